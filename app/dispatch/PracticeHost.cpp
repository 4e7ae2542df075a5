#include "dispatch/PracticeHost.h"

#include "practice/PracticeServer.h"

namespace postulant {

PracticeHost::PracticeHost(const Clock& clock, QString stateFile, double speed)
    : m_clock(clock)
    , m_stateFile(std::move(stateFile))
    , m_speed(speed) {}

PracticeHost::~PracticeHost() = default;

Result<QUrl> PracticeHost::baseUrl() {
    if (!m_server) {
        PracticeServer::Options options;
        options.stateFile = m_stateFile;
        options.speed = m_speed;
        auto fresh = std::make_unique<PracticeServer>(&m_clock, options);
        const auto started = fresh->start();
        if (!started) {
            return tl::unexpected<Error>(started.error());
        }
        m_server = std::move(fresh);
    }
    return m_server->baseUrl();
}

void PracticeHost::keepIn(const QString& stateFile) {
    if (m_stateFile != stateFile) {
        m_stateFile = stateFile;
        m_server.reset();
    }
}

QString PracticeHost::key() {
    return QStringLiteral("practice");
}

} // namespace postulant
