#include "domain/AskedQuestion.h"
#include "domain/Profile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace postulant;

// The very question is read from what a server's model wrote, whatever it wrote.
class TestAskedQuestion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void questionsAreRead_data() {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("questions");
        const auto row = [](const char* name, const char* reason, const QStringList& questions) {
            QTest::newRow(name) << QString::fromUtf8(reason) << questions;
        };
        const auto one = [](const char* text) { return QStringList{QString::fromUtf8(text)}; };
        row("as told", R"(question: "How many birds do you keep?")", one("How many birds do you keep?"));
        row("within a reason",
            R"(navigation block terminated. Reason: no answer for question: "Shoe size *", so stop.)",
            one("Shoe size *"));
        row("capital and no blank", R"(Question:"Shoe size")", one("Shoe size"));
        row("blank before the colon", R"(question : "Shoe size")", one("Shoe size"));
        row("a JSON member", R"({"question": "Shoe size"})", one("Shoe size"));
        row("escaped", R"(question: \"Shoe size\" is required)", one("Shoe size"));
        row("escaped twice", R"(question: \\\"Shoe size\\\" is required)", one("Shoe size"));
        row("escaped inside", R"(question: "Do you know \"Kestrel\"?")", one(R"(Do you know "Kestrel"?)"));
        row("bare quotes inside", R"(question: "Do you hold a "Führerschein" of class B?")",
            one(R"(Do you hold a "Führerschein" of class B?)"));
        row("inches", R"(question: "Can you lift a 20" wheel?")", one("Can you lift a 20"));
        row("typographic", "question: “Shoe size?”", one("Shoe size?"));
        row("typographic, nested", "question: “Do you know “Kestrel”?” Stop.", one("Do you know “Kestrel”?"));
        row("German", "question: „Welche Schuhgröße?“", one("Welche Schuhgröße?"));
        row("French", "question : « Quelle pointure ? »", one("Quelle pointure ?"));
        row("single", "question: 'What is your mother's name?' (required)", one("What is your mother's name?"));
        row("opened typographic, closed straight", "question: “Shoe size\" is required", one("Shoe size"));
        row("several", R"(question: "Shoe size", question: "Hat size"; question: “Glove size”)",
            {QStringLiteral("Shoe size"), QStringLiteral("Hat size"), QStringLiteral("Glove size")});
        row("the same again", R"(question: "Shoe size" and question: "SHOE  size?")", one("Shoe size"));
        row("cut", R"(question: "Which of our products would you impr)", one("Which of our products would you impr…"));
        row("cut by the server", R"(question: "Which of our products...)", one("Which of our products…"));
        row("cut after an escape", R"(question: "Which of \)", one("Which of…"));
        row("the first never ends", R"(question: "Shoe size, question: "Hat size")",
            {QStringLiteral("Shoe size"), QStringLiteral("Hat size")});
        row("several lines", "question: \"Shoe\n\tsize\"", one("Shoe size"));
        row("none", "No answer is given for: What is your notice period?", {});
        row("no quotes", "question: What is your notice period?", {});
        row("nothing asked", R"(question: "")", {});
        row("no words", R"(question: "?!")", {});
        row("another word", R"(subquestion: "Shoe size")", {});
        row("empty", "", {});
        row("hidden characters", "question: \"Shoe\u200B \u202Esize\u2066\u0007\"", one("Shoe size"));
        row("marks stay text", R"(question: "<b>Shoe</b> <a href='x'>size</a>")",
            one("<b>Shoe</b> <a href='x'>size</a>"));
    }
    void questionsAreRead() {
        QFETCH(QString, reason);
        QFETCH(QStringList, questions);
        QCOMPARE(askedQuestions(reason), questions);
    }

    void longOnesAreCut() {
        const QString exact(longestAskedQuestion, u'x');
        QCOMPARE(askedQuestions(QStringLiteral("question: \"%1\"").arg(exact)), QStringList{exact});
        const QStringList cut = askedQuestions(QStringLiteral("question: \"%1y\"").arg(exact));
        QCOMPARE(cut.first().size(), longestAskedQuestion);
        QVERIFY(cut.first().endsWith(QStringLiteral("x…")));
        // Never half a character.
        const QString bird = QString::fromUcs4(U"\U0001F426");
        const QString birds = askedQuestions(QStringLiteral("question: \"a%1\"").arg(bird.repeated(400))).first();
        QVERIFY(birds.size() <= longestAskedQuestion);
        QVERIFY(!birds.chopped(1).back().isHighSurrogate());
    }

    void manyAreCounted() {
        QString reason;
        for (int i = 0; i < 50; ++i) {
            reason += QStringLiteral("question: \"Number %1\" ").arg(i);
        }
        QCOMPARE(askedQuestions(reason).size(), mostAskedQuestions);
        QVERIFY(askedQuestions(QString(100'000, u' ') + reason).isEmpty());
    }

    void aRunIsAskedOnlyForItsOwnCode() {
        RunSnapshot run;
        run.status = RunStatus::Terminated;
        run.failureReason = QStringLiteral("navigation block terminated. Reason: question: \"Hat size\"");
        QVERIFY(askedQuestions(run).isEmpty());
        run.errors = {{QStringLiteral("login_required"), QStringLiteral("question: \"Shoe size\"")}};
        QVERIFY(askedQuestions(run).isEmpty());
        run.errors = {{QStringLiteral("MISSING_REQUIRED_ANSWER"), QStringLiteral("No answer.")}};
        QCOMPARE(askedQuestions(run), QStringList{QStringLiteral("Hat size")});
        run.errors.append({QStringLiteral("missing_required_answer"), QStringLiteral("question: \"Shoe size\"")});
        QCOMPARE(askedQuestions(run), QStringList{QStringLiteral("Shoe size")});
    }

    // Garbled text gives short plain lines or nothing, and never hangs.
    void anythingIsSurvived() {
        const QStringList pieces{QStringLiteral("question"), QStringLiteral(":"),    QStringLiteral("\""),
                                 QStringLiteral("\\"),       QStringLiteral("“"),    QStringLiteral("„"),
                                 QStringLiteral("«"),        QStringLiteral("»"),    QStringLiteral("'"),
                                 QStringLiteral(" "),        QStringLiteral("Shoe"), QStringLiteral("?"),
                                 QStringLiteral("\n"),       QString(QChar(0xD83D)), QString(QChar(0x202E)),
                                 QStringLiteral("…"),        QString(500, u'z'),     QString(QChar(0))};
        QRandomGenerator random(20261130);
        for (int round = 0; round < 3000; ++round) {
            QString reason;
            for (int i = random.bounded(40); i > 0; --i) {
                reason += pieces.at(random.bounded(static_cast<int>(pieces.size())));
            }
            const QStringList questions = askedQuestions(reason);
            QVERIFY(questions.size() <= mostAskedQuestions);
            for (const QString& question : questions) {
                QVERIFY(question.size() <= longestAskedQuestion);
                QVERIFY(!normalisedQuestion(question).isEmpty());
                QVERIFY(!question.contains(u'\n') && !question.contains(QChar(0)) && !question.contains(QChar(0x202E)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAskedQuestion)
#include "tst_asked_question.moc"
