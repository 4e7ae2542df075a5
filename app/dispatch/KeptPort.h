#pragma once

#include "domain/Result.h"
#include "httpd/HttpListener.h"

#include <QString>

#include <memory>

namespace postulant {

class Store;

// A listener whose address stays the same over restarts, so that what a server was told keeps working: it stands on the
// port that it had before, else on a free one, which is kept under `setting`. A port that the options name is the only
// one tried, and is not kept. Errors: Offline (cannot listen there).
Result<std::unique_ptr<HttpListener>> listenOnKeptPort(Store& store, const QString& setting,
                                                       HttpListener::Options options,
                                                       const HttpListener::Handler& handler);

} // namespace postulant
