#include "dispatch/Intake.h"
#include "dispatch/PostingLookups.h"
#include "integration/network/ScriptServer.h"
#include "integration/network/StandIn.h"
#include "integration/network/Waiting.h"
#include "store/PostingFactsRepository.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using namespace postulant::test;

namespace {

const QString url = QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/4012345");
const QString key = QStringLiteral("greenhouse:4012345");

// A store, and look-ups whose sites are a server on this computer. body: what Greenhouse says; empty: 404.
struct Desk {
    explicit Desk(const QByteArray& said = R"({"title":"Flow Analyst","company_name":"Wrenfield Clinics",)"
                                           R"("location":{"name":"Leeds"}})")
        : server([this](const SeenRequest&) { return body.isEmpty() ? answer(404, "{}") : answer(200, body); })
        , body(said)
        , lookups(make()) {}
    std::unique_ptr<PostingLookups> make() {
        return std::make_unique<PostingLookups>(
            temp.store(), audit, temp.clock(),
            std::make_unique<StandIn>(server.port(), QStringList{QStringLiteral("boards-api.greenhouse.io")}));
    }
    PostingFacts lookUp() {
        const auto facts = await(lookups->lookUp(*identifyPosting(url)));
        return facts ? *facts : PostingFacts();
    }
    QVector<IntakeLine> judged(bool practice = false, bool asks = true) {
        return temp.read<QVector<IntakeLine>>(
            [&](Database& db) { return intake::judge(db, url, practice, temp.clock().nowMs(), asks); });
    }
    QVector<IntakeLine> add(const QVector<IntakeLine>& lines, bool review = false) {
        IntakeChoice choice;
        choice.connectionId = temp.realConnection();
        choice.review = review;
        return temp.write<QVector<IntakeLine>>(
            [&](Database& db) { return intake::add(db, lines, choice, temp.clock().nowMs()); });
    }
    ApplicationRow row(qint64 id) { return temp.detail(id).row; }

    TempStore temp;
    AuditList audit;
    ScriptServer server;
    QByteArray body;
    std::unique_ptr<PostingLookups> lookups;
};

} // namespace

class TestPostingLookups : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsFoundIsKeptAndCostsNothingAgain() {
        Desk desk;
        QVERIFY(desk.judged().first().lookUp);
        QCOMPARE(desk.lookUp().title, QStringLiteral("Flow Analyst"));
        const IntakeLine line = desk.judged().first();
        QVERIFY(!line.lookUp);
        QCOMPARE(line.verdict, Verdict::New);
        QCOMPARE(line.company(), QStringLiteral("Wrenfield Clinics"));
        QCOMPARE(line.title(), QStringLiteral("Flow Analyst"));
        QCOMPARE(line.facts.place, QStringLiteral("Leeds"));
        desk.temp.clock().advance(5 * 3600'000);
        QVERIFY(!desk.judged().first().lookUp);
        desk.temp.clock().advance(2 * 3600'000);
        const IntakeLine old = desk.judged().first();
        QVERIFY(old.lookUp); // worth asking again, and still better than nothing
        QCOMPARE(old.title(), QStringLiteral("Flow Analyst"));
    }

    void twoWhoAskShareOneLook() {
        Desk desk;
        const auto one = desk.lookups->lookUp(*identifyPosting(url));
        const auto other = desk.lookups->lookUp(*identifyPosting(QString(url + QStringLiteral("?gh_src=x"))));
        QCOMPARE(await(one)->title, QStringLiteral("Flow Analyst"));
        QCOMPARE(await(other)->title, QStringLiteral("Flow Analyst"));
        QCOMPARE(desk.server.requests.size(), 1);
        QCOMPARE(desk.audit.entries.size(), 1); // who was asked, not about which job
        QCOMPARE(desk.audit.entries.first().pathTemplate, QStringLiteral("//boards-api.greenhouse.io/{posting}"));
        QCOMPARE(desk.audit.entries.first().status, 200);
    }

    void whoIsNotToBeAskedAbout() {
        Desk desk;
        QVERIFY(!desk.judged(true).first().lookUp); // practice
        QVERIFY(!desk.judged(false, false).first().lookUp);
        desk.temp.write([](Database& db) { return options::set(db, Option::LookUpPostings, QStringLiteral("off")); });
        QVERIFY(!desk.judged().first().lookUp);
        desk.temp.write([](Database& db) { return options::set(db, Option::LookUpPostings, QStringLiteral("on")); });
        QVERIFY(desk.judged().first().lookUp);
        desk.add(desk.judged());
        const IntakeLine again = desk.judged().first();
        QCOMPARE(again.verdict, Verdict::Duplicate);
        QVERIFY(!again.lookUp);
    }

    void closedCannotBeAdded() {
        Desk desk{QByteArray()};
        const IntakeLine before = desk.judged().first();
        desk.lookUp();
        const IntakeLine line = desk.judged().first();
        QCOMPARE(line.verdict, Verdict::Closed);
        QCOMPARE(line.reason, VerdictReason::Closed);
        QCOMPARE(line.facts.why, FactsWhy::Gone);
        QVERIFY(!line.canAdd());
        // Judged before it was known: it is found out when it is added.
        const IntakeLine added = desk.add({before}).first();
        QCOMPARE(added.verdict, Verdict::Closed);
        QCOMPARE(added.existingId, 0);
        QCOMPARE(desk.temp.value(QStringLiteral("SELECT count(*) FROM application")).toInt(), 0);
        // Practice does not care about the world.
        QCOMPARE(desk.judged(true).first().verdict, Verdict::New);
        // Next day it is asked again: a posting may open again.
        desk.temp.clock().advance(24 * 3600'000);
        QCOMPARE(desk.judged().first().verdict, Verdict::New);
        QVERIFY(desk.judged().first().lookUp);
    }

    void addedLinesAreDescribedLater() {
        Desk desk;
        const qint64 id = desk.add(desk.judged()).first().existingId;
        QCOMPARE(desk.row(id).company, QStringLiteral("Wrenfield")); // from the address
        desk.lookUp();
        QCOMPARE(desk.row(id).company, QStringLiteral("Wrenfield Clinics"));
        QCOMPARE(desk.row(id).title, QStringLiteral("Flow Analyst"));
        QCOMPARE(desk.row(id).place, QStringLiteral("Leeds"));
        QCOMPARE(desk.row(id).state, ApplicationState::Queued);
    }

    void linesAreAddedWithWhatIsKnown() {
        Desk desk;
        desk.lookUp();
        const qint64 id = desk.add(desk.judged()).first().existingId;
        QCOMPARE(desk.row(id).company, QStringLiteral("Wrenfield Clinics"));
        QCOMPARE(desk.row(id).place, QStringLiteral("Leeds"));
    }

    void queuedOnesThatAreClosedGoBackToReview() {
        Desk desk{QByteArray()};
        const qint64 id = desk.add(desk.judged()).first().existingId;
        desk.lookUp();
        const ApplicationRow row = desk.row(id);
        QCOMPARE(row.state, ApplicationState::Review);
        QCOMPARE(row.failure, FailureKind::PostingClosed);
        QCOMPARE(row.sent, Sent::No);
        // The seeker may know better.
        desk.temp.write(
            [&](Database& db) { return applications::setIntent(db, id, Intent::Queue, desk.temp.clock().nowMs()); });
        QCOMPARE(desk.row(id).state, ApplicationState::Queued);
        QCOMPARE(desk.row(id).failure, FailureKind::None);
    }

    void whatIsUnderWayStaysAsItIs() {
        Desk desk{QByteArray()};
        const qint64 id = desk.add(desk.judged()).first().existingId;
        desk.temp.running(id);
        desk.lookUp();
        QCOMPARE(desk.row(id).state, ApplicationState::Running);
        const qint64 practice = desk.temp.queued(key, true);
        QCOMPARE(desk.row(practice).state, ApplicationState::Queued);
    }

    void whatWaitsForReviewStaysThere() {
        Desk desk{QByteArray()};
        const qint64 id = desk.add(desk.judged(), true).first().existingId;
        desk.lookUp();
        QCOMPARE(desk.row(id).state, ApplicationState::Review);
        QCOMPARE(desk.row(id).failure, FailureKind::PostingClosed);
    }

    void hostsThatWantRestAreRemembered() {
        Desk desk("no json");
        desk.body = "x";
        desk.temp.write([&](Database& db) {
            return host_rests::save(
                db, {QStringLiteral("boards-api.greenhouse.io"), 2, desk.temp.clock().nowMs() + 60'000});
        });
        desk.lookups = desk.make();
        QCOMPARE(desk.lookUp().why, FactsWhy::Busy);
        QCOMPARE(desk.server.requests.size(), 0);
        desk.temp.clock().advance(61'000);
        desk.lookUp();
        QCOMPARE(desk.server.requests.size(), 1);
        QTRY_COMPARE(desk.temp.value(QStringLiteral("SELECT count(*) FROM host_rest")).toInt(), 0); // it answered
    }

    void oldFactsAreForgotten() {
        Desk desk;
        desk.lookUp();
        desk.temp.clock().advance(31LL * 24 * 3600'000);
        desk.lookups = desk.make();
        QTRY_COMPARE(desk.temp.value(QStringLiteral("SELECT count(*) FROM posting_facts")).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPostingLookups)
#include "tst_posting_lookups.moc"
