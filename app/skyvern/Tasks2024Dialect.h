#pragma once

#include "skyvern/Dialect.h"

#include <utility>

namespace postulant {

// /api/v1/tasks/ as documented in June 2024: three words for a status, no title, no search, no cancel, no steps. What a
// page confirmed comes from the extraction alone, and what the run did is not told, so that an end without a result is
// never known to be one before Submit. The token is the comment of the schema that we want filled in: no browser reads
// it, and the list of tasks tells the schema again.
class Tasks2024Dialect final : public Dialect {
public:
    explicit Tasks2024Dialect(ConnectionOptions options = {})
        : m_options(std::move(options)) {}

    QString name() const override { return QStringLiteral("tasks-2024"); }
    DialectTraits describe() const override;
    QVector<ConnectionOption> options() const override { return {ConnectionOption::ProxyLocation}; }
    WebhookProof webhookProof() const override { return {{}, {}, WebhookSchemes::CurrentAndDated}; }
    ServerRequest buildProbe() const override;
    bool isCurrentServer() const override { return false; }
    ServerRequest buildSubmit(const SubmitOrder& order) const override;
    Result<SubmitReply> readSubmit(const QByteArray& body) const override;
    ServerRequest buildRun(const QString& runId) const override;
    Result<RunSnapshot> readRun(const QByteArray& body) const override;
    RunStatus status(const QString& word) const override;
    ServerRequest buildSearch(const QString& token, int page) const override;
    Result<QVector<FoundRun>> readSearch(const QByteArray& body) const override;
    std::optional<ServerRequest> buildList(int page) const override;
    ServerRequest buildCancel(const QString& runId) const override; // there is none
    std::optional<ServerRequest> nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const override;
    Result<RunTrail> readTrail(const QVector<QByteArray>& bodies) const override;
    ServerRequest buildArtifacts(const QString& runId) const override;
    Result<QVector<ArtifactRef>> readArtifacts(const QByteArray& body) const override;
    Result<int> countFiles(const QByteArray& body) const override;
    ServerRequest buildArtifact(const QString& artifactId) const override; // there is none: they have addresses

private:
    ConnectionOptions m_options;
};

} // namespace postulant
