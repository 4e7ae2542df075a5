#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>

namespace postulant {

inline constexpr qint64 largestArchive = 64 * 1024 * 1024;      // bytes, packed
inline constexpr qint64 largestUnpackedFile = 16 * 1024 * 1024; // each
inline constexpr qint64 largestUnpacked = 32 * 1024 * 1024;     // all that is wanted together
inline constexpr int mostArchiveEntries = 10'000;

// The files of a ZIP archive whose names are wanted, unpacked in memory; nothing is written and no name is followed.
// Of two with the same name the first counts. Errors: FileType ("damaged", "locked"), TooLarge (any bound above, so
// also what unpacks to more than it should).
Result<QHash<QString, QByteArray>> filesOfZip(const QByteArray& bytes,
                                              const std::function<bool(const QString& name)>& wanted);

} // namespace postulant
