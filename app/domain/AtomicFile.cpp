#include "domain/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace postulant {

static tl::unexpected<Error> failed(const QFileDevice& file) {
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? ErrorKind::DiskFull : ErrorKind::File, file.errorString());
}

Done writeFileAtomically(const QString& path, const QByteArray& bytes, QFileDevice::Permissions permissions) {
    // A rename would put a file in the place of a device or a pipe.
    const QFileInfo old(path);
    if (old.exists() && !old.isFile())
        return failure(ErrorKind::File, QStringLiteral("not a regular file"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file);
    if (!file.setPermissions(permissions)) // before the first byte is in it
        return failed(file);
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
    const QDir parent = info.absoluteDir();
    if (parent.mkpath(QStringLiteral(".")) &&
        (::mkdir(QFile::encodeName(info.absoluteFilePath()).constData(), 0700) == 0 || errno == EEXIST) &&
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
