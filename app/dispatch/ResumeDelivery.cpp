#include "dispatch/ResumeDelivery.h"

#include "dispatch/ConnectionPool.h"
#include "dispatch/KeptPort.h"
#include "domain/Package.h"
#include "store/Store.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>
#include <QUuid>

#include <vector>

namespace postulant {
namespace {

QString secretOf(const QString& attemptToken) {
    return QString::fromLatin1(
        QCryptographicHash::hash("resume:" + attemptToken.toUtf8(), QCryptographicHash::Sha256).toHex().left(40));
}

} // namespace

// One listener and what it hands out. The listener's thread reads the offers under the mutex.
class ResumeDelivery::Desk {
public:
    explicit Desk(const QHostAddress& address)
        : m_address(address)
        , m_probe(QUuid::createUuid().toString(QUuid::Id128)) {}

    Done start(Store& store) {
        HttpListener::Options options;
        options.address = m_address;
        options.maxConnections = 128;
        options.perSecond = 200;
        auto listener = listenOnKeptPort(store, QStringLiteral("resume.port.") + m_address.toString(), options,
                                         [this](const HttpRequest& request) { return answer(request); });
        if (!listener) {
            return tl::unexpected<Error>(listener.error());
        }
        m_listener = *std::move(listener);
        return {};
    }
    const QHostAddress& address() const { return m_address; }

    QUrl url(const QString& secret, const QString& name) const {
        QUrl url;
        url.setScheme(QStringLiteral("http"));
        url.setHost(m_address.toString());
        url.setPort(m_listener->port());
        url.setPath(QLatin1Char('/') + secret + QLatin1Char('/') + name);
        return url;
    }
    QUrl probeUrl() const { return url(m_probe, QStringLiteral("check")); }

    void offer(const QString& secret, const File& file) {
        const QMutexLocker lock(&m_mutex);
        m_offers.insert(secret, {file, false});
    }
    void withdraw(const QString& secret) {
        const QMutexLocker lock(&m_mutex);
        m_offers.remove(secret);
    }
    bool fetchedWhole(const QString& secret) const {
        const QMutexLocker lock(&m_mutex);
        const auto it = m_offers.constFind(secret);
        return it != m_offers.cend() && it->whole;
    }

private:
    struct Offer {
        File file;
        bool whole = false;
    };

    HttpResponse answer(const HttpRequest& request) {
        HttpResponse response;
        const QString secret = request.path.section(QLatin1Char('/'), 1, 1);
        if (secret == m_probe) {
            response.body = "{\"ok\":true}";
            return response;
        }
        const QMutexLocker lock(&m_mutex);
        const auto it = m_offers.constFind(secret);
        if (it == m_offers.cend() || (request.method != "GET" && request.method != "HEAD")) {
            response.status = 404;
            response.body = "{}";
            return response;
        }
        response.contentType = it->file.mimeType.toLatin1();
        response.filePath = it->file.path;
        response.downloadName = it->file.name;
        if (request.method == "GET" && request.header("range").isEmpty()) {
            response.sent = [this, secret](bool whole) {
                if (whole) {
                    wentWhole(secret);
                }
            };
        }
        return response;
    }
    void wentWhole(const QString& secret) {
        const QMutexLocker lock(&m_mutex);
        if (const auto offer = m_offers.find(secret); offer != m_offers.end()) {
            offer->whole = true;
        }
    }

    QHostAddress m_address;
    QString m_probe;
    mutable QMutex m_mutex;
    QHash<QString, Offer> m_offers;
    std::unique_ptr<HttpListener> m_listener; // last: its thread uses the members above
};

ResumeDelivery::ResumeDelivery(EngineContext& context)
    : m_context(context) {}

ResumeDelivery::~ResumeDelivery() = default;

Result<ResumeDelivery::Desk*> ResumeDelivery::desk(const QHostAddress& address) {
    for (const auto& desk : m_desks) {
        if (desk->address() == address) {
            return desk.get();
        }
    }
    auto fresh = std::make_unique<Desk>(address);
    if (const Done started = fresh->start(m_context.store); !started) {
        return tl::unexpected<Error>(started.error());
    }
    m_desks.push_back(std::move(fresh));
    return m_desks.back().get();
}

Result<QUrl> ResumeDelivery::offer(const QString& attemptToken, const File& file, const QHostAddress& address) {
    if (!QFileInfo(file.path).isReadable()) {
        return failure(ErrorKind::File, QStringLiteral("the resume's file is missing"));
    }
    const auto at = desk(address);
    if (!at) {
        return tl::unexpected<Error>(at.error());
    }
    const QString secret = secretOf(attemptToken);
    (*at)->offer(secret, file);
    return (*at)->url(secret, file.name);
}

void ResumeDelivery::reoffer(const AttemptRow& attempt, ConnectionPool& pool) {
    const auto package = packageFromJson(attempt.packageJson);
    const auto server = pool.server(attempt.connectionId);
    if (!package || package->resume.sha256.isEmpty() || !server) {
        return;
    }
    const auto address = ConnectionPool::deliveryAddress(pool.rows().value(attempt.connectionId), *server);
    if (address) {
        const QString path = m_context.store.filesDir() + QLatin1Char('/') + package->resume.sha256;
        (void)offer(attempt.token, {path, package->resume.fileName, package->resume.mimeType}, *address);
    }
}

void ResumeDelivery::withdraw(const QString& attemptToken) {
    for (const auto& desk : m_desks) {
        desk->withdraw(secretOf(attemptToken));
    }
}

bool ResumeDelivery::fetchedWhole(const QString& attemptToken) const {
    for (const auto& desk : m_desks) {
        if (desk->fetchedWhole(secretOf(attemptToken))) {
            return true;
        }
    }
    return false;
}

Result<QUrl> ResumeDelivery::probe(const QHostAddress& address) {
    const auto at = desk(address);
    if (!at) {
        return tl::unexpected<Error>(at.error());
    }
    return (*at)->probeUrl();
}

} // namespace postulant
