#pragma once

#include "export/ProofFile.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QThread;

namespace postulant {

// What is written for the window, one at a time, in a thread of its own.
class BackgroundExport : public QObject {
    Q_OBJECT
public:
    ~BackgroundExport() override; // cancels, and waits for the page or file in work

    void cancel();
    bool isRunning() const { return m_progress != nullptr; }

Q_SIGNALS:
    void progressed(int done, int total); // while it runs, at most five times a second
    void runningChanged(bool running);

protected:
    explicit BackgroundExport(QObject* parent);

    // work is called in that thread and must hold what it uses: members of a derived class may be gone before it ends.
    // then answers once, in this object's thread, if context still lives. Not while it is running.
    template <class R>
    void run(QObject* context, std::function<Result<R>(ProofProgress&)> work, std::function<void(Result<R>)> then) {
        auto result = std::make_shared<Result<R>>(failure(ErrorKind::Cancelled));
        begin([work = std::move(work), result](ProofProgress& progress) { *result = work(progress); },
              [caller = QPointer<QObject>(context), result, then = std::move(then)] {
                  if (caller) {
                      then(std::move(*result));
                  }
              });
    }

private:
    void begin(std::function<void(ProofProgress&)> work, std::function<void()> done);

    std::shared_ptr<ProofProgress> m_progress;
    QThread* m_thread = nullptr;
    QTimer m_timer;
};

} // namespace postulant
