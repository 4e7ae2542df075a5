#include "dispatch/Attachments.h"

#include "documents/AttachedFile.h"
#include "domain/AtomicFile.h"
#include "store/EvidenceManifest.h"

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

void forgetOld(const Folders& folders, qint64 now) {
    const QFileInfoList files = QDir(folders.removed).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        if (file.lastModified().toMSecsSinceEpoch() < now - weekMs) {
            QFile::remove(file.filePath());
        }
    }
}

Result<ArtifactRow> store(Database& db, const Folders& folders, qint64 attemptId, const AttachedFile& file,
                          qint64 now) {
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
    Result<ArtifactRow> stored = put(db, attemptId, row, now);
    const Done listed = stored ? evidence::writeManifest(db, folders.evidence, attemptId) : Done{};
    return listed ? stored : tl::unexpected<Error>(listed.error());
}

} // namespace

Folders foldersOf(const QString& dataDir, const QString& evidenceDir) {
    return {evidenceDir, QDir(dataDir).filePath(QStringLiteral("removed"))};
}

Result<ArtifactRow> attach(Database& db, const Folders& folders, qint64 applicationId, const QString& path,
                           qint64 now) {
    const Result<qint64> attempt = attemptOf(db, applicationId);
    if (!attempt) {
        return tl::unexpected<Error>(attempt.error());
    }
    const Result<AttachedFile> file = readAttachment(path);
    return file ? store(db, folders, *attempt, *file, now) : tl::unexpected<Error>(file.error());
}

Result<Removed> detach(Database& db, const Folders& folders, const QString& path, qint64 now) {
    Result<Removed> removed = remove(db, path, now);
    if (!removed) {
        return removed;
    }
    if (const Done listed = evidence::writeManifest(db, folders.evidence, removed->attemptId); !listed) {
        return tl::unexpected<Error>(listed.error());
    }
    if (removed->fileIsShared) {
        return removed;
    }
    if (const Done made = makePrivateFolder(folders.removed); !made) {
        return tl::unexpected<Error>(made.error());
    }
    forgetOld(folders, now);
    const QString kept = removedPath(folders, removed->row);
    QFile::remove(kept);
    // Gone already: what is not there needs no keeping.
    QFile file(folders.evidence + QLatin1Char('/') + removed->row.path);
    if (file.exists() && !file.rename(kept)) {
        return failure(ErrorKind::File, QStringLiteral("cannot be moved"));
    }
    QDir(folders.evidence).rmdir(removed->row.path.section(QLatin1Char('/'), 0, 0)); // if nothing else is in it
    if (QFile moved(kept); moved.open(QIODevice::ReadWrite)) {
        moved.setFileTime(QDateTime::fromMSecsSinceEpoch(now), QFileDevice::FileModificationTime);
    }
    return removed;
}

Result<ArtifactRow> putBack(Database& db, const Folders& folders, const Removed& removed, qint64 now) {
    const QString from = removed.fileIsShared ? folders.evidence + QLatin1Char('/') + removed.row.path
                                              : removedPath(folders, removed.row);
    Result<AttachedFile> file = readAttachment(from);
    if (!file) {
        return tl::unexpected<Error>(file.error());
    }
    file->name = removed.row.name;
    Result<ArtifactRow> row = store(db, folders, removed.attemptId, *file, now);
    if (row && !removed.fileIsShared) {
        QFile::remove(from);
    }
    return row;
}

} // namespace postulant::attachments
