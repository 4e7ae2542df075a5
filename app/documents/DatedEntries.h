#pragma once

#include "documents/ResumeDates.h"
#include "documents/ResumeReader.h"

namespace postulant {

// One entry of a section whose entries are told apart by their dates: a job, a school.
struct DatedEntry {
    WrittenDates dates;
    ResumeLine dateLine;
    QVector<ResumeLine> head; // what stands around the date, without it: title, company, place; no lists, no prose
    bool unclear = false;     // two lines of the head may be one that was broken
};

// oneDateIsEnough: an entry may have a single date. Empty where it cannot be told where the entries begin.
QVector<DatedEntry> datedEntries(const QVector<ResumeLine>& section, bool oneDateIsEnough);

// The parts of a head line that are separated by more than a comma: cells, bars, dashes.
QStringList headParts(const QString& line);

} // namespace postulant
