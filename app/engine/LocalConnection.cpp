#include "engine/LocalConnection.h"

#include "dispatch/Core.h"
#include "engine/LocalSkyvern.h"
#include "store/SeekerRepository.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace postulant {
namespace {

QString markOf(const QString& key) {
    return key.isEmpty() ? QString()
                         : QString::fromLatin1(
                               QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

LocalConnection::LocalConnection(Core& core, LocalSkyvern& skyvern, QString name, QObject* parent)
    : QObject(parent)
    , m_core(core)
    , m_skyvern(skyvern)
    , m_name(std::move(name)) {
    qRegisterMetaType<ReadyServer>();
    connect(&skyvern, &LocalSkyvern::ready, this, &LocalConnection::ensure);
    connect(&skyvern, &LocalSkyvern::changed, this, &LocalConnection::noted);
    connect(&skyvern, &LocalSkyvern::removed, this, &LocalConnection::forget);
}

static QString addressOf(int port) {
    return QStringLiteral("http://127.0.0.1:%1").arg(port);
}

void LocalConnection::forget(qint64 id, int port) {
    m_core.store().read<ConnectionRow>(
        this, QStringLiteral("engine/forget"), [id](Database& db) { return connections::get(db, id); },
        [this, id, port](const Result<ConnectionRow>& row) {
            if (!row || row->practice || row->baseUrl != addressOf(port)) {
                Q_EMIT left(false);
                return;
            }
            m_core.commands().removeConnection(id, this, [this](const Done& gone) { Q_EMIT left(gone.has_value()); });
        });
}

void LocalConnection::ensure(const ReadyServer& server) {
    m_core.store().read<QVector<ConnectionRow>>(
        this, QStringLiteral("engine/connection"), [](Database& db) { return connections::all(db); },
        [this, server](const Result<QVector<ConnectionRow>>& rows) {
            if (rows) {
                save(*rows, server);
            } else {
                Q_EMIT failed(rows.error());
            }
        });
}

void LocalConnection::save(const QVector<ConnectionRow>& rows, const ReadyServer& server) {
    const auto find = [&rows](auto fits) {
        const auto found = std::find_if(rows.cbegin(), rows.cend(), fits);
        return found == rows.cend() ? std::optional<ConnectionRow>() : *found;
    };
    auto existing = find([&](const ConnectionRow& row) { return !row.practice && row.id == server.connectionId; });
    if (!existing) { // its choices were lost, or it was removed and made by hand
        existing = find([&](const ConnectionRow& row) { return !row.practice && row.name == m_name; });
    }
    const bool alone = !find([](const ConnectionRow& row) { return !row.practice; });
    ConnectionRow row = existing.value_or(ConnectionRow());
    const QString address = addressOf(server.port);
    const QString mark = markOf(server.key);
    const bool keyIsOwn = row.keySource == QLatin1String("env"); // the seeker says where it is
    const bool keyIsNew = !keyIsOwn && !mark.isEmpty() && (!existing || mark != server.keyMark);
    if (existing && row.baseUrl == address && !keyIsNew) {
        if (row.id == server.connectionId) {
            Q_EMIT made(row.id, row.keySource);
        } else {
            saved(row.id, row.keySource, server.keyMark);
        }
        return;
    }
    row.baseUrl = address;
    if (!existing) {
        row.name = m_name;
        row.dialect = QStringLiteral("agent");
        row.keySource = QStringLiteral("none");
        row.concurrency = 2; // each run takes 0.4 GB of memory beside the server
    }
    const std::optional<QString> key = keyIsNew ? std::optional<QString>(server.key) : std::nullopt;
    m_core.commands().saveConnection(
        row, key, this, [this, mark, alone](const Result<Commands::SavedConnection>& answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            if (alone) {
                m_core.commands().setDefaultConnection(answer->id, this, [](const Done&) {});
            }
            saved(answer->id, answer->keyKept, mark);
        });
}

void LocalConnection::saved(qint64 id, const QString& keyKept, const QString& mark) {
    // A key that is kept for this session only is handed over anew at the next start.
    const QString kept = keyKept == QLatin1String("keychain") ? mark : QString();
    m_made = Made{id, keyKept, kept};
    QMetaObject::invokeMethod(
        &m_skyvern, [skyvern = &m_skyvern, id, kept] { skyvern->setConnection(id, kept); }, Qt::QueuedConnection);
}

// The terminal program ends when it is told.
void LocalConnection::noted(const EngineReport& report) {
    if (m_made && report.settings.connectionId == m_made->id && report.settings.keyMark == m_made->mark) {
        const Made done = *std::exchange(m_made, std::nullopt);
        Q_EMIT made(done.id, done.keyKept);
    }
}

} // namespace postulant
