#include "domain/ReviewRule.h"
#include "ui/widgets/Words.h"

#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace postulant;

namespace {

constexpr std::array kinds{FailureKind::LoginNeeded,
                           FailureKind::Captcha,
                           FailureKind::PostingClosed,
                           FailureKind::AlreadyApplied,
                           FailureKind::MissingAnswer,
                           FailureKind::ResumeUploadFailed,
                           FailureKind::ResumeNotSeen,
                           FailureKind::EmailVerification,
                           FailureKind::ServerUnreachable,
                           FailureKind::KeyRefused,
                           FailureKind::OutOfCredit,
                           FailureKind::RateLimited,
                           FailureKind::RequestRefused,
                           FailureKind::TimedOut,
                           FailureKind::StepsUsedUp,
                           FailureKind::RetriesUsedUp,
                           FailureKind::Stuck,
                           FailureKind::UnclearNoAnswer,
                           FailureKind::UnclearNoProof,
                           FailureKind::CancelledByYou,
                           FailureKind::CancelledTooLate,
                           FailureKind::FormRejected,
                           FailureKind::ServerFault,
                           FailureKind::NotReady,
                           FailureKind::SiteDown,
                           FailureKind::Blocked,
                           FailureKind::CompanyLimit,
                           FailureKind::CapReached,
                           FailureKind::ReviewWanted,
                           FailureKind::Other};

constexpr std::array sents{Sent::No, Sent::Yes, Sent::Unknown};

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

QStringList texts(const words::FailureText& text) {
    QStringList all{text.title, text.sentence, text.sentLine};
    for (const words::Button& button : text.buttons) {
        all << button.text << button.consequence;
    }
    return all;
}

void verifyPlain(const QString& text) {
    static const QRegularExpression banned(QStringLiteral("\\b(tasks?|workflows?|webhooks?|tokens?|payloads?|API|HTTP|"
                                                          "error codes?|successfully|oops|sorry|please)\\b|!"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = banned.match(text);
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured() + QStringLiteral(" in: ") + text));
    QVERIFY2(!text.contains(QLatin1Char('{')) && !text.contains(QLatin1Char('}')), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1Char('<')), qPrintable(text));
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFailureAnswersTheThreeQuestions() {
        for (const FailureKind kind : kinds) {
            for (const Sent sent : sents) {
                for (const words::Placeholders& values : {filled(), words::Placeholders()}) {
                    const words::FailureText text = words::failure(kind, sent, values);
                    QVERIFY2(!text.title.isEmpty(), qPrintable(code(kind)));
                    QVERIFY2(!text.sentence.isEmpty(), qPrintable(code(kind)));
                    QVERIFY2(!text.sentLine.isEmpty(), qPrintable(code(kind)));
                    QVERIFY2(!text.buttons.isEmpty(), qPrintable(code(kind)));
                    QVERIFY2(!text.title.endsWith(QLatin1Char('.')), qPrintable(text.title));
                    QVERIFY2(text.sentence.endsWith(QLatin1Char('.')), qPrintable(text.sentence));
                    QVERIFY2(!text.sentence.contains(QStringLiteral("“”")), qPrintable(text.sentence));
                    QVERIFY2(!text.sentence.contains(QStringLiteral("  ")), qPrintable(text.sentence));
                    for (const QString& part : texts(text)) {
                        verifyPlain(part);
                    }
                }
            }
        }
        QVERIFY(words::failure(FailureKind::None, Sent::No, {}).title.isEmpty());
    }

    // Why a look is wanted is a code in the message, and words for people.
    void aWantedLookSaysWhy() {
        const auto said = [](ReviewReason reason) {
            words::Placeholders values;
            values.reason = code(reason);
            return words::failure(FailureKind::ReviewWanted, Sent::No, values);
        };
        const QString general = said(ReviewReason::Always).sentence;
        QCOMPARE(said(ReviewReason::Changed).title, QStringLiteral("Changed since you approved it"));
        for (const ReviewReason reason : {ReviewReason::Changed, ReviewReason::Warnings, ReviewReason::FirstAtSite}) {
            const words::FailureText text = said(reason);
            QVERIFY(text.sentence != general);
            QVERIFY2(text.sentence.endsWith(QLatin1Char('.')), qPrintable(text.sentence));
            QVERIFY(!text.buttons.isEmpty());
            QCOMPARE(text.sent, Sent::No);
            for (const QString& part : texts(text)) {
                verifyPlain(part);
            }
        }
    }

    // "Nothing was sent" needs evidence: no kind may say more than the rule found out.
    void theSentLineIsNeverBetterThanWhatIsKnown() {
        for (const FailureKind kind : kinds) {
            for (const Sent sent : {Sent::No, Sent::Unknown}) {
                const words::FailureText text = words::failure(kind, sent, filled());
                if (sent == Sent::Unknown) {
                    QVERIFY2(text.sent != Sent::No, qPrintable(code(kind)));
                }
                QCOMPARE(text.sentLine, words::sent(text.sent));
            }
        }
    }

    void usualKindsSayWhatTheLookSays() {
        words::FailureText text = words::failure(FailureKind::LoginNeeded, Sent::No, filled());
        QCOMPARE(text.title, QStringLiteral("Fernleaf Labs wants a login"));
        QCOMPARE(text.sentence, QStringLiteral("The form is behind a login at Greenhouse, so the run stopped there."));
        QCOMPARE(text.sentLine, QStringLiteral("Nothing was sent"));
        QCOMPARE(text.buttons.size(), 4);
        QCOMPARE(text.buttons.first().text, QStringLiteral("Add login…"));

        text = words::failure(FailureKind::TimedOut, Sent::No, filled());
        QCOMPARE(text.sentence,
                 QStringLiteral("The run reached the limit of 40 steps at step 12 without pressing Submit."));
        QVERIFY(!text.grave);
        text = words::failure(FailureKind::TimedOut, Sent::Unknown, filled());
        QCOMPARE(text.title, QStringLiteral("Did it go through?"));
        QVERIFY(text.grave);

        text = words::failure(FailureKind::Stuck, Sent::Unknown, filled());
        QCOMPARE(text.title, QStringLiteral("Nothing has happened for 7 minutes"));
        text = words::failure(FailureKind::EmailVerification, Sent::No, filled());
        QVERIFY(text.wantsCode);
        text = words::failure(FailureKind::ResumeUploadFailed, Sent::Yes, filled());
        QCOMPARE(text.title, QStringLiteral("Sent, perhaps without the resume"));
        QCOMPARE(text.sent, Sent::Yes);
        QCOMPARE(text.buttons.at(1).text, QStringLiteral("Write to Fernleaf Labs…"));
        text = words::failure(FailureKind::Other, Sent::No, filled());
        QCOMPARE(text.sentence, QStringLiteral("The server says: “Field is required”."));
    }

    void whatIsUnknownIsSaidInGeneralWords() {
        words::FailureText text = words::failure(FailureKind::LoginNeeded, Sent::No, {});
        QCOMPARE(text.title, QStringLiteral("The employer wants a login"));
        QCOMPARE(text.sentence, QStringLiteral("The form is behind a login at the site, so the run stopped there."));
        text = words::failure(FailureKind::ServerUnreachable, Sent::No, {});
        QVERIFY(!text.sentence.contains(QStringLiteral(" at ;")));
        QCOMPARE(words::failure(FailureKind::Other, Sent::No, {}).sentence,
                 QStringLiteral("The server gave no reason."));
    }

    void reviewAgainExistsOnlyWhereNothingWasSent() {
        for (const FailureKind kind : kinds) {
            for (const Sent sent : sents) {
                const words::FailureText text = words::failure(kind, sent, filled());
                for (const words::Button& button : text.buttons) {
                    if (button.action == words::Action::ReviewAgain) {
                        QCOMPARE(text.sent, Sent::No);
                    }
                }
            }
        }
    }

    void hostileWordsStayOnOneLineAndAreCut() {
        words::Placeholders values = filled();
        values.reason = QStringLiteral("a\nb\u202Ec") + QString(500, QLatin1Char('x'));
        values.employer = QString(400, QLatin1Char('E'));
        const words::FailureText text = words::failure(FailureKind::Other, Sent::No, values);
        QVERIFY(!text.sentence.contains(QLatin1Char('\n')));
        QVERIFY(!text.sentence.contains(QChar(0x202E)));
        QVERIFY(text.sentence.contains(QStringLiteral("a bc")));
        QVERIFY(text.sentence.size() < 340);
        QVERIFY(text.sentence.contains(QChar(u'…')));
        QVERIFY(words::failure(FailureKind::LoginNeeded, Sent::No, values).title.size() < 150);
        // Braces in foreign words are not placeholders.
        values.reason = QStringLiteral("{employer}");
        QVERIFY(words::failure(FailureKind::Other, Sent::No, values).sentence.contains(QStringLiteral("{employer}")));
        QCOMPARE(words::cut(QStringLiteral("abcdef"), 3), QStringLiteral("abc…"));
        QCOMPARE(words::cut(QStringLiteral("abc"), 3), QStringLiteral("abc"));
    }

    void everyStateHasWordsAndAPracticeVariant() {
        QStringList seen;
        for (const ApplicationState state : allApplicationStates) {
            const QString real = words::state(state);
            const QString practice = words::state(state, true);
            QVERIFY(!real.isEmpty() && !seen.contains(real));
            QVERIFY(practice.startsWith(QStringLiteral("Practice (")));
            QVERIFY(!seen.contains(practice));
            QVERIFY(!words::stateMeaning(state).isEmpty());
            verifyPlain(real);
            verifyPlain(words::stateMeaning(state));
            seen << real << practice;
        }
        QVERIFY(!seen.contains(QStringLiteral("Applied")));
        QCOMPARE(words::state(ApplicationState::AppliedConfirmed, true), QStringLiteral("Practice (confirmed)"));
    }

    void proofColumn() {
        using S = ApplicationState;
        QCOMPARE(words::proof(S::AppliedConfirmed, Proof::Confirmed, QStringLiteral("FL-20418")),
                 QStringLiteral("Ref. FL-20418"));
        QCOMPARE(words::proof(S::AppliedConfirmed, Proof::Confirmed), QStringLiteral("Page text"));
        QCOMPARE(words::proof(S::AppliedClaimed, Proof::Claimed), QStringLiteral("Server’s word"));
        QCOMPARE(words::proof(S::NeedsChecking, Proof::Claimed), QStringLiteral("Unknown"));
        QCOMPARE(words::proof(S::Failed, Proof::None), QStringLiteral("—"));
        QCOMPARE(words::proof(S::Cancelled, Proof::None), QStringLiteral("Not sent"));
    }

    void everyErrorSaysWhatNext() {
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::NotReady); ++kind) {
            const words::ErrorText text = words::error(static_cast<ErrorKind>(kind));
            QVERIFY2(text.happened.endsWith(QLatin1Char('.')), qPrintable(code(static_cast<ErrorKind>(kind))));
            QVERIFY2(text.next.endsWith(QLatin1Char('.')), qPrintable(code(static_cast<ErrorKind>(kind))));
            verifyPlain(text.happened);
            verifyPlain(text.next);
        }
    }

    void actionCodesGoThereAndBack() {
        QStringList seen;
        for (int i = 0; i <= static_cast<int>(words::Action::Details); ++i) {
            const auto action = static_cast<words::Action>(i);
            const QString text = words::code(action);
            QVERIFY(!text.isEmpty() && !seen.contains(text));
            QVERIFY(words::actionFromCode(text) == action);
            QVERIFY(!words::button(action).text.isEmpty());
            seen << text;
        }
        QVERIFY(!words::actionFromCode(u"nothing"));
    }

    void durations() {
        QCOMPARE(words::duration(134'000), QStringLiteral("2 min 14 s"));
        QCOMPARE(words::duration(4'000), QStringLiteral("4 s"));
        QCOMPARE(words::duration(4'200'000), QStringLiteral("1 h 10 min"));
        QCOMPARE(words::clock(134'000), QStringLiteral("2:14"));
        QCOMPARE(words::clock(4'000), QStringLiteral("0:04"));
        QCOMPARE(words::clock(3'734'000), QStringLiteral("1:02:14"));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
