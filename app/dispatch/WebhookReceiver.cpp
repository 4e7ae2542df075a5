#include "dispatch/WebhookReceiver.h"

#include "dispatch/ConnectionPool.h"
#include "dispatch/KeptPort.h"
#include "skyvern/Dialect.h"
#include "skyvern/WebhookSignature.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QMutexLocker>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

Q_LOGGING_CATEGORY(webhookLog, "postulant.dispatch.webhooks")

constexpr qsizetype mostKeys = 3; // the current one and what was changed within a day

QString freshSecret() {
    std::array<quint32, 5> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QString secret;
    for (const quint32 word : words) {
        secret += QStringLiteral("%1").arg(word, 8, 16, QLatin1Char('0'));
    }
    return secret;
}

HttpResponse answerWith(int status) {
    HttpResponse answer;
    answer.status = status;
    answer.body = status == 200 ? "{}" : "{\"error\":\"refused\"}";
    return answer;
}

} // namespace

// The listeners and what they know. Their threads verify and read; everything under the mutex.
class WebhookReceiver::Desk {
public:
    Desk(WebhookReceiver& owner, const Clock& clock)
        : m_owner(owner)
        , m_clock(clock) {}
    ~Desk() { stop(); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void stop() { m_listeners.clear(); }
    Done listen(Store& store, const QHostAddress& address, quint16 port);
    QUrl url(const QHostAddress& address, qint64 connectionId) const;
    QStringList addresses() const;

    void put(qint64 connectionId, const QString& secret, const WebhookProof& proof);
    // True: it is another than before, and what was known of its secrets is forgotten.
    bool setProof(qint64 connectionId, const WebhookProof& proof);
    void keepOnly(const QSet<qint64>& connectionIds);
    bool knows(qint64 connectionId) const;
    void setKey(qint64 connectionId, const QByteArray& key);

    Counters counters() const {
        const QMutexLocker lock(&m_mutex);
        return m_counters;
    }
    void count(qint64 Counters::*which) {
        const QMutexLocker lock(&m_mutex);
        ++(m_counters.*which);
    }

private:
    struct Key {
        QByteArray value;
        qint64 until = 0; // of steadyMs(); 0: the current one
    };
    struct Entry {
        QString secret; // of the path
        WebhookProof proof;
        QVector<Key> keys;
        qint64 readAt = 0;
    };
    struct Listening {
        QHostAddress address;
        std::unique_ptr<HttpListener> listener;
    };
    HttpResponse answer(const HttpRequest& request);
    QVector<QByteArray> keysOf(const Entry& entry) const;
    bool isTheirs(const Entry& entry, const HttpRequest& request) const;
    void doubtKey(qint64 connectionId, Entry& entry);

    WebhookReceiver& m_owner;
    const Clock& m_clock;
    mutable QMutex m_mutex;
    QHash<qint64, Entry> m_entries; // by connection
    Counters m_counters;
    std::vector<Listening> m_listeners; // last: their threads use the members above
};

Done WebhookReceiver::Desk::listen(Store& store, const QHostAddress& address, quint16 port) {
    HttpListener::Options options;
    options.address = address;
    options.port = port;
    options.maxBodyBytes = 1024 * 1024;
    options.maxConnections = 32;
    options.perSecond = 50;
    options.idleTimeout = std::chrono::seconds(5);
    options.requestDeadline = std::chrono::seconds(10);
    options.answerDeadline = std::chrono::seconds(10);
    auto listener = listenOnKeptPort(store, QStringLiteral("listener.webhook.") + address.toString(), options,
                                     [this](const HttpRequest& request) { return answer(request); });
    if (!listener) {
        return tl::unexpected<Error>(listener.error());
    }
    m_listeners.push_back({address, *std::move(listener)});
    return {};
}

// On a listener's thread. Nothing of a body is read before its signature is known to be right.
HttpResponse WebhookReceiver::Desk::answer(const HttpRequest& request) {
    const QMutexLocker lock(&m_mutex);
    const QString secret = request.path.section(QLatin1Char('/'), 2);
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [&secret](const Entry& one) { return one.secret == secret; });
    if (!request.path.startsWith(QLatin1String("/hook/")) || entry == m_entries.end()) {
        ++m_counters.refused;
        return answerWith(404);
    }
    if (request.method != "POST") {
        ++m_counters.refused;
        return answerWith(405);
    }
    if (!isTheirs(*entry, request)) {
        ++m_counters.forged;
        doubtKey(entry.key(), *entry);
        return answerWith(401); // servers do not try that again
    }
    const auto news = readWebhook(request.body);
    if (!news) {
        ++m_counters.refused;
        return answerWith(400);
    }
    QMetaObject::invokeMethod(
        &m_owner, [&owner = m_owner, id = entry.key(), news = *news] { owner.heard(id, news.runId, news.status); },
        Qt::QueuedConnection);
    return answerWith(200);
}

bool WebhookReceiver::Desk::isTheirs(const Entry& entry, const HttpRequest& request) const {
    switch (entry.proof.kind) {
    case WebhookProof::Kind::Signature:
        return webhookIsSigned(request.header("x-skyvern-signature"), request.header("x-skyvern-timestamp"),
                               request.body, keysOf(entry), m_clock.nowMs(), entry.proof.schemes);
    case WebhookProof::Kind::Bearer:
    case WebhookProof::Kind::Header:
        return webhookHasSecret(entry.proof, request.header(entry.proof.header), keysOf(entry));
    case WebhookProof::Kind::None:
        break;
    }
    return false;
}

QVector<QByteArray> WebhookReceiver::Desk::keysOf(const Entry& entry) const {
    QVector<QByteArray> keys;
    for (const Key& key : entry.keys) {
        if (key.until == 0 || key.until > m_clock.steadyMs()) {
            keys.append(key.value);
        }
    }
    return keys;
}

// Perhaps another program changed the key: it is read again, but a flood of forgeries must not read it all day.
void WebhookReceiver::Desk::doubtKey(qint64 connectionId, Entry& entry) {
    const qint64 now = m_clock.steadyMs();
    if (now - entry.readAt >= keyReadAgainMs) {
        entry.readAt = now;
        QMetaObject::invokeMethod(
            &m_owner, [&owner = m_owner, connectionId] { owner.readKey(connectionId); }, Qt::QueuedConnection);
    }
}

QUrl WebhookReceiver::Desk::url(const QHostAddress& address, qint64 connectionId) const {
    const QMutexLocker lock(&m_mutex);
    const auto entry = m_entries.constFind(connectionId);
    if (entry == m_entries.cend() || entry->proof.kind == WebhookProof::Kind::None || keysOf(*entry).isEmpty()) {
        return {};
    }
    for (const Listening& one : m_listeners) {
        if (one.address == address) {
            QUrl url;
            url.setScheme(QStringLiteral("http"));
            url.setHost(address.toString());
            url.setPort(one.listener->port());
            url.setPath(QStringLiteral("/hook/") + entry->secret);
            return url;
        }
    }
    return {};
}

QStringList WebhookReceiver::Desk::addresses() const {
    QStringList all;
    for (const Listening& one : m_listeners) {
        const bool six = one.address.protocol() == QAbstractSocket::IPv6Protocol;
        all << (six ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
                   .arg(one.address.toString())
                   .arg(one.listener->port());
    }
    return all;
}

void WebhookReceiver::Desk::put(qint64 connectionId, const QString& secret, const WebhookProof& proof) {
    const QMutexLocker lock(&m_mutex);
    m_entries[connectionId].secret = secret;
    m_entries[connectionId].proof = proof;
}

bool WebhookReceiver::Desk::setProof(qint64 connectionId, const WebhookProof& proof) {
    const QMutexLocker lock(&m_mutex);
    const auto entry = m_entries.find(connectionId);
    if (entry == m_entries.end() || (entry->proof.kind == proof.kind && entry->proof.header == proof.header &&
                                     entry->proof.schemes == proof.schemes)) {
        return false;
    }
    entry->proof = proof;
    entry->keys.clear(); // they were for something else
    return true;
}

void WebhookReceiver::Desk::keepOnly(const QSet<qint64>& connectionIds) {
    const QMutexLocker lock(&m_mutex);
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        it = connectionIds.contains(it.key()) ? std::next(it) : m_entries.erase(it);
    }
}

bool WebhookReceiver::Desk::knows(qint64 connectionId) const {
    const QMutexLocker lock(&m_mutex);
    return m_entries.contains(connectionId);
}

// A message that is on its way was signed with the key of the request that began its run.
void WebhookReceiver::Desk::setKey(qint64 connectionId, const QByteArray& key) {
    const QMutexLocker lock(&m_mutex);
    const auto entry = m_entries.find(connectionId);
    if (entry == m_entries.end() || key.isEmpty()) {
        return;
    }
    const qint64 now = m_clock.steadyMs();
    entry->readAt = now;
    QVector<Key> keys{{key, 0}};
    for (const Key& old : std::as_const(entry->keys)) {
        const qint64 until = old.until == 0 ? now + oldKeyValidMs : old.until;
        if (old.value != key && until > now && keys.size() < mostKeys) {
            keys.append({old.value, until});
        }
    }
    entry->keys = keys;
}

WebhookReceiver::WebhookReceiver(EngineContext& context, ConnectionPool& pool, Hint hint, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool)
    , m_hint(std::move(hint))
    , m_desk(std::make_unique<Desk>(*this, context.clock)) {
    connect(&m_pool, &ConnectionPool::changed, this, &WebhookReceiver::reload);
    connect(&m_pool, &ConnectionPool::forgotten, this, [this](qint64 connectionId) {
        m_refusedBy.remove(connectionId);
        readKey(connectionId);
    });
}

WebhookReceiver::~WebhookReceiver() = default;

void WebhookReceiver::apply(const Options& options) {
    const bool wanted = options.on(Option::Webhooks);
    const QString address = options.text(Option::WebhookAddress);
    const int port = options.number(Option::WebhookPort);
    if (wanted == m_wanted && address == m_address && port == m_port) {
        return;
    }
    m_wanted = wanted;
    m_address = address;
    m_port = port;
    m_refusedBy.clear();
    m_desk->stop();
    if (!wanted) {
        m_desk->keepOnly({}); // and no key stays in memory
        return;
    }
    reload();
    listen(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
    const QHostAddress chosen(address);
    const bool any = chosen == QHostAddress(QHostAddress::AnyIPv4) || chosen == QHostAddress(QHostAddress::AnyIPv6);
    if (!chosen.isNull() && !any && chosen != QHostAddress(QHostAddress::LocalHost)) {
        listen(chosen, static_cast<quint16>(port));
    }
}

void WebhookReceiver::listen(const QHostAddress& address, quint16 port) {
    if (const Done listening = m_desk->listen(m_context.store, address, port); !listening) {
        qCWarning(webhookLog) << listening.error().detail;
    }
}

void WebhookReceiver::reload() {
    if (!m_wanted) {
        return;
    }
    QSet<qint64> there;
    for (const ConnectionRow& row : m_pool.rows()) {
        there.insert(row.id);
        const auto dialect = dialectFor(row.dialect, row.options);
        const WebhookProof proof = dialect != nullptr ? dialect->webhookProof() : WebhookProof();
        if (m_desk->knows(row.id)) {
            if (m_desk->setProof(row.id, proof)) {
                readKey(row.id);
            }
            continue;
        }
        const QString setting = QStringLiteral("webhook.path.%1").arg(row.id);
        const auto kept = m_context.store.readNow<QString>([&](Database& db) { return settings::text(db, setting); });
        QString secret = kept ? *kept : QString();
        if (secret.isEmpty()) {
            secret = freshSecret();
            (void)m_context.store.writeNow<void>(
                [setting, secret](Database& db) { return settings::setText(db, setting, secret); });
        }
        m_desk->put(row.id, secret, proof);
        readKey(row.id);
    }
    m_desk->keepOnly(there);
}

void WebhookReceiver::readKey(qint64 connectionId) {
    if (!m_wanted || !m_desk->knows(connectionId)) {
        return;
    }
    m_pool.webhookSecret(connectionId, this, [this, connectionId](const Result<QString>& key) {
        if (key) {
            m_desk->setKey(connectionId, key->toUtf8());
        }
    });
}

QUrl WebhookReceiver::addressFor(const ConnectionRow& row, const Server& server) const {
    if (!m_wanted || m_refusedBy.contains(row.id)) {
        return {};
    }
    // A server in a container is at loopback for us, but we are not for it: it has an address of ours for resumes.
    const auto ours = row.resumeAddress.isEmpty() ? ConnectionPool::deliveryAddress(row, server) : std::nullopt;
    return m_desk->url(ours.value_or(QHostAddress(m_address)), row.id);
}

void WebhookReceiver::refused(qint64 connectionId) {
    m_refusedBy.insert(connectionId);
}

QStringList WebhookReceiver::addresses() const {
    return m_desk->addresses();
}

WebhookReceiver::Counters WebhookReceiver::counters() const {
    return m_desk->counters();
}

void WebhookReceiver::heard(qint64 connectionId, const QString& runId, const QString& status) {
    // By our word for it, so that a server cannot ask for more looks at one run than there are statuses.
    const Dialect* dialect = findDialect(m_pool.rows().value(connectionId).dialect);
    const RunStatus ours = dialect != nullptr ? dialect->status(status) : RunStatus::Unknown;
    const QString news = QStringLiteral("%1/%2/%3").arg(connectionId).arg(runId, code(ours));
    if (m_known.contains(news)) {
        m_desk->count(&Counters::repeated);
        return;
    }
    if (!m_hint(connectionId, runId)) {
        m_desk->count(&Counters::unknown);
        return;
    }
    m_desk->count(&Counters::taken);
    m_known.insert(news);
    if (m_oldest.size() < remembered) {
        m_oldest.append(news);
    } else {
        m_known.remove(std::exchange(m_oldest[m_next], news));
        m_next = (m_next + 1) % remembered;
    }
}

} // namespace postulant
