#include "dispatch/ConnectionPool.h"

#include "dispatch/PracticeHost.h"
#include "secrets/SecretStore.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QRandomGenerator>

#include <algorithm>

namespace postulant {
namespace {

using State = ConnectionStatus::State;

State stateOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Unauthorized:
        return State::KeyRefused;
    case ErrorKind::KeyMissing:
    case ErrorKind::Keychain:
        return State::KeyMissing;
    case ErrorKind::PaymentRequired:
        return State::OutOfCredit;
    case ErrorKind::RateLimited:
        return State::RateLimited;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
        return State::Offline;
    default:
        return State::Broken;
    }
}

bool sameServer(const ConnectionRow& a, const ConnectionRow& b) {
    return a.dialect == b.dialect && a.baseUrl == b.baseUrl && a.agentId == b.agentId && a.keySource == b.keySource &&
           a.keyEnv == b.keyEnv && a.maxSteps == b.maxSteps && a.maxMinutes == b.maxMinutes &&
           a.plainHttpConsent == b.plainHttpConsent && a.pinnedFingerprint == b.pinnedFingerprint &&
           a.resumeAddress == b.resumeAddress && a.practice == b.practice;
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
    if (row.keySource == QLatin1String("env")) {
        settings.keyReference = QStringLiteral("env:") + row.keyEnv;
    } else if (row.keySource == QLatin1String("none")) {
        settings.keyReference = QStringLiteral("none");
    } else {
        settings.keyReference = QStringLiteral("keychain:connection/%1").arg(row.id);
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
    for (const ConnectionRow& row : *rows) {
        const auto old = m_rows.constFind(row.id);
        const bool mended = old != m_rows.cend() && !old->stoppedWhy.isEmpty() && row.stoppedWhy.isEmpty();
        if (old == m_rows.cend() || !sameServer(*old, row) || mended) {
            m_servers.remove(row.id);
            m_health.remove(row.id);
        }
        if (!row.stoppedWhy.isEmpty()) {
            Health& health = m_health[row.id];
            health.state = row.stoppedWhy == code(ErrorKind::PaymentRequired) ? State::OutOfCredit : State::KeyRefused;
            health.nextTryAt = 0;
        }
        fresh.insert(row.id, row);
    }
    for (auto it = m_servers.begin(); it != m_servers.end();) {
        it = fresh.contains(it.key()) ? std::next(it) : m_servers.erase(it);
    }
    m_rows = std::move(fresh);
    Q_EMIT changed();
}

std::shared_ptr<Server> ConnectionPool::server(qint64 connectionId) {
    if (const auto known = m_servers.value(connectionId)) {
        return known;
    }
    const auto row = m_rows.constFind(connectionId);
    if (row == m_rows.cend()) {
        return nullptr;
    }
    auto made = makeServer(*row, std::nullopt);
    if (made) {
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

bool ConnectionPool::needsSeeker(State state) {
    return state == State::KeyRefused || state == State::OutOfCredit;
}

bool ConnectionPool::mayUse(qint64 connectionId, qint64 now) const {
    const Health health = m_health.value(connectionId);
    return m_rows.contains(connectionId) && !needsSeeker(health.state) && health.nextTryAt <= now;
}

qint64 ConnectionPool::nextTryAt(qint64 connectionId) const {
    return m_health.value(connectionId).nextTryAt;
}

void ConnectionPool::worked(qint64 connectionId) {
    Health& health = m_health[connectionId];
    if (health.state != State::Working) {
        health = {State::Working, 0, 0};
        Q_EMIT changed();
    }
}

void ConnectionPool::failed(qint64 connectionId, const Error& error) {
    const auto row = m_rows.find(connectionId);
    if (row == m_rows.end()) {
        return;
    }
    Health& health = m_health[connectionId];
    health.state = stateOf(error.kind);
    health.failures++;
    if (needsSeeker(health.state) && !row->practice) {
        health.nextTryAt = 0;
        // Stored before anything else happens, so that a mending seen later is told apart from not yet stopped.
        const QString why = code(error.kind);
        (void)m_context.store.writeNow<void>([&](Database& db) { return connections::stop(db, connectionId, why, 0); });
        row->stoppedWhy = why;
    } else {
        if (needsSeeker(health.state)) {
            health.state = State::Broken; // Practice has nothing a seeker could mend
        }
        const qint64 base = m_context.timing.troubleMin.count() << std::min(health.failures - 1, 6);
        const qint64 capped = std::min<qint64>(base, m_context.timing.troubleMax.count());
        const qint64 jitter = QRandomGenerator::global()->bounded(capped / 4 + 1);
        const qint64 wait = error.retryAfter ? std::max<qint64>(error.retryAfter->count(), 100) : capped + jitter;
        health.nextTryAt = m_context.clock.nowMs() + wait;
    }
    Q_EMIT changed();
}

void ConnectionPool::tryNow(qint64 connectionId) {
    if (m_health.contains(connectionId)) {
        Health& health = m_health[connectionId];
        health.nextTryAt = 0;
        if (needsSeeker(health.state)) {
            health.state = State::NotUsed;
            m_context.store.write([connectionId](Database& db) { return connections::goOn(db, connectionId); });
        }
        Q_EMIT changed();
    }
}

void ConnectionPool::forget(qint64 connectionId) {
    m_servers.remove(connectionId);
    m_health.remove(connectionId);
    Q_EMIT forgotten(connectionId);
    Q_EMIT changed();
}

QVector<ConnectionStatus> ConnectionPool::statuses() const {
    QVector<ConnectionStatus> all;
    for (const ConnectionRow& row : m_rows) {
        const Health health = m_health.value(row.id);
        all.append({row.id, row.name, row.practice, health.state, health.nextTryAt});
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return all;
}

} // namespace postulant
