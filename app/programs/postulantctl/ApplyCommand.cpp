#include "dispatch/Approval.h"
#include "domain/SendingRule.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Consent.h"
#include "programs/postulantctl/LiveTable.h"
#include "programs/postulantctl/Wait.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/PostingRepository.h"
#include "store/RunRepository.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <unistd.h>

namespace postulant::terminal {
namespace {

struct Plan {
    QVector<qint64> ids;      // to be submitted
    QVector<qint64> notReady; // their packages have errors
    QVector<qint64> refused;  // by the seeker's own rules
    qint64 connectionId = 0;  // 0: each its own
    spreading::Spread spread; // of what is real, where it was asked for
    QSet<qint64> connections; // what they go through
    bool unseen = true;       // none of them is one that the seeker's setting wants seen
};

// On the list of those not to apply to, or similar to one that was sent: --yes is no answer to that.
bool isHeldBack(const QVector<PackageRemark>& remarks) {
    return std::any_of(remarks.begin(), remarks.end(), [](const PackageRemark& remark) {
        return remark.kind == PackageRemark::Kind::Blocked || remark.kind == PackageRemark::Kind::Similar;
    });
}

// Why a person at the terminal is asked about it: with the setting "always" each time.
Result<ReviewReason> lookAt(Database& db, qint64 id, const BuiltPackage& built) {
    const auto options = options::load(db);
    if (!options || reviewWish(*options) == ReviewWish::Always) {
        return options ? Result<ReviewReason>(ReviewReason::Always) : tl::unexpected<Error>(options.error());
    }
    return reviewReason(db, id, built);
}

// Adds to the plan what it may go through. Whether that is what it would go through anyway.
Result<bool> goesThrough(Database& db, qint64 id, const BuiltPackage& built, Plan& plan) {
    const auto now = spreading::of(db, id);
    if (!now) {
        return tl::unexpected<Error>(now.error());
    }
    if (plan.connectionId != 0) {
        plan.connections.insert(plan.connectionId);
        return plan.connectionId == built.connection.id && now->way == SpreadWay::None;
    }
    const bool spreads = plan.spread.way != SpreadWay::None && !built.package.practice;
    QVector<qint64> over = spreads ? plan.spread.over : now->over;
    std::sort(over.begin(), over.end());
    for (const qint64 one : std::as_const(over)) {
        const auto row = connections::get(db, one);
        if (row && row->inPool) {
            plan.connections.insert(one);
        }
    }
    if (over.isEmpty()) {
        plan.connections.insert(built.connection.id);
    }
    return !spreads || over == now->over;
}

// What waits: queued, and with approval also what waits for review.
Result<Plan> planOf(Store& store, const Arguments& arguments) {
    return store.readNow<Plan>([&](Database& db) -> Result<Plan> {
        Plan plan;
        const auto spread = spreadOf(db, arguments);
        if (!spread) {
            return tl::unexpected<Error>(spread.error());
        }
        plan.spread = *spread;
        if (spread->way == SpreadWay::None && arguments.has(QStringLiteral("connection"))) {
            const auto connection = connectionNamed(db, arguments.value(QStringLiteral("connection")));
            if (!connection) {
                return tl::unexpected<Error>(connection.error());
            }
            plan.connectionId = connection->id;
        }
        ApplicationFilter filter;
        filter.states = {ApplicationState::Queued, ApplicationState::Review};
        const auto ids = applications::ids(db, filter, ApplicationSort::Created, false);
        if (!ids) {
            return tl::unexpected<Error>(ids.error());
        }
        bool ok = false;
        const int limit = arguments.value(QStringLiteral("limit")).toInt(&ok);
        for (const qint64 id : *ids) {
            if (ok && plan.ids.size() >= limit) {
                break;
            }
            const auto built = buildPackage(db, store.filesDir(), id, store.clock().nowMs());
            if (!built) {
                return tl::unexpected<Error>(built.error());
            }
            if (isHeldBack(built->remarks)) {
                plan.refused.append(id);
                continue;
            }
            (built->ready() ? plan.ids : plan.notReady).append(id);
            if (built->ready()) {
                const auto look = lookAt(db, id, *built);
                if (!look) {
                    return tl::unexpected<Error>(look.error());
                }
                const auto same = goesThrough(db, id, *built, plan);
                if (!same) {
                    return tl::unexpected<Error>(same.error());
                }
                // Through another one is another package.
                plan.unseen = plan.unseen && *look == ReviewReason::None && built->remarks.isEmpty() && *same;
            }
        }
        return plan;
    });
}

// An application stays practice or real. Where the seeker names a connection of the other kind, the posting gets an
// application of that kind, and one that was never tried gives way to it.
Result<qint64> onConnection(Database& db, qint64 id, const ConnectionRow& connection, qint64 now) {
    const auto detail = applications::detail(db, id);
    if (!detail) {
        return tl::unexpected<Error>(detail.error());
    }
    if (detail->row.practice == connection.practice) {
        const Done moved = applications::setConnection(db, id, connection.id);
        return moved ? Result<qint64>(id) : Result<qint64>(tl::unexpected<Error>(moved.error()));
    }
    const auto posting = postings::find(db, detail->keys);
    if (!posting || !posting->has_value()) {
        return failure(ErrorKind::NotFound, QString::number(id));
    }
    if (detail->attempts.isEmpty()) {
        if (const Done gone = applications::trash(db, {id}, now); !gone) {
            return tl::unexpected<Error>(gone.error());
        }
    }
    const auto existing = applications::find(db, **posting, connection.practice);
    if (!existing || existing->has_value()) {
        return existing ? Result<qint64>(**existing) : Result<qint64>(tl::unexpected<Error>(existing.error()));
    }
    NewApplication application;
    application.postingId = **posting;
    application.practice = connection.practice;
    application.connectionId = connection.id;
    application.resumeId = detail->resumeId;
    return applications::add(db, application, now);
}

Done approve(Store& store, Plan& plan, ApprovedBy by, qint64 now) {
    return store.writeNow<void>([&](Database& db) -> Done {
        for (qint64& id : plan.ids) {
            if (plan.connectionId != 0) {
                const auto connection = connections::get(db, plan.connectionId);
                const auto moved = connection ? onConnection(db, id, *connection, now)
                                              : Result<qint64>(tl::unexpected<Error>(connection.error()));
                if (!moved) {
                    return tl::unexpected<Error>(moved.error());
                }
                id = *moved;
            }
            const auto row = applications::rows(db, {id});
            if (plan.spread.way != SpreadWay::None && row && !row->isEmpty() && !row->first().practice) {
                if (const Done spread = spreading::set(db, id, plan.spread); !spread) {
                    return spread;
                }
            }
            const bool inLine = row && !row->isEmpty() && row->first().state == ApplicationState::Queued;
            // One that is tried again later keeps its plan, one in line its place.
            Done queued = inLine && row->first().tries > 0 ? Done{}
                          : inLine                         ? applications::setWaiting(db, id, FailureKind::None, {}, 0)
                                                           : applications::setIntent(db, id, Intent::Queue, now);
            if (queued && (by == ApprovedBy::Seeker || !inLine)) {
                queued = recordApproval(db, id, by, now);
            }
            if (!queued) {
                return queued;
            }
        }
        return {};
    });
}

bool isApproved(Terminal& terminal, const Arguments& arguments, const Plan& plan) {
    if (arguments.has(QStringLiteral("yes")) || plan.ids.isEmpty() || plan.unseen) {
        return true;
    }
    terminal.message(Terminal::tr("Submit %n application(s)? [y/N]", nullptr, static_cast<int>(plan.ids.size())));
    return Terminal::readSecretLine().compare(QLatin1String("y"), Qt::CaseInsensitive) == 0;
}

// Waits for its company's limit, and for longer than anybody waits here.
bool waitsForLimit(const ApplicationRow& row) {
    return row.state == ApplicationState::Queued && row.failure == FailureKind::CompanyLimit && row.notBefore > 0;
}

bool isRefused(const ApplicationRow& row) {
    const bool back = row.failure == FailureKind::Blocked || row.failure == FailureKind::Similar;
    return waitsForLimit(row) || (row.state == ApplicationState::Review && back);
}

QString refusalWords(Store& store, qint64 id) {
    const auto rows =
        store.readNow<QVector<ApplicationRow>>([id](Database& db) { return applications::rows(db, {id}); });
    const ApplicationRow row = rows && !rows->isEmpty() ? rows->first() : ApplicationRow();
    if (waitsForLimit(row)) {
        const QString day = QDateTime::fromMSecsSinceEpoch(row.notBefore).date().toString(Qt::ISODate);
        return Terminal::tr("%1 waits: your limit for this company is reached; it goes after %2.").arg(id).arg(day);
    }
    if (row.failure == FailureKind::Similar) {
        return Terminal::tr("%1 looks like one that was sent (%2). retry %1 sends it too.")
            .arg(QString::number(id), row.failureMessage);
    }
    return Terminal::tr("%1 is on your list of those not to apply to (see block list).").arg(id);
}

void sayRefusals(Terminal& terminal, Store& store, const QVector<qint64>& ids) {
    const auto rows = store.readNow<QVector<ApplicationRow>>([&](Database& db) { return applications::rows(db, ids); });
    for (const ApplicationRow& row : rows ? *rows : QVector<ApplicationRow>()) {
        if (isRefused(row)) {
            terminal.message(refusalWords(store, row.id));
        }
    }
}

// It came to nothing and goes again later, by itself; nobody has to wait for that.
bool goesLater(const ApplicationRow& row, qint64 now) {
    return row.state == ApplicationState::Queued && row.tries > 0 && row.notBefore > now;
}

// What the folder still has to do. Read from the store, so it is true whichever process dispatches.
struct Remaining {
    int waiting = 0;  // of ours, queued
    int open = 0;     // submitting, running, being looked up, evidence not all here
    bool full = true; // every connection that one of them waits for has as many runs as it may have
};

Result<bool> isFullConnection(Database& db, qint64 connectionId) {
    const auto connection = connections::get(db, connectionId);
    const auto open = attempts::openCount(db, connectionId);
    if (!connection || !open) {
        return tl::unexpected<Error>(connection ? open.error() : connection.error());
    }
    return *open >= connection->concurrency;
}

Result<bool> isFull(Database& db, const ApplicationRow& row) {
    if (row.spread == SpreadWay::None) {
        return isFullConnection(db, row.connectionId);
    }
    const auto through = spreading::through(db, row.id);
    if (!through) {
        return tl::unexpected<Error>(through.error());
    }
    return std::all_of(through->cbegin(), through->cend(), [&db](const ConnectionRow& one) {
        return !one.inPool || isFullConnection(db, one.id).value_or(false);
    });
}

Result<Remaining> remaining(Store& store, const QVector<qint64>& ids, bool followRuns) {
    return store.readNow<Remaining>([&](Database& db) -> Result<Remaining> {
        Remaining left;
        const auto rows = applications::rows(db, ids);
        const auto wanted = runs::wanted(db);
        const auto open = attempts::open(db);
        if (!rows || !wanted || !open) {
            return failure(ErrorKind::Database);
        }
        for (const ApplicationRow& row : *rows) {
            if (row.state == ApplicationState::Queued && !waitsForLimit(row) &&
                !goesLater(row, store.clock().nowMs())) {
                left.waiting++;
                left.full = left.full && isFull(db, row).value_or(false);
            }
        }
        for (const AttemptRow& attempt : *open) {
            const bool sending = attempt.state == AttemptState::Reserved;
            const bool lookingUp = attempt.state == AttemptState::Unclear && attempt.lookUps < 3;
            left.open += sending || (followRuns && lookingUp) ? 1 : 0;
        }
        left.open += followRuns ? static_cast<int>(wanted->size()) : 0;
        return left;
    });
}

// Queued applications that nothing will move: the connection needs the seeker, cannot be reached, the queue is paused,
// or a limit holds all of them until a time that is not near. The spacing of a site is waited for.
enum class Blocked { No, Unreachable, NeedsSeeker, Limit };
Blocked blockedBy(const EngineStatus& status) {
    if (status.paused || status.stoppedByDisk) {
        return Blocked::NeedsSeeker;
    }
    const SendingWait wait = sendingWait(status.nextSubmitLimit).value_or(SendingWait::None);
    if (status.nextSubmitAt != 0 && wait != SendingWait::None && wait != SendingWait::Spacing) {
        return Blocked::Limit;
    }
    bool working = false;
    bool offline = false;
    bool refused = false;
    for (const ConnectionStatus& connection : status.connections) {
        using State = ConnectionStatus::State;
        working = working || connection.state == State::Working || connection.state == State::RateLimited;
        offline = offline || connection.state == State::Offline || connection.state == State::Broken;
        refused = refused || connection.state == State::KeyRefused || connection.state == State::KeyMissing ||
                  connection.state == State::OutOfCredit;
    }
    return working ? Blocked::No : refused ? Blocked::NeedsSeeker : offline ? Blocked::Unreachable : Blocked::No;
}

struct Ended {
    bool timedOut = false;
    Blocked blocked = Blocked::No;
    qint64 until = 0; // where a limit holds the rest
    QString why;
};

Ended follow(Core& core, LiveTable& table, const QVector<qint64>& ids, bool wait, const QDeadlineTimer& deadline) {
    Ended ended;
    waitFor([&](QObject* context, const std::function<void()>& done) {
        auto* timer = new QTimer(context);
        int quiet = 0;
        QObject::connect(timer, &QTimer::timeout, context, [&, quiet, done]() mutable {
            table.update(core.store());
            const auto left = remaining(core.store(), ids, wait);
            const EngineStatus status = core.status();
            ended.blocked = left && left->waiting > 0 ? blockedBy(status) : Blocked::No;
            ended.until = status.nextSubmitAt;
            ended.why = status.nextSubmitLimit;
            const bool full = !wait && left && left->full; // the rest waits for a free place
            const bool over = left && left->open == 0 && (left->waiting == 0 || ended.blocked != Blocked::No || full);
            quiet = over ? quiet + 1 : 0;
            ended.timedOut = deadline.hasExpired();
            if (quiet >= 3 || ended.timedOut) {
                done();
            }
        });
        timer->start(300);
    });
    table.update(core.store());
    return ended;
}

int goingLater(Store& store, const QVector<qint64>& ids) {
    const auto rows = store.readNow<QVector<ApplicationRow>>([&](Database& db) { return applications::rows(db, ids); });
    return rows ? static_cast<int>(std::count_if(
                      rows->cbegin(), rows->cend(),
                      [now = store.clock().nowMs()](const ApplicationRow& row) { return goesLater(row, now); }))
                : 0;
}

int exitCode(Store& store, const QVector<qint64>& ids, const Ended& ended) {
    if (ended.blocked == Blocked::Unreachable) {
        return static_cast<int>(Exit::Unreachable);
    }
    const auto rows = store.readNow<QVector<ApplicationRow>>([&](Database& db) { return applications::rows(db, ids); });
    if (ended.blocked == Blocked::Limit && rows &&
        std::all_of(rows->cbegin(), rows->cend(),
                    [](const ApplicationRow& row) { return row.state == ApplicationState::Queued; })) {
        return static_cast<int>(Exit::Refused);
    }
    bool failed = ended.timedOut || ended.blocked == Blocked::NeedsSeeker || !rows;
    bool refused = false;
    for (const ApplicationRow& row : rows ? *rows : QVector<ApplicationRow>()) {
        if (isRefused(row)) {
            refused = true;
            continue;
        }
        failed = failed || row.state == ApplicationState::Failed || row.state == ApplicationState::NeedsYou ||
                 row.state == ApplicationState::NeedsChecking || row.state == ApplicationState::Review ||
                 goesLater(row, store.clock().nowMs());
    }
    return static_cast<int>(failed ? Exit::Failed : refused ? Exit::Refused : Exit::Ok);
}

} // namespace

int apply(Terminal& terminal, const QStringList& words) {
    const auto arguments =
        Arguments::parse(words, {{QStringLiteral("yes"), QStringLiteral("wait")},
                                 {QStringLiteral("connection"), spreadOption, QStringLiteral("limit"),
                                  QStringLiteral("timeout"), QStringLiteral("practice-speed")},
                                 0,
                                 0});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    if (!arguments->has(QStringLiteral("yes")) && isatty(STDIN_FILENO) == 0) {
        return terminal.usage(Terminal::tr("Without a terminal to ask on, say --yes to approve."));
    }
    CoreOptions options;
    options.practiceSpeed = arguments->has(QStringLiteral("practice-speed"))
                                ? arguments->value(QStringLiteral("practice-speed")).toDouble()
                                : 1.0;
    options.startPaused = true; // nothing moves before the approval below
    Core* core = terminal.core(options);
    if (!core) {
        return static_cast<int>(Exit::Failed);
    }
    auto plan = planOf(core->store(), *arguments);
    if (!plan) {
        return plan.error().kind == ErrorKind::Invalid && arguments->has(spreadOption)
                   ? terminal.usage(plan.error().detail)
                   : terminal.fail(plan.error());
    }
    for (const qint64 id : std::as_const(plan->refused)) {
        terminal.message(refusalWords(core->store(), id));
    }
    for (const qint64 id : plan->notReady) {
        terminal.message(Terminal::tr("%1 is not ready: something is missing in its package (see show %1).").arg(id));
    }
    if (!agreeTo(terminal, core->store(), plan->connections.values())) {
        return static_cast<int>(Exit::Refused);
    }
    if (!isApproved(terminal, *arguments, *plan)) {
        return static_cast<int>(Exit::Refused);
    }
    const bool asked = arguments->has(QStringLiteral("yes")) || !plan->unseen;
    if (const Done approved =
            approve(core->store(), *plan, asked ? ApprovedBy::Seeker : ApprovedBy::Rule, terminal.clock().nowMs());
        !approved) {
        return terminal.fail(approved.error());
    }
    if (!core->dispatching()) {
        terminal.message(Terminal::tr("Another Postulant has this data folder open and does the submitting."));
    }
    core->releaseQueue(plan->ids);
    const bool wait = arguments->has(QStringLiteral("wait"));
    bool ok = false;
    const int seconds = arguments->value(QStringLiteral("timeout")).toInt(&ok);
    QDeadlineTimer deadline(QDeadlineTimer::Forever);
    if (ok) {
        deadline.setRemainingTime(std::chrono::seconds(seconds));
    }
    LiveTable table(terminal, plan->ids);
    const Ended ended = follow(*core, table, plan->ids, wait, deadline);
    if (ended.timedOut) {
        terminal.message(
            Terminal::tr("Time is up. Runs that were started go on at the server; apply --wait follows them."));
    } else if (ended.blocked == Blocked::Unreachable) {
        terminal.message(Terminal::tr("The server cannot be reached. Nothing was sent of what is still queued."));
    } else if (ended.blocked == Blocked::Limit) {
        //: %1: a date and time, %2: the code of a limit, "daily-cap"
        terminal.message(
            Terminal::tr(
                "The rest stays queued: a limit (%2) allows the next one at %1. Postulant sends it when it runs "
                "then; see limits list.")
                .arg(QDateTime::fromMSecsSinceEpoch(ended.until).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                     ended.why));
    } else if (ended.blocked == Blocked::NeedsSeeker) {
        terminal.message(Terminal::tr("The queue is stopped: see connection test, or resume-queue."));
    }
    sayRefusals(terminal, core->store(), plan->ids);
    if (const int later = goingLater(core->store(), plan->ids); later > 0) {
        terminal.message(Terminal::tr("%n application(s) came to nothing and go again later; apply --wait when it is "
                                      "time, or retry (see show).",
                                      nullptr, later));
    }
    const int code = exitCode(core->store(), plan->ids, ended);
    if (code == 0 && !plan->notReady.isEmpty()) {
        return static_cast<int>(Exit::Failed);
    }
    return code == 0 && !plan->refused.isEmpty() ? static_cast<int>(Exit::Refused) : code;
}

} // namespace postulant::terminal
