#pragma once

#include "domain/ConnectionOptions.h"

#include <QString>
#include <QStringList>

// Rows about the seeker's side: resumes, servers, and what was asked of them.
namespace postulant {

struct ResumeRow {
    qint64 id = 0;
    QString label;
    QString fileName; // as the employer sees it
    QString sha256;
    qint64 size = 0;
    QString mimeType;
    bool isDefault = false;
    qint64 addedAt = 0;
    QString language; // "de"; empty: not known
    QStringList tags;
};

struct ConnectionRow {
    qint64 id = 0;
    QString name;
    QString dialect; // "agent", "task"
    QString baseUrl;
    QString agentId;   // an agent of the seeker's own; empty: ours
    QString keySource; // "keychain", "env", "session", "none"
    QString keyEnv;    // variable's name for "env"
    int maxSteps = 40;
    int maxMinutes = 20;
    int concurrency = 5;
    double perSecond = 10; // requests, of every kind
    bool plainHttpConsent = false;
    QString pinnedFingerprint; // sha256 hex of the certificate; empty: normal checks
    QString resumeAddress;     // address our listener binds for this server; empty: loopback
    bool isDefault = false;
    bool practice = false;
    QString preparedAgentId; // the definition made at the server
    QString preparedHash;    // of that definition
    QString stoppedWhy;      // code of ErrorKind; empty: works
    qint64 stoppedUntil = 0; // 0 with stoppedWhy: until the seeker mends it
    QString refusedKey;      // salted mark of a refused key from the environment, to see when it is another one
    qint64 savedAt = 0;      // or its key was replaced
    ConnectionOptions options;
    bool inPool = true; // used where a batch is spread; never practice. Written by spreading::setInPool()
};

struct AuditRow {
    qint64 id = 0;
    qint64 at = 0;
    qint64 connectionId = 0;
    QString method;
    QString path; // template: /v1/runs/{id}
    int status = 0;
    qint64 durationMs = 0;
    QString runId;
    QString error;    // code of ErrorKind, empty = none
    qint64 count = 1; // more for a sum of old looks
};

} // namespace postulant
