#include "store/AttachmentRepository.h"

#include "domain/EvidenceKinds.h"
#include "store/AttemptReads.h"
#include "store/AttemptSteps.h"
#include "store/EvidenceRepository.h"
#include "store/Sql.h"

namespace postulant::attachments {
namespace {

const QString& columns() {
    static const QString text =
        QStringLiteral("id,ifnull(run_id,0),server_id,kind,path,sha256,size,mime_type,fetched_at,problem,removed_at");
    return text;
}

Result<ArtifactRow> one(Database& db, const QString& where, const QVariantList& values) {
    const Result<QSqlQuery> found =
        db.run(QStringLiteral("SELECT %1 FROM artifact WHERE %2").arg(columns(), where), values);
    if (!found) {
        return passOn(found.error());
    }
    if (!found->isValid()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such file was attached"));
    }
    return runs::artifactAt(*found);
}

} // namespace

Result<qint64> attemptOf(Database& db, qint64 applicationId) {
    const Result<QVariant> id =
        db.value(QStringLiteral("SELECT id FROM attempt WHERE application_id=? ORDER BY holds DESC,id DESC LIMIT 1"),
                 {applicationId});
    if (!id) {
        return passOn(id.error());
    }
    if (id->isNull()) {
        return failure(ErrorKind::NotFound, QStringLiteral("nothing was tried yet"));
    }
    return id->toLongLong();
}

Result<ArtifactRow> put(Database& db, qint64 attemptId, const ArtifactRow& row, qint64 now) {
    const QString own = runs::attachedId(row.sha256);
    if (Done done = db.exec(QStringLiteral("DELETE FROM artifact WHERE attempt_id=? AND kind=? AND sha256=?"),
                            {attemptId, attachedKind, row.sha256});
        !done) {
        return passOn(done.error());
    }
    if (Done done =
            db.exec(QStringLiteral("INSERT INTO artifact(attempt_id,run_id,server_id,kind,path,sha256,size,mime_type,"
                                   "fetched_at,problem) VALUES(?,NULL,?,?,?,?,?,?,?,'')"),
                    {attemptId, own + row.name, attachedKind, row.path, row.sha256, row.size, row.mimeType, now});
        !done) {
        return passOn(done.error());
    }
    if (Done done = attempts::addEvent(db, attemptId, QStringLiteral("attached"), row.mimeType, now); !done) {
        return passOn(done.error());
    }
    return one(db, QStringLiteral("attempt_id=? AND server_id=?"), {attemptId, own + row.name});
}

Result<Removed> remove(Database& db, const QString& path, qint64 now) {
    Removed out;
    Result<ArtifactRow> row = one(db, QStringLiteral("path=? AND kind=?"), {path, attachedKind});
    if (!row) {
        return passOn(row.error());
    }
    const Result<QVariant> attempt = db.value(QStringLiteral("SELECT attempt_id FROM artifact WHERE id=?"), {row->id});
    if (!attempt) {
        return passOn(attempt.error());
    }
    out.attemptId = attempt->toLongLong();
    out.row = std::move(*row);
    if (Done done = db.exec(QStringLiteral("DELETE FROM artifact WHERE id=?"), {out.row.id}); !done) {
        return passOn(done.error());
    }
    const Result<bool> shared = evidence::isNamed(db, out.row.path);
    if (!shared) {
        return passOn(shared.error());
    }
    out.fileIsShared = *shared;
    if (Done done = attempts::addEvent(db, out.attemptId, QStringLiteral("detached"), out.row.mimeType, now); !done) {
        return passOn(done.error());
    }
    return out;
}

} // namespace postulant::attachments
