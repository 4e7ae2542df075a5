#pragma once

#include <QString>

// Instants (UTC ms) as people read them: local time, in the order and with the clock of the desktop. 0 gives "".
namespace postulant::dates {

QString when(qint64 ms, qint64 now);     // columns: "10:19" today, "20 May" this year, else "20 May 2024"
QString whenLong(qint64 ms, qint64 now); // sentences: "today at 10:19", "on 20 May at 10:19"
QString day(qint64 ms, qint64 now);      // "today", "20 May", "20 May 2024"
QString time(qint64 ms);                 // "10:19"
QString timeWithSeconds(qint64 ms);      // "10:19:02"
QString exact(qint64 ms);                // tooltips: the whole instant

} // namespace postulant::dates
