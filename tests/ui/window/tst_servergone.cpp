#include "store/ApplicationRepository.h"
#include "support/Mouse.h"
#include "support/Seeker.h"
#include "ui/models/ApplicationTableModel.h"
#include "ui/pages/MainWindow.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/DetailPane.h"
#include "ui/pages/applications/EvidenceActions.h"
#include "ui/pages/applications/Happenings.h"
#include "ui/widgets/FilmStrip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/PictureView.h"

#include <QApplication>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdlib>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;
using Model = ApplicationTableModel;

// Years later: the server has gone with all that it had, and the program is opened anew.
class ServerGoneTest : public QObject {
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<Seeker> m_seeker;
    ScriptedDialogs m_dialogs;
    UiSettings m_settings{QString()};
    std::unique_ptr<LookControl> m_look;
    std::unique_ptr<MainWindow> m_window;
    QHash<QByteArray, qint64> m_ids; // how it ended → application
    QTemporaryDir m_out;

    template <class T>
    T& at(const char* name) {
        auto* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("no %s", name);
        }
        return *found;
    }
    DetailPane& detail() { return at<DetailPane>("applications.detail"); }
    bool shows(qint64 id) {
        auto& table = at<QTableView>("applications.table");
        clickItem(&table, static_cast<Model*>(table.model())->rowOf(id));
        return QTest::qWaitFor([&] { return detail().hasData() && detail().id() == id; });
    }
    // What can be read in the detail now.
    QString words() {
        QStringList all;
        const auto labels = detail().findChildren<Label*>();
        for (const Label* label : labels) {
            if (label->isVisible()) {
                all.append(label->fullText());
            }
        }
        return all.join(u'\n');
    }
    static QString noteOf(const QByteArray& end) { return QStringLiteral("my note on %1").arg(QLatin1String(end)); }
    // The middle of the view shows the picture, not a frame with words.
    static bool isPainted(PictureView& view, const QImage& picture) {
        const QSize room = view.size() - QSize(2, 2);
        const bool larger = picture.width() > room.width() || picture.height() > room.height();
        const QSize size = larger ? picture.size().scaled(room, Qt::KeepAspectRatio) : picture.size();
        QRect place(QPoint(), size);
        place.moveCenter(view.rect().center());
        const QSize grid(12, 12); // coarse, so that a point more or less at the edge is no matter
        const QImage seen = view.grab(place).toImage().scaled(grid, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage wanted = picture.scaled(grid, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        qint64 off = 0;
        for (int y = 0; y < grid.height(); ++y) {
            for (int x = 0; x < grid.width(); ++x) {
                off += std::abs(qGray(seen.pixel(x, y)) - qGray(wanted.pixel(x, y)));
            }
        }
        return !picture.isNull() && off < 5LL * grid.width() * grid.height();
    }
    static QVector<QByteArray> ends() {
        return {"confirmed", "claimed",        "resume-not-seen", "closed", "captcha",
                "login",     "missing-answer", "rejected",        "failed", "failed-after-submit"};
    }

private Q_SLOTS:
    void initTestCase() {
        QApplication::setQuitOnLastWindowClosed(false);
        m_seeker = std::make_unique<Seeker>(m_clock);
        QVERIFY2(m_seeker->error().isEmpty(), qPrintable(m_seeker->error()));
        for (const QByteArray& end : ends()) {
            m_ids.insert(
                end,
                m_seeker->queue(
                    QStringLiteral("https://practice.example/jobs/%1/analyst-at-%1").arg(QString::fromLatin1(end))));
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_seeker->idle(), 60'000);
        for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it) {
            QVERIFY(m_seeker->store().writeNow<void>(
                [&](Database& db) { return applications::setNotes(db, it.value(), noteOf(it.key())); }));
        }
        m_seeker->server().stop();
        m_seeker->close();
        QVERIFY2(m_seeker->open(), qPrintable(m_seeker->error()));
        m_settings.set(QStringLiteral("firstStart/done"), true);
        m_settings.set(QStringLiteral("look"), QStringLiteral("light"));
        m_look = std::make_unique<LookControl>(*qApp);
        m_window = std::make_unique<MainWindow>(PageContext{m_seeker->core(), m_clock, *m_look, m_dialogs, m_settings});
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        m_window->open();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE(at<QTableView>("applications.table").model()->rowCount(), int(ends().size()));
    }

    void everyPageOfEveryDetail_data() {
        QTest::addColumn<QByteArray>("end");
        for (const QByteArray& end : ends()) {
            QTest::newRow(end.constData()) << end;
        }
    }
    void everyPageOfEveryDetail() {
        QFETCH(const QByteArray, end);
        const qint64 id = m_ids.value(end);
        QVERIFY(shows(id));
        const ApplicationDetail stored = m_seeker->detail(id);
        auto& tabs = at<QTabBar>("detail.tabs");
        const auto choose = [&](const char* name) {
            for (int i = 0; i < tabs.count(); ++i) {
                if (tabs.tabText(i) == QLatin1String(name)) {
                    tabs.setCurrentIndex(i);
                    return true;
                }
            }
            return false;
        };
        QVERIFY(choose("Summary"));
        QTRY_VERIFY(!at<Notice>("detail.notice").title().isEmpty());
        auto& strip = at<FilmStrip>("pictures.strip");
        QVERIFY(!strip.pictures().isEmpty());
        for (int i = 0; i < strip.pictures().size(); ++i) {
            strip.setCurrent(i);
            Q_EMIT strip.currentChanged(i); // as by a key
            const QString path = strip.pictures().at(i).path;
            QTRY_VERIFY2(isPainted(at<PictureView>("pictures.large"), QImage(path)), qPrintable(path));
        }

        QVERIFY(choose("Timeline"));
        const QVector<Happening> story = happenings(stored);
        const auto ofKind = [&](const char* kind) {
            return std::count_if(stored.events.cbegin(), stored.events.cend(),
                                 [kind](const RunEventRow& event) { return event.kind == QLatin1String(kind); });
        };
        QVERIFY2(end != "confirmed" || ofKind("step") > 0, end.constData()); // else nothing is looked for
        for (const Happening& one : story) {
            QTRY_VERIFY2(words().contains(one.text), qPrintable(one.text));
        }
        QTRY_VERIFY(words().contains(QStringLiteral("Evidence copied to this computer")));

        QVERIFY(choose("Sent"));
        QTRY_VERIFY2(words().contains(QStringLiteral("Maren_Holt_Resume.pdf")), qPrintable(words()));
        QTRY_VERIFY(at<QWidget>("detail.shown").isVisible());

        QVERIFY(choose("Notes"));
        QTRY_COMPARE(at<QPlainTextEdit>("detail.notes").toPlainText(), noteOf(end));
        QTRY_VERIFY(at<QPlainTextEdit>("detail.notes").isVisible());

        QVERIFY(choose("Files"));
        QTRY_VERIFY2(words().count(QStringLiteral("intact")) == stored.artifacts.size(), qPrintable(words()));

        QVERIFY(choose("Audit"));
        QTRY_VERIFY2(words().contains(stored.attempts.first().run->snapshot.runId) ||
                         words().contains(QStringLiteral("/v1/")),
                     qPrintable(words()));
    }

    void proofOfAllAsOneFile_data() {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("pdf") << QStringLiteral("pdf");
        QTest::newRow("zip") << QStringLiteral("zip");
    }
    void proofOfAllAsOneFile() {
        QFETCH(const QString, suffix);
        auto* actions = m_window->findChild<ApplicationActions*>();
        QSignalSpy said(actions, &ApplicationActions::said);
        m_dialogs.savePath = m_out.filePath(QStringLiteral("proof.") + suffix);
        QVector<ApplicationRow> rows;
        for (const qint64 id : std::as_const(m_ids)) {
            rows << m_seeker->detail(id).row;
        }
        actions->evidence()->saveProof(rows);
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 60'000);
        const QString end = said.last().first().toString();
        QVERIFY2(end.startsWith(QStringLiteral("The proof of %1").arg(rows.size())), qPrintable(end));
        if (suffix == QLatin1String("zip")) {
            QFile file(m_dialogs.savePath);
            QVERIFY(file.open(QIODevice::ReadOnly) && file.read(2) == "PK");
            return;
        }
        QPdfDocument document(nullptr);
        QCOMPARE(document.load(m_dialogs.savePath), QPdfDocument::Error::None);
        QString text;
        for (int page = 0; page < document.pageCount(); ++page) {
            text += document.getAllText(page).text();
        }
        for (const ApplicationRow& row : rows) {
            QVERIFY2(text.contains(row.title), qPrintable(row.title));
        }
        QVERIFY(!text.contains(QStringLiteral("left out")));
    }

    void cleanupTestCase() {
        m_window.reset();
        m_seeker.reset();
    }
};

QTEST_MAIN(ServerGoneTest)
#include "tst_servergone.moc"
