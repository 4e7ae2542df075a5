#pragma once

#include "export/ProofFile.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QThread;

namespace postulant {

// Writes proof files for the window, one at a time, in a thread of its own.
class ProofExporter final : public QObject {
    Q_OBJECT
public:
    explicit ProofExporter(Store& store, QObject* parent = nullptr);
    ~ProofExporter() override; // cancels, and waits for the page or file in work

    // Errors: Guarded while another one is being written, else those of writeProof(). Answers once, in this object's
    // thread.
    void start(const ProofRequest& request, QObject* context, std::function<void(Result<ProofResult>)> then);
    void cancel();
    bool isRunning() const { return m_progress != nullptr; }

Q_SIGNALS:
    void progressed(int done, int total); // while it runs, at most five times a second
    void runningChanged(bool running);

private:
    Store& m_store;
    std::shared_ptr<ProofProgress> m_progress;
    QThread* m_thread = nullptr;
    QTimer m_timer;
};

} // namespace postulant
