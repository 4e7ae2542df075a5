#pragma once

#include <QByteArray>
#include <QJsonDocument>

namespace postulant {

// Read JSON of strangers: null where it is none, is nested deeper than 128, or holds more values than any honest
// answer. A few megabytes of "[[[[" or "0,0,0" would otherwise become many times as much memory.
QJsonDocument boundedJson(const QByteArray& bytes);

} // namespace postulant
