#pragma once

#include "skyvern/Dialect.h"

#include <utility>

namespace postulant {

// A backend of somebody's own in front of Skyvern, with keys of its own: POST run-task, GET task-status, and, when that
// is final, GET task-results. Paths, header, prefix and further inputs are options, since every such backend differs.
// It has no search, so an unclear submission stays unclear, and no cancel. Its logs are words, no action list: whether
// Submit was pressed is never known from them.
class GatewayDialect final : public Dialect {
public:
    explicit GatewayDialect(ConnectionOptions options = {})
        : m_options(std::move(options)) {}

    QString name() const override { return QStringLiteral("gateway"); }
    DialectTraits describe() const override;
    QVector<ConnectionOption> options() const override;
    KeyHeader keyHeader() const override;
    WebhookProof webhookProof() const override;

    ServerRequest buildSubmit(const SubmitOrder& order) const override;
    Result<SubmitReply> readSubmit(const QByteArray& body) const override;
    ServerRequest buildProbe() const override; // a task that there is not: 404 is a good answer
    bool isCurrentServer() const override { return false; }
    ServerRequest buildRun(const QString& runId) const override;
    Result<RunSnapshot> readRun(const QByteArray& body) const override;
    std::optional<ServerRequest> buildResult(const RunSnapshot& run) const override;
    Result<RunSnapshot> readResult(const RunSnapshot& run, const QByteArray& body) const override;
    ServerRequest buildSearch(const QString& token, int page) const override;
    Result<QVector<FoundRun>> readSearch(const QByteArray& body) const override;
    ServerRequest buildCancel(const QString& runId) const override;
    std::optional<ServerRequest> nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const override;
    Result<RunTrail> readTrail(const QVector<QByteArray>& bodies) const override;
    ServerRequest buildPause(const QString& runId) const override { return buildRun(runId); }
    Result<PauseNote> readPause(const QByteArray& body) const override;
    ServerRequest buildArtifacts(const QString& runId) const override { return buildResults(runId); }
    Result<QVector<ArtifactRef>> readArtifacts(const QByteArray& body) const override;
    ServerRequest buildArtifact(const QString& artifactId) const override; // they all lie elsewhere

private:
    QString setOr(ConnectionOption option, const char* usual) const;
    ServerRequest of(const QString& pathTemplate, const QString& runId) const;
    ServerRequest buildResults(const QString& runId) const;

    ConnectionOptions m_options;
};

} // namespace postulant
