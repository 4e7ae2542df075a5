#include "dispatch/EvidenceRecord.h"

#include "domain/JsonValues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postulant {
namespace {

QJsonValue runOf(const AttemptRow& attempt) {
    if (!attempt.run) {
        return {};
    }
    const RunSnapshot& run = attempt.run->snapshot;
    QJsonArray errors;
    for (const RunError& error : run.errors) {
        errors << QJsonObject{{QStringLiteral("code"), error.code}, {QStringLiteral("reasoning"), error.reasoning}};
    }
    return QJsonObject{{QStringLiteral("id"), run.runId},
                       {QStringLiteral("status"), code(run.status)},
                       {QStringLiteral("server_word"), run.serverWord},
                       {QStringLiteral("failure_reason"), textOrNull(run.failureReason)},
                       {QStringLiteral("errors"), errors},
                       {QStringLiteral("steps"), run.stepCount < 0 ? QJsonValue() : QJsonValue(run.stepCount)},
                       {QStringLiteral("final_url"), textOrNull(run.finalUrl)},
                       {QStringLiteral("started_at"), instantOrNull(run.startedAt)},
                       {QStringLiteral("finished_at"), instantOrNull(run.finishedAt)}};
}

QJsonValue resultOf(const AttemptRow& attempt) {
    if (!attempt.run || !attempt.run->snapshot.hasResult) {
        return {};
    }
    const RunSnapshot& run = attempt.run->snapshot;
    return QJsonObject{{QStringLiteral("submitted"), run.submitted ? QJsonValue(*run.submitted) : QJsonValue()},
                       {QStringLiteral("confirmation_text"), textOrNull(run.confirmationText)},
                       {QStringLiteral("confirmation_id"), textOrNull(run.confirmationId)},
                       {QStringLiteral("resume_shown"), textOrNull(run.resumeFileNameShown)}};
}

} // namespace

QByteArray proofJson(const AttemptRow& attempt) {
    if (attempt.state != AttemptState::Ended) {
        return {};
    }
    const QJsonObject verdict{{QStringLiteral("proof"), code(attempt.proof)},
                              {QStringLiteral("proof_reasons"), QJsonArray::fromStringList(attempt.proofReasons)},
                              {QStringLiteral("sent"), code(attempt.sent)},
                              {QStringLiteral("sent_reasons"), QJsonArray::fromStringList(attempt.sentReasons)},
                              {QStringLiteral("failure"), code(attempt.failure)},
                              {QStringLiteral("failure_message"), textOrNull(attempt.failureMessage)},
                              {QStringLiteral("said_by_seeker"), attempt.decided}};
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("postulant-proof-1")},
                                     {QStringLiteral("package_sha256"), textOrNull(attempt.packageSha256)},
                                     {QStringLiteral("run"), runOf(attempt)},
                                     {QStringLiteral("result"), resultOf(attempt)},
                                     {QStringLiteral("verdict"), verdict},
                                     {QStringLiteral("sent_at"), instantOrNull(attempt.sentAt)},
                                     {QStringLiteral("ended_at"), instantOrNull(attempt.endedAt)}})
        .toJson(QJsonDocument::Indented);
}

} // namespace postulant
