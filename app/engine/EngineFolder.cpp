#include "engine/EngineFolder.h"

#include "domain/AtomicFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace postulant {

bool EngineFolder::exists() const {
    return QFileInfo(m_root).isDir();
}

// Of this folder among others, the same in every program.
static QString markOf(const QString& root) {
    const QByteArray path = QDir(root).absolutePath().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(12));
}

QString EngineFolder::modelKeyEntry() const {
    return QStringLiteral("engine/%1/model").arg(markOf(m_root));
}

QString EngineFolder::shortTemp() const {
    constexpr qsizetype longest = 107 - 47; // "/.org.chromium.Chromium.XXXXXX/SingletonSocket", with room for one more
    const QString own = temp();
    if (QFile::encodeName(own).size() <= longest) {
        return own;
    }
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/postulant-") +
           markOf(m_root);
}

Done EngineFolder::prepare() const {
    for (const QString& path : {m_root, serverDir(), home(), temp(), artifacts(), browsers()}) {
        if (Done made = makePrivateFolder(path); !made) {
            return made;
        }
    }
    const QString link = shortTemp();
    if (link == temp() || QFileInfo(link).symLinkTarget() == temp()) {
        return {};
    }
    QFile::remove(link); // of a folder that was moved
    return QFile::link(temp(), link) ? Done() : failure(ErrorKind::File, link);
}

Done EngineFolder::removeTree(const QString& path) {
    if (QFileInfo(path).isSymLink()) {
        return QFile::remove(path) ? Done() : failure(ErrorKind::File, path);
    }
    QDir dir(path);
    return !dir.exists() || dir.removeRecursively() ? Done() : failure(ErrorKind::File, path);
}

Done EngineFolder::remove() const {
    if (const QString link = shortTemp(); QFileInfo(link).isSymLink()) {
        QFile::remove(link);
    }
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
