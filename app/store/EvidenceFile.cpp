#include "store/EvidenceFile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace postulant::evidence {

QString filePath(const QString& evidenceDir, const ArtifactRow& row) {
    static const QRegularExpression plain(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9]+/[A-Za-z0-9][A-Za-z0-9._-]*")));
    return plain.match(row.path).hasMatch() ? evidenceDir + QLatin1Char('/') + row.path : QString();
}

QString sha256OfFile(const QString& path, const std::atomic_bool* stop) {
    const QFileInfo info(path);
    QFile file(path);
    if (info.isSymLink() || !info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    constexpr qint64 piece = 256LL * 1024;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(piece);
        if (bytes.isEmpty() || (stop != nullptr && *stop)) {
            return {}; // a read error
        }
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString code(FileState state) {
    switch (state) {
    case FileState::Intact:
        return QStringLiteral("intact");
    case FileState::Changed:
        return QStringLiteral("changed");
    case FileState::Missing:
        return QStringLiteral("missing");
    case FileState::NotFetched:
        break;
    }
    return QStringLiteral("not-fetched");
}

FileState fileState(const QString& evidenceDir, const ArtifactRow& row, const std::atomic_bool* stop) {
    if (row.path.isEmpty()) {
        return FileState::NotFetched;
    }
    const QString path = filePath(evidenceDir, row);
    if (path.isEmpty()) {
        return FileState::Changed;
    }
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink()) {
        return FileState::Missing;
    }
    return sha256OfFile(path, stop) == row.sha256 ? FileState::Intact : FileState::Changed;
}

} // namespace postulant::evidence
