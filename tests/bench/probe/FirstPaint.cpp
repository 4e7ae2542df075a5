#include "FirstPaint.h"

#include <QTimer>

#include "Report.h"

namespace postulant::bench {
namespace {
constexpr int settleMs = 2000;
}

FirstPaint::FirstPaint() {
    connect(&m_watch, &TableWatch::painted, this, [this](bool whole) {
        if (whole && m_report.isEmpty()) {
            take();
        }
    });
}

void FirstPaint::take() {
    const double started = qEnvironmentVariable("POSTULANT_BENCH_STARTED").toDouble();
    m_report.insert(QStringLiteral("first_paint_ms"), monotonicMs() - started);
    m_report.insert(QStringLiteral("processor_ms"), processorMs());
    QTimer::singleShot(settleMs, this, [this] {
        m_report.insert(QStringLiteral("memory_kb"), memoryInKb());
        m_report.insert(QStringLiteral("settled_processor_ms"), processorMs());
        reportAndEnd(m_report);
    });
}

} // namespace postulant::bench
