#pragma once

#include "domain/Result.h"
#include "store/Rows.h"

// Whether what was begun can still be stopped: what has not left this computer is held back here, whoever it is for; a
// run at a server only where its dialect can tell it. One rule for commands, window and terminal.
namespace postulant::stopping {

// The attempt that a wish to stop is about; nullptr: none is under way.
const AttemptRow* underWay(const QVector<AttemptRow>& attempts);

bool isPossible(const AttemptRow& attempt);
bool isPossible(const ApplicationRow& row); // by openDialect
// What a command answers where it is not: Guarded.
Error refusal();
bool isRefusal(const Error& error);

} // namespace postulant::stopping
