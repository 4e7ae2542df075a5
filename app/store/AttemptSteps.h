#pragma once

#include "domain/AttemptTransitions.h"
#include "store/Database.h"
#include "store/Rows.h"

// The only way in which the state and the hold of an attempt change; for this room only.
namespace postulant::attempts {

// Errors: Guarded if the table of transitions does not allow the event here.
Result<AttemptStep> stepOf(const AttemptRow& attempt, AttemptEvent event);

// Writes state, hold, release reason and the time of the end. Errors: Duplicate if taking the hold back meets another
// one, which then changes nothing.
Done writeStep(Database& db, const AttemptRow& attempt, const AttemptStep& step, qint64 now);

// stepOf and writeStep.
Done take(Database& db, const AttemptRow& attempt, AttemptEvent event, qint64 now);

// What the application wants from now on; clears why it waited. intent: "none", "review", "queue", "cancelled".
Done setWants(Database& db, qint64 applicationId, const QString& intent);

Done addEvent(Database& db, qint64 attemptId, const QString& kind, const QString& text, qint64 at);

} // namespace postulant::attempts
