#include "skyvern/Dialect.h"
#include "store/SeekerRepository.h"
#include "ui/pages/settings/AdvancedForm.h"
#include "ui/pages/settings/ConnectionOptionWords.h"
#include "ui/widgets/Label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::Settings) {}
    AdvancedForm* form() { return page().findChild<AdvancedForm*>(); }
    QToolButton* fold() { return child<QToolButton>("advanced"); }
    QPushButton* saveButton() { return child<QPushButton>("saveConnection"); }
    QLineEdit* line(const char* key) { return child<QLineEdit>(key); }
    QPlainTextEdit* lines(const char* key) { return child<QPlainTextEdit>(key); }
    ConnectionRow stored() {
        return read<ConnectionRow>([this](Database& db) { return connections::get(db, id); });
    }
    // A saved connection with these options on the screen, unfolded.
    bool open(const ConnectionOptions& options = {}, const QString& dialect = QStringLiteral("agent")) {
        id = realConnection();
        write([&](Database& db) -> Done {
            auto row = connections::get(db, id);
            if (!row) {
                return tl::unexpected<Error>(row.error());
            }
            row->options = options;
            row->dialect = dialect;
            const auto saved = connections::save(db, *row, clock().nowMs());
            return saved ? Done() : Done(tl::unexpected<Error>(saved.error()));
        });
        show();
        if (!QTest::qWaitFor([&] { return child<QLineEdit>("name")->text() == QLatin1String("Home server"); })) {
            return false;
        }
        form()->setUnfolded(true);
        return true;
    }
    QStringList visibleKeys() {
        QStringList keys;
        for (const ConnectionOptionSpec& spec : connectionOptionSpecs()) {
            const auto* field = form()->findChild<QWidget*>(QString::fromLatin1(spec.key));
            if (field != nullptr && field->isVisibleTo(form())) {
                keys << QString::fromLatin1(spec.key);
            }
        }
        return keys;
    }
    qint64 id = 0;
};

QStringList keysOf(const QString& dialect) {
    QStringList keys;
    for (const ConnectionOption option : findDialect(dialect)->options()) {
        const ConnectionOptionSpec& spec = connectionOptionSpec(option);
        if (spec.kind != ConnectionOptionSpec::Kind::Json && !connectionOptionWords(option).label.isEmpty()) {
            keys << QString::fromLatin1(spec.key);
        }
    }
    return keys;
}

ConnectionOptions with(ConnectionOption option, const QString& text) {
    ConnectionOptions options;
    (void)options.set(option, text);
    return options;
}

} // namespace

class TestConnectionOptionsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOptionOfTheseDialectsHasWords() {
        for (const char* dialect : {"agent", "task"}) {
            for (const ConnectionOption option : findDialect(QString::fromLatin1(dialect))->options()) {
                const ConnectionOptionWords words = connectionOptionWords(option);
                QVERIFY2(!words.label.isEmpty() && words.hint.endsWith(u'.'), connectionOptionSpec(option).key);
                QVERIFY(connectionOptionProblem(connectionOptionSpec(option)).endsWith(u'.'));
            }
        }
    }

    void itIsFoldedAwayAndOpenedByKey() {
        Desk desk;
        QVERIFY(desk.open(with(ConnectionOption::Engine, QStringLiteral("skyvern-3.0"))));
        desk.form()->setUnfolded(false);
        QVERIFY(desk.visibleKeys().isEmpty());
        QCOMPARE(desk.fold()->text(), QStringLiteral("Advanced, 1 set"));
        desk.fold()->setFocus();
        QTest::keyClick(desk.fold(), Qt::Key_Space);
        QVERIFY(desk.form()->isUnfolded());
        QCOMPARE(desk.line("engine")->text(), QStringLiteral("skyvern-3.0"));
        QVERIFY(!desk.saveButton()->isEnabled()); // looking changes nothing
    }

    void exactlyWhatTheDialectListensToIsShown() {
        Desk desk;
        QVERIFY(desk.open());
        QCOMPARE(desk.visibleKeys(), keysOf(QStringLiteral("agent")));
        auto* dialect = desk.child<QComboBox>("dialect");
        dialect->setCurrentIndex(dialect->findData(QStringLiteral("task")));
        QCOMPARE(desk.visibleKeys(), keysOf(QStringLiteral("task")));
        QVERIFY(desk.visibleKeys() != keysOf(QStringLiteral("agent")));
        for (const QString& key : desk.visibleKeys()) {
            const auto* field = desk.form()->findChild<QWidget*>(key);
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(key));
            QVERIFY2(field->focusPolicy() & Qt::TabFocus, qPrintable(key));
        }
        const auto before = desk.lines("error-codes")->toPlainText();
        QTest::keyClick(desk.lines("error-codes"), Qt::Key_Tab); // goes on, and writes nothing
        QCOMPARE(desk.lines("error-codes")->toPlainText(), before);
    }

    void whatIsWrittenIsSavedAndUndone() {
        Desk desk;
        QVERIFY(desk.open());
        QTest::keyClicks(desk.line("proxy-location"), QStringLiteral("NONE"));
        QVERIFY(desk.saveButton()->isEnabled());
        desk.click("undoConnection");
        QVERIFY(desk.line("proxy-location")->text().isEmpty());
        QVERIFY(!desk.saveButton()->isEnabled());
        QTest::keyClicks(desk.line("proxy-location"), QStringLiteral("NONE"));
        QTest::keyClicks(desk.lines("error-codes"), QStringLiteral("a = b"));
        desk.click("saveConnection");
        QTRY_COMPARE(desk.stored().options.text(ConnectionOption::ProxyLocation), QStringLiteral("NONE"));
        QCOMPARE(desk.stored().options.text(ConnectionOption::ErrorCodes), QStringLiteral("a = b"));
        QTRY_VERIFY(!desk.saveButton()->isEnabled());
        QCOMPARE(desk.fold()->text(), QStringLiteral("Advanced, 2 set"));
        desk.line("proxy-location")->clear();
        desk.click("saveConnection");
        QTRY_VERIFY(desk.stored().options.text(ConnectionOption::ProxyLocation).isEmpty());
    }

    void whatIsWrittenWhileItIsSavedStays() {
        Desk desk;
        QVERIFY(desk.open());
        QTest::keyClicks(desk.line("proxy-location"), QStringLiteral("NONE"));
        desk.click("saveConnection");
        QTest::keyClicks(desk.line("proxy-location"), QStringLiteral("X")); // the answer cannot be here yet
        QTRY_COMPARE(desk.stored().options.text(ConnectionOption::ProxyLocation), QStringLiteral("NONE"));
        QTRY_VERIFY(desk.saveButton()->isEnabled());
        QCOMPARE(desk.line("proxy-location")->text(), QStringLiteral("NONEX"));
        desk.click("undoConnection");
        QCOMPARE(desk.line("proxy-location")->text(), QStringLiteral("NONE")); // what was saved
        QVERIFY(!desk.saveButton()->isEnabled());
    }

    void whatIsWrongIsSaidBesideItAndNotSaved() {
        Desk desk;
        QVERIFY(desk.open(with(ConnectionOption::CodeUrl, QStringLiteral("https://codes.example"))));
        QLineEdit* url = desk.line("code-url");
        url->selectAll();
        QTest::keyClicks(url, QStringLiteral("codes"));
        QVERIFY(url->accessibleDescription().contains(QStringLiteral("https://")));
        QVERIFY(!desk.saveButton()->isEnabled());
        QVERIFY(desk.child<QPushButton>("undoConnection")->isEnabled()); // it is a change all the same
        QVERIFY2(desk.child<Label>("connectionHint")->fullText().contains(QStringLiteral("Codes are fetched from")),
                 qPrintable(desk.child<Label>("connectionHint")->fullText()));
        url->selectAll();
        QTest::keyClicks(url, QStringLiteral("https://codes.example/b"));
        QVERIFY(url->accessibleDescription().isEmpty());
        QVERIFY(desk.saveButton()->isEnabled());
        desk.lines("run-headers")->setPlainText(QStringLiteral("words"));
        QVERIFY(!desk.saveButton()->isEnabled());
        QVERIFY(!desk.lines("run-headers")->accessibleDescription().isEmpty());
        desk.click("undoConnection");
        QVERIFY(desk.lines("run-headers")->accessibleDescription().isEmpty());
        QCOMPARE(url->text(), QStringLiteral("https://codes.example"));
    }

    void aSecretIsNeverShownAndKept() {
        Desk desk;
        QVERIFY(desk.open(
            with(ConnectionOption::RunHeaders, QStringLiteral("X-A: secret-1\nX-A: secret-2\nX-B: secret-3"))));
        auto* headers = desk.lines("run-headers");
        QVERIFY(!headers->toPlainText().contains(QStringLiteral("secret")));
        QVERIFY(headers->toPlainText().contains(QStringLiteral("X-B")));
        QVERIFY(!desk.saveButton()->isEnabled());
        headers->appendPlainText(QStringLiteral("X-C: new"));
        desk.click("saveConnection");
        QTRY_COMPARE(desk.stored().options.text(ConnectionOption::RunHeaders),
                     QStringLiteral("X-A: secret-1\nX-A: secret-2\nX-B: secret-3\nX-C: new"));
        QTRY_VERIFY(!headers->toPlainText().contains(QStringLiteral("new")));
        // Dots under a name that has no value stand for nothing.
        headers->setPlainText(headers->toPlainText().replace(QStringLiteral("X-B"), QStringLiteral("X-D")));
        QVERIFY(!desk.saveButton()->isEnabled());
    }

    // Set for another way of talking, it waits there; it is not lost.
    void optionsOfAnotherDialectStay() {
        Desk desk;
        QVERIFY(desk.open(with(ConnectionOption::PublishWorkflow, QStringLiteral("on")), QStringLiteral("task")));
        QVERIFY(desk.child<QCheckBox>("publish-workflow")->isChecked());
        auto* dialect = desk.child<QComboBox>("dialect");
        dialect->setCurrentIndex(dialect->findData(QStringLiteral("agent")));
        desk.click("saveConnection");
        QTRY_COMPARE(desk.stored().dialect, QStringLiteral("agent"));
        QVERIFY(desk.stored().options.on(ConnectionOption::PublishWorkflow));
        QCOMPARE(desk.fold()->text(), QStringLiteral("Advanced"));
    }

    void practiceHasNothingToSet() {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.child<QListView>("connections")->model()->rowCount() == 1);
        QTRY_VERIFY(!desk.form()->isVisible());
    }
};

QTEST_MAIN(TestConnectionOptionsPage)
#include "tst_connectionoptions.moc"
