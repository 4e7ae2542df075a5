#pragma once

#include "ui/widgets/Theme.h"

#include <QHash>
#include <QModelIndex>
#include <QStyledItemDelegate>

namespace postulant {

// Which of the model's roles the delegate reads beside Display, Decoration, CheckState, TextAlignment, ToolTip and
// AccessibleText; -1: none. Set them to the roles of your model.
struct RowRoles {
    int state = -1;    // int of ApplicationState: icon and word in the state's colour (words::state)
    int practice = -1; // bool: with `state`, the flask and the practice words
    int iconId = -1;   // QString: an icon before the text
    int tone = -1;     // int of Tone: colour of icon and text of this cell
    int tail = -1;     // QString in the second-rank colour directly after the text (", Product Analyst")
    int mark = -1;     // QString in the second-rank colour at the end of the cell; a long text leaves it up to a half
    int link = -1;     // QString in the link colour after text and tail; a click on it emits linkActivated
    int tint = -1;     // int of Tone for the whole row's background (a row that must be fixed)
    int faint = -1;    // bool: the whole row in the second-rank colour (a line that cannot be chosen)
    int section = -1;  // bool: the row is a heading; text DemiBold, tail small. Span it in the view
    int button = -1;   // QString icon id, centred in the cell; a click emits buttonClicked
};

enum class ColumnKind {
    Text,
    Secondary, // second-rank colour
    Figure,    // digits in equal widths, alignment from the model (else trailing); second-rank colour
    State,     // roles.state
    Check,     // only a check box (Qt::CheckStateRole)
};

// Paints a row of a table or list: the pale selection with a 3 px bar at the leading edge (two colours: focus here or
// elsewhere), hover over the whole row, a midlight line below. Text elides at the end. Nothing moves or changes size
// with selection, hover or state. Cells show their whole text as tooltip where it is cut.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RowDelegate(QObject* parent = nullptr);

    void setRoles(const RowRoles& roles) { m_roles = roles; }
    const RowRoles& roles() const { return m_roles; }
    void setColumnKind(int column, ColumnKind kind) { m_kinds.insert(column, kind); }
    ColumnKind columnKind(int column) const { return m_kinds.value(column, ColumnKind::Text); }
    void setCompact(bool compact) { m_compact = compact; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    // How wide a cell of the column must be to show the text whole, with the icon of a state.
    int widthFor(int column, const QFont& font, const QString& text) const;

    // Background and text colour of a row as it is painted: for delegates that add to a cell.
    struct RowInk {
        QColor background;
        QColor text;
        QColor secondary;
        QColor link;
        bool selected = false;
    };
    RowInk paintRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

Q_SIGNALS:
    void linkActivated(const QModelIndex& index);
    void buttonClicked(const QModelIndex& index);

private:
    struct Cell;
    Cell cell(const QStyleOptionViewItem& option, const QModelIndex& index, const RowInk& ink) const;
    void place(Cell& cell, const QStyleOptionViewItem& option) const;
    void paintCheck(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    RowRoles m_roles;
    QHash<int, ColumnKind> m_kinds;
    bool m_compact = false;
};

} // namespace postulant
