#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

// Never twice: every way round the hold that we could think of. What follows the word "raw" goes past the
// repositories, as a later mistake in this program would.
class HoldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aHeldPostingIsNotReservedAgain();
    void onlyQueuedApplicationsAreReserved();
    void rawStatementsMeetTheHold_data();
    void rawStatementsMeetTheHold();
    void aHoldIsReleasedOnlyWithAReasonAndAtTheEnd();
    void retryAfterEachRelease_data();
    void retryAfterEachRelease();
    void anEndWithoutEvidenceKeepsTheHold_data();
    void anEndWithoutEvidenceKeepsTheHold();
    void appliedOutsideHolds_data();
    void appliedOutsideHolds();
    void trashAndAddAgain();
    void anotherWritingOfTheAddressIsTheSamePosting();
    void mergeOfAHeldPosting();
    void mergeOfTwoHeldPostingsIsRefused();
    void mergeMovesAloneStandingApplications();
    void aRunThatTurnsUpTakesItsHoldBack();
    void aRunThatTurnsUpTooLateMarksBoth();
    void whatIsCancelledIsNotSent();
    void practiceAndRealHoldApart();
    void practiceNeverBecomesReal();
};

namespace {

ErrorKind rawError(TempStore& temp, const QString& sql) {
    const Result<int> answer = temp.store().writeNow<int>([&](Database& db) -> Result<int> {
        if (Done done = db.exec(sql); !done) {
            return tl::unexpected<Error>(done.error());
        }
        return db.changes();
    });
    return answer ? ErrorKind::Cancelled : answer.error().kind;
}

int holds(TempStore& temp) {
    return temp.value(QStringLiteral("SELECT count(*) FROM attempt WHERE holds=1")).toInt();
}

attempts::Verdict verdict(Sent sent, Proof proof = Proof::None) {
    attempts::Verdict out;
    out.sent = sent;
    out.proof = proof;
    return out;
}

void finish(TempStore& temp, qint64 attempt) {
    RunSnapshot ended;
    // No id: whatever its name is.
    ended.status = RunStatus::Completed;
    temp.write<bool>([&](Database& db) { return runs::record(db, attempt, ended, temp.clock().nowMs()); });
}

void endWith(TempStore& temp, qint64 attempt, const attempts::Verdict& how) {
    finish(temp, attempt);
    temp.write([&](Database& db) { return attempts::end(db, attempt, how, temp.clock().nowMs()); });
}

} // namespace

void HoldTest::aHeldPostingIsNotReservedAgain() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    QCOMPARE(temp.state(id), ApplicationState::Queued);
    temp.reserved(id);
    QCOMPARE(temp.state(id), ApplicationState::Submitting);
    const Result<qint64> again = temp.tryReserve(id);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Duplicate);
    const Result<int> back = temp.store().writeNow<int>([&](Database& db) -> Result<int> {
        const Done done = applications::setIntent(db, id, Intent::Queue, 1);
        return done ? Result<int>(1) : Result<int>(tl::unexpected<Error>(done.error()));
    });
    QCOMPARE(back.error().kind, ErrorKind::Guarded);
    QCOMPARE(holds(temp), 1);
}

void HoldTest::onlyQueuedApplicationsAreReserved() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    for (const Intent intent : {Intent::Draft, Intent::Review, Intent::Cancelled}) {
        temp.write([&](Database& db) { return applications::setIntent(db, id, intent, 1); });
        const Result<qint64> attempt = temp.tryReserve(id);
        QVERIFY(!attempt);
        QCOMPARE(attempt.error().kind, ErrorKind::Guarded);
    }
    temp.write([&](Database& db) { return applications::setIntent(db, id, Intent::Queue, 1); });
    temp.write([&](Database& db) { return applications::trash(db, {id}, 1); });
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Guarded);
    QCOMPARE(holds(temp), 0);
}

void HoldTest::rawStatementsMeetTheHold_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const char* sql, ErrorKind kind) {
        QTest::newRow(name) << QString::fromLatin1(sql) << static_cast<int>(kind);
    };
    const char* columns = "INSERT %1 INTO attempt(application_id,posting_id,practice,via,token,state,created_at) "
                          "VALUES(1,1,0,'run','other','reserved',1)";
    row("second hold", QString::fromLatin1(columns).arg(QString()).toLatin1().constData(), ErrorKind::Duplicate);
    row("or replace", QString::fromLatin1(columns).arg(QStringLiteral("OR REPLACE")).toLatin1().constData(),
        ErrorKind::Guarded);
    row("or rollback", QString::fromLatin1(columns).arg(QStringLiteral("OR ROLLBACK")).toLatin1().constData(),
        ErrorKind::Duplicate);
    row("replace by id",
        "INSERT OR REPLACE INTO attempt(id,application_id,posting_id,practice,via,token,state,created_at) "
        "VALUES(1,2,2,0,'run','other','reserved',1)",
        ErrorKind::Guarded);
    row("replace by token",
        "INSERT OR REPLACE INTO attempt(application_id,posting_id,practice,via,token,state,created_at) "
        "SELECT 2,2,0,'run',token,'reserved',1 FROM attempt WHERE id=1",
        ErrorKind::Guarded);
    row("update or replace", "UPDATE OR REPLACE attempt SET id=1 WHERE id=2", ErrorKind::Guarded);
    row("delete", "DELETE FROM attempt", ErrorKind::Guarded);
    row("delete application", "DELETE FROM application WHERE id=1", ErrorKind::Guarded);
    row("replace application",
        "INSERT OR REPLACE INTO "
        "application(id,posting_id,practice,intent,state,state_rank,attention_rank,created_at,sort_at,company,title,"
        "place,site,"
        "company_key,title_key,url) VALUES(1,4,0,'queue','queued',4,4,1,1,'','','','','','','')",
        ErrorKind::Guarded);
    row("delete posting", "DELETE FROM posting WHERE id=1", ErrorKind::Guarded);
    row("delete key", "DELETE FROM posting_key WHERE posting_id=1", ErrorKind::Guarded);
    row("rewrite key", "UPDATE posting_key SET key='web:other' WHERE posting_id=1", ErrorKind::Guarded);
    row("move key", "UPDATE posting_key SET posting_id=2 WHERE posting_id=1", ErrorKind::Guarded);
    row("replace key", "INSERT OR REPLACE INTO posting_key(key,posting_id) VALUES('web:a',2)", ErrorKind::Guarded);
    row("move attempt", "UPDATE attempt SET posting_id=4 WHERE id=1", ErrorKind::Invalid);
    row("move attempt to another application", "UPDATE attempt SET application_id=3,posting_id=3 WHERE id=2",
        ErrorKind::Duplicate);
    row("call it practice", "UPDATE attempt SET practice=1 WHERE id=1", ErrorKind::Guarded);
    row("release without reason", "UPDATE attempt SET holds=0 WHERE id=1", ErrorKind::Invalid);
    row("release while open", "UPDATE attempt SET holds=0,released_why='refused',released_at=1 WHERE id=1",
        ErrorKind::Invalid);
    row("release for a reason that is none",
        "UPDATE attempt SET state='ended',holds=0,released_why='server_said_failed',released_at=1 WHERE id=1",
        ErrorKind::Invalid);
}

void HoldTest::rawStatementsMeetTheHold() {
    QFETCH(QString, sql);
    QFETCH(int, kind);
    TempStore temp;
    const qint64 first = temp.queued(QStringLiteral("web:a"));
    const qint64 second = temp.queued(QStringLiteral("web:b"));
    const qint64 third = temp.queued(QStringLiteral("web:c"));
    QCOMPARE(first, 1);
    QCOMPARE(second, 2);
    QCOMPARE(third, 3);
    temp.reserved(first);
    temp.reserved(second);
    temp.reserved(third);
    QCOMPARE(temp.posting(QStringLiteral("web:d")), 4);
    const QVariant before = temp.value(QStringLiteral("SELECT group_concat(id||application_id||posting_id||practice||"
                                                      "token||state||holds) FROM attempt"));
    const ErrorKind error = rawError(temp, sql);
    QCOMPARE(code(error), code(static_cast<ErrorKind>(kind)));
    QCOMPARE(holds(temp), 3);
    QCOMPARE(temp.value(QStringLiteral("SELECT group_concat(id||application_id||posting_id||practice||"
                                       "token||state||holds) FROM attempt")),
             before);
    QCOMPARE(temp.value(QStringLiteral("SELECT posting_id FROM posting_key WHERE key='web:a'")).toInt(), 1);
}

void HoldTest::aHoldIsReleasedOnlyWithAReasonAndAtTheEnd() {
    TempStore temp;
    const qint64 attempt = temp.running(temp.queued(QStringLiteral("web:a")));
    // What releases a reservation is no way out for a run.
    for (const ReleaseReason why : {ReleaseReason::NeverLeft, ReleaseReason::Refused, ReleaseReason::SubmitNotPressed,
                                    ReleaseReason::SeekerSaidNo}) {
        const Result<int> answer = temp.store().writeNow<int>([&](Database& db) -> Result<int> {
            const Done done = attempts::release(db, attempt, why, FailureKind::None, {}, true, 0, 1);
            return done ? Result<int>(1) : Result<int>(tl::unexpected<Error>(done.error()));
        });
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Guarded);
    }
    QCOMPARE(holds(temp), 1);
}

void HoldTest::retryAfterEachRelease_data() {
    QTest::addColumn<int>("why");
    QTest::addColumn<int>("state");
    QTest::newRow("never left") << static_cast<int>(ReleaseReason::NeverLeft)
                                << static_cast<int>(ApplicationState::Queued);
    QTest::newRow("refused") << static_cast<int>(ReleaseReason::Refused) << static_cast<int>(ApplicationState::Failed);
    QTest::newRow("submit not pressed") << static_cast<int>(ReleaseReason::SubmitNotPressed)
                                        << static_cast<int>(ApplicationState::Failed);
    QTest::newRow("seeker said no") << static_cast<int>(ReleaseReason::SeekerSaidNo)
                                    << static_cast<int>(ApplicationState::Review);
}

void HoldTest::retryAfterEachRelease() {
    QFETCH(int, why);
    QFETCH(int, state);
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    qint64 first = 0;
    switch (static_cast<ReleaseReason>(why)) {
    case ReleaseReason::NeverLeft:
        first = temp.reserved(id);
        temp.write([&](Database& db) {
            return attempts::release(db, first, ReleaseReason::NeverLeft, FailureKind::ServerUnreachable, {}, true, 0,
                                     1);
        });
        QCOMPARE(temp.detail(id).row.failure, FailureKind::ServerUnreachable);
        break;
    case ReleaseReason::Refused:
        first = temp.reserved(id);
        temp.write([&](Database& db) {
            return attempts::release(db, first, ReleaseReason::Refused, FailureKind::RequestRefused,
                                     QStringLiteral("why"), false, 0, 1);
        });
        QCOMPARE(temp.detail(id).row.failureMessage, QStringLiteral("why"));
        break;
    case ReleaseReason::SubmitNotPressed:
        first = temp.running(id);
        endWith(temp, first, verdict(Sent::No));
        break;
    case ReleaseReason::SeekerSaidNo:
        first = temp.running(id);
        endWith(temp, first, verdict(Sent::Unknown));
        QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
        temp.write([&](Database& db) { return attempts::decide(db, id, false, {}, 1); });
        QCOMPARE(temp.detail(id).approvedBy, ApprovedBy::Nobody); // it is looked at anew
        break;
    }
    QCOMPARE(temp.state(id), static_cast<ApplicationState>(state));
    QCOMPARE(holds(temp), 0);
    QCOMPARE(temp.detail(id).row.sent, Sent::No);
    const AttemptRow released = temp.detail(id).attempts.first();
    QCOMPARE(released.state, AttemptState::Ended);
    QVERIFY(released.releasedWhy.has_value());
    QCOMPARE(static_cast<int>(*released.releasedWhy), why);

    if (temp.state(id) != ApplicationState::Queued) {
        QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Guarded); // never by itself
        temp.write([&](Database& db) { return applications::setIntent(db, id, Intent::Queue, 1); });
    }
    const Result<qint64> second = temp.tryReserve(id);
    QVERIFY(second.has_value());
    QVERIFY(*second != first);
    QCOMPARE(holds(temp), 1);
    QVERIFY(temp.detail(id).attempts.at(0).token != temp.detail(id).attempts.at(1).token);
}

void HoldTest::anEndWithoutEvidenceKeepsTheHold_data() {
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("proof");
    QTest::addColumn<int>("state");
    const auto row = [](const char* name, Sent sent, Proof proof, ApplicationState state) {
        QTest::newRow(name) << static_cast<int>(sent) << static_cast<int>(proof) << static_cast<int>(state);
    };
    row("unknown", Sent::Unknown, Proof::None, ApplicationState::NeedsChecking);
    row("yes without proof", Sent::Yes, Proof::None, ApplicationState::NeedsChecking);
    row("claimed", Sent::Yes, Proof::Claimed, ApplicationState::AppliedClaimed);
    row("confirmed", Sent::Yes, Proof::Confirmed, ApplicationState::AppliedConfirmed);
}

void HoldTest::anEndWithoutEvidenceKeepsTheHold() {
    QFETCH(int, sent);
    QFETCH(int, proof);
    QFETCH(int, state);
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    endWith(temp, temp.running(id), verdict(static_cast<Sent>(sent), static_cast<Proof>(proof)));
    QCOMPARE(temp.state(id), static_cast<ApplicationState>(state));
    QCOMPARE(holds(temp), 1);
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
    temp.reopen();
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
}

void HoldTest::appliedOutsideHolds_data() {
    QTest::addColumn<int>("via");
    QTest::newRow("by hand") << static_cast<int>(AttemptVia::ByHand);
    QTest::newRow("imported") << static_cast<int>(AttemptVia::Imported);
}

void HoldTest::appliedOutsideHolds() {
    QFETCH(int, via);
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const auto record = [&](qint64 application) {
        return temp.store().writeNow<qint64>([&](Database& db) {
            return attempts::recordOutside(db, application, static_cast<AttemptVia>(via), 5, {});
        });
    };
    QVERIFY(record(id).has_value());
    QCOMPARE(temp.state(id), ApplicationState::AppliedClaimed);
    QCOMPARE(temp.detail(id).row.submittedAt, 5);
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
    QCOMPARE(record(id).error().kind, ErrorKind::Duplicate);

    const qint64 other = temp.queued(QStringLiteral("web:b"));
    temp.reserved(other);
    QCOMPARE(record(other).error().kind, ErrorKind::Duplicate);
    QCOMPARE(holds(temp), 2);
}

void HoldTest::trashAndAddAgain() {
    TempStore temp;
    const qint64 applied = temp.queued(QStringLiteral("web:a"));
    endWith(temp, temp.running(applied), verdict(Sent::Yes, Proof::Confirmed));
    temp.write([&](Database& db) { return applications::trash(db, {applied}, 1); });
    QCOMPARE(holds(temp), 1);

    NewApplication again;
    again.postingId = temp.posting(QStringLiteral("web:a"));
    again.intent = Intent::Queue;
    again.connectionId = temp.realConnection();
    const auto add = [&] {
        return temp.store().writeNow<qint64>([&](Database& db) { return applications::add(db, again, 2); });
    };
    const Result<qint64> refused = add();
    QCOMPARE(refused.error().kind, ErrorKind::Duplicate);
    QCOMPARE(refused.error().detail, QString::number(applied));
    const auto found =
        temp.read<std::optional<qint64>>([&](Database& db) { return applications::find(db, again.postingId, false); });
    QCOMPARE(found, std::optional(applied));

    // Nothing was sent: it may come back out of the trash, as the same application.
    const qint64 failed = temp.queued(QStringLiteral("web:b"));
    const qint64 attempt = temp.running(failed);
    QCOMPARE(temp.store()
                 .writeNow<int>([&](Database& db) -> Result<int> {
                     const Done done = applications::trash(db, {failed}, 1);
                     return done ? Result<int>(1) : Result<int>(tl::unexpected<Error>(done.error()));
                 })
                 .error()
                 .kind,
             ErrorKind::Guarded); // under way
    endWith(temp, attempt, verdict(Sent::No));
    temp.write([&](Database& db) { return applications::trash(db, {failed}, 1); });
    again.postingId = temp.posting(QStringLiteral("web:b"));
    QVERIFY(!temp.read<std::optional<qint64>>(
        [&](Database& db) { return applications::find(db, again.postingId, false); }));
    QCOMPARE(add().value_or(0), failed);
    QCOMPARE(temp.state(failed), ApplicationState::Queued);
    QCOMPARE(temp.detail(failed).attempts.size(), 1);
}

void HoldTest::anotherWritingOfTheAddressIsTheSamePosting() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("greenhouse:1"));
    temp.reserved(id);
    const qint64 posting = temp.posting(QStringLiteral("greenhouse:1"));
    const auto owner = temp.write<std::optional<qint64>>(
        [&](Database& db) { return postings::addKey(db, posting, QStringLiteral("web:jobs.example.com/1")); });
    QVERIFY(!owner);
    QCOMPARE(temp.posting(QStringLiteral("web:jobs.example.com/1")), posting);
    QCOMPARE(temp.detail(id).keys,
             QStringList({QStringLiteral("greenhouse:1"), QStringLiteral("web:jobs.example.com/1")}));

    // Of two owners the held one is found, wherever its key stands.
    const qint64 free = temp.posting(QStringLiteral("web:free"));
    QVERIFY(free != posting);
    const auto found = temp.read<std::optional<qint64>>([&](Database& db) {
        return postings::find(db, {QStringLiteral("web:free"), QStringLiteral("greenhouse:1")});
    });
    QCOMPARE(found, std::optional(posting));
}

void HoldTest::mergeOfAHeldPosting() {
    TempStore temp;
    const qint64 waiting = temp.queued(QStringLiteral("web:a"));
    const qint64 held = temp.queued(QStringLiteral("web:b"));
    temp.reserved(held);
    const qint64 waitingPosting = temp.posting(QStringLiteral("web:a"));
    const qint64 heldPosting = temp.posting(QStringLiteral("web:b"));
    const auto owner = temp.write<std::optional<qint64>>(
        [&](Database& db) { return postings::addKey(db, waitingPosting, QStringLiteral("web:b")); });
    QCOMPARE(owner, std::optional(heldPosting)); // asks, changes nothing
    QCOMPARE(temp.state(waiting), ApplicationState::Queued);

    const qint64 survivor =
        temp.write<qint64>([&](Database& db) { return postings::merge(db, waitingPosting, heldPosting, 9); });
    QCOMPARE(survivor, heldPosting);
    QCOMPARE(temp.posting(QStringLiteral("web:a")), heldPosting);
    QVERIFY(temp.detail(waiting).row.trashedAt > 0);
    QCOMPARE(temp.tryReserve(waiting).error().kind, ErrorKind::Guarded);
    NewApplication again;
    again.postingId = temp.posting(QStringLiteral("web:a"));
    again.connectionId = temp.realConnection();
    QCOMPARE(
        temp.store().writeNow<qint64>([&](Database& db) { return applications::add(db, again, 9); }).error().detail,
        QString::number(held));
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")).toInt(), 0);
}

void HoldTest::mergeOfTwoHeldPostingsIsRefused() {
    TempStore temp;
    temp.reserved(temp.queued(QStringLiteral("web:a")));
    temp.reserved(temp.queued(QStringLiteral("web:b")));
    const Result<qint64> plain =
        temp.store().writeNow<qint64>([](Database& db) { return postings::merge(db, 1, 2, 9); });
    QCOMPARE(plain.error().kind, ErrorKind::Guarded);
    QCOMPARE(holds(temp), 2);
    QCOMPARE(temp.posting(QStringLiteral("web:b")), 2);
}

void HoldTest::mergeMovesAloneStandingApplications() {
    TempStore temp;
    const qint64 practice = temp.queued(QStringLiteral("web:a"), true);
    temp.reserved(practice);
    const qint64 real = temp.queued(QStringLiteral("web:b"));
    temp.reserved(real);
    const qint64 a = temp.posting(QStringLiteral("web:a"));
    const qint64 b = temp.posting(QStringLiteral("web:b"));
    const qint64 survivor = temp.write<qint64>([&](Database& db) { return postings::merge(db, a, b, 9); });
    QCOMPARE(survivor, b);
    QCOMPARE(temp.detail(practice).postingId, b);
    QCOMPARE(temp.detail(practice).attempts.first().postingId, b);
    QCOMPARE(temp.detail(practice).row.trashedAt, 0);
    QCOMPARE(holds(temp), 2);
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")).toInt(), 0);
}

void HoldTest::aRunThatTurnsUpTakesItsHoldBack() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    temp.write([&](Database& db) {
        return attempts::release(db, attempt, ReleaseReason::NeverLeft, FailureKind::None, {}, true, 0, 1);
    });
    QCOMPARE(temp.state(id), ApplicationState::Queued);
    const bool back =
        temp.write<bool>([&](Database& db) { return attempts::reclaim(db, attempt, QStringLiteral("run-late"), 2); });
    QVERIFY(back);
    QCOMPARE(temp.state(id), ApplicationState::Running); // it is, and is followed
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
    const auto wanted = temp.read<QVector<runs::OpenRun>>([](Database& db) { return runs::wanted(db); });
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().run.snapshot.runId, QStringLiteral("run-late"));
    // Nobody can say no while that run is open.
    const Result<int> said = temp.store().writeNow<int>([&](Database& db) -> Result<int> {
        const Done done = attempts::decide(db, id, false, {}, 3);
        return done ? Result<int>(1) : Result<int>(tl::unexpected<Error>(done.error()));
    });
    QCOMPARE(said.error().kind, ErrorKind::Guarded);
    QCOMPARE(holds(temp), 1);
    endWith(temp, attempt, verdict(Sent::Unknown, Proof::None));
    QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
}

void HoldTest::aRunThatTurnsUpTooLateMarksBoth() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 first = temp.reserved(id);
    temp.write([&](Database& db) {
        return attempts::release(db, first, ReleaseReason::NeverLeft, FailureKind::None, {}, true, 0, 1);
    });
    const qint64 second = temp.running(id);
    const bool back =
        temp.write<bool>([&](Database& db) { return attempts::reclaim(db, first, QStringLiteral("run-late"), 2); });
    QVERIFY(!back);
    QCOMPARE(holds(temp), 1);
    QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
    const ApplicationDetail detail = temp.detail(id);
    QVERIFY(detail.attempts.at(0).disputed);
    QVERIFY(detail.attempts.at(1).disputed);
    QVERIFY(detail.attempts.at(0).holds);
    QCOMPARE(detail.attempts.at(0).id, second);
    QVERIFY(detail.attempts.at(0).cancelRequestedAt > 0); // the newer one is stopped
    QCOMPARE(detail.attempts.at(1).cancelRequestedAt, 0);
    // Whatever the second one proves, the question stays until the seeker answers it.
    endWith(temp, second, verdict(Sent::Yes, Proof::Claimed));
    QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
    // And not while one of the two runs is open.
    const Done early = temp.store().writeNow<void>([&](Database& db) { return attempts::decide(db, id, true, {}, 3); });
    QCOMPARE(early.error().kind, ErrorKind::Guarded);
    endWith(temp, first, verdict(Sent::Unknown, Proof::None));
    QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
    temp.write([&](Database& db) { return attempts::decide(db, id, true, {}, 3); });
    QCOMPARE(temp.state(id), ApplicationState::AppliedClaimed);
}

void HoldTest::whatIsCancelledIsNotSent() {
    TempStore temp;
    const qint64 attempt = temp.reserved(temp.queued(QStringLiteral("web:a")));
    temp.write([&](Database& db) { return attempts::requestCancel(db, attempt, 1); });
    const Done sent = temp.store().writeNow<void>([&](Database& db) { return attempts::markSent(db, attempt, 2); });
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Guarded);
}

void HoldTest::practiceAndRealHoldApart() {
    TempStore temp;
    const qint64 practice = temp.queued(QStringLiteral("web:a"), true);
    const qint64 real = temp.queued(QStringLiteral("web:a"), false);
    QVERIFY(practice != real);
    temp.reserved(practice);
    temp.reserved(real);
    QCOMPARE(holds(temp), 2);
    QCOMPARE(temp.tryReserve(practice).error().kind, ErrorKind::Duplicate);
    QCOMPARE(temp.tryReserve(real).error().kind, ErrorKind::Duplicate);
}

void HoldTest::practiceNeverBecomesReal() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"), true);
    QCOMPARE(rawError(temp, QStringLiteral("UPDATE application SET practice=0 WHERE id=%1").arg(id)),
             ErrorKind::Guarded);
    QCOMPARE(
        rawError(
            temp,
            QStringLiteral("UPDATE application SET connection_id=%1 WHERE id=%2").arg(temp.realConnection()).arg(id)),
        ErrorKind::Guarded);
    QCOMPARE(rawError(temp, QStringLiteral("UPDATE connection SET practice=0 WHERE practice=1")), ErrorKind::Guarded);
    QCOMPARE(rawError(temp, QStringLiteral("DELETE FROM connection WHERE practice=1")), ErrorKind::Guarded);
    NewApplication mixed;
    mixed.postingId = temp.posting(QStringLiteral("web:b"));
    mixed.practice = true;
    mixed.connectionId = temp.realConnection();
    QCOMPARE(temp.store().writeNow<qint64>([&](Database& db) { return applications::add(db, mixed, 1); }).error().kind,
             ErrorKind::Invalid);
    Reservation reservation;
    reservation.applicationId = id;
    reservation.token = TempStore::nextToken();
    reservation.connectionId = temp.realConnection();
    QCOMPARE(
        temp.store().writeNow<qint64>([&](Database& db) { return attempts::reserve(db, reservation, 1); }).error().kind,
        ErrorKind::Guarded);
}

QTEST_GUILESS_MAIN(HoldTest)
#include "tst_store_hold.moc"
