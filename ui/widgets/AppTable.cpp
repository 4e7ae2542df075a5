#include "ui/widgets/AppTable.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace postulant {
namespace {

constexpr int headLeft = 8;
constexpr int headRight = 6;

} // namespace

TableHead::TableHead(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent) {
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setHighlightSections(false);
    setSectionsClickable(true);
    setMinimumSectionSize(24);
    setFont(textFont(TextStyle::Small));
}

QSize TableHead::sizeHint() const {
    return {QHeaderView::sizeHint().width(), std::max(size::bar, fontMetrics().height() + 12) + 1};
}

void TableHead::changeEvent(QEvent* event) {
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange) {
        setFont(textFont(TextStyle::Small));
    }
}

void TableHead::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window));
    painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, palette().color(QPalette::Mid));
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHead::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    if (!rect.isValid() || model() == nullptr) {
        return;
    }
    painter->save();
    const QColor background = palette().color(QPalette::Window);
    const QColor line = palette().color(QPalette::Mid);
    painter->fillRect(rect, background);
    painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, line);
    const QRect edge(rect.right(), rect.y() + 1, 1, rect.height() - 2);
    painter->fillRect(QStyle::visualRect(layoutDirection(), rect, edge), palette().color(QPalette::Midlight));
    const QVariant aligned = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    const Qt::Alignment wanted = aligned.isValid() ? painting::alignment(aligned) : defaultAlignment();
    const Qt::Alignment alignment = QStyle::visualAlignment(layoutDirection(), wanted) & Qt::AlignHorizontal_Mask;
    QRect room = rect.adjusted(headLeft, 0, -headRight, 0);
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const QColor ink = Theme::of(this).secondaryOn(background);
    painter->setFont(font());
    painter->setPen(ink);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const int shown = std::min(painter->fontMetrics().horizontalAdvance(text) + 2, room.width() - (sorted ? 18 : 0));
    if (sorted) {
        const QRect mark(room.x() + shown + 4, rect.y() + (rect.height() - 14) / 2, 14, 14);
        const bool descending = sortIndicatorOrder() == Qt::DescendingOrder;
        const QRect place = QStyle::visualRect(layoutDirection(), rect, mark);
        paintArrow(painter, place, ink, descending);
        room.setWidth(shown);
        room = QStyle::visualRect(layoutDirection(), rect, room);
    }
    painter->drawText(room, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    const QVariant box = model()->headerData(logicalIndex, Qt::Horizontal, Qt::CheckStateRole);
    if (box.isValid()) {
        paintBox(painter, rect, static_cast<Qt::CheckState>(box.toInt()));
    }
    painter->restore();
}

void TableHead::paintArrow(QPainter* painter, const QRect& rect, const QColor& ink, bool descending) const {
    painter->save();
    if (!descending) { // the mark points up for A to Z
        painter->translate(0, 2 * rect.y() + rect.height());
        painter->scale(1, -1);
    }
    icons::paint(painter, rect, QStringLiteral("down"), ink, palette().color(QPalette::Window));
    painter->restore();
}

void TableHead::paintBox(QPainter* painter, const QRect& rect, Qt::CheckState state) const {
    QStyleOptionButton box;
    box.initFrom(this);
    box.rect = QRect(rect.x() + (rect.width() - 16) / 2, rect.y() + (rect.height() - 16) / 2, 16, 16);
    box.state = QStyle::State_Enabled | (state == Qt::Checked     ? QStyle::State_On
                                         : state == Qt::Unchecked ? QStyle::State_Off
                                                                  : QStyle::State_NoChange);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, this);
}

namespace {

// Continues the head above the vertical scroll bar.
class HeadCorner final : public QWidget {
public:
    explicit HeadCorner(const QHeaderView* head)
        : m_head(head) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {1, m_head->sizeHint().height()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Window));
        painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
    }

private:
    const QHeaderView* m_head;
};

} // namespace

AppTable::AppTable(QWidget* parent)
    : QTableView(parent)
    , m_delegate(new RowDelegate(this)) {
    setHorizontalHeader(new TableHead(this));
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setAlternatingRowColors(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    addScrollBarWidget(new HeadCorner(horizontalHeader()), Qt::AlignTop);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(false);
    updateMetrics();
}

void AppTable::setCompact(bool compact) {
    m_compact = compact;
    m_delegate->setCompact(compact);
    updateMetrics();
}

void AppTable::setColumn(int column, int width) {
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
    setColumnWidth(column, width);
}

void AppTable::setFixedColumn(int column, int width) {
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    setColumnWidth(column, width);
}

void AppTable::setStretchColumn(int column) {
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

int AppTable::widthFor(int column, const QStringList& texts) const {
    const QString head = model() == nullptr ? QString() : model()->headerData(column, Qt::Horizontal).toString();
    int width = horizontalHeader()->fontMetrics().horizontalAdvance(head) + headLeft + headRight + 2;
    for (const QString& text : texts) {
        width = std::max(width, m_delegate->widthFor(column, font(), text));
    }
    return width;
}

void AppTable::goToRow(int row) {
    if (model() != nullptr && row >= 0 && row < model()->rowCount()) {
        setCurrentIndex(model()->index(row, 0));
    }
}

void AppTable::updateMetrics() {
    const int height = size::tableRow(font(), m_compact);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void AppTable::updateRow(int row) {
    if (model() == nullptr || row < 0 || row >= model()->rowCount()) {
        return;
    }
    viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row) + 1);
}

void AppTable::setHoverRow(int row) {
    if (row == m_hoverRow) {
        return;
    }
    const int before = std::exchange(m_hoverRow, row);
    updateRow(before);
    updateRow(row);
}

void AppTable::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid()) {
            Q_EMIT opened(currentIndex());
        }
        event->accept();
        return;
    }
    if (plain && event->key() == Qt::Key_Space && toggleCheck()) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool AppTable::toggleCheck() {
    const QModelIndex now = currentIndex();
    if (!now.isValid()) {
        return false;
    }
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QModelIndex box = now.siblingAtColumn(column);
        if (m_delegate->columnKind(column) == ColumnKind::Check && (box.flags() & Qt::ItemIsUserCheckable) != 0) {
            const bool checked = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            return model()->setData(box, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
    }
    return false;
}

void AppTable::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    setHoverRow(rowAt(event->position().toPoint().y()));
}

void AppTable::mouseDoubleClickEvent(QMouseEvent* event) {
    QTableView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton &&
        m_delegate->columnKind(index.column()) != ColumnKind::Check) {
        Q_EMIT opened(index);
    }
}

void AppTable::enterEvent(QEnterEvent* event) {
    QTableView::enterEvent(event);
    m_inside = true;
}

void AppTable::leaveEvent(QEvent* event) {
    QTableView::leaveEvent(event);
    m_inside = false;
    setHoverRow(-1);
    Q_EMIT pointerLeft();
}

void AppTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (m_hoverRow >= 0) {
        const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
        setHoverRow(viewport()->rect().contains(at) ? rowAt(at.y()) : -1);
    }
}

// The selection has two colours, focus here or elsewhere: every shown row may change.
void AppTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    viewport()->update();
}

void AppTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void AppTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateMetrics();
    }
}

QModelIndex AppTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    if (model() == nullptr || model()->rowCount(rootIndex()) == 0) {
        return {};
    }
    const int column = std::max(0, currentIndex().column());
    if (action == MoveHome) {
        return model()->index(0, column, rootIndex());
    }
    if (action == MoveEnd) {
        return model()->index(model()->rowCount(rootIndex()) - 1, column, rootIndex());
    }
    if (action == MoveLeft || action == MoveRight) { // whole rows: nothing to move to
        QScrollBar* bar = horizontalScrollBar();
        bar->triggerAction((action == MoveRight) == isLeftToRight() ? QAbstractSlider::SliderSingleStepAdd
                                                                    : QAbstractSlider::SliderSingleStepSub);
        return currentIndex();
    }
    return QTableView::moveCursor(action, modifiers);
}

} // namespace postulant
