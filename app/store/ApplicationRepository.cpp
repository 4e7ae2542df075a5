#include "store/ApplicationRepository.h"

#include "domain/CompanyName.h"
#include "domain/JobTitle.h"
#include "domain/SiteRules.h"
#include "store/ApplicationIndex.h"
#include "store/SeekerRepository.h"
#include "store/Sql.h"

namespace postulant::applications {
namespace {

QString codeOf(Intent intent) {
    switch (intent) {
    case Intent::Draft:
        return QStringLiteral("draft");
    case Intent::Review:
        return QStringLiteral("review");
    case Intent::Queue:
        return QStringLiteral("queue");
    case Intent::Cancelled:
        return QStringLiteral("cancelled");
    }
    return QStringLiteral("draft");
}

Result<qint64> connectionFor(Database& db, const NewApplication& application) {
    Result<ConnectionRow> connection = failure(ErrorKind::NotFound);
    if (application.connectionId != 0) {
        connection = connections::get(db, application.connectionId);
    } else if (application.practice) {
        connection = connections::practice(db);
    } else {
        connection = connections::preferred(db);
        if (connection && connection->practice) {
            return 0; // no real connection yet: chosen later
        }
    }
    if (!connection) {
        return passOn(connection.error());
    }
    if (connection->practice != application.practice) {
        return failure(ErrorKind::Invalid, QStringLiteral("practice and real do not mix"));
    }
    return connection->id;
}

Result<bool> isHeld(Database& db, qint64 id) {
    const Result<QVariant> held =
        db.value(QStringLiteral("SELECT EXISTS(SELECT 1 FROM attempt WHERE application_id=? AND holds=1)"), {id});
    if (!held) {
        return passOn(held.error());
    }
    return held->toInt() != 0;
}

// Positions are taken from the counter of changes: it only grows.
Done changeIntent(Database& db, qint64 id, Intent intent, qint64 now, qint64 notBefore) {
    const bool queue = intent == Intent::Queue;
    if (Done done =
            db.exec(QStringLiteral(
                        "UPDATE application SET intent=?,not_before=?,waiting_failure='none',waiting_message='',"
                        "queued_at=iif(?,?,queued_at),queue_position=iif(?,(SELECT seq+1 FROM change),queue_position),"
                        "tries_after=iif(?,ifnull((SELECT max(id) FROM attempt WHERE application_id=application.id),0),"
                        "tries_after),approved_by=iif(?,'seeker','none'),approved_mark='',approved_at=iif(?,?,0) "
                        "WHERE id=?"),
                    {codeOf(intent), queue ? notBefore : 0, queue, now, queue, queue, queue, queue, now, id});
        !done) {
        return done;
    }
    if (Done found = expectChange(db, QStringLiteral("no such application")); !found) {
        return found;
    }
    return refresh(db, id);
}

Result<qint64> takeOutOfTrash(Database& db, qint64 id, qint64 connectionId, const NewApplication& application,
                              qint64 now) {
    if (Done done =
            db.exec(QStringLiteral(
                        "UPDATE application SET trashed_at=0,created_at=?,"
                        "sort_at=iif(submitted_at>0,submitted_at,?),connection_id=?,profile_id=?,"
                        "resume_id=?,cover_letter=?,letter_id=?,no_letter=?,letter_parts='',spread='',spread_over='' "
                        "WHERE id=?"),
                    {now, now, idOrNull(connectionId), idOrNull(application.profileId), idOrNull(application.resumeId),
                     application.coverLetter, idOrNull(application.letterId), application.letterId < 0, id});
        !done) {
        return passOn(done.error());
    }
    return id;
}

Result<qint64> insert(Database& db, qint64 connectionId, const NewApplication& application, qint64 now) {
    if (Done done = db.exec(
            QStringLiteral(
                "INSERT INTO application(posting_id,practice,intent,state,created_at,sort_at,connection_id,profile_id,"
                "resume_id,company,title,place,site,company_key,title_key,url,cover_letter,letter_id,no_letter) "
                "SELECT id,?,'draft','draft',?,?,?,?,?,'','','','','','',url,?,?,? FROM posting WHERE id=?"),
            {application.practice, now, now, idOrNull(connectionId), idOrNull(application.profileId),
             idOrNull(application.resumeId), application.coverLetter, idOrNull(application.letterId),
             application.letterId < 0, application.postingId});
        !done) {
        return passOn(done.error());
    }
    if (Done found = expectChange(db, QStringLiteral("no such posting")); !found) {
        return passOn(found.error());
    }
    return db.lastInsertId();
}

Done setTrashed(Database& db, const QVector<qint64>& ids, qint64 at) {
    return db.exec(QStringLiteral("UPDATE application SET trashed_at=? WHERE id IN (SELECT value FROM json_each(?)) "
                                  "AND (trashed_at=0)<>(?=0)"),
                   {at, jsonIds(ids), at});
}

} // namespace

Result<qint64> add(Database& db, const NewApplication& application, qint64 now) {
    const Result<qint64> connection = connectionFor(db, application);
    if (!connection) {
        return passOn(connection.error());
    }
    qint64 there = 0;
    bool stays = false; // not in the trash, or held
    const Result<bool> known = db.first(
        QStringLiteral("SELECT a.id,a.trashed_at=0 OR EXISTS(SELECT 1 FROM attempt t WHERE t.application_id=a.id AND "
                       "t.holds=1) FROM application a WHERE posting_id=? AND practice=?"),
        {application.postingId, application.practice}, [&](const QSqlQuery& row) {
            there = int64At(row, 0);
            stays = boolAt(row, 1);
        });
    if (!known) {
        return passOn(known.error());
    }
    if (stays) {
        return failure(ErrorKind::Duplicate, QString::number(there));
    }
    Result<qint64> id =
        *known ? takeOutOfTrash(db, there, *connection, application, now) : insert(db, *connection, application, now);
    if (!id) {
        return id;
    }
    if (Done done = copyPosting(db, application.postingId); !done) {
        return passOn(done.error());
    }
    if (Done done = changeIntent(db, *id, application.intent, now, 0); !done) {
        return passOn(done.error());
    }
    return id;
}

Done setIntent(Database& db, qint64 id, Intent intent, qint64 now, qint64 notBefore) {
    const Result<bool> held = isHeld(db, id);
    if (!held) {
        return passOn(held.error());
    }
    if (*held) {
        return failure(ErrorKind::Guarded, QStringLiteral("an attempt holds this posting"));
    }
    return changeIntent(db, id, intent, now, notBefore);
}

Done setProfile(Database& db, qint64 id, qint64 profileId) {
    if (Done done =
            db.exec(QStringLiteral("UPDATE application SET profile_id=? WHERE id=?"), {idOrNull(profileId), id});
        !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such application"));
}

Done setResume(Database& db, qint64 id, qint64 resumeId) {
    return db.exec(QStringLiteral("UPDATE application SET resume_id=? WHERE id=?"), {idOrNull(resumeId), id});
}

Done setConnection(Database& db, qint64 id, qint64 connectionId) {
    Done done = db.exec(QStringLiteral("UPDATE application SET connection_id=?,spread='',spread_over='' WHERE id=?"),
                        {connectionId, id});
    if (!done && done.error().kind == ErrorKind::Guarded) {
        return failure(ErrorKind::Invalid, QStringLiteral("practice and real do not mix"));
    }
    return done;
}

Done setNotes(Database& db, qint64 id, const QString& notes) {
    return db.exec(QStringLiteral("UPDATE application SET notes=? WHERE id=?"), {notes, id});
}

Done setStage(Database& db, qint64 id, Stage stage, Outcome outcome, const QString& note, qint64 at) {
    if (Done done = db.exec(QStringLiteral("UPDATE application SET stage=?,outcome=? WHERE id=?"),
                            {code(stage), code(outcome), id});
        !done) {
        return done;
    }
    if (Done found = expectChange(db, QStringLiteral("no such application")); !found) {
        return found;
    }
    return db.exec(QStringLiteral("INSERT INTO stage_event(application_id,at,stage,outcome,note) VALUES(?,?,?,?,?)"),
                   {id, at, code(stage), code(outcome), note});
}

Done setWaiting(Database& db, qint64 id, FailureKind failure, const QString& message, qint64 notBefore) {
    if (Done done = db.exec(
            QStringLiteral("UPDATE application SET waiting_failure=?,waiting_message=?,not_before=? WHERE id=?"),
            {code(failure), message.left(300), notBefore, id});
        !done) {
        return done;
    }
    return refresh(db, id);
}

Done backToReview(Database& db, qint64 id, FailureKind why, const QString& message, qint64 now) {
    const Done back = setIntent(db, id, Intent::Review, now);
    return back ? setWaiting(db, id, why, message, 0) : back;
}

Result<bool> isQueued(Database& db, qint64 id) {
    const Result<QVariant> queued =
        db.value(QStringLiteral("SELECT 1 FROM application WHERE id=? AND state='queued' AND trashed_at=0"), {id});
    return queued ? Result<bool>(queued->isValid()) : Result<bool>(passOn(queued.error()));
}

Done trash(Database& db, const QVector<qint64>& ids, qint64 now) {
    const Result<QVariant> open =
        db.value(QStringLiteral("SELECT count(*) FROM attempt WHERE state<>'ended' AND application_id IN "
                                "(SELECT value FROM json_each(?))"),
                 {jsonIds(ids)});
    if (!open) {
        return passOn(open.error());
    }
    if (open->toInt() > 0) {
        return failure(ErrorKind::Guarded, QStringLiteral("an attempt is still open"));
    }
    return setTrashed(db, ids, now);
}

Done untrash(Database& db, const QVector<qint64>& ids) {
    return setTrashed(db, ids, 0);
}

Done copyPosting(Database& db, qint64 postingId) {
    const Result<QSqlQuery> q = db.run(
        QStringLiteral("SELECT company,title,place,site,url,title_known,ats FROM posting WHERE id=?"), {postingId});
    if (!q) {
        return passOn(q.error());
    }
    if (!q->isValid()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such posting"));
    }
    const QString company = textAt(*q, 0);
    const QString title = textAt(*q, 1);
    const QString place = textAt(*q, 2);
    const QString site = textAt(*q, 3);
    const QString url = textAt(*q, 4);
    const QString like = boolAt(*q, 5) ? titleKey(title) : QString();
    if (Done done =
            db.exec(QStringLiteral("UPDATE application SET company=?,title=?,place=?,site=?,url=?,company_key=?,"
                                   "title_key=?,employer_key=?,like_key=?,site_key=? WHERE posting_id=?"),
                    {company, title, place, site, url, foldedText(company), foldedText(title), companyKey(company),
                     like, siteKey(textAt(*q, 6), url), postingId});
        !done) {
        return done;
    }
    return db.exec(QStringLiteral("INSERT INTO application_search(application_id,text) SELECT id,? FROM application "
                                  "WHERE posting_id=? ON CONFLICT(application_id) DO UPDATE SET text=excluded.text"),
                   {searchText(company, title, place, site, url), postingId});
}

QString searchText(const QString& company, const QString& title, const QString& place, const QString& site,
                   const QString& url) {
    return foldedText(QStringList{company, title, place, site, url}.join(QLatin1Char('\n'))); // one line, by folding
}

} // namespace postulant::applications
