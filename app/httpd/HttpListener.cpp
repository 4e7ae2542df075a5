#include "httpd/HttpListener.h"

#include "httpd/Engine.h"

namespace postulant {

HttpListener::HttpListener(Options options, Handler handler)
    : m_options(std::move(options))
    , m_handler(std::move(handler)) {}

HttpListener::~HttpListener() {
    stop();
}

Result<quint16> HttpListener::start() {
    if (m_engine)
        return failure(ErrorKind::NotReady, QStringLiteral("the listener is already running"));
    auto engine = std::make_unique<Engine>(m_options, m_handler);
    auto port = engine->start();
    if (port)
        m_engine = std::move(engine);
    return port;
}

void HttpListener::stop() {
    m_engine.reset();
}

bool HttpListener::isRunning() const {
    return m_engine != nullptr;
}

quint16 HttpListener::port() const {
    return m_engine ? m_engine->port() : 0;
}

HttpListener::Counters HttpListener::counters() const {
    return m_engine ? m_engine->counters() : Counters{};
}

} // namespace postulant
