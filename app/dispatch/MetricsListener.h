#pragma once

#include "domain/Options.h"

#include <QString>

#include <memory>

namespace postulant {

class HttpListener;
class Metrics;
class Store;

// Shows the metrics to programs on this computer at /metrics. Off unless the seeker wants it. Engine thread.
class MetricsListener {
public:
    MetricsListener(Store& store, const Metrics& metrics); // both outlive it
    ~MetricsListener();
    MetricsListener(const MetricsListener&) = delete;
    MetricsListener& operator=(const MetricsListener&) = delete;

    // Starts, moves or stops it; nothing happens when what concerns it is as before.
    void apply(const Options& options);
    bool isWanted() const { return m_wanted; }
    QString address() const; // "127.0.0.1:9464"; empty: not listening

private:
    Store& m_store;
    const Metrics& m_metrics;
    std::unique_ptr<HttpListener> m_listener;
    bool m_wanted = false;
    int m_port = -1;
};

} // namespace postulant
