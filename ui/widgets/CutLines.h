#pragma once

#include <QString>

namespace postulant::words {

// Like cut(), but lines stay lines; the limit is for all of them together.
QString cutLines(const QString& text, int limit);

} // namespace postulant::words
