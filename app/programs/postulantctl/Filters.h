#pragma once

#include "programs/postulantctl/Terminal.h"
#include "store/Rows.h"

// What list, export and the commands about one application share.
namespace postulant::terminal {

QStringList filterOptions();
Result<ApplicationFilter> filterOf(const Arguments& arguments); // Errors: Invalid, with words for people
Result<qint64> idOf(const Arguments& arguments);                // the first positional argument
Result<QVector<qint64>> idsOf(const Arguments& arguments);      // all of them

} // namespace postulant::terminal
