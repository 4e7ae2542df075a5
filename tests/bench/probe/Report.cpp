#include "Report.h"

#include <QFile>
#include <QJsonDocument>

#include <ctime>
#include <sys/resource.h>
#include <unistd.h>

namespace postulant::bench {

double monotonicMs() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double threadProcessorMs() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

double processorMs() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

QJsonObject memoryInKb() {
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QJsonObject out;
    int priv = 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const int kb = line.simplified().split(' ').value(1).toInt();
        if (line.startsWith("Rss:")) {
            out.insert(QStringLiteral("rss"), kb);
        } else if (line.startsWith("Pss:")) {
            out.insert(QStringLiteral("pss"), kb);
        } else if (line.startsWith("Private_")) {
            priv += kb;
        }
    }
    out.insert(QStringLiteral("private"), priv);
    return out;
}

void reportAndEnd(const QJsonObject& report) {
    QFile file(qEnvironmentVariable("POSTULANT_BENCH_REPORT"));
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(report).toJson(QJsonDocument::Compact)) > 0;
    file.close();
    _exit(written ? 0 : 1);
}

} // namespace postulant::bench
