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

// As the server sends it at the end: what it answers about the run, compact.
Hooks::Message Hooks::messageAbout(const QString& runId) {
    const QJsonDocument told = QJsonDocument::fromJson(m_world.get(QStringLiteral("/v1/runs/") + runId));
    return {told.toJson(QJsonDocument::Compact), QUrl(told[u"run_request"][u"webhook_url"].toString())};
}

void Hooks::send(Kind kind, const Message& message, const QByteArray& signature) {
    m_counts[kind].sent++;
    if (message.address.isEmpty()) {
        m_unheard++;
        return;
    }
    const auto answer =
        loopbackExchange("POST", message.address, message.body,
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
    for (int i = 0; i < count && !runs.isEmpty(); ++i) {
        // Mostly about one of the last, which may still be open.
        const int back = m_random.bounded(m_random.bounded(2) == 0 ? 10 : 1'000);
        const PracticeRunNote& run = runs.at(std::max<qsizetype>(0, runs.size() - 1 - back));
        const Message message = messageAbout(run.runId);
        send(True, message, signatureOf(message.body, key));
        send(Doubled, message, signatureOf(message.body, key));
        m_said.append(message);
        const Message old = m_said.at(m_random.bounded(static_cast<int>(m_said.size())));
        send(OutOfOrder, old, signatureOf(old.body, key));
        // A lie about a run, in the words of the server but not with its key; and with the signature of the truth.
        QJsonObject lie = QJsonDocument::fromJson(message.body).object();
        lie.insert(QStringLiteral("status"), QStringLiteral("completed"));
        lie.insert(QStringLiteral("failure_reason"), QJsonValue());
        const Message forged{QJsonDocument(lie).toJson(QJsonDocument::Compact) + ' ', message.address};
        send(Forged, forged, signatureOf(forged.body, "guessed"));
        send(Forged, forged, signatureOf(message.body, key));
    }
}

} // namespace postulant::test
