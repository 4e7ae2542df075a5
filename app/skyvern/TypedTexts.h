#pragma once

#include "skyvern/Dialect.h"

#include <QString>
#include <QVector>

// What a run typed into the fields of its pages, read from the answers that its trail was read from.
namespace postulant {

struct TypedText {
    QString field; // as the server calls it, one line, at most 120 characters; a page's words
    QString text;  // at most 20,000 characters
    qint64 at = 0; // UTC ms; 0: not said
};

QVector<TypedText> typedTexts(const QVector<TrailAnswer>& answers);

} // namespace postulant
