#pragma once

#include "store/Rows.h"

#include <QObject>

class QTimer;

namespace postulant {

class Store;

// How many applications are in each state, kept current from the store at most twice a second.
class Counts final : public QObject {
    Q_OBJECT
public:
    explicit Counts(Store& store, QObject* parent = nullptr);

    void setFilter(const ApplicationFilter& filter); // its states are ignored
    const ApplicationCounts& counts() const { return m_counts; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void changed();

private:
    void ask();

    Store& m_store;
    ApplicationFilter m_filter;
    ApplicationCounts m_counts;
    QTimer* m_timer;
    bool m_again = false;
    bool m_loaded = false;
};

} // namespace postulant
