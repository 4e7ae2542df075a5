#include "ui/widgets/Rail.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

class RailButton final : public QToolButton {
public:
    RailButton(QString id, QString iconId, const QString& label, QString tip, QWidget* parent)
        : QToolButton(parent)
        , m_id(std::move(id))
        , m_iconId(std::move(iconId))
        , m_tip(std::move(tip)) {
        setText(label);
        setCheckable(true);
        setProperty("postulantOwnFocus", true);
        setFocusPolicy(Qt::ClickFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        updateWords();
    }

    const QString& id() const { return m_id; }

    void setBadge(int count, const QString& meaning) {
        m_count = count;
        m_meaning = meaning;
        updateWords();
        update();
    }

    void setCompact(bool compact) {
        m_compact = compact;
        updateWords();
        updateGeometry();
    }

    QSize sizeHint() const override {
        if (m_compact) {
            return {size::railCompact - 1, size::railButtonCompact};
        }
        const QFontMetrics metrics(textFont(TextStyle::SmallStrong));
        return {std::max(size::rail - 1, metrics.horizontalAdvance(text()) + 20),
                std::max(size::railButton, size::railIcon + metrics.height() + 21)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End:
            event->ignore();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            click();
            return;
        default:
            QToolButton::keyPressEvent(event);
        }
    }

    void nextCheckState() override {} // Rail decides which room is the current one

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = Theme::of(this);
        const QColor background = paintBackground(painter, theme);
        const QColor ink = isChecked() || underMouse() ? theme.textOn(background) : theme.secondaryOn(background);
        const QFont font = textFont(isChecked() ? TextStyle::SmallStrong : TextStyle::Small);
        const int line = m_compact ? 0 : QFontMetrics(font).height();
        const int top = (height() - size::railIcon - (m_compact ? 0 : line + 3)) / 2;
        const QRect iconRect((width() - size::railIcon) / 2, top, size::railIcon, size::railIcon);
        icons::paint(&painter, iconRect, m_iconId, ink, background);
        if (!m_compact) {
            painter.setFont(font);
            painter.setPen(ink);
            const QRect word(4, iconRect.bottom() + 4, width() - 8, line);
            painter.drawText(word, Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.tokens().focus, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(8, 2, -8, -2), size::radius, size::radius);
        }
        paintBadge(painter, iconRect);
    }

private:
    QRect logical(const QRect& rect) const { return QStyle::visualRect(layoutDirection(), this->rect(), rect); }

    QColor paintBackground(QPainter& painter, const Theme& theme) const {
        const Tokens& tokens = theme.tokens();
        if (!isChecked() && !underMouse()) {
            return tokens.rail;
        }
        const QRectF box = QRectF(rect()).adjusted(6.5, 0.5, -6.5, -0.5);
        const QColor fill = isChecked() ? tokens.railSel : palette().color(QPalette::Midlight);
        const QColor safe = contrast(theme.textOn(tokens.rail), fill) >= 4.5 ? fill : tokens.rail;
        painter.setBrush(safe);
        painter.setPen(isChecked() || theme.isHighContrast() ? QPen(palette().color(QPalette::Mid)) : QPen(Qt::NoPen));
        painter.drawRoundedRect(box, size::radius, size::radius);
        if (isChecked()) {
            const int bar = std::min(height() - 12, 34);
            painter.fillRect(logical(QRect(0, (height() - bar) / 2, 3, bar)), tokens.focus);
        }
        return safe;
    }

    void paintBadge(QPainter& painter, const QRect& iconRect) const {
        if (m_count <= 0) {
            return;
        }
        const QString number = m_count > 999 ? QStringLiteral("999+") : QString::number(m_count);
        painter.setFont(textFont(TextStyle::SmallStrong));
        const QFontMetrics metrics = painter.fontMetrics();
        const int high = metrics.height() + 1;
        const int wide = std::max(high + 2, metrics.horizontalAdvance(number) + 10);
        const int left = std::min(iconRect.right() - (m_compact ? 7 : -5), width() - wide - 2);
        const QRect pill = logical(QRect(left, std::max(1, iconRect.top() - 7), wide, high));
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Active, QPalette::Highlight));
        painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
        painter.setPen(palette().color(QPalette::Active, QPalette::HighlightedText));
        painter.drawText(pill, Qt::AlignCenter, number);
    }

    void updateWords() {
        QString name = text();
        if (m_count > 0) {
            //: Name of a room for screen readers: %1 the room, %2 what its badge counts ("4 need you")
            name = Rail::tr("%1, %2").arg(text(), m_meaning.isEmpty() ? QString::number(m_count) : m_meaning);
        }
        setAccessibleName(name);
        //: Tooltip of a room: %1 the room and its count, %2 the shortcut
        setToolTip(m_tip.isEmpty() ? name : Rail::tr("%1 (%2)").arg(name, m_tip));
    }

    QString m_id;
    QString m_iconId;
    QString m_tip;
    QString m_meaning;
    int m_count = 0;
    bool m_compact = false;
};

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_top(new QVBoxLayout)
    , m_foot(new QVBoxLayout) {
    //: Accessible name of the list of rooms at the side of the window
    setAccessibleName(tr("Rooms"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 1, 6);
    column->setSpacing(0);
    for (QVBoxLayout* part : {m_top, m_foot}) {
        part->setSpacing(2);
        part->setContentsMargins(0, 0, 0, 0);
    }
    column->addLayout(m_top);
    column->addStretch(1);
    column->addLayout(m_foot);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void Rail::addRoom(const QString& id, const QString& iconId, const QString& label, const QString& tip, Place place) {
    auto* button = new RailButton(id, iconId, label, tip, this);
    button->setCompact(m_compact);
    if (m_buttons.isEmpty()) {
        button->setFocusPolicy(Qt::StrongFocus);
    }
    connect(button, &QToolButton::clicked, this, [this, id] {
        setCurrent(id);
        Q_EMIT roomChosen(id);
    });
    (place == Place::Top ? m_top : m_foot)->addWidget(button);
    m_buttons.append(button);
}

RailButton* Rail::find(const QString& id) const {
    const auto found = std::find_if(m_buttons.begin(), m_buttons.end(),
                                    [&id](const RailButton* button) { return button->id() == id; });
    return found == m_buttons.end() ? nullptr : *found;
}

void Rail::setBadge(const QString& id, int count, const QString& meaning) {
    if (RailButton* button = find(id)) {
        button->setBadge(count, meaning);
    }
}

void Rail::setCurrent(const QString& id) {
    if (find(id) == nullptr) {
        return;
    }
    m_current = id;
    for (RailButton* button : std::as_const(m_buttons)) {
        const bool now = button->id() == id;
        button->setChecked(now);
        button->setFocusPolicy(now ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void Rail::setCompact(bool compact) {
    if (compact == m_compact) {
        return;
    }
    m_compact = compact;
    for (RailButton* button : std::as_const(m_buttons)) {
        button->setCompact(compact);
    }
    m_top->invalidate();
    m_foot->invalidate();
    layout()->invalidate();
    updateGeometry();
}

void Rail::adaptTo(int windowWidth) {
    setCompact(windowWidth < breakpoint::rail);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).tokens().rail);
    const QRect edge = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height()));
    painter.fillRect(edge, palette().color(QPalette::Mid));
}

void Rail::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_buttons.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        moveFocus(-1);
        break;
    case Qt::Key_Down:
        moveFocus(1);
        break;
    case Qt::Key_Home:
        moveFocus(-last - 1);
        break;
    case Qt::Key_End:
        moveFocus(last + 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Rail::moveFocus(int direction) {
    const auto focused =
        std::find_if(m_buttons.begin(), m_buttons.end(), [](const RailButton* button) { return button->hasFocus(); });
    if (focused == m_buttons.end()) {
        return;
    }
    const int last = static_cast<int>(m_buttons.size()) - 1;
    const int now = static_cast<int>(focused - m_buttons.begin());
    m_buttons.at(std::clamp(now + direction, 0, last))->setFocus(Qt::TabFocusReason);
}

} // namespace postulant
