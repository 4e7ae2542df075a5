#pragma once

#include <QString>

// Instants in the words of the pages: local time, the desktop's clock. now: UTC ms of the injected clock.
namespace postulant::moments {

bool isToday(qint64 at, qint64 now);
QString time(qint64 at);            // "09:42"
QString day(qint64 at, qint64 now); // "3 May", of another year "3 May 2025"
QString when(qint64 at, qint64 now); // a time today, else the day; empty for 0
QString exact(qint64 at);           // for tooltips: date, time with seconds and zone

QString fileSize(qint64 bytes); // "184 KB"

} // namespace postulant::moments
