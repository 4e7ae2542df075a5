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
    QHash<qint64, int> places; // left when the connections' own have been started, who can go nowhere else
    for (const ConnectionRow& row : rows) {
        if (!m_pool.maySubmit(row.id) || !mayHaveData(row)) {
            continue;
        }
        const int free = freeSlots(row);
        if (free > 0) {
            places.insert(row.id, free - startOn(row, free));
        }
    }
    spread(places);
    if (!(m_governor.outlook() == before)) {
        Q_EMIT moved();
    }
}

int Submitter::freeSlots(const ConnectionRow& connection) const {
    const auto open =
        m_context.store.readNow<int>([id = connection.id](Database& db) { return attempts::openCount(db, id); });
    int underWay = 0;
    int unreserved = 0;
    for (const Submission* submission : m_submissions) {
        underWay += submission->connectionId() == connection.id ? 1 : 0;
        unreserved += submission->connectionId() == connection.id && submission->attemptId() == 0 ? 1 : 0;
    }
    const int places = connection.concurrency - (open ? *open : connection.concurrency) - unreserved;
    // Each has a connection of its own: a server is not met by hundreds in one moment, however many may run.
    return std::min(places, m_context.timing.submissionsAtOnce - underWay);
}

// In doubt not: what cannot be read was not agreed to.
bool Submitter::mayHaveData(const ConnectionRow& connection) const {
    const auto given =
        m_context.store.readNow<bool>([id = connection.id](Database& db) { return consents::given(db, id); });
    return given && *given;
}

int Submitter::startOn(const ConnectionRow& connection, int limit) {
    const QVector<qint64> chosen = m_governor.choose(connection, limit, skipped(), m_only.has_value());
    for (const qint64 id : chosen) {
        start(id, connection.id);
    }
    return static_cast<int>(chosen.size());
}

Governor::Skip Submitter::skipped() const {
    return [this, steady = m_context.clock.steadyMs()](qint64 id) {
        return m_submissions.contains(id) || (m_only && !m_only->contains(id)) || m_setAside.value(id) > steady;
    };
}

// In the order in which the connections were made. A connection that waits for a moment after a submission that failed
// has no slot; one that is left alone, or stopped, is down, and its sites go elsewhere.
void Submitter::spread(const QHash<qint64, int>& places) {
    const auto any =
        m_context.store.readNow<bool>([](Database& db) { return sending::anyQueued(db, sending::spreadLane); });
    if (!any || !*any) {
        return;
    }
    QVector<ConnectionRow> connections;
    for (const ConnectionRow& row : m_pool.rows()) {
        if (!row.practice && row.inPool) {
            connections << row;
        }
    }
    std::sort(connections.begin(), connections.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    QVector<SpreadMember> members;
    for (const ConnectionRow& row : std::as_const(connections)) {
        members << memberOf(row, places.value(row.id));
    }
    for (const Governor::Placed& one : m_governor.spread(members, connections, skipped(), m_only.has_value())) {
        start(one.applicationId, one.connectionId);
    }
}

SpreadMember Submitter::memberOf(const ConnectionRow& row, int freeSlots) const {
    SpreadMember member;
    member.id = row.id;
    member.practice = row.practice;
    member.inPool = row.inPool;
    member.consent = mayHaveData(row);
    const auto server = m_pool.server(row.id);
    const Dialect* dialect = server ? server->dialect() : nullptr;
    const DialectTraits traits = dialect != nullptr ? dialect->describe() : DialectTraits();
    member.takesResume = dialect != nullptr &&
                         (traits.takesUpload || traits.resumeInBody || ConnectionPool::deliveryAddress(row, *server));
    member.stopped = !row.stoppedWhy.isEmpty();
    member.resting = !m_pool.mayUse(row.id);
    member.freeSlots = freeSlots;
    return member;
}

void Submitter::start(qint64 applicationId, qint64 connectionId) {
    auto* submission = new Submission(m_context, m_pool, m_delivery, applicationId, connectionId, this);
    submission->setWebhooks(m_webhooks);
    m_submissions.insert(applicationId, submission);
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

} // namespace postulant
