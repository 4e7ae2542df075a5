#include "export/ProofFolders.h"

#include "domain/JsonValues.h"
#include "store/EvidenceFile.h"
#include "store/EvidenceManifest.h"
#include "store/EvidenceNames.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

using evidence::FileState;

constexpr qint64 chunk = 256 * 1024;

QByteArray jsonBytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

class Writer {
public:
    Writer(const ProofSource& source, ExportTarget& target, ProofProgress& progress, ProofResult& result)
        : m_source(source)
        , m_target(target)
        , m_progress(progress)
        , m_result(result) {}

    Done application(const ProofCase& one, const QString& prefix) {
        const QString folder = prefix + evidence::readableFolder(one.detail.row) + u'/';
        m_progress.total += static_cast<int>(one.detail.artifacts.size());
        QJsonArray files;
        int number = 0;
        for (const ArtifactRow& artifact : one.detail.artifacts) {
            QJsonObject entry{{QStringLiteral("kind"), artifact.kind},
                              {QStringLiteral("size"), artifact.size},
                              {QStringLiteral("sha256"), artifact.sha256},
                              {QStringLiteral("source"), evidence::sourceOf(artifact)},
                              {QStringLiteral("time"), isoInstant(artifact.fetchedAt)}};
            const QString name = evidence::numberedName(++number, artifact);
            const Result<FileState> state = file(folder + name, artifact);
            if (!state) {
                return tl::unexpected<Error>(state.error());
            }
            const bool here = *state == FileState::Intact || *state == FileState::Changed;
            m_result.leftOut += *state == FileState::Missing ? 1 : 0;
            entry.insert(QStringLiteral("file"), here ? QJsonValue(name) : QJsonValue::Null);
            entry.insert(QStringLiteral("state"), code(*state));
            entry.insert(QStringLiteral("problem"),
                         artifact.problem.isEmpty() ? QJsonValue() : QJsonValue(artifact.problem));
            files.append(entry);
            if (*state == FileState::Intact) {
                m_written.insert(artifact.sha256);
            }
            ++m_progress.done;
        }
        Done rest = words(one, folder, files);
        ++m_progress.done;
        ++m_result.applications;
        return rest;
    }

private:
    // What stands beside the files.
    Done words(const ProofCase& one, const QString& folder, QJsonArray& files) {
        const auto put = [&](const QString& name, const QString& kind, const QByteArray& bytes) -> Done {
            files.append(
                QJsonObject{{QStringLiteral("kind"), kind},
                            {QStringLiteral("size"), bytes.size()},
                            {QStringLiteral("sha256"),
                             QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())},
                            {QStringLiteral("source"), QStringLiteral("postulant")},
                            {QStringLiteral("time"), isoInstant(m_source.now)},
                            {QStringLiteral("file"), name},
                            {QStringLiteral("state"), code(FileState::Intact)}});
            return m_target.whole(folder + name, bytes, m_source.now);
        };
        const QJsonObject object = detailObject(one.detail, one.record, {});
        if (Done done = put(QStringLiteral("application.json"), QStringLiteral("application"), jsonBytes(object));
            !done) {
            return done;
        }
        int number = static_cast<int>(one.detail.attempts.size());
        for (const AttemptRow& attempt : one.detail.attempts) {
            const QString name = QStringLiteral("package-of-attempt-%1.json").arg(number--);
            if (attempt.packageJson.isEmpty() || m_written.contains(attempt.packageSha256)) {
                continue; // there is none, or it stands among the files
            }
            if (Done done = put(name, QStringLiteral("package"), attempt.packageJson); !done) {
                return done;
            }
        }
        const QJsonObject manifest{{QStringLiteral("application"), one.detail.row.id},
                                   {QStringLiteral("practice"), one.detail.row.practice},
                                   {QStringLiteral("url"), one.detail.row.url},
                                   {QStringLiteral("written_at"), isoInstant(m_source.now)},
                                   {QStringLiteral("files"), files}};
        return m_target.whole(folder + QStringLiteral("manifest.json"), jsonBytes(manifest), m_source.now);
    }

    // The file as it is on disk now, and whether that is what was recorded.
    Result<FileState> file(const QString& name, const ArtifactRow& artifact) {
        const QString path = evidence::filePath(m_source.evidenceDir, artifact);
        if (path.isEmpty()) {
            return FileState::NotFetched;
        }
        QFile in(path);
        const QFileInfo info(path);
        if (info.isSymLink() || !info.isFile() || !in.open(QIODevice::ReadOnly)) {
            return FileState::Missing;
        }
        const qint64 size = in.size();
        if (!m_target.begin(name, size, artifact.fetchedAt)) {
            return tl::unexpected<Error>(m_target.trouble().error());
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (qint64 left = size; left > 0;) {
            if (m_progress.cancelled) {
                return failure(ErrorKind::Cancelled);
            }
            const QByteArray part = in.read(std::min(left, chunk));
            if (part.isEmpty()) {
                return failure(ErrorKind::File, artifact.path); // shorter than it was a moment ago
            }
            hash.addData(part);
            left -= part.size();
            if (!m_target.add(part)) {
                return tl::unexpected<Error>(m_target.trouble().error());
            }
        }
        return QString::fromLatin1(hash.result().toHex()) == artifact.sha256 ? FileState::Intact : FileState::Changed;
    }

    const ProofSource& m_source;
    ExportTarget& m_target;
    ProofProgress& m_progress;
    ProofResult& m_result;
    QSet<QString> m_written; // hashes of files that went in as recorded
};

} // namespace

Done writeProofFolder(const ProofSource& source, qint64 id, const QString& prefix, ExportTarget& target,
                      ProofProgress& progress, ProofResult& result) {
    const Result<ProofCase> one = source.read(id);
    return one ? Writer(source, target, progress, result).application(*one, prefix)
               : Done(tl::unexpected<Error>(one.error()));
}

} // namespace postulant
