#pragma once

#include "skyvern/Dialect.h"

#include <QStringList>

// What a workflow's run did, read off its timeline, whose blocks may stand in loops.
namespace postulant::workflow_trail {

QStringList tasks(const QByteArray& timeline); // of all blocks, as the timeline tells them, at most 20

// bodies: run, timeline, then the steps of each of tasks(). The actions are never called complete where a block works
// without telling any (code, requests, other workflows): what they do not show may have happened all the same.
Result<RunTrail> read(const QVector<QByteArray>& bodies, const RunSnapshot& run);

} // namespace postulant::workflow_trail
