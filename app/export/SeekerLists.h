#pragma once

#include "store/Database.h"

#include <QJsonArray>

// What the seeker keeps, as lists that people read: every column, with names instead of ids and instants as ISO 8601.
namespace postulant::seekerlists {

Result<QJsonArray> answers(Database& db);
Result<QJsonArray> questions(Database& db); // every question that a run asked, practice marked
Result<QJsonArray> letters(Database& db);
Result<QJsonArray> rules(Database& db); // which resume and letter go along, in the order in which they are asked
// With `id`, for the file's name. Older and removed ones, too.
Result<QJsonArray> resumes(Database& db);

} // namespace postulant::seekerlists
