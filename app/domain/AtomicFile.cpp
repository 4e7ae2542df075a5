#include "domain/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace postulant {

Error fileError(const QFileDevice& file) {
    const bool full = file.error() == QFileDevice::ResourceError;
    return Error{full ? ErrorKind::DiskFull : ErrorKind::File, file.errorString(), 0, {}};
}

static tl::unexpected<Error> failed(const QFileDevice& file) {
    return tl::unexpected<Error>(fileError(file));
}

Done openAtomically(QSaveFile& file, QFileDevice::Permissions permissions) {
    // A rename would put a file in the place of a device or a pipe.
    const QFileInfo old(file.fileName());
    if (old.exists() && !old.isFile())
        return failure(ErrorKind::File, QStringLiteral("not a regular file"));
    if (!file.open(QIODevice::WriteOnly))
        return failed(file);
    if (!file.setPermissions(permissions)) // before the first byte is in it
        return failed(file);
    return {};
}

Done writeFileAtomically(const QString& path, const QByteArray& bytes, QFileDevice::Permissions permissions) {
    QSaveFile file(path);
    if (Done opened = openAtomically(file, permissions); !opened)
        return opened;
    if (file.write(bytes) != bytes.size())
        return failed(file);
    if (!file.commit())
        return failed(file);
    return {};
}

Done makePrivateFolder(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir()) {
        return {};
    }
    if (const QString parent = info.absolutePath(); parent != info.absoluteFilePath()) {
        if (Done made = makePrivateFolder(parent); !made) {
            return made;
        }
    }
    if ((::mkdir(QFile::encodeName(info.absoluteFilePath()).constData(), 0700) == 0 || errno == EEXIST) &&
        QFileInfo(path).isDir()) {
        return {};
    }
    const int error = errno;
    return failure(error == EROFS    ? ErrorKind::ReadOnly
                   : error == ENOSPC ? ErrorKind::DiskFull
                                     : ErrorKind::File,
                   QStringLiteral("the folder cannot be made: %1").arg(QString::fromLocal8Bit(std::strerror(error))));
}

} // namespace postulant
