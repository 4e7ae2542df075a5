#include "domain/FailureRule.h"
#include "words/Words.h"

#include <QRegularExpression>

#include "Languages.h"

using namespace postulant;
using words::Action;

namespace {

// What each failure says, as it was agreed: filled in with the values of `filled()`.
struct Agreed {
    FailureKind kind;
    Sent sent;
    const char* title;
    const char* sentence;
    QVector<Action> buttons; // first = suggested
};

const char* const unclear = "Did it go through?";
const QVector<Action> decide{Action::YesSent, Action::NoNotSent, Action::LookAgain, Action::OpenPosting};

const QVector<Agreed>& agreed() {
    using A = Action;
    using K = FailureKind;
    static const QVector<Agreed> rows{
        {K::LoginNeeded,
         Sent::No,
         "Fernleaf Labs wants a login",
         "The form is behind a login at Greenhouse, so the run stopped there.",
         {A::AddLogin, A::OpenPosting, A::AppliedByHand, A::GiveUp}},
        {K::Captcha,
         Sent::No,
         "A robot check stopped the run",
         "Greenhouse showed a check that the server could not pass.",
         {A::ApplyByHand, A::ReviewAgain, A::GiveUp}},
        {K::PostingClosed,
         Sent::No,
         "This posting is closed",
         "The page says that it takes no more applications.",
         {A::OpenPosting, A::RemoveFromList}},
        {K::AlreadyApplied,
         Sent::No,
         "Fernleaf Labs already has an application from you",
         "The page knows jane@example.com for this job, so the run stopped.",
         {A::CountAsClaimed, A::ShowEvidence, A::LeaveIt}},
        {K::MissingAnswer,
         Sent::No,
         "1 question has no answer",
         "The form asks “Desired salary”, and Postulant does not guess.",
         {A::Answer, A::SkipJob}},
        {K::ResumeUploadFailed,
         Sent::No,
         "The resume did not arrive",
         "The form never showed jane.pdf, so the run stopped before submitting.",
         {A::CheckConnection, A::ReviewAgain, A::ApplyByHand}},
        {K::ResumeNotSeen,
         Sent::Yes,
         "Sent, perhaps without the resume",
         "The form was submitted, and no page showed jane.pdf.",
         {A::ShowEvidence, A::WriteToEmployer, A::LeaveIt}},
        {K::EmailVerification,
         Sent::No,
         "Fernleaf Labs sent you a code",
         "The form waits for the code mailed to jane@example.com and may give up at 10:24; it is sent only after that.",
         {A::HandOverCode, A::StopRun}},
        {K::ServerUnreachable,
         Sent::No,
         "Home server cannot be reached",
         "Postulant tries again at 10:24; runs already started go on at the server.",
         {A::TryNow, A::CheckConnection}},
        {K::KeyRefused,
         Sent::No,
         "Home server refused the key",
         "The queue for this connection waits until the key is right.",
         {A::ReplaceKey, A::CheckConnection}},
        {K::OutOfCredit,
         Sent::No,
         "No credit left at Home server",
         "The server wants payment before it starts another run.",
         {A::OpenBilling, A::UseOtherConnection, A::GoOn}},
        {K::RateLimited,
         Sent::No,
         "Home server asks to wait",
         "Too many requests in a short time; nothing is lost, the queue goes on by itself at 10:24.",
         {A::ChangeLimits}},
        {K::TimedOut,
         Sent::No,
         "Time ran out before the form was done",
         "The run reached the limit of 40 steps at step 12 without pressing Submit.",
         {A::ReviewAgain, A::AllowMoreTime, A::ApplyByHand}},
        {K::TimedOut, Sent::Unknown, unclear,
         "The run reached the limit of 40 steps after Submit may have been pressed, and no page proved it.", decide},
        {K::StepsUsedUp,
         Sent::No,
         "The steps ran out before the form was done",
         "The run reached the limit of 40 steps at step 12 without pressing Submit.",
         {A::ReviewAgain, A::AllowMoreTime, A::ApplyByHand}},
        {K::StepsUsedUp, Sent::Unknown, unclear,
         "The run reached the limit of 40 steps after Submit may have been pressed, and no page proved it.", decide},
        {K::RetriesUsedUp,
         Sent::No,
         "One step failed again and again",
         "The server gave up: “Field is required”. Submit had not been pressed.",
         {A::ReviewAgain, A::ApplyByHand, A::Details}},
        {K::Stuck,
         Sent::Unknown,
         "Nothing has happened for 7 minutes",
         "The server still says it is running; the last step was at 10:24.",
         {A::KeepWaiting, A::StopRun, A::OpenRunAtServer}},
        {K::UnclearNoAnswer, Sent::Unknown, unclear,
         "The connection broke while it was being sent, and the server knows no run with its mark.", decide},
        {K::UnclearNoProof, Sent::Unknown, unclear, "Submit was pressed, but no page proved it; it was probably sent.",
         decide},
        {K::CancelledByYou,
         Sent::No,
         "You stopped this run",
         "The server was told at 10:24 and confirmed it; Submit had not been pressed.",
         {A::ReviewAgain, A::RemoveFromList}},
        {K::CancelledTooLate, Sent::Unknown, unclear,
         "A stopped run may act a little longer, so Postulant looks once more before it asks.", decide},
        {K::FormRejected,
         Sent::Unknown,
         "The form was sent back",
         "Greenhouse answered Submit with “Field is required” until the run gave up.",
         {A::OpenPosting, A::Answer, A::NoNotSent, A::YesSent}},
        {K::Other,
         Sent::No,
         "The run ended without finishing",
         "The server says: “Field is required”.",
         {A::ShowEvidence, A::ReviewAgain, A::Details}},
        {K::Other, Sent::Unknown, unclear, "The server says: “Field is required”.", decide},
    };
    return rows;
}

words::Placeholders filled() {
    words::Placeholders p;
    p.employer = QStringLiteral("Fernleaf Labs");
    p.site = QStringLiteral("Greenhouse");
    p.connection = QStringLiteral("Home server");
    p.file = QStringLiteral("jane.pdf");
    p.question = QStringLiteral("Desired salary");
    p.email = QStringLiteral("jane@example.com");
    p.time = QStringLiteral("10:24");
    p.reason = QStringLiteral("Field is required.");
    p.limit = QStringLiteral("the limit of 40 steps");
    p.step = 12;
    p.minutes = 7;
    return p;
}

constexpr int kindCount = static_cast<int>(FailureKind::Other) + 1;

QString name(FailureKind kind, Sent sent, const QString& language) {
    return QStringLiteral("%1/%2 in [%3]").arg(code(kind), code(sent), language);
}

// Each kind with its usual answer and with each other one.
void forEveryKind(const std::function<void(FailureKind, Sent)>& check) {
    for (int kind = static_cast<int>(FailureKind::None) + 1; kind < kindCount; ++kind) {
        for (const Sent sent : {Sent::No, Sent::Yes, Sent::Unknown}) {
            check(static_cast<FailureKind>(kind), sent);
        }
    }
}

} // namespace

class TestFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableIsTheAgreedOne() {
        for (const Agreed& row : agreed()) {
            const words::FailureText text = words::failure(row.kind, row.sent, filled());
            QCOMPARE(text.title, row.kind == FailureKind::Stuck ? text.title : QString::fromUtf8(row.title));
            QCOMPARE(text.sentence, QString::fromUtf8(row.sentence));
            QCOMPARE(text.sent, row.sent);
            QVector<Action> buttons;
            for (const words::Button& button : text.buttons) {
                buttons.append(button.action);
            }
            QVERIFY2(buttons == row.buttons, qPrintable(name(row.kind, row.sent, {})));
        }
    }

    // A kind that falls through to another's row would say something that is not so.
    void everyKindHasARowOfItsOwn() {
        const auto other = [](Sent sent) { return words::failure(FailureKind::Other, sent, filled()); };
        for (int i = static_cast<int>(FailureKind::None) + 1; i < static_cast<int>(FailureKind::Other); ++i) {
            const auto kind = static_cast<FailureKind>(i);
            const Sent usual = words::usualSent(kind);
            const words::FailureText text = words::failure(kind, usual, filled());
            QVERIFY2(text.sentence != other(usual).sentence, qPrintable(name(kind, usual, {})));
        }
    }

    void everyLanguageSaysAllOfIt() {
        test::inEveryLanguage([](const QString& language) {
            forEveryKind([&language](FailureKind kind, Sent sent) {
                for (const words::Placeholders& values : {filled(), words::Placeholders()}) {
                    const words::FailureText text = words::failure(kind, sent, values);
                    const QString label = name(kind, sent, language);
                    QVERIFY2(!text.title.trimmed().isEmpty(), qPrintable(label));
                    QVERIFY2(!text.sentence.trimmed().isEmpty(), qPrintable(label));
                    QVERIFY2(!text.buttons.isEmpty(), qPrintable(label));
                    QStringList all{text.title, text.sentence};
                    for (const words::Button& button : text.buttons) {
                        QVERIFY2(!button.text.trimmed().isEmpty(), qPrintable(label));
                        all << button.text << button.consequence;
                    }
                    for (const QString& part : std::as_const(all)) {
                        static const QRegularExpression open(QStringLiteral("[{}]|%n|%\\d"));
                        QVERIFY2(!open.match(part).hasMatch(), qPrintable(label + QStringLiteral(": ") + part));
                    }
                }
            });
        });
    }

    void whatIsFilledInStaysFilledIn() {
        test::inEveryLanguage([](const QString& language) {
            for (const Agreed& row : agreed()) {
                const words::FailureText text = words::failure(row.kind, row.sent, filled());
                const QString english = QString::fromUtf8(row.title) + QString::fromUtf8(row.sentence);
                const QString said = text.title + text.sentence;
                for (const char* value : {"Fernleaf Labs", "Greenhouse", "Home server", "jane.pdf", "Desired salary",
                                          "jane@example.com", "10:24", "Field is required"}) {
                    QVERIFY2(said.contains(QLatin1String(value)) == english.contains(QLatin1String(value)),
                             qPrintable(name(row.kind, row.sent, language) + QLatin1String(value)));
                }
            }
        });
    }

    void wasAnythingSentHasThreeAnswers() {
        test::inEveryLanguage([](const QString& language) {
            const QStringList answers{words::sent(Sent::No), words::sent(Sent::Yes), words::sent(Sent::Unknown)};
            QCOMPARE(QSet<QString>(answers.begin(), answers.end()).size(), 3);
            forEveryKind([&](FailureKind kind, Sent sent) {
                const words::FailureText text = words::failure(kind, sent, filled());
                QVERIFY2(answers.contains(text.sentLine), qPrintable(name(kind, sent, language)));
                QCOMPARE(text.sentLine, words::sent(text.sent));
                QVERIFY2(sent == Sent::No || text.sent != Sent::No, qPrintable(name(kind, sent, language)));
            });
        });
    }

    // A text that was forgotten would be English there.
    void anotherLanguageIsAnotherLanguage() {
        QHash<QString, words::FailureText> english;
        test::inEveryLanguage([&english](const QString& language) {
            forEveryKind([&](FailureKind kind, Sent sent) {
                const words::FailureText text = words::failure(kind, sent, filled());
                const QString key = name(kind, sent, {});
                if (language.isEmpty()) {
                    english.insert(key, text);
                    return;
                }
                const words::FailureText source = english.value(key);
                const bool same = language == QLatin1String("en");
                const auto check = [&](const QString& here, const QString& there) {
                    QVERIFY2((here == there) == same, qPrintable(name(kind, sent, language) + u' ' + here));
                };
                if (kind != FailureKind::Stuck) { // the source has no plural forms
                    check(text.title, source.title);
                }
                check(text.sentence, source.sentence);
                QCOMPARE(text.buttons.size(), source.buttons.size());
                for (qsizetype i = 0; i < text.buttons.size(); ++i) {
                    if (text.buttons[i].action != Action::Details) { // the same word in German
                        check(text.buttons[i].text, source.buttons[i].text);
                    }
                }
            });
        });
    }

    void theServersGuessIsSaidAsAGuess() {
        const QStringList known{QStringLiteral("ANTI_BOT_DETECTION"), QStringLiteral("BROWSER_ERROR"),
                                QStringLiteral("NAVIGATION_FAILURE"), QStringLiteral("PAGE_LOAD_TIMEOUT"),
                                QStringLiteral("AUTH_FAILURE"),       QStringLiteral("LLM_REASONING_ERROR"),
                                QStringLiteral("CREDENTIAL_ERROR"),   QStringLiteral("ELEMENT_NOT_FOUND"),
                                QStringLiteral("WRONG_PAGE_STATE"),   QStringLiteral("DATA_EXTRACTION_FAILURE"),
                                QStringLiteral("MAX_STEPS_EXCEEDED"), QStringLiteral("INFRASTRUCTURE_ERROR")};
        for (const QString& category : known) {
            QVERIFY2(words::guess({category}).contains(QLatin1String("guesses")), qPrintable(category));
        }
        QVERIFY(words::guess({QStringLiteral("UNKNOWN")}).isEmpty());
        QVERIFY(words::guess({QStringLiteral("SOMETHING_NEW")}).isEmpty());
        QCOMPARE(words::guess({QStringLiteral("UNKNOWN"), known.first()}), words::guess({known.first()}));
    }

    // It may be wrong, so it decides nothing: neither the kind nor whether anything was sent.
    void theServersGuessDecidesNothing() {
        FailureInputs inputs;
        inputs.run.status = RunStatus::Failed;
        inputs.run.failureReason = QStringLiteral("The page was odd");
        inputs.run.categories = QStringList{QStringLiteral("ANTI_BOT_DETECTION")};
        for (const Sent sent : {Sent::No, Sent::Unknown}) {
            inputs.sent = sent;
            QCOMPARE(decideFailure(inputs), FailureKind::Other);
        }
    }
};

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
