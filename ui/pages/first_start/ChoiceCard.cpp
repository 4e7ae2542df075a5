#include "ui/pages/first_start/ChoiceCard.h"

#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace postulant {

namespace {
constexpr int radioSide = 16;
constexpr int iconSide = 24;
constexpr int textLeft = space::pane + radioSide + space::pane + iconSide + space::pane;
} // namespace

ChoiceCard::ChoiceCard(const QString& iconId, const QString& title, const QString& sentence, const QVector<Fact>& facts,
                       QWidget* parent)
    : QAbstractButton(parent)
    , m_iconId(iconId) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setText(title);
    setAccessibleName(title);
    QStringList spoken{sentence};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(textLeft, space::wide, space::pane, space::wide);
    column->setSpacing(space::tiny);
    column->addWidget(new Label(title, TextStyle::Section, Label::Ink::Text, this));
    auto* words = new Label(sentence, TextStyle::Base, Label::Ink::Text, this);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* lines = new FlowLayout(nullptr, space::pane, space::tiny);
    for (const Fact& fact : facts) {
        auto* part = new QWidget(this);
        auto* pair = new QHBoxLayout(part);
        pair->setContentsMargins(0, 0, 0, 0);
        pair->setSpacing(space::small);
        auto* mark = new Label({}, TextStyle::Small, Label::Ink::Secondary, part);
        mark->setPixmap(icons::secondary(fact.iconId).pixmap(14));
        pair->addWidget(mark);
        pair->addWidget(new Label(fact.text, TextStyle::Small, Label::Ink::Secondary, part));
        lines->addWidget(part);
        spoken << fact.text;
    }
    column->addLayout(lines);
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    const QList<QWidget*> parts = findChildren<QWidget*>();
    for (QWidget* part : parts) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ChoiceCard::sizeHint() const {
    return layout()->sizeHint();
}

int ChoiceCard::heightForWidth(int width) const {
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : layout()->sizeHint().height();
}

void ChoiceCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const bool chosen = isChecked();
    const QColor fill = chosen ? theme.tokens().rowSelected
                               : (underMouse() ? theme.tokens().rowHover : palette().color(QPalette::Base));
    const QColor line = chosen ? theme.tokens().focus : palette().color(QPalette::Mid);
    painting::roundedBox(&painter, rect(), fill, line, chosen || theme.isHighContrast() ? 2.0 : 1.0);
    QStyleOptionButton radio;
    radio.initFrom(this);
    radio.state |= chosen ? QStyle::State_On : QStyle::State_Off;
    radio.rect =
        QStyle::visualRect(layoutDirection(), rect(), QRect(space::pane, space::wide + 2, radioSide, radioSide));
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, &painter, this);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(),
                                          QRect(2 * space::pane + radioSide, space::wide, iconSide, iconSide));
    icons::paint(&painter, icon, m_iconId, theme.secondaryOn(fill), fill);
}

} // namespace postulant
