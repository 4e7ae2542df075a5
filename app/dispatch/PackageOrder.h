#pragma once

#include "dispatch/PackageBuilder.h"
#include "skyvern/Dialect.h"

namespace postulant {

// What of a package goes to the server, into an order that already knows where it goes (agent, resume, webhook).
// Nothing else of the seeker's may enter an order.
void putPackage(const BuiltPackage& built, const QString& token, SubmitOrder& order);

} // namespace postulant
