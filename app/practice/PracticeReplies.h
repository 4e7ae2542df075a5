#pragma once

#include "practice/PracticeAgent.h"
#include "practice/PracticeRun.h"

#include <QJsonArray>
#include <QJsonObject>

namespace postulant {

// Answers as Skyvern 1.0.56 words them. agent: the definition of an agent run, else nullptr.
struct PracticeSubject {
    const PracticeRun& run;
    const PracticeMoment moment;
    const PracticeAgent* agent = nullptr;
    QString base; // http://127.0.0.1:<port>
};

QString practiceTime(qint64 utcMs);          // naive UTC, 6 digits: "2026-11-22T19:23:18.441000"
QJsonValue practiceTimeOrNull(qint64 utcMs); // null for 0

QJsonObject runReply(const PracticeSubject& subject);
QJsonObject webhookReply(const PracticeSubject& subject); // the body of the message that it has ended
QJsonObject createdReply(const PracticeSubject& subject); // the answer of the POST
QJsonObject listItem(const PracticeSubject& subject);
QJsonArray timelineReply(const PracticeSubject& subject);
QJsonArray artifactsReply(const PracticeSubject& subject, const QStringList& types); // types empty: all
QJsonObject task2024Reply(const PracticeSubject& subject);                           // as the API of June 2024 has it
QJsonObject webhook2024Reply(const PracticeSubject& subject);
QJsonObject legacyTaskReply(const PracticeSubject& subject);
QJsonArray stepsReply(const PracticeSubject& subject);
QJsonArray actionsReply(const PracticeSubject& subject);     // newest first
QJsonArray resultStepsReply(const PracticeSubject& subject); // of the extraction block's task
QJsonArray resultActionsReply(const PracticeSubject& subject);
QJsonObject agentReply(const PracticeAgent& agent);

} // namespace postulant
