#pragma once

#include "skyvern/Dialect.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

// Everything that a dialect reads, held against what must be true whatever a server says.
namespace postulant::test {

// As the seeker may have set it up, so that all that it can say is read: a workflow has its outputs chosen.
std::shared_ptr<const Dialect> spoken(const QString& name);

// The first thing that is wrong with what the dialect reads out of these bytes; empty: nothing. status: of the answer.
// asked: the run that was asked for.
QString wrongWith(const Dialect& dialect, const QByteArray& body, int status, const QString& asked);
// The same for what is read in several requests; say() is the server.
using Say = std::function<QByteArray(const ServerRequest& request)>;
QString wrongWithTrail(const Dialect& dialect, const QString& runId, const Say& say);

// What the answer says of the run: as its details, and, where that is told apart, as the results of a run that has
// ended.
Result<RunSnapshot> runIn(const Dialect& dialect, const QByteArray& body, const QString& id);
// What it is worth, with all else as favourable as can be: no page to contradict it, no resume to be shown.
struct Worth {
    bool confirmed = false;
    bool sent = false;
};
Worth worthOf(const Dialect& dialect, const Result<RunSnapshot>& run);
// How the run ended, as its details say it; Unknown: it has not, or they do not say.
RunStatus endOf(const Dialect& dialect, const QByteArray& body);

// All that is read, part by part; a part that was not said is as in the parts of nothing. Errors are not among them.
QStringList partsOf(const RunSnapshot& run);
// The same in one text: two answers that mean the same have the same one. Empty: nothing could be read.
QString meaning(const Result<RunSnapshot>& run);
QString meaning(const Result<SubmitReply>& reply);
QString meaning(const Result<QVector<FoundRun>>& found);
QString meaning(const Result<QVector<ArtifactRef>>& artifacts);
QString meaning(const Result<RunTrail>& trail);
// Of a definition of the seeker's own, what it lists and what its last run said; empty where the dialect runs none.
QString meaningOfOwn(const Dialect& dialect, const QByteArray& body);

Result<RunTrail> trailOf(const Dialect& dialect, const QString& runId, const Say& say);

} // namespace postulant::test
