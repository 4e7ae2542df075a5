#pragma once

#include "store/Database.h"

// A database file as a whole: nobody else in it, and another one in its place. For restoring and forgetting.
namespace postulant {

// Nobody else until the connection closes. Error: DatabaseLocked while somebody has it open.
Done lockOutOthers(Database& db);

// Every page of the source into the target, as one transaction of the target.
Done overwriteWith(Database& target, Database& source);

} // namespace postulant
