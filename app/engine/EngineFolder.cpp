#include "engine/EngineFolder.h"

#include "domain/AtomicFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

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
    QString own = temp();
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
        // Whoever comes meanwhile must see that somebody is at work, and another try must know what was chosen.
        if (entry.fileName() == QFileInfo(lockFile()).fileName() ||
            entry.fileName() == QFileInfo(settingsFile()).fileName()) {
            continue;
        }
        const QString path = entry.absoluteFilePath();
        const bool isTree = entry.isDir() && !entry.isSymLink();
        if (isTree ? !removeTree(path).has_value() : !QFile::remove(path)) {
            return failure(ErrorKind::File, path);
        }
    }
    QFile::remove(settingsFile());
    QFile::remove(lockFile()); // where the folder is a link, it would stay behind
    return removeTree(m_root);
}

void EngineFolder::clearRemains() const {
    static const QStringList ofTheServer{QStringLiteral("server"),      QStringLiteral("artifacts"),
                                         QStringLiteral("home"),        QStringLiteral("tmp"),
                                         QStringLiteral("skyvern.db*"), QStringLiteral("server.log*")};
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const QDir dir(m_root);
    const QFileInfoList there = dir.entryInfoList(all);
    const bool isOurs = std::all_of(there.cbegin(), there.cend(),
                                    [](const QFileInfo& entry) { return QDir::match(ofTheServer, entry.fileName()); });
    if (!isOurs) { // another folder in its place
        return;
    }
    for (const QFileInfo& entry : there) {
        if (entry.isDir() && !entry.isSymLink()) {
            removeTree(entry.absoluteFilePath());
        } else {
            QFile::remove(entry.absoluteFilePath());
        }
    }
    QDir().rmdir(m_root);
    QDir().rmdir(QFileInfo(m_root).path()); // neither if anything is in it
    if (const QFileInfo link(shortTemp()); link.isSymLink() && !exists()) {
        QFile::remove(link.filePath());
    }
}

} // namespace postulant
