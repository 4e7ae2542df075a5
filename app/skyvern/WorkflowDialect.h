#pragma once

#include "skyvern/AgentDialect.h"
#include "skyvern/CurrentServer.h"
#include "skyvern/OwnDefinition.h"

namespace postulant {

// A workflow of the seeker's own, given what his mapping says. Two ways to run it: POST /v1/run/agents, and on older
// servers POST /api/v1/workflows/{id}/run. Which one, the option workflow-api says, or the answer to askOwn() before
// the first submit; it is never found out by a second POST. Where the option is not set, runs are followed at
// /api/v1/workflows/runs, which both kinds of servers have. What it can do depends on the options: a run is found again
// only where a parameter carries our token, and says something about the application only where the mapping of its
// outputs does.
class WorkflowDialect final : public CurrentServer, public OwnDefinition {
public:
    explicit WorkflowDialect(ConnectionOptions options = {});
    QString name() const override { return QStringLiteral("workflow"); }
    DialectTraits describe() const override;
    QVector<ConnectionOption> options() const override;
    const OwnDefinition* own() const override { return this; }

    std::optional<ServerRequest> buildOwn(const QString& agentId, int way) const override;
    Result<ToldDefinition> readOwn(const QByteArray& body, int way) const override;
    Done checkOwn(const ToldDefinition& told) const override;
    ServerRequest buildOwnRuns(const ToldDefinition& told) const override;
    Result<QString> readNewestRun(const QByteArray& body) const override;
    Result<QVector<RunOutput>> readOutputs(const QByteArray& runBody) const override;

    ServerRequest buildSubmit(const SubmitOrder& order) const override;
    Result<SubmitReply> readSubmit(const QByteArray& body) const override;
    ServerRequest buildProbe() const override;
    ServerRequest buildRun(const QString& runId) const override;
    Result<RunSnapshot> readRun(const QByteArray& body) const override;
    ServerRequest buildSearch(const QString& token, int page) const override;
    Result<QVector<FoundRun>> readSearch(const QByteArray& body) const override;
    ServerRequest buildCancel(const QString& runId) const override;
    ServerRequest buildLive(const QString& runId) const override;
    ServerRequest buildPause(const QString& runId) const override;
    Result<PauseNote> readPause(const QByteArray& body) const override;
    ServerRequest buildContinue(const QString& runId) const override;
    std::optional<ServerRequest> nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const override;
    Result<RunTrail> readTrail(const QVector<QByteArray>& bodies) const override;
    ServerRequest buildArtifacts(const QString& runId) const override;
    ServerRequest buildAllFiles(const QString& runId) const override;

private:
    enum class Api { Asked, Current, Legacy };
    Api apiOf(int way) const; // Asked: there is no such way
    bool readsCurrent() const { return m_api == Api::Current; }
    ServerRequest runCurrent(const SubmitOrder& order) const;
    ServerRequest runLegacy(const SubmitOrder& order, const QString& workflow) const;
    void addOptions(QJsonObject& body, bool legacy) const;

    Api m_api;
    ParameterMap m_parameters;
    OutputPaths m_outputs;
    AgentDialect m_agent; // how a current server's paused runs are spoken of
};

} // namespace postulant
