#include "dispatch/Stopping.h"
#include "store/ApplicationRepository.h"
#include "store/Database.h"
#include "store/GuardRepository.h"
#include "support/Mouse.h"
#include "ui/models/ApplicationTableModel.h"
#include "ui/pages/applications/DetailPane.h"
#include "ui/pages/parts/SectionList.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTabBar>

#include "WindowDesk.h"

using namespace postulant;
using test::clickOn;
using test::WindowDesk;
using Model = ApplicationTableModel;
using State = ApplicationState;

class ApplicationsPageTest : public QObject {
    Q_OBJECT

    // A window with its rows read.
    static std::unique_ptr<WindowDesk> desk(const QSize& size = {1440, 900}) {
        auto made = std::make_unique<WindowDesk>(WindowDesk::Content::Sample, size);
        if (!QTest::qWaitFor(
                [&] { return made->table().model()->rowCount() > 0 && !made->cell(0, Model::Company).isEmpty(); })) {
            qFatal("the rows did not come");
        }
        return made;
    }
    static bool shows(WindowDesk& desk, qint64 id) {
        auto& detail = desk.at<DetailPane>("applications.detail");
        return QTest::qWaitFor(
            [&] { return detail.hasData() && detail.id() == id && desk.at<Label>("detail.title").isVisible(); });
    }
    static void click(WindowDesk& desk, const QString& button) {
        QPushButton* found = desk.at<Notice>("detail.notice").button(button);
        QVERIFY2(found != nullptr, qPrintable(button));
        clickOn(found);
    }
    // Of the list's menu; what is off says so.
    static QStringList menuTexts(WindowDesk& desk) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(10, 10),
                                desk.table().viewport()->mapToGlobal(QPoint(10, 10)));
        QApplication::sendEvent(desk.table().viewport(), &event);
        const QPointer<QMenu> menu = desk.window().findChild<QMenu*>(QStringLiteral("applications.menu"));
        QStringList texts;
        if (menu) {
            const auto actions = menu->actions();
            for (const QAction* action : actions) {
                texts.append(action->text() + (action->isEnabled() ? QString() : QStringLiteral(" (off)")));
            }
            delete menu;
        }
        return texts;
    }
    static ChipBar& chips(WindowDesk& desk) { return desk.at<ChipBar>("applications.chips"); }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void attentionComesFirst() {
        auto d = desk();
        QCOMPARE(d->cell(0, Model::State), QStringLiteral("Needs you"));
        QCOMPARE(d->cell(1, Model::State), QStringLiteral("Needs checking"));
        QCOMPARE(d->cell(2, Model::State), QStringLiteral("Submitting"));
        QCOMPARE(d->cell(1, Model::Proof), QStringLiteral("Unknown"));
    }

    void cellsSpeakPeoplesWords() {
        auto d = desk();
        const int row = d->rowOf(d->jobs().first(State::AppliedConfirmed));
        QCOMPARE(d->cell(row, Model::State), QStringLiteral("Applied (confirmed)"));
        QCOMPARE(d->cell(row, Model::Proof), QStringLiteral("Ref. FL-20418"));
        QCOMPARE(d->cell(row, Model::Submitted), QStringLiteral("08:43"));
        QCOMPARE(d->cell(row, Model::Took), QStringLiteral("2:08"));
        QCOMPARE(d->cell(row, Model::Steps), QStringLiteral("14"));
        QCOMPARE(d->cell(d->rowOf(d->jobs().first(State::Queued)), Model::Submitted), QStringLiteral("not yet"));
        QCOMPARE(d->cell(d->rowOf(d->jobs().first(State::Cancelled)), Model::Proof), QStringLiteral("Not sent"));
        const int practice = d->rowOf(d->jobs().practice());
        QCOMPARE(d->cell(practice, Model::State), QStringLiteral("Practice (confirmed)"));
    }

    void practiceIsInNoCount() {
        auto d = desk();
        QTRY_VERIFY(!chips(*d).findChildren<Chip*>().isEmpty());
        const auto count = [&](const QString& word) {
            const auto all = chips(*d).findChildren<Chip*>();
            for (const Chip* chip : all) {
                if (chip->text() == word) {
                    return chip->count().value_or(-1);
                }
            }
            return qint64(-2);
        };
        QTRY_COMPARE(count(QStringLiteral("All")), qint64(d->jobs().total()));
        QCOMPARE(count(QStringLiteral("Applied (confirmed)")), 8);
        QCOMPARE(count(QStringLiteral("Applied (claimed)")), 2);
        QCOMPARE(d->table().model()->rowCount(), d->jobs().total() + 1); // shown all the same
    }

    void chipsFilter() {
        auto d = desk();
        Q_EMIT chips(*d).chosen(code(State::AppliedClaimed)); // what a click does after choosing
        chips(*d).setCurrent(code(State::AppliedClaimed));
        Q_EMIT chips(*d).chosen(code(State::AppliedClaimed));
        QTRY_COMPARE(d->table().model()->rowCount(), 2);
        QTRY_COMPARE(d->cell(0, Model::State), QStringLiteral("Applied (claimed)"));
        d->key(Qt::Key_Escape);
        QTRY_COMPARE(d->table().model()->rowCount(), d->jobs().total() + 1);
    }

    void searchFilters() {
        auto d = desk();
        d->key(Qt::Key_F, Qt::ControlModifier);
        auto& search = d->at<QLineEdit>("applications.search");
        QVERIFY(search.hasFocus());
        QTest::keyClicks(&search, QStringLiteral("pinecrest"));
        QTRY_COMPARE(d->table().model()->rowCount(), 2);
        QTest::keyClicks(&search, QStringLiteral(" nowhere"));
        QTRY_COMPARE(d->table().model()->rowCount(), 0);
        EmptyState& empty = d->at<EmptyState>("applications.empty");
        QTRY_VERIFY(empty.isVisible());
        Q_EMIT empty.triggered(QStringLiteral("clear"));
        QTRY_COMPARE(d->table().model()->rowCount(), d->jobs().total() + 1);
    }

    void headsSort() {
        auto d = desk();
        QHeaderView* head = d->table().horizontalHeader();
        const int x = head->sectionViewportPosition(Model::Company) + 20;
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, QPoint(x, 10));
        QTRY_COMPARE(d->cell(0, Model::Company), QStringLiteral("Ardent Example Rail"));
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, QPoint(x, 10));
        QTRY_COMPARE(d->cell(0, Model::Company), QStringLiteral("Wrenfield Clinics"));
        QCOMPARE(d->settings().text(QStringLiteral("applications/sort")), QStringLiteral("company"));
    }

    void selectionSurvivesAChange() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedClaimed);
        d->choose(id);
        QVERIFY(shows(*d, id));
        const int before = d->table().currentIndex().row();
        const qint64 above = d->jobs().first(State::Review);
        QVERIFY(d->rowOf(above) < before);
        QTest::mouseMove(&d->window(), QPoint(5, 5)); // out of the table
        d->core().commands().trash({above}, &d->window(), [](const Done&) {});
        d->key(Qt::Key_F5);
        QTRY_COMPARE(d->table().currentIndex().row(), before - 1);
        QCOMPARE(d->rowOf(id), before - 1);
        QCOMPARE(d->at<DetailPane>("applications.detail").id(), id);
    }

    void detailSpeaksOfFailures() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::Failed);
        d->choose(id);
        QVERIFY(shows(*d, id));
        Notice& notice = d->at<Notice>("detail.notice");
        QCOMPARE(notice.title(), QStringLiteral("This posting is closed"));
        QVERIFY(notice.button(QStringLiteral("open-posting")) != nullptr);
        click(*d, QStringLiteral("open-posting"));
        QCOMPARE(d->dialogs().opened.size(), 1);
        QCOMPARE(d->dialogs().opened.first().host(), QStringLiteral("jobs.example"));
    }

    void aQueuedOneSaysWhatItWaitsFor() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::Queued);
        d->choose(id);
        QVERIFY(shows(*d, id));
        const auto says = [&](const char* words) {
            return d->at<Notice>("detail.notice").text().contains(QLatin1String(words));
        };
        QTRY_VERIFY(says("when its turn comes"));
        EngineStatus status = d->core().status();
        const QString start = QString::number(d->clock().nowMs() + 3'600'000);
        d->core().commands().setOptions({{Option::StartAt, start}}, this, [](const Done&) {});
        QTRY_VERIFY(says("You wanted to start later."));
        QVERIFY(says("10:25"));
        status.paused = true;
        Q_EMIT d->core().statusChanged(status);
        QVERIFY(says("The queue is paused."));
    }

    void limitsAreChangedWhereTheyStand_data() {
        QTest::addColumn<int>("failure");
        QTest::addColumn<QString>("section");
        const auto row = [](FailureKind kind, const char* section) {
            QTest::newRow(qPrintable(code(kind))) << static_cast<int>(kind) << QString::fromLatin1(section);
        };
        row(FailureKind::RateLimited, "limits");
        row(FailureKind::CapReached, "limits");
        row(FailureKind::CompanyLimit, "limits");
        row(FailureKind::Blocked, "blocked");
    }
    void limitsAreChangedWhereTheyStand() {
        QFETCH(int, failure);
        QFETCH(QString, section);
        auto d = desk();
        const qint64 id = d->jobs().first(State::Queued);
        QVERIFY(d->core().store().writeNow<void>(
            [&](Database& db) { return applications::setWaiting(db, id, static_cast<FailureKind>(failure), {}, 0); }));
        d->choose(id);
        QVERIFY(shows(*d, id));
        QTRY_VERIFY(d->at<Notice>("detail.notice").button(QStringLiteral("change-limits")) != nullptr);
        click(*d, QStringLiteral("change-limits"));
        QCOMPARE(d->window().room(), Room::Settings);
        QCOMPARE(d->window().page(Room::Settings)->findChild<SectionList*>()->currentSection(), section);
    }

    void removingAsksAndCanBeUndone() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::Failed);
        d->choose(id);
        QVERIFY(shows(*d, id));
        d->dialogs().answers = {1}; // leave it
        d->key(Qt::Key_Delete);
        QTRY_COMPARE(d->dialogs().asked.size(), 1);
        QCOMPARE(d->dialogs().asked.first().defaultAnswer, -1);
        d->dialogs().answers = {0};
        d->key(Qt::Key_Delete);
        QTRY_COMPARE(d->rowOf(id), -1);
        d->undo();
        QTRY_VERIFY(d->rowOf(id) >= 0);
        d->redo();
        QTRY_COMPARE(d->rowOf(id), -1);
    }

    void needsCheckingIsDecidedByItsButtons() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::NeedsChecking);
        d->choose(id);
        QVERIFY(shows(*d, id));
        Notice& notice = d->at<Notice>("detail.notice");
        QPushButton* yes = notice.button(QStringLiteral("yes-sent"));
        QPushButton* no = notice.button(QStringLiteral("no-not-sent"));
        QVERIFY(yes != nullptr && no != nullptr);
        QVERIFY(!yes->isDefault() && !no->isDefault());
        QCOMPARE(yes->width(), no->width());
        d->key(Qt::Key_Return); // opens, decides nothing
        QTRY_VERIFY(!yes->hasFocus() && !no->hasFocus());
        d->key(Qt::Key_Return);
        QCOMPARE(d->row(id).state, State::NeedsChecking);
        click(*d, QStringLiteral("yes-sent"));
        QTRY_COMPARE(d->row(id).state, State::AppliedClaimed);
        QTRY_VERIFY(d->at<QWidget>("detail.decision").isVisible());
        clickOn(&d->at<LinkButton>("detail.undo"));
        QTRY_COMPARE(d->row(id).state, State::NeedsChecking);
        QTRY_VERIFY(!d->at<QWidget>("detail.decision").isVisible());
    }

    void needsCheckingIsDecidedByKeys() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::NeedsChecking);
        d->key(Qt::Key_N, Qt::AltModifier); // another one is selected: nothing happens
        d->choose(id);
        QVERIFY(shows(*d, id));
        QTest::keyClick(&d->window(), Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(d->row(id).state, State::Review);
        QCOMPARE(d->row(d->jobs().first(State::NeedsYou)).state, State::NeedsYou);
    }

    void evidenceIsOpenedWide() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::NeedsChecking);
        d->choose(id);
        QVERIFY(shows(*d, id));
        d->key(Qt::Key_Return);
        QTRY_COMPARE(d->at<QTabBar>("detail.tabs").tabText(0), QStringLiteral("Evidence"));
        QTRY_VERIFY(d->at<QWidget>("detail.known").isVisible());
        QVERIFY(d->table().isColumnHidden(Model::Company));
        QVERIFY(!d->table().isColumnHidden(Model::Job));
        d->key(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(d->table().isColumnHidden(Model::Job));
        QVERIFY(d->table().hasFocus());
    }

    void aRunIsStoppedOnlyAfterAsking() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::Running);
        d->choose(id);
        QVERIFY(shows(*d, id));
        d->key(Qt::Key_Return);
        QTRY_COMPARE(d->at<QTabBar>("detail.tabs").tabText(0), QStringLiteral("Live"));
        QTRY_VERIFY(d->at<QWidget>("detail.run").isVisible());
        d->key(Qt::Key_Period, Qt::ControlModifier);
        QTRY_COMPARE(d->dialogs().asked.size(), 1);
        clickOn(&d->at<QPushButton>("detail.stop"));
        QTRY_COMPARE(d->dialogs().asked.size(), 2);
        QCOMPARE(d->row(id).state, State::Running);
        d->dialogs().answers = {0};
        clickOn(&d->at<QPushButton>("detail.stop"));
        const auto asked = [&] {
            return d->core()
                .store()
                .readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); })
                ->attempts.first()
                .cancelRequestedAt;
        };
        QTRY_VERIFY(asked() != 0);
    }

    // A gateway has no way to be told: neither menu nor button nor key offers it, and each place says why.
    void whatItsServerCannotStopIsNotOffered() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::Running);
        const auto spoken = d->core().store().writeNow<void>([id](Database& db) {
            return db.exec(QStringLiteral("UPDATE attempt SET dialect='gateway' WHERE application_id=?"), {id});
        });
        QVERIFY(spoken);
        const QString why = ApplicationActions::whyNotStopped();
        d->choose(id);
        QVERIFY(shows(*d, id));
        const auto inDetail = [&] { return d->at<DetailPane>("applications.detail").detail().row.openDialect; };
        const auto inList = [&] {
            auto* model = d->window().findChild<Model*>();
            const ApplicationRow* row = model->rowAt(model->rowOf(id));
            return row == nullptr ? QString() : row->openDialect;
        };
        QTRY_COMPARE(inDetail(), QStringLiteral("gateway"));
        QTRY_COMPARE(inList(), QStringLiteral("gateway"));
        QTRY_VERIFY([&] {
            for (const QLabel* label : d->at<Notice>("detail.notice").findChildren<QLabel*>()) {
                if (label->text().contains(why)) {
                    return true;
                }
            }
            return false;
        }());
        QVERIFY(d->at<Notice>("detail.notice").button(QStringLiteral("stop-run")) == nullptr);

        QSignalSpy said(&d->actions(), &ApplicationActions::said);
        d->key(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(said.isEmpty());
        d->key(Qt::Key_Delete);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.first().first().toString(), why);
        QVERIFY(d->dialogs().asked.isEmpty());

        d->key(Qt::Key_Return);
        QTRY_VERIFY(d->at<QWidget>("detail.run").isVisible());
        QVERIFY(d->at<QTabBar>("detail.tabs").tabText(0) != QLatin1String("Live")); // nor is its browser shown
        QVERIFY(!d->at<QPushButton>("detail.stop").isVisible());
        QVERIFY(d->at<Label>("detail.goesOn").isVisible());
        QVERIFY(!d->at<QWidget>("live").isVisible());

        d->key(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(menuTexts(*d).contains(QStringLiteral("Cannot be stopped at its server (off)")));
        QVERIFY(!menuTexts(*d).contains(QStringLiteral("Stop this run…")));
        QVERIFY(!menuTexts(*d).contains(QStringLiteral("Cancel…")));

        // Asked for all the same, it is refused and nothing is noted; what waits is taken back.
        const qint64 waiting = d->jobs().first(State::Queued);
        std::optional<Done> answer;
        d->core().commands().cancel({id, waiting}, this, [&](const Done& done) { answer = done; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(!*answer && stopping::isRefusal(answer->error()));
        QCOMPARE(d->row(waiting).state, State::Cancelled);
        QCOMPARE(d->row(id).state, State::Running);
        const auto detail =
            d->core().store().readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); });
        QCOMPARE(detail->attempts.first().cancelRequestedAt, qint64(0));
    }

    void tabsGoRound() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        d->choose(id);
        QVERIFY(shows(*d, id));
        auto& tabs = d->at<QTabBar>("detail.tabs");
        QCOMPARE(tabs.currentIndex(), 0);
        d->key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(tabs.currentIndex(), 1);
        d->key(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        d->key(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(tabs.currentIndex(), tabs.count() - 1);
    }

    void everyTabShowsWhatItPromises() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        d->choose(id);
        QVERIFY(shows(*d, id));
        auto& tabs = d->at<QTabBar>("detail.tabs");
        const auto words = [&] {
            QStringList all;
            const auto labels = d->at<DetailPane>("applications.detail").findChildren<Label*>();
            for (const Label* label : labels) {
                if (label->isVisible()) {
                    all.append(label->fullText());
                }
            }
            return all.join(QLatin1Char('\n'));
        };
        QVERIFY2(words().contains(QStringLiteral("“Thank you for applying, Maren. Your reference: FL-20418”")),
                 qPrintable(words()));
        QTRY_VERIFY(words().contains(QStringLiteral("4 on this computer, all intact")));
        tabs.setCurrentIndex(1);
        QTRY_VERIFY2(words().contains(QStringLiteral("Sent to Home server")), qPrintable(words()));
        QVERIFY(words().contains(QStringLiteral("Uploaded maren-holt-analyst.pdf")));
        tabs.setCurrentIndex(2);
        QTRY_VERIFY2(words().contains(QStringLiteral("From profile: Analyst")), qPrintable(words()));
        QVERIFY(words().contains(QStringLiteral("Years of work with SQL")));
        tabs.setCurrentIndex(4);
        QTRY_VERIFY2(words().contains(QStringLiteral("intact")), qPrintable(words()));
    }

    void aTamperedFileIsSeen() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        const auto detail =
            d->core().store().readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); });
        QFile file(d->core().store().evidenceDir() + QLatin1Char('/') + detail->artifacts.first().path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
        file.close();
        d->choose(id);
        QVERIFY(shows(*d, id));
        const auto says = [&](const QString& words) {
            const auto labels = d->at<QWidget>("detail.proof").findChildren<Label*>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const Label* label) { return label->fullText() == words; });
        };
        QTRY_VERIFY(says(QStringLiteral("4 on this computer, 1 changed or missing")));
    }

    void notesAreSavedWhenLeft() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        d->choose(id);
        QVERIFY(shows(*d, id));
        d->at<QTabBar>("detail.tabs").setCurrentIndex(3);
        QTest::keyClicks(&d->at<QPlainTextEdit>("detail.notes"), QStringLiteral("Call Ms Reed on Monday"));
        d->choose(d->jobs().first(State::Failed));
        const auto notes = [&] {
            return d->core()
                .store()
                .readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); })
                ->notes;
        };
        QTRY_COMPARE(notes(), QStringLiteral("Call Ms Reed on Monday"));
    }

    void theStageIsChosen() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        d->choose(id);
        QVERIFY(shows(*d, id));
        auto& stage = d->at<QComboBox>("detail.stage");
        QTRY_COMPARE(stage.currentText(), QStringLiteral("Applied"));
        stage.setCurrentIndex(stage.findText(QStringLiteral("Interview")));
        Q_EMIT stage.activated(stage.currentIndex());
        QTRY_COMPARE(d->row(id).stage, Stage::Interview);
        stage.setCurrentIndex(stage.findText(QStringLiteral("Rejected")));
        Q_EMIT stage.activated(stage.currentIndex());
        QTRY_COMPARE(d->row(id).outcome, Outcome::Rejected);
        QCOMPARE(d->row(id).stage, Stage::Interview); // how far it came stays
    }

    void addressesAreCopied() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        d->choose(id);
        d->key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(d->dialogs().board, QStringLiteral("https://jobs.example/fernleaf-labs-product-analyst"));
    }

    void pastingGoesToAddJobs() {
        auto d = desk();
        d->dialogs().board = QStringLiteral("https://jobs.example/new-one");
        d->key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(d->window().room(), Room::AddJobs);
    }

    void theMenuOffersWhatFits() {
        auto d = desk();
        d->choose(d->jobs().first(State::Failed));
        const QStringList texts = menuTexts(*d);
        QVERIFY(texts.contains(QStringLiteral("Review again")));
        QVERIFY(texts.contains(QStringLiteral("Remove from list…")));
        QVERIFY(!texts.contains(QStringLiteral("Stop this run…")));
    }

    void neverToThisCompanyAsksFirst() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::Failed);
        const auto list = [&] {
            return d->core()
                .store()
                .readNow<QVector<guard::BlockRow>>([](Database& db) { return guard::blocklist(db); })
                .value_or(QVector<guard::BlockRow>());
        };
        for (const int answer : {1, 0}) {
            d->choose(id);
            d->dialogs().answers = {answer};
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(10, 10),
                                    d->table().viewport()->mapToGlobal(QPoint(10, 10)));
            QApplication::sendEvent(d->table().viewport(), &event);
            auto* menu = d->window().findChild<QMenu*>(QStringLiteral("applications.menu"));
            QVERIFY(menu != nullptr);
            QAction* never = nullptr;
            const auto actions = menu->actions();
            for (QAction* action : actions) {
                never = action->text() == QStringLiteral("Never apply to this company…") ? action : never;
            }
            QVERIFY(never != nullptr);
            never->trigger();
            menu->close();
            QTRY_VERIFY(d->window().findChild<QMenu*>(QStringLiteral("applications.menu")) == nullptr);
            QTRY_VERIFY(d->dialogs().answers.isEmpty());
            QTRY_COMPARE(list().size(), answer == 0 ? 1 : 0);
        }
        QCOMPARE(list().first().label, d->row(id).company);
    }

    void exportWritesWhatIsShown() {
        auto d = desk();
        chips(*d).setCurrent(code(State::AppliedClaimed));
        Q_EMIT chips(*d).chosen(code(State::AppliedClaimed));
        QTRY_COMPARE(d->table().model()->rowCount(), 2);
        QTemporaryDir folder;
        d->dialogs().savePath = folder.filePath(QStringLiteral("out"));
        clickOn(&d->at<QPushButton>("applications.export"));
        QFile file(folder.filePath(QStringLiteral("out.csv")));
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count("Vantry Foods"), 1);
        QVERIFY(!bytes.contains("Fernleaf"));
    }

    void inASmallWindowTheDetailReplacesTheList() {
        auto d = desk({1024, 700});
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        d->choose(id);
        QTRY_VERIFY(!d->at<DetailPane>("applications.detail").isVisible());
        d->key(Qt::Key_Return);
        QVERIFY(shows(*d, id));
        QTRY_VERIFY(!d->table().isVisible());
        QTRY_VERIFY(d->at<QWidget>("detail.back").isVisible());
        d->key(Qt::Key_Escape);
        QTRY_VERIFY(d->table().isVisible());
        QCOMPARE(d->rowOf(id), d->table().currentIndex().row());
    }

    void columnsGiveWay() {
        auto d = desk({1700, 900});
        QVERIFY(!d->table().isColumnHidden(Model::Took));
        d->window().resize(1260, 900);
        QTRY_VERIFY(d->table().isColumnHidden(Model::Took));
        QVERIFY(d->table().isColumnHidden(Model::Steps));
        QVERIFY(!d->table().isColumnHidden(Model::State));
    }
};

QTEST_MAIN(ApplicationsPageTest)
#include "tst_applicationspage.moc"
