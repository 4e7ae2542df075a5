#pragma once

#include "store/Rows.h"

#include <QString>

// Names of evidence that people read and programs open: letters and digits only, and the file's own suffix.
namespace postulant::evidence {

QString readableName(const ArtifactRow& row);              // "recording.mp4", "attached-Thank_you.eml"
QString numberedName(int number, const ArtifactRow& row);  // "03-recording.mp4", in the order of time
QString readableFolder(const ApplicationRow& application); // "17-Fernleaf-Labs-Data-Analyst"; "practice-…"

} // namespace postulant::evidence
