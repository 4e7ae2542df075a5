#include "store/EvidenceRepository.h"

#include "domain/EvidenceKinds.h"
#include "store/RunRepository.h"
#include "store/Sql.h"

namespace postulant::evidence {

Result<QVector<RetentionFile>> files(Database& db) {
    QVector<RetentionFile> out;
    const Done done = db.each(
        QStringLiteral("SELECT f.id,f.attempt_id,t.application_id,f.server_id,f.kind,f.path,f.sha256,f.size,"
                       "f.fetched_at,t.practice,t.proof,NOT EXISTS(SELECT 1 FROM run r WHERE r.attempt_id=t.id AND "
                       "r.collected_at=0),a.company,t.holds FROM artifact f JOIN attempt t ON t.id=f.attempt_id "
                       "JOIN application a ON a.id=t.application_id WHERE f.path<>'' ORDER BY f.id"),
        {}, [&out](const QSqlQuery& q) {
            RetentionFile file;
            file.artifactId = int64At(q, 0);
            file.attemptId = int64At(q, 1);
            file.applicationId = int64At(q, 2);
            file.serverId = textAt(q, 3);
            file.kind = textAt(q, 4);
            file.path = textAt(q, 5);
            file.sha256 = textAt(q, 6);
            file.size = int64At(q, 7);
            file.fetchedAt = int64At(q, 8);
            file.practice = boolAt(q, 9);
            file.proof = codeAt<Proof>(q, 10);
            file.collected = boolAt(q, 11);
            file.company = textAt(q, 12);
            file.holds = boolAt(q, 13);
            out << file;
        });
    return done ? Result<QVector<RetentionFile>>(out) : passOn(done.error());
}

Result<bool> isNamed(Database& db, const QString& path) {
    const Result<QVariant> row =
        db.value(QStringLiteral("SELECT 1 FROM artifact WHERE path=? AND path<>'' LIMIT 1"), {path});
    return row ? Result<bool>(row->isValid()) : Result<bool>(passOn(row.error()));
}

Result<QSet<QString>> pathsIn(Database& db, const QString& folder) {
    QSet<QString> out;
    // "0" is what follows "/": all that begin with the folder.
    const Done done = db.each(QStringLiteral("SELECT path FROM artifact WHERE path>=? AND path<? AND path<>''"),
                              {folder + QLatin1Char('/'), folder + QLatin1Char('0')},
                              [&out](const QSqlQuery& q) { out << textAt(q, 0); });
    return done ? Result<QSet<QString>>(out) : passOn(done.error());
}

Result<QSet<QString>> foldersBeingFilled(Database& db) {
    QSet<QString> out;
    const Done done = db.each(QStringLiteral("SELECT attempt_id FROM run WHERE collected_at=0"), {},
                              [&out](const QSqlQuery& q) { out << QString::number(int64At(q, 0)); });
    return done ? Result<QSet<QString>>(out) : passOn(done.error());
}

Done markRemoved(Database& db, const QVector<qint64>& artifactIds, qint64 now) {
    const QString ids = jsonIds(artifactIds);
    const Result<QVariant> busy =
        db.value(QStringLiteral("SELECT count(*) FROM artifact f JOIN run r ON r.attempt_id=f.attempt_id AND "
                                "r.collected_at=0 WHERE f.id IN (SELECT value FROM json_each(?))"),
                 {ids});
    if (!busy) {
        return passOn(busy.error());
    }
    if (busy->toInt() > 0) {
        return failure(ErrorKind::Guarded, QStringLiteral("its evidence is being collected"));
    }
    return db.exec(QStringLiteral("UPDATE artifact SET path='',problem=?,removed_at=? WHERE path<>'' AND id IN "
                                  "(SELECT value FROM json_each(?))"),
                   {evidence_problem::removedByRule, now, ids});
}

Result<AttemptFiles> ofAttempt(Database& db, qint64 attemptId) {
    AttemptFiles out;
    const Result<bool> found = db.first(
        QStringLiteral("SELECT t.id,t.application_id,t.practice,a.url,ifnull(t.token,''),ifnull(r.server_id,''),"
                       "ifnull(r.collected_at=0,0) FROM attempt t JOIN application a ON a.id=t.application_id "
                       "LEFT JOIN run r ON r.attempt_id=t.id WHERE t.id=? ORDER BY r.id DESC LIMIT 1"),
        {attemptId}, [&out](const QSqlQuery& q) {
            out.attemptId = int64At(q, 0);
            out.applicationId = int64At(q, 1);
            out.practice = boolAt(q, 2);
            out.url = textAt(q, 3);
            out.token = textAt(q, 4);
            out.runId = textAt(q, 5);
            out.collecting = boolAt(q, 6);
        });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such attempt"));
    }
    Result<QVector<ArtifactRow>> rows = runs::artifacts(db, attemptId);
    if (!rows) {
        return passOn(rows.error());
    }
    out.rows = std::move(*rows);
    return out;
}

Result<QVector<qint64>> attemptIds(Database& db, qint64 applicationId) {
    QVector<qint64> out;
    const Done done =
        db.each(applicationId == 0 ? QStringLiteral("SELECT DISTINCT attempt_id FROM artifact ORDER BY attempt_id")
                                   : QStringLiteral("SELECT id FROM attempt WHERE application_id=? ORDER BY id"),
                applicationId == 0 ? QVariantList{} : QVariantList{applicationId},
                [&out](const QSqlQuery& q) { out << int64At(q, 0); });
    return done ? Result<QVector<qint64>>(out) : passOn(done.error());
}

// After a restore an attempt may have another number than the folder that was made for it.
QString folderOf(const AttemptFiles& attempt) {
    for (const ArtifactRow& row : attempt.rows) {
        if (QString folder = row.path.section(QLatin1Char('/'), 0, 0); !folder.isEmpty()) {
            return folder;
        }
    }
    return QString::number(attempt.attemptId);
}

} // namespace postulant::evidence
