#pragma once

#include "domain/RetentionRule.h"
#include "store/Database.h"
#include "store/Rows.h"

#include <QSet>
#include <QVector>

// What is on disk of all attempts, across applications.
namespace postulant::evidence {

// Every row whose file is there, with what the rules ask about it.
Result<QVector<RetentionFile>> files(Database& db);

// Does a row name this file? Rows may share one: a picture that the seeker attached may be one that the server had.
Result<bool> isNamed(Database& db, const QString& path);

// Every file of one folder that a row names. After a restore attempts may share a folder.
Result<QSet<QString>> pathsIn(Database& db, const QString& folder);

// Folders of runs whose files are still coming, by the attempt's number.
Result<QSet<QString>> foldersBeingFilled(Database& db);

// The files of these rows are gone: path cleared, hash and size kept, problem "removed-by-rule". Guarded if one of them
// may not go any more (its attempt is being collected again).
Done markRemoved(Database& db, const QVector<qint64>& artifactIds, qint64 now);

struct AttemptFiles {
    qint64 attemptId = 0;
    qint64 applicationId = 0;
    bool practice = false;
    bool collecting = false; // files may still come
    QString url;
    QString token;
    QString runId;
    QVector<ArtifactRow> rows;
};
Result<AttemptFiles> ofAttempt(Database& db, qint64 attemptId);
// Attempts in order; applicationId 0: of all.
Result<QVector<qint64>> attemptIds(Database& db, qint64 applicationId);

// The folder of an attempt, below the evidence folder.
QString folderOf(const AttemptFiles& attempt);

} // namespace postulant::evidence
