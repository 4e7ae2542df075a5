#include "export/ProofExporter.h"

#include <QPointer>
#include <QThread>

namespace postulant {

ProofExporter::ProofExporter(Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store) {
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_progress) {
            Q_EMIT progressed(m_progress->done, m_progress->total);
        }
    });
}

ProofExporter::~ProofExporter() {
    cancel();
    if (m_thread != nullptr) {
        m_thread->wait();
        delete m_thread;
    }
}

void ProofExporter::start(const ProofRequest& request, QObject* context,
                          std::function<void(Result<ProofResult>)> then) {
    const QPointer<QObject> caller(context);
    if (m_progress) {
        QMetaObject::invokeMethod(
            context, [then] { then(failure(ErrorKind::Guarded, QStringLiteral("a proof is being written"))); },
            Qt::QueuedConnection);
        return;
    }
    m_progress = std::make_shared<ProofProgress>();
    auto result = std::make_shared<Result<ProofResult>>(failure(ErrorKind::Cancelled));
    m_thread = QThread::create([source = proofSource(m_store), request, progress = m_progress, result] {
        *result = writeProof(source, request, *progress);
    });
    connect(m_thread, &QThread::finished, this, [this, result, caller, then = std::move(then)] {
        m_thread->deleteLater();
        m_thread = nullptr;
        m_progress.reset();
        m_timer.stop();
        Q_EMIT runningChanged(false);
        if (caller) {
            then(std::move(*result));
        }
    });
    m_timer.start();
    Q_EMIT runningChanged(true);
    m_thread->start(QThread::LowPriority);
}

void ProofExporter::cancel() {
    if (m_progress) {
        m_progress->cancelled = true;
    }
}

} // namespace postulant
