#pragma once

#include <QByteArray>
#include <QString>

namespace postulant {

// A file: a resource of this room (":/engine/serve.py") or one on the disk. Empty: it cannot be read.
QByteArray engineFile(const QString& path);

} // namespace postulant
