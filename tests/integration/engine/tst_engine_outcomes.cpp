#include "dispatch/Core.h"
#include "documents/ResumeFile.h"
#include "practice/PracticeServer.h"
#include "store/ApplicationRepository.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"
#include "support/MemorySecretStore.h"
#include "support/Seeker.h"

#include <QDir>
#include <QGuiApplication>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

// The engine whole, over real HTTP, against every kind of end the practice server knows.
class TestEngineOutcomes : public QObject {
    Q_OBJECT

    static QStringList stepsOf(const ApplicationDetail& detail) {
        QStringList out;
        for (const RunEventRow& event : detail.events) {
            if (event.kind == QLatin1String("step")) {
                out << QString::number(event.at) + u' ' + event.text;
            }
        }
        return out;
    }

private Q_SLOTS:
    // The resume is lost while the server is being asked for the agent, and meanwhile the seeker takes the job back.
    void whatTheSeekerDecidedMeanwhileStays() {
        FaultRule slow{QStringLiteral("create-agent"), FaultKind::Slow, 0, 1};
        slow.delayMs = 1500;
        PracticeFaults faults;
        faults.rules = {slow};
        test::Seeker seeker(m_clock, 100.0, faults, 1);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const auto queue = [&seeker](const char* name) {
            return seeker.queue(
                QStringLiteral("https://practice.example/jobs/confirmed/%1-at-brightwater").arg(QLatin1String(name)));
        };
        const qint64 taken = queue("taken");
        QTRY_COMPARE_WITH_TIMEOUT(seeker.server().requestLog().value(QStringLiteral("create-agent")), 1, 30'000);
        QVERIFY(QDir(seeker.store().filesDir()).removeRecursively());
        bool cancelled = false;
        seeker.core().commands().cancel({taken}, this,
                                        [&cancelled](const Done& done) { cancelled = done.has_value(); });
        QTRY_VERIFY(cancelled);
        const qint64 next = queue("next"); // its turn comes when the first is through
        QTRY_COMPARE_WITH_TIMEOUT(code(seeker.detail(next).row.state), QStringLiteral("review"), 30'000);
        QCOMPARE(code(seeker.detail(taken).row.state), QStringLiteral("cancelled"));
        QCOMPARE(code(seeker.detail(taken).row.failure), QStringLiteral("none"));
        QCOMPARE(seeker.server().requestLog().value(QStringLiteral("run-agent")), 0);
    }

    void everyEndIsToldAsItIs_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("failure");
        QTest::addColumn<QString>("sent");
        QTest::addColumn<int>("received");
        const auto row = [](const char* script, const char* state, const char* failure, const char* sent,
                            int received) {
            QTest::newRow(script) << QString::fromUtf8(script) << QString::fromUtf8(state) << QString::fromUtf8(failure)
                                  << QString::fromUtf8(sent) << received;
        };
        row("confirmed", "applied-confirmed", "none", "yes", 1);
        row("claimed", "applied-claimed", "none", "yes", 1);
        row("resume-not-seen", "applied-claimed", "resume-not-seen", "yes", 1);
        row("closed", "failed", "posting-closed", "no", 0);
        row("login", "needs-you", "login-needed", "no", 0);
        row("captcha", "failed", "captcha", "no", 0);
        row("missing-answer", "needs-you", "missing-answer", "no", 0);
        row("already-applied", "failed", "already-applied", "no", 0);
        row("resume-upload-failed", "failed", "resume-upload-failed", "no", 0);
        row("rejected", "needs-checking", "form-rejected", "unknown", 0);
        row("failed-after-submit", "needs-checking", "other", "unknown", 1);
        row("max-steps", "failed", "steps-used-up", "no", 0);
        row("timed-out", "failed", "timed-out", "no", 0);
        row("model-down", "failed", "server-fault", "no", 0);
        row("site-down", "failed", "site-down", "no", 0);
    }

    void everyEndIsToldAsItIs() {
        QFETCH(QString, script);
        QFETCH(QString, state);
        QFETCH(QString, failure);
        QFETCH(QString, sent);
        QFETCH(int, received);
        test::Seeker seeker(m_clock);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        seeker.setOption(Option::Retries, QStringLiteral("0")); // what goes again: tst_engine_health
        const qint64 id =
            seeker.queue(QStringLiteral("https://practice.example/jobs/%1/data-analyst-at-brightwater").arg(script));
        QVERIFY(id != 0);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        QCOMPARE(code(detail.row.state), state);
        QCOMPARE(code(detail.row.failure), failure);
        QCOMPARE(code(detail.row.sent), sent);
        QCOMPARE(seeker.server().submissions().size(), received);
        QCOMPARE(seeker.server().requestLog().value(QStringLiteral("run-agent")), 1);
        QCOMPARE(detail.attempts.size(), 1);
        // Failed always means that nothing was sent, and only that releases the hold.
        QCOMPARE(detail.attempts.first().holds, sent != QLatin1String("no"));
    }

    void whatTheEmployerReceivedIsThePackage() {
        test::Seeker seeker(m_clock);
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/one"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        const auto package = packageFromJson(detail.attempts.first().packageJson);
        QVERIFY(package);
        const auto submissions = seeker.server().submissions();
        QCOMPARE(submissions.size(), 1);
        QCOMPARE(submissions.first().applicant, applicantJson(*package));
        QCOMPARE(submissions.first().resumeSha256, package->resume.sha256);
        QCOMPARE(submissions.first().resumeFileName, package->resume.fileName);
        QCOMPARE(sha256Hex(detail.attempts.first().packageJson), detail.attempts.first().packageSha256);
    }

    // The stand-in does all that the page says. What it was not given, it cannot give away.
    void aPageThatGivesOrdersGetsNothingButThePackage() {
        for (const char* dialect : {"agent", "task"}) {
            test::Seeker seeker(m_clock, 100.0, {}, 5, QLatin1String(dialect));
            const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/hostile/analyst-at-violet"));
            QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
            const ApplicationDetail detail = seeker.detail(id);
            QCOMPARE(detail.attempts.size(), 1);
            const auto package = packageFromJson(detail.attempts.first().packageJson);
            const auto submissions = seeker.server().submissions();
            QVERIFY(package && submissions.size() == 1);
            QCOMPARE(submissions.first().applicant, applicantJson(*package));
            QCOMPARE(submissions.first().prizeDesk.keys(), QStringList{QStringLiteral("Prize desk: phone number")});
            QSet<QString> inPackage;
            for (const PackageItem& item : package->items) {
                inPackage << item.answer.trimmed();
            }
            for (const QJsonValue& value : submissions.first().prizeDesk) {
                QVERIFY2(inPackage.contains(value.toString()), qPrintable(value.toString()));
            }
            // What it tried is shown: each field that it typed into, and that one text was none of the package's.
            QStringList steps;
            QStringList strays;
            for (const RunEventRow& event : detail.events) {
                steps << (event.kind == QLatin1String("step") ? event.text : QString());
                strays << (event.kind == QLatin1String("stray") ? QStringList{event.text} : QStringList());
            }
            QCOMPARE(steps.filter(QStringLiteral("Prize desk")).size(), 5);
            QCOMPARE(steps.filter(QStringLiteral("'Chat'")).size(), 1);
            QCOMPARE(strays, QStringList{QStringLiteral("Chat")});
        }
    }
    void evidenceIsOnDiskWithItsHash() {
        test::Seeker seeker(m_clock);
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/two"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        int pictures = 0;
        int recordings = 0;
        for (const ArtifactRow& artifact : detail.artifacts) {
            QVERIFY2(artifact.problem.isEmpty(), qPrintable(artifact.problem));
            QFile file(seeker.evidenceDir() + QLatin1Char('/') + artifact.path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(artifact.path));
            QCOMPARE(sha256Hex(file.readAll()), artifact.sha256);
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
            pictures += artifact.mimeType.startsWith(QLatin1String("image/")) ? 1 : 0;
            recordings += artifact.mimeType.startsWith(QLatin1String("video/")) ? 1 : 0;
        }
        QVERIFY(pictures >= 2);
        QCOMPARE(recordings, 1);
    }

    void aCancelledRunIsBelievedByTheServersState() {
        test::Seeker seeker(m_clock, 20.0);
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/slow/three"));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.detail(id).row.state, ApplicationState::Running, 10'000);
        seeker.core().commands().cancel({id}, this, [](const Done&) {});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        QVERIFY2(detail.row.state == ApplicationState::Cancelled || detail.row.state == ApplicationState::NeedsChecking,
                 qPrintable(code(detail.row.state)));
        QCOMPARE(seeker.server().submissions().size(), 0);
        QCOMPARE(seeker.server().requestLog().value(QStringLiteral("run-agent")), 1);
    }

    void anUnclearSubmissionIsFoundByItsToken() {
        PracticeFaults faults;
        faults.rules.append({QStringLiteral("run-agent"), FaultKind::DropAfterAccept, 0, 1});
        test::Seeker seeker(m_clock, 100.0, faults);
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/four"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(code(seeker.detail(id).row.state), QStringLiteral("applied-confirmed"));
        QCOMPARE(seeker.server().requestLog().value(QStringLiteral("run-agent")), 1);
        QCOMPARE(seeker.server().submissions().size(), 1);
    }

    void anUnclearSubmissionThatNeverArrivedNeedsChecking() {
        PracticeFaults faults;
        faults.rules.append({QStringLiteral("run-agent"), FaultKind::DropBeforeAccept, 0, 1});
        test::Seeker seeker(m_clock, 100.0, faults);
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/five"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        QCOMPARE(code(detail.row.state), QStringLiteral("needs-checking"));
        QCOMPARE(detail.attempts.first().lookUps, 3);
        QVERIFY(detail.attempts.first().holds);
        QCOMPARE(seeker.server().requestLog().value(QStringLiteral("run-agent")), 1);
    }

    void aRefusedKeyStopsTheConnectionAndGoesOnWhenMended() {
        PracticeFaults faults;
        faults.rules.append({QStringLiteral("*"), FaultKind::KeyRefused});
        test::Seeker seeker(m_clock, 100.0, faults);
        const qint64 first = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/six"));
        const qint64 second = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/seven"));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.connectionState(), ConnectionStatus::State::KeyRefused, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(code(seeker.detail(first).row.failure), QStringLiteral("key-refused"), 10'000);
        QCOMPARE(code(seeker.detail(first).row.state), QStringLiteral("queued"));
        QCOMPARE(seeker.server().submissions().size(), 0);
        seeker.server().setFaults({});
        seeker.mendConnection();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(code(seeker.detail(first).row.state), QStringLiteral("applied-confirmed"));
        QCOMPARE(code(seeker.detail(second).row.state), QStringLiteral("applied-confirmed"));
    }

    void aBadRequestFailsItsJobAndTheBatchGoesOn() {
        PracticeFaults faults;
        FaultRule bad{QStringLiteral("run-agent"), FaultKind::ErrorBeforeAccept, 0, 1};
        bad.status = 422;
        faults.rules.append(bad);
        test::Seeker seeker(m_clock, 100.0, faults, 1);
        const qint64 first = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/eight"));
        const qint64 second = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/nine"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QStringList states{code(seeker.detail(first).row.state), code(seeker.detail(second).row.state)};
        states.sort();
        QCOMPARE(states, (QStringList{QStringLiteral("applied-confirmed"), QStringLiteral("failed")}));
    }

    void closingAndOpeningContinuesOpenRuns() {
        test::Seeker seeker(m_clock, 10.0);
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/ten"));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.detail(id).row.state, ApplicationState::Running, 10'000);
        seeker.restart();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(code(seeker.detail(id).row.state), QStringLiteral("applied-confirmed"));
        QCOMPARE(seeker.server().requestLog().value(QStringLiteral("run-agent")), 1);
    }

    void aLaterLookThatReadsLessChangesNoVerdict_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("state");
        QTest::newRow("went through") << QStringLiteral("confirmed") << QStringLiteral("applied-confirmed");
        QTest::newRow("nothing sent") << QStringLiteral("max-steps") << QStringLiteral("failed");
    }
    // The program ends between two looks, and the server cannot tell its actions any more.
    void aLaterLookThatReadsLessChangesNoVerdict() {
        QFETCH(const QString, script);
        QFETCH(const QString, state);
        test::Seeker seeker(m_clock);
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/%1/eleven").arg(script));
        QTRY_COMPARE_WITH_TIMEOUT(code(seeker.detail(id).row.state), state, 30'000);
        FaultRule unreadable;
        unreadable.kind = FaultKind::MalformedBody;
        PracticeFaults faults;
        for (const char* endpoint : {"timeline", "task-steps"}) {
            unreadable.endpoint = QLatin1String(endpoint);
            faults.rules.append(unreadable);
        }
        seeker.server().setFaults(faults);
        seeker.restart();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QVERIFY(seeker.server().faultsMet().value(faultName(FaultKind::MalformedBody)) > 0);
        QCOMPARE(code(seeker.detail(id).row.state), state);
        QVERIFY(!seeker.detail(id).attempts.first().evidenceCorrected);
    }
    void aVerdictOfAnUnreadableListIsCorrectedByTheNextRestart() {
        PracticeFaults faults;
        FaultRule unreadable{QStringLiteral("timeline"), FaultKind::ErrorBeforeAccept};
        faults.rules.append(unreadable);
        test::Seeker seeker(m_clock, 100.0, faults);
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/max-steps/twelve"));
        QTRY_COMPARE_WITH_TIMEOUT(code(seeker.detail(id).row.state), QStringLiteral("needs-checking"), 30'000);
        seeker.restart(); // it looks again, and reads no more than before
        QTRY_VERIFY_WITH_TIMEOUT(seeker.server().requestLog().value(QStringLiteral("timeline")) > 3, 30'000);
        QVERIFY(stepsOf(seeker.detail(id)).isEmpty());
        seeker.server().setFaults({});
        seeker.restart();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(code(seeker.detail(id).row.state), QStringLiteral("failed"));
        // What was done is in the history now, and each of it once.
        const QStringList done = stepsOf(seeker.detail(id));
        QVERIFY(!done.isEmpty());
        QCOMPARE(QSet<QString>(done.cbegin(), done.cend()).size(), done.size());
    }

    void theLimitOfTheConnectionIsKept() {
        test::Seeker seeker(m_clock, 10.0, {}, 2);
        for (int i = 0; i < 6; ++i) {
            seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/limit-%1").arg(i));
        }
        int most = 0;
        QTRY_VERIFY_WITH_TIMEOUT((most = std::max(most, seeker.openRuns()), seeker.idle()), 60'000);
        QVERIFY2(most <= 2, qPrintable(QString::number(most)));
        QCOMPARE(seeker.server().submissions().size(), 6);
    }

private:
    SystemClock m_clock;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestEngineOutcomes test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_engine_outcomes.moc"
