#pragma once

#include <QByteArray>
#include <QString>

namespace postulant {

// One request that was made. No personal data, no key, no query, no body.
struct AuditEntry {
    qint64 at = 0; // UTC ms, when it was sent
    qint64 connectionId = 0;
    QByteArray method;
    QString pathTemplate; // ids replaced: "/v1/runs/{id}"
    int status = 0;       // 0: no answer
    qint64 durationMs = 0;
    QString runId; // the run it was about; empty if none
    QString error; // code(ErrorKind), empty if all went well
};

// Where audit rows go. Called in the thread of the transport; must not block.
class AuditSink {
public:
    virtual ~AuditSink() = default;
    virtual void record(const AuditEntry& entry) = 0;
};

} // namespace postulant
