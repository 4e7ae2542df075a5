#include "dispatch/Intake.h"
#include "store/GuardRepository.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

QString workday(int number, const char* title = "Data-Engineer", const char* tenant = "acme") {
    return QStringLiteral("https://%1.wd5.myworkdayjobs.com/en-US/careers/job/Leeds/%2_R-%3")
        .arg(QString::fromLatin1(tenant), QString::fromLatin1(title))
        .arg(number);
}

QString practiceJob(const char* what) {
    return QStringLiteral("https://practice.example/jobs/confirmed/%1").arg(QString::fromLatin1(what));
}

struct Desk : TempStore {
    QVector<IntakeLine> judge(const QStringList& lines, bool practice = false) {
        return read<QVector<IntakeLine>>(
            [&](Database& db) { return intake::judge(db, lines.join(QLatin1Char('\n')), practice, clock().nowMs()); });
    }
    IntakeChoice choice(bool practice = false) {
        IntakeChoice out;
        const qint64 real = realConnection();
        out.connectionId =
            practice ? read<ConnectionRow>([](Database& db) { return connections::practice(db); }).id : real;
        out.review = false;
        return out;
    }
    QVector<IntakeLine> add(const QVector<IntakeLine>& lines, bool practice = false) {
        const IntakeChoice how = choice(practice);
        return write<QVector<IntakeLine>>([&](Database& db) { return intake::add(db, lines, how, clock().nowMs()); });
    }
    qint64 added(const QString& url, bool practice = false) { // whatever is said about it
        return add(judge({url}, practice), practice).first().existingId;
    }
    void set(Option option, int value) {
        write([&](Database& db) { return options::set(db, option, QString::number(value)); });
    }
    void block(guard::BlockKind kind, const char* written) {
        write<guard::BlockRow>(
            [&](Database& db) { return guard::block(db, kind, QString::fromUtf8(written), clock().nowMs()); });
    }
    int applications() { return value(QStringLiteral("SELECT count(*) FROM application")).toInt(); }
};

QStringList verdicts(const QVector<IntakeLine>& lines) {
    QStringList out;
    for (const IntakeLine& line : lines) {
        out << code(line.verdict);
    }
    return out;
}

} // namespace

// What Add jobs and `add` say before anything is queued.
class IntakeGuardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameCompanyAndLikeTitleIsSimilar() {
        Desk desk;
        const qint64 first = desk.added(practiceJob("data-engineer-at-acme-labs"));
        desk.clock().advance(3 * day);
        const auto lines =
            desk.judge({practiceJob("engineer-data-at-acmelabs-77"), practiceJob("data-engineer-at-acme"),
                        practiceJob("senior-data-engineer-at-acme-labs")});
        QCOMPARE(verdicts(lines),
                 (QStringList{QStringLiteral("similar"), QStringLiteral("new"), QStringLiteral("new")}));
        const IntakeLine& like = lines.first();
        QCOMPARE(like.reason, VerdictReason::LikeAnother);
        QCOMPARE(like.similar.id, first);
        QCOMPARE(like.similar.company, QStringLiteral("Acme Labs"));
        QCOMPARE(like.similar.title, QStringLiteral("Data engineer"));
        QCOMPARE(like.similar.at, desk.clock().nowMs() - 3 * day);
        QVERIFY(like.canAdd() && !like.addByDefault());
        QCOMPARE(like.existingId, 0); // nothing was added for it
    }

    void thePeriodIsTheSeekers() {
        Desk desk;
        desk.added(practiceJob("data-engineer-at-acme"));
        desk.clock().advance(180 * day);
        QCOMPARE(desk.judge({practiceJob("data-engineer-at-acme-2")}).first().verdict, Verdict::Similar);
        desk.clock().advance(1);
        QCOMPARE(desk.judge({practiceJob("data-engineer-at-acme-2")}).first().verdict, Verdict::New);
        desk.set(Option::SimilarDays, 365);
        QCOMPARE(desk.judge({practiceJob("data-engineer-at-acme-2")}).first().verdict, Verdict::Similar);
        desk.set(Option::SimilarDays, 0);
        QCOMPARE(desk.judge({practiceJob("data-engineer-at-acme-2")}).first().verdict, Verdict::New);
        // The very same posting is no matter of periods.
        QCOMPARE(desk.judge({practiceJob("data-engineer-at-acme")}).first().verdict, Verdict::Duplicate);
    }

    void whatWasGivenUpIsNoReason() {
        Desk desk;
        const qint64 id = desk.added(practiceJob("data-engineer-at-acme"));
        desk.write([&](Database& db) { return applications::setIntent(db, id, Intent::Cancelled, 1); });
        QCOMPARE(desk.judge({practiceJob("data-engineer-at-acme-2")}).first().verdict, Verdict::New);
    }

    void practiceAndRealApart() {
        Desk desk;
        desk.added(practiceJob("data-engineer-at-acme"), true);
        QCOMPARE(desk.judge({practiceJob("data-engineer-at-acme-2")}, false).first().verdict, Verdict::New);
        QCOMPARE(desk.judge({practiceJob("data-engineer-at-acme-2")}, true).first().verdict, Verdict::Similar);
    }

    void withinThePastedLines() {
        Desk desk;
        const auto lines = desk.judge({practiceJob("data-engineer-at-acme-1"), practiceJob("data-engineer-at-acme-2"),
                                       practiceJob("data-engineer-at-acme-1"), practiceJob("data-analyst-at-acme")});
        QCOMPARE(verdicts(lines), (QStringList{QStringLiteral("new"), QStringLiteral("similar"),
                                               QStringLiteral("duplicate"), QStringLiteral("new")}));
        QCOMPARE(lines.at(1).reason, VerdictReason::LikeLine);
        QCOMPARE(lines.at(1).sameAsLine, 1);
    }

    void thePathOfSomeSiteIsNoTitle() {
        Desk desk; // "kill-1", "kill-2" on one host say nothing
        QCOMPARE(verdicts(desk.judge({practiceJob("some-words-1"), practiceJob("some-words-2")})),
                 (QStringList{QStringLiteral("new"), QStringLiteral("new")}));
    }

    void oneNumberOnTwoBoardsAsks() {
        Desk desk;
        const QString acme = QStringLiteral("https://boards.greenhouse.io/acme/jobs/4012345");
        const QString globex = QStringLiteral("https://boards.greenhouse.io/globex/jobs/4012345");
        const QString noBoard = QStringLiteral("https://boards.greenhouse.io/embed/job_app?token=4012345");
        const QString acmeEmbedded =
            QStringLiteral("https://boards.greenhouse.io/embed/job_app?for=acme&token=4012345");
        QCOMPARE(verdicts(desk.judge({acme, globex, acmeEmbedded})),
                 (QStringList{QStringLiteral("new"), QStringLiteral("similar"), QStringLiteral("duplicate")}));
        const qint64 first = desk.added(acme);
        const auto lines = desk.judge({globex, noBoard, acmeEmbedded});
        QCOMPARE(verdicts(lines),
                 (QStringList{QStringLiteral("similar"), QStringLiteral("duplicate"), QStringLiteral("duplicate")}));
        QCOMPARE(lines.first().reason, VerdictReason::SameNumber);
        QCOMPARE(lines.first().similar.id, first);
        // Added all the same, it is a posting of its own, found again by its board.
        const qint64 second = desk.added(globex);
        QVERIFY(second != 0 && second != first);
        const auto again = desk.judge({globex, acme, noBoard});
        QCOMPARE(verdicts(again),
                 (QStringList{QStringLiteral("duplicate"), QStringLiteral("duplicate"), QStringLiteral("duplicate")}));
        QCOMPARE(again.at(0).existingId, second);
        QCOMPARE(again.at(1).existingId, first);
        QCOMPARE(again.at(2).existingId, first);
        QCOMPARE(desk.detail(first).keys.first(), QStringLiteral("greenhouse:4012345"));
    }

    void twoPortalsOfOneCustomerAsk() {
        Desk desk;
        const qint64 first = desk.added(QStringLiteral("https://careers-acme.icims.com/jobs/20417/job"));
        const auto line = desk.judge({QStringLiteral("https://internal-acme.icims.com/jobs/20417/job")}).first();
        QCOMPARE(line.verdict, Verdict::Similar);
        QCOMPARE(line.reason, VerdictReason::SameNumber);
        QCOMPARE(line.similar.id, first);
        desk.set(Option::SimilarDays, 0); // a shared number has no period
        QCOMPARE(desk.judge({QStringLiteral("https://internal-acme.icims.com/jobs/20417/job")}).first().verdict,
                 Verdict::Similar);
    }

    void whatIsOnTheListCannotBeAdded() {
        Desk desk;
        desk.block(guard::BlockKind::Company, "ACME Inc.");
        desk.block(guard::BlockKind::Site, "example.org");
        desk.block(guard::BlockKind::Site, "Lever");
        const auto lines = desk.judge({workday(1), QStringLiteral("https://jobs.example.org/openings/7"),
                                       QStringLiteral("https://jobs.lever.co/globex/"
                                                      "4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d"),
                                       practiceJob("data-engineer-at-acme-labs")});
        QCOMPARE(verdicts(lines), (QStringList{QStringLiteral("blocked"), QStringLiteral("blocked"),
                                               QStringLiteral("blocked"), QStringLiteral("new")}));
        QCOMPARE(lines.at(0).reason, VerdictReason::CompanyBlocked);
        QCOMPARE(lines.at(0).blockedBy, QStringLiteral("ACME Inc."));
        QCOMPARE(lines.at(1).reason, VerdictReason::SiteBlocked);
        QVERIFY(!lines.at(0).canAdd());
        desk.add(lines);
        QCOMPARE(desk.applications(), 1);
    }

    void whatCameOnTheListMeanwhileIsNotAdded() {
        Desk desk;
        const auto lines = desk.judge({practiceJob("data-engineer-at-acme")});
        desk.block(guard::BlockKind::Company, "Acme");
        QCOMPARE(desk.add(lines).first().verdict, Verdict::Blocked);
        QCOMPARE(desk.applications(), 0);
    }

    void whatBecameSimilarMeanwhileIsNotAdded() {
        Desk desk;
        const auto lines = desk.judge({practiceJob("data-engineer-at-acme-1")});
        desk.added(practiceJob("data-engineer-at-acme-2"));
        QCOMPARE(desk.add(lines).first().verdict, Verdict::Similar);
        QCOMPARE(desk.applications(), 1);
        desk.add(desk.judge({practiceJob("data-engineer-at-acme-1")})); // given as similar: wanted
        QCOMPARE(desk.applications(), 2);
    }

    void addedAlthoughSimilarAsksNoMore() {
        for (const bool secondFirst : {false, true}) {
            Desk desk;
            const qint64 first = desk.added(practiceJob("data-engineer-at-acme-1"));
            const qint64 second = desk.added(practiceJob("data-engineer-at-acme-2"));
            desk.running(secondFirst ? second : first);
            desk.running(secondFirst ? first : second);
        }
        Desk desk; // and in one go
        const auto lines =
            desk.add(desk.judge({practiceJob("data-engineer-at-acme-1"), practiceJob("data-engineer-at-acme-2"),
                                 practiceJob("data-engineer-at-acme-3")}));
        for (const int line : {2, 0, 1}) {
            desk.running(lines.at(line).existingId);
        }
    }

    void aReachedLimitIsSaidAndAddable() {
        Desk desk;
        desk.set(Option::CompanyLimit, 1);
        desk.running(desk.added(practiceJob("data-engineer-at-acme")));
        const auto lines = desk.judge({practiceJob("data-analyst-at-acme"), practiceJob("data-analyst-at-other")});
        QCOMPARE(verdicts(lines), (QStringList{QStringLiteral("new"), QStringLiteral("new")}));
        QCOMPARE(lines.at(0).reason, VerdictReason::CompanyLimit);
        QCOMPARE(lines.at(0).limitUntil, desk.clock().nowMs() + 30 * day);
        QVERIFY(lines.at(0).addByDefault());
        QCOMPARE(lines.at(1).reason, VerdictReason::None);
        QVERIFY(desk.add(lines).first().existingId != 0);
    }
};

QTEST_GUILESS_MAIN(IntakeGuardTest)
#include "tst_intake_guard.moc"
