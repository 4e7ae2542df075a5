#include "domain/CompanyName.h"
#include "domain/JobTitle.h"
#include "store/Backup.h"
#include "store/GuardRepository.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace postulant;
using test::TempStore;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;
using Kind = GuardRefusal::Kind;

struct Job {
    QString key;
    QString company;
    QString title = QStringLiteral("Analyst");
    bool practice = false;
    bool titleKnown = true;
    QString url{};
    QString ats = QStringLiteral("web");
};

qint64 queued(TempStore& temp, const Job& job) {
    const qint64 connection = job.practice ? 0 : temp.realConnection();
    return temp.write<qint64>([&](Database& db) -> Result<qint64> {
        NewPosting posting;
        posting.url = job.url.isEmpty() ? QStringLiteral("https://jobs.example.com/") + job.key : job.url;
        posting.ats = job.ats;
        posting.site = QStringLiteral("Own site");
        posting.keys = {job.key};
        posting.company = job.company;
        posting.title = job.title;
        posting.titleKnown = job.titleKnown;
        auto id = postings::findOrAdd(db, posting, temp.clock().nowMs());
        if (!id) {
            return id;
        }
        NewApplication application;
        application.postingId = *id;
        application.practice = job.practice;
        application.intent = Intent::Queue;
        application.connectionId = connection;
        return applications::add(db, application, temp.clock().nowMs());
    });
}

QString title(int n) {
    return QStringLiteral("Analyst %1").arg(n);
}

void set(TempStore& temp, Option option, int value) {
    temp.write([&](Database& db) { return options::set(db, option, QString::number(value)); });
}

std::optional<GuardRefusal> refused(TempStore& temp, qint64 id) {
    const auto reserved = temp.tryReserve(id);
    return reserved ? std::nullopt : guardRefusal(reserved.error());
}

void turnBack(TempStore& temp, qint64 id, const GuardRefusal& refusal) {
    temp.write([&](Database& db) { return guard::turnBack(db, id, refusal, temp.clock().nowMs()); });
}

guard::BlockRow block(TempStore& temp, guard::BlockKind kind, const char* written) {
    return temp.write<guard::BlockRow>(
        [&](Database& db) { return guard::block(db, kind, QString::fromUtf8(written), temp.clock().nowMs()); });
}

int attemptsOf(TempStore& temp) {
    return temp.value(QStringLiteral("SELECT count(*) FROM attempt")).toInt();
}

} // namespace

// The seeker's own rules, in the transaction that reserves the attempt.
class GuardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCompanysLimitHolds() {
        TempStore temp;
        set(temp, Option::CompanyLimit, 2);
        const qint64 start = temp.clock().nowMs();
        temp.reserved(queued(temp, {QStringLiteral("a"), QStringLiteral("Acme Labs, Inc."), title(1)}));
        temp.running(queued(temp, {QStringLiteral("b"), QStringLiteral("ACME LABS"), title(2)}));
        const qint64 third = queued(temp, {QStringLiteral("c"), QStringLiteral("acmelabs"), title(3)});
        const auto refusal = refused(temp, third);
        QVERIFY(refusal);
        QCOMPARE(refusal->kind, Kind::CompanyLimit);
        QCOMPARE(refusal->until, start + 30 * day);
        QCOMPARE(attemptsOf(temp), 2);
        QCOMPARE(temp.state(third), ApplicationState::Queued);
        // Another company, and practice, are not concerned; nor is a company that nobody knows.
        temp.reserved(queued(temp, {QStringLiteral("d"), QStringLiteral("Acme Foods"), title(3)}));
        temp.reserved(queued(temp, {QStringLiteral("e"), QStringLiteral("Acme Labs"), title(3), true}));
        for (const char* key : {"f", "g", "h"}) {
            temp.reserved(queued(temp, {QString::fromLatin1(key), QString(), QString()}));
        }
        temp.clock().advance(30 * day - 1);
        QVERIFY(refused(temp, third));
        temp.clock().advance(1);
        temp.reserved(third);
    }

    void practiceHasLimitsOfItsOwn() {
        TempStore temp;
        set(temp, Option::CompanyLimit, 1);
        temp.reserved(queued(temp, {QStringLiteral("a"), QStringLiteral("Acme"), title(1), true}));
        QVERIFY(refused(temp, queued(temp, {QStringLiteral("b"), QStringLiteral("Acme"), title(2), true})));
        temp.reserved(queued(temp, {QStringLiteral("c"), QStringLiteral("Acme"), title(3)}));
    }

    void whatIsAppliedOutsideCounts_data() {
        QTest::addColumn<int>("via");
        QTest::newRow("by hand") << static_cast<int>(AttemptVia::ByHand);
        QTest::newRow("imported") << static_cast<int>(AttemptVia::Imported);
    }
    void whatIsAppliedOutsideCounts() {
        QFETCH(int, via);
        TempStore temp;
        set(temp, Option::CompanyCooldownDays, 10);
        const qint64 outside = queued(temp, {QStringLiteral("a"), QStringLiteral("Acme"), title(1)});
        const qint64 at = temp.clock().nowMs() - 4 * day;
        temp.write<qint64>(
            [&](Database& db) { return attempts::recordOutside(db, outside, static_cast<AttemptVia>(via), at, {}); });
        const auto refusal = refused(temp, queued(temp, {QStringLiteral("b"), QStringLiteral("Acme"), title(2)}));
        QVERIFY(refusal);
        QCOMPARE(refusal->until, at + 10 * day);
    }

    void whatWasReleasedDoesNotCountAndWakesTheNext() {
        TempStore temp;
        set(temp, Option::CompanyLimit, 1);
        const qint64 first = temp.reserved(queued(temp, {QStringLiteral("a"), QStringLiteral("Acme"), title(1)}));
        const qint64 second = queued(temp, {QStringLiteral("b"), QStringLiteral("Acme"), title(2)});
        turnBack(temp, second, *refused(temp, second));
        const ApplicationRow waiting = temp.detail(second).row;
        QCOMPARE(waiting.state, ApplicationState::Queued);
        QCOMPARE(waiting.failure, FailureKind::CompanyLimit);
        QCOMPARE(waiting.notBefore, temp.clock().nowMs() + 30 * day);
        temp.write([&](Database& db) {
            return attempts::release(db, first, ReleaseReason::NeverLeft, FailureKind::ServerUnreachable, {}, false, 0,
                                     temp.clock().nowMs());
        });
        QCOMPARE(temp.detail(second).row.notBefore, 0);
        temp.reserved(second);
    }

    void aRaisedLimitWakesThem() {
        TempStore temp;
        set(temp, Option::CompanyLimit, 1);
        temp.reserved(queued(temp, {QStringLiteral("a"), QStringLiteral("Acme"), title(1)}));
        const qint64 second = queued(temp, {QStringLiteral("b"), QStringLiteral("Acme"), title(2)});
        turnBack(temp, second, *refused(temp, second));
        QVERIFY(temp.detail(second).row.notBefore > 0);
        set(temp, Option::SimilarDays, 90);
        QVERIFY(temp.detail(second).row.notBefore > 0); // no limit of companies
        set(temp, Option::CompanyLimit, 2);
        QCOMPARE(temp.detail(second).row.notBefore, 0);
        temp.reserved(second);
    }

    void theClockSetBackOpensNoPlace() {
        TempStore temp;
        set(temp, Option::CompanyLimit, 1);
        set(temp, Option::CompanyDays, 5);
        temp.running(queued(temp, {QStringLiteral("a"), QStringLiteral("Acme"), title(1)}));
        const qint64 second = queued(temp, {QStringLiteral("b"), QStringLiteral("Acme"), title(2)});
        for (const qint64 back : {1 * day, 5 * day, 6 * day, 400 * day}) {
            temp.clock().setTo(temp.clock().nowMs() - back);
            const auto refusal = refused(temp, second);
            QVERIFY2(refusal, qPrintable(QString::number(back / day)));
            QCOMPARE(refusal->until, temp.clock().nowMs() + 5 * day);
        }
        QCOMPARE(attemptsOf(temp), 1);
    }

    void whatIsOnTheListIsNotReserved_data() {
        QTest::addColumn<bool>("site");
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("blocks");
        const auto row = [](const char* name, bool site, const char* written, bool blocks) {
            QTest::newRow(name) << site << QString::fromUtf8(written) << blocks;
        };
        row("company", false, "acme labs GmbH", true);
        row("another company", false, "Acme", false);
        row("host", true, "careers.example.com", true);
        row("host above", true, "https://www.Example.com/jobs?x=1", true);
        row("system by name", true, "Greenhouse", true);
        row("system by code", true, "GREENHOUSE", true);
        row("another system", true, "lever", false);
        row("ends alike", true, "ample.com", false);
        row("host below", true, "eu.careers.example.com", false);
    }
    void whatIsOnTheListIsNotReserved() {
        QFETCH(bool, site);
        QFETCH(QString, written);
        QFETCH(bool, blocks);
        TempStore temp;
        const qint64 id = queued(temp, {QStringLiteral("a"), QStringLiteral("Acme Labs"), title(1), false, true,
                                        QStringLiteral("https://careers.example.com/jobs?gh_jid=4012345"),
                                        QStringLiteral("greenhouse")});
        const auto entry =
            block(temp, site ? guard::BlockKind::Site : guard::BlockKind::Company, written.toUtf8().constData());
        const auto refusal = refused(temp, id);
        QCOMPARE(refusal.has_value(), blocks);
        if (!blocks) {
            return;
        }
        QCOMPARE(refusal->kind, site ? Kind::SiteBlocked : Kind::CompanyBlocked);
        QCOMPARE(attemptsOf(temp), 0);
        turnBack(temp, id, *refusal);
        ApplicationRow row = temp.detail(id).row;
        QCOMPARE(row.state, ApplicationState::Review);
        QCOMPARE(row.failure, FailureKind::Blocked);
        QCOMPARE(row.failureMessage, written.simplified());
        QCOMPARE(row.sent, Sent::No);
        temp.write([&](Database& db) { return guard::unblock(db, entry.id); });
        row = temp.detail(id).row;
        QCOMPARE(row.state, ApplicationState::Review); // the seeker says when
        QCOMPARE(row.failure, FailureKind::None);
        temp.write([&](Database& db) { return applications::setIntent(db, id, Intent::Queue, 1); });
        temp.reserved(id);
    }

    void anUnknownCompanyIsGuessedFromTheAddress() {
        TempStore temp;
        const qint64 id = queued(temp, {QStringLiteral("a"), QString(), QString(), false, false,
                                        QStringLiteral("https://jobs.lever.co/acme-labs/"
                                                       "4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d"),
                                        QStringLiteral("lever")});
        block(temp, guard::BlockKind::Company, "Acme Labs, Inc.");
        QCOMPARE(refused(temp, id)->kind, Kind::CompanyBlocked);
        // Known, and another: the address says nothing any more.
        const qint64 posting = temp.detail(id).postingId;
        temp.write(
            [&](Database& db) { return postings::describe(db, posting, QStringLiteral("Other Works"), {}, {}); });
        temp.reserved(id);
    }

    void theListTakesWhatNamesSomething() {
        TempStore temp;
        const auto first = block(temp, guard::BlockKind::Company, "  The Acme   Labs Inc. ");
        QCOMPARE(first.label, QStringLiteral("The Acme Labs Inc."));
        const auto again = block(temp, guard::BlockKind::Company, "acme labs");
        QCOMPARE(again.id, first.id); // one company
        QCOMPARE(again.label, first.label);
        for (const char* wrong : {"", "localhos", "http://", "ftp://example.com", "com"}) {
            const auto row = temp.store().writeNow<guard::BlockRow>(
                [&](Database& db) { return guard::block(db, guard::BlockKind::Site, QString::fromUtf8(wrong), 1); });
            QVERIFY2(!row, wrong);
            QCOMPARE(row.error().kind, ErrorKind::Invalid);
        }
        const auto gone = temp.store().writeNow<void>([](Database& db) { return guard::unblock(db, 77); });
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
        QCOMPARE(temp.read<QVector<guard::BlockRow>>([](Database& db) { return guard::blocklist(db); }).size(), 1);
    }

    void twoConnectionsRaceForTheLastPlace() {
        TempStore temp;
        set(temp, Option::CompanyLimit, 5);
        QVector<qint64> ids;
        for (int i = 0; i < 40; ++i) {
            ids << queued(temp, {QStringLiteral("r%1").arg(i), QStringLiteral("Acme"), title(i)});
        }
        const auto other = Store::open(temp.dataDir(), temp.clock());
        QVERIFY(other.has_value());
        std::atomic<int> won{0};
        const auto race = [&](Store& store, bool backwards) {
            for (int i = 0; i < ids.size(); ++i) {
                Reservation reservation;
                reservation.applicationId = ids.at(backwards ? ids.size() - 1 - i : i);
                reservation.token = TempStore::nextToken();
                const auto got = store.writeNow<qint64>(
                    [&](Database& db) { return attempts::reserve(db, reservation, temp.clock().nowMs()); },
                    Store::Batching::Alone);
                won += got ? 1 : 0;
            }
        };
        std::thread first([&] { race(temp.store(), false); });
        std::thread second([&] { race(**other, true); });
        first.join();
        second.join();
        QCOMPARE(won.load(), 5);
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM attempt WHERE holds=1")).toInt(), 5);
    }

    void aRestartForgetsNothing() {
        TempStore temp;
        set(temp, Option::CompanyLimit, 1);
        temp.running(queued(temp, {QStringLiteral("a"), QStringLiteral("Acme"), title(1)}));
        const qint64 second = queued(temp, {QStringLiteral("b"), QStringLiteral("Acme"), title(2)});
        const qint64 third = queued(temp, {QStringLiteral("c"), QStringLiteral("Other"), title(3)});
        block(temp, guard::BlockKind::Company, "Other");
        temp.reopen();
        QCOMPARE(refused(temp, second)->kind, Kind::CompanyLimit);
        QCOMPARE(refused(temp, third)->kind, Kind::CompanyBlocked);
    }

    void aRestoredBackupKeepsTheListAndTheCount() {
        TempStore temp;
        set(temp, Option::CompanyLimit, 1);
        block(temp, guard::BlockKind::Company, "Before");
        const QString file = temp.dataDir() + QStringLiteral("/../copy.db");
        QVERIFY(backup::copyTo(temp.dataDir(), file).has_value());
        block(temp, guard::BlockKind::Company, "Acme Foods");
        block(temp, guard::BlockKind::Site, "example.org");
        temp.running(queued(temp, {QStringLiteral("a"), QStringLiteral("Acme Labs"), title(1)}));
        temp.close();
        const auto restored = backup::restoreFrom(temp.dataDir(), file, 1);
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().detail));
        temp.reopen();
        QStringList labels;
        for (const auto& row : temp.read<QVector<guard::BlockRow>>([](Database& db) { return guard::blocklist(db); })) {
            labels << row.label;
        }
        QCOMPARE(labels,
                 (QStringList{QStringLiteral("Acme Foods"), QStringLiteral("Before"), QStringLiteral("example.org")}));
        const qint64 second = queued(temp, {QStringLiteral("b"), QStringLiteral("Acme Labs Inc"), title(2)});
        QCOMPARE(refused(temp, second)->kind, Kind::CompanyLimit);
    }

    void whatBecomesSimilarAsksOnce() {
        TempStore temp;
        const qint64 sent =
            queued(temp, {QStringLiteral("a"), QStringLiteral("Acme"), QStringLiteral("Data Engineer")});
        const qint64 later = queued(temp, {QStringLiteral("b"), QString(), QString()});
        temp.running(sent);
        // Its company and title become known.
        const qint64 posting = temp.detail(later).postingId;
        temp.write([&](Database& db) {
            return postings::describe(db, posting, QStringLiteral("ACME GmbH"), QStringLiteral("Data engineer (m/w/d)"),
                                      {});
        });
        const auto refusal = refused(temp, later);
        QVERIFY(refusal);
        QCOMPARE(*refusal, (GuardRefusal{Kind::Similar, 0, sent}));
        turnBack(temp, later, *refusal);
        const ApplicationRow row = temp.detail(later).row;
        QCOMPARE(row.state, ApplicationState::Review);
        QCOMPARE(row.failure, FailureKind::Similar);
        QCOMPARE(row.failureMessage, QStringLiteral("#%1 · Data Engineer · Acme").arg(sent));
        temp.reopen(); // the answer is kept
        temp.write([&](Database& db) { return applications::setIntent(db, later, Intent::Queue, 1); });
        temp.reserved(later);
    }

    void whatIsNotSimilarGoes_data() {
        QTest::addColumn<QString>("company");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("practice");
        QTest::addColumn<int>("daysLater");
        const auto row = [](const char* name, const char* company, const char* words, bool known = true,
                            bool practice = false, int later = 0) {
            QTest::newRow(name) << QString::fromUtf8(company) << QString::fromUtf8(words) << known << practice << later;
        };
        row("another level", "Acme", "Senior Data Engineer");
        row("another company", "Acme Foods", "Data Engineer");
        row("no company", "", "Data Engineer");
        row("no title", "Acme", "");
        row("a title that is a guess", "Acme", "Data Engineer", false);
        row("practice", "Acme", "Data Engineer", true, true);
        row("long ago", "Acme", "Data Engineer", true, false, 181);
    }
    void whatIsNotSimilarGoes() {
        QFETCH(QString, company);
        QFETCH(QString, title);
        QFETCH(bool, known);
        QFETCH(bool, practice);
        QFETCH(int, daysLater);
        TempStore temp;
        temp.running(queued(temp, {QStringLiteral("a"), QStringLiteral("Acme"), QStringLiteral("Data Engineer")}));
        temp.clock().advance(daysLater * day);
        temp.reserved(queued(temp, {QStringLiteral("b"), company, title, practice, known}));
    }

    void whatWasNotSentIsNoReasonToAsk() {
        TempStore temp;
        const Job first{QStringLiteral("a"), QStringLiteral("Acme"), QStringLiteral("Data Engineer")};
        const Job second{QStringLiteral("b"), QStringLiteral("Acme"), QStringLiteral("Data Engineer")};
        const qint64 attempt = temp.reserved(queued(temp, first));
        temp.write([&](Database& db) {
            return attempts::release(db, attempt, ReleaseReason::Refused, FailureKind::RequestRefused, {}, false, 0, 1);
        });
        temp.reserved(queued(temp, second));
    }

    void turningBackTouchesOnlyWhatIsQueued() {
        TempStore temp;
        const qint64 id = queued(temp, {QStringLiteral("a"), QStringLiteral("Acme"), title(1)});
        temp.reserved(id);
        turnBack(temp, id, {Kind::CompanyLimit, 99, 0});
        QCOMPARE(temp.state(id), ApplicationState::Submitting);
        QCOMPARE(temp.detail(id).row.notBefore, 0);
    }

    void olderFilesGetTheirKeys() {
        TempStore temp;
        temp.close();
        QFile::remove(temp.databaseFile());
        for (const char* end : {"-wal", "-shm"}) {
            QFile::remove(temp.databaseFile() + QLatin1String(end));
        }
        QVERIFY(
            QFile::copy(QStringLiteral(POSTULANT_SOURCE_DIR "/tests/data/store/schema-v1.db"), temp.databaseFile()));
        QFile::setPermissions(temp.databaseFile(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        temp.reopen();
        int seen = 0;
        temp.read<int>([&seen](Database& db) -> Result<int> {
            const Done done = db.each(
                QStringLiteral("SELECT a.company,a.employer_key,a.title,a.like_key,p.title_known FROM application a "
                               "JOIN posting p ON p.id=a.posting_id"),
                {}, [&seen](const QSqlQuery& row) {
                    ++seen;
                    QCOMPARE(row.value(1).toString(), companyKey(row.value(0).toString()));
                    QVERIFY(!row.value(1).toString().isEmpty());
                    QCOMPARE(row.value(3).toString(),
                             row.value(4).toBool() ? titleKey(row.value(2).toString()) : QString());
                });
            return done ? Result<int>(0) : Result<int>(tl::unexpected<Error>(done.error()));
        });
        QCOMPARE(seen, 3);
    }

    void reservingReadsNoWholeTable() {
        TempStore temp;
        for (const char* sql :
             {"SELECT iif(t.sent_at>0,t.sent_at,t.created_at) AS at FROM application a JOIN attempt t ON "
              "t.application_id=a.id AND t.holds=1 WHERE a.employer_key=? AND a.employer_key<>'' AND a.practice=? AND "
              "a.id<>? AND at>=? ORDER BY at DESC LIMIT 2000",
              "UPDATE application SET not_before=0 FROM (SELECT employer_key AS e,practice AS p FROM application WHERE "
              "id=?) o WHERE employer_key=o.e AND employer_key<>'' AND practice=o.p AND state='queued' AND "
              "waiting_failure='company-limit'"}) {
            QStringList plan;
            temp.read<int>([&](Database& db) -> Result<int> {
                const Done done = db.each(QStringLiteral("EXPLAIN QUERY PLAN ") + QLatin1String(sql),
                                          QVariantList(QString::fromLatin1(sql).count(QLatin1Char('?')), 1),
                                          [&plan](const QSqlQuery& row) { plan << row.value(3).toString(); });
                return done ? Result<int>(0) : Result<int>(tl::unexpected<Error>(done.error()));
            });
            QVERIFY2(plan.join(QLatin1Char('\n')).contains(QLatin1String("application_employer")),
                     qPrintable(plan.join(QLatin1Char('\n'))));
            QVERIFY2(plan.filter(QStringLiteral("SCAN application")).isEmpty(),
                     qPrintable(plan.join(QLatin1Char('\n'))));
        }
    }
};

QTEST_GUILESS_MAIN(GuardTest)
#include "tst_store_guard.moc"
