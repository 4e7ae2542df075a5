#include "ui/pages/parts/FileReading.h"

#include "ui/pages/parts/InPool.h"

#include <QFile>
#include <QSaveFile>

namespace postulant {

namespace {

Result<QByteArray> readNow(const QString& path, qint64 maxBytes) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, file.errorString());
    }
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorKind::File, file.errorString());
    }
    if (bytes.size() > maxBytes) {
        return failure(ErrorKind::TooLarge, QStringLiteral("over %1 bytes").arg(maxBytes));
    }
    return bytes;
}

Done writeNow(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        return {};
    }
    return failure(file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::File,
                   file.errorString());
}

} // namespace

void readFile(const QString& path, qint64 maxBytes, QObject* context, std::function<void(Result<QByteArray>)> then) {
    runInPool<Result<QByteArray>>(
        context, [path, maxBytes] { return readNow(path, maxBytes); }, std::move(then));
}

void writeFile(const QString& path, const QByteArray& bytes, QObject* context, std::function<void(Done)> then) {
    runInPool<Done>(
        context, [path, bytes] { return writeNow(path, bytes); }, std::move(then));
}

} // namespace postulant
