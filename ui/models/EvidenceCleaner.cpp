#include "ui/models/EvidenceCleaner.h"

#include "domain/Clock.h"

#include <QMetaObject>

namespace postulant {

EvidenceCleaner::EvidenceCleaner(Store& store, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock) {
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("evidence"));
}

EvidenceCleaner::~EvidenceCleaner() {
    m_stop = true;
    m_pool.clear();
    m_pool.waitForDone();
}

void EvidenceCleaner::plan() {
    const int question = ++m_question;
    m_pool.start([this, question, now = m_clock.nowMs()] {
        const auto plan = evidence::planCleaning(m_store, now);
        // The destructor waits for this thread, so `this` is alive; the call itself dies with the object.
        QMetaObject::invokeMethod(
            this,
            [this, question, plan] {
                if (question == m_question) {
                    plan ? Q_EMIT planned(*plan) : Q_EMIT failed(plan.error());
                }
            },
            Qt::QueuedConnection);
    });
}

void EvidenceCleaner::clean(const RetentionPlan& shown) {
    m_pool.start([this, shown, now = m_clock.nowMs()] {
        const auto done = evidence::clean(m_store, shown, now, &m_stop);
        QMetaObject::invokeMethod(
            this, [this, done] { done ? Q_EMIT cleaned(*done) : Q_EMIT failed(done.error()); }, Qt::QueuedConnection);
    });
}

} // namespace postulant
