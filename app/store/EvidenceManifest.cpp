#include "store/EvidenceManifest.h"

#include "domain/AtomicFile.h"
#include "store/Store.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace postulant::evidence {
namespace {

QJsonValue instant(qint64 at) {
    return at == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs));
}

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject entryOf(const ArtifactRow& row) {
    const QString file = row.path.section(QLatin1Char('/'), 1);
    return QJsonObject{
        {QStringLiteral("file"), textOrNull(file)},
        {QStringLiteral("name"), readableName(row)},
        {QStringLiteral("kind"), row.kind},
        {QStringLiteral("size"), row.size},
        {QStringLiteral("sha256"), textOrNull(row.sha256)},
        {QStringLiteral("mime_type"), textOrNull(row.mimeType)},
        {QStringLiteral("source"), row.serverId.isEmpty() ? QStringLiteral("postulant") : QStringLiteral("server")},
        {QStringLiteral("server_id"), textOrNull(row.serverId)},
        {QStringLiteral("time"), instant(row.fetchedAt)},
        {QStringLiteral("problem"), textOrNull(row.problem)},
        {QStringLiteral("removed_at"), instant(row.removedAt)}};
}

} // namespace

QString readableName(const ArtifactRow& row) {
    QString kind;
    for (const QChar c : row.kind.left(40)) {
        kind += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('_');
    }
    const QString suffix = QFileInfo(row.path).suffix();
    return suffix.isEmpty() ? kind : kind + QLatin1Char('.') + suffix;
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

Done writeManifest(Store& store, qint64 attemptId) {
    const auto attempt = store.readNow<AttemptFiles>([attemptId](Database& db) { return ofAttempt(db, attemptId); });
    if (!attempt) {
        return tl::unexpected<Error>(attempt.error());
    }
    const QByteArray bytes = manifestOf(*attempt);
    if (bytes.isEmpty()) {
        return {};
    }
    const QString folder = store.evidenceDir() + QLatin1Char('/') + folderOf(*attempt);
    if (Done made = makePrivateFolder(folder); !made) {
        return made;
    }
    return writeFileAtomically(folder + QLatin1Char('/') + manifestName, bytes);
}

QString filePath(const QString& evidenceDir, const ArtifactRow& row) {
    static const QRegularExpression plain(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9]+/[A-Za-z0-9][A-Za-z0-9._-]*")));
    return plain.match(row.path).hasMatch() ? evidenceDir + QLatin1Char('/') + row.path : QString();
}

} // namespace postulant::evidence
