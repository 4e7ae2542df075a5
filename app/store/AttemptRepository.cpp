#include "store/AttemptRepository.h"

#include "domain/ProofRule.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptReads.h"
#include "store/AttemptSteps.h"
#include "store/GuardRepository.h"
#include "store/SendingRepository.h"
#include "store/SpreadRepository.h"
#include "store/Sql.h"

namespace postulant::attempts {
namespace {

struct Ground {
    qint64 postingId = 0;
    bool practice = false;
    QString state;
    bool trashed = false;
    bool held = false;
    QString site;
};

Result<Ground> groundOf(Database& db, qint64 applicationId) {
    Ground out;
    const Result<bool> found =
        db.first(QStringLiteral("SELECT posting_id,practice,state,trashed_at,EXISTS(SELECT 1 FROM attempt t WHERE "
                                "t.posting_id=a.posting_id AND t.practice=a.practice AND t.holds=1),site_key FROM "
                                "application a WHERE id=?"),
                 {applicationId}, [&out](const QSqlQuery& q) {
                     out = {int64At(q, 0), boolAt(q, 1), textAt(q, 2), int64At(q, 3) > 0, boolAt(q, 4), textAt(q, 5)};
                 });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such application"));
    }
    return out;
}

Done heldAlready() {
    return failure(ErrorKind::Duplicate, QStringLiteral("the posting is held by an attempt"));
}

Done insertRun(Database& db, qint64 attemptId, const QString& serverRunId, const QString& appUrl, qint64 now) {
    return db.exec(QStringLiteral("INSERT INTO run(attempt_id,role,server_id,status,app_url,last_change_at) "
                                  "VALUES(?,'apply',?,'created',?,?)"),
                   {attemptId, serverRunId, appUrl, now});
}

// The run of a released attempt is looked at like any other.
Done watchAgain(Database& db, const AttemptRow& attempt, const QString& serverRunId, qint64 now) {
    if (serverRunId.isEmpty()) {
        return {};
    }
    if (attempt.run) {
        return db.exec(QStringLiteral("UPDATE run SET collected_at=0 WHERE attempt_id=?"), {attempt.id});
    }
    return insertRun(db, attempt.id, serverRunId, {}, now);
}

bool sameVerdict(const AttemptRow& attempt, const Verdict& verdict) {
    return attempt.sent == verdict.sent && attempt.sentReasons == verdict.sentReasons &&
           attempt.proof == verdict.proof && attempt.proofReasons == verdict.proofReasons &&
           attempt.failure == verdict.failure && attempt.failureMessage == verdict.failureMessage.left(300);
}

Done writeVerdict(Database& db, qint64 id, const Verdict& verdict) {
    return db.exec(QStringLiteral("UPDATE attempt SET sent=?,sent_reasons=?,proof=?,proof_reasons=?,failure=?,"
                                  "failure_message=? WHERE id=?"),
                   {code(verdict.sent), verdict.sentReasons.join(QLatin1Char(',')), code(verdict.proof),
                    verdict.proofReasons.join(QLatin1Char(',')), code(verdict.failure),
                    verdict.failureMessage.left(300), id});
}

// Which event the verdict is for an attempt in this state; nullopt: it changes nothing.
std::optional<AttemptEvent> endingEvent(const AttemptRow& attempt, const Verdict& verdict) {
    if (attempt.state != AttemptState::Ended) {
        return AttemptEvent::RunEnded;
    }
    if (sameVerdict(attempt, verdict)) {
        return std::nullopt;
    }
    if (!attempt.holds) {
        return verdict.sent == Sent::No ? std::nullopt : std::optional(AttemptEvent::RunTurnedUp);
    }
    return AttemptEvent::EvidenceCorrected;
}

} // namespace

Result<AttemptStep> stepOf(const AttemptRow& attempt, AttemptEvent event) {
    const std::optional<AttemptStep> next = step({attempt.state, attempt.holds, attempt.evidenceCorrected}, event);
    if (!next) {
        return failure(ErrorKind::Guarded, QStringLiteral("%1 while %2%3")
                                               .arg(code(event), code(attempt.state),
                                                    attempt.holds ? QString() : QStringLiteral(", released")));
    }
    return *next;
}

Done writeStep(Database& db, const AttemptRow& attempt, const AttemptStep& step, qint64 now) {
    QString hold;
    QVariantList values{code(step.standing.state), step.standing.evidenceCorrected,
                        step.standing.state == AttemptState::Ended, now};
    switch (step.hold) {
    case HoldEffect::Keep:
        break;
    case HoldEffect::Release:
        hold = QStringLiteral(",holds=0,released_why=?,released_at=?");
        values << code(step.released.value_or(ReleaseReason::NeverLeft)) << now;
        break;
    case HoldEffect::TakeBack:
        hold = QStringLiteral(",holds=1,released_why=NULL,released_at=NULL");
        break;
    }
    const Done written = db.exec(QStringLiteral("UPDATE attempt SET state=?,evidence_corrected=?,"
                                                "ended_at=iif(?,iif(ended_at>0,ended_at,?),0)%1 WHERE id=?")
                                     .arg(hold),
                                 values << attempt.id);
    return written && step.hold == HoldEffect::Release ? guard::wakeCompanyOf(db, attempt.applicationId) : written;
}

Done take(Database& db, const AttemptRow& attempt, AttemptEvent event, qint64 now) {
    const Result<AttemptStep> next = stepOf(attempt, event);
    return next ? writeStep(db, attempt, *next, now) : Done(passOn(next.error()));
}

// What an attempt is about, or what goes again by itself, stays approved.
Done setWants(Database& db, qint64 applicationId, const QString& intent) {
    const bool stays = intent == QLatin1String("none") || intent == QLatin1String("queue");
    return db.exec(QStringLiteral("UPDATE application SET intent=?,waiting_failure='none',waiting_message='',"
                                  "not_before=0,approved_by=iif(?,approved_by,'none'),"
                                  "approved_mark=iif(?,approved_mark,''),approved_at=iif(?,approved_at,0) WHERE id=?"),
                   {intent, stays, stays, stays, applicationId});
}

Done addEvent(Database& db, qint64 attemptId, const QString& kind, const QString& text, qint64 at) {
    return db.exec(QStringLiteral("INSERT INTO run_event(attempt_id,at,kind,text) VALUES(?,?,?,?)"),
                   {attemptId, at, kind, text});
}

Result<qint64> reserve(Database& db, const Reservation& reservation, qint64 now) {
    const Result<Ground> ground = groundOf(db, reservation.applicationId);
    if (!ground) {
        return passOn(ground.error());
    }
    if (ground->held) { // the unique index says so too; this only says it better
        return passOn(heldAlready().error());
    }
    if (ground->state != QLatin1String("queued") || ground->trashed) {
        return failure(ErrorKind::Guarded, QStringLiteral("the application is not queued"));
    }
    if (reservation.token.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a reservation needs a token"));
    }
    const auto refusal = guard::check(db, reservation.applicationId, now);
    if (!refusal || refusal->has_value()) {
        return passOn(refusal ? errorOf(**refusal) : refusal.error());
    }
    if (Done settled = spreading::settle(db, reservation.applicationId, reservation.connectionId); !settled) {
        return passOn(settled.error());
    }
    if (Done may = ground->practice ? Done{} : sending::permit(db, reservation.connectionId, ground->site, now); !may) {
        return passOn(may.error());
    }
    if (Done done =
            db.exec(QStringLiteral(
                        "INSERT INTO attempt(application_id,posting_id,practice,via,token,state,connection_id,dialect,"
                        "package,package_sha256,created_at,site_key) VALUES(?,?,?,'run',?,'reserved',?,?,?,?,?,?)"),
                    {reservation.applicationId, ground->postingId, ground->practice, reservation.token,
                     idOrNull(reservation.connectionId), reservation.dialect, reservation.packageJson,
                     reservation.packageSha256, now, ground->site});
        !done) {
        return passOn(done.error());
    }
    const qint64 id = db.lastInsertId();
    if (Done done = setWants(db, reservation.applicationId, QStringLiteral("none")); !done) {
        return passOn(done.error());
    }
    if (Done done = applications::refresh(db, reservation.applicationId); !done) {
        return passOn(done.error());
    }
    return id;
}

Done markSent(Database& db, qint64 id, qint64 now) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (attempt->state != AttemptState::Reserved || attempt->sentAt > 0) {
        return failure(ErrorKind::Guarded, QStringLiteral("this attempt was sent before"));
    }
    if (attempt->cancelRequestedAt > 0) {
        return failure(ErrorKind::Guarded, QStringLiteral("cancelled before it was sent"));
    }
    if (Done done = db.exec(QStringLiteral("UPDATE attempt SET sent_at=? WHERE id=?"), {now, id}); !done) {
        return done;
    }
    return applications::refresh(db, attempt->applicationId);
}

Done markAccepted(Database& db, qint64 id, const QString& serverRunId, const QString& appUrl, qint64 now) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (attempt->run) { // said twice, by the answer and by a look-up
        if (attempt->run->snapshot.runId != serverRunId) {
            return failure(ErrorKind::Guarded, QStringLiteral("this attempt has another run"));
        }
        if (attempt->state != AttemptState::Unclear) {
            return {};
        }
    }
    if (Done done = take(db, *attempt, AttemptEvent::Accepted, now); !done) {
        return done;
    }
    // What was noted while the answer was missing is over.
    if (Done done = db.exec(QStringLiteral("UPDATE attempt SET failure='none',failure_message='' WHERE id=?"), {id});
        !done) {
        return done;
    }
    if (!attempt->run) {
        if (Done done = insertRun(db, id, serverRunId, appUrl, now); !done) {
            return done;
        }
    }
    return applications::refresh(db, attempt->applicationId);
}

Done markUnclear(Database& db, qint64 id, const Error& why, qint64 now) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (attempt->state == AttemptState::Unclear) {
        return {};
    }
    if (Done done = take(db, *attempt, AttemptEvent::NoClearAnswer, now); !done) {
        return done;
    }
    if (Done done =
            db.exec(QStringLiteral("UPDATE attempt SET failure=?,error_detail=?,sent_at=iif(sent_at>0,sent_at,?) "
                                   "WHERE id=?"),
                    {code(FailureKind::UnclearNoAnswer), why.detail, now, id});
        !done) {
        return done;
    }
    return applications::refresh(db, attempt->applicationId);
}

Done countLookUp(Database& db, qint64 id) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (Done done = db.exec(QStringLiteral("UPDATE attempt SET look_ups=look_ups+1 WHERE id=?"), {id}); !done) {
        return done;
    }
    return applications::refresh(db, attempt->applicationId);
}

Done endLookUps(Database& db, qint64 id, const QString& how, qint64 now) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (Done done = db.exec(QStringLiteral("UPDATE attempt SET look_ups=max(look_ups,3) WHERE id=?"), {id}); !done) {
        return done;
    }
    if (Done done = addEvent(db, id, QStringLiteral("lookup"), how, now); !done) {
        return done;
    }
    return applications::refresh(db, attempt->applicationId);
}

Done markDoubled(Database& db, qint64 id, const QStringList& otherRuns, qint64 now) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (Done done = db.exec(QStringLiteral("UPDATE attempt SET disputed=1 WHERE id=?"), {id}); !done) {
        return done;
    }
    for (const QString& run : otherRuns) {
        if (Done done = addEvent(db, id, QStringLiteral("lookup"), QStringLiteral("second-run ") + run, now); !done) {
            return done;
        }
    }
    return applications::refresh(db, attempt->applicationId);
}

Done countLateLook(Database& db, qint64 id) {
    return db.exec(QStringLiteral("UPDATE attempt SET late_looks=late_looks+1 WHERE id=?"), {id});
}

Done requestCancel(Database& db, qint64 id, qint64 now) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (attempt->state == AttemptState::Ended) {
        return failure(ErrorKind::Guarded, QStringLiteral("this attempt has ended"));
    }
    if (attempt->cancelRequestedAt > 0) {
        return {};
    }
    if (Done done = db.exec(QStringLiteral("UPDATE attempt SET cancel_requested_at=? WHERE id=?"), {now, id}); !done) {
        return done;
    }
    if (Done done = addEvent(db, id, QStringLiteral("cancel"), {}, now); !done) {
        return done;
    }
    return applications::refresh(db, attempt->applicationId);
}

Done release(Database& db, qint64 id, ReleaseReason why, FailureKind failure, const QString& message, bool requeue,
             qint64 notBefore, qint64 now) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (!attempt->holds && attempt->releasedWhy == why) {
        return {};
    }
    static const QHash<ReleaseReason, AttemptEvent> events{
        {ReleaseReason::NeverLeft, AttemptEvent::NeverLeft},
        {ReleaseReason::Refused, AttemptEvent::Refused},
        {ReleaseReason::SubmitNotPressed, AttemptEvent::SubmitNotPressed},
        {ReleaseReason::SeekerSaidNo, AttemptEvent::SeekerSaidNotSent}};
    if (Done done = take(db, *attempt, events.value(why), now); !done) {
        return done;
    }
    if (Done done = writeVerdict(db, id, {Sent::No, {QStringLiteral("no-run")}, Proof::None, {}, failure, message});
        !done) {
        return done;
    }
    const bool cancelled = attempt->cancelRequestedAt > 0;
    const QString intent = cancelled ? QStringLiteral("cancelled")
                           : requeue ? QStringLiteral("queue")
                                     : QStringLiteral("none");
    if (Done done = setWants(db, attempt->applicationId, intent); !done) {
        return done;
    }
    if (requeue && !cancelled) {
        return applications::setWaiting(db, attempt->applicationId, failure, message, notBefore);
    }
    return applications::refresh(db, attempt->applicationId);
}

Done end(Database& db, qint64 id, const Verdict& verdict, qint64 now) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    const std::optional<AttemptEvent> event = endingEvent(*attempt, verdict);
    if (attempt->decided || !event) {
        return {};
    }
    if (*event == AttemptEvent::RunTurnedUp) {
        const Result<bool> back = reclaim(db, id, {}, now);
        if (!back || !*back) {
            return doneOf(back);
        }
    } else if (Result<AttemptStep> next = stepOf(*attempt, *event); next) {
        if (Done done = writeStep(db, *attempt, *next, now); !done) {
            return done;
        }
    } else if (*event == AttemptEvent::EvidenceCorrected) {
        return {}; // corrected once already: the first correction stands
    } else {
        return passOn(next.error());
    }
    if (Done done = writeVerdict(db, id, verdict); !done) {
        return done;
    }
    if (verdict.sent == Sent::No) {
        const Result<AttemptRow> ended = get(db, id);
        if (!ended) {
            return passOn(ended.error());
        }
        if (Done done = take(db, *ended, AttemptEvent::SubmitNotPressed, now); !done) {
            return done;
        }
    }
    return applications::refresh(db, attempt->applicationId);
}

namespace {

// Two attempts on one posting: the newer one is stopped while it can be, else the run that turned up.
Done stopOneOf(Database& db, const AttemptRow& turnedUp, qint64 now) {
    const Result<QVector<AttemptRow>> holding = select(
        db, QStringLiteral("t.holds=1 AND t.posting_id=? AND t.practice=?"), {turnedUp.postingId, turnedUp.practice});
    if (!holding) {
        return passOn(holding.error());
    }
    if (!holding->isEmpty() && holding->first().state != AttemptState::Ended) {
        return requestCancel(db, holding->first().id, now);
    }
    if (Done done = db.exec(QStringLiteral("UPDATE attempt SET cancel_requested_at=? WHERE id=? AND "
                                           "cancel_requested_at=0"),
                            {now, turnedUp.id});
        !done) {
        return done;
    }
    return addEvent(db, turnedUp.id, QStringLiteral("cancel"), {}, now);
}

} // namespace

Result<bool> reclaim(Database& db, qint64 id, const QString& serverRunId, qint64 now) {
    const Result<AttemptRow> attempt = get(db, id);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (attempt->holds) {
        return true;
    }
    const Result<AttemptStep> next = stepOf(*attempt, AttemptEvent::RunTurnedUp);
    if (!next) {
        return passOn(next.error());
    }
    const Done taken = writeStep(db, *attempt, *next, now);
    if (!taken && taken.error().kind != ErrorKind::Duplicate) {
        return passOn(taken.error());
    }
    if (taken) {
        if (Done done = db.exec(QStringLiteral("UPDATE attempt SET sent='unknown',decision='none' WHERE id=?"), {id});
            !done) {
            return passOn(done.error());
        }
    } else if (Done done = db.exec(QStringLiteral("UPDATE attempt SET disputed=1 WHERE id=? OR (holds=1 AND "
                                                  "posting_id=? AND practice=?)"),
                                   {id, attempt->postingId, attempt->practice});
               !done) {
        return passOn(done.error());
    }
    if (Done done = watchAgain(db, *attempt, serverRunId, now); !done) {
        return passOn(done.error());
    }
    if (Done done = taken ? setWants(db, attempt->applicationId, QStringLiteral("none")) : stopOneOf(db, *attempt, now);
        !done) {
        return passOn(done.error());
    }
    if (Done done = applications::refresh(db, attempt->applicationId); !done) {
        return passOn(done.error());
    }
    return taken.has_value();
}

Result<qint64> recordOutside(Database& db, qint64 applicationId, AttemptVia via, qint64 at, const QString& note) {
    if (via == AttemptVia::Run) {
        return failure(ErrorKind::Invalid, QStringLiteral("a run is not outside"));
    }
    const Result<Ground> ground = groundOf(db, applicationId);
    if (!ground) {
        return passOn(ground.error());
    }
    if (ground->held) {
        return passOn(heldAlready().error());
    }
    ProofInputs inputs;
    inputs.via = via;
    const ProofVerdict proof = decideProof(inputs);
    QStringList reasons;
    for (const ProofReason reason : proof.reasons) {
        reasons << code(reason);
    }
    if (Done done =
            db.exec(QStringLiteral(
                        "INSERT INTO attempt(application_id,posting_id,practice,via,state,created_at,sent_at,ended_at,"
                        "sent,proof,proof_reasons) VALUES(?,?,?,?,'ended',?,?,?,'yes',?,?)"),
                    {applicationId, ground->postingId, ground->practice, code(via), at, at, at, code(proof.proof),
                     reasons.join(QLatin1Char(','))});
        !done) {
        return passOn(done.error());
    }
    const qint64 id = db.lastInsertId();
    if (Done done = addEvent(db, id, QStringLiteral("decision"), note, at); !done) {
        return passOn(done.error());
    }
    if (Done done = setWants(db, applicationId, QStringLiteral("none")); !done) {
        return passOn(done.error());
    }
    if (Done done = applications::refresh(db, applicationId); !done) {
        return passOn(done.error());
    }
    return id;
}

} // namespace postulant::attempts
