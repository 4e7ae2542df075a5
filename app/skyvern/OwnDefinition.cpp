#include "skyvern/OwnDefinition.h"

#include "skyvern/Dialect.h"
#include "skyvern/Server.h"

namespace postulant {
namespace {

const OwnDefinition* ownOf(const Server& server) {
    return server.dialect() != nullptr ? server.dialect()->own() : nullptr;
}

tl::unexpected<Error> runsNone() {
    return failure(ErrorKind::Invalid, QStringLiteral("this dialect runs no definition of the seeker's own"));
}

void askOn(Server& server, const QString& agentId, int way, const Promise<ToldDefinition>& promise) {
    const OwnDefinition* own = ownOf(server);
    const std::optional<ServerRequest> request = own != nullptr ? own->buildOwn(agentId, way) : std::nullopt;
    if (!request) {
        promise.answer(own == nullptr
                           ? runsNone()
                           : failure(ErrorKind::NotFound, QStringLiteral("the server does not know ") + agentId));
        return;
    }
    const Call<ServerAnswer> call = server.read(*request);
    promise.follow(call);
    call.then(&server, [&server, agentId, way, promise](const Result<ServerAnswer>& answer) {
        if (!answer && answer.error().kind == ErrorKind::NotFound) {
            askOn(server, agentId, way + 1, promise);
        } else {
            promise.answer(answer ? ownOf(server)->readOwn(answer->body, way)
                                  : Result<ToldDefinition>(tl::unexpected(answer.error())));
        }
    });
}

} // namespace

Call<ToldDefinition> askOwn(Server& server, const QString& agentId) {
    const Promise<ToldDefinition> promise(std::chrono::minutes(2));
    askOn(server, agentId, 0, promise);
    return promise.call();
}

Call<QVector<RunOutput>> askLastOutputs(Server& server, const ToldDefinition& told) {
    const OwnDefinition* own = ownOf(server);
    if (own == nullptr) {
        return Call<QVector<RunOutput>>::ready(runsNone());
    }
    const Promise<QVector<RunOutput>> promise(std::chrono::minutes(2));
    const Call<ServerAnswer> runs = server.read(own->buildOwnRuns(told));
    promise.follow(runs);
    runs.then(&server, [&server, promise](const Result<ServerAnswer>& answer) {
        const Result<QString> newest =
            answer ? ownOf(server)->readNewestRun(answer->body) : Result<QString>(tl::unexpected(answer.error()));
        if (!newest || newest->isEmpty()) {
            promise.answer(newest ? Result<QVector<RunOutput>>(QVector<RunOutput>())
                                  : Result<QVector<RunOutput>>(tl::unexpected(newest.error())));
            return;
        }
        const Call<ServerAnswer> run = server.read(server.dialect()->buildRun(*newest));
        promise.follow(run);
        run.then(&server, [&server, promise](const Result<ServerAnswer>& body) {
            promise.answer(body ? ownOf(server)->readOutputs(body->body)
                                : Result<QVector<RunOutput>>(tl::unexpected(body.error())));
        });
    });
    return promise.call();
}

} // namespace postulant
