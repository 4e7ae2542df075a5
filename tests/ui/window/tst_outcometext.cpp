#include "domain/StepUsage.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/HappeningList.h"
#include "ui/pages/applications/Happenings.h"
#include "ui/pages/applications/LiveSteps.h"
#include "ui/pages/applications/OutcomeText.h"
#include "ui/pages/applications/RunTraits.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"

#include <QLocale>
#include <QTest>

using namespace postulant;
using State = ApplicationState;

class OutcomeTextTest : public QObject {
    Q_OBJECT

    static constexpr qint64 now = 1779355500000; // 21 May 2026, 09:25 UTC

    static ApplicationDetail detail(ApplicationState state, FailureKind failure = FailureKind::None,
                                    Sent sent = Sent::No) {
        ApplicationDetail out;
        out.row.id = 7;
        out.row.state = state;
        out.row.failure = failure;
        out.row.sent = sent;
        out.row.company = QStringLiteral("Fernleaf Labs");
        out.row.url = QStringLiteral("https://jobs.example/1");
        out.row.createdAt = now - 3'600'000;
        AttemptRow attempt;
        attempt.id = 1;
        attempt.sentAt = now - 600'000;
        attempt.createdAt = attempt.sentAt - 1000;
        attempt.connection = QStringLiteral("Home server");
        attempt.dialect = QStringLiteral("agent");
        RunRow run;
        run.snapshot.runId = QStringLiteral("wr_1");
        attempt.run = run;
        out.attempts = {attempt};
        return out;
    }
    static QStringList codes(const OutcomeText& text) {
        QStringList all;
        for (const words::Button& button : text.buttons) {
            all.append(words::code(button.action));
        }
        return all;
    }

private Q_SLOTS:
    void everyStateHasAWordAndASentence() {
        for (const ApplicationState state : allApplicationStates) {
            const OutcomeText text = outcomeText(detail(state), now);
            QVERIFY2(!text.title.isEmpty() && !text.text.isEmpty(), qPrintable(code(state)));
        }
    }

    void onlyNeedsCheckingAsks() {
        for (const ApplicationState state : allApplicationStates) {
            QCOMPARE(outcomeText(detail(state), now).question, state == ApplicationState::NeedsChecking);
        }
        const OutcomeText text =
            outcomeText(detail(ApplicationState::NeedsChecking, FailureKind::UnclearNoProof, Sent::Unknown), now);
        QCOMPARE(codes(text).mid(0, 2), (QStringList{QStringLiteral("yes-sent"), QStringLiteral("no-not-sent")}));
        QCOMPARE(text.sent, std::optional(Sent::Unknown));
    }

    void whatGoesAgainSaysHowOftenWhyAndWhen() {
        ApplicationDetail again = detail(ApplicationState::Queued, FailureKind::SiteDown);
        again.row.site = QStringLiteral("Greenhouse");
        again.row.tries = again.tries = 2;
        again.triesAgain = true;
        again.row.notBefore = now + 900'000;
        const OutcomeText planned = outcomeText(again, now);
        QCOMPARE(planned.title, QStringLiteral("Greenhouse did not answer"));
        QCOMPARE(planned.text, QStringLiteral("Tried 2 time(s), again today at 09:40: Greenhouse did not answer"));
        QCOMPARE(planned.sent, std::optional(Sent::No));
        QCOMPARE(codes(planned).mid(0, 2), (QStringList{QStringLiteral("try-now"), QStringLiteral("stop-retries")}));
        again.row.notBefore = 0;
        QVERIFY(outcomeText(again, now).text.contains(QStringLiteral("when its turn comes")));

        ApplicationDetail over = detail(ApplicationState::Failed, FailureKind::SiteDown);
        over.tries = 4;
        const OutcomeText failed = outcomeText(over, now);
        QVERIFY2(failed.text.endsWith(QStringLiteral("Tried 4 time(s).")), qPrintable(failed.text));
        QVERIFY(!codes(failed).contains(QStringLiteral("try-now")));
    }

    void aQueuedOneSaysWhatItWaitsFor() {
        ApplicationDetail waits = detail(ApplicationState::Queued);
        waits.row.connectionId = 3;
        QueueOutlook queue;
        QCOMPARE(outcomeText(waits, now, queue).text, QStringLiteral("It is sent when its turn comes."));

        queue.plan = {SendingWait::QuietHours, now + 3'600'000};
        const OutcomeText quiet = outcomeText(waits, now, queue);
        QCOMPARE(quiet.text, QStringLiteral("It is sent today at 10:25 at the earliest. Nothing is sent during the "
                                            "quiet hours."));
        QCOMPARE(codes(quiet), QStringList{QStringLiteral("change-limits")});
        QCOMPARE(quiet.sent, std::optional(Sent::No));
        waits.row.notBefore = now + 7'200'000; // its own time is later
        QVERIFY(outcomeText(waits, now, queue).text.contains(QLatin1String("11:25")));

        ConnectionStatus server;
        server.id = 3;
        server.name = QStringLiteral("Home server");
        server.state = ConnectionStatus::State::Offline;
        server.nextTryAt = now + 120'000;
        queue.engine.connections = {server};
        QCOMPARE(outcomeText(waits, now, queue).text,
                 QStringLiteral("It waits for its server. Home server cannot be reached. Next try 09:27."));
        queue.engine.connections[0].id = 4; // another's server is no matter
        QVERIFY(outcomeText(waits, now, queue).text.contains(QLatin1String("quiet hours")));

        queue.engine.connections[0].id = 3;
        queue.engine.paused = true;
        QVERIFY(outcomeText(waits, now, queue).text.startsWith(QLatin1String("The queue is paused.")));
        queue.engine.stoppedByDisk = true;
        QVERIFY(outcomeText(waits, now, queue).text.contains(QLatin1String("disk")));
        QVERIFY(!outcomeText(detail(ApplicationState::Review), now, queue).text.contains(QLatin1String("disk")));
    }

    void aSilentRunMayBeWaitedFor() {
        ApplicationDetail silent = detail(ApplicationState::Running, FailureKind::Stuck, Sent::Unknown);
        silent.attempts.first().run->quietMs = 17 * 60'000;
        silent.attempts.first().run->lastChangeAt = now + 3'600'000; // a clock that was set back makes no nonsense
        const OutcomeText text = outcomeText(silent, now);
        QCOMPARE(text.title, QStringLiteral("Nothing has happened for 17 minutes"));
        QCOMPARE(codes(text), (QStringList{QStringLiteral("keep-waiting"), QStringLiteral("stop-run")}));
        QVERIFY(!ApplicationActions::isOffered(words::Action::KeepWaiting, detail(ApplicationState::Running)));
    }

    void whatARunWantsIsSaidWithWhatToDo() {
        ApplicationDetail paused = detail(ApplicationState::NeedsYou);
        paused.row.attention = Attention::Paused;
        QCOMPARE(outcomeText(paused, now).title, QStringLiteral("It is paused and waits for you"));
        paused.attempts.first().run->attentionText = QStringLiteral("Look <b>twice</b>\nthen go on");
        const OutcomeText text = outcomeText(paused, now);
        QVERIFY2(text.text.contains(QStringLiteral("“Look <b>twice</b> then go on”")), qPrintable(text.text));
        QCOMPARE(codes(text).mid(0, 2), (QStringList{QStringLiteral("continue-run"), QStringLiteral("stop-run")}));

        ApplicationDetail silent = detail(ApplicationState::NeedsYou, FailureKind::EmailVerification, Sent::Unknown);
        silent.row.attention = Attention::CodeWanted;
        silent.row.attentionUntil = now + 600'000;
        const OutcomeText may = outcomeText(silent, now);
        QCOMPARE(may.title, QStringLiteral("It may be waiting for a code"));
        QVERIFY(!codes(may).contains(QStringLiteral("hand-over-code"))); // it was sent without waiting for one
        Package package;
        package.waitsForCode = true;
        package.items.append({QStringLiteral("email"), QStringLiteral("E-mail"), QStringLiteral("maren@example.com"),
                              QStringLiteral("profile"), Sensitivity::Plain});
        silent.attempts.first().packageJson = canonicalJson(package);
        const OutcomeText can = outcomeText(silent, now);
        QCOMPARE(codes(can).first(), QStringLiteral("hand-over-code"));
        QVERIFY2(can.text.contains(QLatin1String("maren@example.com")), qPrintable(can.text));
        QVERIFY(!ApplicationActions::isOffered(words::Action::HandOverCode, detail(ApplicationState::Queued)));
    }

    // Sent in a way that this version does not know, or by hand: nothing is offered that nobody could do.
    void onlyWhatTheWayOfTalkingCanDoIsOffered() {
        using A = words::Action;
        ApplicationDetail paused = detail(ApplicationState::NeedsYou);
        paused.row.attention = Attention::Paused;
        Package package;
        package.waitsForCode = true;
        paused.attempts.first().packageJson = canonicalJson(package);
        for (const A action : {A::StopRun, A::ContinueRun, A::HandOverCode}) {
            QVERIFY2(ApplicationActions::isOffered(action, paused), qPrintable(words::code(action)));
        }
        paused.attempts.first().dialect = QStringLiteral("task"); // pauses for nobody
        QVERIFY(!ApplicationActions::isOffered(A::ContinueRun, paused));
        QVERIFY(ApplicationActions::isOffered(A::StopRun, paused));
        paused.attempts.first().dialect = QStringLiteral("of tomorrow");
        for (const A action : {A::StopRun, A::ContinueRun, A::HandOverCode}) {
            QVERIFY2(!ApplicationActions::isOffered(action, paused), qPrintable(words::code(action)));
        }
        // What has left is out of reach, also while its server has not answered yet; what has not can be taken back.
        paused.attempts.first().run.reset();
        QVERIFY(!ApplicationActions::isOffered(A::StopRun, paused));
        paused.attempts.first().sentAt = 0;
        QVERIFY(ApplicationActions::isOffered(A::StopRun, paused));
    }

    void whatCannotBeStoppedSaysWhy() {
        const QString why = ApplicationActions::whyNotStopped();
        for (const State state : {State::Submitting, State::Running, State::NeedsYou}) {
            for (const char* dialect : {"gateway", "tasks-2024", "agent", "workflow", "legacy-task"}) {
                ApplicationDetail open = detail(state);
                open.row.attention = state == State::NeedsYou ? Attention::Paused : Attention::None;
                open.row.openDialect = open.attempts.first().dialect = QString::fromLatin1(dialect);
                const bool stops = findDialect(open.row.openDialect)->describe().canCancel;
                const OutcomeText text = outcomeText(open, now);
                QCOMPARE(text.text.endsWith(why), !stops);
                QCOMPARE(codes(text).contains(QStringLiteral("stop-run")), stops);
                QCOMPARE(ApplicationActions::canCancel(open.row), stops);
                QCOMPARE(ApplicationActions::goesOnAnyway(open.row), !stops);
            }
        }
        ApplicationDetail waiting = detail(State::Queued); // through whatever it will go
        waiting.attempts.clear();
        QVERIFY(ApplicationActions::canCancel(waiting.row) && !ApplicationActions::goesOnAnyway(waiting.row));
        ApplicationDetail silent = detail(State::Running, FailureKind::Stuck, Sent::Unknown);
        silent.row.openDialect = silent.attempts.first().dialect = QStringLiteral("gateway");
        QCOMPARE(codes(outcomeText(silent, now)), QStringList{QStringLiteral("keep-waiting")});
        QVERIFY(outcomeText(silent, now).text.endsWith(why));
    }

    // A server is asked again only where it can be, and nothing is said to be missing that nobody asked for.
    void whatIsNotAskedIsNotMissed() {
        ApplicationDetail unclear = detail(State::NeedsChecking, FailureKind::UnclearNoAnswer, Sent::Unknown);
        AttemptRow& attempt = unclear.attempts.first();
        attempt.state = AttemptState::Unclear;
        unclear.events = {{now - 5, QStringLiteral("lookup"), QStringLiteral("not-asked")}};
        attempt.run.reset();
        attempt.dialect = QStringLiteral("gateway");
        const OutcomeText text = outcomeText(unclear, now);
        QVERIFY(!codes(text).contains(QStringLiteral("look-again")));
        QVERIFY2(!text.text.contains(QStringLiteral("asks again")), qPrintable(text.text));
        attempt.dialect = QStringLiteral("tasks-2024");
        QVERIFY(codes(outcomeText(unclear, now)).contains(QStringLiteral("look-again")));
        attempt.via = AttemptVia::ByHand;
        QVERIFY(!ApplicationActions::isOffered(words::Action::LookAgain, unclear));

        ApplicationDetail over = detail(State::NeedsChecking, FailureKind::UnclearNoProof, Sent::Unknown);
        const auto sentences = [&over] {
            QString all;
            for (const CheckList::Row& row : knownFacts(over)) {
                all += row.sentence + QLatin1Char('\n');
            }
            return all;
        };
        QVERIFY(sentences().contains(QStringLiteral("No thank-you text")));
        QVERIFY(sentences().contains(QStringLiteral("No page showed the name of the resume")));
        over.attempts.first().dialect = QStringLiteral("task"); // asks for no result
        QVERIFY(!sentences().contains(QStringLiteral("No thank-you text")));
        QVERIFY(!sentences().contains(QStringLiteral("No page showed the name of the resume")));
    }

    // What a connection is set to decides what its runs can do.
    void optionsOfTheConnectionCount() {
        ApplicationDetail open = detail(State::Running);
        AttemptRow& attempt = open.attempts.first();
        attempt.dialect = QStringLiteral("task");
        QVERIFY(runTraits(open).showsLive && runTraits(open).canLookUp);
        attempt.options.set(ConnectionOption::Engine, QStringLiteral("skyvern-2.0"));
        QVERIFY(!runTraits(open).showsLive && !runTraits(open).canLookUp);
    }

    void whatStepsTookIsSaid() {
        ApplicationDetail done = detail(State::AppliedConfirmed);
        QVERIFY(!tookLine(done, now).contains(QStringLiteral("tokens")));
        const auto step = [](int order, int retry, qint64 in, qint64 out, double cost) {
            StepUsage usage;
            usage.order = order;
            usage.retry = retry;
            usage.inputTokens = in;
            usage.outputTokens = out;
            usage.cost = cost;
            return usageText(usage);
        };
        done.events = {{now - 9, QStringLiteral("step"), QStringLiteral("Filled in")},
                       {now - 9, usageEventKind, step(0, 0, 6448, 400, -1)},
                       {now - 9, QStringLiteral("picture"), QStringLiteral("a_1")},
                       {now - 8, usageEventKind, step(1, 1, 4183, 100, 0.0125)},
                       {now - 7, usageEventKind, step(2, 0, -1, -1, -1)}}; // says nothing
        ArtifactRow picture;
        picture.serverId = QStringLiteral("a_1");
        picture.path = QStringLiteral("1/a.png");
        done.artifacts = {picture};
        QStringList lines;
        for (const Happening& one : happenings(done)) {
            lines << one.text + QLatin1Char('|') + one.second + QLatin1Char('|') + one.picture;
        }
        QVERIFY2(lines.contains(QStringLiteral("Filled in||1/a.png")), qPrintable(lines.join(QLatin1Char('\n'))));
        const auto number = [](qint64 n) { return QLocale().toString(n); };
        QVERIFY2(lines.contains(QStringLiteral("What step 1 took|Model: %1 tokens in, 400 out|").arg(number(6448))),
                 qPrintable(lines.join(QLatin1Char('\n'))));
        const QString second = QStringLiteral("What step 2 took, try 2|Model: %1 tokens in, 100 out · about %2|")
                                   .arg(number(4183), QLocale().toCurrencyString(0.0125, QStringLiteral("$"), 4));
        QVERIFY2(lines.contains(second), qPrintable(lines.join(QLatin1Char('\n'))));
        QCOMPARE(lines.filter(QStringLiteral("What step")).size(), 2);
        QVERIFY(tookLine(done, now).contains(QStringLiteral("Model: %1 tokens in, 500 out").arg(number(10631))));
    }

    void aRunThatEndedForWantOfACodeWaitsForNone() {
        ApplicationDetail over = detail(ApplicationState::NeedsYou, FailureKind::EmailVerification, Sent::No);
        const OutcomeText text = outcomeText(over, now);
        QCOMPARE(text.title, QStringLiteral("Fernleaf Labs sent you a code"));
        QVERIFY2(text.text.startsWith(QLatin1String("The run ended")), qPrintable(text.text));
        QVERIFY2(!text.text.contains(QLatin1String("waits for")), qPrintable(text.text));
        QCOMPARE(text.sent, std::optional(Sent::No));
        QCOMPARE(codes(text), (QStringList{QStringLiteral("review-again"), QStringLiteral("apply-by-hand"),
                                           QStringLiteral("give-up")}));
        // While it waits there is a run, and what may have been sent is not put into Review.
        over.row.attention = Attention::CodeWanted;
        QVERIFY(!ApplicationActions::canReviewAgain(over.row));
        over.row.attention = Attention::None;
        over.row.sent = Sent::Unknown;
        QVERIFY(!ApplicationActions::canReviewAgain(over.row));
        QVERIFY(!ApplicationActions::canReviewAgain(detail(ApplicationState::NeedsYou, FailureKind::LoginNeeded).row));
    }

    void aStepWithoutWordsHasSome() {
        ApplicationDetail silent = detail(ApplicationState::Running);
        silent.events = {{now, QStringLiteral("step"), {}}};
        for (const Happening& one : happenings(silent)) {
            QVERIFY(!one.text.isEmpty());
        }
    }

    void whatARunDidIsLines() {
        using Kind = PageAction::Kind;
        ActionTrail trail;
        QCOMPARE(liveProgress(trail, 8), QString());
        for (const Kind kind : {Kind::Input, Kind::Select, Kind::Wait, Kind::Input, Kind::Upload, Kind::Click}) {
            trail.actions.append({kind, true, QStringLiteral("because <i>it</i> is asked"), now, {}});
        }
        trail.actions.last().completed = false;
        const QVector<Happening> lines = liveSteps(trail, QStringLiteral("me.pdf"));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).text, QStringLiteral("Filled in 3 field(s)"));
        QCOMPARE(lines.at(0).second, QStringLiteral("“because <i>it</i> is asked”"));
        QCOMPARE(lines.at(1).text, QStringLiteral("Uploaded me.pdf"));
        QCOMPARE(lines.at(2).second, QStringLiteral("The last of it did not work"));
        QCOMPARE(liveProgress(trail, 8), QStringLiteral("5 of about 8: pressed a button"));
        QCOMPARE(liveProgress(trail, 2), QStringLiteral("5 of about 5: pressed a button")); // a guess that was too low
    }

    void onlyWhatWasAskedIsSaidToBeUnknownThere() {
        ApplicationDetail unclear =
            detail(ApplicationState::NeedsChecking, FailureKind::UnclearNoAnswer, Sent::Unknown);
        unclear.attempts.first().state = AttemptState::Unclear;
        unclear.attempts.first().run.reset();
        unclear.events = {{now - 5, QStringLiteral("lookup"), QStringLiteral("not-found")}};
        QVERIFY(outcomeText(unclear, now).text.contains(QLatin1String("knows no run")));
        unclear.events = {{now - 5, QStringLiteral("lookup"), QStringLiteral("not-asked")}};
        QVERIFY(!outcomeText(unclear, now).text.contains(QLatin1String("knows no run")));
        for (const CheckList::Row& row : knownFacts(unclear)) {
            QVERIFY(!row.sentence.contains(QLatin1String("knows no run")));
        }
    }

    void severalRunsAreSaid() {
        ApplicationDetail doubled = detail(ApplicationState::NeedsChecking, FailureKind::None, Sent::Unknown);
        doubled.attempts.first().disputed = true;
        const OutcomeText text = outcomeText(doubled, now);
        QVERIFY(text.question);
        QVERIFY2(text.text.contains(QLatin1String("More than one run")), qPrintable(text.text));
    }

    void whatCannotBeDoneIsNotOffered() {
        // Where runs can sign in, a login is the first thing to offer; where they can't, the other ways.
        ApplicationDetail sent = detail(ApplicationState::NeedsYou, FailureKind::LoginNeeded);
        sent.attempts.first().dialect = QStringLiteral("task");
        QVERIFY(!codes(outcomeText(sent, now)).contains(QStringLiteral("add-login")));
        QVERIFY(codes(outcomeText(sent, now)).contains(QStringLiteral("applied-by-hand")));
        sent.attempts.first().dialect = QStringLiteral("agent");
        QCOMPARE(codes(outcomeText(sent, now)).value(0), QStringLiteral("add-login"));
        // Review again exists only where nothing was sent.
        QVERIFY(codes(outcomeText(detail(ApplicationState::Failed, FailureKind::Captcha, Sent::No), now))
                    .contains(QStringLiteral("review-again")));
        QVERIFY(
            !codes(outcomeText(detail(ApplicationState::NeedsChecking, FailureKind::FormRejected, Sent::Unknown), now))
                 .contains(QStringLiteral("review-again")));
    }

    void theEmployersOwnPagesAreNotNamed() {
        ApplicationDetail login = detail(ApplicationState::NeedsYou, FailureKind::LoginNeeded);
        login.row.site = QStringLiteral("Ashby");
        QVERIFY(outcomeText(login, now).text.contains(QStringLiteral("at Ashby")));
        login.row.site = QStringLiteral("Own site");
        QVERIFY2(outcomeText(login, now).text.contains(QStringLiteral("at the site")),
                 qPrintable(outcomeText(login, now).text));
    }

    void theReferenceIsNamedOnlyWhenThereIsOne() {
        ApplicationDetail with = detail(ApplicationState::AppliedConfirmed, FailureKind::None, Sent::Yes);
        with.row.finishedAt = now - 60'000;
        QVERIFY(!outcomeText(with, now).text.contains(QStringLiteral("reference")));
        with.row.confirmationId = QStringLiteral("FL-1");
        QVERIFY(outcomeText(with, now).text.contains(QStringLiteral("reference")));
    }

    void withoutARunTheServerKnowsNoMark() {
        ApplicationDetail lost = detail(ApplicationState::NeedsChecking, FailureKind::UnclearNoAnswer, Sent::Unknown);
        lost.attempts.first().run.reset();
        const auto facts = knownFacts(lost);
        QCOMPARE(facts.size(), 2);
        QCOMPARE(facts.last().sentence, QStringLiteral("The server knows no run with this mark."));
        for (const auto& fact : facts) {
            QCOMPARE(fact.mark, CheckList::Mark::Unknown);
        }
    }

    void theStoryIsInOrder() {
        ApplicationDetail story = detail(ApplicationState::AppliedConfirmed, FailureKind::None, Sent::Yes);
        story.row.finishedAt = now - 1000;
        story.events = {{now - 300'000, QStringLiteral("step"), QStringLiteral("Filled 6 fields")},
                        {now - 500'000, QStringLiteral("status"), QStringLiteral("running")},
                        {now - 2'000, QStringLiteral("submitted"), {}}};
        const QVector<Happening> all = happenings(story);
        for (qsizetype i = 1; i < all.size(); ++i) {
            QVERIFY(all.at(i - 1).at <= all.at(i).at);
        }
        QStringList texts;
        for (const Happening& one : all) {
            texts.append(one.text);
        }
        QCOMPARE(texts, (QStringList{QStringLiteral("Added"), QStringLiteral("Attempt recorded, before anything left"),
                                     QStringLiteral("Sent to Home server"), QStringLiteral("The server says: running"),
                                     QStringLiteral("Filled 6 fields"),
                                     QStringLiteral("The server read the page as submitted"),
                                     QStringLiteral("Applied (confirmed)")}));
    }

    void hostileWordsStayPlainAndShort() {
        ApplicationDetail hostile = detail(ApplicationState::Running);
        hostile.events = {{now, QStringLiteral("step"),
                           QStringLiteral("<b>a</b>") + QString(QChar(0x202e)) + QString(1000, QLatin1Char('b'))}};
        HappeningList list;
        list.show(happenings(hostile));
        bool shown = false;
        const auto labels = list.findChildren<Label*>();
        for (const Label* label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(label->text().size() <= 301);
            QVERIFY(!label->text().contains(QChar(0x202e)));
            shown = shown || label->text().startsWith(QLatin1String("<b>a</b>bbb"));
        }
        QVERIFY(shown);
    }

    // A server's reason of any length ends its quotation, and what follows it is read.
    void aLongReasonIsCutWithinItsQuotation() {
        ApplicationDetail failed = detail(ApplicationState::Failed, FailureKind::Other);
        failed.row.failureMessage = QString(1000, QLatin1Char('r'));
        failed.tries = 4;
        Notice notice;
        notice.setText(outcomeText(failed, now).text);
        QVERIFY2(notice.text().contains(QStringLiteral("…”")), qPrintable(notice.text()));
        QVERIFY2(notice.text().endsWith(QStringLiteral("Tried 4 time(s).")), qPrintable(notice.text()));
    }
};

QTEST_MAIN(OutcomeTextTest)
#include "tst_outcometext.moc"
