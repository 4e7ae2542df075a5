#include "store/Backup.h"

#include "domain/AtomicFile.h"
#include "store/DataFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace postulant::backup {

Done backupTo(Database& db, const QString& file) {
    const QFileInfo target(file);
    if (Done folder = makePrivateFolder(target.absolutePath()); !folder) {
        return folder;
    }
    const QString part = target.absoluteFilePath() + QStringLiteral(".part");
    QFile::remove(part);
    // VACUUM INTO accepts an existing file if it is empty: made here, so that it is never readable by others.
    QFile reserved(part);
    if (!reserved.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return failure(ErrorKind::File, reserved.errorString());
    }
    reserved.close();
    if (Done done = db.exec(QStringLiteral("VACUUM INTO ?"), {part}); !done) {
        QFile::remove(part);
        return done;
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target.absoluteFilePath()).constData()) !=
        0) {
        const int error = errno;
        QFile::remove(part);
        return failure(ErrorKind::File, QString::fromLocal8Bit(std::strerror(error)));
    }
    return {};
}

QString newest(const QString& dataDir) {
    const QDir dir(dataDir + QStringLiteral("/backups"));
    const QStringList files = dir.entryList({QStringLiteral("*.db")}, QDir::Files, QDir::Time);
    for (const QString& file : files) {
        if (!file.startsWith(damagedPrefix)) {
            return dir.filePath(file);
        }
    }
    return {};
}

Done copyTo(const QString& dataDir, const QString& file) {
    const Result<DataFolder> folder = DataFolder::prepare(dataDir);
    if (!folder) {
        return tl::unexpected<Error>(folder.error());
    }
    // Not ReadOnly: that connection refuses VACUUM INTO.
    if (!QFileInfo::exists(folder->database())) {
        return failure(ErrorKind::File, QStringLiteral("no such database"));
    }
    Result<Database> db = Database::open(folder->database(), Database::Mode::ReadWrite);
    if (!db) {
        return tl::unexpected<Error>(db.error());
    }
    return backupTo(*db, file);
}

} // namespace postulant::backup
