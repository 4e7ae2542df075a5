#pragma once

#include "domain/JsonValues.h"
#include "practice/PracticeReplies.h"
#include "practice/PracticeView.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

// What several of the replies hold.
namespace postulant::reply {

QString organization();
QJsonValue null();
QString uriOf(const PracticeSubject& subject, const PracticeArtifact& artifact); // file:// of the server's own disk
QJsonValue screenshotUrls(const PracticeSubject& subject);
QJsonValue recordingUrl(const PracticeSubject& subject);
QJsonArray errorsOf(const PracticeMoment& moment);
bool extractionRan(const PracticeSubject& subject);
// What the extraction block reads off the last page.
QJsonValue extracted(const PracticeSubject& subject, const QStringList& keys);
QJsonObject blockOutput(const PracticeSubject& subject, const QString& taskId, const QString& status,
                        const QJsonValue& information, bool withErrors);
QJsonValue outputOf(const PracticeSubject& subject); // of the whole run

} // namespace postulant::reply
