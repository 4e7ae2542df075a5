#include "httpd/HttpListener.h"

namespace postulant {
class HttpListener::Engine {};
HttpListener::HttpListener(Options options, Handler handler)
    : m_options(std::move(options))
    , m_handler(std::move(handler)) {}
HttpListener::~HttpListener() = default;
Result<quint16> HttpListener::start() {
    return failure(ErrorKind::NotReady);
}
void HttpListener::stop() {}
bool HttpListener::isRunning() const {
    return false;
}
quint16 HttpListener::port() const {
    return 0;
}
HttpListener::Counters HttpListener::counters() const {
    return {};
}
} // namespace postulant
