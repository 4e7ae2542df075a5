#include "store/EvidenceManifest.h"

#include "domain/AtomicFile.h"
#include "domain/EvidenceKinds.h"
#include "domain/JsonValues.h"
#include "store/EvidenceNames.h"
#include "store/Store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postulant::evidence {
namespace {

QJsonObject entryOf(const ArtifactRow& row) {
    const QString file = row.path.section(QLatin1Char('/'), 1);
    return QJsonObject{{QStringLiteral("file"), textOrNull(file)},
                       {QStringLiteral("name"), readableName(row)},
                       {QStringLiteral("kind"), row.kind},
                       {QStringLiteral("size"), row.size},
                       {QStringLiteral("sha256"), textOrNull(row.sha256)},
                       {QStringLiteral("mime_type"), textOrNull(row.mimeType)},
                       {QStringLiteral("source"), sourceOf(row)},
                       {QStringLiteral("server_id"), textOrNull(row.serverId)},
                       {QStringLiteral("time"), instantOrNull(row.fetchedAt)},
                       {QStringLiteral("problem"), textOrNull(row.problem)},
                       {QStringLiteral("removed_at"), instantOrNull(row.removedAt)}};
}

} // namespace

QString sourceOf(const ArtifactRow& row) {
    return row.kind == attachedKind ? QStringLiteral("seeker")
           : row.serverId.isEmpty() ? QStringLiteral("postulant")
                                    : QStringLiteral("server");
}

QByteArray manifestOf(const AttemptFiles& attempt) {
    const bool due = std::any_of(attempt.rows.begin(), attempt.rows.end(),
                                 [](const ArtifactRow& row) { return row.serverId.isEmpty(); });
    if (!due) {
        return {};
    }
    QJsonArray files;
    for (const ArtifactRow& row : attempt.rows) {
        files << entryOf(row);
    }
    // Nothing in it depends on numbers that a restore may change.
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("postulant-evidence-1")},
                                     {QStringLiteral("posting"), attempt.url},
                                     {QStringLiteral("practice"), attempt.practice},
                                     {QStringLiteral("token"), textOrNull(attempt.token)},
                                     {QStringLiteral("run_id"), textOrNull(attempt.runId)},
                                     {QStringLiteral("files"), files}})
        .toJson(QJsonDocument::Indented);
}

Done writeManifest(Database& db, const QString& evidenceDir, qint64 attemptId) {
    const Result<AttemptFiles> attempt = ofAttempt(db, attemptId);
    if (!attempt) {
        return tl::unexpected<Error>(attempt.error());
    }
    const QByteArray bytes = manifestOf(*attempt);
    const QString folder = evidenceDir + QLatin1Char('/') + folderOf(*attempt);
    const QString path = folder + QLatin1Char('/') + manifestName;
    if (bytes.isEmpty()) {
        const bool gone = QFile::remove(path) || !QFile::exists(path);
        return gone ? Done{} : failure(ErrorKind::File, QStringLiteral("cannot be removed"));
    }
    if (Done made = makePrivateFolder(folder); !made) {
        return made;
    }
    return writeFileAtomically(path, bytes);
}

Done writeManifest(Store& store, qint64 attemptId) {
    return store.writeNow<void>(
        [dir = store.evidenceDir(), attemptId](Database& db) { return writeManifest(db, dir, attemptId); });
}

} // namespace postulant::evidence
