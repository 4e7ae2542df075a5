#pragma once

#include "domain/RunSnapshot.h"
#include "ui/pages/applications/Happenings.h"

#include <QString>

namespace postulant {

// What a run did so far in plain words, oldest first: actions of one kind in a row are one line. What only waits or
// scrolls is left out. resume: its file name, may be empty.
QVector<Happening> liveSteps(const ActionTrail& trail, const QString& resume);

// "3 of about 8: filled in 3 fields"; empty before anything was done. expected: how many things there are to do with
// what is being sent; it is a guess, so it grows with what was done.
QString liveProgress(const ActionTrail& trail, int expected);
int expectedActions(const Package& package);

} // namespace postulant
