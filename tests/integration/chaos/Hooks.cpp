#include "Hooks.h"

#include "practice/LoopbackHttp.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>

#include "World.h"

namespace postulant::test {
namespace {

constexpr int patienceMs = 300; // the receiver may have been stopped

QByteArray signatureOf(const QByteArray& body, const QByteArray& key) {
    return QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex();
}

} // namespace

Hooks::Hooks(World& world, quint32 seed)
    : m_world(world)
    , m_random(seed) {}

QString Hooks::name(Kind kind) {
    switch (kind) {
    case True:
        return QStringLiteral("webhook true");
    case Doubled:
        return QStringLiteral("webhook doubled");
    case OutOfOrder:
        return QStringLiteral("webhook out of order");
    case Forged:
    case Kinds:
        break;
    }
    return QStringLiteral("webhook forged");
}

bool Hooks::anybodyListened() const {
    return std::any_of(std::begin(m_counts), std::end(m_counts),
                       [](const Counts& counts) { return counts.taken + counts.refused > 0; });
}

QString Hooks::receiver() {
    const auto runs = m_world.server().runs();
    for (auto run = runs.crbegin(); run != runs.crend() && run - runs.crbegin() < 5; ++run) {
        const QJsonDocument told = QJsonDocument::fromJson(m_world.get(QStringLiteral("/v1/runs/") + run->runId));
        const QString url = told[u"run_request"][u"webhook_url"].toString();
        if (!url.isEmpty()) {
            return url;
        }
    }
    return {};
}

// As the server sends it at the end: what it answers about the run, compact.
QByteArray Hooks::bodyOf(const QString& runId) {
    return QJsonDocument::fromJson(m_world.get(QStringLiteral("/v1/runs/") + runId)).toJson(QJsonDocument::Compact);
}

void Hooks::send(Kind kind, const QByteArray& body, const QByteArray& signature) {
    m_counts[kind].sent++;
    const QUrl url(m_receiver.isEmpty() ? QStringLiteral("http://127.0.0.1:9/") : m_receiver);
    const auto answer =
        loopbackExchange("POST", url, body,
                         {{"Content-Type", "application/json"},
                          {"x-skyvern-signature", signature},
                          {"x-skyvern-timestamp", QByteArray::number(QDateTime::currentSecsSinceEpoch())}},
                         64 * 1024, patienceMs);
    if (!answer) {
        m_unheard++;
    } else if (answer->status / 100 == 2) {
        m_counts[kind].taken++;
    } else {
        m_counts[kind].refused++;
    }
}

void Hooks::sendSome(int count) {
    const QByteArray key = "practice";
    const auto runs = m_world.server().runs();
    if (runs.isEmpty()) {
        return;
    }
    m_receiver = receiver();
    for (int i = 0; i < count; ++i) {
        const PracticeRunNote& run = runs.at(m_random.bounded(static_cast<int>(runs.size())));
        const QByteArray body = bodyOf(run.runId);
        send(True, body, signatureOf(body, key));
        send(Doubled, body, signatureOf(body, key));
        m_said.append(body);
        const QByteArray old = m_said.at(m_random.bounded(static_cast<int>(m_said.size())));
        send(OutOfOrder, old, signatureOf(old, key));
        // A lie about a run, in the words of the server but not with its key; and a true one that was changed.
        QJsonObject lie = QJsonDocument::fromJson(body).object();
        lie.insert(QStringLiteral("status"), QStringLiteral("completed"));
        lie.insert(QStringLiteral("failure_reason"), QJsonValue());
        const QByteArray forged = QJsonDocument(lie).toJson(QJsonDocument::Compact) + ' ';
        send(Forged, forged, signatureOf(forged, "guessed"));
        send(Forged, forged, signatureOf(body, key));
    }
}

} // namespace postulant::test
