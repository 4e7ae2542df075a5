#include "dispatch/PackageBuilder.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/GuardRepository.h"
#include "store/LetterRepository.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"
#include "support/Mouse.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/profile/FieldEditor.h"
#include "ui/pages/review/ChecksPane.h"
#include "ui/pages/review/PackageModel.h"
#include "ui/pages/review/WaitingModel.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

const QStringList jobs{QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/4012345"),
                       QStringLiteral("https://job-boards.greenhouse.io/birchgate/jobs/4012399"),
                       QStringLiteral("https://job-boards.greenhouse.io/kestrel/jobs/4012401")};

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::Review) {}
    WaitingModel* waiting() { return page().findChild<WaitingModel*>(); }
    PackageModel* package() { return page().findChild<PackageModel*>(); }
    AppTable* table() { return page().findChild<AppTable*>(); }
    QListView* list() {
        for (auto* view : page().findChildren<QListView*>()) {
            if (view->model() == waiting() && view->isVisible()) {
                return view;
            }
        }
        return nullptr;
    }
    bool isSettled() { return waiting()->isLoaded() && waiting()->isEverythingKnown() && package()->rowCount() > 0; }
    ApplicationState state(qint64 id) {
        return read<QVector<ApplicationRow>>([id](Database& db) { return applications::rows(db, {id}); }).first().state;
    }
    QVector<Notice*> notices() {
        QVector<Notice*> shown;
        for (auto* notice : page().findChildren<Notice*>()) {
            if (notice->isVisible()) {
                shown.append(notice);
            }
        }
        return shown;
    }
    QString answerOf(const QString& key) {
        return package()->index(package()->rowOf(key), PackageModel::Answer).data().toString();
    }
};

struct ReadyDesk : Desk {
    QVector<qint64> ids;
    explicit ReadyDesk(const QStringList& urls = jobs) {
        fillProfile();
        addResume(QStringLiteral("Analyst"));
        ids = addJobs(urls, false);
        show();
    }
    // Queued, and back before it was sent.
    void turnBack(qint64 id, ReviewReason why) {
        write([&](Database& db) -> Done {
            if (Done done = applications::setIntent(db, id, Intent::Queue, 1); !done) {
                return done;
            }
            return applications::backToReview(db, id, FailureKind::ReviewWanted, code(why), 2);
        });
    }
    QString checkLines() {
        const auto* checks = page().findChild<CheckList*>();
        QStringList lines;
        for (int line = 0; line < checks->count(); ++line) {
            lines.append(checks->row(line).text);
        }
        return lines.join(u'\n');
    }
};

// Two wait for review, and the third was sent; asThen makes of what it would send what it sent then.
struct SentDesk : Desk {
    QVector<qint64> ids;
    explicit SentDesk(const std::function<void(Package&)>& asThen = {}) {
        fillProfile();
        addResume(QStringLiteral("Analyst"));
        ids = addJobs(jobs, false);
        send(ids.at(2), asThen);
        show();
    }

    QString was(const QString& key) {
        return package()->index(package()->rowOf(key), PackageModel::Answer).data(PackageModel::WasRole).toString();
    }
    QString comparison() { return child<Label>("comparison")->fullText(); }
    QStringList keys() {
        QStringList out;
        for (int row = 0; row < package()->rowCount(); ++row) {
            if (!package()->isSection(row)) {
                out.append(package()->keyOf(row));
            }
        }
        return out;
    }

private:
    void send(qint64 id, const std::function<void(Package&)>& asThen) {
        const qint64 now = clock().nowMs();
        write([&, dir = store().filesDir()](Database& db) -> Done {
            auto built = buildPackage(db, dir, id, now);
            if (Done queued = built ? applications::setIntent(db, id, Intent::Queue, now) : Done{}; !built || !queued) {
                return tl::unexpected<Error>(!built ? built.error() : queued.error());
            }
            if (asThen) {
                asThen(built->package);
            }
            Reservation reservation{id,
                                    QStringLiteral("then"),
                                    built->connection.id,
                                    built->connection.dialect,
                                    canonicalJson(built->package),
                                    {}};
            reservation.packageSha256 = sha256Hex(reservation.packageJson);
            const auto attempt = attempts::reserve(db, reservation, now);
            if (!attempt) {
                return tl::unexpected<Error>(attempt.error());
            }
            RunSnapshot ended;
            ended.status = RunStatus::Completed;
            attempts::Verdict verdict;
            verdict.sent = Sent::Yes;
            verdict.proof = Proof::Claimed;
            Done done = attempts::markSent(db, *attempt, now);
            done = done ? attempts::markAccepted(db, *attempt, QStringLiteral("run-1"), {}, now) : done;
            if (const auto recorded = runs::record(db, *attempt, ended, now); !done || !recorded) {
                return tl::unexpected<Error>(!done ? done.error() : recorded.error());
            }
            return attempts::end(db, *attempt, verdict, now);
        });
    }
};

// One value is another one, a legal one too, one is new, one is gone, and so is the resume of then.
void otherwise(Package& package) {
    QVector<PackageItem> items;
    for (PackageItem item : std::as_const(package.items)) {
        if (item.key == QLatin1String("city")) {
            item.answer = QStringLiteral("York");
        } else if (item.key == QLatin1String("authorized_to_work")) {
            item.answer = QStringLiteral("No");
        }
        if (item.key != QLatin1String("notice_period")) {
            items.append(item);
        }
    }
    items.append({QString(), QStringLiteral("Do you like tea?"), QStringLiteral("Very much"), QStringLiteral("answers"),
                  Sensitivity::Plain});
    package.items = items;
    package.resume.fileName = QStringLiteral("Old.pdf");
    package.resume.sha256 = QString(64, u'b');
}

} // namespace

class TestReviewPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingWaitsIsSaid() {
        Desk desk;
        desk.show();
        auto* empty = desk.page().findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible());
        clickOn(empty->findChild<QPushButton*>());
        QCOMPARE(desk.gone.last().room, Room::AddJobs);
    }

    void packageShowsEveryValueWithItsSource() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QCOMPARE(desk.answerOf(QStringLiteral("email")), QStringLiteral("maren.holt@example.org"));
        const int legal = desk.package()->rowOf(QStringLiteral("authorized_to_work"));
        QCOMPARE(desk.package()->index(legal, PackageModel::Source).data(PackageModel::IconRole).toString(),
                 QStringLiteral("lock"));
        const int city = desk.package()->rowOf(QStringLiteral("city"));
        QCOMPARE(desk.package()->index(city, PackageModel::Source).data(PackageModel::IconRole).toString(),
                 QStringLiteral("profile"));
        QVERIFY(desk.answerOf(QStringLiteral("resume")).contains(QStringLiteral("Analyst.pdf")));
    }

    void twoAnswersToOneQuestionAreNamedAndMended() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        desk.write([](Database& db) -> Done {
            Answer answer;
            answer.question = QStringLiteral("What is your notice period?");
            answer.answer = QStringLiteral("3 months");
            const auto saved = answers::save(db, answer, 1);
            return saved ? Done{} : Done(tl::unexpected<Error>(saved.error()));
        });
        QTRY_COMPARE(desk.notices().size(), 1);
        Notice* notice = desk.notices().first();
        QVERIFY(notice->text().contains(QStringLiteral("4 weeks")) &&
                notice->text().contains(QStringLiteral("3 months")));
        Q_EMIT notice->triggered(QStringLiteral("answers:What is your notice period?"));
        QCOMPARE(desk.gone.last().room, Room::Answers);
        Q_EMIT notice->triggered(QStringLiteral("profile"));
        QCOMPARE(desk.gone.last().room, Room::Profile);
    }

    void aLetterIsChosenForOneJobAndWhatItLacksBlocks() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled());
        LetterRow row;
        row.label = QStringLiteral("Formal");
        row.body = QStringLiteral("From {{street}}{{#more}}, and more{{/more}}");
        desk.write([&row](Database& db) -> Done {
            const auto saved = letters::save(db, row, 1);
            return saved ? Done{} : Done(tl::unexpected<Error>(saved.error()));
        });
        const auto choose = [&desk](const QString& text) {
            const int line = desk.package()->rowOf(QStringLiteral("cover_letter"));
            QVERIFY(line >= 0);
            Q_EMIT desk.table()->opened(desk.package()->index(line, PackageModel::Edit));
            QTRY_VERIFY(desk.page().findChild<QMenu*>(QStringLiteral("letterMenu")) != nullptr);
            auto* menu = desk.page().findChild<QMenu*>(QStringLiteral("letterMenu"));
            for (QAction* action : menu->actions()) {
                if (action->text().contains(text)) {
                    action->trigger();
                }
            }
            menu->close();
            QTRY_VERIFY(desk.page().findChild<QMenu*>(QStringLiteral("letterMenu")) == nullptr);
        };
        choose(QStringLiteral("Formal"));
        QTRY_VERIFY(!desk.child<QPushButton>("approve")->isEnabled());
        QTRY_VERIFY(!desk.notices().isEmpty());
        Notice* notice = desk.notices().first();
        QVERIFY(notice->title().startsWith(QStringLiteral("Must fix")));
        Q_EMIT notice->triggered(QStringLiteral("profile:street"));
        QCOMPARE(desk.gone.last().room, Room::Profile);
        QCOMPARE(desk.gone.last().text, QStringLiteral("street"));
        Q_EMIT notice->triggered(QStringLiteral("letters"));
        QCOMPARE(desk.gone.last().text, QStringLiteral("letters"));
        QVERIFY(desk.gone.last().id != 0);
        Profile profile = desk.read<Profile>([](Database& db) { return profiles::preferred(db); });
        profile.values.insert(QStringLiteral("street"), QStringLiteral("Mill Lane 4"));
        desk.write([&profile](Database& db) -> Done {
            const auto saved = profiles::save(db, profile, 2);
            return saved ? Done{} : Done(tl::unexpected<Error>(saved.error()));
        });
        QTRY_COMPARE(desk.answerOf(QStringLiteral("cover_letter")), QStringLiteral("From Mill Lane 4, and more"));
        choose(QStringLiteral("more"));
        QTRY_COMPARE(desk.answerOf(QStringLiteral("cover_letter")), QStringLiteral("From Mill Lane 4"));
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled());
    }

    void whatIsOnTheListCannotBeApproved() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled());
        desk.write([](Database& db) -> Done {
            const auto row = guard::block(db, guard::BlockKind::Company, QStringLiteral("Wrenfield"), 1);
            return row ? Done{} : Done(tl::unexpected<Error>(row.error()));
        });
        QTRY_VERIFY(!desk.child<QPushButton>("approve")->isEnabled());
        QTRY_VERIFY(!desk.notices().isEmpty());
        QVERIFY(desk.notices().first()->title().startsWith(QStringLiteral("Must fix")));
        QTRY_VERIFY(!desk.waiting()->readyIds().contains(desk.ids.at(0)));
    }

    void whatBecameSimilarIsApprovedOnPurpose() {
        ReadyDesk desk;
        const qint64 id = desk.ids.at(0);
        desk.write([id](Database& db) -> Done {
            if (Done done = applications::setIntent(db, id, Intent::Queue, 1); !done) {
                return done;
            }
            return guard::turnBack(db, id, {GuardRefusal::Kind::Similar, 0, id + 1}, 1);
        });
        QTRY_VERIFY(desk.isSettled());
        QTRY_VERIFY(desk.waiting()->isEverythingKnown());
        QTRY_VERIFY(!desk.waiting()->readyIds().contains(id)); // not among "Approve all ready"
        desk.show(id);
        QTRY_VERIFY(!desk.notices().isEmpty());
        Notice* notice = desk.notices().first();
        QVERIFY(notice->title().startsWith(QStringLiteral("Look at")));
        QVERIFY2(notice->text().contains(QStringLiteral("Birchgate")), qPrintable(notice->text()));
        Q_EMIT notice->triggered(QStringLiteral("similar"));
        QCOMPARE(desk.gone.last().room, Room::Applications);
        QCOMPARE(desk.gone.last().id, id + 1);
        desk.click("approve");
        QTRY_COMPARE(desk.state(id), ApplicationState::Queued);
    }

    void whatChangedSinceItWasApprovedSaysSo() {
        ReadyDesk desk;
        const qint64 id = desk.ids.at(0);
        desk.turnBack(id, ReviewReason::Changed);
        desk.show(id);
        QTRY_VERIFY(desk.isSettled());
        QTRY_COMPARE(desk.notices().size(), 1);
        QCOMPARE(desk.notices().first()->title(), QStringLiteral("Look at: changed since you approved it"));
        QVERIFY(!desk.checkLines().contains(QStringLiteral("by your settings")));
        QTRY_VERIFY(!desk.waiting()->readyIds().contains(id)); // not among "Approve all ready"
        desk.list()->setCurrentIndex(desk.waiting()->index(desk.waiting()->rowOf(desk.ids.at(1)))); // only of that one
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled());
        QVERIFY(desk.notices().isEmpty());
        desk.list()->setCurrentIndex(desk.waiting()->index(desk.waiting()->rowOf(id)));
        QTRY_COMPARE(desk.notices().size(), 1);
        desk.click("approve");
        QTRY_COMPARE(desk.state(id), ApplicationState::Queued);
    }

    void whatASettingWantsSeenSaysWhy() {
        ReadyDesk desk;
        const qint64 id = desk.ids.at(0);
        desk.turnBack(id, ReviewReason::FirstAtSite);
        desk.show(id);
        QTRY_VERIFY(desk.isSettled());
        QTRY_VERIFY(desk.checkLines().contains(QStringLiteral("your first at this site")));
        QVERIFY(desk.notices().isEmpty());
        desk.list()->setCurrentIndex(desk.waiting()->index(desk.waiting()->rowOf(desk.ids.at(1))));
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled());
        QVERIFY(!desk.checkLines().contains(QStringLiteral("your first at this site")));
    }

    void approveQueuesOneAndUndoBringsItBack() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled());
        desk.click("approve");
        QTRY_COMPARE(desk.state(desk.ids.at(0)), ApplicationState::Queued);
        QTRY_COMPARE(desk.waiting()->rowCount(), 2);
        QCOMPARE(desk.state(desk.ids.at(1)), ApplicationState::Review);
        auto* result = desk.page().findChild<ResultLine*>();
        clickOn(result->link());
        QTRY_COMPARE(desk.state(desk.ids.at(0)), ApplicationState::Review);
        QTRY_COMPARE(desk.waiting()->rowCount(), 3);
    }

    // Between what is on the screen and the click, another hand changes the profile.
    void whatIsNotShownIsNotApproved() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled());
        Profile profile = desk.read<Profile>([](Database& db) { return profiles::preferred(db); });
        profile.values.insert(QStringLiteral("city"), QStringLiteral("Port Aldwick"));
        QVERIFY(desk.core().store().writeNow<qint64>([&](Database& db) { return profiles::save(db, profile, 2); }));
        desk.click("approve");
        auto* result = desk.page().findChild<ResultLine*>();
        QTRY_VERIFY(!result->text().isEmpty());
        QCOMPARE(desk.state(desk.ids.at(0)), ApplicationState::Review);
        QTRY_COMPARE(desk.answerOf(QStringLiteral("city")), QStringLiteral("Port Aldwick"));
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled());
        desk.click("approve");
        QTRY_COMPARE(desk.state(desk.ids.at(0)), ApplicationState::Queued);
    }

    void approveAllAsksOnceWithTheNumber() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        desk.dialogs().answers = {1};
        QVERIFY(desk.page().can(PageCommand::ApproveAllReady));
        desk.page().run(PageCommand::ApproveAllReady);
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        QVERIFY(desk.dialogs().asked.first().text.contains(u'3'));
        QCOMPARE(desk.dialogs().asked.first().defaultAnswer, -1); // Enter decides nothing
        desk.settle();                                            // whatever "Go back" started has been written now
        QCOMPARE(desk.state(desk.ids.at(0)), ApplicationState::Review);
        desk.dialogs().answers = {0};
        QTRY_VERIFY(desk.child<QPushButton>("approveAll")->isEnabled()); // not while it reads again
        desk.click("approveAll");
        QTRY_COMPARE(desk.waiting()->rowCount(), 0);
        for (const qint64 id : desk.ids) {
            QCOMPARE(desk.state(id), ApplicationState::Queued);
        }
    }

    // A button that can be pressed does something, also while packages are read anew.
    void approveAllAsksWhileItReadsAgain() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        desk.dialogs().answers = {1};
        const QSignalSpy changed(&desk.store(), &Store::tablesChanged);
        desk.write([](Database& db) { return options::set(db, Option::Retries, QStringLiteral("1")); });
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(!desk.waiting()->isEverythingKnown());
        desk.click("approveAll");
        QCOMPARE(desk.dialogs().asked.size(), 1);
        QTRY_VERIFY(desk.isSettled());
    }

    void mustFixBlocksAndIsMendedInPlace() {
        Desk desk;
        desk.addResume(QStringLiteral("Analyst"));
        const qint64 id = desk.addJobs({jobs.first()}, false).first();
        desk.show();
        QTRY_VERIFY(desk.isSettled());
        auto* approve = desk.child<QPushButton>("approve");
        QTRY_VERIFY(!approve->isEnabled());
        QVERIFY(!desk.page().can(PageCommand::Primary));
        QVERIFY(!desk.page().can(PageCommand::ApproveAllReady));
        QVERIFY(desk.child<Label>("approveReason")->fullText().contains(u'3'));

        const auto mend = [&desk](const char* key, const QString& value) {
            auto* editor = desk.child<FieldEditor>((QByteArray("field-") + key).constData());
            QTest::keyClicks(editor->input(), value);
            Notice* notice = nullptr;
            for (QWidget* up = editor; up != nullptr && notice == nullptr; up = up->parentWidget()) {
                notice = qobject_cast<Notice*>(up);
            }
            QVERIFY(notice != nullptr);
            clickOn(notice->button(QStringLiteral("save")));
            QTRY_COMPARE(desk.answerOf(QString::fromLatin1(key)), value);
        };
        mend("first_name", QStringLiteral("Maren"));
        mend("last_name", QStringLiteral("Holt"));
        mend("email", QStringLiteral("maren@example.org"));
        QTRY_VERIFY(approve->isEnabled());
        clickOn(approve);
        QTRY_COMPARE(desk.state(id), ApplicationState::Queued);
    }

    void missingResumeLeadsToResumes() {
        Desk desk;
        desk.fillProfile();
        desk.addJobs({jobs.first()}, false);
        desk.show();
        QTRY_VERIFY(desk.isSettled());
        QTRY_VERIFY(!desk.child<QPushButton>("approve")->isEnabled());
        QTRY_COMPARE(desk.notices().size(), 1);
        clickOn(desk.notices().first()->button(QStringLiteral("resumes")));
        QCOMPARE(desk.gone.last().room, Room::Profile);
        QCOMPARE(desk.gone.last().text, QStringLiteral("resumes"));
    }

    void removeAndUndo() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QVERIFY(desk.page().can(PageCommand::Remove));
        desk.page().run(PageCommand::Remove);
        QTRY_COMPARE(desk.waiting()->rowCount(), 2);
        QTRY_VERIFY(desk.page().can(PageCommand::Undo));
        desk.page().run(PageCommand::Undo);
        QTRY_COMPARE(desk.waiting()->rowCount(), 3);
    }

    void keysMoveThroughTheListAndEditLeadsToTheSource() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QTRY_VERIFY(desk.list() != nullptr);
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Down);
        QTRY_COMPARE(desk.list()->currentIndex().row(), 1);
        QTRY_VERIFY(desk.package()->rowCount() > 0);
        const int row = desk.package()->rowOf(QStringLiteral("city"));
        desk.table()->setCurrentIndex(desk.package()->index(row, 0));
        desk.page().run(PageCommand::Edit);
        QCOMPARE(desk.gone.last().room, Room::Profile);
        QCOMPARE(desk.gone.last().text, QStringLiteral("city"));
        clickItem(desk.table(), row, PackageModel::Edit);
        QTRY_COMPARE(desk.gone.size(), 2);
    }

    void resumeCanBeChangedForOneJob() {
        ReadyDesk desk;
        desk.addResume(QStringLiteral("Engineer"));
        QTRY_VERIFY(desk.isSettled());
        const int row = desk.package()->rowOf(QStringLiteral("resume"));
        clickItem(desk.table(), row, PackageModel::Edit);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = desk.page().findChild<QMenu*>(QStringLiteral("resumeMenu"))) != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(QStringLiteral("Engineer"))) {
                action->trigger();
            }
        }
        menu->close();
        QTRY_VERIFY(desk.answerOf(QStringLiteral("resume")).contains(QStringLiteral("Engineer.pdf")));
        desk.list()->setCurrentIndex(desk.waiting()->index(1));
        QTRY_VERIFY(desk.answerOf(QStringLiteral("resume")).contains(QStringLiteral("Analyst.pdf")));
    }

    void whatIsWorthALookIsLeftOutOfApproveAll() {
        ReadyDesk desk({jobs.at(0), jobs.at(1)});
        QTRY_VERIFY(desk.isSettled());
        desk.write([](Database& db) -> Done {
            Result<Profile> profile = profiles::preferred(db);
            profile->values.insert(QStringLiteral("phone"), QStringLiteral("12"));
            const auto saved = profiles::save(db, *profile, 1);
            return saved ? Done{} : Done(tl::unexpected<Error>(saved.error()));
        });
        QTRY_VERIFY(desk.waiting()->isEverythingKnown() && desk.waiting()->readyIds().isEmpty());
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled()); // worth a look does not block
        QTRY_VERIFY(!desk.child<QPushButton>("approveAll")->isEnabled());
    }

    // Whole, as it goes out: what is cut could not be approved.
    void whatAWorkflowIsGivenStandsWholeAndSaysWhatItWas() {
        const auto given = [](const QStringList& texts, const PackageLogin& login) {
            BuiltPackage built;
            built.package.workflow = QStringLiteral("wpid_1");
            built.package.login = login;
            for (const QString& text : texts) {
                WorkflowParameter one;
                one.name = QStringLiteral("p%1").arg(built.package.parameters.size());
                one.source = QStringLiteral("text:") + text;
                built.package.parameters.append(one);
            }
            return built;
        };
        const QString whole = QString(1500, u'x') + QStringLiteral(" end");
        const QString site = QStringLiteral("acme.example");
        const BuiltPackage now =
            given({whole, QStringLiteral("same")}, {site, QStringLiteral("Two"), QStringLiteral("2")});
        PackageModel model;
        const auto tells = [&model](const QString& key, PackageModel::Column column, int role = Qt::DisplayRole) {
            return model.index(model.rowOf(key), column).data(role).toString();
        };
        model.setPackage(now);
        const QString first = parameterKey(QStringLiteral("p0"));
        QCOMPARE(tells(first, PackageModel::Answer), whole);
        QCOMPARE(tells(first, PackageModel::Answer, Qt::ToolTipRole), whole);
        const BuiltPackage then = given({QStringLiteral("short"), QStringLiteral("same"), QStringLiteral("more")},
                                        {site, QStringLiteral("One"), QStringLiteral("1")});
        const auto differences = packageDiff(then.package, now.package);
        QCOMPARE(differences.size(), 3);
        model.setPackage(now, differences);
        QCOMPARE(tells(first, PackageModel::Answer, PackageModel::WasRole), QStringLiteral("was short"));
        QVERIFY(tells(parameterKey(QStringLiteral("p1")), PackageModel::Answer, PackageModel::WasRole).isEmpty());
        QCOMPARE(tells(QStringLiteral("login"), PackageModel::Answer, PackageModel::WasRole),
                 QStringLiteral("was One"));
        const QString gone = parameterKey(QStringLiteral("p2"));
        QCOMPARE(tells(gone, PackageModel::Question), QStringLiteral("p2"));
        QCOMPARE(tells(gone, PackageModel::Answer), QStringLiteral("Not sent this time"));
        QCOMPARE(tells(gone, PackageModel::Answer, PackageModel::WasRole), QStringLiteral("was more"));
        // The login that was is gone: there is no line of its own for it any more.
        const BuiltPackage none = given({whole}, {});
        model.setPackage(none, packageDiff(now.package, none.package));
        QCOMPARE(tells(QStringLiteral("login"), PackageModel::Question), QStringLiteral("Login"));
        QVERIFY(model.placeOf(model.rowOf(QStringLiteral("login"))) == PackageModel::Place::Logins);
    }

    void whatDiffersFromTheLastOneIsMarked() {
        SentDesk desk(otherwise);
        QTRY_VERIFY(desk.isSettled());
        QCOMPARE(desk.state(desk.ids.at(2)), ApplicationState::AppliedClaimed);
        QCOMPARE(desk.was(QStringLiteral("city")), QStringLiteral("was York"));
        QCOMPARE(desk.was(QStringLiteral("authorized_to_work")), QStringLiteral("was No"));
        QCOMPARE(desk.was(QStringLiteral("notice_period")), QStringLiteral("was not sent"));
        QCOMPARE(desk.was(QStringLiteral("resume")), QStringLiteral("was Old.pdf"));
        QVERIFY(desk.was(QStringLiteral("email")).isEmpty());
        QVERIFY(desk.was(QStringLiteral("cover_letter")).isEmpty());
        const QString tea = QStringLiteral("Do you like tea?");
        QCOMPARE(desk.was(tea), QStringLiteral("was Very much"));
        QCOMPARE(desk.package()->rowOf(tea), desk.package()->rowCount() - 1); // below all that is sent
        QCOMPARE(desk.answerOf(tea), QStringLiteral("Not sent this time"));
        const QModelIndex city =
            desk.package()->index(desk.package()->rowOf(QStringLiteral("city")), PackageModel::Answer);
        QCOMPARE(city.data().toString(), QStringLiteral("Leeds"));
        QCOMPARE(city.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Leeds, was York"));
        QCOMPARE(city.data(Qt::ToolTipRole).toString(), QStringLiteral("Leeds, was York"));
        const QString line = desk.comparison();
        QVERIFY2(line.contains(QStringLiteral("Kestrel")) && line.contains(QStringLiteral("today at")),
                 qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral(": 5 ")), qPrintable(line));
        QCOMPARE(desk.child<QCheckBox>("onlyDifferences")->accessibleDescription(), line);
    }

    void onlyWhatDiffersIsShownOnDemand() {
        SentDesk desk(otherwise);
        QTRY_VERIFY(desk.isSettled());
        const QStringList all = desk.keys();
        auto* only = desk.child<QCheckBox>("onlyDifferences");
        QTRY_VERIFY(only->isVisible() && only->isEnabled());
        QVERIFY((only->focusPolicy() & Qt::TabFocus) != 0);
        desk.table()->goToRow(desk.package()->rowOf(QStringLiteral("city")));
        only->setFocus();
        QTest::keyClick(only, Qt::Key_Space);
        const QStringList differing{QStringLiteral("city"), QStringLiteral("resume"), QStringLiteral("notice_period"),
                                    QStringLiteral("authorized_to_work"), QStringLiteral("Do you like tea?")};
        const auto sorted = [](QStringList keys) {
            keys.sort();
            return keys;
        };
        QCOMPARE(sorted(desk.keys()), sorted(differing));
        QVERIFY(desk.package()->isSection(0));
        QVERIFY(!desk.package()->isSection(desk.package()->rowCount() - 1));
        QCOMPARE(desk.package()->keyOf(desk.table()->currentIndex().row()), QStringLiteral("city"));
        QVERIFY(desk.page().can(PageCommand::Edit));
        desk.list()->setCurrentIndex(desk.waiting()->index(1)); // the next one is shown the same way
        QTRY_COMPARE(sorted(desk.keys()), sorted(differing));
        only->setFocus();
        QTest::keyClick(only, Qt::Key_Space);
        QCOMPARE(desk.keys(), all);
    }

    void whereNothingDiffersAllIsShown() {
        SentDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QVERIFY2(desk.comparison().endsWith(QStringLiteral("nothing differs")), qPrintable(desk.comparison()));
        QTRY_VERIFY(!desk.child<QCheckBox>("onlyDifferences")->isEnabled());
        QVERIFY(desk.package()->rowOf(QStringLiteral("email")) >= 0);
    }

    void whereNothingWasSentThereIsNothingToCompare() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QCOMPARE(desk.child<Label>("comparison")->fullText(),
                 QStringLiteral("Nothing was sent from here to a site like this yet"));
        QTRY_VERIFY(!desk.child<QCheckBox>("onlyDifferences")->isEnabled());
        for (int row = 0; row < desk.package()->rowCount(); ++row) {
            QVERIFY(!desk.package()->index(row, PackageModel::Answer).data(PackageModel::WasRole).isValid());
        }
    }

    void narrowWindowShowsAListInTheHead() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        desk.resize({1024 - 56, 612});
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isVisible());
        QVERIFY(desk.child<QPushButton>("approve")->visibleRegion().boundingRect().height() > 20);
    }
};

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
