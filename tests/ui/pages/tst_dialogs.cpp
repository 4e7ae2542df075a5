#include "ui/pages/Dialogs.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/widgets/Label.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

// The real dialogs over a window, pressed like a person would.
struct Asking {
    Asking() { window.show(); }

    void ask(const Question& question, const QString& before = {}) {
        dialogs.askText(&window, question, before, [this](const QString& text) { answers.append(text); });
    }
    QDialog* open() {
        const auto all = window.findChildren<QDialog*>(QStringLiteral("askText"));
        for (QDialog* dialog : all) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }
    QLineEdit* field() { return open()->findChild<QLineEdit*>(); }
    Label* label(const char* name) { return open()->findChild<Label*>(QLatin1String(name)); }
    QPushButton* button(const QString& text) {
        const auto all = open()->findChildren<QPushButton*>();
        for (QPushButton* one : all) {
            if (one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }

    QWidget window;
    SystemDialogs dialogs;
    QStringList answers;
};

Question grave() {
    Question question;
    question.title = QStringLiteral("It went through");
    question.text = QStringLiteral("How do you know?");
    question.detail = QStringLiteral("This posting stays closed.");
    question.answers = QStringList{QStringLiteral("Count it"), QStringLiteral("Leave it")};
    return question;
}

} // namespace

class DialogsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void theConsequenceStandsThere() {
        Asking asking;
        asking.ask(grave());
        QTRY_VERIFY(asking.open() != nullptr);
        QTRY_VERIFY(asking.label("askText.text")->isVisible() && asking.label("askText.detail")->isVisible());
        QCOMPARE(asking.label("askText.text")->text(), QStringLiteral("How do you know?"));
        QCOMPARE(asking.label("askText.detail")->text(), QStringLiteral("This posting stays closed."));
        QCOMPARE(asking.field()->accessibleName(), QStringLiteral("How do you know?"));
    }

    void foreignWordsArePlainAndWidenNothing() {
        Asking asking;
        Question question = grave();
        question.text = QStringLiteral("<b>Bold</b> <img src='x.png'> ") + QString(300, QLatin1Char('w')) +
                        QStringLiteral(" word").repeated(60);
        question.detail = question.text;
        asking.ask(question);
        QTRY_VERIFY(asking.open() != nullptr);
        for (const char* name : {"askText.text", "askText.detail"}) {
            QCOMPARE(asking.label(name)->textFormat(), Qt::PlainText);
            QVERIFY(asking.label(name)->wordWrap());
            QCOMPARE(asking.label(name)->text(), question.text);
        }
        QVERIFY2(asking.open()->width() <= 520, qPrintable(QString::number(asking.open()->width())));
    }

    void enterDecidesNothing() {
        Asking asking;
        asking.ask(grave(), QStringLiteral("a mail"));
        QTRY_VERIFY(asking.open() != nullptr);
        QTest::keyClick(asking.field(), Qt::Key_Return);
        QTest::keyClick(asking.field(), Qt::Key_Enter);
        QVERIFY(asking.open() != nullptr);
        QVERIFY(asking.answers.isEmpty());
        const auto buttons = asking.open()->findChildren<QPushButton*>();
        for (const QPushButton* one : buttons) {
            QVERIFY2(!one->isDefault() && !one->autoDefault(), qPrintable(one->text()));
        }
        asking.button(QStringLiteral("Count it"))->click();
        QCOMPARE(asking.answers, QStringList{QStringLiteral("a mail")});
        QVERIFY(asking.open() == nullptr);
    }

    void enterTakesWhatIsNotGrave() {
        Asking asking;
        Question question = grave();
        question.defaultAnswer = 0;
        asking.ask(question);
        QTRY_VERIFY(asking.open() != nullptr);
        QTest::keyClicks(asking.field(), QStringLiteral("a name"));
        QTest::keyClick(asking.field(), Qt::Key_Return);
        QCOMPARE(asking.answers, QStringList{QStringLiteral("a name")});
    }

    void leavingItSaysNothing() {
        Asking asking;
        asking.ask(grave(), QStringLiteral("typed"));
        QTRY_VERIFY(asking.open() != nullptr);
        asking.button(QStringLiteral("Leave it"))->click();
        asking.ask(grave(), QStringLiteral("typed"));
        QTRY_VERIFY(asking.open() != nullptr);
        QTest::keyClick(asking.open(), Qt::Key_Escape);
        QVERIFY(asking.open() == nullptr);
        QVERIFY(asking.answers.isEmpty());
    }

    // What the seeker says of an application: with its consequence, and never by Enter.
    void aDecisionSaysWhatItDoes() {
        PageDesk desk(Room::Settings);
        Asking asking;
        ApplicationActions actions({desk.core(), desk.clock(), desk.look(), asking.dialogs, desk.settings()},
                                   &asking.window);
        ApplicationRow row;
        row.id = 1;
        actions.decideWithNote(row, false);
        QTRY_VERIFY(asking.open() != nullptr);
        QVERIFY(asking.label("askText.detail")->text().contains(QStringLiteral("Goes back to Review")));
        QTest::keyClick(asking.field(), Qt::Key_Return);
        QVERIFY(asking.open() != nullptr);
        asking.open()->reject();
    }

    void aRefusedCodeIsAskedForAgainWithWhy() {
        PageDesk desk(Room::Settings);
        Asking asking;
        ApplicationActions actions({desk.core(), desk.clock(), desk.look(), asking.dialogs, desk.settings()},
                                   &asking.window);
        ApplicationRow row; // nothing runs for it, so the code is refused
        row.id = 1;
        actions.handOverCode(row);
        QTRY_VERIFY(asking.open() != nullptr);
        QVERIFY(asking.label("askText.detail") == nullptr);
        const QPointer<QDialog> first = asking.open();
        asking.field()->setText(QStringLiteral("481 516"));
        asking.button(QStringLiteral("Hand it over"))->click();
        QTRY_VERIFY(first.isNull() && asking.open() != nullptr);
        QCOMPARE(asking.field()->text(), QStringLiteral("481 516"));
        QVERIFY(asking.label("askText.detail") != nullptr);
        QVERIFY(!asking.label("askText.detail")->text().isEmpty());
        asking.open()->reject();
    }
};

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
