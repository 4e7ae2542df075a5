#pragma once

#include "skyvern/AuditEntry.h"
#include "store/Rows.h"

#include <QByteArray>

#include <atomic>
#include <memory>

// Counts for a monitoring system, since the program was started. Practice is in none of them. Labels come from small
// fixed sets: path templates, status codes, codes of failures.
//
//   skyvern_api_requests_total{endpoint,status}   status "0": no answer
//   skyvern_api_request_duration_seconds          histogram
//   skyvern_tasks_created_total                   runs that exist at a server, adopted ones included
//   skyvern_tasks_completed_total                 ended in an application, confirmed or claimed
//   skyvern_tasks_failed_total{reason}            ended otherwise; reason is a code of FailureKind
//   skyvern_task_duration_seconds                 histogram, from the submission to the end of the run
namespace postulant {

class Metrics final : public AuditSink {
public:
    Metrics();
    ~Metrics() override;

    // Requests to it are practice; 0: none is known.
    void setPractice(qint64 connectionId) { m_practice = connectionId; }

    void record(const AuditEntry& entry) override;
    void taskCreated(bool practice);
    void taskEnded(const ApplicationRow& row);

    QByteArray text() const; // in Prometheus' text format; from any thread

    static constexpr int mostEndpoints = 64; // further ones are "other"

private:
    struct Families;
    std::unique_ptr<Families> m_families;
    std::atomic<qint64> m_practice{0};
};

} // namespace postulant
