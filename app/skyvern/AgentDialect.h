#pragma once

#include "skyvern/CurrentServer.h"

namespace postulant {

// The default: runs are made from a definition of ours with a navigation and an extraction block (Skyvern 1.0.50 and
// later). Personal data goes as parameters; the token is the parameter "postulant_token", which no block uses, because
// the search of runs sees parameters but neither title nor metadata of a run (observed with 1.0.56).
// What is set for how a form is filled in (engine, error codes, where codes are fetched) stands in the definition,
// since a block looks at nothing of its run: another setting is another definition. A seeker's own agent has its own.
class AgentDialect final : public CurrentServer {
public:
    using CurrentServer::CurrentServer;
    QString name() const override { return QStringLiteral("agent"); }
    DialectTraits describe() const override;
    QVector<ConnectionOption> options() const override;
    ServerRequest buildPrepare(int generation) const override;
    ServerRequest buildPreparedCheck(const QString& agentId) const override;
    Result<QString> readPrepared(const QByteArray& body) const override;
    QString definitionHash() const override;
    std::shared_ptr<const Dialect> signingIn() const override;
    ServerRequest buildSubmit(const SubmitOrder& order) const override;
    ServerRequest buildLive(const QString& runId) const override;
    ServerRequest buildPause(const QString& runId) const override;
    Result<PauseNote> readPause(const QByteArray& body) const override;
    ServerRequest buildContinue(const QString& runId) const override;
    std::optional<ServerRequest> nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const override;
    Result<RunTrail> readTrail(const QVector<QByteArray>& bodies) const override;

private:
    QJsonObject applyBlock() const;
    QJsonObject definitionJson() const;
    QByteArray definition() const;
    bool m_signsIn = false;

    static ServerRequest timelineOf(const QString& runId);
};

} // namespace postulant
