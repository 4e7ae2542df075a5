#pragma once

#include "domain/Result.h"
#include "domain/RunSnapshot.h"
#include "skyvern/Dialect.h"

#include <QByteArray>
#include <QVector>

#include <functional>

// Readers for what the two older task APIs answer at /api/v1/tasks, shared by their dialects. Held to the same as those
// of RunReader.h.
namespace postulant::reader {

using StatusWords = std::function<RunStatus(const QString& word)>;

Result<SubmitReply> createdTask(const QByteArray& body); // {"task_id": …}
Result<RunSnapshot> task(const QByteArray& body, const StatusWords& words);
// The addresses that a task's details tell, as files. One that is not on the web is left out: it lies on the server's
// own disk. The same file keeps its id although its address is signed anew each time.
Result<QVector<ArtifactRef>> taskFiles(const QByteArray& details);
// A number that grows while a task works: its files, and the seconds for which its details have been changing.
Result<int> taskSigns(const QByteArray& details);
// The list of tasks, in its order. The title is what can hold our token: the task's own, else the comment of its
// schema.
Result<QVector<FoundRun>> taskList(const QByteArray& body, const StatusWords& words);

} // namespace postulant::reader
