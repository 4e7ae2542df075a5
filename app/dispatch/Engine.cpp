#include "dispatch/Engine.h"

#include "dispatch/AuditWriter.h"
#include "dispatch/PostingLookups.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/RetryRepository.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"
#include "store/SendingRepository.h"
#include "store/Store.h"

namespace postulant {
namespace {

QString practiceFile(const Store& store) {
    return store.dataDir() + QStringLiteral("/practice.json");
}

} // namespace

Engine::Engine(const EngineContext& context, const Options& options)
    : m_context(context)
    , m_options(options)
    , m_audit(std::make_unique<AuditWriter>(context.store))
    , m_alerts(m_context)
    , m_fan({m_audit.get(), &m_metrics, &m_alerts})
    , m_practice(context.clock, options.dispatching ? practiceFile(context.store) : QString(), options.practiceSpeed)
    , m_pool(m_context, m_practice, m_fan)
    , m_delivery(m_context)
    , m_submitter(m_context, m_pool, m_delivery)
    , m_strays(m_context, m_pool)
    , m_unclear(m_context, m_pool, m_strays)
    , m_late(m_context, m_pool, m_strays)
    , m_watcher(m_context, m_pool)
    , m_talk(m_context, m_pool)
    , m_logins(m_context, m_pool)
    , m_live(m_context, m_pool)
    , m_collector(m_context, m_pool, m_delivery)
    , m_webhooks(m_context, m_pool,
                 [this](qint64 connectionId, const QString& runId) { return m_watcher.hint(connectionId, runId); })
    , m_metricsListener(m_context.store, m_metrics)
    , m_rollUp(m_context.store, m_context.clock) {
    wire();
}

Engine::~Engine() = default;

PostingLookups* Engine::lookups() {
    if (!m_lookups && m_options.names) {
        m_lookups = std::make_unique<PostingLookups>(m_context.store, *m_audit, m_context.clock, m_options.names());
    }
    return m_lookups.get();
}

void Engine::wire() {
    m_reload.setSingleShot(true);
    m_reload.setInterval(m_context.timing.tick);
    m_pulse.setInterval(m_context.timing.tick * 5);
    m_statusSoon.setSingleShot(true);
    m_statusSoon.setInterval(m_context.timing.tick);
    connect(&m_statusSoon, &QTimer::timeout, this, &Engine::updateStatus);
    connect(&m_reload, &QTimer::timeout, this, &Engine::statusSoon);
    connect(&m_pool, &ConnectionPool::changed, this, [this] { statusSoon(); });
    connect(&m_pool, &ConnectionPool::stopped, this, &Engine::connectionStopped);
}

void Engine::wireDispatch() {
    connect(&m_reload, &QTimer::timeout, this, [this] {
        m_watcher.reload();
        m_submitter.pump();
    });
    connect(&m_pool, &ConnectionPool::recovered, this, &Engine::connectionRecovered);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        if (!isRecovered()) {
            recover();
        }
        m_submitter.pump();
    });
    connect(&m_submitter, &Submitter::accepted, &m_watcher, &Watcher::watch);
    connect(&m_submitter, &Submitter::unclear, &m_unclear, &UnclearAttempts::add);
    connect(&m_submitter, &Submitter::moved, this, [this] { statusSoon(); });
    connect(&m_unclear, &UnclearAttempts::adopted, &m_watcher, &Watcher::watch);
    connect(&m_unclear, &UnclearAttempts::doubled, this, &Engine::needsSeeker);
    connect(&m_late, &LateLooks::turnedUp, this, [this](qint64 applicationId, bool disputed) {
        m_watcher.reload();
        if (disputed) {
            Q_EMIT needsSeeker(applicationId);
        }
    });
    connect(&m_unclear, &UnclearAttempts::givenUp, this, [this](qint64 attemptId) {
        const auto attempt =
            m_context.store.readNow<AttemptRow>([attemptId](Database& db) { return attempts::get(db, attemptId); });
        if (attempt) {
            concluded(attempt->applicationId);
        }
    });
    m_submitter.setWebhooks(&m_webhooks);
    connect(&m_submitter, &Submitter::accepted, this, &Engine::runCreated);
    connect(&m_unclear, &UnclearAttempts::adopted, this, &Engine::runCreated);
    connect(&m_collector, &EvidenceCollector::concluded, this, &Engine::runEnded);
    connect(&m_alerts, &Alerts::raised, this, [this](AlertKind kind, int percent) {
        statusSoon();
        Q_EMIT alert(kind, percent);
    });
    connect(&m_watcher, &Watcher::ended, &m_collector, &EvidenceCollector::collect);
    connect(&m_watcher, &Watcher::attentionNeeded, this, &Engine::needsSeeker);
    connect(&m_talk, &RunTalk::attended, &m_watcher, &Watcher::attended);
    m_talk.setDispatching(true);
    m_logins.setDispatching(true);
    m_live.setDispatching(true);
    connect(&m_collector, &EvidenceCollector::concluded, this, &Engine::concluded);
    connect(&m_collector, &EvidenceCollector::collected, this, [this](qint64 attemptId) {
        m_watcher.forget(attemptId);
        statusSoon();
    });
}

void Engine::start() {
    m_submitter.setHeld(true); // until it is known that this process dispatches, and what an earlier one left
    m_pool.reload();
    readPaused();
    m_submitter.limitsChanged();
    if (m_options.dispatching) {
        startDispatching();
    }
    updateStatus();
}

void Engine::startDispatching() {
    wireDispatch();
    readOptions();
    m_pool.mendByEnvironment();
    m_rollUp.start();
    recover();
    m_watcher.reload();
    m_late.start();
    m_pulse.start();
}

// The process that dispatched has ended.
void Engine::takeOver() {
    if (m_options.dispatching) {
        return;
    }
    m_options.dispatching = true;
    m_practice.keepIn(practiceFile(m_context.store));
    for (const ConnectionStatus& connection : m_pool.statuses()) {
        if (connection.practice) {
            m_pool.forget(connection.id);
        }
    }
    startDispatching();
    updateStatus();
}

// What an earlier process left: reserved without "sent" never left this computer; reserved and sent may have arrived.
// Read once, before anything of our own is reserved; what cannot be stored now is tried again, and holds the rest.
void Engine::recover() {
    if (!m_left) {
        const auto open = m_context.store.readNow<QVector<AttemptRow>>([](Database& db) { return attempts::open(db); });
        if (!open) {
            return;
        }
        m_left = *open;
    }
    if (!m_healthForgotten) {
        // How a connection is, is found out anew: nothing in the queue waits for what an earlier process saw of it.
        m_healthForgotten =
            m_context.store.writeNow<void>([](Database& db) { return retries::connectionWorks(db, 0); }).has_value();
    }
    const QVector<AttemptRow> left = *std::exchange(m_left, QVector<AttemptRow>());
    for (const AttemptRow& attempt : left) {
        if (attempt.via == AttemptVia::Run) {
            recoverOne(attempt);
        }
    }
    if (isRecovered()) {
        m_submitter.setHeld(m_options.startPaused && !m_released);
    }
}

bool Engine::isRecovered() const {
    return m_left && m_left->isEmpty() && m_healthForgotten;
}

void Engine::recoverOne(const AttemptRow& attempt) {
    const qint64 now = m_context.clock.nowMs();
    Done stored;
    if (attempt.state == AttemptState::Reserved && attempt.sentAt == 0) {
        stored = m_context.store.writeNow<void>([&](Database& db) {
            return attempts::release(db, attempt.id, ReleaseReason::NeverLeft, FailureKind::None, {}, true, 0, now);
        });
    } else if (attempt.state == AttemptState::Reserved) {
        const Error why{
            ErrorKind::ConnectionLost, QStringLiteral("the program ended while this was being sent"), 0, {}};
        stored = m_context.store.writeNow<void>(
            [&](Database& db) { return attempts::markUnclear(db, attempt.id, why, now); });
        if (stored) {
            m_unclear.add(attempt.id);
        }
    } else if (attempt.state == AttemptState::Unclear) {
        attempt.lookUps < 3 ? m_unclear.add(attempt.id) : m_unclear.lookOnce(attempt.id);
    } else if (attempt.run) {
        m_delivery.reoffer(attempt, m_pool);
    }
    if (!stored && stored.error().kind != ErrorKind::Guarded) {
        m_left->append(attempt);
    }
}

void Engine::connectionRecovered(qint64 connectionId) {
    (void)m_context.store.writeNow<void>(
        [connectionId](Database& db) { return retries::connectionWorks(db, connectionId); });
    m_watcher.reload();
    m_submitter.pump();
    statusSoon();
}

void Engine::releaseQueue(const QVector<qint64>& applicationIds) {
    m_submitter.setOnly(applicationIds);
    m_released = true; // also for when this process takes over
    if (isRecovered()) {
        m_submitter.setHeld(false);
    }
}

void Engine::applicationsChanged() {
    m_waits.reset();
    if (!m_reload.isActive()) {
        m_reload.start();
    }
}

void Engine::tablesChanged(const QStringList& tables) {
    if (tables.contains(QLatin1String("connection"))) {
        m_pool.reload();
    }
    if (tables.contains(QLatin1String("setting"))) {
        readPaused();
        m_submitter.limitsChanged();
        readOptions();
    }
    applicationsChanged();
}

void Engine::readPaused() {
    const auto paused = m_context.store.readNow<QString>(
        [](Database& db) { return settings::text(db, QStringLiteral("queue.paused")); });
    if (paused) {
        m_submitter.setPaused(*paused == QLatin1String("1"));
        statusSoon();
    }
}

// What the seeker wants watched, listened to, kept and told. Only who dispatches does.
void Engine::readOptions() {
    const auto read = m_context.store.readNow<postulant::Options>([](Database& db) { return options::load(db); });
    if (!read || !m_options.dispatching) {
        return;
    }
    for (const ConnectionRow& row : m_pool.rows()) {
        if (row.practice) {
            m_metrics.setPractice(row.id);
            m_alerts.setPractice(row.id);
        }
    }
    m_watcher.setStuckAfter(std::chrono::minutes(read->number(Option::StuckMinutes)));
    m_alerts.setOptions(*read);
    m_rollUp.setDays(read->number(Option::AuditDays));
    m_webhooks.apply(*read);
    m_metricsListener.apply(*read);
    statusSoon();
}

void Engine::runCreated(qint64 attemptId) {
    const auto attempt =
        m_context.store.readNow<AttemptRow>([attemptId](Database& db) { return attempts::get(db, attemptId); });
    if (attempt) {
        m_metrics.taskCreated(attempt->practice);
    }
}

void Engine::runEnded(qint64 applicationId) {
    const auto rows = m_context.store.readNow<QVector<ApplicationRow>>(
        [applicationId](Database& db) { return applications::rows(db, {applicationId}); });
    if (rows && !rows->isEmpty() && !rows->first().practice) {
        m_metrics.taskEnded(rows->first());
        m_alerts.runEnded();
    }
}

void Engine::setTrouble(const std::optional<Error>& trouble) {
    m_trouble = trouble;
    m_submitter.setBlocked(trouble.has_value());
    statusSoon();
}

void Engine::lookAgain(const QVector<qint64>& applicationIds) {
    for (const ConnectionStatus& status : m_pool.statuses()) {
        m_pool.tryNow(status.id);
    }
    const auto open = m_context.store.readNow<QVector<AttemptRow>>([](Database& db) { return attempts::open(db); });
    for (const AttemptRow& attempt : open ? *open : QVector<AttemptRow>()) {
        if (!applicationIds.isEmpty() && !applicationIds.contains(attempt.applicationId)) {
            continue;
        }
        if (attempt.state == AttemptState::Unclear) {
            m_unclear.lookOnce(attempt.id);
        } else {
            m_watcher.lookNow(attempt.id);
        }
    }
    if (m_options.dispatching) {
        for (const qint64 id : applicationIds) {
            lookAtEnded(id);
        }
        m_watcher.reload();
    }
    m_submitter.pump();
}

// Its evidence is read anew, and a run that is not known, was cancelled or lost is asked for.
void Engine::lookAtEnded(qint64 applicationId) {
    const auto detail = m_context.store.readNow<ApplicationDetail>(
        [applicationId](Database& db) { return applications::detail(db, applicationId); });
    if (!detail || detail->attempts.isEmpty()) {
        return;
    }
    const AttemptRow& newest = detail->attempts.first();
    if (newest.via != AttemptVia::Run || newest.state != AttemptState::Ended) {
        return;
    }
    const bool open = !newest.run || newest.run->snapshot.status == RunStatus::Canceled ||
                      newest.run->snapshot.serverWord == lostRunWord;
    if (open) {
        m_late.lookNow(newest.id);
    }
    if (newest.run && newest.run->collectedAt != 0) {
        (void)m_context.store.writeNow<void>([&](Database& db) { return runs::wantAgain(db, newest.id); });
    }
}

void Engine::check(const ConnectionRow& row, const std::optional<QString>& key, std::function<void(ServerCheck)> each,
                   std::function<void(QVector<ServerCheck>)> then) {
    const auto server = m_pool.makeServer(row, key);
    if (!server) {
        const ServerCheck broken{
            ServerCheck::Step::Reachable, ServerCheck::State::Fail, ServerCheck::Finding::Unreachable, {}};
        each(broken);
        then({broken});
        return;
    }
    QUrl probe;
    if (const auto address = ConnectionPool::deliveryAddress(row, *server)) {
        if (const auto url = m_delivery.probe(*address)) {
            probe = *url;
        }
    }
    connect(server.get(), &Server::checked, this, std::move(each));
    server->check(probe).then(
        this, [this, server, id = row.id, then = std::move(then)](const Result<QVector<ServerCheck>>& all) {
            const QVector<ServerCheck> checks = all ? *all : QVector<ServerCheck>();
            bool usable = !checks.isEmpty();
            for (const ServerCheck& one : checks) {
                usable = usable && one.state != ServerCheck::State::Fail;
            }
            if (usable && id != 0) {
                m_pool.mended(id); // a check that passes mends a connection that had been stopped
                m_submitter.pump();
            }
            then(checks);
        });
}

void Engine::readWorkflow(const ConnectionRow& row, const std::optional<QString>& key,
                          std::function<void(Result<WorkflowReading>)> then) {
    const auto server = m_pool.makeServer(row, key);
    if (!server) {
        then(failure(ErrorKind::NotReady, QStringLiteral("connection cannot be used")));
        return;
    }
    askOwn(*server, row.agentId).then(this, [this, server, then = std::move(then)](const Result<ToldDefinition>& told) {
        if (!told) {
            then(tl::unexpected(told.error()));
            return;
        }
        askLastOutputs(*server, *told)
            .then(this, [server, told = *told, then](const Result<QVector<RunOutput>>& outputs) {
                then(WorkflowReading{told, outputs.value_or(QVector<RunOutput>())});
            });
    });
}

void Engine::concluded(qint64 applicationId) {
    const auto rows = m_context.store.readNow<QVector<ApplicationRow>>(
        [applicationId](Database& db) { return applications::rows(db, {applicationId}); });
    if (!rows || rows->isEmpty()) {
        return;
    }
    const ApplicationRow& row = rows->first();
    m_batch.practice += row.practice ? 1 : 0;
    switch (row.state) {
    case ApplicationState::AppliedConfirmed:
        m_batch.confirmed += row.practice ? 0 : 1;
        break;
    case ApplicationState::AppliedClaimed:
        m_batch.claimed += row.practice ? 0 : 1;
        break;
    case ApplicationState::NeedsYou:
    case ApplicationState::NeedsChecking:
        m_batch.needSeeker += row.practice ? 0 : 1;
        Q_EMIT needsSeeker(applicationId);
        break;
    case ApplicationState::Failed:
        m_batch.failed += row.practice ? 0 : 1;
        break;
    default:
        break;
    }
}

EngineStatus Engine::status() const {
    return m_status;
}

// The first change starts the wait, and the next ones do not put it off.
void Engine::statusSoon() {
    if (!m_statusSoon.isActive()) {
        m_statusSoon.start();
    }
}

void Engine::updateStatus() {
    const auto counts = m_context.store.readNow<ApplicationCounts>(
        [](Database& db) { return applications::counts(db, ApplicationFilter{}); });
    EngineStatus fresh;
    fresh.dispatching = m_options.dispatching;
    fresh.paused = m_submitter.isPaused();
    if (counts) {
        const auto both = [&](ApplicationState state) {
            return counts->real[static_cast<std::size_t>(state)] + counts->practice[static_cast<std::size_t>(state)];
        };
        fresh.queued = both(ApplicationState::Queued);
        fresh.submitting = both(ApplicationState::Submitting);
        fresh.running = both(ApplicationState::Running);
    }
    fresh.lookingUp = m_unclear.pending();
    fresh.collecting = m_collector.pending();
    fresh.stoppedByDisk = m_trouble.has_value();
    fresh.trouble = m_trouble.value_or(Error{});
    fresh.connections = m_pool.statuses();
    for (ConnectionStatus& one : fresh.connections) {
        const auto open =
            m_context.store.readNow<int>([id = one.id](Database& db) { return attempts::openCount(db, id); });
        one.open = open.value_or(-1);
    }
    fresh.webhooks = {m_webhooks.isWanted(), m_webhooks.addresses()};
    fresh.metrics = {m_metricsListener.isWanted(), {}};
    if (const QString address = m_metricsListener.address(); !address.isEmpty()) {
        fresh.metrics.addresses << address;
    }
    fresh.failingPercent = m_alerts.failing();
    fresh.limitedPercent = m_alerts.limited();
    if (fresh.queued > 0) {
        tellNextSubmit(fresh);
    }
    describeSending(fresh);
    countBatch(fresh);
    m_status = fresh;
    Q_EMIT statusChanged(fresh);
}

// The first moment at which one of the queued may go, where none may now.
void Engine::tellNextSubmit(EngineStatus& fresh) {
    const qint64 now = m_context.clock.nowMs();
    if (!m_waits || now < m_waits->first) {
        const auto read = m_context.store.readNow<QVector<retries::QueueWaiting>>(
            [now](Database& db) { return retries::queueWaiting(db, now); });
        if (!read) {
            return;
        }
        m_waits = std::pair(now, *read);
    }
    for (const retries::QueueWaiting& one : m_waits->second) {
        const bool spread = one.connectionId == sending::spreadLane;
        const qint64 rest = spread ? m_pool.nextTryOfSpreading() : m_pool.nextTryAt(one.connectionId);
        const qint64 at = std::max(rest, one.readyAt);
        if (at <= now && (spread ? m_pool.maySpread() : m_pool.maySubmit(one.connectionId))) {
            fresh.nextSubmitAt = 0;
            fresh.nextSubmitWhy = QueueWait::None;
            return;
        }
        if (at > now && (fresh.nextSubmitAt == 0 || at < fresh.nextSubmitAt)) {
            fresh.nextSubmitAt = at;
            // The same wait by two clocks: a moment apart.
            fresh.nextSubmitWhy = rest + 1'000 >= one.readyAt ? QueueWait::Connection : QueueWait::Retry;
        }
    }
}

// What the queue waits for, where no connection's trouble ends sooner.
void Engine::describeSending(EngineStatus& fresh) const {
    const Governor& governor = m_submitter.governor();
    const Governor::Outlook& outlook = governor.outlook();
    if (outlook.at > m_context.clock.nowMs() && (fresh.nextSubmitAt == 0 || outlook.at <= fresh.nextSubmitAt)) {
        fresh.nextSubmitAt = outlook.at;
        fresh.nextSubmitWhy = queueWaitOf(outlook.why);
        fresh.nextSubmitLimit = code(outlook.why);
    }
    const Governor::Spending spending = governor.spending();
    fresh.spentToday = spending.today;
    fresh.spentThisMonth = spending.month;
    fresh.spendDailyCap = spending.dailyCap;
    fresh.spendMonthlyCap = spending.monthlyCap;
}

void Engine::countBatch(const EngineStatus& fresh) {
    const bool busy = fresh.queued + fresh.submitting + fresh.running + fresh.lookingUp > 0;
    if (busy) {
        m_batch.open = true;
    } else if (m_batch.open && m_options.dispatching) {
        const Batch ended = std::exchange(m_batch, Batch{});
        Q_EMIT batchEnded(ended.confirmed, ended.claimed, ended.needSeeker, ended.failed, ended.practice);
    }
}

} // namespace postulant
