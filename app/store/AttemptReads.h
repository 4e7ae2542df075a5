#pragma once

#include "store/Database.h"
#include "store/Rows.h"

// Reading attempts with their runs and files; for this room only.
namespace postulant::attempts {

Result<QVector<AttemptRow>> ofApplication(Database& db, qint64 applicationId); // newest first
Result<QVector<ArtifactRow>> artifactsOfApplication(Database& db, qint64 applicationId);
// One attempt each row; `where` is SQL over t (attempt), c (connection) and r (newest run).
Result<QVector<AttemptRow>> select(Database& db, const QString& where, const QVariantList& values);

} // namespace postulant::attempts

namespace postulant::runs {

// Columns of run r, and the row that starts at `first` of such a selection.
const QString& columns();
RunRow rowAt(const QSqlQuery& query, int first);
// How the identity of an attached file begins; its name follows.
QString attachedId(const QString& sha256);
ArtifactRow artifactAt(const QSqlQuery& query); // id, run, server id, kind, path, sha256, size, type, fetched, problem

} // namespace postulant::runs
