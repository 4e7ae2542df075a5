#include "dispatch/Approval.h"
#include "store/ApplicationRepository.h"
#include "store/ApprovalRepository.h"
#include "store/AttemptRepository.h"
#include "store/LetterRepository.h"
#include "store/LoginRepository.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

#include <algorithm>

using namespace postulant;
using test::TempStore;

namespace {

constexpr qint64 day = 86'400'000;

QString say(const char* text) {
    return QString::fromUtf8(text);
}

// A seeker whose package is complete, and one application that waits for review.
struct Desk : TempStore {
    Desk() {
        // All that is usually asked has a value, so that nothing is remarked.
        for (const ProfileField& field : profileFields()) {
            profile.values.insert(say(field.key), say("Yes"));
        }
        set("first_name", "Maren");
        set("last_name", "Holt");
        set("email", "maren@example.org");
        set("country", "GB");
        set("phone", "+44 20 7946 0958");
        for (const char* address : {"linkedin", "github", "website", "portfolio"}) {
            if (profileField(say(address)) != nullptr) {
                set(address, "https://example.org/maren");
            }
        }
        profile.id = write<qint64>([&](Database& db) { return profiles::save(db, profile, 1); });
        ResumeRow row;
        row.label = say("CV");
        row.fileName = say("Maren_Holt.pdf");
        row.sha256 = QString(64, QLatin1Char('a'));
        row.mimeType = say("application/pdf");
        write<qint64>([&](Database& db) { return resumes::add(db, row, clock().nowMs()); });
        id = waiting("web:a.example/1");
    }
    void set(const char* key, const char* value) { profile.values.insert(say(key), say(value)); }
    void save() {
        write<qint64>([&](Database& db) { return profiles::save(db, profile, 2); });
    }
    qint64 waiting(const char* key) {
        const qint64 made = queued(say(key));
        write([&](Database& db) { return applications::setIntent(db, made, Intent::Review, clock().nowMs()); });
        return made;
    }
    void wish(const char* when) {
        write([&](Database& db) { return options::set(db, Option::ReviewWhen, say(when)); });
    }
    bool byRule() {
        return write<bool>([&](Database& db) { return approveByRule(db, id, clock().nowMs()); });
    }
    void approve() {
        write([&](Database& db) { return approveApplication(db, dataDir(), id, clock().nowMs()); });
    }
    ReviewReason reason() {
        return read<ReviewReason>([&](Database& db) -> Result<ReviewReason> {
            const auto built = buildPackage(db, dataDir(), id, clock().nowMs());
            return built ? reviewReason(db, id, *built) : Result<ReviewReason>(tl::unexpected<Error>(built.error()));
        });
    }
    BuiltPackage built(qint64 of) {
        return read<BuiltPackage>([&](Database& db) { return buildPackage(db, dataDir(), of, clock().nowMs()); });
    }
    BuiltPackage built() { return built(id); }
    bool remarked() { return !built().remarks.isEmpty(); }
    approvals::Approval approval() {
        return read<approvals::Approval>([&](Database& db) { return approvals::of(db, id); });
    }
    void datedLetter() {
        LetterRow row;
        row.label = say("One");
        row.body = say("{{date}}\nDear team");
        write([&](Database& db) -> Done {
            const auto saved = letters::save(db, row, 1);
            return saved ? letters::setDefault(db, *saved) : Done(tl::unexpected<Error>(saved.error()));
        });
    }
    // Its connection runs a workflow of the seeker's own, which is given these.
    void runsWorkflow(const char* workflow, const QVector<std::pair<const char*, const char*>>& mapped) {
        ParameterMap map;
        for (const auto& [name, source] : mapped) {
            WorkflowParameter one;
            one.name = say(name);
            one.source = say(source);
            map.append(one);
        }
        write<qint64>([&](Database& db) -> Result<qint64> {
            auto row = connections::get(db, realConnection());
            row->dialect = say("workflow");
            row->agentId = say(workflow);
            (void)row->options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map));
            return connections::save(db, *row, 3);
        });
    }
    LoginRow login(const char* credential) {
        return write<LoginRow>([&](Database& db) {
            return logins::put(db, realConnection(), say("jobs.example.com"), say(credential), say("A login"), 3);
        });
    }
    void applied(const char* key) {
        const qint64 other = queued(say(key));
        write([&](Database& db) -> Done {
            const auto made = attempts::recordOutside(db, other, AttemptVia::ByHand, clock().nowMs(), {});
            if (!made) {
                return tl::unexpected<Error>(made.error());
            }
            // As if a run had sent it: only these know their site.
            return db.exec(say("UPDATE attempt SET site_key=(SELECT site_key FROM application a WHERE "
                               "a.id=application_id)"));
        });
    }

    Profile profile;
    qint64 id = 0;
};

} // namespace

class TestApproval : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void alwaysLetsNothingGoUnseen() {
        Desk desk;
        QVERIFY(!desk.byRule());
        QCOMPARE(desk.state(desk.id), ApplicationState::Review);
    }

    void whatNeedsNoLookIsApprovedByTheRule() {
        Desk desk;
        desk.wish("warnings");
        QVERIFY(!desk.remarked());
        QVERIFY(desk.byRule());
        QCOMPARE(desk.state(desk.id), ApplicationState::Queued);
        QCOMPARE(desk.detail(desk.id).approvedBy, ApprovedBy::Rule);
        QCOMPARE(desk.reason(), ReviewReason::None);
        desk.wish("always"); // asked once more before it goes
        QCOMPARE(desk.reason(), ReviewReason::Always);
    }

    void aWarningAlwaysAsks() {
        Desk desk;
        desk.set("earliest_start", "2020-01-01"); // has passed
        desk.save();
        desk.wish("warnings");
        QVERIFY(desk.remarked());
        QVERIFY(!desk.byRule());
        QCOMPARE(desk.state(desk.id), ApplicationState::Review);
        QCOMPARE(desk.reason(), ReviewReason::Warnings);
    }

    void theFirstAtASiteAsks() {
        Desk desk;
        desk.wish("first-at-site");
        QCOMPARE(desk.reason(), ReviewReason::FirstAtSite);
        desk.applied("web:b.example/1");
        const qint64 sameSite = desk.waiting("web:a.example/2"); // waits itself: nothing was sent
        QVERIFY(sameSite != 0);
        QVERIFY(desk.read<bool>([&](Database& db) { return approvals::isSentAtSite(db, desk.id); }));
        QVERIFY(desk.byRule());
    }

    void whoApprovedIsKeptUntilItIsTakenBack() {
        Desk desk;
        desk.approve();
        QCOMPARE(desk.detail(desk.id).approvedBy, ApprovedBy::Seeker);
        QCOMPARE(desk.reason(), ReviewReason::None);
        desk.write([&](Database& db) { return applications::setIntent(db, desk.id, Intent::Review, 5); });
        QCOMPARE(desk.detail(desk.id).approvedBy, ApprovedBy::Nobody);
    }

    void aChangeAfterTheApprovalAsksAgain() {
        Desk desk;
        desk.wish("warnings");
        desk.approve();
        desk.set("email", "holt@example.org");
        desk.save();
        QCOMPARE(desk.reason(), ReviewReason::Changed);
        desk.write([&](Database& db) {
            return applications::backToReview(db, desk.id, FailureKind::ReviewWanted, code(ReviewReason::Changed), 9);
        });
        const BuiltPackage built = desk.built();
        QVERIFY(std::any_of(built.remarks.begin(), built.remarks.end(),
                            [](const PackageRemark& remark) { return remark.kind == PackageRemark::Kind::Changed; }));
        QVERIFY(built.ready());
        QVERIFY(!desk.byRule()); // the seeker saw another one: the rule does not speak for them
        desk.approve();
        QCOMPARE(desk.reason(), ReviewReason::None);
    }

    // A yes is to what each parameter is given, not only to what the package says.
    void anotherMappingAsksAgain_data() {
        using Mapped = QVector<std::pair<const char*, const char*>>;
        const auto row = [](const char* name, const char* workflow, const Mapped& mapped, ReviewReason reason) {
            QTest::newRow(name) << QByteArray(workflow) << mapped << static_cast<int>(reason);
        };
        QTest::addColumn<QByteArray>("workflow");
        QTest::addColumn<QVector<std::pair<const char*, const char*>>>("mapped");
        QTest::addColumn<int>("reason");
        const auto changed = ReviewReason::Changed;
        const std::pair<const char*, const char*> url{"url", "package:posting_url"};
        const std::pair<const char*, const char*> mail{"mail", "field:email"};
        row("the same", "wpid_1", {url, mail, {"note", "text:a"}}, ReviewReason::None);
        row("in another order", "wpid_1", {{"note", "text:a"}, mail, url}, ReviewReason::None);
        row("another text", "wpid_1", {url, mail, {"note", "text:b"}}, changed);
        row("another field", "wpid_1", {url, {"mail", "field:phone"}, {"note", "text:a"}}, changed);
        row("the same field under another name", "wpid_1", {url, {"address", "field:email"}, {"note", "text:a"}},
            changed);
        row("one more", "wpid_1", {url, mail, {"note", "text:a"}, {"mark", "package:token"}}, changed);
        row("one less", "wpid_1", {url, mail}, changed);
        row("all that there is", "wpid_1", {url, mail, {"note", "package:applicant"}}, changed);
        row("another workflow", "wpid_2", {url, mail, {"note", "text:a"}}, changed);
    }
    void anotherMappingAsksAgain() {
        using Mapped = QVector<std::pair<const char*, const char*>>;
        QFETCH(const QByteArray, workflow);
        QFETCH(const Mapped, mapped);
        QFETCH(const int, reason);
        Desk desk;
        desk.runsWorkflow("wpid_1", {{"url", "package:posting_url"}, {"mail", "field:email"}, {"note", "text:a"}});
        QVERIFY(desk.built().ready());
        desk.approve();
        QCOMPARE(desk.reason(), ReviewReason::None);
        desk.runsWorkflow(workflow.constData(), mapped);
        QCOMPARE(static_cast<int>(desk.reason()), reason);
        desk.approve();
        QCOMPARE(desk.reason(), ReviewReason::None);
    }

    // Nor may it sign in as somebody else, or at all where that was not shown.
    void anotherLoginAsksAgain() {
        Desk desk;
        desk.approve();
        const LoginRow first = desk.login("cred_1");
        QCOMPARE(desk.built().package.login.credentialId, say("cred_1"));
        QCOMPARE(desk.reason(), ReviewReason::Changed); // one more
        desk.approve();
        QCOMPARE(desk.reason(), ReviewReason::None);
        const LoginRow second = desk.login("cred_2");
        QCOMPARE(desk.reason(), ReviewReason::Changed); // another
        desk.approve();
        QCOMPARE(desk.reason(), ReviewReason::None);
        desk.write([&](Database& db) { return logins::remove(db, second.id, 4); });
        QCOMPARE(desk.reason(), ReviewReason::Changed); // none
        desk.approve();
        QCOMPARE(desk.reason(), ReviewReason::None);
        desk.write([&](Database& db) { // of another site
            const auto put = logins::put(db, desk.realConnection(), say("b.example"), say("cred_3"), {}, 5);
            return put ? Done{} : Done(tl::unexpected<Error>(put.error()));
        });
        QCOMPARE(desk.reason(), ReviewReason::None);
        QVERIFY(first.id != second.id);
    }

    // A letter may hold the date; another day is no change, and it goes as it was approved.
    void theDayIsNoChange() {
        Desk desk;
        desk.datedLetter();
        desk.approve();
        const QString mark = desk.approval().mark;
        desk.clock().advance(3 * day);
        QCOMPARE(desk.reason(), ReviewReason::None);
        QCOMPARE(approvalMark(desk.built().package), mark);
        desk.write([&](Database& db) { return recordApproval(db, desk.id, ApprovedBy::Seeker, desk.clock().nowMs()); });
        QVERIFY(desk.approval().mark != mark); // approved anew, with today's date
        QCOMPARE(approvalMark(desk.built().package), desk.approval().mark);
        QCOMPARE(desk.detail(desk.id).row.queuedAt, desk.clock().nowMs());
    }

    // Nobody saw what a rule lets go: it has the date of the day on which it goes, and that is what was approved.
    void whatTheRuleLetsGoIsApprovedAsItGoes() {
        Desk desk;
        desk.datedLetter();
        desk.wish("warnings");
        QVERIFY(desk.byRule());
        const QString mark = desk.approval().mark;
        desk.clock().advance(3 * day);
        QCOMPARE(desk.reason(), ReviewReason::None);
        const BuiltPackage built = desk.built();
        QVERIFY(approvalMark(built.package) != mark);
        desk.write([&](Database& db) { return renewApproval(db, desk.id, built, desk.clock().nowMs()); });
        QCOMPARE(desk.approval().by, ApprovedBy::Rule);
        QCOMPARE(desk.approval().mark, approvalMark(built.package));
        QCOMPARE(desk.approval().at, desk.clock().nowMs());
    }

    void onlyWhatWasShownIsApproved() {
        Desk desk;
        const qint64 second = desk.waiting("web:c.example/1");
        const auto shown = [&desk](qint64 id) -> ShownPackage { return {id, approvalMark(desk.built(id).package)}; };
        const QVector<ShownPackage> before{shown(desk.id), shown(second)};
        desk.set("email", "holt@example.org");
        desk.save();
        const auto approve = [&desk](const QVector<ShownPackage>& these) {
            return desk.store().writeNow<void>(
                [&](Database& db) { return approveShown(db, desk.dataDir(), these, desk.clock().nowMs()); });
        };
        const Done late = approve({shown(desk.id), before.last()});
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::NotReady);
        QCOMPARE(desk.state(desk.id), ApplicationState::Review); // all or none
        QVERIFY(approve({shown(desk.id), shown(second)}).has_value());
        QCOMPARE(desk.state(second), ApplicationState::Queued);
        QCOMPARE(desk.reason(), ReviewReason::None);
    }

    // Queued without a look, on the seeker's word: nothing was seen that could have changed.
    void queuedUnseenIsTheSeekersWord() {
        Desk desk;
        desk.write([&](Database& db) { return applications::setIntent(db, desk.id, Intent::Queue, 5); });
        desk.set("email", "holt@example.org");
        desk.save();
        QCOMPARE(desk.detail(desk.id).approvedBy, ApprovedBy::Seeker);
        QCOMPARE(desk.reason(), ReviewReason::None);
    }
};

QTEST_GUILESS_MAIN(TestApproval)
#include "tst_approval.moc"
