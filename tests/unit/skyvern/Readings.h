#pragma once

#include "skyvern/Dialect.h"

#include <QByteArray>
#include <QString>

#include <functional>

// Everything that a dialect reads, held against what must be true whatever a server says.
namespace postulant::test {

// The first thing that is wrong with what the dialect reads out of these bytes; empty: nothing. status: of the answer.
QString wrongWith(const Dialect& dialect, const QByteArray& body, int status);
// The same for what is read in several requests; say() is the server.
using Say = std::function<QByteArray(const ServerRequest& request)>;
QString wrongWithTrail(const Dialect& dialect, const QString& runId, const Say& say);

// All that is read, in one text: two answers that mean the same have the same one. Empty: nothing could be read.
QString meaning(const Result<RunSnapshot>& run);
QString meaning(const Result<SubmitReply>& reply);
QString meaning(const Result<QVector<FoundRun>>& found);
QString meaning(const Result<QVector<ArtifactRef>>& artifacts);
QString meaning(const Result<RunTrail>& trail);

// Whether it would count as a confirmed application, were the rest right.
bool saysConfirmed(const Result<RunSnapshot>& run);

Result<RunTrail> trailOf(const Dialect& dialect, const QString& runId, const Say& say);

} // namespace postulant::test
