#pragma once

#include <QVector>
#include <QWidget>

namespace postulant {

// F6: the focus goes to the next visible pane after the one that has it (direction -1: before), round and round; in a
// pane that takes none, to the first part that does.
void focusNextPane(QVector<QWidget*> panes, int direction);

} // namespace postulant
