#include "practice/PracticeServer.h"
#include "store/SeekerRepository.h"
#include "support/Mouse.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/settings/CheckPane.h"
#include "ui/pages/settings/CheckWords.h"
#include "ui/pages/settings/ConnectionForm.h"
#include "ui/pages/settings/ConnectionsSection.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTcpServer>
#include <QTcpSocket>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

const QString secretKey = QStringLiteral("sk-very-secret-0815");

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::Settings) {}
    QListView* list() { return child<QListView>("connections"); }
    QLineEdit* line(const char* name) { return child<QLineEdit>(name); }
    ResultLine* result() { return page().findChild<ConnectionsSection*>()->findChild<ResultLine*>(); }
    CheckPane* check() { return page().findChild<CheckPane*>(); }
    bool isChecked() {
        return !check()->isRunning() && child<Label>("checkFoot")->fullText().contains(QStringLiteral("Checked"));
    }
    QVector<ConnectionRow> stored() {
        return read<QVector<ConnectionRow>>([](Database& db) { return connections::all(db); });
    }
    QStringList noticeTitles() {
        QStringList out;
        for (Notice* notice : check()->notices()) {
            out << notice->title();
        }
        return out;
    }
    void startNew(const QString& name, const QString& address, const QString& key) {
        show();
        QTRY_VERIFY(list()->model()->rowCount() > 0);
        click("addConnection");
        QTRY_VERIFY(line("name")->isVisible());
        line("name")->selectAll();
        QTest::keyClicks(line("name"), name);
        QTest::keyClicks(line("address"), address);
        QTest::keyClicks(line("keyNew"), key);
    }
    void checkNow() {
        click("checkAgain");
        QTRY_VERIFY_WITH_TIMEOUT(isChecked(), 60000);
    }
};

} // namespace

class TestSettingsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addSaveAndTheKeyGoesToTheKeychainOnly() {
        Desk desk;
        desk.startNew(QStringLiteral("Home"), QStringLiteral("https://skyvern.example:8000"), secretKey);
        QVERIFY(desk.page().can(PageCommand::Primary));
        desk.click("saveConnection");
        QTRY_COMPARE(desk.stored().size(), 2);
        const ConnectionRow row = desk.stored().first();
        QCOMPARE(row.name, QStringLiteral("Home"));
        QCOMPARE(row.dialect, QStringLiteral("agent"));
        QTRY_VERIFY(desk.secrets().values.values().contains(secretKey));
        QTRY_VERIFY(desk.line("keyShown")->isVisible());
        for (QLineEdit* field : desk.page().findChildren<QLineEdit*>()) {
            QVERIFY2(!field->text().contains(secretKey.right(6)), qPrintable(field->objectName()));
        }
        QCOMPARE(desk.line("keyShown")->text(), QStringLiteral("In the system key store"));
    }

    void keyForThisSessionOnlyIsSaid() {
        Desk desk;
        desk.secrets().writeError = Error{ErrorKind::Keychain, {}, 0, {}};
        desk.startNew(QStringLiteral("Home"), QStringLiteral("https://skyvern.example:8000"), secretKey);
        desk.click("saveConnection");
        QTRY_COMPARE(desk.stored().size(), 2);
        QTRY_VERIFY(!desk.result()->isEmpty());
    }

    void keyFieldIsNeverReadable() {
        Desk desk;
        desk.realConnection();
        desk.show();
        QTRY_VERIFY(desk.line("keyShown")->isVisible());
        desk.click("replaceKey");
        QTRY_VERIFY(desk.line("keyNew")->isVisible());
        QCOMPARE(desk.line("keyNew")->echoMode(), QLineEdit::Password);
        QVERIFY(desk.line("keyNew")->text().isEmpty());
    }

    void undoChangesAndUnchangedCannotBeSaved() {
        Desk desk;
        desk.realConnection();
        desk.show();
        QTRY_COMPARE(desk.line("name")->text(), QStringLiteral("Home server"));
        QTRY_VERIFY(!desk.child<QPushButton>("saveConnection")->isEnabled());
        QTest::keyClicks(desk.line("name"), QStringLiteral(" 2"));
        QTRY_VERIFY(desk.child<QPushButton>("saveConnection")->isEnabled());
        desk.click("undoConnection");
        QCOMPARE(desk.line("name")->text(), QStringLiteral("Home server"));
        QTRY_VERIFY(!desk.child<QPushButton>("saveConnection")->isEnabled());
    }

    void wrongAddressesAreSaid_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("says");
        QTest::newRow("none") << QString() << QStringLiteral("whole address");
        QTest::newRow("words") << QStringLiteral("my server") << QStringLiteral("whole address");
        QTest::newRow("scheme") << QStringLiteral("ftp://skyvern.example") << QStringLiteral("whole address");
        QTest::newRow("password") << QStringLiteral("https://me:pw@skyvern.example") << QStringLiteral("password");
        QTest::newRow("plain") << QStringLiteral("http://skyvern.example:8000") << QStringLiteral("https");
    }
    void wrongAddressesAreSaid() {
        QFETCH(QString, address);
        QFETCH(QString, says);
        Desk desk;
        desk.startNew(QStringLiteral("Home"), address, {});
        QTRY_VERIFY(!desk.child<QPushButton>("saveConnection")->isEnabled());
        QVERIFY2(desk.child<Label>("connectionHint")->fullText().contains(says),
                 qPrintable(desk.child<Label>("connectionHint")->fullText()));
    }

    void plainHttpNeedsConsent() {
        Desk desk;
        desk.startNew(QStringLiteral("Home"), QStringLiteral("http://skyvern.example:8000"), {});
        QTRY_VERIFY(!desk.child<QPushButton>("saveConnection")->isEnabled());
        QTest::mouseClick(desk.child<QCheckBox>("consent"), Qt::LeftButton, {}, {8, 8});
        QTRY_VERIFY(desk.child<QPushButton>("saveConnection")->isEnabled());
        desk.click("saveConnection");
        QTRY_COMPARE(desk.stored().size(), 2);
        QVERIFY(desk.stored().first().plainHttpConsent);
    }

    void sameNameIsRefused() {
        Desk desk;
        desk.realConnection();
        desk.startNew(QStringLiteral("HOME server"), QStringLiteral("https://skyvern.example"), {});
        QTRY_VERIFY(!desk.child<QPushButton>("saveConnection")->isEnabled());
    }

    void checkOfAGoodServerPasses() {
        SystemClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start().has_value());
        Desk desk;
        desk.startNew(QStringLiteral("Lab"), server.baseUrl().toString(), QStringLiteral("practice"));
        desk.checkNow(); // not saved yet
        auto* list = desk.check()->findChild<CheckList*>();
        QCOMPARE(list->count(), 6);
        for (int i = 0; i < 4; ++i) {
            QVERIFY2(list->row(i).mark == CheckList::Mark::Passed, qPrintable(list->row(i).text));
        }
    }

    void wrongKeyIsSaidWithWhatToDo() {
        SystemClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start().has_value());
        Desk desk;
        desk.startNew(QStringLiteral("Lab"), server.baseUrl().toString(), QStringLiteral("wrong"));
        desk.checkNow();
        QCOMPARE(desk.noticeTitles(), QStringList(QStringLiteral("The server refused the key")));
        Notice* notice = desk.check()->notices().first();
        clickOn(notice->button(QStringLiteral("key")));
        QTRY_VERIFY(desk.line("keyNew")->hasFocus());
    }

    void unreachableServerIsSaid() {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const quint16 port = gone.serverPort();
        gone.close();
        Desk desk;
        desk.startNew(QStringLiteral("Gone"), QStringLiteral("http://127.0.0.1:%1").arg(port), QStringLiteral("k"));
        desk.checkNow();
        QCOMPARE(desk.noticeTitles(), QStringList(QStringLiteral("The server cannot be reached")));
    }

    void anotherServerIsSaid() {
        QTcpServer web;
        QVERIFY(web.listen(QHostAddress::LocalHost));
        connect(&web, &QTcpServer::newConnection, &web, [&web] {
            QTcpSocket* socket = web.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n"
                              "Connection: close\r\n\r\n<html></html>");
                socket->disconnectFromHost();
            });
        });
        Desk desk;
        desk.startNew(QStringLiteral("Web"), QStringLiteral("http://127.0.0.1:%1").arg(web.serverPort()),
                      QStringLiteral("k"));
        desk.checkNow();
        QCOMPARE(desk.check()->notices().size(), 1);
        QVERIFY2(desk.noticeTitles().first().contains(QStringLiteral("else")) ||
                     desk.noticeTitles().first().contains(QStringLiteral("no Skyvern")),
                 qPrintable(desk.noticeTitles().first()));
    }

    void everyFindingHasWords() {
        using Finding = ServerCheck::Finding;
        for (int i = static_cast<int>(Finding::BadAddress); i <= static_cast<int>(Finding::CannotFetchNoRoute); ++i) {
            for (int step = 0; step <= static_cast<int>(ServerCheck::Step::ResumeDelivery); ++step) {
                const CheckText text = checkText(
                    {static_cast<ServerCheck::Step>(step), ServerCheck::State::Fail, static_cast<Finding>(i), {}});
                QVERIFY2(!text.line.isEmpty() && !text.title.isEmpty() && !text.advice.isEmpty(),
                         qPrintable(QString::number(i)));
                for (const char* word : {"API", "HTTP", "token", "webhook", "payload"}) {
                    QVERIFY(!(text.title + text.advice).contains(QLatin1String(word)));
                }
            }
        }
    }

    void removeAsksAndPracticeStays() {
        Desk desk;
        desk.realConnection();
        desk.show();
        QTRY_COMPARE(desk.list()->model()->rowCount(), 2);
        desk.dialogs().answers = {1};
        desk.click("removeConnection");
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        QCOMPARE(desk.stored().size(), 2);
        desk.dialogs().answers = {0};
        desk.click("removeConnection");
        QTRY_COMPARE(desk.stored().size(), 1);
        QTRY_COMPARE(desk.list()->model()->rowCount(), 1);
        QTRY_VERIFY(!desk.child<QPushButton>("removeConnection")->isEnabled());
        QTRY_VERIFY(!desk.child<QPushButton>("checkAgain")->isEnabled());
    }

    void unsavedConnectionIsNotLost() {
        Desk desk;
        desk.realConnection();
        desk.show();
        QTRY_COMPARE(desk.line("name")->text(), QStringLiteral("Home server"));
        QTest::keyClicks(desk.line("name"), QStringLiteral(" 2"));
        desk.dialogs().answers = {2};
        clickItem(desk.list(), 1);
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        QTRY_COMPARE(desk.list()->currentIndex().row(), 0);
        QCOMPARE(desk.line("name")->text(), QStringLiteral("Home server 2"));
    }

    void lookIsAppliedAndRemembered() {
        Desk desk;
        desk.show(0, QStringLiteral("look"));
        auto* look = desk.child<QComboBox>("look");
        QTRY_VERIFY(look->isVisible());
        QTest::keyClick(look, Qt::Key_Home);
        QTest::keyClick(look, Qt::Key_Down);
        QTest::keyClick(look, Qt::Key_Down); // Dark
        QCOMPARE(desk.look().look(), Look::Dark);
        QCOMPARE(desk.settings().text(QStringLiteral("look")), QStringLiteral("dark"));
    }
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
