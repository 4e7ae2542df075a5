#pragma once

#include <QString>

namespace postulant {

QString fileSize(qint64 bytes); // "184 KB"

} // namespace postulant
