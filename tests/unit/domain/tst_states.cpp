#include "domain/States.h"

#include <QTest>

using namespace postulant;

class TestStates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codesOfApplicationStatesArePublic() {
        // postulantctl promises exactly these words.
        const QStringList expected = QStringLiteral("draft review queued submitting running needs-you needs-checking "
                                                    "applied-confirmed applied-claimed failed cancelled")
                                         .split(QLatin1Char(' '));
        QStringList actual;
        for (const auto state : allApplicationStates) {
            actual << code(state);
            QCOMPARE(fromCode<ApplicationState>(actual.last()), std::optional(state));
        }
        QCOMPARE(actual, expected);
        QCOMPARE(fromCode<ApplicationState>(u"applied"), std::nullopt);
    }
    void onlyFiveServerWordsAreFinal() {
        QVERIFY(isFinal(RunStatus::TimedOut) && isFinal(RunStatus::Canceled) && isFinal(RunStatus::Completed));
        QVERIFY(!isFinal(RunStatus::Unknown) && !isFinal(RunStatus::Paused) && !isFinal(RunStatus::Created));
    }
    void lastCodeOfEachTableIsReachable() {
        QCOMPARE(code(FailureKind::Other), QStringLiteral("other"));
        QCOMPARE(code(RunStatus::Unknown), QStringLiteral("unknown"));
        QCOMPARE(code(Outcome::NoAnswer), QStringLiteral("no-answer"));
    }
};

QTEST_GUILESS_MAIN(TestStates)
#include "tst_states.moc"
