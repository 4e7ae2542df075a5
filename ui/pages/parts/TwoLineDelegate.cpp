#include "ui/pages/parts/TwoLineDelegate.h"

#include "ui/widgets/Icons.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace postulant {

namespace {

constexpr int sideways = 14;
constexpr int iconGap = 5;
constexpr int badgeIconSide = 14;

QString textOf(const QModelIndex& index, int role) {
    return role >= 0 ? index.data(role).toString() : QString();
}

} // namespace

TwoLineDelegate::TwoLineDelegate(const TwoLineRoles& roles, QObject* parent)
    : RowDelegate(parent)
    , m_two(roles) {}

int TwoLineDelegate::paintBadge(QPainter* painter, const QRect& line, const QStyleOptionViewItem& option,
                                const QModelIndex& index, const RowInk& ink) const {
    const QString badge = textOf(index, m_two.badge);
    if (badge.isEmpty()) {
        return 0;
    }
    const Theme theme = Theme::of(option.widget);
    const QColor color =
        theme.toneColor(static_cast<Tone>(index.data(m_two.badgeTone).toInt()), ink.background);
    const QFont font = textFont(TextStyle::Small, option.font);
    const int textWidth = QFontMetrics(font).horizontalAdvance(badge) + 1;
    const int width = badgeIconSide + iconGap + textWidth;
    const auto visual = [&](int x, int w) {
        return QStyle::visualRect(option.direction, option.rect, QRect(x, line.y(), w, line.height()));
    };
    const int left = line.right() + 1 - width;
    icons::paint(painter, visual(left, badgeIconSide), textOf(index, m_two.badgeIcon), color, ink.background);
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(visual(left + badgeIconSide + iconGap, textWidth), Qt::AlignVCenter | Qt::TextSingleLine, badge);
    return width + 2 * iconGap;
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem full(option);
    initStyleOption(&full, index);
    painter->save();
    const RowInk ink = paintRow(painter, full, index);
    const QFont small = textFont(TextStyle::Small, full.font);
    const QFont first = ink.selected ? textFont(TextStyle::BaseStrong, full.font) : full.font;
    const int lineHeight = QFontMetrics(full.font).height();
    const int smallHeight = QFontMetrics(small).height();
    const QRect room = full.rect.adjusted(sideways, 0, -sideways, 0);
    const int top = room.y() + (room.height() - lineHeight - smallHeight - 1) / 2;
    QRect upper(room.x(), top, room.width(), lineHeight);
    const QRect lower(room.x(), top + lineHeight, room.width(), smallHeight);
    upper.setWidth(upper.width() - paintBadge(painter, upper, full, index, ink));
    const auto line = [&](const QRect& rect, const QFont& font, const QColor& color, const QString& text) {
        painter->setFont(font);
        painter->setPen(color);
        const QRect place = QStyle::visualRect(full.direction, full.rect, rect);
        painter->drawText(place,
                          static_cast<int>(QStyle::visualAlignment(full.direction, Qt::AlignLeading) |
                                           Qt::AlignVCenter) |
                              Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    line(upper, first, ink.text, index.data(Qt::DisplayRole).toString());
    line(lower, small, ink.selected ? ink.text : ink.secondary, textOf(index, m_two.second));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int lines = QFontMetrics(option.font).height() +
                      QFontMetrics(textFont(TextStyle::Small, option.font)).height();
    return {0, std::max(size::twoLineRow, lines + 2 * space::base)};
}

bool TwoLineDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString tip = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(event->globalPos(), tip.isEmpty() ? QString() : QLatin1String("<p>") + tip.toHtmlEscaped(),
                       view);
    return true;
}

} // namespace postulant
