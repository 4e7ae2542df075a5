#include "programs/postulant/Pictures.h"
#include "programs/postulant/SingleInstance.h"
#include "programs/postulant/SuspendGuard.h"
#include "programs/postulant/TroubleWindow.h"
#include "store/ApplicationRepository.h"
#include "support/Mouse.h"
#include "ui/pages/applications/RecordingWindow.h"
#include "ui/widgets/Notice.h"

#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLocalServer>
#include <QSet>
#include <QSignalSpy>
#include <QVideoFrame>
#include <QVideoSink>
#include <QVideoWidget>

#include <unistd.h>

#include "PageDesk.h"
#include "WindowDesk.h"

using namespace postulant;
using test::clickOn;

class ProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QVERIFY(m_runtime.isValid());
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    }

    void aSecondStartRaisesTheFirst() {
        const QString folder = QStringLiteral("/somewhere/data");
        SingleInstance first(folder);
        QVERIFY(!first.raiseOther());
        first.listen();
        QSignalSpy raised(&first, &SingleInstance::raised);
        SingleInstance second(folder);
        QVERIFY(second.raiseOther());
        QTRY_COMPARE(raised.size(), 1);
        SingleInstance elsewhere(QStringLiteral("/somewhere/else"));
        QVERIFY(!elsewhere.raiseOther());
    }

    void aSocketLeftByAKilledProcessIsReplaced() {
        const QString folder = QStringLiteral("/somewhere/killed");
        {
            SingleInstance first(folder);
            first.listen();
            // What a killed process leaves: the file without anybody behind it.
            const QStringList sockets = QDir(m_runtime.path()).entryList(QDir::System);
            QCOMPARE(sockets.size(), 1);
            m_left = m_runtime.filePath(sockets.first());
            QVERIFY(QFile::rename(m_left, m_left + QStringLiteral(".kept")));
        }
        QVERIFY(QFile::rename(m_left + QStringLiteral(".kept"), m_left));
        SingleInstance next(folder);
        QVERIFY(!next.raiseOther());
        next.listen();
        QSignalSpy raised(&next, &SingleInstance::raised);
        QVERIFY(SingleInstance(folder).raiseOther());
        QTRY_COMPARE(raised.size(), 1);
    }

    void aFolderThatCannotBeOpenedIsSaidInWords() {
        TroubleWindow window({ErrorKind::DatabaseNewer, QStringLiteral("schema 99"), 0, {}}, QStringLiteral("/data"));
        window.show();
        QCOMPARE(window.notice()->title(), QStringLiteral("The data was written by a newer Postulant."));
        QSignalSpy again(&window, &TroubleWindow::againWanted);
        clickOn(window.notice()->button(QStringLiteral("again")));
        QCOMPARE(again.size(), 1);
    }

    void aDamagedDatabaseNamesTheWayBack() {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("backups")));
        const Error damaged{ErrorKind::DatabaseDamaged, QStringLiteral("cut short"), 0, {}};
        {
            const TroubleWindow window(damaged, dir.path());
            QVERIFY(
                window.findChild<QLabel*>(QStringLiteral("backup"))->text().startsWith(QLatin1String("There is no")));
        }
        for (const char* name : {"postulant-v2-20260101-000000-000.db", "damaged-20260102-000000-000.db"}) {
            QFile file(dir.filePath(QStringLiteral("backups/") + QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const TroubleWindow window(damaged, dir.path());
        QVERIFY(window.findChild<QLabel*>(QStringLiteral("backup"))->text().contains(QLatin1String("postulant-v2")));
    }

    void picturesShowTheRealWindowAndChangeNothing() {
        test::WindowDesk desk;
        QTRY_VERIFY(desk.table().model()->rowCount() > 0);
        QTemporaryDir folder;
        Pictures pictures(desk.window(), {desk.core(), desk.clock(), desk.look(), desk.dialogs(), desk.settings()},
                          folder.path());
        QSignalSpy done(&pictures, &Pictures::done);
        pictures.start();
        QVERIFY(done.wait(60000));
        QCOMPARE(done.first().at(0).toBool(), true);
        const QStringList wanted{QStringLiteral("applications-light"),
                                 QStringLiteral("applications-dark"),
                                 QStringLiteral("applications-1024"),
                                 QStringLiteral("needs-checking"),
                                 QStringLiteral("add-jobs"),
                                 QStringLiteral("review"),
                                 QStringLiteral("profile"),
                                 QStringLiteral("answers"),
                                 QStringLiteral("settings"),
                                 QStringLiteral("first-start")};
        for (const QString& name : wanted) {
            const QImage image(folder.filePath(name + QStringLiteral(".png")));
            QVERIFY2(!image.isNull(), qPrintable(name));
            QCOMPARE(image.width(), name.endsWith(QStringLiteral("1024")) ? 1024 : 1440);
        }
        const auto tables = desk.window().page(Room::AddJobs)->findChildren<QTableView*>();
        QCOMPARE(tables.size(), 1);
        QVERIFY(tables.first()->model()->rowCount() > 5); // a picture of work, not of an empty page
        for (const ApplicationState state :
             {ApplicationState::Queued, ApplicationState::NeedsChecking, ApplicationState::Running}) {
            QCOMPARE(desk.row(desk.jobs().first(state)).state, state);
        }
        desk.look().setLook(Look::Light);
    }

    void theComputerStaysAwakeOnlyWhileSending() {
        std::function<void(int)> answer;
        int asked = 0;
        SuspendGuard guard(nullptr, [&](const QString&, std::function<void(int)> then) {
            ++asked;
            answer = std::move(then);
        });
        int pipes[2] = {-1, -1};
        QCOMPARE(::pipe(pipes), 0);
        guard.setNeeded(true);
        guard.setNeeded(true);
        QCOMPARE(asked, 1);
        answer(pipes[1]);
        QVERIFY(guard.isHeld());
        guard.setNeeded(false);
        QVERIFY(!guard.isHeld());
        char byte = 0;
        QCOMPARE(::read(pipes[0], &byte, 1), 0); // given back
        ::close(pipes[0]);
        // Over before the answer came.
        QCOMPARE(::pipe(pipes), 0);
        guard.setNeeded(true);
        guard.setNeeded(false);
        answer(pipes[1]);
        QVERIFY(!guard.isHeld());
        QCOMPARE(::read(pipes[0], &byte, 1), 0);
        ::close(pipes[0]);
    }

    void aRecordingPlaysAndWhatIsNoneIsSaid() {
        test::ScriptedDialogs dialogs;
        RecordingWindow plays(QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/practice.webm"),
                              QStringLiteral("Analyst"), dialogs, nullptr);
        plays.setAttribute(Qt::WA_DeleteOnClose, false);
        // Pictures come out of it, one after the other: 50 of them in 5 s.
        QSet<qint64> frames;
        QSize size;
        auto* video = plays.findChild<QVideoWidget*>();
        QVERIFY(video != nullptr);
        connect(video->videoSink(), &QVideoSink::videoFrameChanged, &plays, [&](const QVideoFrame& frame) {
            const QImage image = frame.toImage();
            if (!image.isNull()) {
                frames.insert(frame.startTime());
                size = image.size();
            }
        });
        plays.show();
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() >= 20 && plays.positionMs() > 2000, 30'000);
        QCOMPARE(size.width(), 800);
        QVERIFY(!plays.hasFailed());

        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.webm"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a recording");
        file.close();
        RecordingWindow fails(path, QStringLiteral("Analyst"), dialogs, nullptr);
        fails.setAttribute(Qt::WA_DeleteOnClose, false);
        fails.show();
        QTRY_VERIFY(fails.hasFailed());
        clickOn(fails.findChild<QPushButton*>(QStringLiteral("recording.other")));
        QCOMPARE(dialogs.opened, QVector<QUrl>{QUrl::fromLocalFile(path)});
    }

    // A second window on the same folder, and pictures: only one process sends.
    void whoDoesNotDispatchSubmitsNothing() {
        QTemporaryDir folder;
        const test::FakeClock clock(1779355500000);
        qint64 queued = 0;
        {
            auto store = Store::open(folder.filePath(QStringLiteral("data")), clock);
            QVERIFY(store.has_value());
            const auto jobs = test::SampleJobs::fill(**store, clock.nowMs());
            QVERIFY(jobs.has_value());
            queued = jobs->first(ApplicationState::Queued);
        }
        CoreOptions options;
        options.dataDir = folder.filePath(QStringLiteral("data"));
        options.dispatch = false;
        auto core = Core::open(options, clock, std::make_unique<test::MemorySecretStore>());
        QVERIFY(core.has_value());
        (*core)->commands().setPaused(true, this, [](const Done&) {});
        QTRY_VERIFY((*core)->status().paused);
        (*core)->commands().setPaused(false, this, [](const Done&) {});
        QTRY_VERIFY(!(*core)->status().paused);
        const auto moved = [&] {
            const auto detail = (*core)->store().readNow<ApplicationDetail>(
                [queued](Database& db) { return applications::detail(db, queued); });
            return detail->row.state != ApplicationState::Queued;
        };
        QVERIFY(!QTest::qWaitFor(moved, 500));
        QCOMPARE((*core)->status().queued, 3);
    }

    void settingsAreKeptForTheirOwnerAlone() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.ini"));
        {
            UiSettings settings(path);
            settings.set(QStringLiteral("look"), QStringLiteral("dark"));
            settings.set(QStringLiteral("applications/days"), 30);
            settings.set(QStringLiteral("window/geometry"), QByteArray("\0\1\2", 3));
        }
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(QFile::exists(path));
        QVERIFY(!(QFile::permissions(path) & others));
        UiSettings again(path);
        QCOMPARE(again.text(QStringLiteral("look")), QStringLiteral("dark"));
        QCOMPARE(again.number(QStringLiteral("applications/days"), 0, 0, 3650), 30);
        QCOMPARE(again.number(QStringLiteral("applications/days"), 7, 0, 10), 7); // out of range
        QCOMPARE(again.bytes(QStringLiteral("window/geometry")), QByteArray("\0\1\2", 3));
    }

private:
    QTemporaryDir m_runtime;
    QString m_left;
};

QTEST_MAIN(ProgramTest)
#include "tst_program.moc"
