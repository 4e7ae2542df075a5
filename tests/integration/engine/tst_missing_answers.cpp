#include "dispatch/Answering.h"
#include "store/AnswerRepository.h"
#include "support/Seeker.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace postulant;
using test::Seeker;

namespace {

constexpr int patience = 30'000;

QString posting(const char* slug, const QString& question = {}) {
    const QString url = QStringLiteral("https://practice.example/jobs/missing-answer/") + QLatin1String(slug);
    return question.isEmpty()
               ? url
               : url + QStringLiteral("?question=") + QString::fromLatin1(QUrl::toPercentEncoding(question));
}

const QString unusual = QStringLiteral("Which of our products would you improve first, and how?");

// What the employer has read as the answer to a question.
QString received(const PracticeSubmission& submission, const QString& question) {
    for (const QJsonValue& one : submission.applicant.value(u"answers").toArray()) {
        if (one[u"question"].toString() == question) {
            return one[u"answer"].toString();
        }
    }
    return {};
}

} // namespace

// A form asks what nobody has answered: it ends with that very question, and is answered once for all.
class TestMissingAnswers : public QObject {
    Q_OBJECT

    static answering::Saved answer(Seeker& seeker, const QString& question, const QString& said,
                                   answering::Next next = answering::Next::Review) {
        BankAnswer answer;
        answer.question = question;
        answer.answer = said;
        answer.source = QStringLiteral("you");
        const auto saved = seeker.store().writeNow<answering::Saved>([&](Database& db) {
            return answering::save(db, seeker.store().filesDir(), answer, next, seeker.store().clock().nowMs());
        });
        return saved ? *saved : answering::Saved{};
    }
    static QVector<BankAnswer> bank(Seeker& seeker) {
        const auto bank = seeker.store().readNow<QVector<BankAnswer>>([](Database& db) { return answers::bank(db); });
        return bank ? *bank : QVector<BankAnswer>();
    }
    static QString state(Seeker& seeker, qint64 id) { return code(seeker.detail(id).row.state); }

private Q_SLOTS:
    void askedOnceAnsweredOnce_data() {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("applied"); // a task proves nothing
        QTest::newRow("agent") << QStringLiteral("agent") << QStringLiteral("applied-confirmed");
        QTest::newRow("task") << QStringLiteral("task") << QStringLiteral("applied-claimed");
    }
    void askedOnceAnsweredOnce() {
        QFETCH(const QString, dialect);
        QFETCH(const QString, applied);
        Seeker seeker(m_clock, 100.0, {}, 5, dialect);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const qint64 id = seeker.queue(posting("analyst-at-brightwater"));
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("needs-you"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), patience);
        const ApplicationDetail asked = seeker.detail(id);
        QCOMPARE(code(asked.row.failure), QStringLiteral("missing-answer"));
        QCOMPARE(asked.row.failureMessage, unusual);
        QCOMPARE(asked.row.sent, Sent::No);
        QCOMPARE(asked.attempts.first().releasedWhy, std::optional(ReleaseReason::SubmitNotPressed));
        QCOMPARE(seeker.server().submissions().size(), 0);
        QCOMPARE(bank(seeker).size(), 1);
        QVERIFY(bank(seeker).first().isUnanswered());
        QCOMPARE(bank(seeker).first().question, unusual);

        const QString said = QStringLiteral("The search: it finds only whole words");
        QCOMPARE(answer(seeker, unusual, said).moved, QVector<qint64>{id});
        QCOMPARE(state(seeker, id), QStringLiteral("review")); // nothing goes without the seeker's word
        QCOMPARE(bank(seeker).first().uses, 0);
        bool approved = false;
        seeker.core().commands().approve({id}, this, [&approved](const Done& done) { approved = done.has_value(); });
        QTRY_VERIFY(approved);
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), applied, patience);
        QCOMPARE(seeker.detail(id).attempts.size(), 2);
        QCOMPARE(seeker.server().submissions().size(), 1);
        QCOMPARE(received(seeker.server().submissions().first(), unusual), said);

        // Another employer asks the same: nobody is asked.
        const qint64 second = seeker.queue(posting("planner-at-fernleaf"));
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, second), applied, patience);
        QCOMPARE(seeker.detail(second).attempts.size(), 1);
        QCOMPARE(seeker.server().submissions().size(), 2);
        QCOMPARE(received(seeker.server().submissions().last(), unusual), said);
        QCOMPARE(bank(seeker).size(), 1);
        QCOMPARE(bank(seeker).first().uses, 2);
        QVERIFY(bank(seeker).first().lastUsedAt > 0);
    }

    // What is sent is what was approved, or it is asked about again.
    void whatChangedAfterTheYesStaysHere() {
        Seeker seeker(m_clock);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        seeker.core().commands().setPaused(true, this, [](const Done&) {});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.core().status().paused, patience); // not only written, but known to who sends
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/planner-at-fernleaf"));
        bool approved = false;
        seeker.core().commands().approve({id}, this, [&approved](const Done& done) { approved = done.has_value(); });
        QTRY_VERIFY(approved);
        QVERIFY(answer(seeker, QStringLiteral("Which bird would you be?"), QStringLiteral("A kestrel")).id != 0);
        seeker.core().commands().setPaused(false, this, [](const Done&) {});
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("review"), patience);
        QCOMPARE(code(seeker.detail(id).row.failure), QStringLiteral("review-wanted"));
        QCOMPARE(seeker.detail(id).row.failureMessage, QStringLiteral("changed"));
        QCOMPARE(seeker.server().submissions().size(), 0);
        approved = false;
        seeker.core().commands().approve({id}, this, [&approved](const Done& done) { approved = done.has_value(); });
        QTRY_VERIFY(approved);
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("applied-confirmed"), patience);
        QCOMPARE(seeker.server().submissions().size(), 1);
    }

    void severalThatWaitGoTogether() {
        Seeker seeker(m_clock);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const QString bird = QStringLiteral("Which bird would you be on our release train, and why?");
        const qint64 first = seeker.queue(posting("analyst-at-brightwater", bird));
        const qint64 second = seeker.queue(posting("planner-at-fernleaf", bird.toUpper()));
        const qint64 other = seeker.queue(posting("driver-at-vantry"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), patience);
        for (const qint64 id : {first, second, other}) {
            QCOMPARE(state(seeker, id), QStringLiteral("needs-you"));
        }
        QCOMPARE(seeker.detail(second).row.failureMessage, bird.toUpper());
        const auto saved = answer(seeker, bird, QStringLiteral("A kestrel"), answering::Next::Queue);
        QCOMPARE(saved.moved, (QVector<qint64>{first, second}));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), patience);
        QCOMPARE(state(seeker, first), QStringLiteral("applied-confirmed"));
        QCOMPARE(state(seeker, second), QStringLiteral("applied-confirmed"));
        QCOMPARE(state(seeker, other), QStringLiteral("needs-you"));
        QCOMPARE(seeker.server().submissions().size(), 2);
    }

    // The list of actions cannot be read, so it is not known that nothing was sent: an answer does not free the
    // posting.
    void anAnswerIsNoEvidence() {
        PracticeFaults faults;
        for (const char* endpoint : {"timeline", "task-steps", "artifacts"}) {
            faults.rules.append({QLatin1String(endpoint), FaultKind::ErrorBeforeAccept});
        }
        Seeker seeker(m_clock, 100.0, faults);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const qint64 id = seeker.queue(posting("analyst-at-brightwater"));
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("needs-checking"), patience);
        QVERIFY(answer(seeker, unusual, QStringLiteral("The search")).moved.isEmpty());
        QCOMPARE(state(seeker, id), QStringLiteral("needs-checking"));
        QVERIFY(seeker.detail(id).attempts.first().holds);
        QCOMPARE(seeker.server().requestLog().value(QStringLiteral("run-agent")), 1);
    }

private:
    SystemClock m_clock;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestMissingAnswers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_missing_answers.moc"
