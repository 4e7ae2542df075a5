#include "dispatch/MetricsListener.h"

#include "dispatch/KeptPort.h"
#include "dispatch/Metrics.h"

#include <QLoggingCategory>
#include <QUrl>

namespace postulant {
namespace {

Q_LOGGING_CATEGORY(metricsLog, "postulant.dispatch.metrics")

// A page in a browser can give this computer a name of its own choice; only its real names are answered.
bool namesThisComputer(const QByteArray& host) {
    const QString name = QUrl(QStringLiteral("http://") + QString::fromLatin1(host)).host();
    return host.isEmpty() || name == QLatin1String("localhost") || QHostAddress(name).isLoopback();
}

HttpResponse answer(const HttpRequest& request, const Metrics& metrics) {
    HttpResponse response;
    response.contentType = "text/plain; charset=utf-8";
    if (request.path != QLatin1String("/metrics") || !namesThisComputer(request.header("host"))) {
        response.status = 404;
        response.body = "not found\n";
    } else if (request.method != "GET" && request.method != "HEAD") {
        response.status = 405;
        response.body = "only GET\n";
    } else {
        response.contentType = "text/plain; version=0.0.4; charset=utf-8";
        response.body = metrics.text();
    }
    return response;
}

} // namespace

MetricsListener::MetricsListener(Store& store, const Metrics& metrics)
    : m_store(store)
    , m_metrics(metrics) {}

MetricsListener::~MetricsListener() = default;

void MetricsListener::apply(const Options& options) {
    const bool wanted = options.on(Option::Metrics);
    const int port = options.number(Option::MetricsPort);
    if (wanted == m_wanted && port == m_port) {
        return;
    }
    m_wanted = wanted;
    m_port = port;
    m_listener.reset();
    if (!wanted) {
        return;
    }
    HttpListener::Options listening;
    listening.port = static_cast<quint16>(port);
    listening.maxBodyBytes = 1024;
    listening.maxConnections = 8;
    listening.perSecond = 20;
    listening.requestDeadline = std::chrono::seconds(5);
    listening.answerDeadline = std::chrono::seconds(30);
    auto started = listenOnKeptPort(m_store, QStringLiteral("listener.metrics.127.0.0.1"), listening,
                                    [this](const HttpRequest& request) { return answer(request, m_metrics); });
    if (started) {
        m_listener = *std::move(started);
    } else {
        qCWarning(metricsLog) << started.error().detail;
    }
}

QString MetricsListener::address() const {
    return m_listener ? QStringLiteral("127.0.0.1:%1").arg(m_listener->port()) : QString();
}

} // namespace postulant
