#include "practice/PracticeReplyParts.h"

namespace postulant::reply {
namespace {

// The last three, newest first.
QVector<PracticeArtifact> lastScreenshots(const PracticeSubject& subject) {
    QVector<PracticeArtifact> found;
    const auto artifacts = practiceArtifacts(subject.run, subject.moment);
    for (auto it = artifacts.crbegin(); it != artifacts.crend() && found.size() < 3; ++it) {
        if (it->kind == PracticeArtifact::Kind::ScreenshotAction || it->kind == PracticeArtifact::Kind::ScreenshotFinal)
            found.append(*it);
    }
    return found;
}

} // namespace

QString organization() {
    return QStringLiteral("o_599967007639994848");
}

QJsonValue null() {
    return QJsonValue::Null;
}

QString uriOf(const PracticeSubject& subject, const PracticeArtifact& artifact) {
    const PracticeRun& run = subject.run;
    return QStringLiteral("file:///srv/skyvern/artifacts/%1/%2/0%3_0_%4/%5_%6_%7.%8")
        .arg(organization(), practiceId(run, PracticeId::Task))
        .arg(artifact.step)
        .arg(practiceId(run, PracticeId::Step, artifact.step), practiceTime(artifact.createdAt),
             practiceId(run, PracticeId::Artifact, artifact.index), practiceArtifactType(artifact.kind),
             practiceArtifactSuffix(artifact.kind));
}

QJsonValue screenshotUrls(const PracticeSubject& subject) {
    QJsonArray urls;
    for (const PracticeArtifact& artifact : lastScreenshots(subject))
        urls.append(uriOf(subject, artifact));
    return urls.isEmpty() ? null() : QJsonValue(urls);
}

QJsonValue recordingUrl(const PracticeSubject& subject) {
    const auto artifacts = practiceArtifacts(subject.run, subject.moment);
    const bool gone = subject.moment.status == u"canceled" && subject.moment.settled && !subject.run.agent;
    if (artifacts.isEmpty() || gone)
        return null();
    return uriOf(subject, artifacts.first());
}

QJsonArray errorsOf(const PracticeMoment& moment) {
    if (moment.errorCode.isEmpty())
        return {};
    const bool ours = moment.errorCode != moment.errorCode.toUpper();
    QJsonObject error{{QStringLiteral("error_code"), moment.errorCode},
                      {QStringLiteral("reasoning"), moment.reason},
                      {QStringLiteral("error_type"),
                       ours ? QStringLiteral("USER_DEFINED_ERROR") : QStringLiteral("SYSTEM_DEFINED_ERROR")}};
    if (ours)
        error.insert(QStringLiteral("confidence_float"), 1.0);
    return {error};
}

QJsonValue extracted(const PracticeSubject& subject, const QStringList& keys) {
    const PracticeRun& run = subject.run;
    const PracticeScript* script = practiceScript(run.script);
    if (!subject.moment.resultRead || !script)
        return null();
    QJsonObject known;
    const QJsonValue resume = subject.moment.resumeShown ? textOrNull(run.resume.fileName) : null();
    known.insert(QStringLiteral("resume_filename_shown"), resume);
    known.insert(QStringLiteral("submitted"), script->result != PracticeScript::Result::NotSubmitted);
    known.insert(QStringLiteral("confirmation_text"), null());
    known.insert(QStringLiteral("confirmation_id"), null());
    if (script->result == PracticeScript::Result::Confirmed) {
        known.insert(QStringLiteral("confirmation_text"), practiceConfirmationText(run));
        known.insert(QStringLiteral("confirmation_id"), practiceConfirmationId(run));
    } else if (script->result == PracticeScript::Result::ClaimedOnly) {
        known.insert(QStringLiteral("confirmation_text"), QStringLiteral("Your application has been sent."));
    }
    QJsonObject result;
    for (const QString& key : keys)
        result.insert(key, known.contains(key) ? known.value(key) : null());
    return result;
}

QJsonObject blockOutput(const PracticeSubject& subject, const QString& taskId, const QString& status,
                        const QJsonValue& information, bool withErrors) {
    QJsonArray urls;
    QJsonArray ids;
    for (const PracticeArtifact& artifact : lastScreenshots(subject)) {
        urls.append(uriOf(subject, artifact));
        ids.append(practiceId(subject.run, PracticeId::Artifact, artifact.index));
    }
    return {{QStringLiteral("task_id"), taskId},
            {QStringLiteral("status"), status},
            {QStringLiteral("extracted_information"), information},
            {QStringLiteral("failure_reason"), withErrors ? textOrNull(subject.moment.reason) : null()},
            {QStringLiteral("errors"), withErrors ? errorsOf(subject.moment) : QJsonArray()},
            {QStringLiteral("failure_category"), null()},
            {QStringLiteral("downloaded_files"), QJsonArray()},
            {QStringLiteral("downloaded_file_urls"), null()},
            {QStringLiteral("downloaded_file_artifact_ids"), null()},
            {QStringLiteral("task_screenshots"), urls},
            {QStringLiteral("workflow_screenshots"), urls},
            {QStringLiteral("task_screenshot_artifact_ids"), ids},
            {QStringLiteral("workflow_screenshot_artifact_ids"), ids}};
}

bool extractionRan(const PracticeSubject& subject) {
    return subject.agent && subject.moment.isFinal && subject.moment.status == u"completed" &&
           !subject.agent->resultLabel().isEmpty();
}

QJsonValue outputOf(const PracticeSubject& subject) {
    const PracticeRun& run = subject.run;
    const PracticeMoment& moment = subject.moment;
    if (!run.agent) {
        const QJsonObject schema = run.request.value(u"data_extraction_schema").toObject();
        const QStringList keys = schema.value(u"properties").toObject().keys();
        return run.wantsExtraction && !keys.isEmpty() ? extracted(subject, keys) : null();
    }
    if (!moment.isFinal || moment.status == u"canceled" || !subject.agent)
        return null();
    QJsonObject output;
    output.insert(subject.agent->applyLabel() + QStringLiteral("_output"),
                  blockOutput(subject, practiceId(run, PracticeId::Task), moment.status, null(), true));
    QJsonArray all;
    if (extractionRan(subject)) {
        const QJsonValue information = extracted(subject, subject.agent->resultKeys());
        output.insert(subject.agent->resultLabel() + QStringLiteral("_output"),
                      blockOutput(subject, practiceId(run, PracticeId::ResultTask), QStringLiteral("completed"),
                                  information, false));
        if (!information.isNull())
            all.append(information);
    }
    output.insert(QStringLiteral("extracted_information"), all);
    return output;
}

} // namespace postulant::reply
