#pragma once

#include "store/Rows.h"

#include <QString>

#include <atomic>

// Evidence outside its folder: names that people read and programs open, and whether a file is as it was recorded.
namespace postulant {

// "03-screenshot_final.png": in time order, with the kind, letters and digits only, and the file's own suffix.
QString readableName(int number, const ArtifactRow& artifact);
// "17-Fernleaf-Labs-Data-Analyst", for a folder; "practice-…" for practice.
QString readableFolder(const ApplicationRow& row);

enum class KeptState { Intact, Changed, Missing, NotFetched };
QString code(KeptState state);
// Absolute; empty where nothing was fetched, and for a path that would leave the folder.
QString keptPath(const QString& evidenceDir, const ArtifactRow& artifact);
// Reads the whole file, unless it is cancelled (then the answer means nothing).
KeptState keptState(const QString& evidenceDir, const ArtifactRow& artifact, const std::atomic<bool>& cancelled);

} // namespace postulant
