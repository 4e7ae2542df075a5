#include "ui/widgets/StatusBarButton.h"

#include "ui/widgets/Icons.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace postulant {

namespace {
constexpr int edge = 12;
constexpr int iconSide = 14;
constexpr int gap = 6;
} // namespace

StatusBarButton::StatusBarButton(QWidget* parent)
    : QToolButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StatusBarButton::setContent(const QString& iconId, const QString& text, std::optional<Tone> tone) {
    m_iconId = iconId;
    m_tone = tone;
    setText(text);
    setAccessibleName(text);
    setToolTip(text.toHtmlEscaped());
    updateGeometry();
    update();
}

void StatusBarButton::setFirst(bool first) {
    m_first = first;
    update();
}

QSize StatusBarButton::sizeHint() const {
    const QFontMetrics metrics(textFont(TextStyle::Small));
    return {2 * edge + iconSide + gap + metrics.horizontalAdvance(text()) + 1,
            std::max(size::bar, metrics.height() + 12)};
}

QSize StatusBarButton::minimumSizeHint() const {
    return {2 * edge + iconSide + gap + 60, sizeHint().height()};
}

void StatusBarButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const auto visual = [this](const QRect& at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    const QColor background = palette().color(underMouse() ? QPalette::Midlight : QPalette::Window);
    if (underMouse()) {
        painter.fillRect(rect(), background);
    }
    if (!m_first) {
        painter.fillRect(visual(QRect(0, 7, 1, height() - 14)), palette().color(QPalette::Mid));
    }
    const QColor ink = theme.secondaryOn(background);
    icons::paint(&painter, visual(QRect(edge, 0, iconSide, height())), m_iconId,
                 m_tone ? theme.toneColor(*m_tone, background) : ink, background);
    painter.setFont(textFont(TextStyle::Small));
    painter.setPen(underMouse() ? theme.textOn(background) : ink);
    const int x = edge + iconSide + gap;
    const QRect words = visual(QRect(x, 0, width() - x - edge + 2, height()));
    painter.drawText(words,
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)) |
                         Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace postulant
