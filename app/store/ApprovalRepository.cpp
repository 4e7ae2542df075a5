#include "store/ApprovalRepository.h"

#include "store/Sql.h"

namespace postulant::approvals {

Done record(Database& db, qint64 applicationId, const Approval& approval) {
    if (Done done = db.exec(QStringLiteral("UPDATE application SET approved_by=?,approved_mark=?,approved_at=?,"
                                           "queued_at=? WHERE id=?"),
                            {code(approval.by), approval.mark, approval.at, approval.at, applicationId});
        !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such application"));
}

Result<Approval> of(Database& db, qint64 applicationId) {
    Approval out;
    const Result<bool> found =
        db.first(QStringLiteral("SELECT approved_by,approved_mark,approved_at FROM application WHERE id=?"),
                 {applicationId}, [&out](const QSqlQuery& q) {
                     out.by = approvedByFromCode(textAt(q, 0)).value_or(ApprovedBy::Nobody);
                     out.mark = textAt(q, 1);
                     out.at = int64At(q, 2);
                 });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such application"));
    }
    return out;
}

Result<bool> isSentAtSite(Database& db, qint64 applicationId) {
    const Result<QVariant> sent = db.value(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM application a JOIN attempt t ON t.practice=a.practice AND "
                       "t.site_key=a.site_key AND t.holds=1 JOIN application o ON o.id=t.application_id WHERE a.id=? "
                       "AND a.site_key<>'' AND o.id<>a.id AND o.state IN('applied-confirmed','applied-claimed'))"),
        {applicationId});
    return sent ? Result<bool>(sent->toInt() != 0) : Result<bool>(passOn(sent.error()));
}

} // namespace postulant::approvals
