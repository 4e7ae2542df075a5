#pragma once

#include "store/Database.h"

// The columns by which companies and titles are compared, for applications that were stored before there were any.
namespace postulant::applications {

Done fillEmployerKeys(Database& db); // a part of a schema step: knows that step's tables only

} // namespace postulant::applications
