#pragma once

#include "store/AttemptRepository.h"
#include "store/RunRepository.h"
#include "support/FakeClock.h"
#include "support/Seeker.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

// A seeker whose time, and whose server's time, passes as the test says.
namespace postulant::test {

inline constexpr int patience = 30'000; // of a test, for what comes by itself
inline constexpr qint64 minute = 60'000;

class TimedSeeker {
public:
    explicit TimedSeeker(const PracticeFaults& faults = {}, const QString& dialect = QStringLiteral("agent"),
                         const EngineTiming& timing = timingOfLife())
        : m_dialect(dialect)
        , m_seeker(m_clock, 1.0, faults, 5, dialect, SeekerPlace{{}, &m_serverClock, timing, false}) {}

    // As in life, but looked at often: only the clock of the test decides when something is due.
    static EngineTiming timingOfLife() {
        EngineTiming timing;
        timing.tick = std::chrono::milliseconds(10);
        timing.lateScan = std::chrono::milliseconds(50);
        return timing;
    }

    Seeker& operator*() { return m_seeker; }
    Seeker* operator->() { return &m_seeker; }
    FakeClock& clock() { return m_clock; }
    FakeClock& serverClock() { return m_serverClock; }

    // Some time passes; true, so that it fits into a QTRY condition.
    bool pass(qint64 ms = 3000) {
        m_clock.advance(ms);
        m_serverClock.advance(ms);
        return true;
    }
    QString state(qint64 id) { return code(m_seeker.detail(id).row.state); }
    AttemptRow attempt(qint64 id, int newest = 0) { return m_seeker.detail(id).attempts.value(newest); }
    QStringList events(qint64 id, const QString& kind) {
        QStringList out;
        const auto events = m_seeker.detail(id).events;
        for (const RunEventRow& event : events) {
            if (event.kind == kind) {
                out << event.text;
            }
        }
        return out;
    }
    int posts() { return asked(m_dialect == QLatin1String("task") ? "run-task" : "run-agent"); }
    int asked(const char* endpoint) { return m_seeker.server().requestLog().value(QLatin1String(endpoint)); }
    static QString job(const char* kind, const char* name) {
        return QStringLiteral("https://practice.example/jobs/%1/%2-at-brightwater")
            .arg(QLatin1String(kind), QLatin1String(name));
    }

    // A run that this program did not ask for, with the token of an attempt: as if its request had been sent on late,
    // or twice. Its id.
    QString strayRun(const QString& token, const QString& url) {
        QJsonObject body;
        QString path = QStringLiteral("/v1/run/tasks");
        if (m_dialect == QLatin1String("task")) {
            body = {{QStringLiteral("prompt"), QStringLiteral("apply {\"name\":\"x\"}")},
                    {QStringLiteral("url"), url},
                    {QStringLiteral("title"), token}};
        } else {
            path = QStringLiteral("/v1/run/agents");
            body = {
                {QStringLiteral("agent_id"), preparedAgent()},
                {QStringLiteral("parameters"),
                 QJsonObject{{QStringLiteral("job_url"), url},
                             {QStringLiteral("applicant"), QJsonObject{{QStringLiteral("name"), QStringLiteral("x")}}},
                             {QStringLiteral("postulant_token"), token}}}};
        }
        return post(path, body).value(QLatin1String("run_id")).toString();
    }
    QString serverStatus(const QString& runId) {
        return get(QStringLiteral("/v1/runs/") + runId).value(QLatin1String("status")).toString();
    }

    // Before the program is closed.
    void close() {
        (void)preparedAgent();
        m_seeker.close();
    }

private:
    QString preparedAgent() {
        if (!m_agent.isEmpty()) {
            return m_agent;
        }
        const auto id = m_seeker.store().readNow<QVariant>([](Database& db) {
            return db.value(QStringLiteral("SELECT prepared_agent_id FROM connection WHERE prepared_agent_id<>''"));
        });
        m_agent = id ? id->toString() : QString();
        return m_agent;
    }
    QNetworkRequest request(const QString& path) {
        QUrl url = m_seeker.server().baseUrl();
        url.setPath(path);
        QNetworkRequest out(url);
        out.setRawHeader("x-api-key", "practice");
        out.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        return out;
    }
    static QJsonObject answerOf(QNetworkReply* reply) {
        QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        QByteArray body;
        QObject::connect(reply, &QNetworkReply::finished, reply, [reply, &body] { body = reply->readAll(); });
        (void)QTest::qWaitFor([&body] { return !body.isEmpty(); }, 10'000);
        return QJsonDocument::fromJson(body).object();
    }
    QJsonObject post(const QString& path, const QJsonObject& body) {
        return answerOf(m_network.post(request(path), QJsonDocument(body).toJson()));
    }
    QJsonObject get(const QString& path) { return answerOf(m_network.get(request(path))); }

    FakeClock m_clock{1'790'000'000'000};
    FakeClock m_serverClock{1'790'000'000'000};
    QString m_dialect;
    QString m_agent;
    QNetworkAccessManager m_network;
    Seeker m_seeker;
};

inline FaultRule fault(const char* endpoint, FaultKind kind, int times = -1, int status = 500) {
    FaultRule rule{QString::fromLatin1(endpoint), kind, 0, times};
    rule.status = status;
    return rule;
}

inline PracticeFaults faults(std::initializer_list<FaultRule> rules) {
    PracticeFaults out;
    out.rules = rules;
    return out;
}

} // namespace postulant::test
