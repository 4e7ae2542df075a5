#pragma once

#include "skyvern/Dialect.h"

#include <utility>

// What the dialects of a current server (Skyvern 1.0.x) have in common: runs, search, cancel, artifacts.
namespace postulant {

class CurrentServer : public Dialect {
public:
    explicit CurrentServer(ConnectionOptions options = {})
        : m_options(std::move(options)) {}

    ServerRequest buildRun(const QString& runId) const override;
    Result<RunSnapshot> readRun(const QByteArray& body) const override;
    ServerRequest buildProbe() const override;
    ServerRequest buildSearch(const QString& token, int page) const override;
    Result<QVector<FoundRun>> readSearch(const QByteArray& body) const override;
    ServerRequest buildCancel(const QString& runId) const override;
    ServerRequest buildCode(const CodeOrder& order) const override;
    ServerRequest buildArtifacts(const QString& runId) const override;
    Result<QVector<ArtifactRef>> readArtifacts(const QByteArray& body) const override;
    ServerRequest buildAllFiles(const QString& runId) const override;
    ServerRequest buildArtifact(const QString& artifactId) const override;
    Result<SubmitReply> readSubmit(const QByteArray& body) const override;

protected:
    const ConnectionOptions& set() const { return m_options; }
    // What the body of a run takes of the options, at a task and at an agent alike; members that are not set stay out.
    void putRunOptions(QJsonObject& body) const;
    QJsonObject allErrorCodes() const; // ours and the seeker's; ours have their meaning, whatever else is written
    QString engineOr(const QString& own) const;
    QString codeAddress(const SubmitOrder& order) const; // the seeker's own before ours; empty: no run waits
    static ServerRequest get(const QString& path, const QString& pathTemplate, const QString& runId = {});
    static ServerRequest post(const QString& path, const QByteArray& json);
    static ServerRequest live(const QString& kind, const QString& runId); // kind: "tasks"
    static ServerRequest stepsOf(const QString& taskId, const QString& runId);
    // Of a run that is one task: run, actions, steps.
    std::optional<ServerRequest> nextOfTask(const QString& runId, const QVector<QByteArray>& bodies) const;
    Result<RunTrail> trailOfTask(const QVector<QByteArray>& bodies) const;

private:
    ConnectionOptions m_options;
};

} // namespace postulant
