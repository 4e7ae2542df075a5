#pragma once

#include "ui/models/Counts.h"

#include <QObject>

namespace postulant {

class Rail;
class Store;

// The numbers in the rail: what needs the seeker, waits for review, has no answer. They follow the store.
class RailBadges final : public QObject {
    Q_OBJECT
public:
    RailBadges(Store& store, Rail& rail, QObject* parent = nullptr);

private:
    void countApplications();
    void countAnswers();

    Store& m_store;
    Rail& m_rail;
    Counts m_counts; // of everything
};

} // namespace postulant
