#include "ui/widgets/TwoLineDelegate.h"

#include "ui/widgets/Icons.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace postulant {

namespace {
constexpr int edge = 14;
constexpr int markIcon = 14;
} // namespace

TwoLineDelegate::TwoLineDelegate(int second, int mark, QObject* parent)
    : RowDelegate(parent)
    , m_second(second)
    , m_mark(mark) {}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int lines =
        QFontMetrics(option.font).height() + QFontMetrics(textFont(TextStyle::Small, option.font)).height();
    return {120, std::max(size::twoLineRow, lines + 18) + 1};
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const RowInk ink = paintRow(painter, option, index);
    const Theme theme = Theme::of(option.widget);
    const QFont small = textFont(TextStyle::Small, option.font);
    const QFont title = textFont(ink.selected ? TextStyle::BaseStrong : TextStyle::Base, option.font);
    const int titleHeight = QFontMetrics(title).height();
    const int smallHeight = QFontMetrics(small).height();
    const QRect room = option.rect.adjusted(edge, 0, -edge, 0);
    const int top = option.rect.y() + (option.rect.height() - titleHeight - smallHeight - 1) / 2;
    const auto visual = [&option](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const int leading = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeading)) |
                        static_cast<int>(Qt::AlignVCenter) | Qt::TextSingleLine;

    const QString mark = m_mark >= 0 ? index.data(m_mark).toString() : QString();
    int right = room.x() + room.width();
    if (!mark.isEmpty()) {
        const QVariant tone = roles().tone >= 0 ? index.data(roles().tone) : QVariant();
        const QColor color =
            tone.isValid() ? theme.toneColor(static_cast<Tone>(tone.toInt()), ink.background) : ink.secondary;
        const int width = QFontMetrics(small).horizontalAdvance(mark) + 1;
        painter->setFont(small);
        painter->setPen(color);
        painter->drawText(visual(QRect(right - width, top, width, titleHeight)), leading, mark);
        right -= width;
        const QString icon = roles().iconId >= 0 ? index.data(roles().iconId).toString() : QString();
        if (!icon.isEmpty()) {
            right -= markIcon + 6;
            icons::paint(painter, visual(QRect(right, top + (titleHeight - markIcon) / 2, markIcon, markIcon)), icon,
                         color, ink.background);
        }
        right -= 8;
    }
    const QRect titleRect = visual(QRect(room.x(), top, std::max(0, right - room.x()), titleHeight));
    painter->setFont(title);
    painter->setPen(ink.text);
    painter->drawText(
        titleRect, leading,
        QFontMetrics(title).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, titleRect.width()));
    const QRect secondRect = visual(QRect(room.x(), top + titleHeight + 1, room.width(), smallHeight));
    painter->setFont(small);
    painter->setPen(ink.secondary);
    painter->drawText(
        secondRect, leading,
        QFontMetrics(small).elidedText(index.data(m_second).toString(), Qt::ElideRight, secondRect.width()));
    painter->restore();
}

} // namespace postulant
