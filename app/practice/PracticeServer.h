#pragma once

#include "domain/Clock.h"
#include "domain/Result.h"
#include "practice/PracticeFaults.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <QVector>

#include <memory>

namespace postulant {

// An application as the practice employer received it.
struct PracticeSubmission {
    QString runId;
    QString postingUrl;
    QJsonObject applicant;  // as sent: the agent run's json parameter, or the JSON object found in a task's prompt
    QJsonObject prizeDesk;  // what a page that gives orders got besides, by field
    QString resumeFileName; // empty: none arrived
    QString resumeSha256;   // lower-case hex
    qint64 resumeSize = 0;
    qint64 at = 0; // UTC ms
};

// A login as the practice server was given it, for tests and in memory only: what an earlier process was given has no
// secrets any more.
struct PracticeLoginNote {
    QString credentialId;
    QString name;
    QString userName;
    QString password;
    QString totpType; // "none", "authenticator", "email"
    QString totpSecret;
    QString totpIdentifier;
};

// A run as it stands now.
struct PracticeRunNote {
    QString runId;
    QString postingUrl;
    QString status;
    bool isFinal = false;
    qint64 createdAt = 0; // UTC ms
};

struct PracticeRequest {
    QString endpoint; // a name of PracticeServer::endpointNames(), or "unknown"
    QByteArray method;
    QString path;      // without the query
    int status = 0;    // 0: dropped
    qint64 at = 0;     // UTC ms
    qint64 number = 0; // from 1, since the server was made
};

// The built-in simulated Skyvern: real HTTP on 127.0.0.1, answering like Skyvern 1.0.56 for agent runs, tasks and
// legacy tasks, and below /2024 like the documented tasks API of June 2024. It contacts nothing but loopback, and that
// only to fetch the resume and to say that a run has ended. A run's outcome follows from its posting URL (see
// PracticeScripts.h), its state from the time since it was created. Pictures need a QGuiApplication to carry text; the
// mark PRACTICE is on them without it too. All members may be called from any thread but the listener's own.
class PracticeServer {
public:
    struct Options {
        quint16 port = 0;                         // 0: a free one
        double speed = 1;                         // 100: what takes 10 s in life takes 0.1 s
        QString key = QStringLiteral("practice"); // the only x-api-key that is accepted; empty: any, or none
        QString stateFile; // not empty: agents, runs and uploads survive a restart; its folder must exist
        PracticeFaults faults;
    };

    // clock must outlive the server.
    PracticeServer(const Clock* clock, Options options);
    ~PracticeServer(); // stops
    PracticeServer(const PracticeServer&) = delete;
    PracticeServer& operator=(const PracticeServer&) = delete;

    Result<quint16> start(); // the port. Offline: cannot bind; File: the state file is unreadable
    void stop();             // joins; runs stay known and go on in time
    bool isRunning() const;
    quint16 port() const;
    QUrl baseUrl() const; // http://127.0.0.1:<port>

    void setSpeed(double speed); // for runs created from now on
    void setFaults(const PracticeFaults& faults);

    QVector<PracticeSubmission> submissions() const; // up to now, in the order of receipt
    QVector<PracticeLoginNote> logins() const;       // not deleted, oldest first
    QVector<PracticeRunNote> runs() const;           // oldest first
    QHash<QString, int> faultsMet() const;           // faultName() → requests it has hit
    QHash<QString, int> requestLog() const;          // endpoint → how many
    QVector<PracticeRequest> requests() const;       // the last 10,000
    int watching() const;                            // viewers of live pictures, now
    static QStringList endpointNames();

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace postulant
