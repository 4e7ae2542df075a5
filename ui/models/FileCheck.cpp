#include "ui/models/FileCheck.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace postulant {
namespace {

FileCheck::File look(const QString& folder, const ArtifactRow& artifact, const std::atomic_bool& stop) {
    FileCheck::File out;
    if (artifact.path.isEmpty()) {
        return out;
    }
    QFile file(QDir(folder).filePath(artifact.path));
    if (!file.open(QIODevice::ReadOnly)) {
        out.state = FileCheck::State::Missing;
        return out;
    }
    out.size = file.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray part;
    while (!stop && !(part = file.read(1 << 20)).isEmpty()) {
        hash.addData(part);
    }
    const bool same = QString::fromLatin1(hash.result().toHex()) == artifact.sha256;
    out.state = same ? FileCheck::State::Intact : FileCheck::State::Changed;
    return out;
}

} // namespace

FileCheck::FileCheck(QObject* parent)
    : QObject(parent) {}

FileCheck::~FileCheck() {
    stop();
}

void FileCheck::stop() {
    if (m_stop) {
        *m_stop = true;
        m_stop.reset();
    }
}

void FileCheck::check(const QString& folder, const QVector<ArtifactRow>& artifacts) {
    stop();
    m_files.clear();
    m_done = false;
    m_stop = std::make_shared<std::atomic_bool>(false);
    QPointer<FileCheck> self(this);
    QThreadPool::globalInstance()->start([self, folder, artifacts, stopped = m_stop] {
        QHash<qint64, File> files;
        for (const ArtifactRow& artifact : artifacts) {
            if (*stopped) {
                return;
            }
            files.insert(artifact.id, look(folder, artifact, *stopped));
        }
        if (*stopped) {
            return;
        }
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, files, stopped] {
                if (self && !*stopped) {
                    self->m_files = files;
                    self->m_done = true;
                    Q_EMIT self->done();
                }
            },
            Qt::QueuedConnection);
    });
}

int FileCheck::count(State state) const {
    return static_cast<int>(
        std::count_if(m_files.cbegin(), m_files.cend(), [state](const File& file) { return file.state == state; }));
}

} // namespace postulant
