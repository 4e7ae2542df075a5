#pragma once

#include "skyvern/CurrentServer.h"

namespace postulant {

// One prompt, no definition: POST /v1/run/tasks. The applicant's details stand in the prompt, the only place for them.
// The token is the title, which the search of runs sees. No result is read (the engine ignores a schema when a URL is
// given), so such an application is claimed at most. Engine 2.0 drops the title and keeps its actions elsewhere, so a
// connection that is set to it can neither look a run up nor read what it did.
class TaskDialect final : public CurrentServer {
public:
    using CurrentServer::CurrentServer;
    QString name() const override { return QStringLiteral("task"); }
    DialectTraits describe() const override;
    QVector<ConnectionOption> options() const override;
    ServerRequest buildSubmit(const SubmitOrder& order) const override;
    ServerRequest buildLive(const QString& runId) const override;
    std::optional<ServerRequest> nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const override;
    Result<RunTrail> readTrail(const QVector<QByteArray>& bodies) const override;

private:
    QString engine() const;
};

} // namespace postulant
