#include "secrets/KeychainStore.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <memory>

namespace postulant {
namespace {

// Brings an answer back to the thread that asked, where it deletes itself. Only that thread looks at the context.
template <class T>
class Relay final : public QObject {
public:
    using Answer = std::function<void(Result<T>)>;
    Relay(QObject* context, Answer answer)
        : m_context(context)
        , m_answer(std::move(answer)) {}
    void tell(Result<T> result) // from any thread, once
    {
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)] {
                if (m_context != nullptr) {
                    m_answer(result);
                }
                deleteLater();
            },
            Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_context;
    Answer m_answer;
};

// One job and how long it may take. Lives in the main thread; the job deletes itself, a late answer is dropped.
class Waiter final : public QObject {
public:
    using Ended = std::function<void(const Done&)>;
    Waiter(QKeychain::Job* job, std::chrono::milliseconds patience, const Ended& ended) {
        m_timer.setSingleShot(true);
        connect(job, &QKeychain::Job::finished, this, [this, ended](QKeychain::Job* done) {
            end(done);
            ended(outcome(*done));
        });
        connect(&m_timer, &QTimer::timeout, this, [this, job, ended] {
            end(job);
            ended(failure(ErrorKind::Keychain, QStringLiteral("the keychain did not answer in time")));
        });
        m_timer.start(patience);
        job->start();
    }

private:
    // Neither is heard after the other: they can come in one turn of the event loop.
    void end(QKeychain::Job* job) {
        m_timer.stop();
        disconnect(job, nullptr, this, nullptr);
        deleteLater();
    }
    static Done outcome(const QKeychain::Job& job) {
        switch (job.error()) {
        case QKeychain::NoError:
            return {};
        case QKeychain::EntryNotFound:
            return failure(ErrorKind::KeyMissing, job.errorString());
        default:
            return failure(ErrorKind::Keychain, job.errorString());
        }
    }

    QTimer m_timer;
};

template <class Work>
void inMainThread(Work work) {
    QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(work), Qt::QueuedConnection);
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds patience)
    : m_service(std::move(service))
    , m_patience(patience) {}

void KeychainStore::read(const QString& entry, QObject* context, std::function<void(Result<Secret>)> answer) {
    auto* relay = new Relay<Secret>(context, std::move(answer));
    inMainThread([service = m_service, patience = m_patience, entry, relay] {
        auto* job = new QKeychain::ReadPasswordJob(service);
        job->setKey(entry);
        new Waiter(job, patience, [relay, job](const Done& done) {
            if (done) {
                relay->tell(Secret{job->textData(), SecretPlace::Keychain, {}});
            } else {
                relay->tell(tl::unexpected(done.error()));
            }
        });
    });
}

void KeychainStore::write(const QString& entry, const QString& value, QObject* context,
                          std::function<void(Result<SecretPlace>)> answer) {
    auto* relay = new Relay<SecretPlace>(context, std::move(answer));
    inMainThread([service = m_service, patience = m_patience, entry, value, relay] {
        auto* job = new QKeychain::WritePasswordJob(service);
        job->setKey(entry);
        job->setTextData(value);
        new Waiter(job, patience, [relay](const Done& done) {
            if (done) {
                relay->tell(SecretPlace::Keychain);
            } else {
                relay->tell(failure(ErrorKind::Keychain, done.error().detail));
            }
        });
    });
}

void KeychainStore::remove(const QString& entry, QObject* context, std::function<void(Done)> answer) {
    auto* relay = new Relay<void>(context, std::move(answer));
    inMainThread([service = m_service, patience = m_patience, entry, relay] {
        auto* job = new QKeychain::DeletePasswordJob(service);
        job->setKey(entry);
        new Waiter(job, patience, [relay](const Done& done) {
            relay->tell(!done && done.error().kind == ErrorKind::KeyMissing ? Done() : done);
        });
    });
}

} // namespace postulant
