#include "domain/EvidenceKinds.h"
#include "domain/RetentionRule.h"

#include <QTest>

using namespace postulant;

namespace {

constexpr qint64 now = 1'800'000'000'000;
constexpr qint64 day = 24LL * 60 * 60 * 1000;
constexpr qint64 mb = 1024LL * 1024;

class Files {
public:
    Files& attempt(qint64 id, Proof proof, bool practice = false, bool collected = true) {
        m_attempt.attemptId = id;
        m_attempt.proof = proof;
        m_attempt.practice = practice;
        m_attempt.collected = collected;
        return *this;
    }
    // path: empty for one of its own
    Files& add(const char* kind, qint64 size, int daysOld = 1, const QString& path = {}) {
        RetentionFile file = m_attempt;
        file.artifactId = ++m_id;
        file.serverId = QStringLiteral("a_%1").arg(1000 + m_id);
        file.kind = QLatin1String(kind);
        file.size = size * mb;
        file.fetchedAt = now - daysOld * day;
        file.path = path.isEmpty() ? QStringLiteral("%1/%2").arg(file.attemptId).arg(m_id) : path;
        m_files.append(file);
        return *this;
    }
    QVector<RetentionFile> all() const { return m_files; }

private:
    RetentionFile m_attempt;
    QVector<RetentionFile> m_files;
    qint64 m_id = 0;
};

QVector<qint64> idsOf(const RetentionPlan& plan) {
    QVector<qint64> ids;
    for (const RetentionFile& file : plan.files) {
        ids << file.artifactId;
    }
    return ids;
}

using Ids = QVector<qint64>;

} // namespace

class TestRetentionRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutRulesNothingGoes() {
        const auto files = Files().attempt(1, Proof::None).add("recording", 5000, 4000).all();
        const RetentionPlan plan = planRetention(files, {}, now);
        QCOMPARE(idsOf(plan), Ids());
        QCOMPARE(plan.usedBytes, 5000 * mb);
        QVERIFY(plan.budgetKept);
        QVERIFY(!retentionLimits(Options()).any());
    }

    void recordingsGoWhenTheyAreOld() {
        const auto files = Files()
                               .attempt(1, Proof::Confirmed)
                               .add("recording", 10, 31)
                               .add("screenshot_action", 1, 31)
                               .attempt(2, Proof::None)
                               .add("recording", 10, 29)
                               .all();
        const RetentionPlan plan = planRetention(files, {30, 0}, now);
        QCOMPARE(idsOf(plan), Ids{1});
        QCOMPARE(plan.bytes, 10 * mb);
    }

    void overTheBudgetPracticeGoesFirstThenRecordingsThenTheOldest() {
        const auto files = Files()
                               .attempt(1, Proof::None)
                               .add("screenshot_action", 10, 9) // 1
                               .add("recording", 10, 2)         // 2
                               .add("recording", 10, 5)         // 3
                               .add("browser_console_log", 10, 9)
                               .attempt(2, Proof::None, true)
                               .add("screenshot_final", 10, 1) // 5
                               .add("recording", 10, 1)        // 6
                               .all();
        QCOMPARE(idsOf(planRetention(files, {0, 60 * mb}, now)), Ids());
        QCOMPARE(idsOf(planRetention(files, {0, 59 * mb}, now)), Ids{6});
        QCOMPARE(idsOf(planRetention(files, {0, 1 * mb}, now)), (Ids{6, 5, 3, 2, 1, 4}));
    }

    void bothRulesTogether() {
        const auto files = Files()
                               .attempt(1, Proof::None)
                               .add("screenshot_action", 10, 9)
                               .add("recording", 10, 40)
                               .add("recording", 10, 5)
                               .all();
        QCOMPARE(idsOf(planRetention(files, {30, 25 * mb}, now)), Ids{2});
        QCOMPARE(idsOf(planRetention(files, {30, 15 * mb}, now)), (Ids{2, 3}));
    }

    void proofOfWhatWasAppliedStays_data() {
        QTest::addColumn<Proof>("proof");
        QTest::addColumn<bool>("practice");
        QTest::addColumn<bool>("stays");
        QTest::newRow("confirmed") << Proof::Confirmed << false << true;
        QTest::newRow("claimed") << Proof::Claimed << false << true;
        QTest::newRow("confirmed practice") << Proof::Confirmed << true << true;
        QTest::newRow("none") << Proof::None << false << false;
        QTest::newRow("refuted") << Proof::Refuted << false << false;
    }
    void proofOfWhatWasAppliedStays() {
        QFETCH(const Proof, proof);
        QFETCH(const bool, practice);
        QFETCH(const bool, stays);
        const auto files = Files()
                               .attempt(1, proof, practice)
                               .add("screenshot_final", 10, 900)
                               .add("html_scrape", 10, 900) // 2: an earlier page
                               .add("html_action", 10, 900) // 3: the last one
                               .add("package", 10, 900)
                               .add("proof", 10, 900)
                               .add("recording", 10, 900)
                               .add("timeline", 10, 900)
                               .all();
        const RetentionPlan plan = planRetention(files, {1, 1}, now);
        QCOMPARE(idsOf(plan), stays ? (Ids{6, 2, 7}) : (Ids{6, 2, 3, 1, 7}));
        QVERIFY(!plan.budgetKept);
    }

    void withoutALastScreenshotTheNewestOneIsProof() {
        const auto files = Files()
                               .attempt(1, Proof::Claimed)
                               .add("screenshot_action", 10, 3)
                               .add("screenshot_action", 10, 3)
                               .add("screenshot_llm", 10, 3)
                               .all();
        QCOMPARE(idsOf(planRetention(files, {0, 1}, now)), (Ids{1, 2}));
    }

    void whatIsStillCollectedAndWhatIsUnknownStays() {
        const auto files = Files()
                               .attempt(1, Proof::None, false, false)
                               .add("recording", 10, 900)
                               .attempt(2, Proof::None)
                               .add("mail", 10, 900)
                               .all();
        QCOMPARE(idsOf(planRetention(files, {1, 1}, now)), Ids());
    }

    // Whatever became of the application; also a picture that the server had, too.
    void whatTheSeekerAttachedStays() {
        const auto shared = QStringLiteral("1/same.png");
        const auto files = Files()
                               .attempt(1, Proof::Refuted)
                               .add("screenshot_action", 10, 900, shared)
                               .add("attached", 10, 900, shared)
                               .add("attached", 10, 900)
                               .add("screenshot_action", 10, 900)
                               .all();
        QCOMPARE(idsOf(planRetention(files, {1, 1}, now)), Ids{4});
        QCOMPARE(QLatin1String(evidenceKind(attachedKind).kind), attachedKind);
    }

    // Two rows, one file: it is counted once, and goes only when both may.
    void aSharedFileGoesWithAllItsRows() {
        const auto shared = QStringLiteral("1/same.png");
        const auto files = Files()
                               .attempt(1, Proof::None)
                               .add("screenshot_action", 10, 3, shared)
                               .add("screenshot_llm", 10, 3, shared)
                               .attempt(2, Proof::Confirmed)
                               .add("screenshot_action", 10, 3, QStringLiteral("2/same.png"))
                               .add("screenshot_final", 10, 3, QStringLiteral("2/same.png"))
                               .all();
        const RetentionPlan plan = planRetention(files, {0, 1}, now);
        QCOMPARE(idsOf(plan), (Ids{1, 2}));
        QCOMPARE(plan.bytes, 10 * mb);
        QCOMPARE(plan.usedBytes, 20 * mb);
    }
};

QTEST_APPLESS_MAIN(TestRetentionRule)
#include "tst_retention_rule.moc"
