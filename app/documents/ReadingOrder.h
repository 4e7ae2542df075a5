#pragma once

#include "documents/ResumeLines.h"

#include <QRectF>
#include <QVector>

namespace postulant {

// A piece of text on a page, without a wide gap in it.
struct TextPiece {
    QString text;
    QRectF box; // in points, y downwards
};

// The pieces of one page as lines in the order in which people read them: columns one after the other, rows of a table
// cell by cell with tabs between. page goes into the lines; numbers are left to the caller.
QVector<ResumeLine> inReadingOrder(const QVector<TextPiece>& pieces, int page);

} // namespace postulant
