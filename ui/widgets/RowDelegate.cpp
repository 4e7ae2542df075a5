#include "ui/widgets/RowDelegate.h"

#include "ui/widgets/AppTable.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/Words.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace postulant {

namespace {

constexpr int padding = 8;
constexpr int iconGap = 7;
constexpr int checkSide = 16;

bool isFirstColumn(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (table == nullptr) {
        return index.column() == 0;
    }
    const QHeaderView* head = table->horizontalHeader();
    for (int visual = 0; visual < head->count(); ++visual) {
        const int column = head->logicalIndex(visual);
        if (!table->isColumnHidden(column)) {
            return column == index.column();
        }
    }
    return false;
}

bool hasFocus(const QStyleOptionViewItem& option) {
    return option.widget != nullptr && option.widget->hasFocus();
}

bool isHovered(const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (const auto* table = qobject_cast<const AppTable*>(option.widget)) {
        return table->hoverRow() == index.row();
    }
    return (option.state & QStyle::State_MouseOver) != 0;
}

bool flag(const QModelIndex& index, int role) {
    return role >= 0 && index.data(role).toBool();
}

QString textOf(const QModelIndex& index, int role) {
    return role >= 0 ? index.data(role).toString() : QString();
}

QRect checkRect(const QStyleOptionViewItem& option) {
    return QRect(option.rect.x() + (option.rect.width() - checkSide) / 2,
                 option.rect.y() + (option.rect.height() - checkSide) / 2, checkSide, checkSide);
}

bool mayCheck(const QModelIndex& index) {
    const Qt::ItemFlags flags = index.flags();
    return (flags & Qt::ItemIsUserCheckable) != 0 && (flags & Qt::ItemIsEnabled) != 0;
}

} // namespace

// What stands in a cell and where: shared by painting, tooltips and clicks.
struct RowDelegate::Cell {
    QString iconId;
    QColor iconColor;
    QRect iconRect;
    QString text;
    QColor textColor;
    QRect textRect;
    QString tail;
    QRect tailRect;
    int tailGap = 0;
    QString mark;
    QRect markRect;
    QString link;
    QRect linkRect;
    QFont font;
    bool figures = false;
    bool cut = false;
    Qt::Alignment alignment = Qt::AlignLeft;
};

RowDelegate::RowDelegate(QObject* parent)
    : QStyledItemDelegate(parent) {}

RowDelegate::RowInk RowDelegate::paintRow(QPainter* painter, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const {
    const Theme theme = Theme::of(option.widget);
    const Tokens& tokens = theme.tokens();
    RowInk ink;
    ink.selected = (option.state & QStyle::State_Selected) != 0;
    ink.background = option.palette.color(QPalette::Active, QPalette::Base);
    ink.text = option.palette.color(QPalette::Active, QPalette::Text);
    bool framed = false;
    if (ink.selected) {
        ink.background = hasFocus(option) ? tokens.rowSelected : tokens.rowSelectedIdle;
        ink.text = tokens.rowSelectedText;
    } else if (m_roles.tint >= 0 && index.data(m_roles.tint).isValid()) {
        ink.background = theme.tint(static_cast<Tone>(index.data(m_roles.tint).toInt()));
        framed = theme.isHighContrast();
    } else if (flag(index, m_roles.section)) {
        ink.background = option.palette.color(QPalette::Active, QPalette::AlternateBase);
    } else if (isHovered(option, index)) {
        ink.background = tokens.rowHover;
    }
    ink.secondary = theme.secondaryOn(ink.background);
    const QColor link = option.palette.color(QPalette::Active, QPalette::Link);
    ink.link = contrast(link, ink.background) >= 4.5 ? link : ink.text;
    painter->fillRect(option.rect, ink.background);
    const QRect below(option.rect.x(), option.rect.bottom(), option.rect.width(), framed ? 2 : 1);
    painter->fillRect(below, option.palette.color(QPalette::Active, framed ? QPalette::Text : QPalette::Midlight));
    if (isFirstColumn(option, index)) {
        const QRect bar(option.rect.x(), option.rect.y(), 3, option.rect.height());
        const QRect place = QStyle::visualRect(option.direction, option.rect, bar);
        if (ink.selected) {
            painter->fillRect(place, theme.isHighContrast() ? ink.text : tokens.focus);
        } else if ((option.state & QStyle::State_HasFocus) != 0) {
            painter->fillRect(place.adjusted(0, 2, 0, -2), tokens.focus);
        }
    }
    return ink;
}

RowDelegate::Cell RowDelegate::cell(const QStyleOptionViewItem& option, const QModelIndex& index,
                                    const RowInk& ink) const {
    const Theme theme = Theme::of(option.widget);
    const ColumnKind kind = columnKind(index.column());
    const bool section = flag(index, m_roles.section);
    const bool faint = flag(index, m_roles.faint) || (index.flags() & Qt::ItemIsEnabled) == 0;
    Cell cell;
    cell.font = section ? textFont(TextStyle::BaseStrong, option.font) : option.font;
    cell.text = index.data(Qt::DisplayRole).toString();
    const bool second = kind == ColumnKind::Secondary || kind == ColumnKind::Figure;
    cell.textColor = !section && (faint || second) ? ink.secondary : ink.text;
    cell.iconColor = cell.textColor;
    cell.iconId = textOf(index, m_roles.iconId);
    cell.figures = kind == ColumnKind::Figure || kind == ColumnKind::Secondary;
    if (m_roles.tone >= 0 && index.data(m_roles.tone).isValid()) {
        cell.textColor = theme.toneColor(static_cast<Tone>(index.data(m_roles.tone).toInt()), ink.background);
        cell.iconColor = cell.textColor;
    }
    if (kind == ColumnKind::State && m_roles.state >= 0) {
        const auto state = static_cast<ApplicationState>(index.data(m_roles.state).toInt());
        const bool practice = flag(index, m_roles.practice);
        cell.iconId = icons::stateId(state, practice);
        cell.text = words::state(state, practice);
        cell.textColor = theme.stateColor(state, ink.background, practice);
        cell.iconColor = cell.textColor;
    }
    cell.tail = textOf(index, m_roles.tail);
    cell.tailGap = section ? padding : 0;
    cell.mark = textOf(index, m_roles.mark);
    cell.link = textOf(index, m_roles.link);
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment fallback = kind == ColumnKind::Figure ? Qt::AlignTrailing : Qt::AlignLeading;
    const Qt::Alignment wanted = aligned.isValid() ? painting::alignment(aligned) : fallback;
    cell.alignment = QStyle::visualAlignment(option.direction, wanted) & Qt::AlignHorizontal_Mask;
    place(cell, option);
    return cell;
}

// Icon, text, tail and link beside one another, the mark at the end; what no longer fits is cut at its end.
void RowDelegate::place(Cell& cell, const QStyleOptionViewItem& option) const {
    const QFontMetrics metrics(cell.font);
    const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const auto visual = [&option](int x, int width) {
        return QStyle::visualRect(option.direction, option.rect,
                                  QRect(x, option.rect.y(), width, option.rect.height()));
    };
    int x = room.x();
    int left = room.width();
    if (!cell.iconId.isEmpty()) {
        cell.iconRect = visual(x, size::icon);
        x += size::icon + iconGap;
        left -= size::icon + iconGap;
    }
    if (!cell.mark.isEmpty()) {
        const int whole = metrics.horizontalAdvance(cell.mark) + 2;
        const int width = std::min(whole, left / 2);
        cell.markRect = visual(x + left - width, width);
        cell.cut = whole > width;
        left -= width + padding;
    }
    const int textWidth =
        cell.figures ? painting::figuresWidth(metrics, cell.text) : metrics.horizontalAdvance(cell.text);
    const bool alone = cell.tail.isEmpty() && cell.link.isEmpty();
    cell.textRect = visual(x, std::max(0, alone ? left : std::min(left, textWidth + 2))); // widths are rounded
    cell.cut = cell.cut || textWidth > left;
    x += textWidth;
    left -= textWidth;
    if (!cell.tail.isEmpty()) {
        x += cell.tailGap;
        left -= cell.tailGap;
        const int width = metrics.horizontalAdvance(cell.tail) + 2;
        cell.tailRect = visual(x, std::clamp(left, 0, width));
        cell.cut = cell.cut || width > left;
        x += width;
        left -= width;
    }
    if (!cell.link.isEmpty()) {
        const int gap = metrics.horizontalAdvance(QLatin1Char(' '));
        cell.linkRect = visual(x + gap, std::clamp(left - gap, 0, metrics.horizontalAdvance(cell.link) + 1));
        cell.cut = cell.cut || metrics.horizontalAdvance(cell.link) + gap > left;
    }
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem full(option);
    initStyleOption(&full, index);
    painter->save();
    const RowInk ink = paintRow(painter, full, index);
    if (columnKind(index.column()) == ColumnKind::Check) {
        paintCheck(painter, full, index);
        painter->restore();
        return;
    }
    const QString button = textOf(index, m_roles.button);
    if (!button.isEmpty()) {
        const QRect spot(full.rect.center().x() - 7, full.rect.center().y() - 7, size::icon, size::icon);
        icons::paint(painter, spot, button, ink.text, ink.background);
        painter->restore();
        return;
    }
    const Cell cell = this->cell(full, index, ink);
    if (!cell.iconId.isEmpty()) {
        icons::paint(painter, cell.iconRect, cell.iconId, cell.iconColor, ink.background);
    }
    painter->setFont(cell.font);
    painter->setPen(cell.textColor);
    const auto line = [&](const QRect& rect, const QString& text) {
        painter->drawText(rect, static_cast<int>(cell.alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    if (cell.figures) {
        painting::figures(painter, cell.textRect, cell.alignment, cell.text);
    } else {
        line(cell.textRect, cell.text);
    }
    painter->setFont(flag(index, m_roles.section) ? textFont(TextStyle::Small, full.font) : full.font);
    painter->setPen(ink.secondary);
    line(cell.tailRect, cell.tail);
    line(cell.markRect, cell.mark);
    painter->setPen(ink.link);
    line(cell.linkRect, cell.link);
    painter->restore();
}

void RowDelegate::paintCheck(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant value = index.data(Qt::CheckStateRole);
    if (!value.isValid()) {
        return;
    }
    QStyleOptionButton box;
    box.initFrom(option.widget);
    box.palette = option.palette;
    box.rect = checkRect(option);
    box.state = mayCheck(index) ? QStyle::State_Enabled : QStyle::State_None;
    const auto checked = static_cast<Qt::CheckState>(value.toInt());
    box.state |= checked == Qt::Checked     ? QStyle::State_On
                 : checked == Qt::Unchecked ? QStyle::State_Off
                                            : QStyle::State_NoChange;
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize natural = QStyledItemDelegate::sizeHint(option, index);
    return {natural.width() + 2 * padding, size::tableRow(option.font, m_compact)};
}

int RowDelegate::widthFor(int column, const QFont& font, const QString& text) const {
    const ColumnKind kind = columnKind(column);
    const QFontMetrics metrics(font);
    const bool figures = kind == ColumnKind::Figure || kind == ColumnKind::Secondary;
    const int words = figures ? painting::figuresWidth(metrics, text) : metrics.horizontalAdvance(text);
    return words + 2 * padding + 2 + (kind == ColumnKind::State ? size::icon + iconGap : 0);
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QStyleOptionViewItem full(option);
    initStyleOption(&full, index);
    const Cell cell = this->cell(full, index, RowInk());
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && cell.cut) {
        tip = cell.text + cell.tail;
        for (const QString& more : {cell.mark, cell.link}) {
            tip += more.isEmpty() ? QString() : QLatin1Char(' ') + more;
        }
    }
    // Text of pages and servers must not be read as rich text.
    QToolTip::showText(event->globalPos(), tip.isEmpty() ? QString() : QLatin1String("<p>") + tip.toHtmlEscaped(),
                       view);
    return true;
}

bool RowDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::MouseButtonRelease || static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton) {
        return false;
    }
    if (columnKind(index.column()) == ColumnKind::Check) {
        if (!mayCheck(index)) {
            return false;
        }
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    if (!textOf(index, m_roles.button).isEmpty()) {
        Q_EMIT buttonClicked(index);
        return true;
    }
    if (m_roles.link < 0) {
        return false;
    }
    QStyleOptionViewItem full(option);
    initStyleOption(&full, index);
    const Cell cell = this->cell(full, index, RowInk());
    if (!cell.link.isEmpty() && cell.linkRect.contains(static_cast<QMouseEvent*>(event)->pos())) {
        Q_EMIT linkActivated(index);
        return true;
    }
    return false;
}

} // namespace postulant
