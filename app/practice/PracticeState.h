#pragma once

#include "domain/Result.h"
#include "practice/PracticeAgent.h"
#include "practice/PracticeRun.h"

#include <QFile>
#include <QHash>
#include <QString>
#include <QVector>

#include <memory>

namespace postulant {

struct PracticeUpload {
    QString id;   // "file_…"
    QString name; // as the employer sees it: file_…_Jane_Doe.pdf
    QString sha256;
    qint64 size = 0;
    QString attachedTo; // run id
    bool deleted = false;
};

// A login as the practice server keeps it. The secrets are in memory only: its file says whether the site takes it.
struct PracticeLogin {
    QString id; // "cred_…"
    QString name;
    QString userName;
    QString password;
    QString totpSecret;
    QString totpType; // "none", "authenticator", "email"
    QString totpIdentifier;
    bool good = true; // the practice site takes it
    bool deleted = false;
};

// What the practice server knows. With a file: an append-only log, one JSON object a line, synced before the answer
// goes out; a line cut by a crash belongs to a request that was never answered. Not thread-safe.
class PracticeState {
public:
    Result<void> open(const QString& path); // empty path: memory only, kept. Reads the log and rewrites it compact
    void close();

    const PracticeAgent* agent(const QString& id) const;
    const PracticeAgent* agentByKey(const QString& idempotencyKey) const;
    void put(const PracticeAgent& agent);

    const PracticeRun* run(qint64 number) const;
    const QVector<qint64>& runNumbers() const { return m_order; } // oldest first
    void put(const PracticeRun& run);

    const PracticeUpload* upload(const QString& id) const;
    void put(const PracticeUpload& upload);

    const PracticeLogin* login(const QString& id) const;              // also a deleted one
    const QVector<PracticeLogin>& logins() const { return m_logins; } // oldest first
    void put(const PracticeLogin& login);

    qint64 nextNumber(qint64 nowMs); // 18 digits, a multiple of 1000, never given twice

private:
    void append(const QString& kind, const QJsonObject& object);
    void take(const QJsonObject& line);
    void keep(const PracticeLogin& login);
    QByteArray compact() const;

    std::unique_ptr<QFile> m_log;
    QHash<QString, PracticeAgent> m_agents;
    QHash<qint64, PracticeRun> m_runs;
    QVector<qint64> m_order;
    QHash<QString, PracticeUpload> m_uploads;
    QVector<PracticeLogin> m_logins;
    qint64 m_lastNumber = 0;
};

} // namespace postulant
