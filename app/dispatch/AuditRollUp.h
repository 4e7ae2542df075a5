#pragma once

#include "domain/Clock.h"

#include <QObject>
#include <QTimer>

namespace postulant {

class Store;

// Turns looks at runs that are older than the seeker's days into sums by day: a little at a time, so that submissions
// go between, now and then. Nothing else of the log is ever taken away. Engine thread of the process that dispatches.
class AuditRollUp : public QObject {
    Q_OBJECT
public:
    static constexpr int rowsAtOnce = 500;
    static constexpr int hoursBetween = 6;
    static constexpr int minutesBeforeFirst = 2; // after the start, which has other work

    AuditRollUp(Store& store, const Clock& clock, QObject* parent = nullptr);

    void setDays(int days); // whole ones that stay in full
    void start();           // now and then, from now on
    void run();             // now, unless it runs

Q_SIGNALS:
    void done();

private:
    Store& m_store;
    const Clock& m_clock;
    QTimer m_timer;
    int m_days = 90;
    bool m_running = false;
};

} // namespace postulant
