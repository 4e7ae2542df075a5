#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace postulant {

struct JsonResumeProblem {
    QString path;     // "basics.email", "work[2].startDate"
    QString expected; // what should be there, in English: "a list", "a date written YYYY, YYYY-MM or YYYY-MM-DD"
};

inline constexpr int mostJsonResumeValues = 200'000;

// What in a resume breaks the JSON Resume 1.0.0 schema, each field once. Tolerated, because
// older files have it: null, empty text, numbers where text belongs, "present" as an end. Error: TooLarge (more values
// than mostJsonResumeValues).
Result<QVector<JsonResumeProblem>> jsonResumeProblems(const QJsonObject& resume);

} // namespace postulant
