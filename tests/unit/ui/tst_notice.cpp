#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace postulant;

class TestNotice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foreignWordsArePlainAndCut() {
        Notice notice;
        notice.setTitle(QStringLiteral("<b>x</b>"));
        notice.setText(QStringLiteral("<img src='http://x.example'>") + QString(2000, QLatin1Char('y')));
        QCOMPARE(notice.title(), QStringLiteral("<b>x</b>"));
        QCOMPARE(notice.text().size(), 1201);
        const QList<QLabel*> labels = notice.findChildren<QLabel*>();
        QVERIFY(!labels.isEmpty());
        for (const QLabel* label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void whatStandsAroundALongReasonIsSeen() {
        const QString text =
            QStringLiteral("The server says: “%1”. Tried 4 time(s).").arg(QString(300, QLatin1Char('r')));
        Notice notice;
        notice.setText(text + QStringLiteral("\nA second line.") + QChar(0x202e));
        QCOMPARE(notice.text(), text + QStringLiteral("\nA second line."));
        QCOMPARE(notice.accessibleDescription(), notice.text());
    }

    void aFailureShowsItsThreeParts() {
        Notice notice;
        words::Placeholders values;
        values.employer = QStringLiteral("Fernleaf");
        notice.showFailure(words::failure(FailureKind::Captcha, Sent::No, values), ApplicationState::Failed);
        QCOMPARE(notice.title(), QStringLiteral("A robot check stopped the run"));
        bool sentShown = false;
        const QList<Label*> labels = notice.findChildren<Label*>();
        for (const Label* label : labels) {
            sentShown = sentShown || (label->fullText() == QStringLiteral("Nothing was sent") && !label->isHidden());
        }
        QVERIFY(sentShown);
        QVERIFY(notice.button(QStringLiteral("apply-by-hand")) != nullptr);
        QSignalSpy spy(&notice, &Notice::triggered);
        notice.button(QStringLiteral("review-again"))->click();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toString(), QStringLiteral("review-again"));
    }

    // Enter must never decide: no button of a notice is a default, and a question starts with its heading.
    void noButtonIsTheDefault() {
        QWidget window;
        QVBoxLayout column(&window);
        Notice notice;
        column.addWidget(&notice);
        notice.showFailure(words::failure(FailureKind::UnclearNoProof, Sent::Unknown, {}),
                           ApplicationState::NeedsChecking);
        window.show();
        notice.focusHeading();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QList<QPushButton*> buttons = notice.findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 4);
        for (const QPushButton* button : buttons) {
            QVERIFY(!button->isDefault() && !button->autoDefault());
            QVERIFY(!button->hasFocus());
        }
        QCOMPARE(notice.button(QStringLiteral("yes-sent"))->minimumWidth(),
                 notice.button(QStringLiteral("no-not-sent"))->minimumWidth());
        QVERIFY(!notice.button(QStringLiteral("yes-sent"))->accessibleDescription().isEmpty());
        QSignalSpy spy(&notice, &Notice::triggered);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(spy.size(), 0);
        notice.setParent(nullptr);
    }

    void aCodeIsHandedOver() {
        Notice notice;
        notice.showFailure(words::failure(FailureKind::EmailVerification, Sent::No, {}), ApplicationState::NeedsYou);
        auto* field = notice.findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        QVERIFY(!field->accessibleName().isEmpty());
        QSignalSpy spy(&notice, &Notice::triggered);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(spy.size(), 0); // nothing typed
        field->setText(QStringLiteral(" 123456 "));
        notice.button(QStringLiteral("hand-over-code"))->click();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(notice.codeField(), QStringLiteral("123456"));
        notice.showFailure(words::failure(FailureKind::Captcha, Sent::No, {}), ApplicationState::Failed);
        QVERIFY(notice.findChild<QLineEdit*>() == nullptr);
        QCOMPARE(notice.codeField(), QString());
    }

    // In a side pane everything must be inside the notice, in several lines.
    void narrowNoticesGrow() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* notice = new Notice;
        notice->showFailure(words::failure(FailureKind::LoginNeeded, Sent::No, {}), ApplicationState::NeedsYou);
        column->addWidget(notice);
        column->addStretch(1);
        window.resize(352, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QList<QPushButton*> buttons = notice->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 4);
        for (QPushButton* button : buttons) {
            const QRect place(button->mapTo(notice, QPoint(0, 0)), button->size());
            QVERIFY2(notice->rect().adjusted(1, 1, -1, -1).contains(place), qPrintable(button->text()));
        }
        QVERIFY(notice->height() < 260);
    }
};

QTEST_MAIN(TestNotice)
#include "tst_notice.moc"
