#pragma once

#include <QHeaderView>
#include <QTableView>

class QPainter;

namespace postulant {

class RowDelegate;

// The head of a table: 28 high, small second-rank text, thin lines, the sort arrow beside the word. A section whose
// header data has a Qt::CheckStateRole shows a check box; a click on it is sectionClicked.
class TableHead final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHead(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintArrow(QPainter* painter, const QRect& rect, const QColor& ink, bool descending) const;
    void paintBox(QPainter* painter, const QRect& rect, Qt::CheckState state) const;
};

// A table as every room uses it: whole rows, fixed heights, no grid, no vertical head, hover over the row, one tab
// stop. Up, Down, Home, End, PgUp and PgDn move; Enter and double click open; Space checks a row that has a check box.
// It never sizes columns by their contents (which reads every row): set widths, and one column to stretch.
class AppTable : public QTableView {
    Q_OBJECT
public:
    explicit AppTable(QWidget* parent = nullptr);

    RowDelegate* rows() const { return m_delegate; } // roles and kinds of the columns are set here
    void setCompact(bool compact);
    void setColumn(int column, int width);      // user may resize it
    void setFixedColumn(int column, int width); // user may not
    void setStretchColumn(int column);
    // How wide the column must be to show its head (without the sort mark) and these texts whole.
    int widthFor(int column, const QStringList& texts) const;

    // Selects the row, makes it the current one and scrolls to it. (QTableView::selectRow does nothing before the table
    // is shown from right to left.)
    void goToRow(int row);

    int hoverRow() const { return m_hoverRow; }
    // For live tables: no re-sorting while this is true; pointerLeft() starts the wait.
    bool isPointerInside() const { return m_inside; }

Q_SIGNALS:
    void opened(const QModelIndex& index); // Enter or double click
    void pointerLeft();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void setHoverRow(int row);
    bool toggleCheck();
    void updateRow(int row);
    void updateMetrics();

    RowDelegate* m_delegate;
    int m_hoverRow = -1;
    bool m_inside = false;
    bool m_compact = false;
};

} // namespace postulant
