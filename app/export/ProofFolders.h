#pragma once

#include "export/ExportTarget.h"
#include "export/ProofFile.h"

namespace postulant {

// The folder of one application with names that people read: every kept file, what was sent, what is known, and a
// manifest with the hashes. prefix: what its folder lies in, with "/" at the end; may be empty.
Done writeProofFolder(const ProofSource& source, qint64 id, const QString& prefix, ExportTarget& target,
                      ProofProgress& progress, ProofResult& result);

} // namespace postulant
