#pragma once

#include "domain/RetentionRule.h"
#include "store/EvidenceCleaning.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace postulant {

class Clock;
class Store;

// What the seeker's rules would delete, and deleting it, in a thread of its own.
class EvidenceCleaner final : public QObject {
    Q_OBJECT
public:
    EvidenceCleaner(Store& store, const Clock& clock, QObject* parent = nullptr);
    ~EvidenceCleaner() override; // deleting stops after the file at hand

    void plan();                            // answers planned() or failed(); only the newest question is answered
    void clean(const RetentionPlan& shown); // deletes what is shown and nothing else

Q_SIGNALS:
    void planned(const postulant::RetentionPlan& plan);
    void cleaned(const postulant::evidence::Cleaned& cleaned);
    void failed(const postulant::Error& error);

private:
    Store& m_store;
    const Clock& m_clock;
    std::atomic_bool m_stop = false;
    QThreadPool m_pool;
    int m_question = 0;
};

} // namespace postulant
