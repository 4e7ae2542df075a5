#pragma once

#include "ui/models/ApplicationTableModel.h"

namespace postulant {

class Clock;

// What the cells of the Applications table say, in people's words. clock outlives the function.
ApplicationTableModel::CellText applicationCellText(const Clock& clock);

// What the program itself often writes into a column, not what comes from pages and servers. All states are there; the
// rare ends of an offer are not.
QStringList ownWords(ApplicationTableModel::Column column);

// Company and title, or what stands in for them while they are not known: the address without its scheme.
QString companyOf(const ApplicationRow& row);
QString titleOf(const ApplicationRow& row);

// Of a queued application that was tried before: how often, why, and when again.
QString retrySentence(const ApplicationRow& row, qint64 now);

// Its run goes on at the server, or is on its way there; also while it wants something of the seeker.
bool isUnderWay(const ApplicationRow& row);

// How long the run took, or takes until now; -1 when it never started.
qint64 tookMs(const ApplicationRow& row, qint64 now);

} // namespace postulant
