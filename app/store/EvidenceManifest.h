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
QString readableName(const ArtifactRow& row); // "recording.mp4"

// Blocks; not on the GUI thread. To be called whenever rows of the attempt have changed.
Done writeManifest(Store& store, qint64 attemptId);

// Where a row's file lies; empty if its path is no plain "folder/name".
QString filePath(const QString& evidenceDir, const ArtifactRow& row);

} // namespace evidence
} // namespace postulant
