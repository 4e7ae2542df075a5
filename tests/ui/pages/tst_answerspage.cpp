#include "store/AnswerRepository.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/SeekerRepository.h"
#include "support/Mouse.h"
#include "ui/pages/answers/AnswerEditor.h"
#include "ui/pages/answers/AnswersModel.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/parts/TurningSplitter.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/SearchField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::Answers) {}
    AnswersModel* model() { return page().findChild<AnswersModel*>(); }
    AppTable* table() { return page().findChild<AppTable*>(); }
    QLineEdit* question() { return child<QLineEdit>("question"); }
    QPlainTextEdit* answer() { return child<QPlainTextEdit>("answer"); }
    QVector<Answer> stored() {
        return read<QVector<Answer>>([](Database& db) { return answers::all(db); });
    }
    void put(const QString& question, const QString& text, Sensitivity kind = Sensitivity::Plain) {
        write([=](Database& db) -> Done {
            Answer one;
            one.question = question;
            one.answer = text;
            one.sensitivity = kind;
            const auto id = answers::save(db, one, 1);
            return id ? Done{} : Done(tl::unexpected<Error>(id.error()));
        });
    }
    void put(const BankAnswer& answer) {
        write([=](Database& db) -> Done {
            const auto id = answers::put(db, answer, 1);
            return id ? Done{} : Done(tl::unexpected<Error>(id.error()));
        });
    }
    QVector<BankAnswer> bank() {
        return read<QVector<BankAnswer>>([](Database& db) { return answers::bank(db); });
    }
    // A run that ended because its form asked this.
    qint64 asked(const QString& url, const QString& question) {
        const qint64 id = addJobs({url}, false, false).first();
        const qint64 connection = realConnection();
        write([=, now = clock().nowMs()](Database& db) -> Done {
            Reservation reservation;
            reservation.applicationId = id;
            reservation.token = QStringLiteral("token-%1").arg(id);
            reservation.connectionId = connection;
            reservation.packageJson = "{}";
            const auto attempt = attempts::reserve(db, reservation, now);
            if (!attempt) {
                return tl::unexpected<Error>(attempt.error());
            }
            attempts::Verdict verdict;
            verdict.sent = Sent::No;
            verdict.failure = FailureKind::MissingAnswer;
            verdict.failureMessage = question;
            Done done = attempts::markSent(db, *attempt, now);
            done = done ? attempts::markAccepted(db, *attempt, reservation.token, {}, now) : done;
            done = done ? attempts::end(db, *attempt, verdict, now) : done;
            return done ? answers::noteAsked(db, *attempt, {question}, now) : done;
        });
        return id;
    }
    ApplicationState stateOf(qint64 id) {
        return read<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); }).row.state;
    }
    QString cell(int row, int column) { return model()->index(row, column).data().toString(); }
    QString shown(const char* label) { return child<QLabel>(label)->text(); }
    void select(int row) { clickItem(table(), row, AnswersModel::Question); }
};

} // namespace

class TestAnswersPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstAnswerFromTheEmptyState() {
        Desk desk;
        desk.show();
        auto* empty = desk.page().findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible());
        clickOn(empty->findChild<QPushButton*>());
        QTRY_VERIFY(desk.question()->isVisible());
        QTRY_VERIFY(!desk.child<QPushButton>("saveAnswer")->isEnabled());
        QTest::keyClicks(desk.question(), QStringLiteral("Notice period"));
        QTest::keyClicks(desk.answer(), QStringLiteral("4 weeks"));
        QVERIFY(desk.page().can(PageCommand::Primary));
        desk.page().run(PageCommand::Primary);
        QTRY_COMPARE(desk.stored().size(), 1);
        QCOMPARE(desk.stored().first().answer, QStringLiteral("4 weeks"));
        QCOMPARE(desk.stored().first().source, QStringLiteral("you"));
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        QTRY_VERIFY(!desk.child<QPushButton>("saveAnswer")->isEnabled());
    }

    void editAndUndoChanges() {
        Desk desk;
        desk.put(QStringLiteral("Notice period"), QStringLiteral("4 weeks"));
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        desk.select(0);
        QTRY_COMPARE(desk.answer()->toPlainText(), QStringLiteral("4 weeks"));
        QTest::keyClicks(desk.answer(), QStringLiteral("about "));
        desk.click("undoChanges");
        QCOMPARE(desk.answer()->toPlainText(), QStringLiteral("4 weeks"));
        desk.answer()->selectAll();
        QTest::keyClicks(desk.answer(), QStringLiteral("2 weeks"));
        auto* kind = desk.child<QComboBox>("kind");
        QTest::keyClick(kind, Qt::Key_End); // Demographic
        desk.click("saveAnswer");
        QTRY_COMPARE(desk.stored().first().answer, QStringLiteral("2 weeks"));
        QCOMPARE(desk.stored().first().sensitivity, Sensitivity::Demographic);
        QCOMPARE(desk.stored().size(), 1);
    }

    void deleteWithUndo() {
        Desk desk;
        desk.put(QStringLiteral("Notice period"), QStringLiteral("4 weeks"));
        desk.put(QStringLiteral("Languages"), QStringLiteral("English"));
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        desk.select(1);
        QTRY_COMPARE(desk.question()->text(), QStringLiteral("Notice period"));
        desk.click("deleteAnswer");
        QTRY_COMPARE(desk.stored().size(), 1);
        auto* link = desk.page().findChild<ResultLine*>()->link();
        QTRY_VERIFY(link->isVisible());
        clickOn(link);
        QTRY_COMPARE(desk.stored().size(), 2);
        QTRY_COMPARE(desk.model()->rowCount(), 2);
    }

    void thePanesTurnAndComeBackAsTheyWere() {
        Desk desk;
        desk.put(QStringLiteral("A"), QStringLiteral("1"));
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        auto* splitter = desk.page().findChild<TurningSplitter*>();
        QTRY_VERIFY(splitter->isVisible());
        QSplitterHandle* handle = splitter->handle(1);
        const auto mouse = [handle](QEvent::Type type, const QPoint& at) {
            QMouseEvent event(type, at, handle->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(handle, &event);
        };
        const QPoint at = handle->rect().center();
        mouse(QEvent::MouseButtonPress, at);
        mouse(QEvent::MouseMove, at - QPoint(90, 0));
        mouse(QEvent::MouseButtonRelease, at - QPoint(90, 0));
        const int dragged = splitter->sizes().at(1);
        QVERIFY(dragged > 460);
        desk.page().windowResized({1024, 700});
        QCOMPARE(splitter->orientation(), Qt::Vertical);
        desk.page().windowResized({1440, 900});
        QCOMPARE(splitter->orientation(), Qt::Horizontal);
        QTRY_COMPARE(splitter->sizes().at(1), dragged);
    }

    void unsavedTextIsNotLost() {
        Desk desk;
        desk.put(QStringLiteral("A"), QStringLiteral("1"));
        desk.put(QStringLiteral("B"), QStringLiteral("2"));
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        desk.select(0);
        QTRY_COMPARE(desk.question()->text(), QStringLiteral("A"));
        QTest::keyClicks(desk.answer(), QStringLiteral("x"));
        desk.dialogs().answers = {2}; // go on writing
        desk.select(1);
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        QTRY_COMPARE(desk.table()->currentIndex().row(), 0);
        QCOMPARE(desk.question()->text(), QStringLiteral("A"));
        QVERIFY(desk.answer()->toPlainText().contains(u'x'));
        desk.dialogs().answers = {0}; // save
        desk.select(1);
        QTRY_COMPARE(desk.question()->text(), QStringLiteral("B"));
        QTRY_VERIFY(desk.stored().first().answer.contains(u'x') || desk.stored().last().answer.contains(u'x'));
    }

    void sameQuestionAsksBeforeItReplaces() {
        Desk desk;
        desk.put(QStringLiteral("Notice period?"), QStringLiteral("4 weeks"));
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        desk.click("newAnswer");
        QTest::keyClicks(desk.question(), QStringLiteral("notice  PERIOD"));
        QTest::keyClicks(desk.answer(), QStringLiteral("1 week"));
        desk.dialogs().answers = {1};
        desk.click("saveAnswer");
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        QCOMPARE(desk.stored().first().answer, QStringLiteral("4 weeks"));
        desk.dialogs().answers = {0};
        desk.click("saveAnswer");
        QTRY_COMPARE(desk.stored().first().answer, QStringLiteral("1 week"));
        QCOMPARE(desk.stored().size(), 1);
    }

    void searchAndChipsFilter() {
        Desk desk;
        desk.put(QStringLiteral("Notice period"), QStringLiteral("4 weeks"));
        desk.put(QStringLiteral("Desired salary"), QString(), Sensitivity::Salary);
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QCOMPARE(desk.model()->at(0).question, QStringLiteral("Desired salary")); // without an answer first
        desk.page().run(PageCommand::Find);
        auto* search = desk.page().findChild<SearchField*>();
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("weeks"));
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        QCOMPARE(desk.model()->at(0).question, QStringLiteral("Notice period"));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(desk.model()->rowCount(), 2);
    }

    void aQuestionFromAnotherRoomIsReadyToAnswer() {
        Desk desk;
        desk.put(QStringLiteral("Desired salary"), QString(), Sensitivity::Salary);
        desk.show(0, QStringLiteral("Why this company?"));
        QTRY_COMPARE(desk.question()->text(), QStringLiteral("Why this company?"));
        QTRY_VERIFY(desk.answer()->hasFocus());
        desk.page().entered(0, QStringLiteral("desired salary"));
        QTRY_COMPARE(desk.question()->text(), QStringLiteral("Desired salary"));
    }

    void whatRunsAskedIsAnsweredHere() {
        Desk desk;
        desk.put(QStringLiteral("A"), QStringLiteral("1"));
        const QString question = QStringLiteral("Which bird would you be?");
        const qint64 first = desk.asked(QStringLiteral("https://jobs.lever.co/fernleaf/"
                                                       "4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d"),
                                        question);
        const qint64 second = desk.asked(QStringLiteral("https://jobs.ashbyhq.com/vantry/"
                                                        "5a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d"),
                                         question);
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QCOMPARE(desk.cell(0, AnswersModel::Question), question);
        QCOMPARE(desk.cell(0, AnswersModel::AnswerText), QStringLiteral("No answer yet"));
        QCOMPARE(desk.cell(0, AnswersModel::From), QStringLiteral("—"));
        QVERIFY2(desk.cell(0, AnswersModel::Changed).contains(u'2'), qPrintable(desk.cell(0, AnswersModel::Changed)));
        QCOMPARE(desk.model()->count(AnswersModel::Show::Unanswered), 1);
        desk.select(0);
        QTRY_COMPARE(desk.question()->text(), question);
        QVERIFY(desk.shown("answerHistory").contains(QStringLiteral("Lever")));
        QTest::keyClicks(desk.answer(), QStringLiteral("A kestrel"));
        desk.click("saveAnswer");
        QTRY_COMPARE(desk.stateOf(first), ApplicationState::Review);
        QCOMPARE(desk.stateOf(second), ApplicationState::Review);
        QTRY_COMPARE(desk.model()->count(AnswersModel::Show::Unanswered), 0);
    }

    void blankOnPurposeIsAnAnswer() {
        Desk desk;
        desk.put(QStringLiteral("Gender"), QString(), Sensitivity::Demographic);
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        desk.select(0);
        QTRY_COMPARE(desk.question()->text(), QStringLiteral("Gender"));
        desk.child<QCheckBox>("leftBlank")->click();
        QTRY_VERIFY(!desk.answer()->isEnabled());
        desk.click("saveAnswer");
        QTRY_COMPARE(desk.cell(0, AnswersModel::AnswerText), QStringLiteral("Left blank on purpose"));
        QVERIFY(desk.bank().first().leftBlank);
        QCOMPARE(desk.model()->count(AnswersModel::Show::Unanswered), 0);
    }

    void anAnswerForOneCompany() {
        Desk desk;
        desk.put(QStringLiteral("Notice period"), QStringLiteral("4 weeks"));
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        desk.click("newAnswer");
        QTest::keyClicks(desk.question(), QStringLiteral("Notice period"));
        QTest::keyClicks(desk.answer(), QStringLiteral("1 month"));
        auto* scope = desk.child<QComboBox>("scope");
        scope->setCurrentIndex(scope->findData(static_cast<int>(AnswerScope::Company)));
        QTRY_VERIFY(!desk.child<QPushButton>("saveAnswer")->isEnabled()); // which one?
        QTest::keyClicks(desk.child<QLineEdit>("place"), QStringLiteral("Northmere Council"));
        desk.click("saveAnswer");
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QVERIFY(desk.dialogs().asked.isEmpty()); // it replaces nothing
        QCOMPARE(desk.bank().size(), 2);
        QCOMPARE(desk.bank().at(0).answer, QStringLiteral("4 weeks"));
        QCOMPARE(desk.bank().at(1).scopeRef, QStringLiteral("northmerecouncil"));
        QCOMPARE(desk.bank().at(1).scopeName, QStringLiteral("Northmere Council"));
        const QStringList questions{desk.cell(0, AnswersModel::Question), desk.cell(1, AnswersModel::Question)};
        QVERIFY(questions.contains(QStringLiteral("Notice period (only Northmere Council)")));
    }

    void theFormOfAnAnswerIsHeldAgainstIt() {
        Desk desk;
        desk.put(QStringLiteral("Years of SQL"), QStringLiteral("six"));
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        desk.select(0);
        QTRY_COMPARE(desk.answer()->toPlainText(), QStringLiteral("six"));
        auto* form = desk.child<QComboBox>("form");
        form->setCurrentIndex(form->findData(static_cast<int>(AnswerKind::Number)));
        QTRY_VERIFY(!desk.child<QPushButton>("saveAnswer")->isEnabled());
        desk.answer()->selectAll();
        QTest::keyClicks(desk.answer(), QStringLiteral("6"));
        desk.click("saveAnswer");
        QTRY_COMPARE(desk.bank().first().kind, AnswerKind::Number);
    }

    void whatElseItAnswersAndHowOften() {
        Desk desk;
        BankAnswer answer;
        answer.question = QStringLiteral("Contractual notice");
        answer.answer = QStringLiteral("4 weeks");
        desk.put(answer);
        desk.write([](Database& db) { return answers::noteUsed(db, {1}, 2); });
        desk.show();
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        QCOMPARE(desk.cell(0, AnswersModel::Used), QStringLiteral("1"));
        desk.select(0);
        QTRY_VERIFY(desk.shown("alsoAnswers").contains(QStringLiteral("What is your notice period")));
        QVERIFY(desk.shown("answerHistory").startsWith(QStringLiteral("Used 1")));
    }

    void aProfileFieldLeadsToTheAnswerInItsPlace() {
        Desk desk;
        BankAnswer answer;
        answer.question = QStringLiteral("Contractual notice");
        answer.answer = QStringLiteral("1 month");
        answer.scope = AnswerScope::Company;
        answer.scopeRef = answer.scopeName = QStringLiteral("northmere");
        desk.put(answer);
        desk.show(0, QStringLiteral("notice_period"));
        QTRY_COMPARE(desk.question()->text(), QStringLiteral("Contractual notice"));
    }
};

QTEST_MAIN(TestAnswersPage)
#include "tst_answerspage.moc"