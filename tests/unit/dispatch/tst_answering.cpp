#include "dispatch/Answering.h"
#include "dispatch/PackageBuilder.h"
#include "store/AnswerRepository.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

BankAnswer answerTo(const char* question, const char* said, AnswerScope scope = AnswerScope::All,
                    const QString& ref = {}) {
    BankAnswer out;
    out.question = text(question);
    out.answer = text(said);
    out.source = text("you");
    out.scope = scope;
    out.scopeRef = ref;
    return out;
}

constexpr const char* bird = "Which bird would you be?";
constexpr const char* fish = "Which fish would you be?";

struct Desk : TempStore {
    // Ended for want of these answers.
    qint64 missing(const char* key, const QStringList& questions, Sent sent = Sent::No, bool practice = false) {
        const qint64 id = queued(text(key), practice);
        const qint64 attempt = running(id);
        write([&](Database& db) -> Done {
            if (Done over = db.exec(text("UPDATE run SET status='terminated' WHERE attempt_id=?"), {attempt}); !over) {
                return over;
            }
            attempts::Verdict verdict;
            verdict.sent = sent;
            verdict.failure = FailureKind::MissingAnswer;
            verdict.failureMessage = questions.value(0);
            const Done ended = attempts::end(db, attempt, verdict, 50);
            return ended ? answers::noteAsked(db, attempt, questions, 50) : ended;
        });
        return id;
    }
    answering::Saved save(const BankAnswer& answer, answering::Next next = answering::Next::Review) {
        return write<answering::Saved>(
            [&](Database& db) { return answering::save(db, store().filesDir(), answer, next, 100); });
    }
    BuiltPackage package(qint64 id) {
        return read<BuiltPackage>(
            [&](Database& db) { return buildPackage(db, store().filesDir(), id, clock().nowMs()); });
    }
    BankAnswer one(qint64 id) {
        for (const BankAnswer& answer : read<QVector<BankAnswer>>([](Database& db) { return answers::bank(db); })) {
            if (answer.id == id) {
                return answer;
            }
        }
        return {};
    }
    QString said(qint64 application, const QString& question) {
        for (const PackageItem& item : package(application).package.items) {
            if (item.question == question) {
                return item.answer + u'|' + item.source;
            }
        }
        return {};
    }
    // What every package needs, so that it is ready.
    void fill() {
        write([&](Database& db) -> Done {
            Profile profile;
            profile.values = {{text("first_name"), text("Maren")},
                              {text("last_name"), text("Holt")},
                              {text("email"), text("m@example.org")}};
            ResumeRow resume;
            resume.label = text("Main");
            resume.fileName = text("Main.pdf");
            resume.sha256 = QString(64, u'a');
            const auto saved = profiles::save(db, profile, 1);
            const auto added = resumes::add(db, resume, 1);
            return saved && added ? Done{} : Done(failure(ErrorKind::Invalid));
        });
    }
};

} // namespace

// Answered once: what waited goes again, and nothing else does.
class AnsweringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allThatAskedTheSameMove() {
        Desk desk;
        const qint64 first = desk.missing("web:a", {text(bird)});
        const qint64 second = desk.missing("web:b", {text("which bird would YOU be")});
        const qint64 other = desk.missing("web:c", {text(fish)});
        const auto saved = desk.save(answerTo(bird, "A kestrel"));
        QCOMPARE(saved.moved, (QVector<qint64>{first, second}));
        QCOMPARE(desk.state(first), ApplicationState::Review);
        QCOMPARE(desk.state(second), ApplicationState::Review);
        QCOMPARE(desk.state(other), ApplicationState::NeedsYou);
        QCOMPARE(desk.said(first, text(bird)), text("A kestrel|answers"));
        // The posting is free because evidence says so, not because it was answered.
        const AttemptRow attempt = desk.detail(first).attempts.first();
        QVERIFY(!attempt.holds);
        QCOMPARE(attempt.releasedWhy, std::optional(ReleaseReason::SubmitNotPressed));
        QVERIFY(desk.save(answerTo(bird, "A kite")).moved.isEmpty()); // they wait no more
    }

    void anotherWordingIsTheSameQuestion() {
        Desk desk;
        const qint64 id = desk.missing("web:a", {text("Wie lang ist Ihre Kündigungsfrist?")});
        QCOMPARE(desk.save(answerTo("Notice period", "4 weeks")).moved, QVector<qint64>{id});
        QCOMPARE(desk.said(id, text("Wie lang ist Ihre Kündigungsfrist?")), text("4 weeks|answers"));
    }

    void whatAskedMoreWaitsForAllOfIt() {
        Desk desk;
        const qint64 id = desk.missing("web:a", {text(bird), text(fish)});
        QVERIFY(desk.save(answerTo(bird, "A kestrel")).moved.isEmpty());
        QCOMPARE(desk.state(id), ApplicationState::NeedsYou);
        QCOMPARE(desk.detail(id).row.failureMessage, text(fish));
        QCOMPARE(desk.save(answerTo(fish, "A perch")).moved, QVector<qint64>{id});
        QCOMPARE(desk.state(id), ApplicationState::Review);
    }

    void anAnswerForOnePlaceMovesOnlyThat() {
        Desk desk;
        const qint64 here = desk.missing("web:a", {text(bird)});
        const qint64 there = desk.missing("web:b", {text(bird)});
        const auto saved = desk.save(answerTo(bird, "A kestrel", AnswerScope::Application, QString::number(here)));
        QCOMPARE(saved.moved, QVector<qint64>{here});
        QCOMPARE(desk.state(there), ApplicationState::NeedsYou);
        QCOMPARE(desk.said(here, text(bird)), text("A kestrel|answers: this application"));
        QCOMPARE(desk.said(there, text(bird)), QString());
    }

    void noAnswerMovesNothing() {
        Desk desk;
        const qint64 id = desk.missing("web:a", {text(bird)});
        BankAnswer blank = answerTo(bird, "");
        QVERIFY(desk.save(blank).moved.isEmpty());
        blank.leftBlank = true; // the form insists on one
        QVERIFY(desk.save(blank).moved.isEmpty());
        QVERIFY(desk.save(answerTo("Favourite colour", "Green")).moved.isEmpty());
        QCOMPARE(desk.state(id), ApplicationState::NeedsYou);
    }

    void whatMayHaveBeenSentStaysHeld() {
        Desk desk;
        const qint64 id = desk.missing("web:a", {text(bird)}, Sent::Unknown);
        QVERIFY(desk.save(answerTo(bird, "A kestrel")).moved.isEmpty());
        QCOMPARE(desk.state(id), ApplicationState::NeedsChecking);
        QVERIFY(desk.detail(id).attempts.first().holds);
    }

    void withoutReviewItIsQueuedWhenReady() {
        Desk desk;
        const qint64 id = desk.missing("web:a", {text(bird)});
        QCOMPARE(desk.save(answerTo(bird, "A kestrel"), answering::Next::Queue).moved, QVector<qint64>{id});
        QCOMPARE(desk.state(id), ApplicationState::Review); // no profile: not ready
        desk.fill();
        const qint64 next = desk.missing("web:b", {text(fish)});
        QCOMPARE(desk.save(answerTo(fish, "A perch"), answering::Next::Queue).moved, QVector<qint64>{next});
        QCOMPARE(desk.state(next), ApplicationState::Queued);
        const auto again = desk.tryReserve(next);
        QVERIFY(again.has_value());
        QCOMPARE(desk.detail(next).attempts.size(), 2);
    }

    void whatLeavesIsCounted() {
        Desk desk;
        const qint64 used = desk.save(answerTo(bird, "A kestrel")).id;
        const qint64 foreign = desk.save(answerTo(fish, "A perch", AnswerScope::Site, text("lever"))).id;
        const qint64 id = desk.queued(text("web:a"));
        const Package package = desk.package(id).package;
        desk.write([&](Database& db) { return answering::noteSent(db, id, package, 700); });
        QCOMPARE(desk.one(used).uses, 1);
        QCOMPARE(desk.one(used).lastUsedAt, 700);
        QCOMPARE(desk.one(foreign).uses, 0);
        // Changed since the package was frozen: that answer did not leave.
        desk.save(answerTo(bird, "A kite"));
        desk.write([&](Database& db) { return answering::noteSent(db, id, package, 800); });
        QCOMPARE(desk.one(used).uses, 1);
    }

    void answersOfAnotherProfileAreCountedToo() {
        Desk desk;
        desk.fill();
        const qint64 used = desk.save(answerTo(bird, "A kestrel")).id;
        const qint64 id = desk.queued(text("web:a"));
        const qint64 other = desk.write<qint64>([](Database& db) { return profiles::add(db, text("Other"), 0, 1); });
        desk.write([&](Database& db) { return applications::setProfile(db, id, other); });
        const Package package = desk.package(id).package;
        desk.write([&](Database& db) { return answering::noteSent(db, id, package, 700); });
        QCOMPARE(desk.one(used).uses, 1);
    }

    void practiceIsNoUse() {
        Desk desk;
        const qint64 used = desk.save(answerTo(bird, "A kestrel")).id;
        const qint64 id = desk.queued(text("web:a"), true);
        const Package package = desk.package(id).package;
        desk.write([&](Database& db) { return answering::noteSent(db, id, package, 700); });
        QCOMPARE(desk.one(used).uses, 0);
        const qint64 waits = desk.missing("web:b", {text(fish)}, Sent::No, true);
        QCOMPARE(desk.save(answerTo(fish, "A perch")).moved, QVector<qint64>{waits});
    }
};

QTEST_GUILESS_MAIN(AnsweringTest)
#include "tst_answering.moc"
