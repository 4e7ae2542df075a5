#include "dispatch/Submitter.h"

#include "dispatch/ConnectionPool.h"
#include "store/AttemptRepository.h"
#include "store/ConsentRepository.h"
#include "store/Store.h"

#include <algorithm>

namespace postulant {

Submitter::Submitter(EngineContext& context, ConnectionPool& pool, ResumeDelivery& delivery, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool)
    , m_delivery(delivery)
    , m_governor(context) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Submitter::pumpNow);
}

Submitter::~Submitter() = default;

void Submitter::pump() {
    m_soon.start();
}

void Submitter::setPaused(bool paused) {
    m_paused = paused;
    pump();
}

void Submitter::setBlocked(bool blocked) {
    m_blocked = blocked;
    pump();
}

void Submitter::setHeld(bool held) {
    m_held = held;
    pump();
}

void Submitter::setOnly(const QVector<qint64>& applicationIds) {
    m_only = QSet<qint64>(applicationIds.cbegin(), applicationIds.cend());
    pump();
}

void Submitter::limitsChanged() {
    if (m_governor.reload()) { // what the old ones refused may go now
        m_context.store.write([](Database& db) { return sending::forgetRefusals(db); });
    }
    pump();
}

void Submitter::pumpNow() {
    if (m_paused || m_blocked || m_held) {
        return;
    }
    const Governor::Outlook before = m_governor.outlook();
    m_governor.beginRound(static_cast<int>(std::count_if(m_submissions.cbegin(), m_submissions.cend(),
                                                         [](const Submission* s) { return s->attemptId() == 0; })));
    const auto rows = m_pool.rows();
    for (const ConnectionRow& row : rows) {
        if (!m_pool.maySubmit(row.id) || !mayHaveData(row)) {
            continue;
        }
        const auto open =
            m_context.store.readNow<int>([id = row.id](Database& db) { return attempts::openCount(db, id); });
        int underWay = 0;
        int unreserved = 0;
        for (const Submission* submission : std::as_const(m_submissions)) {
            underWay += submission->connectionId() == row.id ? 1 : 0;
            unreserved += submission->connectionId() == row.id && submission->attemptId() == 0 ? 1 : 0;
        }
        const int places = row.concurrency - (open ? *open : row.concurrency) - unreserved;
        // Each has a connection of its own: a server is not met by hundreds in one moment, however many may run.
        const int free = std::min(places, m_context.timing.submissionsAtOnce - underWay);
        if (free > 0) {
            startOn(row, free);
        }
    }
    if (!(m_governor.outlook() == before)) {
        Q_EMIT moved();
    }
}

// In doubt not: what cannot be read was not agreed to.
bool Submitter::mayHaveData(const ConnectionRow& connection) const {
    const auto given =
        m_context.store.readNow<bool>([id = connection.id](Database& db) { return consents::given(db, id); });
    return given && *given;
}

void Submitter::startOn(const ConnectionRow& connection, int limit) {
    const qint64 steady = m_context.clock.steadyMs();
    const auto skip = [&](qint64 id) {
        return m_submissions.contains(id) || (m_only && !m_only->contains(id)) || m_setAside.value(id) > steady;
    };
    const QVector<qint64> chosen = m_governor.choose(connection, limit, skip, m_only.has_value());
    for (const qint64 id : chosen) {
        auto* submission = new Submission(m_context, m_pool, m_delivery, id, connection.id, this);
        submission->setWebhooks(m_webhooks);
        m_submissions.insert(id, submission);
        connect(submission, &Submission::finished, this, [this, submission](Submission::End end) {
            m_submissions.remove(submission->applicationId());
            m_governor.ended(submission->applicationId(),
                             end == Submission::End::Accepted || end == Submission::End::Unclear);
            if (end == Submission::End::Accepted) {
                Q_EMIT accepted(submission->attemptId());
            } else if (end == Submission::End::Unclear) {
                Q_EMIT unclear(submission->attemptId());
            } else if (end == Submission::End::NotNeeded) {
                m_setAside.insert(submission->applicationId(),
                                  m_context.clock.steadyMs() + m_context.timing.troubleMin.count());
            }
            submission->deleteLater();
            Q_EMIT moved();
            pump();
        });
        submission->start();
    }
}

} // namespace postulant
