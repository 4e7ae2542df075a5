#include "domain/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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
    if (!QDir().mkpath(path))
        return failure(ErrorKind::File, QStringLiteral("cannot make a folder"));
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QFile::setPermissions(path, owner))
        return failure(ErrorKind::File, QStringLiteral("cannot restrict a folder to its owner"));
    return {};
}

} // namespace postulant
