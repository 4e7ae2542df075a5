#include "ui/widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace postulant {

FlowLayout::FlowLayout(QWidget* parent, int horizontalGap, int verticalGap)
    : QLayout(parent)
    , m_horizontalGap(horizontalGap)
    , m_verticalGap(verticalGap) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::setColumnWidth(int minimum) {
    m_columnWidth = minimum;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
    invalidate();
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    for (QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            width += std::max(item->sizeHint().width(), m_columnWidth) + m_horizontalGap;
        }
    }
    width = std::max(0, width - m_horizontalGap);
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), heightForWidth(width + margins.left() + margins.right())};
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::wanted(QLayoutItem* item, int column) const {
    if (column <= 0) {
        return item->sizeHint();
    }
    const int high = item->hasHeightForWidth() ? item->heightForWidth(column) : item->sizeHint().height();
    return {column, high};
}

int FlowLayout::arrange(const QRect& rect, bool apply) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    int column = 0;
    if (m_columnWidth > 0) {
        const int shown = static_cast<int>(
            std::count_if(m_items.begin(), m_items.end(), [](QLayoutItem* item) { return !item->isEmpty(); }));
        const int fitting = std::max(1, (area.width() + m_horizontalGap) / (m_columnWidth + m_horizontalGap));
        const int columns = std::clamp(fitting, 1, std::max(1, shown));
        column = (area.width() - (columns - 1) * m_horizontalGap) / columns;
    }
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = area.x();
    int y = area.y();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = wanted(item, column).boundedTo(QSize(std::max(1, area.width()), QWIDGETSIZE_MAX));
        if (x > area.x() && x + size.width() > area.x() + area.width()) {
            x = area.x();
            y += lineHeight + m_verticalGap;
            lineHeight = 0;
        }
        if (apply) {
            item->setGeometry(QStyle::visualRect(direction, area, QRect(QPoint(x, y), size)));
        }
        x += size.width() + m_horizontalGap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

} // namespace postulant
