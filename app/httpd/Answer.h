#pragma once

#include "httpd/HttpMessage.h"

#include <microhttpd.h>

namespace postulant {

// Makes libmicrohttpd's response and its status code: file or bytes, byte range, broken body. The caller destroys it.
// nullptr: out of memory.
MHD_Response* makeMhdResponse(const HttpRequest& request, const HttpResponse& answer, unsigned int& status);

// {"detail": "<words>"} with a status.
HttpResponse plainRefusal(int status, const QByteArray& words);

} // namespace postulant
