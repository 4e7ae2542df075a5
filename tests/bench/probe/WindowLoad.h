#pragma once

#include <QTimer>

#include "Stalls.h"
#include "TableWatch.h"

namespace postulant::bench {

// Leaves the window alone for a while and measures the longest stall of its thread. Then ends the program.
// POSTULANT_BENCH_WARM_MS and POSTULANT_BENCH_WATCH_MS: how long until, and for how long.
class WindowLoad final : public QObject {
public:
    WindowLoad();

private:
    void begin();
    void finish();

    TableWatch m_watch;
    Stalls m_stalls;
    QTimer m_warm;
    double m_processor = 0;
};

} // namespace postulant::bench
