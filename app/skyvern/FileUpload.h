#pragma once

#include "domain/Result.h"
#include "skyvern/ServerMessage.h"

#include <QString>

namespace postulant {

// A multipart request that uploads one file to the server, to be kept seven days at most. Errors: File (cannot be
// read), TooLarge (over the server's 10 MiB), Invalid (a file name of nothing but forbidden characters).
Result<ServerRequest> buildUpload(const QString& path, const QString& fileName);

} // namespace postulant
