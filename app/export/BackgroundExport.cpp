#include "export/BackgroundExport.h"

#include <QThread>

namespace postulant {

BackgroundExport::BackgroundExport(QObject* parent)
    : QObject(parent) {
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_progress) {
            Q_EMIT progressed(m_progress->done, m_progress->total);
        }
    });
}

BackgroundExport::~BackgroundExport() {
    cancel();
    if (m_thread != nullptr) {
        m_thread->wait();
        delete m_thread;
    }
}

void BackgroundExport::begin(std::function<void(ProofProgress&)> work, std::function<void()> done) {
    m_progress = std::make_shared<ProofProgress>();
    m_thread = QThread::create([work = std::move(work), progress = m_progress] { work(*progress); });
    connect(m_thread, &QThread::finished, this, [this, done = std::move(done)] {
        m_thread->deleteLater();
        m_thread = nullptr;
        m_progress.reset();
        m_timer.stop();
        Q_EMIT runningChanged(false);
        done();
    });
    m_timer.start();
    Q_EMIT runningChanged(true);
    m_thread->start(QThread::LowPriority);
}

void BackgroundExport::cancel() {
    if (m_progress) {
        m_progress->cancelled = true;
    }
}

} // namespace postulant
