#pragma once

#include "domain/RunOutput.h"
#include "store/Rows.h"

namespace postulant::evidence {

// What a workflow of the seeker's own said at the end of a run, as its evidence keeps it; none where the file is not
// there, or is another one than was recorded. Reads a small file: not on the GUI thread.
QVector<RunOutput> keptOutputs(const QString& evidenceDir, const QVector<ArtifactRow>& artifacts, qint64 runId);

} // namespace postulant::evidence
