#pragma once

#include "domain/RunOutput.h"
#include "domain/RunSnapshot.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QVector>

// What a workflow's run says at its end, and which of it answers whether the application was handed in. A path names
// one value of the outputs: "result_output.extracted_information.submitted", "loop_output[0][1].output_value.id".
namespace postulant {

// Every value once, within the bounds of RunOutput.h. A block in a loop stands inside the loop's output and, with its
// last round, outside: it is told from outside, and inside only what that does not say. What the server keeps of a
// block beside its output (pictures, ids, errors) is left out.
QVector<RunOutput> runOutputs(const QJsonObject& outputs);
QJsonValue outputAt(const QJsonObject& outputs, const QString& path); // undefined: it is not there

// Paths that the blocks of a definition promise by their schemas.
QStringList promisedOutputs(const QJsonObject& definition);

// The seeker's mapping. Empty: nothing says it.
struct OutputPaths {
    QString submitted; // a truth value, or "yes", "true", "no", "false"
    QString confirmationText;
    QString confirmationId;
    QString resumeFileName; // as the page showed it
};
OutputPaths outputPathsFromJson(const QString& json); // {"submitted", "confirmation_text", "confirmation_id",
                                                      //  "resume_file_name"}
QString outputPathsJson(const OutputPaths& paths);    // empty for none
OutputPaths proposedPaths(const QStringList& paths);  // by name, for the seeker to confirm

// Only what the mapping names is taken.
void readMapped(const QJsonObject& outputs, const OutputPaths& paths, RunSnapshot& run);

} // namespace postulant
