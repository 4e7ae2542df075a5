#include "store/ApplicationRepository.h"
#include "support/Mouse.h"
#include "support/Seeker.h"
#include "ui/models/ApplicationTableModel.h"
#include "ui/pages/MainWindow.h"
#include "ui/pages/applications/DetailPane.h"
#include "ui/widgets/FilmStrip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;
using Model = ApplicationTableModel;

// The main job by hand: paste addresses, queue them, watch the table, open a detail. Real engine, real HTTP on
// loopback.
class MainJobTest : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    struct Window {
        Seeker seeker;
        ScriptedDialogs dialogs;
        UiSettings settings;
        LookControl look;
        std::unique_ptr<MainWindow> window;

        explicit Window(const Clock& clock)
            : seeker(clock)
            , settings(QString())
            , look(*qApp) {
            if (!seeker.error().isEmpty()) {
                qFatal("no seeker: %s", qPrintable(seeker.error()));
            }
            settings.set(QStringLiteral("firstStart/done"), true);
            settings.set(QStringLiteral("look"), QStringLiteral("light"));
            window = std::make_unique<MainWindow>(PageContext{seeker.core(), clock, look, dialogs, settings});
            window->resize(1440, 900);
            window->show();
            window->activateWindow();
            window->open();
        }
        ~Window() { window.reset(); }
        template <class T>
        T& at(const char* name) {
            auto* found = window->findChild<T*>(QString::fromLatin1(name));
            if (found == nullptr) {
                qFatal("no %s", name);
            }
            return *found;
        }
        QTableView& table() { return at<QTableView>("applications.table"); }
        QString stateOf(const QString& title) {
            for (int row = 0; row < table().model()->rowCount(); ++row) {
                if (table().model()->index(row, Model::Title).data().toString().contains(title, Qt::CaseInsensitive)) {
                    return table().model()->index(row, Model::State).data().toString();
                }
            }
            return {};
        }
        int rowOf(const QString& title) {
            for (int row = 0; row < table().model()->rowCount(); ++row) {
                if (table().model()->index(row, Model::Title).data().toString().contains(title, Qt::CaseInsensitive)) {
                    return row;
                }
            }
            return -1;
        }
    };

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void pasteQueueWatchOpen() {
        Window w(m_clock);
        QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
        QTest::keyClick(w.window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(w.window->room(), Room::AddJobs);
        auto* editor = w.window->page(Room::AddJobs)->findChild<QPlainTextEdit*>();
        QVERIFY(editor != nullptr);
        editor->setFocus();
        w.dialogs.board.clear();
        QTest::keyClicks(editor, QStringLiteral("https://practice.example/jobs/confirmed/first-analyst-at-alpha"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, QStringLiteral("https://practice.example/jobs/closed/second-analyst-at-beta"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, QStringLiteral("https://practice.example/jobs/claimed/third-analyst-at-gamma"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, QStringLiteral("this is no address"));
        auto& queue = w.at<QPushButton>("queue");
        QTRY_VERIFY(queue.isEnabled());
        w.dialogs.answers = {0, 0};
        clickOn(&queue);

        QTest::keyClick(w.window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(w.window->room(), Room::Applications);
        QTRY_COMPARE_WITH_TIMEOUT(w.table().model()->rowCount(), 3, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(w.stateOf(QStringLiteral("first")), QStringLiteral("Applied (confirmed)"), 30000);
        QTRY_COMPARE_WITH_TIMEOUT(w.stateOf(QStringLiteral("second")), QStringLiteral("Failed"), 30000);
        QTRY_COMPARE_WITH_TIMEOUT(w.stateOf(QStringLiteral("third")), QStringLiteral("Applied (claimed)"), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(w.seeker.idle(), 30000);
        QCOMPARE(w.seeker.server().submissions().size(), 2); // each employer heard once, the closed one never

        const QModelIndex index = w.table().model()->index(w.rowOf(QStringLiteral("first")), 0);
        clickItem(&w.table(), index.row());
        QTest::keyClick(&w.table(), Qt::Key_Return);
        auto& detail = w.at<DetailPane>("applications.detail");
        QTRY_VERIFY(detail.hasData() && detail.id() == index.data(Model::IdRole).toLongLong());
        QTRY_COMPARE(w.at<Notice>("detail.notice").title(), QStringLiteral("Applied (confirmed)"));
        QTRY_VERIFY(w.at<FilmStrip>("pictures.strip").pictures().size() > 1);
        QTRY_VERIFY(w.at<QPushButton>("pictures.play").isVisible());
        const auto says = [&](const char* place, const QString& words) {
            const auto labels = w.at<QWidget>(place).findChildren<Label*>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const Label* label) { return label->fullText().contains(words); });
        };
        QTRY_VERIFY(says("detail.proof", QStringLiteral("all intact")));

        clickItem(&w.table(), w.rowOf(QStringLiteral("second")));
        QTRY_COMPARE(w.at<Notice>("detail.notice").title(), QStringLiteral("This posting is closed"));
        QVERIFY(says("detail.notice", QStringLiteral("Nothing was sent")));
    }

    void pausedQueueWaitsUntilGo() {
        Window w(m_clock);
        QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
        auto& pause = w.at<QPushButton>("applications.pause");
        clickOn(&pause);
        QTRY_COMPARE(pause.text(), QStringLiteral("Go on"));
        const qint64 id =
            w.seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/waiting-analyst-at-delta"));
        QVERIFY(id != 0);
        QTRY_COMPARE(w.stateOf(QStringLiteral("waiting")), QStringLiteral("Queued"));
        QCOMPARE(w.seeker.server().submissions().size(), 0);
        clickOn(&pause);
        QTRY_COMPARE_WITH_TIMEOUT(w.stateOf(QStringLiteral("waiting")), QStringLiteral("Applied (confirmed)"), 30000);
    }
};

QTEST_MAIN(MainJobTest)
#include "tst_mainjob.moc"
