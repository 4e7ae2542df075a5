#pragma once

#include <QString>
#include <QVector>

namespace postulant {

// One line of a resume as people read it, whatever file it came from.
struct ResumeLine {
    QString text;      // what stands side by side is separated by a tab
    int page = 0;      // from 1; 0: the file has no pages
    int number = 0;    // from 1, through the whole file
    double height = 0; // of the letters, in points; 0: unknown
    double filled = 0; // how far it reaches to the right edge of its column, 0 to 1; 0: unknown
    bool bullet = false;
    bool mayGoOn = false;     // the next line's first word had no room behind it: one text may have been broken in two
    bool startsBlock = false; // a column or another part of the page begins: what went before is no heading of it
};

inline constexpr qsizetype mostResumeLines = 3000;
inline constexpr qsizetype longestResumeLine = 2000;

} // namespace postulant
