#include "domain/Package.h"
#include "store/SeekerRepository.h"

#include <QGuiApplication>

#include "TimedSeeker.h"

using namespace postulant;
using namespace postulant::test;

// The engine whole against a backend in front of Skyvern, as the practice server plays it.
class TestGateway : public QObject {
    Q_OBJECT

    bool ends(TimedSeeker& seeker, qint64 id, const char* state) {
        return seeker.pass() && seeker->idle() && seeker.state(id) == QLatin1String(state);
    }

private Q_SLOTS:
    void everyEndIsToldAsItIs_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("proof");
        QTest::addColumn<QString>("sent");
        const auto row = [](const char* script, const char* state, const char* proof, const char* sent) {
            QTest::newRow(script) << QByteArray(script) << QString::fromUtf8(state) << QString::fromUtf8(proof)
                                  << QString::fromUtf8(sent);
        };
        // No page is kept that shows the resume, so a confirmation number alone is the gateway's word.
        row("confirmed", "applied-claimed", "claimed", "yes");
        row("claimed", "applied-claimed", "claimed", "yes");
        // Whether Submit was pressed is never known from its words.
        row("closed", "needs-checking", "none", "unknown");
        row("failed-after-submit", "needs-checking", "none", "unknown");
        row("timed-out", "needs-checking", "none", "unknown");
    }
    void everyEndIsToldAsItIs() {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, state);
        QFETCH(const QString, proof);
        QFETCH(const QString, sent);
        TimedSeeker seeker({}, QStringLiteral("gateway"));
        QVERIFY2(seeker->error().isEmpty(), qPrintable(seeker->error()));
        const qint64 id = seeker->queue(TimedSeeker::job(script.constData(), "analyst"));
        QTRY_VERIFY_WITH_TIMEOUT(ends(seeker, id, state.toUtf8().constData()), patience);
        const ApplicationDetail detail = seeker->detail(id);
        QCOMPARE(code(detail.row.proof), proof);
        QCOMPARE(code(detail.row.sent), sent);
        QCOMPARE(detail.attempts.size(), 1);
        QVERIFY(detail.attempts.first().holds);
        QCOMPARE(seeker.asked("run-gateway"), 1);
        if (script == "confirmed") { // the number is its word, and taken as such: it is the resume that nobody showed
            QCOMPARE(detail.attempts.first().proofReasons,
                     (QStringList{QStringLiteral("confirmation-from-server-only"), QStringLiteral("resume-not-seen")}));
        }
        if (script == "closed") {
            QCOMPARE(detail.row.failureMessage, QStringLiteral("This position is no longer open."));
        }
    }

    void whatTheEmployerGetsIsThePackage() {
        TimedSeeker seeker({}, QStringLiteral("gateway"));
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "analyst"));
        QTRY_VERIFY_WITH_TIMEOUT(ends(seeker, id, "applied-claimed"), patience);
        const ApplicationDetail detail = seeker->detail(id);
        const auto package = packageFromJson(detail.attempts.first().packageJson);
        QVERIFY(package);
        const auto received = seeker->server().submissions();
        QCOMPARE(received.size(), 1);
        QCOMPARE(received.first().applicant, applicantJson(*package));
        QCOMPARE(received.first().resumeSha256, package->resume.sha256);
        QCOMPARE(received.first().resumeFileName, package->resume.fileName);
        QVERIFY(!detail.row.confirmationId.isEmpty());
        int kept = 0;
        for (const ArtifactRow& file : detail.artifacts) {
            QVERIFY2(file.problem.isEmpty(), qPrintable(file.kind + file.problem));
            kept += file.kind.startsWith(QLatin1String("screenshot_")) ? 1 : 0;
        }
        QVERIFY(kept > 1); // fetched without the key, which the practice server refuses there
        QVERIFY(seeker.events(id, QStringLiteral("step")).contains(QStringLiteral("Opened the posting")));
    }

    void whatWaitsForAPersonSaysSo() {
        TimedSeeker seeker({}, QStringLiteral("gateway"));
        const qint64 id = seeker->queue(TimedSeeker::job("paused", "analyst"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(500) && seeker.state(id) == QLatin1String("needs-you"), patience);
        QCOMPARE(code(seeker->detail(id).row.attention), QStringLiteral("paused"));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.attempt(id).run->attentionText,
                                  QStringLiteral("Somebody has to look at the form"), patience);
    }

    void anUnclearSubmissionIsForTheSeeker() {
        TimedSeeker seeker(faults({fault("run-gateway", FaultKind::DropAfterAccept, 1)}), QStringLiteral("gateway"));
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "analyst"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && seeker.state(id) == QLatin1String("needs-checking"), patience);
        QCOMPARE(seeker.asked("run-gateway"), 1); // never twice
        QCOMPARE(seeker.asked("list-runs"), 0);   // and there is nothing to look in
    }

    void aFaultOfTheResultsIsAskedAgain() {
        TimedSeeker seeker(faults({fault("gateway-results", FaultKind::ErrorBeforeAccept, 2, 503)}),
                           QStringLiteral("gateway"));
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "analyst"));
        QTRY_VERIFY_WITH_TIMEOUT(ends(seeker, id, "applied-claimed"), 2 * patience);
        QVERIFY(!seeker->detail(id).row.confirmationId.isEmpty());
    }
};

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    TestGateway test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gateway.moc"
