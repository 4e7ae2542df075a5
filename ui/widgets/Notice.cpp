#include "ui/widgets/Notice.h"

#include "ui/widgets/AppStyle.h"
#include "ui/widgets/CutLines.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

namespace {

constexpr int mostLetters = 1200;
constexpr int edgeWidth = 3;
constexpr int questionButton = 190;

int iconSize(bool question) {
    return question ? size::emptyIcon : 18;
}

// The small icon before "Nothing was sent": in the text colour, painted with the notice's background.
class SentMark final : public QWidget {
public:
    explicit SentMark(QWidget* parent)
        : QWidget(parent) {
        setFixedSize(14, 14);
    }
    void setSent(Sent sent) {
        m_sent = sent;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QColor background = palette().color(QPalette::Window);
        icons::paint(&painter, rect(), icons::sentId(m_sent), Theme::of(this).secondaryOn(background), background);
    }

private:
    Sent m_sent = Sent::Unknown;
};

} // namespace

Notice::Notice(Tone tone, QWidget* parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_column(new QVBoxLayout(this))
    , m_title(new Label({}, TextStyle::BaseStrong, Label::Ink::Text, this))
    , m_text(new Label({}, TextStyle::Base, Label::Ink::Text, this))
    , m_sentRow(new QWidget(this))
    , m_sentText(new Label({}, TextStyle::Base, Label::Ink::Text, m_sentRow)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_column->setSpacing(2);
    for (Label* label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        m_column->addWidget(label);
    }
    auto* row = new QHBoxLayout(m_sentRow);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(6);
    auto* mark = new SentMark(m_sentRow);
    mark->setObjectName(QStringLiteral("sentMark"));
    row->addWidget(mark, 0, Qt::AlignVCenter);
    row->addWidget(m_sentText, 1);
    m_column->addWidget(m_sentRow);
    m_title->hide();
    m_text->hide();
    m_sentRow->hide();
    restyle();
}

void Notice::setTone(Tone tone) {
    m_tone = tone;
    m_state.reset();
    restyle();
}

void Notice::setState(ApplicationState state, bool practice) {
    m_state = state;
    m_practice = practice;
    m_tone = practice ? Tone::Idle : toneOf(state);
    restyle();
}

void Notice::setIcon(const QString& iconId) {
    m_iconId = iconId;
    update();
}

void Notice::setTitle(const QString& title) {
    m_title->setText(words::cut(title));
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(m_title->fullText());
}

void Notice::setText(const QString& text) {
    m_text->setText(words::cutLines(text, mostLetters));
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(m_text->fullText());
}

void Notice::setSent(std::optional<Sent> sent) {
    m_sent = sent;
    m_sentRow->setVisible(sent.has_value());
    if (sent) {
        m_sentText->setText(words::sent(*sent));
        static_cast<SentMark*>(m_sentRow->findChild<QWidget*>(QStringLiteral("sentMark")))->setSent(*sent);
    }
}

void Notice::setButtons(const QVector<Button>& buttons) {
    m_buttons = buttons;
    rebuildButtons();
}

void Notice::setExtra(QWidget* widget) {
    delete m_extra;
    m_extra = widget;
    m_code = nullptr;
    if (widget != nullptr) {
        m_column->insertWidget(3, widget);
        widget->show();
    }
}

void Notice::setQuestion(bool on) {
    m_question = on;
    m_title->setTextStyle(on ? TextStyle::Subject : TextStyle::BaseStrong);
    m_column->setSpacing(on ? 6 : 2);
    restyle();
    rebuildButtons();
}

void Notice::showFailure(const words::FailureText& text, ApplicationState state, bool practice) {
    setState(state, practice);
    setTitle(text.title);
    setText(text.sentence);
    setSent(text.sent);
    m_question = text.grave;
    setExtra(nullptr);
    if (text.wantsCode) {
        auto* field = new QLineEdit(this);
        //: Field for the code that an employer mailed
        field->setPlaceholderText(tr("Code"));
        field->setAccessibleName(tr("Code"));
        field->setMaximumWidth(190);
        setExtra(field);
        m_code = field;
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (!m_code->text().trimmed().isEmpty()) {
                Q_EMIT triggered(words::code(words::Action::HandOverCode));
            }
        });
    }
    QVector<Button> buttons;
    for (const words::Button& button : text.buttons) {
        buttons.append({words::code(button.action), button.text, button.iconId, button.consequence});
    }
    m_buttons = buttons;
    setQuestion(text.grave);
}

QString Notice::codeField() const {
    return m_code != nullptr ? m_code->text().trimmed() : QString();
}

QString Notice::title() const {
    return m_title->fullText();
}

QString Notice::text() const {
    return m_text->fullText();
}

QPushButton* Notice::button(const QString& id) const {
    for (int i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i).id == id) {
            return m_pushButtons.at(i);
        }
    }
    return nullptr;
}

void Notice::focusHeading() {
    m_title->setFocusPolicy(Qt::TabFocus);
    m_title->setFocus(Qt::OtherFocusReason);
}

// In a question, buttons with a line of consequence stand in columns, the line under the button; the others in a row.
void Notice::rebuildButtons() {
    delete m_buttonArea;
    m_buttonArea = nullptr;
    m_pushButtons.clear();
    if (m_buttons.isEmpty()) {
        return;
    }
    m_buttonArea = new QWidget(this);
    auto* area = new QVBoxLayout(m_buttonArea);
    area->setContentsMargins(0, 6, 0, 0);
    area->setSpacing(8);
    auto* deciding = new FlowLayout(nullptr, 16, 8);
    deciding->setColumnWidth(questionButton + 50);
    auto* others = new FlowLayout;
    for (const Button& button : std::as_const(m_buttons)) {
        QPushButton* push = makeButton(button);
        m_pushButtons.append(push);
        if (m_question && !button.consequence.isEmpty()) {
            deciding->addWidget(withConsequence(push, button.consequence));
        } else {
            others->addWidget(push);
        }
    }
    for (FlowLayout* part : {deciding, others}) {
        if (part->count() > 0) {
            area->addLayout(part);
        } else {
            delete part;
        }
    }
    m_column->addWidget(m_buttonArea);
    m_buttonArea->show();
}

QPushButton* Notice::makeButton(const Button& button) {
    auto* push =
        new QPushButton(words::cut(button.text, 60).replace(QLatin1Char('&'), QLatin1String("&&")), m_buttonArea);
    push->setAutoDefault(false);
    if (!button.iconId.isEmpty()) {
        push->setIcon(icons::action(button.iconId));
    }
    if (!m_question) {
        makeSmall(push);
    }
    push->setAccessibleDescription(button.consequence);
    push->setToolTip(button.consequence);
    connect(push, &QPushButton::clicked, this, [this, id = button.id] { Q_EMIT triggered(id); });
    return push;
}

QWidget* Notice::withConsequence(QPushButton* push, const QString& consequence) {
    auto* cell = new QWidget(m_buttonArea);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    push->setMinimumWidth(questionButton);
    column->addWidget(push, 0, Qt::AlignLeading);
    auto* line = new Label(consequence, TextStyle::Small, Label::Ink::Text, cell);
    line->setWordWrap(true);
    column->addWidget(line);
    column->addStretch(1);
    return cell;
}

QColor Notice::fill() const {
    return Theme::of(parentWidget()).tint(m_tone);
}

QColor Notice::edge() const {
    const Theme theme = Theme::of(parentWidget());
    if (m_state) {
        return theme.stateColor(*m_state, fill(), m_practice);
    }
    return theme.toneColor(m_tone, fill());
}

void Notice::restyle() {
    QPalette own;
    own.setColor(QPalette::Window, fill());
    if (palette().color(QPalette::Window) != fill()) {
        setPalette(own);
    }
    const int indent = edgeWidth + 13 + iconSize(m_question) + (m_question ? 14 : 10);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int far = m_question ? 16 : 12;
    const int high = m_question ? 14 : 10;
    m_column->setContentsMargins(rightToLeft ? far : indent, high, rightToLeft ? indent : far, high + 1);
    update();
}

void Notice::showEvent(QShowEvent* event) {
    restyle();
    QFrame::showEvent(event);
}

void Notice::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        restyle();
        break;
    default:
        break;
    }
}

void Notice::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(parentWidget());
    const QColor line = edge();
    const double width = theme.isHighContrast() ? 2.0 : 1.0;
    const QRectF box = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    QPainterPath shape;
    shape.addRoundedRect(box, size::radius, size::radius);
    painter.fillPath(shape, fill());
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, edgeWidth, height())), line);
    painter.restore();
    painter.setPen(QPen(line, width));
    painter.drawPath(shape);
    const int side = iconSize(m_question);
    const int top = m_question ? 16 : 10 + std::max(0, (fontMetrics().height() - side) / 2);
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(edgeWidth + 12, top, side, side));
    const QString id = !m_iconId.isEmpty() ? m_iconId
                       : m_state           ? icons::stateId(*m_state, m_practice)
                                           : icons::toneId(m_tone);
    icons::paint(&painter, place, id, line, fill());
}

} // namespace postulant
