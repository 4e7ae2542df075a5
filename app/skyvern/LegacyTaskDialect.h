#pragma once

#include "skyvern/CurrentServer.h"

namespace postulant {

// POST /api/v1/tasks as documented in late 2024, and as current servers still answer it: goal, payload and an
// extraction of our own, so that it can say what the page confirmed. The token is the title: the search of runs sees
// it, and so does the list of tasks, where an older server knows no runs. There is no definition of ours, and its steps
// are tried again by the server's own rules: a code alone does not tell that it ended before Submit.
class LegacyTaskDialect final : public CurrentServer {
public:
    using CurrentServer::CurrentServer;
    QString name() const override { return QStringLiteral("legacy-task"); }
    DialectTraits describe() const override;
    QVector<ConnectionOption> options() const override;
    WebhookProof webhookProof() const override { return {{}, {}, WebhookSchemes::CurrentAndDated}; }
    ServerRequest buildProbe() const override;
    ServerRequest buildSubmit(const SubmitOrder& order) const override;
    Result<SubmitReply> readSubmit(const QByteArray& body) const override;
    ServerRequest buildRun(const QString& runId) const override;
    Result<RunSnapshot> readRun(const QByteArray& body) const override;
    Result<QVector<FoundRun>> readSearch(const QByteArray& body) const override; // of runs, or of tasks
    std::optional<ServerRequest> buildList(int page) const override;
    ServerRequest buildCancel(const QString& runId) const override;
    ServerRequest buildLive(const QString& runId) const override;
    std::optional<ServerRequest> buildArtifactsElsewhere(const QString& runId) const override;
    Result<QVector<ArtifactRef>> readArtifacts(const QByteArray& body) const override;
    Result<int> countFiles(const QByteArray& body) const override;
    std::optional<ServerRequest> nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const override;
    Result<RunTrail> readTrail(const QVector<QByteArray>& bodies) const override;
};

} // namespace postulant
