#include "dispatch/ConnectionPool.h"

#include "dispatch/PracticeHost.h"
#include "secrets/SecretStore.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <algorithm>

namespace postulant {
namespace {

using State = ConnectionStatus::State;

bool sameServer(const ConnectionRow& a, const ConnectionRow& b) {
    return a.dialect == b.dialect && a.baseUrl == b.baseUrl && a.agentId == b.agentId && a.keySource == b.keySource &&
           a.keyEnv == b.keyEnv && a.maxSteps == b.maxSteps && a.maxMinutes == b.maxMinutes &&
           a.plainHttpConsent == b.plainHttpConsent && a.pinnedFingerprint == b.pinnedFingerprint &&
           a.resumeAddress == b.resumeAddress && a.options == b.options && a.practice == b.practice &&
           a.savedAt == b.savedAt;
}

} // namespace

ConnectionSettings settingsOf(const ConnectionRow& row) {
    ConnectionSettings settings;
    settings.id = row.id;
    settings.name = row.name;
    settings.dialect = row.dialect;
    settings.baseUrl = QUrl(row.baseUrl);
    settings.agentId = row.agentId;
    settings.maxSteps = row.maxSteps;
    settings.maxMinutes = row.maxMinutes;
    settings.concurrency = row.concurrency;
    settings.plainHttpConsent = row.plainHttpConsent;
    settings.pinnedFingerprint = row.pinnedFingerprint.toLatin1();
    settings.practice = row.practice;
    settings.options = row.options;
    if (row.keySource == QLatin1String("env")) {
        settings.keyReference = QStringLiteral("env:") + row.keyEnv;
    } else if (row.keySource == QLatin1String("none")) {
        settings.keyReference = QStringLiteral("none");
    } else {
        settings.keyReference = QStringLiteral("keychain:") + keyEntry(row.id);
    }
    return settings;
}

ConnectionPool::ConnectionPool(EngineContext& context, PracticeHost& practice, AuditSink& audit, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_practice(practice)
    , m_audit(audit) {}

ConnectionPool::~ConnectionPool() = default;

void ConnectionPool::reload() {
    const auto rows =
        m_context.store.readNow<QVector<ConnectionRow>>([](Database& db) { return connections::all(db); });
    if (!rows) {
        return;
    }
    QHash<qint64, ConnectionRow> fresh;
    QVector<qint64> savedAnew; // perhaps by another program, with other secrets
    for (const ConnectionRow& row : *rows) {
        const auto old = m_rows.constFind(row.id);
        const bool known = old != m_rows.cend();
        const bool mended = known && !old->stoppedWhy.isEmpty() && row.stoppedWhy.isEmpty();
        const bool other = !known || !sameServer(*old, row);
        if (other || mended) {
            m_servers.remove(row.id);
        }
        if (known && old->savedAt != row.savedAt) {
            savedAnew.append(row.id);
        }
        ConnectionHealth& one = health(row);
        one.setPerSecond(row.perSecond);
        if (!row.stoppedWhy.isEmpty()) {
            one.stop(row.stoppedWhy == code(ErrorKind::PaymentRequired) ? ErrorKind::PaymentRequired
                                                                        : ErrorKind::Unauthorized);
        } else if (known && (other || mended)) {
            one.goOn();
            Q_EMIT recovered(row.id);
        }
        fresh.insert(row.id, row);
    }
    for (auto it = m_servers.begin(); it != m_servers.end();) {
        it = fresh.contains(it.key()) ? std::next(it) : m_servers.erase(it);
    }
    for (auto it = m_health.begin(); it != m_health.end();) {
        if (fresh.contains(it.key())) {
            ++it;
        } else {
            delete *it;
            it = m_health.erase(it);
        }
    }
    m_rows = std::move(fresh);
    Q_EMIT changed();
    for (const qint64 id : std::as_const(savedAnew)) {
        Q_EMIT forgotten(id);
    }
}

ConnectionHealth& ConnectionPool::health(const ConnectionRow& row) {
    if (ConnectionHealth* known = m_health.value(row.id)) {
        return *known;
    }
    auto* made = new ConnectionHealth(m_context, row.perSecond, this);
    made->setStopsForKey(!row.practice);
    const qint64 id = row.id;
    connect(made, &ConnectionHealth::changed, this, &ConnectionPool::changed);
    connect(made, &ConnectionHealth::stopped, this, [this, id](ErrorKind why) { storeStop(id, why); });
    connect(made, &ConnectionHealth::probeWanted, this, [this, id] { probe(id); });
    connect(made, &ConnectionHealth::recovered, this, [this, id] { Q_EMIT recovered(id); });
    m_health.insert(id, made);
    return *made;
}

std::shared_ptr<Server> ConnectionPool::server(qint64 connectionId) {
    if (auto known = m_servers.value(connectionId)) {
        return known;
    }
    const auto row = m_rows.constFind(connectionId);
    if (row == m_rows.cend()) {
        return nullptr;
    }
    auto made = makeServer(*row, std::nullopt);
    if (made) {
        made->setGate(health(*row).gate());
        m_servers.insert(connectionId, made);
    }
    return made;
}

std::shared_ptr<Server> ConnectionPool::makeServer(const ConnectionRow& row, const std::optional<QString>& key) {
    ConnectionSettings settings = settingsOf(row);
    if (row.practice) {
        const auto url = m_practice.baseUrl();
        if (!url) {
            return nullptr;
        }
        settings.baseUrl = *url;
    }
    KeyProvider keys = [this, key, practice = row.practice](const ConnectionSettings& of, QObject* context,
                                                            KeyCallback answer) {
        if (practice) {
            answer(PracticeHost::key());
        } else if (key) {
            answer(*key);
        } else {
            readKey(of, context, std::move(answer));
        }
    };
    // Deleted later: a callback of the server may drop the last reference to it.
    return {new Server(settings, std::move(keys), &m_audit, &m_context.clock),
            [](Server* dead) { dead->deleteLater(); }};
}

void ConnectionPool::readKey(const ConnectionSettings& settings, QObject* context, KeyCallback answer) {
    const QString reference = settings.keyReference;
    if (reference == QLatin1String("none")) {
        answer(QString());
    } else if (reference.startsWith(QLatin1String("env:"))) {
        const QString value = qEnvironmentVariable(reference.mid(4).toUtf8().constData()).trimmed();
        answer(value.isEmpty() ? Result<QString>(failure(ErrorKind::KeyMissing, reference)) : Result<QString>(value));
    } else {
        m_context.secrets.read(reference.section(QLatin1Char(':'), 1), context,
                               [answer = std::move(answer)](const Result<Secret>& secret) {
                                   answer(secret ? Result<QString>(secret->value)
                                                 : Result<QString>(tl::unexpected<Error>(secret.error())));
                               });
    }
}

void ConnectionPool::key(qint64 connectionId, QObject* context, KeyCallback answer) {
    const auto row = m_rows.constFind(connectionId);
    if (row == m_rows.cend()) {
        answer(failure(ErrorKind::NotFound, QStringLiteral("no such connection")));
    } else if (row->practice) {
        answer(PracticeHost::key());
    } else {
        readKey(settingsOf(*row), context, std::move(answer));
    }
}

void ConnectionPool::webhookSecret(qint64 connectionId, QObject* context, KeyCallback answer) {
    const auto row = m_rows.constFind(connectionId);
    const auto dialect = row == m_rows.cend() ? nullptr : dialectFor(row->dialect, row->options);
    if (dialect == nullptr || !dialect->webhookProof().ownSecret()) {
        key(connectionId, context, std::move(answer));
        return;
    }
    m_context.secrets.read(
        webhookEntry(connectionId), context, [answer = std::move(answer)](const Result<Secret>& secret) {
            answer(secret ? Result<QString>(secret->value) : Result<QString>(tl::unexpected<Error>(secret.error())));
        });
}

std::optional<QHostAddress> ConnectionPool::deliveryAddress(const ConnectionRow& row, const Server& server) {
    if (!row.resumeAddress.isEmpty()) {
        return QHostAddress(row.resumeAddress);
    }
    const QString host = server.settings().baseUrl.host();
    if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback()) {
        return QHostAddress(QHostAddress::LocalHost);
    }
    return std::nullopt;
}

bool ConnectionPool::mayUse(qint64 connectionId) const {
    const ConnectionHealth* one = m_health.value(connectionId);
    return one != nullptr && one->mayUse();
}

bool ConnectionPool::maySubmit(qint64 connectionId) const {
    const ConnectionHealth* one = m_health.value(connectionId);
    return one != nullptr && one->maySubmit();
}

qint64 ConnectionPool::nextTryAt(qint64 connectionId) const {
    const ConnectionHealth* one = m_health.value(connectionId);
    return one != nullptr ? one->nextTryAt() : 0;
}

bool ConnectionPool::maySpread() const {
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
                       [this](const ConnectionRow& row) { return row.inPool && !row.practice && maySubmit(row.id); });
}

qint64 ConnectionPool::nextTryOfSpreading() const {
    qint64 first = 0;
    for (const ConnectionRow& row : m_rows) {
        const qint64 at = row.inPool && !row.practice && !maySpread() ? nextTryAt(row.id) : 0;
        first = at != 0 && (first == 0 || at < first) ? at : first;
    }
    return first;
}

void ConnectionPool::submitted(qint64 connectionId) {
    if (ConnectionHealth* one = m_health.value(connectionId)) {
        one->submitted();
    }
}

void ConnectionPool::submitFailed(qint64 connectionId, const Error& error) {
    if (ConnectionHealth* one = m_health.value(connectionId)) {
        one->submitFailed(error);
    }
}

void ConnectionPool::probe(qint64 connectionId) {
    const auto asked = server(connectionId);
    if (!asked) {
        m_health.value(connectionId)->probed(failure(ErrorKind::NotReady));
        return;
    }
    asked->probe().then(this, [this, connectionId, asked](const Done& answer) {
        ConnectionHealth* one = m_health.value(connectionId);
        if (one != nullptr && m_servers.value(connectionId) == asked) { // else it has been changed meanwhile
            one->probed(answer);
        }
    });
}

void ConnectionPool::tryNow(qint64 connectionId) {
    const auto row = m_rows.constFind(connectionId);
    if (row == m_rows.cend() || row->stoppedWhy == code(ErrorKind::Unauthorized)) {
        return;
    }
    if (!row->stoppedWhy.isEmpty()) {
        mended(connectionId);
    } else {
        health(*row).tryNow();
    }
}

void ConnectionPool::mended(qint64 connectionId) {
    const auto row = m_rows.constFind(connectionId);
    if (row == m_rows.cend()) {
        return;
    }
    if (row->stoppedWhy.isEmpty()) {
        health(*row).tryNow();
        return;
    }
    m_servers.remove(connectionId); // a new one reads the key anew
    m_context.store.write([connectionId](Database& db) { return connections::goOn(db, connectionId); });
}

void ConnectionPool::forget(qint64 connectionId) {
    m_servers.remove(connectionId);
    Q_EMIT forgotten(connectionId);
    const auto row = m_rows.constFind(connectionId);
    if (row != m_rows.cend() && row->stoppedWhy.isEmpty()) {
        health(*row).goOn();
        Q_EMIT recovered(connectionId);
    }
}

// --- a key that was refused ------------------------------------------------------------------------------------------

namespace {

// Slow and salted: it tells one key from another and gives none away.
QString fingerprintOf(const QString& key, const QByteArray& salt) {
    constexpr int rounds = 50'000;
    constexpr quint64 length = 8;
    const QByteArray digest =
        QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, key.toUtf8(), salt, rounds, length);
    return QString::fromLatin1(salt.toHex() + ':' + digest.toHex());
}

QString keyInEnvironment(const ConnectionRow& row) {
    return row.keySource == QLatin1String("env") ? qEnvironmentVariable(row.keyEnv.toUtf8().constData()).trimmed()
                                                 : QString();
}

} // namespace

void ConnectionPool::storeStop(qint64 connectionId, ErrorKind why) {
    const auto row = m_rows.find(connectionId);
    if (row == m_rows.end()) {
        return;
    }
    QString refusedKey;
    if (const QString key = keyInEnvironment(*row); why == ErrorKind::Unauthorized && !key.isEmpty()) {
        QByteArray salt(16, Qt::Uninitialized);
        QRandomGenerator::system()->generate(salt.begin(), salt.end());
        refusedKey = fingerprintOf(key, salt);
    }
    // Stored before anything else happens, so that a mending seen later is told apart from not yet stopped.
    (void)m_context.store.writeNow<void>(
        [&](Database& db) { return connections::stop(db, connectionId, code(why), 0, refusedKey); });
    row->stoppedWhy = code(why);
    Q_EMIT stopped(statusOf(*row));
}

// A variable of the environment changes only between two starts: with another key in it than the refused one, the
// connection is mended.
void ConnectionPool::mendByEnvironment() {
    for (const ConnectionRow& row : std::as_const(m_rows)) {
        const QString key = keyInEnvironment(row);
        const QByteArray salt = QByteArray::fromHex(row.refusedKey.section(QLatin1Char(':'), 0, 0).toLatin1());
        if (row.stoppedWhy == code(ErrorKind::Unauthorized) && !key.isEmpty() && !salt.isEmpty() &&
            fingerprintOf(key, salt) != row.refusedKey) {
            m_context.store.write([id = row.id](Database& db) { return connections::goOn(db, id); });
        }
    }
}

QVector<ConnectionStatus> ConnectionPool::statuses() const {
    QVector<ConnectionStatus> all;
    for (const ConnectionRow& row : m_rows) {
        all.append(statusOf(row));
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return all;
}

ConnectionStatus ConnectionPool::statusOf(const ConnectionRow& row) const {
    ConnectionStatus status;
    status.id = row.id;
    status.name = row.name;
    status.practice = row.practice;
    status.places = row.concurrency;
    if (ConnectionHealth* one = m_health.value(row.id)) {
        status.state = one->state();
        status.nextTryAt = one->nextTryAt();
        status.breaker = one->phase();
        status.slowed = one->isSlowed();
    }
    return status;
}

} // namespace postulant
