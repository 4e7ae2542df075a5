#include "ui/models/FileCheck.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace postulant {
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
    m_states.clear();
    m_done = false;
}

void FileCheck::check(const QString& folder, const QVector<ArtifactRow>& artifacts) {
    stop();
    m_stop = std::make_shared<std::atomic_bool>(false);
    QPointer<FileCheck> self(this);
    QThreadPool::globalInstance()->start([self, folder, artifacts, stopped = m_stop] {
        QHash<qint64, State> states;
        for (const ArtifactRow& artifact : artifacts) {
            if (*stopped) {
                return;
            }
            states.insert(artifact.id, evidence::fileState(folder, artifact, stopped.get()));
        }
        if (*stopped) {
            return;
        }
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, states, stopped] {
                if (self && !*stopped) {
                    self->m_states = states;
                    self->m_done = true;
                    Q_EMIT self->done();
                }
            },
            Qt::QueuedConnection);
    });
}

int FileCheck::count(State state) const {
    return static_cast<int>(std::count(m_states.cbegin(), m_states.cend(), state));
}

} // namespace postulant
