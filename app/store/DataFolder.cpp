#include "store/DataFolder.h"

#include "domain/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace postulant {

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
