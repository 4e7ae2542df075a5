#include "WindowLoad.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QJsonObject>

#include "Report.h"

namespace postulant::bench {

WindowLoad::WindowLoad() {
    m_warm.setSingleShot(true);
    connect(&m_warm, &QTimer::timeout, this, &WindowLoad::begin);
    connect(&m_watch, &TableWatch::painted, this, [this](bool whole) {
        if (whole && !m_warm.isActive() && m_processor == 0) {
            m_warm.start(qEnvironmentVariableIntValue("POSTULANT_BENCH_WARM_MS"));
        }
    });
}

void WindowLoad::begin() {
    m_processor = processorMs();
    m_stalls.begin();
    QTimer::singleShot(qEnvironmentVariableIntValue("POSTULANT_BENCH_WATCH_MS"), this, &WindowLoad::finish);
}

void WindowLoad::finish() {
    const QJsonObject report{{QStringLiteral("stall_ms"), m_stalls.longestMs()},
                             {QStringLiteral("own_ms"), m_stalls.longestOwnMs()},
                             {QStringLiteral("over_50_ms"), m_stalls.longerThan50Ms()},
                             {QStringLiteral("processor_ms"), processorMs() - m_processor},
                             {QStringLiteral("rows"), m_watch.table()->model()->rowCount()}};
    reportAndEnd(report);
}

} // namespace postulant::bench
