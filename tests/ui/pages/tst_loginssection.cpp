#include "practice/PracticeServer.h"
#include "store/LoginRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/settings/LoginsSection.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

constexpr int patience = 30'000;

// A window's Settings beside a server that keeps logins.
struct Desk : PageDesk {
    explicit Desk(bool withServer = true, const PracticeFaults& faults = {})
        : PageDesk(Room::Settings)
        , server(&real, serverOptions(faults)) {
        Q_ASSERT(server.start().has_value());
        if (withServer) {
            connection = write([this](Database& db) -> Result<qint64> {
                ConnectionRow row;
                row.name = QStringLiteral("Home server");
                row.dialect = QStringLiteral("agent");
                row.baseUrl = server.baseUrl().toString();
                row.keySource = QStringLiteral("none");
                return connections::save(db, row, 7);
            });
        }
    }
    ~Desk() { closePage(); }

    static PracticeServer::Options serverOptions(const PracticeFaults& faults) {
        PracticeServer::Options options;
        options.key.clear();
        options.faults = faults;
        return options;
    }
    qint64 write(std::function<Result<qint64>(Database&)> job) { return *store().writeNow<qint64>(std::move(job)); }
    LoginsSection* section() { return page().findChild<LoginsSection*>(); }
    QDialog* dialog() { return page().window()->findChild<QDialog*>(QStringLiteral("loginDialog")); }
    QLineEdit* field(const char* name) { return dialog()->findChild<QLineEdit*>(QLatin1String(name)); }
    QPushButton* button(const char* name) { return dialog()->findChild<QPushButton*>(QLatin1String(name)); }
    void type(const char* name, const QString& text) {
        field(name)->setFocus();
        QTest::keyClicks(field(name), text);
    }
    // As somebody does it who was led here by a site that wants one.
    void addLogin() {
        show(0, QStringLiteral("%1%2:practice.example").arg(loginWanted, QString::number(connection)));
        QTRY_VERIFY(dialog() != nullptr);
        type("loginUser", QStringLiteral("jane"));
        type("loginPassword", QStringLiteral("Kestrel-7319"));
        button("loginAdd")->click();
    }
    QVector<LoginRow> stored() {
        return read<QVector<LoginRow>>([](Database& db) { return logins::all(db); });
    }

    SystemClock real;
    PracticeServer server;
    qint64 connection = 0;
};

} // namespace

class TestLoginsSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingYetSaysWhereThePasswordGoes() {
        Desk desk;
        desk.show(0, QStringLiteral("logins"));
        QTRY_VERIFY(desk.section()->isVisible());
        auto* empty = desk.section()->findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible());
        QString said;
        for (const QLabel* label : empty->findChildren<QLabel*>()) {
            said += label->text();
        }
        QVERIFY2(said.contains(QLatin1String("Postulant keeps none")), qPrintable(said));
    }

    void addedByKeyboardFromTheReason() {
        Desk desk;
        desk.show(0, QStringLiteral("%1%2:practice.example").arg(loginWanted, QString::number(desk.connection)));
        QTRY_VERIFY(desk.dialog() != nullptr);
        QCOMPARE(desk.field("loginSite")->text(), QStringLiteral("practice.example"));
        QVERIFY(!desk.button("loginAdd")->isEnabled());
        auto* password = desk.field("loginPassword");
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QVERIFY(!password->accessibleName().isEmpty());
        desk.type("loginUser", QStringLiteral("jane"));
        desk.type("loginPassword", QStringLiteral("Kestrel-7319"));
        QVERIFY(desk.button("loginAdd")->isEnabled());
        password->selectAll();
        password->copy();
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1String("Kestrel")));
        const QPointer<QLineEdit> kept(password);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored().size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(kept.isNull() || kept->text().isEmpty(), patience);
        QCOMPARE(desk.server.logins().size(), 1);
        QCOMPARE(desk.server.logins().first().password, QStringLiteral("Kestrel-7319"));
        auto* list = desk.child<QListView>("loginsList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patience);
        QVERIFY(
            list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("Home server")));
    }

    void cancelledLeavesNothingInTheFields() {
        Desk desk;
        desk.show(0, QStringLiteral("%1%2:practice.example").arg(loginWanted, QString::number(desk.connection)));
        QTRY_VERIFY(desk.dialog() != nullptr);
        desk.dialog()->setAttribute(Qt::WA_DeleteOnClose, false); // to look at what it leaves
        const QPointer<QDialog> dialog(desk.dialog());
        desk.type("loginPassword", QStringLiteral("Kestrel-7319"));
        QLineEdit* password = desk.field("loginPassword");
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QVERIFY(password->text().isEmpty());
        password->undo();
        QVERIFY(password->text().isEmpty());
        QCOMPARE(desk.server.logins().size(), 0);
        delete dialog;
    }

    void aServerThatKeepsNoneSaysWhatToDo() {
        FaultRule rule;
        rule.endpoint = QStringLiteral("create-login");
        rule.kind = FaultKind::ErrorBeforeAccept;
        rule.status = 405;
        PracticeFaults faults;
        faults.rules = {rule};
        Desk desk(true, faults);
        desk.addLogin();
        if (QTest::currentTestFailed()) {
            return;
        }
        auto* notice = desk.dialog()->findChild<Notice*>();
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
        QVERIFY2(notice->text().contains(QLatin1String("keeps no logins")), qPrintable(notice->text()));
        QVERIFY2(notice->text().contains(QLatin1String("keeps already")), qPrintable(notice->text()));
        QVERIFY(!notice->text().contains(QLatin1String("try again")));
        QCOMPARE(desk.stored().size(), 0);
    }

    void whatFailsIsSaidAndCanBeTriedAgain() {
        FaultRule rule;
        rule.endpoint = QStringLiteral("create-login");
        rule.kind = FaultKind::DropBeforeAccept;
        rule.times = 1;
        PracticeFaults faults;
        faults.rules = {rule};
        Desk desk(true, faults);
        desk.addLogin();
        if (QTest::currentTestFailed()) {
            return;
        }
        QVERIFY(!desk.button("loginAdd")->isEnabled()); // busy
        auto* notice = desk.dialog()->findChild<Notice*>();
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
        QVERIFY2(notice->text().contains(QLatin1String("try again")), qPrintable(notice->text()));
        QVERIFY(!notice->text().contains(QLatin1String("Kestrel")));
        desk.button("loginAdd")->click(); // what was typed is still there
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored().size(), 1, patience);
        QCOMPARE(desk.server.logins().size(), 1);
    }

    void removedAfterAQuestion() {
        Desk desk;
        desk.write([&](Database& db) -> Result<qint64> {
            const auto row = logins::put(db, desk.connection, QStringLiteral("acme.example"), QStringLiteral("cred_1"),
                                         QStringLiteral("one"), 7);
            return row ? Result<qint64>(row->id) : Result<qint64>(tl::unexpected<Error>(row.error()));
        });
        desk.show(0, QStringLiteral("logins"));
        auto* list = desk.child<QListView>("loginsList");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        desk.click("loginsCheck"); // the server knows none of that id
        QTRY_VERIFY_WITH_TIMEOUT(list->model()
                                     ->index(0, 0)
                                     .data(Qt::AccessibleTextRole)
                                     .toString()
                                     .contains(QLatin1String("not there any more")),
                                 patience);
        desk.dialogs().answers = {2, 1}; // Cancel, then: only here
        desk.click("loginsRemove");
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
        list->setFocus();
        QVERIFY(desk.page().can(PageCommand::Remove));
        desk.page().run(PageCommand::Remove);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored().size(), 0, patience);
    }
};

QTEST_MAIN(TestLoginsSection)
#include "tst_loginssection.moc"
