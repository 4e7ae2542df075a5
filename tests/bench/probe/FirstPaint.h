#pragma once

#include <QJsonObject>

#include "TableWatch.h"

namespace postulant::bench {

// Waits for the first whole picture of the table, gives the program two seconds to come to rest, reports and ends it.
// POSTULANT_BENCH_STARTED: monotonic ms just before the process was started.
class FirstPaint final : public QObject {
    Q_OBJECT
public:
    FirstPaint();

private:
    void take();

    TableWatch m_watch;
    QJsonObject m_report;
};

} // namespace postulant::bench
