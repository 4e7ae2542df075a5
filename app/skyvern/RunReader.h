#pragma once

#include "domain/Result.h"
#include "domain/RunSnapshot.h"
#include "skyvern/Dialect.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QVector>

// Readers for what a current server answers (Skyvern 1.0.x), shared by its dialects. Unknown members are ignored, wrong
// types are Protocol errors, texts are cut to their promised lengths.
namespace postulant::reader {

Result<QJsonObject> object(const QByteArray& body);
Result<QJsonArray> array(const QByteArray& body);

// A server's datetime: UTC, with or without zone, any number of decimals; 0 if there is none.
qint64 instant(const QJsonValue& value);
// Case does not count; Unknown for a word that is not one of the nine.
RunStatus status(const QString& word);
// Ids are letters, digits, '_' and '-', at most longestId: they go into paths.
inline constexpr qsizetype longestId = 1000;
bool isId(const QString& text);
// A number as an id: every digit of it, or nothing where JSON has lost some.
QString numberText(const QJsonValue& value);

Result<SubmitReply> submitted(const QByteArray& body);
Result<RunSnapshot> run(const QByteArray& body);
// What the model read off the last page, by our schema.
void readResult(const QJsonObject& result, RunSnapshot& run);
// Status and word, reasons, errors, guesses, counts and times: what all kinds of run tell under the same names.
void readCommon(const QJsonObject& reply, RunStatus status, RunSnapshot& run);
Result<QVector<FoundRun>> found(const QByteArray& body);
Result<QVector<ArtifactRef>> artifacts(const QByteArray& body);
// Of a page, picture or recording that is told by its address alone.
QString suffixOf(const QString& uri, const char* usual);
// Of an upload, as a server tells it: one line with a scheme, at most 2000 characters, else empty.
QString storageAddress(const QString& text);
QString webUrl(const QString& text); // with http or https and a host, else empty
QStringList artifactTypes();         // of the server's words, those that are read; all others are left out
// Of a run's answer: what it downloaded. Only what the server has as an artifact: an address alone may be a path of its
// own disk, or point anywhere.
QVector<ArtifactRef> downloads(const QByteArray& run);

// One step of a task, with the number of actions that its own output counts.
struct Step {
    QString id;
    QString status;
    bool hasOutput = false;
    int actionCount = 0;
    qint64 createdAt = 0;
    qint64 modifiedAt = 0;
    StepUsage usage;
};
// An action with the step it belongs to.
struct StepAction {
    QString stepId;
    PageAction action;
};
QVector<StepAction> stepActions(const QJsonArray& actions); // in the order they were made
Result<QVector<Step>> steps(const QByteArray& body);
QVector<StepUsage> usageOf(const QVector<QVector<Step>>& stepsOfTasks); // those that say anything

// Whether the actions are all that the steps made. A server notes an action when it has ended, and a step's output when
// its last action has, so a step counts when it is over, tells its output and has no more actions in it than are
// listed. Steps that were only planned ahead (canceled without output while another was at work) made none.
bool coversAll(const QVector<StepAction>& actions, const QVector<QVector<Step>>& stepsOfTasks, const RunSnapshot& run);

} // namespace postulant::reader
