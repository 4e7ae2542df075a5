#include "dispatch/Metrics.h"

#include <QSet>

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace postulant {
namespace {

using prometheus::Histogram;

const Histogram::BucketBoundaries& requestSeconds() {
    static const Histogram::BucketBoundaries bounds{0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};
    return bounds;
}

const Histogram::BucketBoundaries& taskSeconds() {
    static const Histogram::BucketBoundaries bounds{10, 30, 60, 120, 180, 300, 600, 900, 1200, 1800, 3600};
    return bounds;
}

std::string statusLabel(int status) {
    return status == 0 || (status >= 100 && status < 600) ? std::to_string(status) : std::string("other");
}

} // namespace

struct Metrics::Families {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                            .Name("skyvern_api_requests_total")
                                                            .Help("Requests made to servers, by endpoint and status.")
                                                            .Register(registry);
    Histogram& requestDuration = prometheus::BuildHistogram()
                                     .Name("skyvern_api_request_duration_seconds")
                                     .Help("How long requests took.")
                                     .Register(registry)
                                     .Add({}, requestSeconds());
    prometheus::Counter& created = prometheus::BuildCounter()
                                       .Name("skyvern_tasks_created_total")
                                       .Help("Runs that were started.")
                                       .Register(registry)
                                       .Add({});
    prometheus::Counter& completed = prometheus::BuildCounter()
                                         .Name("skyvern_tasks_completed_total")
                                         .Help("Runs that ended in an application.")
                                         .Register(registry)
                                         .Add({});
    prometheus::Family<prometheus::Counter>& failed =
        prometheus::BuildCounter()
            .Name("skyvern_tasks_failed_total")
            .Help("Runs that ended without a known application, by reason.")
            .Register(registry);
    Histogram& taskDuration = prometheus::BuildHistogram()
                                  .Name("skyvern_task_duration_seconds")
                                  .Help("How long runs took, from the submission to their end.")
                                  .Register(registry)
                                  .Add({}, taskSeconds());
    QSet<QString> endpoints;
};

Metrics::Metrics()
    : m_families(std::make_unique<Families>()) {}

Metrics::~Metrics() = default;

void Metrics::record(const AuditEntry& entry) {
    if (entry.connectionId == m_practice) {
        return;
    }
    std::string endpoint = "other";
    if (m_families->endpoints.contains(entry.pathTemplate) || m_families->endpoints.size() < mostEndpoints) {
        m_families->endpoints.insert(entry.pathTemplate);
        endpoint = entry.pathTemplate.toStdString();
    }
    m_families->requests.Add({{"endpoint", endpoint}, {"status", statusLabel(entry.status)}}).Increment();
    m_families->requestDuration.Observe(static_cast<double>(entry.durationMs) / 1000);
}

void Metrics::taskCreated(bool practice) {
    if (!practice) {
        m_families->created.Increment();
    }
}

void Metrics::taskEnded(const ApplicationRow& row) {
    if (row.practice) {
        return;
    }
    if (row.state == ApplicationState::AppliedConfirmed || row.state == ApplicationState::AppliedClaimed) {
        m_families->completed.Increment();
    } else {
        const FailureKind reason = row.failure == FailureKind::None && row.state == ApplicationState::Cancelled
                                       ? FailureKind::CancelledByYou
                                       : row.failure;
        m_families->failed.Add({{"reason", code(reason).toStdString()}}).Increment();
    }
    if (row.submittedAt > 0 && row.finishedAt >= row.submittedAt) {
        m_families->taskDuration.Observe(static_cast<double>(row.finishedAt - row.submittedAt) / 1000);
    }
}

QByteArray Metrics::text() const {
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(m_families->registry.Collect()));
}

} // namespace postulant
