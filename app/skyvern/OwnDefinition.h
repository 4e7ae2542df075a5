#pragma once

#include "domain/ParameterMap.h"
#include "net/Call.h"
#include "skyvern/ServerMessage.h"
#include "skyvern/WorkflowOutputs.h"

#include <QStringList>

#include <optional>

// A definition of the seeker's own at the server: found, read and checked before anything is run from it.
namespace postulant {

class Server;

struct ToldDefinition {
    QString prepared; // what an order's agentId must be
    QString api;      // value of the option workflow-api under which it was found
    QString title;
    ParameterMap parameters; // without sources
    QStringList outputs;     // paths that its blocks promise
};

// The part of a dialect that knows of it. Pure, as a dialect is.
class OwnDefinition {
public:
    virtual ~OwnDefinition() = default;
    // The ways to ask for it, from 0; the next one where the server answers 404. nullopt: there are no more.
    virtual std::optional<ServerRequest> buildOwn(const QString& agentId, int way) const = 0;
    virtual Result<ToldDefinition> readOwn(const QByteArray& body, int way) const = 0;
    // Invalid: it wants what it is not given; the detail names the parameter.
    virtual Done checkOwn(const ToldDefinition& told) const = 0;

    virtual ServerRequest buildOwnRuns(const ToldDefinition& told) const = 0; // newest first
    virtual Result<QString> readNewestRun(const QByteArray& body) const = 0;  // its id; empty: there is none
    virtual Result<QVector<RunOutput>> readOutputs(const QByteArray& runBody) const = 0;
};

// Both only read. Errors: NotFound if the server has no such definition; Invalid if the dialect runs none of the
// seeker's own; those of the server.
Call<ToldDefinition> askOwn(Server& server, const QString& agentId);
Call<QVector<RunOutput>> askLastOutputs(Server& server, const ToldDefinition& told); // empty: no run yet

} // namespace postulant
