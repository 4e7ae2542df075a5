#include "dispatch/Attachments.h"

#include "documents/AttachedFile.h"
#include "domain/AtomicFile.h"
#include "store/EvidenceManifest.h"
#include "store/EvidenceRepository.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace postulant::attachments {
namespace {

constexpr qint64 weekMs = qint64(7) * 24 * 60 * 60 * 1000;

QString removedPath(const Folders& folders, const ArtifactRow& row) {
    return folders.removed + QLatin1Char('/') + QFileInfo(row.path).fileName();
}

Result<Attached> store(Database& db, const Folders& folders, qint64 attemptId, const AttachedFile& file, qint64 now) {
    ArtifactRow row;
    const Result<evidence::AttemptFiles> attempt = evidence::ofAttempt(db, attemptId);
    if (!attempt) {
        return tl::unexpected<Error>(attempt.error());
    }
    row.path = QStringLiteral("%1/%2.%3").arg(evidence::folderOf(*attempt), file.sha256, file.suffix);
    row.sha256 = file.sha256;
    row.size = file.bytes.size();
    row.mimeType = file.mimeType;
    row.name = file.name;
    const QString path = folders.evidence + QLatin1Char('/') + row.path;
    if (const Done made = makePrivateFolder(QFileInfo(path).path()); !made) {
        return tl::unexpected<Error>(made.error());
    }
    if (const Done written = writeFileAtomically(path, file.bytes); !written) {
        return tl::unexpected<Error>(written.error());
    }
    const Result<ArtifactRow> stored = put(db, attemptId, row, now);
    return stored ? Result<Attached>(Attached{attemptId, *stored}) : tl::unexpected<Error>(stored.error());
}

} // namespace

Folders foldersOf(const QString& dataDir, const QString& evidenceDir) {
    return {evidenceDir, QDir(dataDir).filePath(QStringLiteral("removed"))};
}

Result<Attached> attach(Database& db, const Folders& folders, qint64 applicationId, const QString& path, qint64 now) {
    const Result<qint64> attempt = attemptOf(db, applicationId);
    if (!attempt) {
        return tl::unexpected<Error>(attempt.error());
    }
    const Result<AttachedFile> file = readAttachment(path);
    return file ? store(db, folders, *attempt, *file, now) : tl::unexpected<Error>(file.error());
}

Result<Removed> detach(Database& db, const QString& path, qint64 now) {
    return remove(db, path, now);
}

Result<Attached> putBack(Database& db, const Folders& folders, const Removed& removed, qint64 now) {
    const QString here = folders.evidence + QLatin1Char('/') + removed.row.path;
    // The copy that was taken away stays for its week: another application may have been given the same file.
    Result<AttachedFile> file = readAttachment(QFile::exists(here) ? here : removedPath(folders, removed.row));
    if (!file) {
        return tl::unexpected<Error>(file.error());
    }
    file->name = removed.row.name;
    return store(db, folders, removed.attemptId, *file, now);
}

Done settle(Database& db, const Folders& folders, qint64 attemptId, const ArtifactRow& gone, qint64 now) {
    forgetOld(folders, now);
    if (Done listed = evidence::writeManifest(db, folders.evidence, attemptId); !listed || gone.path.isEmpty()) {
        return listed;
    }
    const Result<bool> named = evidence::isNamed(db, gone.path);
    QFile file(folders.evidence + QLatin1Char('/') + gone.path);
    if (!named || *named || !file.exists()) {
        return named ? Done{} : tl::unexpected<Error>(named.error());
    }
    if (Done made = makePrivateFolder(folders.removed); !made) {
        return made;
    }
    const QString kept = removedPath(folders, gone);
    QFile::remove(kept);
    if (!file.rename(kept)) {
        return failure(ErrorKind::File, QStringLiteral("cannot be moved"));
    }
    QDir(folders.evidence).rmdir(gone.path.section(QLatin1Char('/'), 0, 0)); // if nothing else is in it
    if (QFile moved(kept); moved.open(QIODevice::ReadWrite)) {
        moved.setFileTime(QDateTime::fromMSecsSinceEpoch(now), QFileDevice::FileModificationTime);
    }
    return {};
}

void forgetOld(const Folders& folders, qint64 now) {
    const QFileInfoList files = QDir(folders.removed).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        if (file.lastModified().toMSecsSinceEpoch() < now - weekMs) {
            QFile::remove(file.filePath());
        }
    }
}

} // namespace postulant::attachments
