#pragma once

#include "ui/widgets/RowDelegate.h"

namespace postulant {

// Rows of 52 with two lines: a title (DemiBold where selected), a second line in the small style, and at the end an
// icon and word in a tone's colour ("Ready", "Connected"). For the lists of Review, Connections and Resumes. It uses
// Display, RowRoles::iconId and RowRoles::tone, and two roles of its own.
class TwoLineDelegate final : public RowDelegate {
    Q_OBJECT
public:
    // `second`: role of the second line. `mark`: role of the word at the end; its icon is roles().iconId.
    TwoLineDelegate(int second, int mark, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_second;
    int m_mark;
};

} // namespace postulant
