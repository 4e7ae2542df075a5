#include "domain/ApplicationRule.h"
#include "store/ApplicationQuery.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptReads.h"
#include "store/Sql.h"

#include <algorithm>

namespace postulant::applications {
namespace {

constexpr int lookUpsAfterPost = 3; // at once, after 10 s, after 60 s

struct Wanted {
    QString intent;
    FailureKind waiting = FailureKind::None;
    QString waitingMessage;
};

struct Derived {
    ApplicationVerdict verdict;
    QString failureMessage;
    Proof proof = Proof::None;
    Attention attention = Attention::None;
    qint64 attentionUntil = 0;
    int steps = -1;
    qint64 submittedAt = 0;
    qint64 finishedAt = 0;
    QString confirmationId;
    QString confirmationText;
};

ApplicationInputs::Intent intentOf(const QString& text) {
    if (text == QLatin1String("draft")) {
        return ApplicationInputs::Intent::Draft;
    }
    if (text == QLatin1String("review")) {
        return ApplicationInputs::Intent::Review;
    }
    return text == QLatin1String("queue") ? ApplicationInputs::Intent::Queued : ApplicationInputs::Intent::None;
}

AttemptFacts factsOf(const AttemptRow& attempt) {
    AttemptFacts facts;
    facts.via = attempt.via;
    facts.state = attempt.state;
    facts.released = attempt.releasedWhy;
    facts.lookingUp = attempt.state == AttemptState::Unclear && attempt.lookUps < lookUpsAfterPost;
    facts.sent = attempt.sent;
    facts.proof = attempt.proof;
    facts.failure = attempt.failure;
    if (attempt.run) {
        facts.runStatus = attempt.run->snapshot.status;
        facts.attention = attempt.run->attention;
        facts.stuck = attempt.run->stuck;
    }
    return facts;
}

SeekerDecision decisionOf(const AttemptRow& attempt) {
    if (!attempt.decided) {
        return SeekerDecision::None;
    }
    return attempt.holds ? SeekerDecision::WentThrough : SeekerDecision::DidNotGoThrough;
}

// The attempt speaks for the application while it holds, and afterwards until the seeker wants something new.
Derived derive(const Wanted& wanted, const std::optional<AttemptRow>& attempt, bool disputed) {
    const bool speaks = attempt && (attempt->holds || wanted.intent == QLatin1String("none"));
    ApplicationInputs inputs;
    inputs.intent = speaks ? ApplicationInputs::Intent::None : intentOf(wanted.intent);
    inputs.cancelledBySeeker =
        wanted.intent == QLatin1String("cancelled") || (speaks && attempt->cancelRequestedAt > 0);
    if (speaks) {
        inputs.attempt = factsOf(*attempt);
        inputs.decision = decisionOf(*attempt);
    }
    Derived out;
    out.verdict = decideApplication(inputs);
    if (disputed) {
        out.verdict.state = ApplicationState::NeedsChecking;
        out.verdict.sent = Sent::Unknown;
    }
    if (speaks) {
        out.failureMessage = attempt->failureMessage;
        out.proof = attempt->state == AttemptState::Ended ? attempt->proof : Proof::None;
        const bool neverThere =
            attempt->releasedWhy == ReleaseReason::NeverLeft || attempt->releasedWhy == ReleaseReason::Refused;
        out.submittedAt = neverThere ? 0 : attempt->sentAt;
        out.finishedAt = attempt->endedAt;
        if (attempt->run) {
            out.steps = attempt->run->snapshot.stepCount;
            out.confirmationId = attempt->run->snapshot.confirmationId;
            out.confirmationText = attempt->run->snapshot.confirmationText;
            out.attention = attempt->state == AttemptState::Ended ? Attention::None : attempt->run->attention;
            out.attentionUntil = out.attention == Attention::None ? 0 : attempt->run->attentionUntil;
        }
    } else if (out.verdict.failure == FailureKind::None) {
        out.verdict.failure = wanted.waiting;
        out.failureMessage = wanted.waitingMessage;
    }
    return out;
}

Done store(Database& db, qint64 id, const Derived& d) {
    QStringList reasons;
    for (const ApplicationReason reason : d.verdict.reasons) {
        reasons << code(reason);
    }
    const int rank = stateRank(d.verdict.state);
    const bool applied =
        d.verdict.state == ApplicationState::AppliedConfirmed || d.verdict.state == ApplicationState::AppliedClaimed;
    // The first stage follows the state until the seeker sets one.
    return db.exec(
        QStringLiteral(
            "UPDATE application SET "
            "state=?,state_rank=?,attention_rank=?,sort_at=iif(?>0,?,created_at),failure=?,failure_message=?,proof=?,"
            "sent=?,attention=?,"
            "attention_until=?,steps=?,submitted_at=?,finished_at=?,confirmation_id=?,confirmation_text=?,"
            "state_reasons=?,stage=iif(EXISTS(SELECT 1 FROM stage_event WHERE application_id=application.id),"
            "stage,?) WHERE id=?"),
        {code(d.verdict.state), rank, std::min(5, rank), d.submittedAt, d.submittedAt, code(d.verdict.failure),
         d.failureMessage.left(300), code(d.proof), code(d.verdict.sent), code(d.attention), d.attentionUntil, d.steps,
         d.submittedAt, d.finishedAt, d.confirmationId, d.confirmationText, reasons.join(QLatin1Char(',')),
         code(applied ? Stage::Applied : Stage::None), id});
}

} // namespace

Done refresh(Database& db, qint64 id) {
    const Result<QSqlQuery> q =
        db.run(QStringLiteral("SELECT intent,waiting_failure,waiting_message,EXISTS(SELECT 1 FROM attempt WHERE "
                              "application_id=application.id AND disputed=1) FROM application WHERE id=?"),
               {id});
    if (!q) {
        return passOn(q.error());
    }
    if (!q->isValid()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such application"));
    }
    const Wanted wanted{textAt(*q, 0), codeAt<FailureKind>(*q, 1), textAt(*q, 2)};
    const bool disputed = boolAt(*q, 3);
    const Result<QVector<AttemptRow>> attempt =
        attempts::select(db, QStringLiteral("t.application_id=? ORDER BY t.holds DESC,t.id DESC LIMIT 1"), {id});
    if (!attempt) {
        return passOn(attempt.error());
    }
    return store(db, id, derive(wanted, attempt->isEmpty() ? std::nullopt : std::optional(attempt->first()), disputed));
}

} // namespace postulant::applications
