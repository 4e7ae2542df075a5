#pragma once

#include "ui/widgets/RowDelegate.h"

namespace postulant {

// Which roles a two-line list row reads beside Qt::DisplayRole (first line); -1: none.
struct TwoLineRoles {
    int second = -1; // QString in the second-rank colour
    int badge = -1;  // QString at the trailing end of the first line, small
    int badgeIcon = -1;
    int badgeTone = -1; // int of Tone
};

// A list row of 52: two lines of text, and at the end of the first an icon with a word. The first line is DemiBold in
// the selected row.
class TwoLineDelegate final : public RowDelegate {
    Q_OBJECT
public:
    explicit TwoLineDelegate(const TwoLineRoles& roles, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    int paintBadge(QPainter* painter, const QRect& line, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const RowInk& ink) const; // answers its width

    TwoLineRoles m_two;
};

} // namespace postulant
