#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

// The life of an attempt and its run as it is recorded; what the seeker decides, and takes back.
class RunsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromReservationToRunning();
    void theSameSnapshotTwiceChangesNothing();
    void aFinalStatusIsNeverLeft();
    void twoEndsMayBeCorrected();
    void keepWaitingStartsAnew();
    void endsThatWantALateLook();
    void lateFactsAreStillTaken();
    void aSnapshotOfAnotherRunIsRefused();
    void attentionAndStuck();
    void runsThatAreWanted();
    void artifactsAreUpdatedByServerId();
    void unclearUntilFound();
    void unclearUntilLookUpsAreOver();
    void acceptedTwice();
    void sentOnce();
    void endIsIdempotentAndCorrectedOnce();
    void betterEvidenceTakesAHoldBack();
    void decideSent();
    void theSeekersWordStandsBesideTheEvidence();
    void whatTheServerGuessesIsKept();
    void decideNotSentAndUndo();
    void decideWaitsForTheRun();
    void notSentWaitsForTheLookUps();
    void undoIsRefusedAfterSomethingNewer();
    void theSeekersWordIsNotOverwritten();
    void cancelBeforeAndAfter();
    void cancelledReservationIsNotQueuedAgain();
};

namespace {

RunSnapshot snapshotOf(qint64 attempt, RunStatus status, int steps = -1) {
    RunSnapshot out;
    out.runId = QStringLiteral("run-%1").arg(attempt);
    out.status = status;
    out.serverWord = code(status);
    out.stepCount = steps;
    return out;
}

bool record(TempStore& temp, qint64 attempt, const RunSnapshot& snapshot) {
    return temp.write<bool>([&](Database& db) { return runs::record(db, attempt, snapshot, temp.clock().nowMs()); });
}

void end(TempStore& temp, qint64 attempt, Sent sent, Proof proof = Proof::None, FailureKind kind = FailureKind::None) {
    attempts::Verdict verdict;
    verdict.sent = sent;
    verdict.sentReasons = {QStringLiteral("list-unread")};
    verdict.proof = proof;
    verdict.failure = kind;
    temp.write([&](Database& db) { return attempts::end(db, attempt, verdict, temp.clock().nowMs()); });
}

template <class Job>
ErrorKind errorOf(TempStore& temp, Job job) {
    const Result<int> answer = temp.store().writeNow<int>([&](Database& db) -> Result<int> {
        const auto result = job(db);
        return result ? Result<int>(0) : Result<int>(tl::unexpected<Error>(result.error()));
    });
    return answer ? ErrorKind::Offline : answer.error().kind; // Offline: no error
}

RunRow runOf(TempStore& temp, qint64 attempt) {
    return *temp.read<AttemptRow>([&](Database& db) { return attempts::get(db, attempt); }).run;
}

AttemptRow attemptOf(TempStore& temp, qint64 attempt) {
    return temp.read<AttemptRow>([&](Database& db) { return attempts::get(db, attempt); });
}

} // namespace

void RunsTest::fromReservationToRunning() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    QCOMPARE(temp.detail(id).row.submittedAt, 0);
    QCOMPARE(attemptOf(temp, attempt).state, AttemptState::Reserved);
    temp.clock().advance(10);
    const qint64 sentAt = temp.clock().nowMs();
    temp.write([&](Database& db) { return attempts::markSent(db, attempt, sentAt); });
    QCOMPARE(temp.detail(id).row.submittedAt, sentAt);
    temp.write([&](Database& db) {
        return attempts::markAccepted(db, attempt, QStringLiteral("run-%1").arg(attempt),
                                      QStringLiteral("https://app.example.com/r"), sentAt + 5);
    });
    QCOMPARE(attemptOf(temp, attempt).state, AttemptState::Accepted);
    QCOMPARE(runOf(temp, attempt).snapshot.appUrl, QStringLiteral("https://app.example.com/r"));
    QCOMPARE(temp.state(id), ApplicationState::Running);
    temp.clock().advance(10);
    QVERIFY(record(temp, attempt, snapshotOf(attempt, RunStatus::Running, 4)));
    QCOMPARE(attemptOf(temp, attempt).state, AttemptState::Running);
    QCOMPARE(temp.detail(id).row.steps, 4);
    QCOMPARE(runOf(temp, attempt).lastChangeAt, temp.clock().nowMs());
    // A final status does not end the attempt: the evidence does.
    QVERIFY(record(temp, attempt, snapshotOf(attempt, RunStatus::Completed, 5)));
    QCOMPARE(attemptOf(temp, attempt).state, AttemptState::Running);
    QCOMPARE(runOf(temp, attempt).finalAt, temp.clock().nowMs());
    end(temp, attempt, Sent::Yes, Proof::Confirmed);
    QCOMPARE(temp.state(id), ApplicationState::AppliedConfirmed);
    QCOMPARE(temp.detail(id).row.finishedAt, temp.clock().nowMs());
    QStringList kinds;
    for (const RunEventRow& event : temp.detail(id).events) {
        kinds << event.kind + QLatin1Char(':') + event.text;
    }
    QCOMPARE(kinds, QStringList({QStringLiteral("status:running"), QStringLiteral("progress:4"),
                                 QStringLiteral("status:completed"), QStringLiteral("progress:5")}));
}

void RunsTest::theSameSnapshotTwiceChangesNothing() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    RunSnapshot full = snapshotOf(attempt, RunStatus::Running, 4);
    full.errors = {{QStringLiteral("login"), QStringLiteral("why")}};
    full.cost = 0.25;
    full.hasResult = true;
    full.submitted = true;
    full.confirmationText = QStringLiteral("Thank you");
    QVERIFY(record(temp, attempt, full));
    const auto before = temp.detail(id);
    QVERIFY(!record(temp, attempt, full));
    QVERIFY(!record(temp, attempt, snapshotOf(attempt, RunStatus::Running))); // says less, takes nothing away
    const auto after = temp.detail(id);
    QCOMPARE(after.events.size(), before.events.size());
    const RunSnapshot stored = runOf(temp, attempt).snapshot;
    QCOMPARE(stored.errors.size(), 1);
    QCOMPARE(stored.errors.first().reasoning, QStringLiteral("why"));
    QCOMPARE(stored.cost, 0.25);
    QCOMPARE(stored.submitted, std::optional(true));
    QCOMPARE(stored.confirmationText, QStringLiteral("Thank you"));
}

void RunsTest::aFinalStatusIsNeverLeft() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    for (const RunStatus last : {RunStatus::Completed}) {
        QVERIFY(record(temp, attempt, snapshotOf(attempt, last, 5)));
    }
    for (const RunStatus later : {RunStatus::Running, RunStatus::Queued, RunStatus::Failed, RunStatus::Canceled,
                                  RunStatus::Unknown, RunStatus::Paused}) {
        record(temp, attempt, snapshotOf(attempt, later));
        QCOMPARE(runOf(temp, attempt).snapshot.status, RunStatus::Completed);
        QCOMPARE(runOf(temp, attempt).snapshot.serverWord, QStringLiteral("completed"));
    }
    end(temp, attempt, Sent::Yes, Proof::Claimed);
    record(temp, attempt, snapshotOf(attempt, RunStatus::Running));
    QCOMPARE(temp.state(id), ApplicationState::AppliedClaimed);
    QCOMPARE(attemptOf(temp, attempt).state, AttemptState::Ended);
}

// A cancelled run may have completed all the same, and a lost one be found: nothing else takes a final status back.
void RunsTest::twoEndsMayBeCorrected() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    QVERIFY(record(temp, attempt, snapshotOf(attempt, RunStatus::Canceled, 5)));
    end(temp, attempt, Sent::No, Proof::None);
    temp.write([&](Database& db) { return runs::markCollected(db, attempt, 1); });
    QVERIFY(!attemptOf(temp, attempt).holds);
    for (const RunStatus later : {RunStatus::Running, RunStatus::Failed, RunStatus::Unknown}) {
        record(temp, attempt, snapshotOf(attempt, later));
        QCOMPARE(runOf(temp, attempt).snapshot.status, RunStatus::Canceled);
        QVERIFY(runOf(temp, attempt).collectedAt != 0);
    }
    QVERIFY(record(temp, attempt, snapshotOf(attempt, RunStatus::Completed, 6)));
    QCOMPARE(runOf(temp, attempt).snapshot.status, RunStatus::Completed);
    QCOMPARE(runOf(temp, attempt).collectedAt, 0); // its evidence is wanted again
    end(temp, attempt, Sent::Yes, Proof::Claimed);
    QVERIFY(attemptOf(temp, attempt).holds);
    QCOMPARE(temp.state(id), ApplicationState::AppliedClaimed);
    QVERIFY(!record(temp, attempt, snapshotOf(attempt, RunStatus::Canceled, 6)) ||
            runOf(temp, attempt).snapshot.status == RunStatus::Completed);

    const qint64 second = temp.running(temp.queued(QStringLiteral("web:b")));
    RunSnapshot lost = snapshotOf(second, RunStatus::Failed);
    lost.serverWord = lostRunWord;
    QVERIFY(record(temp, second, lost));
    record(temp, second, snapshotOf(second, RunStatus::Running));
    QCOMPARE(runOf(temp, second).snapshot.serverWord, lostRunWord);
    QVERIFY(record(temp, second, snapshotOf(second, RunStatus::Terminated)));
    QCOMPARE(runOf(temp, second).snapshot.status, RunStatus::Terminated);
}

void RunsTest::keepWaitingStartsAnew() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    const auto wait = [&] {
        return temp.store().writeNow<void>([&](Database& db) { return runs::keepWaiting(db, id, 5); });
    };
    QCOMPARE(wait().error().kind, ErrorKind::Guarded);
    temp.write([&](Database& db) { return runs::noteQuiet(db, attempt, 900'000, false); });
    temp.write([&](Database& db) { return runs::setStuck(db, attempt, true); });
    QVERIFY(wait());
    QVERIFY(!runOf(temp, attempt).stuck);
    QCOMPARE(runOf(temp, attempt).quietMs, 0);
    // Who has not heard of it yet and still believes it stuck writes nothing over it.
    temp.write([&](Database& db) { return runs::noteQuiet(db, attempt, 960'000, true); });
    QCOMPARE(runOf(temp, attempt).quietMs, 0);
    // The first count of files is no sign of life, a second one is.
    temp.write([&](Database& db) { return runs::noteQuiet(db, attempt, 300'000, false); });
    RunSnapshot counted = snapshotOf(attempt, RunStatus::Running);
    record(temp, attempt, counted);
    temp.write([&](Database& db) { return runs::noteQuiet(db, attempt, 300'000, false); });
    counted.artifactCount = 4;
    record(temp, attempt, counted);
    QCOMPARE(runOf(temp, attempt).quietMs, 300'000);
    counted.artifactCount = 5;
    record(temp, attempt, counted);
    QCOMPARE(runOf(temp, attempt).quietMs, 0);
}

void RunsTest::endsThatWantALateLook() {
    TempStore temp;
    const auto wanted = [&](qint64 since, int made) {
        return temp.read<QVector<qint64>>([&](Database& db) { return attempts::forLateLook(db, since, made, 10); });
    };
    const auto released = [&](const char* key, ReleaseReason why) {
        const qint64 attempt = temp.reserved(temp.queued(QLatin1String(key)));
        temp.write([&](Database& db) {
            return attempts::release(db, attempt, why, FailureKind::None, {}, false, 0, temp.clock().nowMs());
        });
        return attempt;
    };
    const qint64 neverLeft = released("web:a", ReleaseReason::NeverLeft);
    const qint64 canceled = temp.running(temp.queued(QStringLiteral("web:b")));
    record(temp, canceled, snapshotOf(canceled, RunStatus::Canceled));
    end(temp, canceled, Sent::No, Proof::None);
    const qint64 failed = temp.running(temp.queued(QStringLiteral("web:c")));
    record(temp, failed, snapshotOf(failed, RunStatus::Failed));
    end(temp, failed, Sent::No, Proof::None);
    temp.clock().advance(1000);
    const qint64 refused = released("web:d", ReleaseReason::Refused);
    QCOMPARE(wanted(0, 0).size(), 3); // a run that failed with its list read is over
    QVERIFY(!wanted(0, 0).contains(failed));
    QCOMPARE(wanted(0, 0).first(), refused); // the newest first
    QCOMPARE(wanted(temp.clock().nowMs(), 0), QVector<qint64>{refused});
    temp.write([&](Database& db) { return attempts::countLateLook(db, neverLeft); });
    QVERIFY(!wanted(0, 0).contains(neverLeft));
    QVERIFY(wanted(0, 1).contains(neverLeft)); // at the next start
    temp.write([&](Database& db) { return attempts::countLateLook(db, neverLeft); });
    QVERIFY(!wanted(0, 1).contains(neverLeft)); // and then no more
}

void RunsTest::lateFactsAreStillTaken() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    QVERIFY(record(temp, attempt, snapshotOf(attempt, RunStatus::Completed, 5)));
    const qint64 finalAt = runOf(temp, attempt).finalAt;
    temp.clock().advance(10'000);
    RunSnapshot late = snapshotOf(attempt, RunStatus::Completed, 6);
    late.hasResult = true;
    late.confirmationId = QStringLiteral("REF-1");
    QVERIFY(record(temp, attempt, late));
    QCOMPARE(runOf(temp, attempt).finalAt, finalAt);
    QCOMPARE(temp.detail(id).row.confirmationId, QStringLiteral("REF-1"));
    QCOMPARE(temp.detail(id).row.steps, 6);
}

void RunsTest::aSnapshotOfAnotherRunIsRefused() {
    TempStore temp;
    const qint64 attempt = temp.running(temp.queued(QStringLiteral("web:a")));
    QCOMPARE(errorOf(temp,
                     [&](Database& db) {
                         return runs::record(db, attempt, snapshotOf(attempt + 7, RunStatus::Completed), 1);
                     }),
             ErrorKind::Invalid);
    const qint64 reserved = temp.reserved(temp.queued(QStringLiteral("web:b")));
    QCOMPARE(errorOf(temp,
                     [&](Database& db) {
                         return runs::record(db, reserved, snapshotOf(reserved, RunStatus::Completed), 1);
                     }),
             ErrorKind::NotFound);
}

void RunsTest::attentionAndStuck() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    record(temp, attempt, snapshotOf(attempt, RunStatus::Running, 1));
    temp.write([&](Database& db) {
        return runs::recordAttention(db, attempt, Attention::CodeWanted, 99, QStringLiteral("mailed"));
    });
    QCOMPARE(temp.state(id), ApplicationState::NeedsYou);
    QCOMPARE(temp.detail(id).row.attention, Attention::CodeWanted);
    QCOMPARE(temp.detail(id).row.attentionUntil, 99);
    QCOMPARE(runOf(temp, attempt).attentionText, QStringLiteral("mailed"));
    temp.write([&](Database& db) { return runs::recordAttention(db, attempt, Attention::None, 0, {}); });
    QCOMPARE(temp.state(id), ApplicationState::Running);

    temp.write([&](Database& db) { return runs::setStuck(db, attempt, true); });
    QCOMPARE(temp.detail(id).row.failure, FailureKind::Stuck);
    QCOMPARE(temp.state(id), ApplicationState::Running);
    record(temp, attempt, snapshotOf(attempt, RunStatus::Running, 2)); // a sign of life
    QCOMPARE(temp.detail(id).row.failure, FailureKind::None);
}

void RunsTest::runsThatAreWanted() {
    TempStore temp;
    const auto wanted = [&] {
        QVector<qint64> out;
        for (const runs::OpenRun& run :
             temp.read<QVector<runs::OpenRun>>([](Database& db) { return runs::wanted(db); })) {
            out << run.attemptId;
        }
        return out;
    };
    const qint64 first = temp.running(temp.queued(QStringLiteral("web:a")));
    const qint64 second = temp.running(temp.queued(QStringLiteral("web:b")));
    temp.reserved(temp.queued(QStringLiteral("web:c"))); // no run yet
    QCOMPARE(wanted(), QVector<qint64>({first, second}));
    record(temp, first, snapshotOf(first, RunStatus::Failed));
    end(temp, first, Sent::No);
    QCOMPARE(wanted(), QVector<qint64>({first, second})); // evidence is still to come, also for a released one
    const auto alone = [&](qint64 attempt) {
        return temp.read<QVector<runs::OpenRun>>([&](Database& db) { return runs::wanted(db, attempt); });
    };
    QCOMPARE(alone(second).size(), 1);
    QCOMPARE(alone(second).first().attemptId, second);
    QCOMPARE(alone(second).first().connectionId, temp.realConnection());
    temp.write([&](Database& db) { return runs::markCollected(db, first, 5); });
    QCOMPARE(wanted(), QVector<qint64>({second}));
    QVERIFY(alone(first).isEmpty());
    temp.reopen();
    QCOMPARE(wanted(), QVector<qint64>({second}));
    QCOMPARE(temp.read<QVector<AttemptRow>>([](Database& db) { return attempts::open(db); }).size(), 2);
    QCOMPARE(temp.read<int>([&, c = temp.realConnection()](Database& db) { return attempts::openCount(db, c); }), 2);
}

void RunsTest::artifactsAreUpdatedByServerId() {
    TempStore temp;
    const qint64 attempt = temp.running(temp.queued(QStringLiteral("web:a")));
    ArtifactRow row;
    row.serverId = QStringLiteral("a_1");
    row.kind = QStringLiteral("recording");
    row.problem = QStringLiteral("not yet");
    const auto put = [&] { temp.write([&](Database& db) { return runs::putArtifact(db, attempt, row); }); };
    put();
    row.problem.clear();
    row.path = QStringLiteral("1/recording.webm");
    row.sha256 = QString(64, QLatin1Char('b'));
    row.size = 1'000;
    row.fetchedAt = 9;
    put();
    row.serverId.clear();
    row.kind = QStringLiteral("package");
    put();
    put();
    const auto rows = temp.read<QVector<ArtifactRow>>([&](Database& db) { return runs::artifacts(db, attempt); });
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().path, QStringLiteral("1/recording.webm"));
    QCOMPARE(rows.first().problem, QString());
    QCOMPARE(rows.first().runId, runOf(temp, attempt).id);
    QCOMPARE(rows.last().serverId, QString());
    QCOMPARE(rows.last().kind, QStringLiteral("package"));
}

void RunsTest::unclearUntilFound() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    const auto unclear = [&] {
        temp.write([&](Database& db) {
            return attempts::markUnclear(db, attempt, Error{ErrorKind::ConnectionLost, QStringLiteral("cut"), 0, {}},
                                         5);
        });
    };
    unclear();
    unclear(); // heard twice
    QCOMPARE(attemptOf(temp, attempt).state, AttemptState::Unclear);
    QCOMPARE(attemptOf(temp, attempt).errorDetail, QStringLiteral("cut"));
    QCOMPARE(temp.state(id), ApplicationState::Submitting);
    QCOMPARE(temp.detail(id).row.submittedAt, 5);
    temp.write([&](Database& db) { return attempts::markAccepted(db, attempt, QStringLiteral("r"), {}, 6); });
    QCOMPARE(temp.state(id), ApplicationState::Running);
    QCOMPARE(temp.detail(id).row.failure, FailureKind::None);
}

void RunsTest::unclearUntilLookUpsAreOver() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    temp.write([&](Database& db) { return attempts::markUnclear(db, attempt, Error{}, 5); });
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(temp.state(id), ApplicationState::Submitting);
        temp.write([&](Database& db) { return attempts::countLookUp(db, attempt); });
    }
    QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
    QCOMPARE(temp.detail(id).row.failure, FailureKind::UnclearNoAnswer);
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
}

void RunsTest::acceptedTwice() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    const QString run = QStringLiteral("run-%1").arg(attempt);
    QCOMPARE(errorOf(temp, [&](Database& db) { return attempts::markAccepted(db, attempt, run, {}, 6); }),
             ErrorKind::Offline);
    QCOMPARE(
        errorOf(temp,
                [&](Database& db) { return attempts::markAccepted(db, attempt, QStringLiteral("another"), {}, 6); }),
        ErrorKind::Guarded);
    QCOMPARE(runOf(temp, attempt).snapshot.runId, run);
}

void RunsTest::sentOnce() {
    TempStore temp;
    const qint64 attempt = temp.reserved(temp.queued(QStringLiteral("web:a")));
    const auto send = [&](Database& db) { return attempts::markSent(db, attempt, 6); };
    QCOMPARE(errorOf(temp, send), ErrorKind::Offline);
    QCOMPARE(errorOf(temp, send), ErrorKind::Guarded);
    const qint64 running = temp.running(temp.queued(QStringLiteral("web:b")));
    QCOMPARE(errorOf(temp, [&](Database& db) { return attempts::markSent(db, running, 6); }), ErrorKind::Guarded);
}

void RunsTest::endIsIdempotentAndCorrectedOnce() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    record(temp, attempt, snapshotOf(attempt, RunStatus::Completed));
    end(temp, attempt, Sent::Unknown, Proof::None, FailureKind::UnclearNoProof);
    const qint64 endedAt = attemptOf(temp, attempt).endedAt;
    QCOMPARE(attemptOf(temp, attempt).sentReasons, QStringList{QStringLiteral("list-unread")});
    temp.clock().advance(10'000);
    end(temp, attempt, Sent::Unknown, Proof::None, FailureKind::UnclearNoProof);
    QVERIFY(!attemptOf(temp, attempt).evidenceCorrected);
    end(temp, attempt, Sent::Yes, Proof::Confirmed);
    QCOMPARE(temp.state(id), ApplicationState::AppliedConfirmed);
    QCOMPARE(attemptOf(temp, attempt).endedAt, endedAt);
    end(temp, attempt, Sent::Unknown); // the first correction stands
    QCOMPARE(temp.state(id), ApplicationState::AppliedConfirmed);
}

void RunsTest::betterEvidenceTakesAHoldBack() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    record(temp, attempt, snapshotOf(attempt, RunStatus::Failed));
    end(temp, attempt, Sent::No, Proof::None, FailureKind::Other);
    QCOMPARE(temp.state(id), ApplicationState::Failed);
    QVERIFY(!attemptOf(temp, attempt).holds);
    end(temp, attempt, Sent::Unknown);
    QVERIFY(attemptOf(temp, attempt).holds);
    QVERIFY(!attemptOf(temp, attempt).releasedWhy);
    QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
}

void RunsTest::decideSent() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    record(temp, attempt, snapshotOf(attempt, RunStatus::Completed));
    end(temp, attempt, Sent::Unknown, Proof::None, FailureKind::UnclearNoProof);
    temp.write([&](Database& db) {
        return attempts::decide(db, id, true, QStringLiteral("mail came"), temp.clock().nowMs() + 1);
    });
    QCOMPARE(temp.state(id), ApplicationState::AppliedClaimed);
    QCOMPARE(temp.detail(id).row.sent, Sent::Yes);
    QCOMPARE(temp.detail(id).row.proof, Proof::Claimed);
    QVERIFY(attemptOf(temp, attempt).holds);
    QCOMPARE(temp.detail(id).events.last().text, QStringLiteral("sent: mail came"));
    temp.write([&](Database& db) { return attempts::undecide(db, id, 8); });
    QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
    QCOMPARE(temp.detail(id).row.failure, FailureKind::UnclearNoProof);

    // Counted as applied although our attempt sent nothing: an attempt by hand.
    const qint64 other = temp.queued(QStringLiteral("web:b"));
    const qint64 released = temp.running(other);
    record(temp, released, snapshotOf(released, RunStatus::Terminated));
    end(temp, released, Sent::No, Proof::None, FailureKind::AlreadyApplied);
    QCOMPARE(temp.state(other), ApplicationState::Failed);
    temp.write([&](Database& db) { return attempts::decide(db, other, true, {}, 7); });
    QCOMPARE(temp.state(other), ApplicationState::AppliedClaimed);
    QCOMPARE(temp.detail(other).attempts.first().via, AttemptVia::ByHand);
    QCOMPARE(temp.tryReserve(other).error().kind, ErrorKind::Duplicate);
}

void RunsTest::theSeekersWordStandsBesideTheEvidence() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    record(temp, attempt, snapshotOf(attempt, RunStatus::Completed));
    const QStringList found{QStringLiteral("confirmation-id-on-page"), QStringLiteral("resume-shown-on-page")};
    attempts::Verdict verdict;
    verdict.sent = Sent::Yes;
    verdict.proof = Proof::Confirmed;
    verdict.proofReasons = found;
    temp.write([&](Database& db) { return attempts::end(db, attempt, verdict, 6); });
    QCOMPARE(temp.state(id), ApplicationState::AppliedConfirmed);

    // No word is worth more than a confirmation, and none takes it away but "no".
    temp.write([&](Database& db) { return attempts::decide(db, id, true, {}, 7); });
    QCOMPARE(temp.state(id), ApplicationState::AppliedConfirmed);
    QCOMPARE(attemptOf(temp, attempt).proof, Proof::Confirmed);
    QCOMPARE(attemptOf(temp, attempt).proofReasons, QStringList{QStringLiteral("seeker-said-sent")} + found);
    temp.write([&](Database& db) { return attempts::undecide(db, id, 8); });
    QCOMPARE(attemptOf(temp, attempt).proofReasons, found);

    temp.write([&](Database& db) { return attempts::decide(db, id, false, QStringLiteral("they never got it"), 9); });
    QCOMPARE(temp.state(id), ApplicationState::Review);
    QCOMPARE(attemptOf(temp, attempt).proof, Proof::Refuted);
    QCOMPARE(attemptOf(temp, attempt).releasedWhy, std::optional(ReleaseReason::SeekerSaidNo));
    QCOMPARE(attemptOf(temp, attempt).proofReasons, QStringList{QStringLiteral("seeker-said-not-sent")} + found);
    temp.write([&](Database& db) { return attempts::undecide(db, id, 10); });
    QCOMPARE(temp.state(id), ApplicationState::AppliedConfirmed);
    QVERIFY(attemptOf(temp, attempt).holds);
}

void RunsTest::whatTheServerGuessesIsKept() {
    TempStore temp;
    const qint64 attempt = temp.running(temp.queued(QStringLiteral("web:a")));
    RunSnapshot run = snapshotOf(attempt, RunStatus::Failed);
    run.errors = {{QStringLiteral("odd"), QStringLiteral("why")}};
    run.categories = QStringList{QStringLiteral("ANTI_BOT_DETECTION")};
    record(temp, attempt, run);
    const RunSnapshot back = attemptOf(temp, attempt).run->snapshot;
    QCOMPARE(back.categories, run.categories);
    QCOMPARE(back.errors.size(), 1);
    QCOMPARE(back.errors.first().code, QStringLiteral("odd"));
    run.categories.clear(); // a reply that leaves them out takes nothing away
    record(temp, attempt, run);
    QCOMPARE(attemptOf(temp, attempt).run->snapshot.categories.size(), 1);
}

void RunsTest::decideNotSentAndUndo() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    temp.write([&](Database& db) { return attempts::markUnclear(db, attempt, Error{}, 5); });
    temp.write([&](Database& db) { return attempts::endLookUps(db, attempt, QStringLiteral("not-found"), 6); });
    temp.write([&](Database& db) { return attempts::decide(db, id, false, {}, 7); });
    QCOMPARE(temp.state(id), ApplicationState::Review);
    QCOMPARE(attemptOf(temp, attempt).releasedWhy, std::optional(ReleaseReason::SeekerSaidNo));
    QCOMPARE(attemptOf(temp, attempt).proof, Proof::Refuted);
    QCOMPARE(errorOf(temp, [&](Database& db) { return attempts::decide(db, id, false, {}, 8); }), ErrorKind::Guarded);
    temp.write([&](Database& db) { return attempts::undecide(db, id, 9); });
    const AttemptRow back = attemptOf(temp, attempt);
    QVERIFY(back.holds);
    QVERIFY(!back.decided);
    QCOMPARE(back.state, AttemptState::Unclear);
    QCOMPARE(back.endedAt, 0);
    QCOMPARE(back.failure, FailureKind::UnclearNoAnswer);
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
    QCOMPARE(errorOf(temp, [&](Database& db) { return attempts::undecide(db, id, 9); }), ErrorKind::Guarded);
}

void RunsTest::decideWaitsForTheRun() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    for (const bool sent : {true, false}) {
        QCOMPARE(errorOf(temp, [&](Database& db) { return attempts::decide(db, id, sent, {}, 8); }),
                 ErrorKind::Guarded);
    }
    QVERIFY(attemptOf(temp, attempt).holds);
}

void RunsTest::notSentWaitsForTheLookUps() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    temp.write([&](Database& db) { return attempts::markUnclear(db, attempt, Error{}, 5); });
    for (int lookUps = 0; lookUps < attempts::lookUpsAfterPost; ++lookUps) {
        QCOMPARE(errorOf(temp, [&](Database& db) { return attempts::decide(db, id, false, {}, 7); }),
                 ErrorKind::Guarded);
        QVERIFY(attemptOf(temp, attempt).holds);
        temp.write([&](Database& db) { return attempts::countLookUp(db, attempt); });
    }
    temp.write([&](Database& db) { return attempts::decide(db, id, false, {}, 7); });
    QCOMPARE(temp.state(id), ApplicationState::Review);
}

void RunsTest::undoIsRefusedAfterSomethingNewer() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    temp.write([&](Database& db) { return attempts::markUnclear(db, attempt, Error{}, 5); });
    temp.write([&](Database& db) { return attempts::endLookUps(db, attempt, QStringLiteral("not-found"), 6); });
    temp.write([&](Database& db) { return attempts::decide(db, id, false, {}, 7); });
    temp.write([&](Database& db) { return applications::setIntent(db, id, Intent::Queue, 8); });
    QCOMPARE(errorOf(temp, [&](Database& db) { return attempts::undecide(db, id, 9); }), ErrorKind::Guarded);
    const qint64 second = temp.reserved(id);
    QCOMPARE(errorOf(temp, [&](Database& db) { return attempts::undecide(db, id, 9); }), ErrorKind::Guarded);
    QVERIFY(attemptOf(temp, second).holds);
    QVERIFY(!attemptOf(temp, attempt).holds);
}

void RunsTest::theSeekersWordIsNotOverwritten() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    record(temp, attempt, snapshotOf(attempt, RunStatus::Completed));
    end(temp, attempt, Sent::Unknown);
    temp.write([&](Database& db) { return attempts::decide(db, id, true, {}, 7); });
    end(temp, attempt, Sent::No, Proof::None, FailureKind::Other); // the second look at the evidence
    QCOMPARE(temp.state(id), ApplicationState::AppliedClaimed);
    QVERIFY(attemptOf(temp, attempt).holds);
}

void RunsTest::cancelBeforeAndAfter() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    const auto cancel = [&](Database& db) { return attempts::requestCancel(db, attempt, 7); };
    QCOMPARE(errorOf(temp, cancel), ErrorKind::Offline);
    QCOMPARE(errorOf(temp, cancel), ErrorKind::Offline);
    QCOMPARE(temp.detail(id).events.size(), 1);
    QCOMPARE(temp.read<QVector<runs::OpenRun>>([](Database& db) { return runs::wanted(db); }).first().cancelRequestedAt,
             7);
    QCOMPARE(temp.state(id), ApplicationState::Running); // until the server's own state says otherwise
    record(temp, attempt, snapshotOf(attempt, RunStatus::Canceled));
    end(temp, attempt, Sent::No, Proof::None, FailureKind::CancelledByYou);
    QCOMPARE(temp.state(id), ApplicationState::Cancelled);
    QCOMPARE(errorOf(temp, cancel), ErrorKind::Guarded);
    temp.write([&](Database& db) { return applications::setIntent(db, id, Intent::Review, 8); });
    QCOMPARE(temp.state(id), ApplicationState::Review);
}

void RunsTest::cancelledReservationIsNotQueuedAgain() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    temp.write([&](Database& db) { return attempts::requestCancel(db, attempt, 7); });
    temp.write([&](Database& db) {
        return attempts::release(db, attempt, ReleaseReason::NeverLeft, FailureKind::ServerUnreachable, {}, true, 0, 8);
    });
    QCOMPARE(temp.state(id), ApplicationState::Cancelled);
}

QTEST_GUILESS_MAIN(RunsTest)
#include "tst_store_runs.moc"
