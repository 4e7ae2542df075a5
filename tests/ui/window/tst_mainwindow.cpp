#include "store/SeekerRepository.h"
#include "support/Mouse.h"
#include "ui/pages/Notifier.h"
#include "ui/pages/StatusLine.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Rail.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

#include "WindowDesk.h"

using namespace postulant;
using test::clickOn;
using test::WindowDesk;

class MainWindowTest : public QObject {
    Q_OBJECT

    static EngineStatus working() {
        EngineStatus status;
        status.dispatching = true;
        ConnectionStatus home;
        home.id = 1;
        home.name = QStringLiteral("Home server");
        home.state = ConnectionStatus::State::Working;
        status.connections = {home};
        return status;
    }
    static QString connection(WindowDesk& desk) { return desk.at<QToolButton>("status.connection").text(); }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void keysGoToRooms_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("room");
        QTest::newRow("2") << int(Qt::Key_2) << int(Room::AddJobs);
        QTest::newRow("3") << int(Qt::Key_3) << int(Room::Review);
        QTest::newRow("4") << int(Qt::Key_4) << int(Room::Profile);
        QTest::newRow("5") << int(Qt::Key_5) << int(Room::Answers);
        QTest::newRow("6") << int(Qt::Key_6) << int(Room::Insights);
        QTest::newRow(",") << int(Qt::Key_Comma) << int(Room::Settings);
        QTest::newRow("N") << int(Qt::Key_N) << int(Room::AddJobs);
    }
    void keysGoToRooms() {
        QFETCH(int, key);
        QFETCH(int, room);
        WindowDesk desk;
        QTRY_COMPARE(desk.window().room(), Room::Applications);
        desk.key(key, Qt::ControlModifier);
        QCOMPARE(int(desk.window().room()), room);
        QTRY_VERIFY(desk.window().page(Room(room))->isVisible());
        desk.key(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(desk.window().room(), Room::Applications);
    }

    void railGoesToRoomsAndCarriesBadges() {
        WindowDesk desk;
        Rail& rail = desk.at<Rail>("rail");
        Q_EMIT rail.roomChosen(QStringLiteral("settings"));
        QCOMPARE(desk.window().room(), Room::Settings);
        QCOMPARE(rail.current(), QStringLiteral("settings"));
        // Needs you 1 and needs checking 1; review 2.
        const auto names = [&rail] {
            QStringList all;
            const auto buttons = rail.findChildren<QAbstractButton*>();
            for (const QAbstractButton* button : buttons) {
                all.append(button->accessibleName());
            }
            return all;
        };
        QTRY_VERIFY2(!names().filter(QStringLiteral("Applications, 2 ")).isEmpty(),
                     qPrintable(names().join(QLatin1Char('|'))));
        QTRY_VERIFY2(!names().filter(QStringLiteral("Review, 2 ")).isEmpty(),
                     qPrintable(names().join(QLatin1Char('|'))));
    }

    void anEmptyFolderBeginsWithFirstStart() {
        WindowDesk desk(WindowDesk::Content::Nothing);
        QTRY_VERIFY(desk.window().isFirstStart());
        QTRY_VERIFY(!desk.at<Rail>("rail").isVisible());
        QTRY_VERIFY(!desk.at<QToolButton>("status.connection").isVisible());
        desk.window().goTo(Room::Applications);
        QTRY_VERIFY(desk.at<Rail>("rail").isVisible());
        QTRY_VERIFY(desk.at<QToolButton>("status.connection").isVisible());
    }

    void paneKeyGoesRound() {
        WindowDesk desk;
        QTRY_VERIFY(desk.table().hasFocus());
        desk.key(Qt::Key_F6);
        QVERIFY(desk.at<QWidget>("applications.detail").isAncestorOf(QApplication::focusWidget()));
        desk.key(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("status.connection"));
        desk.key(Qt::Key_F6);
        QVERIFY(desk.at<QWidget>("rail").isAncestorOf(QApplication::focusWidget()));
        desk.key(Qt::Key_F6);
        QVERIFY(desk.at<QWidget>("applications.chips").isAncestorOf(QApplication::focusWidget()));
        desk.key(Qt::Key_F6);
        QVERIFY(desk.table().hasFocus());
        desk.key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(desk.at<QWidget>("applications.chips").isAncestorOf(QApplication::focusWidget()));
    }

    void theMenuBarHidesAndItsKeysStay() {
        WindowDesk desk;
        desk.key(Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(!desk.window().menuBar()->isVisible());
        QCOMPARE(desk.settings().flag(QStringLiteral("window/menuBar"), true), false);
        desk.key(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.window().room(), Room::AddJobs);
        desk.key(Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(desk.window().menuBar()->isVisible());
    }

    void listOfKeysNamesEveryShortcut() {
        WindowDesk desk;
        desk.key(Qt::Key_Question, Qt::ControlModifier | Qt::ShiftModifier);
        auto* keys = desk.window().findChild<QDialog*>(QStringLiteral("help.keys"));
        QTRY_VERIFY(keys != nullptr && keys->isVisible());
        QStringList words;
        const auto labels = keys->findChildren<Label*>();
        for (const Label* label : labels) {
            words.append(label->fullText());
        }
        for (const char* key :
             {"Ctrl+N", "Ctrl+F", "F5", "F6", "Ctrl+.", "Alt+Y", "Ctrl+E", "Ctrl+Z", "Ctrl+Q", "Del"}) {
            QVERIFY2(words.contains(QLatin1String(key)), key);
        }
    }

    void helpSpeaksOfThePage() {
        WindowDesk desk;
        desk.key(Qt::Key_F1);
        auto* page = desk.window().findChild<QDialog*>(QStringLiteral("help.page"));
        QVERIFY(page != nullptr);
        QCOMPARE(page->windowTitle(), QStringLiteral("Applications"));
    }

    void theStatusLineSaysHowThingsAre() {
        WindowDesk desk;
        EngineStatus status = working();
        status.queued = 12;
        status.nextSubmitAt = desk.clock().nowMs() + 120'000;
        Q_EMIT desk.core().statusChanged(status);
        QCOMPARE(connection(desk), QStringLiteral("Home server: connected"));
        const QString queue = desk.at<QToolButton>("status.queue").text();
        QVERIFY2(queue.startsWith(QStringLiteral("Queue: 12 waiting, next at 09:27")), qPrintable(queue));
        status.paused = true;
        Q_EMIT desk.core().statusChanged(status);
        QCOMPARE(desk.at<QToolButton>("status.queue").text(), QStringLiteral("Queue: paused, 12 waiting"));
        QTRY_VERIFY(desk.at<QToolButton>("status.stop").isVisible());
        status.queued = 0;
        Q_EMIT desk.core().statusChanged(status);
        QTRY_VERIFY(!desk.at<QToolButton>("status.stop").isVisible());
    }

    void theStatusLineSaysWhyAServerIsLeftAloneAndUntilWhen() {
        WindowDesk desk;
        EngineStatus status = working();
        const QString name = status.connections.first().name;
        ConnectionStatus& home = status.connections.first();
        home.state = ConnectionStatus::State::Offline;
        home.breaker = ConnectionStatus::Breaker::Open;
        home.nextTryAt = desk.clock().nowMs() + 120'000;
        status.queued = 3;
        status.nextSubmitAt = home.nextTryAt;
        status.nextSubmitWhy = QueueWait::Connection;
        Q_EMIT desk.core().statusChanged(status);
        QCOMPARE(connection(desk), QStringLiteral("Home server cannot be reached. Next try 09:27"));
        QCOMPARE(desk.at<QToolButton>("status.queue").text(),
                 QStringLiteral("Queue: 3 waiting, next at 09:27 if the server works"));
        home.breaker = ConnectionStatus::Breaker::HalfOpen;
        home.nextTryAt = 0;
        Q_EMIT desk.core().statusChanged(status);
        QCOMPARE(connection(desk), QStringLiteral("Home server is tried again now"));
        home.state = ConnectionStatus::State::RateLimited;
        home.breaker = ConnectionStatus::Breaker::Open;
        home.nextTryAt = desk.clock().nowMs() + 120'000;
        home.slowed = true;
        Q_EMIT desk.core().statusChanged(status);
        QCOMPARE(connection(desk), QStringLiteral("Home server asks to wait. It goes on at 09:27"));
    }

    void severalServersInTroubleAreSummedUp() {
        WindowDesk desk;
        EngineStatus status = working();
        status.connections.first().state = ConnectionStatus::State::KeyRefused;
        ConnectionStatus cloud;
        cloud.id = 77;
        cloud.name = QStringLiteral("Cloud");
        cloud.state = ConnectionStatus::State::RateLimited;
        cloud.breaker = ConnectionStatus::Breaker::Open;
        cloud.nextTryAt = desk.clock().nowMs() + 120'000;
        cloud.slowed = true;
        status.connections << cloud;
        Q_EMIT desk.core().statusChanged(status);
        QCOMPARE(connection(desk), QStringLiteral("2 servers do not work. Next try 09:27"));
        const QStringList tip = desk.at<QToolButton>("status.connection").toolTip().split(QLatin1Char('\n'));
        QVERIFY(tip.contains(QStringLiteral("Home server refused the key")));
        QVERIFY(
            tip.contains(QStringLiteral("Cloud asks to wait. It goes on at 09:27 (asked more slowly for a while)")));
    }

    void aRefusedKeyIsSaidInOneNotification() {
        WindowDesk desk;
        ConnectionStatus home = working().connections.first();
        home.state = ConnectionStatus::State::KeyRefused;
        Q_EMIT desk.core().connectionStopped(home);
        QCOMPARE(desk.at<Label>("status.said").fullText(),
                 QStringLiteral("Home server refused the key: The queue for this connection waits until the key is "
                                "right."));
    }

    void aRefusedKeyShowsANoticeThatLeadsToTheConnection() {
        WindowDesk desk;
        Notice& notice = desk.at<Notice>("trouble");
        EngineStatus status = working();
        Q_EMIT desk.core().statusChanged(status);
        QTRY_VERIFY(!notice.isVisible());
        status.connections[0].state = ConnectionStatus::State::KeyRefused;
        Q_EMIT desk.core().statusChanged(status);
        QTRY_VERIFY(notice.isVisible());
        QCOMPARE(notice.title(), QStringLiteral("Home server refused the key"));
        clickOn(notice.button(QStringLiteral("settings")));
        QCOMPARE(desk.window().room(), Room::Settings);
        status.connections[0].state = ConnectionStatus::State::Working;
        Q_EMIT desk.core().statusChanged(status);
        QTRY_VERIFY(!notice.isVisible());
    }

    void anAlertIsSaidAndLeadsToTheLimits() {
        WindowDesk desk;
        Notice& notice = desk.at<Notice>("trouble");
        EngineStatus status = working();
        status.failingPercent = 60;
        Q_EMIT desk.core().alert(AlertKind::Failing, 60);
        Q_EMIT desk.core().statusChanged(status);
        QTRY_VERIFY(notice.isVisible());
        QCOMPARE(notice.title(), QStringLiteral("Many applications fail"));
        QVERIFY(notice.text().contains(QStringLiteral("60 %")));
        bool said = false;
        for (const QLabel* label : desk.window().findChildren<QLabel*>()) {
            said = said || label->text().contains(QStringLiteral("Many applications fail"));
        }
        QVERIFY(said);
        clickOn(notice.button(QStringLiteral("hide")));
        status.failingPercent = 70;
        Q_EMIT desk.core().statusChanged(status);
        QTRY_VERIFY(!notice.isVisible()); // hidden is hidden until it is over
        status.failingPercent = 0;
        Q_EMIT desk.core().statusChanged(status);
        status.limitedPercent = 30;
        Q_EMIT desk.core().statusChanged(status);
        QTRY_VERIFY(notice.isVisible());
        QCOMPARE(notice.title(), QStringLiteral("The server turns many requests away"));
        clickOn(notice.button(QStringLiteral("limits")));
        QCOMPARE(desk.window().room(), Room::Settings);
        // What stops the work is said first.
        status.connections[0].state = ConnectionStatus::State::KeyRefused;
        Q_EMIT desk.core().statusChanged(status);
        QCOMPARE(notice.title(), QStringLiteral("Home server refused the key"));
    }

    void aFullDiskStopsAndSaysSo() {
        WindowDesk desk;
        EngineStatus status = working();
        status.stoppedByDisk = true;
        status.trouble = {ErrorKind::DiskFull, {}, 0, {}};
        Q_EMIT desk.core().statusChanged(status);
        QCOMPARE(desk.at<Notice>("trouble").title(), QStringLiteral("The disk is full."));
        QCOMPARE(desk.at<QToolButton>("status.queue").text(),
                 QStringLiteral("Queue: stopped, the disk cannot be written"));
    }

    void pauseKeyPausesTheQueue() {
        WindowDesk desk;
        desk.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(
            desk.core()
                .store()
                .readNow<QString>([](Database& db) { return settings::text(db, QStringLiteral("queue.paused")); })
                .value_or(QString()),
            QStringLiteral("1"));
    }

    void stopEverythingAsksFirst() {
        WindowDesk desk;
        const qint64 queued = desk.jobs().first(ApplicationState::Queued);
        desk.key(Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
        EngineStatus status = working();
        status.queued = 3;
        Q_EMIT desk.core().statusChanged(status);
        desk.key(Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.dialogs().asked.size(), 1);
        QCOMPARE(desk.dialogs().asked.first().defaultAnswer, -1);
        QCOMPARE(desk.row(queued).state, ApplicationState::Queued);
    }

    void quittingAsksOnlyWhileSomethingIsSent() {
        WindowDesk desk;
        QSignalSpy left(&desk.window(), &MainWindow::left);
        desk.key(Qt::Key_Q, Qt::ControlModifier);
        QCOMPARE(desk.dialogs().asked.size(), 0);
        QCOMPARE(left.size(), 1);
        QTRY_VERIFY(!desk.window().isVisible());
    }

    void theLookIsRemembered() {
        WindowDesk desk;
        desk.look().setLook(Look::Light);
        const auto actions = desk.window().findChildren<QAction*>();
        const auto dark = std::find_if(actions.cbegin(), actions.cend(),
                                       [](const QAction* action) { return action->text() == QStringLiteral("&Dark"); });
        QVERIFY(dark != actions.cend());
        (*dark)->trigger();
        QCOMPARE(desk.look().look(), Look::Dark);
        QCOMPARE(desk.settings().text(QStringLiteral("look")), QStringLiteral("dark"));
        desk.look().setLook(Look::Light);
    }

    void nothingIsCutOff_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1440, 900);
        QTest::newRow("narrower") << QSize(1270, 800);
        QTest::newRow("small") << QSize(1180, 740);
        QTest::newRow("smallest") << QSize(1024, 700);
    }
    void nothingIsCutOff() {
        QFETCH(QSize, size);
        WindowDesk desk(WindowDesk::Content::Sample, size);
        QTRY_VERIFY(desk.table().model()->rowCount() > 0);
        for (const ApplicationState state :
             {ApplicationState::AppliedConfirmed, ApplicationState::Failed, ApplicationState::NeedsChecking,
              ApplicationState::Running, ApplicationState::NeedsYou}) {
            const qint64 id = desk.jobs().first(state);
            desk.window().goTo(Room::Applications, id);
            QTRY_COMPARE(desk.rowOf(id), desk.table().currentIndex().row());
            if (size.width() < 1200) {
                desk.key(Qt::Key_Return);
            }
            QTRY_VERIFY(desk.at<Label>("detail.title").isVisible());
            QTRY_COMPARE(desk.at<Label>("detail.title").fullText(), desk.row(id).title);
            QTRY_COMPARE_WITH_TIMEOUT(test::cutWidgets(desk.window()).join(QLatin1Char('\n')), QString(), 2000);
            if (size.width() < 1200) {
                desk.key(Qt::Key_Escape);
                QTRY_VERIFY(desk.table().isVisible());
            }
            QTRY_COMPARE_WITH_TIMEOUT(test::cutWidgets(desk.window()).join(QLatin1Char('\n')), QString(), 2000);
        }
    }

    void severalNeedsInAMinuteAreOneNotification() {
        WindowDesk desk;
        Notifier notifier(desk.core().store(), desk.clock(), nullptr, 20);
        QSignalSpy told(&notifier, &Notifier::notify);
        const qint64 id = desk.jobs().first(ApplicationState::NeedsYou);
        notifier.needsSeeker(id);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().at(0).toString(), QStringLiteral("Marlowe Transit, Operations Analyst"));
        QCOMPARE(told.first().at(1).toString(), QStringLiteral("Marlowe Transit wants a login"));
        QCOMPARE(told.first().at(2).toLongLong(), id);
        notifier.needsSeeker(desk.jobs().first(ApplicationState::NeedsChecking));
        notifier.needsSeeker(id);
        desk.clock().advance(59'000);
        QVERIFY(!told.wait(100));
        desk.clock().advance(2'000);
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(told.last().at(0).toString().startsWith(QStringLiteral("2 ")));
        QCOMPARE(told.last().at(2).toLongLong(), 0);
    }

    void theEndOfABatchSaysConfirmedAndClaimedApart() {
        WindowDesk desk;
        Notifier notifier(desk.core().store(), desk.clock());
        QSignalSpy told(&notifier, &Notifier::notify);
        notifier.batchEnded(2, 1, 0, 1, 0);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().at(1).toString(),
                 QStringLiteral("2 applied (confirmed) · 1 applied (claimed) · 1 failed, nothing was sent"));
        notifier.batchEnded(0, 0, 0, 0, 4);
        QCOMPARE(told.last().at(0).toString(), QStringLiteral("Practice has ended"));
        notifier.batchEnded(0, 0, 0, 0, 0);
        QCOMPARE(told.size(), 2);
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
