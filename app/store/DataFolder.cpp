#include "store/DataFolder.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace postulant {

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
    return failure(error == EROFS ? ErrorKind::ReadOnly : ErrorKind::File,
                   QStringLiteral("the folder cannot be made: %1").arg(QString::fromLocal8Bit(std::strerror(error))));
}

Result<DataFolder> DataFolder::prepare(const QString& root) {
    const DataFolder folder(QFileInfo(root).absoluteFilePath());
    for (const QString& path : {folder.root(), folder.files(), folder.evidence()}) {
        if (Done done = makePrivateFolder(path); !done) {
            return tl::unexpected<Error>(done.error());
        }
    }
    return folder;
}

} // namespace postulant
