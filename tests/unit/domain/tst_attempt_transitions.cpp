#include "domain/AttemptTransitions.h"

#include <QTest>

using namespace postulant;

class TestAttemptTransitions : public QObject {
    Q_OBJECT

    static constexpr std::array allStates{AttemptState::Reserved, AttemptState::Accepted, AttemptState::Running,
                                          AttemptState::Unclear, AttemptState::Ended};
    static constexpr std::array allEvents{
        AttemptEvent::Accepted,          AttemptEvent::NeverLeft,         AttemptEvent::Refused,
        AttemptEvent::NoClearAnswer,     AttemptEvent::RunSeen,           AttemptEvent::RunEnded,
        AttemptEvent::RunLost,           AttemptEvent::SubmitNotPressed,  AttemptEvent::SeekerSaidSent,
        AttemptEvent::SeekerSaidNotSent, AttemptEvent::EvidenceCorrected, AttemptEvent::RunTurnedUp};

private Q_SLOTS:
    void theWholeTable() {
        // from: event→to, "!" released, "+" hold taken back; every pair that is missing is refused.
        const QHash<QString, QString> expected{
            {QStringLiteral("reserved"),
             QStringLiteral("accepted→accepted never-left→ended! refused→ended! no-clear-answer→unclear")},
            {QStringLiteral("accepted"), QStringLiteral("run-seen→running run-ended→ended run-lost→unclear")},
            {QStringLiteral("running"), QStringLiteral("run-seen→running run-ended→ended run-lost→unclear")},
            {QStringLiteral("unclear"),
             QStringLiteral("accepted→accepted no-clear-answer→unclear run-seen→running run-ended→ended "
                            "seeker-said-sent→ended seeker-said-not-sent→ended!")},
            {QStringLiteral("ended"), QStringLiteral("run-ended→ended submit-not-pressed→ended! seeker-said-sent→ended "
                                                     "seeker-said-not-sent→ended! evidence-corrected→ended")}};
        for (const AttemptState state : allStates) {
            QStringList actual;
            for (const AttemptEvent event : allEvents) {
                if (const auto taken = step({state, true, false}, event)) {
                    actual.append(code(event) + u'→' + code(taken->standing.state) +
                                  (taken->hold == HoldEffect::Release ? QStringLiteral("!") : QString()));
                    QCOMPARE(taken->released.has_value(), taken->hold == HoldEffect::Release);
                    QCOMPARE(taken->standing.holds, taken->hold != HoldEffect::Release);
                }
            }
            QCOMPARE(actual.join(u' '), expected.value(code(state)));
        }
    }
    void releasesNameTheirReason() {
        const auto reason = [](AttemptState state, AttemptEvent event) {
            return step({state, true, false}, event)->released.value();
        };
        QCOMPARE(reason(AttemptState::Reserved, AttemptEvent::NeverLeft), ReleaseReason::NeverLeft);
        QCOMPARE(reason(AttemptState::Reserved, AttemptEvent::Refused), ReleaseReason::Refused);
        QCOMPARE(reason(AttemptState::Ended, AttemptEvent::SubmitNotPressed), ReleaseReason::SubmitNotPressed);
        QCOMPARE(reason(AttemptState::Unclear, AttemptEvent::SeekerSaidNotSent), ReleaseReason::SeekerSaidNo);
    }
    void everyReleaseEndsTheAttempt() {
        for (const auto& row : attemptTransitions()) {
            QVERIFY(row.hold != HoldEffect::Release || row.to == AttemptState::Ended);
            QVERIFY(row.from != AttemptState::Ended || row.to == AttemptState::Ended);
        }
    }
    void noPairStandsTwice() {
        const auto& table = attemptTransitions();
        for (qsizetype i = 0; i < table.size(); ++i) {
            for (qsizetype j = i + 1; j < table.size(); ++j) {
                QVERIFY(table[i].from != table[j].from || table[i].event != table[j].event);
            }
        }
    }
    void aReleasedHoldIsNotReleasedAgainButTakenBack() {
        const AttemptStanding released{AttemptState::Ended, false, false};
        QVERIFY(!step(released, AttemptEvent::SeekerSaidNotSent));
        QVERIFY(!step(released, AttemptEvent::SubmitNotPressed));
        const auto back = step(released, AttemptEvent::RunTurnedUp);
        QVERIFY(back && back->hold == HoldEffect::TakeBack && back->standing.holds);
        QVERIFY(!step(back->standing, AttemptEvent::RunTurnedUp));
    }
    void evidenceIsCorrectedOnce() {
        const auto once = step({AttemptState::Ended, true, false}, AttemptEvent::EvidenceCorrected);
        QVERIFY(once && once->standing.evidenceCorrected);
        QVERIFY(!step(once->standing, AttemptEvent::EvidenceCorrected));
        const auto after = step(once->standing, AttemptEvent::SubmitNotPressed);
        QVERIFY(after && after->standing.evidenceCorrected);
    }
};

QTEST_GUILESS_MAIN(TestAttemptTransitions)
#include "tst_attempt_transitions.moc"
