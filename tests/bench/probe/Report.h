#pragma once

#include <QJsonObject>

namespace postulant::bench {

double monotonicMs();       // CLOCK_MONOTONIC, as Python's time.monotonic()
double processorMs();       // user and system time of this process so far, all threads
double threadProcessorMs(); // of this thread so far
QJsonObject memoryInKb();   // rss, pss (shared pages divided by their users) and private of this process now

// Writes the file named by POSTULANT_BENCH_REPORT and ends the program without its questions.
[[noreturn]] void reportAndEnd(const QJsonObject& report);

} // namespace postulant::bench
