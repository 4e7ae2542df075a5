#include "dispatch/EvidenceCollector.h"

#include "dispatch/Conclusion.h"
#include "dispatch/ConnectionPool.h"
#include "dispatch/EvidenceLook.h"
#include "dispatch/ResumeDelivery.h"
#include "domain/AskedQuestion.h"
#include "domain/PackageWords.h"
#include "domain/PostingIdentity.h"
#include "domain/ProofRule.h"
#include "domain/SentRule.h"
#include "store/AnswerRepository.h"
#include "store/AttemptRepository.h"
#include "store/PostingRepository.h"
#include "store/RetryRepository.h"
#include "store/RunRepository.h"
#include "store/Store.h"

#include <QRandomGenerator>

#include <algorithm>

namespace postulant {
namespace {

constexpr int looksWanted = 2;
// A file that stays out of reach for so many looks is noted as missing and not waited for.
constexpr int mostMisses = 8;
// Of looks that a full or read-only disk of this computer spoils: an hour.
constexpr int mostMissesOfOurs = 240;

// A verdict stands until a look that could read as much says otherwise: after a restart, or while the server fails, a
// look may read less than an earlier one did.
bool mayCorrect(const AttemptRow& concluded, const EvidenceLook& look) {
    const bool listWasRead = !concluded.sentReasons.contains(code(SentReason::ListUnread));
    return look.readWhole() && (look.trail().complete || !listWasRead);
}

// Adds to the history of one attempt what a look has read. A later look may read what an earlier one could not, and
// adds only what has a time of its own and is not there yet.
class History {
public:
    History(Database& db, qint64 attemptId, bool first, qint64 now)
        : m_db(db)
        , m_attemptId(attemptId)
        , m_first(first)
        , m_now(now) {}

    // What was done, each with the picture that the server took after it.
    Done noteActions(const ActionTrail& trail) {
        for (const PageAction& action : trail.actions) {
            if (!action.description.trimmed().isEmpty()) {
                if (Done noted = note(QStringLiteral("step"), action.description, action.at); !noted) {
                    return noted;
                }
            }
            if (!action.pictureId.isEmpty()) {
                if (Done noted = note(QStringLiteral("picture"), action.pictureId, action.at); !noted) {
                    return noted;
                }
            }
        }
        return {};
    }

    // What the server says of itself, where it lists no actions.
    Done noteWords(const QVector<TrailNote>& notes) {
        for (const TrailNote& one : notes) {
            if (Done noted = note(QStringLiteral("step"), one.text, one.at); !noted) {
                return noted;
            }
        }
        return {};
    }

    Done noteUsage(const QVector<StepUsage>& steps) {
        for (const StepUsage& step : steps) {
            if (Done noted = note(usageEventKind, usageText(step), step.at); !noted) {
                return noted;
            }
        }
        const double cost = totalUsage(steps).cost;
        return cost > 0 ? runs::recordCost(m_db, m_attemptId, cost) : Done{};
    }

    // Whatever made the server do it, a page or itself: the seeker sees it.
    Done noteStrays(const QByteArray& packageJson, const QVector<TypedText>& typed) {
        const auto package = packageFromJson(packageJson);
        if (!package) {
            return {};
        }
        const PackageWords words(*package);
        for (const TypedText& one : typed) {
            if (words.hold(one.text)) {
                continue;
            }
            if (Done noted = note(QStringLiteral("stray"), one.field, one.at); !noted) {
                return noted;
            }
        }
        return {};
    }

private:
    Done note(const QString& kind, const QString& text, qint64 at) {
        if (m_first) {
            return runs::addEvent(m_db, m_attemptId, kind, text, at != 0 ? at : m_now);
        }
        return at != 0 ? runs::addEventOnce(m_db, m_attemptId, kind, text, at) : Done{};
    }

    Database& m_db;
    qint64 m_attemptId;
    bool m_first;
    qint64 m_now;
};

// The page where a run ended may name the posting in another system's words. Only systems with a rule count: a site's
// own thank-you page is the same for all its postings. A key that another posting owns stays there.
Done addAliases(Database& db, qint64 postingId, const QString& finalUrl) {
    const auto identity = identifyPosting(finalUrl);
    if (!identity || identity->ats == QLatin1String("web")) {
        return {};
    }
    for (const QString& key : identity->keys) {
        if (const auto added = postings::addKey(db, postingId, key); !added) {
            return tl::unexpected<Error>(added.error());
        }
    }
    return {};
}

} // namespace

EvidenceCollector::EvidenceCollector(EngineContext& context, ConnectionPool& pool, ResumeDelivery& delivery,
                                     QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool)
    , m_delivery(delivery)
    , m_workshop(context.timing.evidence.allDownloadsAtOnce) {
    m_timer.setInterval(context.timing.tick);
    connect(&m_timer, &QTimer::timeout, this, &EvidenceCollector::tick);
}

EvidenceCollector::~EvidenceCollector() = default;

void EvidenceCollector::collect(const runs::OpenRun& run) {
    if (!m_pending.contains(run.attemptId)) {
        Pending fresh;
        fresh.run = run;
        fresh.nextAt = m_context.clock.steadyMs();
        m_pending.insert(run.attemptId, fresh);
        m_timer.start();
        tick();
    }
}

void EvidenceCollector::tick() {
    const qint64 now = m_context.clock.steadyMs();
    const auto ids = m_pending.keys();
    // While the connection is left alone nothing is missed: it is waited for.
    const auto mayAsk = [this](qint64 connection) {
        return m_pool.mayUse(connection) || !m_pool.rows().contains(connection);
    };
    for (const qint64 id : ids) {
        if (const Pending pending = m_pending.value(id);
            pending.look == nullptr && !pending.asking && pending.nextAt <= now && mayAsk(pending.run.connectionId)) {
            look(id);
        }
    }
}

void EvidenceCollector::look(qint64 attemptId) {
    const Pending& pending = m_pending[attemptId];
    if (pending.looks >= looksWanted) {
        done(attemptId); // could not be noted before
        return;
    }
    const auto attempt =
        m_context.store.readNow<AttemptRow>([attemptId](Database& db) { return attempts::get(db, attemptId); });
    const auto server = m_pool.server(pending.run.connectionId);
    if (!attempt || !attempt->run || !server) {
        missed(attemptId);
        return;
    }
    const bool mayChange =
        attempt->run->snapshot.status == RunStatus::Canceled && attempt->state == AttemptState::Ended;
    if (mayChange) {
        readStatusAgain(attemptId, server, attempt->run->snapshot.runId);
    } else {
        startLook(attemptId, server);
    }
}

// What was cancelled may have been completed by a browser that had not heard of it yet.
void EvidenceCollector::readStatusAgain(qint64 attemptId, const std::shared_ptr<Server>& server, const QString& runId) {
    m_pending[attemptId].asking = true;
    server->fetchRun(runId).then(this, [this, attemptId, server](const Result<RunSnapshot>& run) {
        m_pending[attemptId].asking = false;
        if (run && run->status == RunStatus::Completed) {
            const auto recorded = m_context.store.writeNow<bool>(
                [&, now = m_context.clock.nowMs()](Database& db) { return runs::record(db, attemptId, *run, now); });
            m_pending[attemptId].looks = recorded ? 0 : m_pending[attemptId].looks; // it has just ended
        }
        startLook(attemptId, server);
    });
}

void EvidenceCollector::startLook(qint64 attemptId, const std::shared_ptr<Server>& server) {
    Pending& pending = m_pending[attemptId];
    const auto attempt =
        m_context.store.readNow<AttemptRow>([attemptId](Database& db) { return attempts::get(db, attemptId); });
    const auto known = m_context.store.readNow<QVector<ArtifactRow>>(
        [attemptId](Database& db) { return runs::artifacts(db, attemptId); });
    if (!attempt || !known || !attempt->run) {
        missed(attemptId);
        return;
    }
    pending.concluded = pending.concluded || attempt->state == AttemptState::Ended;
    pending.look = new EvidenceLook(m_context, m_workshop, server, *attempt, *known, this);
    connect(pending.look, &EvidenceLook::read, this, [this, attemptId] { conclude(attemptId); });
    connect(pending.look, &EvidenceLook::finished, this, [this, attemptId] { lookFinished(attemptId); });
    pending.look->start();
}

void EvidenceCollector::missed(qint64 attemptId) {
    Pending& pending = m_pending[attemptId];
    pending.misses++;
    pending.nextAt = m_context.clock.steadyMs() + m_context.timing.evidenceRetry.count();
}

void EvidenceCollector::conclude(qint64 attemptId) {
    Pending& pending = m_pending[attemptId];
    // An unreadable action list is no reason to hurry: the server is asked once more before the verdict stands.
    if (!pending.concluded && pending.misses == 0 && pending.looks == 0 && !pending.look->trail().complete &&
        !pending.look->complete(pending.misses)) {
        return;
    }
    const auto attempt =
        m_context.store.readNow<AttemptRow>([attemptId](Database& db) { return attempts::get(db, attemptId); });
    if (!attempt || !attempt->run) {
        pending.unstored = true;
        return;
    }
    if (pending.concluded && !mayCorrect(*attempt, *pending.look)) {
        return;
    }
    ConclusionInputs inputs;
    inputs.attempt = *attempt;
    inputs.run = attempt->run->snapshot;
    inputs.trail = pending.look->trail();
    inputs.finalPage = pending.look->finalPage();
    inputs.serverKeepsPages = pending.look->serverKeepsPages();
    inputs.dialect = pending.look->dialect();
    // Who handed it over remembers it only while the program runs.
    inputs.resumeFetchedWhole = m_delivery.fetchedWhole(attempt->token) ||
                                attempt->proofReasons.contains(code(ProofReason::ResumeFetchedAndUploaded));
    const attempts::Verdict verdict = postulant::conclude(inputs);
    const qint64 now = m_context.clock.nowMs();
    const QString finalUrl = pending.look->finalUrl();
    const QVector<TypedText> typed = pending.look->typed();
    const QVector<TrailNote> words = pending.look->notes();
    const QVector<StepUsage> usage = pending.look->usage();
    const bool first = !pending.concluded;
    const retries::Timing retry{m_context.timing.retryMinute.count(), m_context.timing.secondLook.count() * 3,
                                QRandomGenerator::global()->bounded(1.0)};
    const auto ended = m_context.store.writeNow<void>([&](Database& db) -> Done {
        History history(db, attemptId, first, now);
        if (Done noted = history.noteActions(inputs.trail); !noted) {
            return noted;
        }
        if (Done noted = history.noteWords(words); !noted) {
            return noted;
        }
        if (Done noted = history.noteUsage(usage); !noted) {
            return noted;
        }
        if (Done noted = history.noteStrays(inputs.attempt.packageJson, typed); !noted) {
            return noted;
        }
        if (Done added = addAliases(db, inputs.attempt.postingId, finalUrl); !added) {
            return added;
        }
        if (Done done = attempts::end(db, attemptId, verdict, now); !done) {
            return done;
        }
        if (verdict.failure == FailureKind::MissingAnswer) {
            if (Done noted = answers::noteAsked(db, attemptId, askedQuestions(inputs.run), now); !noted) {
                return noted;
            }
        }
        return retries::plan(db, attemptId, retry, now);
    });
    pending.unstored = !ended && ended.error().kind != ErrorKind::Guarded;
    if (ended && first) {
        pending.concluded = true;
        Q_EMIT concluded(pending.run.applicationId);
    }
}

void EvidenceCollector::lookFinished(qint64 attemptId) {
    Pending& pending = m_pending[attemptId];
    const bool complete = pending.look->complete(pending.misses) && !pending.unstored;
    const bool ours = pending.look->diskTrouble() || pending.unstored;
    pending.look->deleteLater();
    pending.look = nullptr;
    pending.misses = complete ? 0 : pending.misses + 1;
    pending.looks += complete ? 1 : 0;
    if (pending.looks >= looksWanted || pending.misses >= (ours ? mostMissesOfOurs : mostMisses)) {
        pending.looks = looksWanted;
        done(attemptId);
        return;
    }
    const qint64 retry = m_context.timing.evidenceRetry.count() << std::min(std::max(0, pending.misses - 1), 4);
    const qint64 most = (ours ? m_context.timing.evidenceRetry : m_context.timing.troubleMax).count();
    pending.nextAt =
        m_context.clock.steadyMs() + (complete ? m_context.timing.secondLook.count() : std::min<qint64>(retry, most));
}

void EvidenceCollector::done(qint64 attemptId) {
    const qint64 now = m_context.clock.nowMs();
    const auto noted = m_context.store.writeNow<void>(
        [attemptId, now](Database& db) { return runs::markCollected(db, attemptId, now); });
    if (!noted) {
        m_pending[attemptId].nextAt = m_context.clock.steadyMs() + m_context.timing.evidenceRetry.count();
        return;
    }
    m_pending.remove(attemptId);
    EvidenceLook::dropParts(m_context.store, attemptId);
    const auto attempt =
        m_context.store.readNow<AttemptRow>([attemptId](Database& db) { return attempts::get(db, attemptId); });
    if (attempt) {
        m_delivery.withdraw(attempt->token);
    }
    if (m_pending.isEmpty()) {
        m_timer.stop();
    }
    Q_EMIT collected(attemptId);
}

} // namespace postulant
