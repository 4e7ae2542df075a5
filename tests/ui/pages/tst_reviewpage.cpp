#include "store/ApplicationRepository.h"
#include "store/GuardRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/profile/FieldEditor.h"
#include "ui/pages/review/ChecksPane.h"
#include "ui/pages/review/PackageModel.h"
#include "ui/pages/review/WaitingModel.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"

#include <QLineEdit>
#include <QMenu>
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
};

} // namespace

class TestReviewPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingWaitsIsSaid() {
        Desk desk;
        desk.show();
        auto* empty = desk.page().findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible());
        QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
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

    void approveQueuesOneAndUndoBringsItBack() {
        ReadyDesk desk;
        QTRY_VERIFY(desk.isSettled());
        QTRY_VERIFY(desk.child<QPushButton>("approve")->isEnabled());
        desk.click("approve");
        QTRY_COMPARE(desk.state(desk.ids.at(0)), ApplicationState::Queued);
        QTRY_COMPARE(desk.waiting()->rowCount(), 2);
        QCOMPARE(desk.state(desk.ids.at(1)), ApplicationState::Review);
        auto* result = desk.page().findChild<ResultLine*>();
        QTest::mouseClick(result->link(), Qt::LeftButton);
        QTRY_COMPARE(desk.state(desk.ids.at(0)), ApplicationState::Review);
        QTRY_COMPARE(desk.waiting()->rowCount(), 3);
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
        desk.click("approveAll");
        QTRY_COMPARE(desk.waiting()->rowCount(), 0);
        for (const qint64 id : desk.ids) {
            QCOMPARE(desk.state(id), ApplicationState::Queued);
        }
    }

    void mustFixBlocksAndIsMendedInPlace() {
        Desk desk;
        desk.addResume(QStringLiteral("Analyst"));
        const qint64 id = desk.addJobs({jobs.first()}, false).first();
        desk.show();
        QTRY_VERIFY(desk.isSettled());
        auto* approve = desk.child<QPushButton>("approve");
        QVERIFY(!approve->isEnabled());
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
            QTest::mouseClick(notice->button(QStringLiteral("save")), Qt::LeftButton);
            QTRY_COMPARE(desk.answerOf(QString::fromLatin1(key)), value);
        };
        mend("first_name", QStringLiteral("Maren"));
        mend("last_name", QStringLiteral("Holt"));
        mend("email", QStringLiteral("maren@example.org"));
        QTRY_VERIFY(approve->isEnabled());
        QTest::mouseClick(approve, Qt::LeftButton);
        QTRY_COMPARE(desk.state(id), ApplicationState::Queued);
    }

    void missingResumeLeadsToResumes() {
        Desk desk;
        desk.fillProfile();
        desk.addJobs({jobs.first()}, false);
        desk.show();
        QTRY_VERIFY(desk.isSettled());
        QVERIFY(!desk.child<QPushButton>("approve")->isEnabled());
        QTRY_COMPARE(desk.notices().size(), 1);
        QTest::mouseClick(desk.notices().first()->button(QStringLiteral("resumes")), Qt::LeftButton);
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
        const QRect cell = desk.table()->visualRect(desk.package()->index(row, PackageModel::Edit));
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, cell.center());
        QTRY_COMPARE(desk.gone.size(), 2);
    }

    void resumeCanBeChangedForOneJob() {
        ReadyDesk desk;
        desk.addResume(QStringLiteral("Engineer"));
        QTRY_VERIFY(desk.isSettled());
        const int row = desk.package()->rowOf(QStringLiteral("resume"));
        const QRect cell = desk.table()->visualRect(desk.package()->index(row, PackageModel::Edit));
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, cell.center());
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
        QVERIFY(desk.child<QPushButton>("approve")->isEnabled()); // worth a look does not block
        QVERIFY(!desk.child<QPushButton>("approveAll")->isEnabled());
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
