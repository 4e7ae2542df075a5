#include "engine/EngineFolder.h"

#include "domain/AtomicFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace postulant {

bool EngineFolder::exists() const {
    return QFileInfo(m_root).isDir();
}

QString EngineFolder::modelKeyEntry() const {
    const QByteArray path = QDir(m_root).absolutePath().toUtf8();
    const QByteArray mark = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("engine/%1/model").arg(QString::fromLatin1(mark));
}

Done EngineFolder::prepare() const {
    for (const QString& path : {m_root, serverDir(), home(), temp(), artifacts(), browsers()}) {
        if (Done made = makePrivateFolder(path); !made) {
            return made;
        }
    }
    return {};
}

Done EngineFolder::removeTree(const QString& path) {
    if (QFileInfo(path).isSymLink()) {
        return QFile::remove(path) ? Done() : failure(ErrorKind::File, path);
    }
    QDir dir(path);
    return !dir.exists() || dir.removeRecursively() ? Done() : failure(ErrorKind::File, path);
}

Done EngineFolder::remove() const {
    const QDir dir(m_root);
    const auto entries = dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries) {
        if (entry.absoluteFilePath() == QFileInfo(lockFile()).absoluteFilePath()) {
            continue; // whoever comes meanwhile must see that somebody is at work
        }
        const QString path = entry.absoluteFilePath();
        const bool isTree = entry.isDir() && !entry.isSymLink();
        if (isTree ? !removeTree(path).has_value() : !QFile::remove(path)) {
            return failure(ErrorKind::File, path);
        }
    }
    return removeTree(m_root);
}

} // namespace postulant
