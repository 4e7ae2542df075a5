#pragma once

#include "store/Rows.h"

#include <QString>

#include <atomic>

// A file of evidence on disk: where it lies, and whether it is what was recorded.
namespace postulant::evidence {

// Where a row's file lies; empty if its path is no plain "folder/name".
QString filePath(const QString& evidenceDir, const ArtifactRow& row);

// Reads the whole file, piece by piece; lower-case hex. Empty: it cannot be read, or is no regular file, or `stop`.
QString sha256OfFile(const QString& path, const std::atomic_bool* stop = nullptr);

enum class FileState { NotFetched, Intact, Changed, Missing };
QString code(FileState state); // "not-fetched", "intact", "changed", "missing"
// Reads the whole file, unless it is stopped (then the answer means nothing). A path that leads elsewhere is Changed.
FileState fileState(const QString& evidenceDir, const ArtifactRow& row, const std::atomic_bool* stop = nullptr);

} // namespace postulant::evidence
