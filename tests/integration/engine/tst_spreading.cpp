#include "dispatch/Approval.h"
#include "dispatch/Intake.h"
#include "practice/PracticeServer.h"
#include "store/ApplicationRepository.h"
#include "store/ConsentRepository.h"
#include "store/LoginRepository.h"
#include "store/SeekerRepository.h"
#include "store/SpreadRepository.h"
#include "support/Seeker.h"

#include <QGuiApplication>
#include <QTest>

#include <memory>

using namespace postulant;
using State = ConnectionStatus::State;

namespace {

QString job(int number, int site = 0) {
    return QStringLiteral("https://careers%1.example/jobs/%2?practice=confirmed").arg(site).arg(number);
}

PracticeFaults faults(FaultKind kind, const char* endpoint) {
    FaultRule rule;
    rule.endpoint = QLatin1String(endpoint);
    rule.kind = kind;
    PracticeFaults all;
    all.rules = {rule};
    return all;
}

// A seeker with two servers, "Lab" (which every seeker has) and "Other".
struct Desk {
    SystemClock clock;
    test::Seeker seeker;
    std::unique_ptr<PracticeServer> other;
    QTemporaryDir dir;
    qint64 lab = 0;
    qint64 second = 0;

    explicit Desk(int placesAtLab = 5, int placesAtOther = 5)
        : seeker(clock, 100.0, {}, placesAtLab) {
        other = server(0);
        lab = seeker.connectionId();
        second = seeker.addConnection(QStringLiteral("Other"), other->baseUrl());
        places(second, placesAtOther);
    }
    std::unique_ptr<PracticeServer> server(quint16 port) {
        PracticeServer::Options options;
        options.speed = 100;
        options.port = port;
        options.stateFile = dir.path() + QStringLiteral("/other.json");
        auto made = std::make_unique<PracticeServer>(&clock, options);
        return made->start() ? std::move(made) : nullptr;
    }
    void exec(const QString& sql, const QVariantList& values) {
        QVERIFY(seeker.store().writeNow<void>([&](Database& db) { return db.exec(sql, values); }).has_value());
    }
    void places(qint64 connection, int count) {
        exec(QStringLiteral("UPDATE connection SET concurrency=? WHERE id=?"), {count, connection});
    }
    // In one transaction, so that the whole batch is there when the first is looked at.
    QVector<qint64> queue(SpreadWay way, const QStringList& urls, QVector<qint64> over = {}, bool review = false) {
        const auto lines =
            seeker.store().writeNow<QVector<IntakeLine>>([&](Database& db) -> Result<QVector<IntakeLine>> {
                const auto judged = intake::judge(db, urls.join(u'\n'), false, clock.nowMs());
                IntakeChoice choice;
                choice.spread = way;
                choice.over = std::move(over);
                choice.review = review;
                return judged ? intake::add(db, *judged, choice, clock.nowMs()) : judged;
            });
        QVector<qint64> ids;
        for (const IntakeLine& line : lines ? *lines : QVector<IntakeLine>()) {
            ids << line.existingId;
        }
        return ids;
    }
    static int posts(PracticeServer& server) { return server.requestLog().value(QStringLiteral("run-agent")); }
    int postsAtLab() { return posts(seeker.server()); }
    int postsAtOther() { return posts(*other); }
    QString state(qint64 id) { return code(seeker.detail(id).row.state); }
    int count(const QVector<qint64>& ids, const char* wanted) {
        int sum = 0;
        for (const qint64 id : ids) {
            sum += state(id) == QLatin1String(wanted) ? 1 : 0;
        }
        return sum;
    }
    State stateOf(qint64 connection) {
        for (const ConnectionStatus& one : seeker.core().status().connections) {
            if (one.id == connection) {
                return one.state;
            }
        }
        return State::NotUsed;
    }
    // Every posting that any of the servers ever got, once.
    QStringList sentTwice() {
        QHash<QString, int> seen;
        for (PracticeServer* server : {&seeker.server(), other.get()}) {
            for (const PracticeRunNote& run : server->runs()) {
                seen[run.postingUrl]++;
            }
        }
        QStringList twice;
        for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
            twice += it.value() > 1 ? QStringList{it.key()} : QStringList();
        }
        return twice;
    }
    // The login of a site, at one of the servers; its number, 0 on error.
    qint64 addLogin(qint64 connection, const QString& site) {
        NewLogin order;
        order.connectionId = connection;
        order.site = site;
        order.userName = QStringLiteral("jane");
        order.password = std::make_shared<Secrecy>("Kestrel-7319");
        std::optional<Result<LoginRow>> row;
        QObject context;
        seeker.core().commands().addLogin(order, &context, [&row](const Result<LoginRow>& one) { row = one; });
        return QTest::qWaitFor([&row] { return row.has_value(); }, 30'000) && *row ? (*row)->id : 0;
    }
    // What is queued for a connection of its own goes through from beginning to end: the queue was looked at since.
    void meanwhile(int number) {
        PracticeServer::Options options;
        options.speed = 100;
        PracticeServer third(&clock, options);
        QVERIFY(third.start().has_value());
        const qint64 connection = seeker.addConnection(QStringLiteral("Third %1").arg(number), third.baseUrl());
        const qint64 id = seeker.queueAt(connection, job(9000 + number));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), QStringLiteral("applied-confirmed"), 30'000);
    }
};

// The form of each is behind a login.
QStringList walled(int site, int count) {
    QStringList urls;
    for (int i = 0; i < count; ++i) {
        urls << QStringLiteral("https://careers%1.example/jobs/w%2?practice=login").arg(site).arg(i);
    }
    return urls;
}

QStringList jobs(int first, int count) {
    QStringList urls;
    for (int i = 0; i < count; ++i) {
        urls << job(first + i);
    }
    return urls;
}

} // namespace

// A batch over several real servers: the engine whole, and what arrives is counted where it arrives.
class TestSpreading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { qputenv("POSTULANT_TEST_KEY", "practice"); }

    // Each as many as it may have at once, and no more.
    void bySlotsWithinEachLimit() {
        Desk desk(4, 2);
        QVERIFY2(desk.seeker.error().isEmpty(), qPrintable(desk.seeker.error()));
        desk.seeker.server().setFaults(faults(FaultKind::Stuck, "run-agent"));
        desk.other->setFaults(faults(FaultKind::Stuck, "run-agent"));
        const QVector<qint64> ids = desk.queue(SpreadWay::Free, jobs(1, 12));
        QCOMPARE(ids.size(), 12);
        QTRY_COMPARE_WITH_TIMEOUT(desk.postsAtLab() + desk.postsAtOther(), 6, 30'000);
        desk.meanwhile(1);
        QCOMPARE(desk.postsAtLab(), 4);
        QCOMPARE(desk.postsAtOther(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(ids, "queued"), 6, 10'000);
        QCOMPARE(desk.sentTwice(), QStringList());
        // What stands in the row is what was really used.
        for (const qint64 id : ids) {
            const ApplicationDetail detail = desk.seeker.detail(id);
            if (detail.attempts.isEmpty()) {
                QCOMPARE(detail.row.connection, QStringLiteral("Lab, Other"));
            } else {
                QCOMPARE(detail.row.connectionId, detail.attempts.first().connectionId);
                QCOMPARE(detail.row.connection, detail.attempts.first().connection);
            }
        }
    }

    void bySiteASiteSeesOneServer() {
        Desk desk(3, 3);
        QStringList urls;
        for (int site = 1; site <= 8; ++site) {
            for (int i = 0; i < 3; ++i) {
                urls << job(10 * site + i, site);
            }
        }
        const QVector<qint64> ids = desk.queue(SpreadWay::Site, urls);
        QTRY_VERIFY_WITH_TIMEOUT(desk.seeker.idle(), 60'000);
        QCOMPARE(desk.count(ids, "applied-confirmed"), 24);
        QCOMPARE(desk.postsAtLab() + desk.postsAtOther(), 24);
        SpreadMember member;
        member.inPool = member.consent = member.takesResume = true;
        member.freeSlots = 1;
        QVector<SpreadMember> members{member, member};
        members[0].id = desk.lab;
        members[1].id = desk.second;
        for (int i = 0; i < ids.size(); ++i) {
            SpreadWish wish;
            wish.way = SpreadWay::Site;
            wish.over = {desk.lab, desk.second};
            wish.site = QStringLiteral("careers%1.example").arg(i / 3 + 1);
            QCOMPARE(desk.seeker.detail(ids.at(i)).attempts.first().connectionId,
                     chooseConnection(wish, members).connectionId);
        }
    }

    // Its key is refused while runs go on there: those stay, all else goes through the other one, and once it is mended
    // it takes its part again.
    void whatIsStoppedMovesOnlyWhatWasNotSent() {
        Desk desk(3, 2);
        desk.seeker.server().setFaults(faults(FaultKind::Stuck, "run-agent"));
        const QVector<qint64> first = desk.queue(SpreadWay::Free, jobs(1, 8), {});
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(first, "applied-confirmed"), 5, 60'000);
        QCOMPARE(desk.postsAtLab(), 3);
        desk.seeker.server().setFaults(faults(FaultKind::KeyRefused, "*"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(desk.lab), State::KeyRefused, 10'000);
        const QVector<qint64> rest = desk.queue(SpreadWay::Free, jobs(100, 6));
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(rest, "applied-confirmed"), 6, 60'000);
        QCOMPARE(desk.count(first, "running"), 3); // they stay, at the server that has them
        QCOMPARE(desk.postsAtLab(), 3);
        QCOMPARE(desk.postsAtOther(), 11);
        QCOMPARE(desk.sentTwice(), QStringList());

        desk.seeker.server().setFaults({});
        desk.places(desk.lab, 9);
        desk.seeker.mendConnection();
        QTRY_VERIFY_WITH_TIMEOUT(desk.stateOf(desk.lab) != State::KeyRefused, 10'000);
        const QVector<qint64> last = desk.queue(SpreadWay::Free, jobs(200, 6));
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(last, "applied-confirmed"), 6, 60'000);
        QVERIFY(desk.postsAtLab() > 3);
        QCOMPARE(desk.postsAtLab() + desk.postsAtOther(), 20);
        QCOMPARE(desk.sentTwice(), QStringList());
    }

    // It goes away in the middle of the batch. What it may have got stays with it; no posting arrives twice.
    void whatDiesInTheMiddleIsLeftOut() {
        Desk desk(4, 4);
        const quint16 port = desk.other->port();
        const QVector<qint64> ids = desk.queue(SpreadWay::Free, jobs(1, 40));
        QTRY_VERIFY_WITH_TIMEOUT(desk.postsAtOther() >= 3, 30'000);
        desk.other->stop();
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(ids, "queued") + desk.count(ids, "submitting"), 0, 60'000);
        QVERIFY(desk.postsAtLab() > 4);
        QCOMPARE(desk.sentTwice(), QStringList());
        desk.other.reset();
        desk.other = desk.server(port); // back, with the runs that it had
        QVERIFY(desk.other != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(desk.seeker.idle(), 60'000);
        QCOMPARE(desk.count(ids, "applied-confirmed") + desk.count(ids, "needs-checking"), 40);
        QCOMPARE(desk.sentTwice(), QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(desk.second), State::Working, 10'000);
        desk.places(desk.lab, 1);
        const QVector<qint64> more = desk.queue(SpreadWay::Free, jobs(100, 6));
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(more, "applied-confirmed"), 6, 60'000);
        QVERIFY(desk.postsAtOther() >= 1);
        QCOMPARE(desk.sentTwice(), QStringList());
    }

    void whatIsOutOrNotAgreedToGetsNothing() {
        Desk desk;
        QVERIFY(desk.seeker.store()
                    .writeNow<void>([&](Database& db) { return consents::withdraw(db, desk.second); })
                    .has_value());
        const QVector<qint64> first = desk.queue(SpreadWay::Free, jobs(1, 6));
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(first, "applied-confirmed"), 6, 60'000);
        QCOMPARE(desk.postsAtOther(), 0);
        QVERIFY(desk.seeker.store()
                    .writeNow<void>([&](Database& db) -> Done {
                        const Done given =
                            consents::give(db, desk.second, QStringLiteral("window"), desk.clock.nowMs());
                        return given ? spreading::setInPool(db, desk.lab, false) : given;
                    })
                    .has_value());
        const QVector<qint64> second = desk.queue(SpreadWay::Site, jobs(100, 6), {desk.lab, desk.second});
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(second, "applied-confirmed"), 6, 60'000);
        QCOMPARE(desk.postsAtOther(), 6);
        QCOMPARE(desk.postsAtLab(), 6);
    }

    void whatNeedsALoginGoesWhereItIs_data() {
        QTest::addColumn<SpreadWay>("way");
        QTest::newRow("by free slots") << SpreadWay::Free;
        QTest::newRow("by site") << SpreadWay::Site;
    }
    // Each site's login is at one of them, whichever has more room; what needs none goes anywhere meanwhile.
    void whatNeedsALoginGoesWhereItIs() {
        QFETCH(SpreadWay, way);
        Desk desk(6, 2);
        QVERIFY(desk.addLogin(desk.second, QStringLiteral("careers7.example")) != 0);
        QVERIFY(desk.addLogin(desk.lab, QStringLiteral("careers8.example")) != 0);
        QStringList urls;
        const QStringList seven = walled(7, 5);
        const QStringList eight = walled(8, 5);
        for (int i = 0; i < 5; ++i) {
            urls << seven.at(i) << eight.at(i) << job(i, i);
        }
        const QVector<qint64> ids = desk.queue(way, urls);
        QTRY_VERIFY_WITH_TIMEOUT(desk.seeker.idle(), 60'000);
        QCOMPARE(desk.count(ids, "applied-confirmed"), 15);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(desk.seeker.detail(ids.at(3 * i)).attempts.first().connectionId, desk.second);
            QCOMPARE(desk.seeker.detail(ids.at(3 * i + 1)).attempts.first().connectionId, desk.lab);
        }
        QCOMPARE(desk.sentTwice(), QStringList());
    }

    // Shown and approved as it would go through Lab, which has no login: the one that has it may take it all the same.
    void whatWasApprovedGoesWhereTheLoginIs() {
        Desk desk;
        QVERIFY(desk.addLogin(desk.second, QStringLiteral("careers7.example")) != 0);
        const qint64 id = desk.queue(SpreadWay::Free, walled(7, 1), {}, true).value(0);
        QCOMPARE(desk.seeker.detail(id).row.connectionId, desk.lab);
        QVERIFY(desk.seeker.store()
                    .writeNow<void>([&](Database& db) {
                        return approveApplication(db, desk.seeker.store().filesDir(), id, desk.clock.nowMs());
                    })
                    .has_value());
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), QStringLiteral("applied-confirmed"), 30'000);
        QCOMPARE(desk.seeker.detail(id).attempts.first().connectionId, desk.second);
    }

    // It is not tried without: it waits for the one that has the login, and the rest of the batch goes on.
    void whatNeedsALoginWaitsForIt() {
        Desk desk;
        QVERIFY(desk.addLogin(desk.second, QStringLiteral("careers7.example")) != 0);
        desk.exec(QStringLiteral("UPDATE connection SET stopped_why='unauthorized' WHERE id=?"), {desk.second});
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(desk.second), State::KeyRefused, 10'000);
        const QVector<qint64> ids = desk.queue(SpreadWay::Free, walled(7, 3) + jobs(1, 4));
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(ids, "applied-confirmed"), 4, 60'000);
        desk.meanwhile(1);
        QCOMPARE(desk.count(ids, "queued"), 3);
        QCOMPARE(desk.postsAtLab(), 4);
        desk.exec(QStringLiteral("UPDATE connection SET stopped_why='' WHERE id=?"), {desk.second});
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(ids, "applied-confirmed"), 7, 60'000);
        QCOMPARE(desk.postsAtOther(), 3);
        QCOMPARE(desk.postsAtLab(), 4);
    }

    // A login at a server that the batch may not use keeps nothing waiting; nor does one that is removed.
    void aLoginOutOfReachIsNotWaitedFor() {
        Desk desk;
        const qint64 login = desk.addLogin(desk.second, QStringLiteral("careers7.example"));
        QVERIFY(login != 0);
        const QVector<qint64> elsewhere = desk.queue(SpreadWay::Free, walled(7, 1), {desk.lab});
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(elsewhere, "needs-you"), 1, 60'000);
        QCOMPARE(desk.postsAtLab(), 1);

        desk.exec(QStringLiteral("UPDATE connection SET stopped_why='unauthorized' WHERE id=?"), {desk.second});
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(desk.second), State::KeyRefused, 10'000);
        const QVector<qint64> waiting = desk.queue(SpreadWay::Free, walled(7, 3).mid(1));
        desk.meanwhile(1);
        QCOMPARE(desk.count(waiting, "queued"), 2);
        QVERIFY(desk.seeker.store()
                    .writeNow<void>([&](Database& db) { return logins::remove(db, login, desk.clock.nowMs()); })
                    .has_value());
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(waiting, "needs-you"), 2, 60'000);
        QCOMPARE(desk.postsAtLab(), 3);
        QCOMPARE(desk.postsAtOther(), 0);
    }

    // The seeker approved it for any of the two: whichever takes it is no other package. A third is.
    void theApprovalIsForAllOfThem() {
        Desk desk;
        desk.exec(QStringLiteral("UPDATE connection SET stopped_why='unauthorized' WHERE id=?"), {desk.lab});
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(desk.lab), State::KeyRefused, 10'000);
        const auto approved = [&](qint64 id) {
            return desk.seeker.store().writeNow<void>([&](Database& db) {
                return approveApplication(db, desk.seeker.store().filesDir(), id, desk.clock.nowMs());
            });
        };
        const qint64 id = desk.queue(SpreadWay::Free, jobs(1, 1), {}, true).value(0);
        QCOMPARE(desk.seeker.detail(id).row.connectionId, desk.lab); // as it was shown
        QVERIFY(approved(id).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), QStringLiteral("applied-confirmed"), 30'000);
        const ApplicationDetail detail = desk.seeker.detail(id);
        QCOMPARE(detail.attempts.first().connectionId, desk.second);
        const auto package = packageFromJson(detail.attempts.first().packageJson);
        QVERIFY(package.has_value());
        QCOMPARE(package->connection, QStringLiteral("Other"));
        QCOMPARE(package->through.size(), 2);

        const qint64 changed = desk.queue(SpreadWay::Free, jobs(2, 1), {desk.lab}, true).value(0);
        QVERIFY(approved(changed).has_value());
        QVERIFY(desk.seeker.store()
                    .writeNow<void>([&](Database& db) {
                        return spreading::set(db, changed, {SpreadWay::Free, {desk.lab, desk.second}});
                    })
                    .has_value());
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(changed), QStringLiteral("review"), 30'000);
        QCOMPARE(desk.seeker.detail(changed).row.failure, FailureKind::ReviewWanted);
        QVERIFY(desk.seeker.detail(changed).attempts.isEmpty());
        QCOMPARE(desk.postsAtOther(), 1);
    }

    // What was there before, and what is practice, is not touched by any of this.
    void anOwnConnectionIsKept() {
        Desk desk;
        const qint64 own = desk.seeker.queue(job(1));
        const qint64 practice = desk.seeker.queuePractice(QStringLiteral("https://practice.example/jobs/confirmed/p"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.seeker.idle(), 60'000);
        QCOMPARE(desk.seeker.detail(own).attempts.first().connectionId, desk.lab);
        QVERIFY(desk.seeker.detail(practice).attempts.first().practice);
        QCOMPARE(desk.postsAtOther(), 0);
        QVERIFY(!desk.seeker.store()
                     .writeNow<void>([&](Database& db) {
                         return spreading::set(db, practice, {SpreadWay::Free, {desk.lab}});
                     })
                     .has_value());
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestSpreading test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_spreading.moc"
