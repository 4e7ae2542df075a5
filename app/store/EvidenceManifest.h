#pragma once

#include "store/EvidenceRepository.h"

// manifest.json: what lies in an attempt's folder, for people and programs that do not have the database. Made wholly
// of the store's rows, always in the same order and form, so that whoever checks can make it again and compare bytes:
// it needs no hash of its own.
namespace postulant {

class Store;

namespace evidence {

inline const QString manifestName = QStringLiteral("manifest.json");

// Empty: none is due, because nothing was collected here (or only by a program that made none yet).
QByteArray manifestOf(const AttemptFiles& attempt);
QString sourceOf(const ArtifactRow& row); // "server", "postulant" or "seeker"

// To be called whenever rows of the attempt have changed; where none is due, there is none afterwards. Always within a
// write to the database: so nobody can put an older one over it, not even another process.
Done writeManifest(Database& db, const QString& evidenceDir, qint64 attemptId);
Done writeManifest(Store& store, qint64 attemptId); // as a write of its own. Blocks; not on the GUI thread

} // namespace evidence
} // namespace postulant
