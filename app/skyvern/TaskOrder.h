#pragma once

#include "domain/ConnectionOptions.h"
#include "skyvern/Dialect.h"

#include <QJsonObject>

namespace postulant {

// What both older task APIs are asked for under the same names: the posting, our goal with the resume's address, the
// applicant as payload, the result that we want read, and where to browse from and to send messages to.
QJsonObject taskOrder(const SubmitOrder& order, const ConnectionOptions& options);

} // namespace postulant
