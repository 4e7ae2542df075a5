#include "domain/EvidenceKinds.h"
#include "skyvern/AgentDialect.h"
#include "skyvern/Dialect.h"
#include "skyvern/GatewayDialect.h"
#include "skyvern/LegacyTaskDialect.h"
#include "skyvern/RunReader.h"
#include "skyvern/TaskDialect.h"
#include "skyvern/Tasks2024Dialect.h"
#include "skyvern/WorkflowDialect.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace postulant {
namespace {

using Maker = std::shared_ptr<const Dialect> (*)(const ConnectionOptions& options);

template <class Kind>
std::shared_ptr<const Dialect> make(const ConnectionOptions& options) {
    return std::make_shared<const Kind>(options);
}

// Adding a dialect is a file of its own and a line here.
constexpr std::array makers{
    make<AgentDialect>,    make<TaskDialect>,      make<LegacyTaskDialect>,
    make<WorkflowDialect>, make<Tasks2024Dialect>, make<GatewayDialect>,
};

struct Kind {
    Maker maker;
    std::shared_ptr<const Dialect> plain; // with no options
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = [] {
        std::vector<Kind> list;
        list.reserve(makers.size());
        for (const Maker maker : makers) {
            list.push_back({maker, maker({})});
        }
        return list;
    }();
    return all;
}

const Kind* kindOf(QStringView name) {
    const auto found =
        std::find_if(kinds().cbegin(), kinds().cend(), [name](const Kind& kind) { return kind.plain->name() == name; });
    return found == kinds().cend() ? nullptr : &*found;
}

} // namespace

const Dialect* findDialect(QStringView name) {
    const Kind* kind = kindOf(name);
    return kind != nullptr ? kind->plain.get() : nullptr;
}

std::shared_ptr<const Dialect> dialectFor(QStringView name, const ConnectionOptions& options) {
    const Kind* kind = kindOf(name);
    return kind != nullptr ? kind->maker(options) : nullptr;
}

QStringList dialectNames() {
    QStringList names;
    for (const Kind& kind : kinds()) {
        names << kind.plain->name();
    }
    return names;
}

ServerRequest Dialect::buildPrepare(int) const {
    return {};
}

ServerRequest Dialect::buildPreparedCheck(const QString&) const {
    return {};
}

ServerRequest Dialect::buildProbe() const {
    ServerRequest request;
    request.path = QStringLiteral("/api/v1/heartbeat");
    request.pathTemplate = request.path;
    return request;
}

RunStatus Dialect::status(const QString& word) const {
    return reader::status(word);
}

std::optional<ServerRequest> Dialect::buildList(int) const {
    return std::nullopt;
}

std::optional<ServerRequest> Dialect::buildArtifactsElsewhere(const QString&) const {
    return std::nullopt;
}

Result<int> Dialect::countFiles(const QByteArray& body) const {
    return reader::array(body).map([](const QJsonArray& list) { return static_cast<int>(list.size()); });
}

std::optional<ServerRequest> Dialect::buildResult(const RunSnapshot&) const {
    return std::nullopt;
}

Result<RunSnapshot> Dialect::readResult(const RunSnapshot& run, const QByteArray&) const {
    return run;
}

ServerRequest Dialect::buildLive(const QString&) const {
    return {};
}

ServerRequest Dialect::buildCode(const CodeOrder&) const {
    return {};
}

ServerRequest Dialect::buildPause(const QString&) const {
    return {};
}

Result<PauseNote> Dialect::readPause(const QByteArray&) const {
    return failure(ErrorKind::Invalid, QStringLiteral("runs of this dialect do not pause"));
}

ServerRequest Dialect::buildContinue(const QString&) const {
    return {};
}

QString codeAddressOf(const QString& token) {
    return QStringLiteral("postulant-") + token;
}

Result<QString> Dialect::readPrepared(const QByteArray&) const {
    return failure(ErrorKind::Invalid, QStringLiteral("this dialect has no definition"));
}

QString Dialect::definitionHash() const {
    return {};
}

const ArtifactRef* finalPage(const QVector<ArtifactRef>& artifacts) {
    const ArtifactRef* last = nullptr;
    for (const ArtifactRef& artifact : artifacts) {
        if (artifact.kind != ArtifactRef::Kind::PageSource) {
            continue;
        }
        // Those of one step share the time of writing.
        if (last == nullptr || isLaterArtifact(artifact.id, last->id)) {
            last = &artifact;
        }
    }
    return last;
}

QString code(ArtifactRef::Kind kind) {
    switch (kind) {
    case ArtifactRef::Kind::Screenshot:
        return QStringLiteral("screenshot");
    case ArtifactRef::Kind::FinalScreenshot:
        return QStringLiteral("final-screenshot");
    case ArtifactRef::Kind::Recording:
        return QStringLiteral("recording");
    case ArtifactRef::Kind::PageSource:
        return QStringLiteral("page-source");
    case ArtifactRef::Kind::ConsoleLog:
        return QStringLiteral("console-log");
    case ArtifactRef::Kind::Download:
        return QStringLiteral("download");
    case ArtifactRef::Kind::Other:
        return QStringLiteral("other");
    }
    return {};
}

} // namespace postulant
