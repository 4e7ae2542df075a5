#pragma once

#include <QByteArray>
#include <QVector>

#include <optional>

namespace postulant {

struct ZipEntry {
    QByteArray name;
    bool encrypted = false;
};

// The names in a ZIP archive, read from its central directory; at most 10,000. nullopt: not an archive, or damaged.
std::optional<QVector<ZipEntry>> zipDirectory(const QByteArray& bytes);

} // namespace postulant
