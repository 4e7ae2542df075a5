#include "ui/models/Counts.h"

#include "store/ApplicationRepository.h"
#include "store/Store.h"

#include <QTimer>

namespace postulant {

Counts::Counts(Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    m_timer->setInterval(500);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_again) {
            ask();
        }
    });
    connect(&m_store, &Store::applicationsChanged, this, [this] {
        m_again = true;
        if (!m_timer->isActive()) {
            ask();
        }
    });
}

void Counts::setFilter(const ApplicationFilter& filter) {
    m_filter = filter;
    ask();
}

void Counts::ask() {
    m_again = false;
    m_timer->start();
    m_store.read<ApplicationCounts>(
        this, QStringLiteral("counts/%1").arg(reinterpret_cast<quintptr>(this)),
        [filter = m_filter](Database& db) { return applications::counts(db, filter); },
        [this](const Result<ApplicationCounts>& counts) {
            if (counts) {
                m_counts = *counts;
                m_loaded = true;
                Q_EMIT changed();
            }
        });
}

} // namespace postulant
