#include "domain/ApplicationRule.h"
#include "store/ApplicationQuery.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptReads.h"
#include "store/AttemptRepository.h"
#include "store/Sql.h"

#include <algorithm>

namespace postulant::applications {
namespace {

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
    facts.lookingUp = attempt.state == AttemptState::Unclear && attempt.lookUps < attempts::lookUpsAfterPost;
    facts.sent = attempt.sent;
    facts.proof = attempt.proof;
    facts.failure = attempt.failure;
    if (attempt.run) {
        facts.runStatus = attempt.run->snapshot.status;
        facts.attention = attempt.run->attention;
        facts.stuck = attempt.run->stuck;
        facts.runOpen = !isFinal(attempt.run->snapshot.status);
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

struct Column {
    const char* name;
    QVariant value;
};

// The first stage follows the state until the seeker sets one.
Stage firstStage(ApplicationState state) {
    const bool applied = state == ApplicationState::AppliedConfirmed || state == ApplicationState::AppliedClaimed;
    return applied ? Stage::Applied : Stage::None;
}

// sort_at is derived here too: its inputs are columns of the row.
QVector<Column> columnsOf(const Derived& d, qint64 createdAt, Stage stage) {
    QStringList reasons;
    for (const ApplicationReason reason : d.verdict.reasons) {
        reasons << code(reason);
    }
    const qint64 rank = stateRank(d.verdict.state);
    return {{"state", code(d.verdict.state)},
            {"state_rank", rank},
            {"attention_rank", std::min<qint64>(5, rank)},
            {"sort_at", d.submittedAt > 0 ? d.submittedAt : createdAt},
            {"failure", code(d.verdict.failure)},
            {"failure_message", d.failureMessage.left(300)},
            {"proof", code(d.proof)},
            {"sent", code(d.verdict.sent)},
            {"attention", code(d.attention)},
            {"attention_until", d.attentionUntil},
            {"steps", static_cast<qint64>(d.steps)},
            {"submitted_at", d.submittedAt},
            {"finished_at", d.finishedAt},
            {"confirmation_id", d.confirmationId},
            {"confirmation_text", d.confirmationText},
            {"state_reasons", reasons.join(QLatin1Char(','))},
            {"stage", code(stage)}};
}

QStringList namesOf(const QVector<Column>& columns) {
    QStringList out;
    for (const Column& column : columns) {
        out << QLatin1String(column.name);
    }
    return out;
}

// Only what differs: each column that is named costs the rewriting of its indexes.
Done writeDifference(Database& db, qint64 id, const QVector<Column>& columns) {
    QStringList set;
    QVariantList values;
    const Result<bool> now =
        db.first(QStringLiteral("SELECT %1 FROM application WHERE id=?").arg(namesOf(columns).join(QLatin1Char(','))),
                 {id}, [&](const QSqlQuery& row) {
                     for (int i = 0; i < columns.size(); ++i) {
                         if (row.value(i) != columns.at(i).value) {
                             set << QLatin1String(columns.at(i).name) + QLatin1String("=?");
                             values << columns.at(i).value;
                         }
                     }
                 });
    if (!now) {
        return passOn(now.error());
    }
    if (set.isEmpty()) {
        return {};
    }
    return db.exec(QStringLiteral("UPDATE application SET %1 WHERE id=?").arg(set.join(QLatin1Char(','))),
                   values << id);
}

} // namespace

Done refresh(Database& db, qint64 id) {
    Wanted wanted;
    qint64 createdAt = 0;
    Stage stage = Stage::None;
    bool ownStage = false;
    bool disputed = false;
    const Result<bool> found =
        db.first(QStringLiteral("SELECT intent,waiting_failure,waiting_message,created_at,stage,"
                                "EXISTS(SELECT 1 FROM stage_event WHERE application_id=a.id),"
                                "EXISTS(SELECT 1 FROM attempt WHERE application_id=a.id AND disputed=1) "
                                "FROM application a WHERE id=?"),
                 {id}, [&](const QSqlQuery& row) {
                     wanted = {textAt(row, 0), codeAt<FailureKind>(row, 1), textAt(row, 2)};
                     createdAt = int64At(row, 3);
                     stage = codeAt<Stage>(row, 4);
                     ownStage = boolAt(row, 5);
                     disputed = boolAt(row, 6);
                 });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such application"));
    }
    const Result<QVector<AttemptRow>> attempt =
        attempts::select(db, QStringLiteral("t.application_id=? ORDER BY t.holds DESC,t.id DESC LIMIT 1"), {id});
    if (!attempt) {
        return passOn(attempt.error());
    }
    const Derived derived =
        derive(wanted, attempt->isEmpty() ? std::nullopt : std::optional(attempt->first()), disputed);
    if (!ownStage) {
        stage = firstStage(derived.verdict.state);
    }
    return writeDifference(db, id, columnsOf(derived, createdAt, stage));
}

} // namespace postulant::applications
