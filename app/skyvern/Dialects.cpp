#include "domain/EvidenceKinds.h"
#include "skyvern/AgentDialect.h"
#include "skyvern/Dialect.h"
#include "skyvern/TaskDialect.h"

#include <QStringList>

#include <array>

namespace postulant {
namespace {

// Adding a dialect is a file of its own and a line here.
const std::array<const Dialect*, 2>& all() {
    static const AgentDialect agent;
    static const TaskDialect task;
    static const std::array<const Dialect*, 2> dialects{&agent, &task};
    return dialects;
}

} // namespace

const Dialect* findDialect(QStringView name) {
    for (const Dialect* dialect : all()) {
        if (dialect->name() == name) {
            return dialect;
        }
    }
    return nullptr;
}

QStringList dialectNames() {
    QStringList names;
    for (const Dialect* dialect : all()) {
        names << dialect->name();
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
    case ArtifactRef::Kind::Other:
        return QStringLiteral("other");
    }
    return {};
}

} // namespace postulant
