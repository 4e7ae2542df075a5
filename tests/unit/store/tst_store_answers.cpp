#include "domain/CompanyName.h"
#include "store/AnswerRepository.h"
#include "store/Schema.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;
using test::TempStore;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

BankAnswer answerTo(const char* question, const char* said, AnswerScope scope = AnswerScope::All,
                    const char* ref = "") {
    BankAnswer out;
    out.question = text(question);
    out.answer = text(said);
    out.source = text("you");
    out.scope = scope;
    out.scopeRef = text(ref);
    out.scopeName = text(ref);
    return out;
}

struct Desk : TempStore {
    qint64 put(const BankAnswer& answer, qint64 now = 1) {
        return write<qint64>([&](Database& db) { return answers::put(db, answer, now); });
    }
    QVector<BankAnswer> bank() {
        return read<QVector<BankAnswer>>([](Database& db) { return answers::bank(db); });
    }
    BankAnswer one(qint64 id) {
        for (const BankAnswer& answer : bank()) {
            if (answer.id == id) {
                return answer;
            }
        }
        return {};
    }
    QVector<answers::Asked> asked() {
        return read<QVector<answers::Asked>>([](Database& db) { return answers::asked(db); });
    }
    QVector<qint64> waiting() {
        return read<QVector<qint64>>([](Database& db) { return answers::waitingForAnswers(db); });
    }
    ErrorKind refused(const BankAnswer& answer) {
        const auto put = store().writeNow<qint64>([&](Database& db) { return answers::put(db, answer, 1); });
        return put ? ErrorKind::Offline : put.error().kind; // Offline: no error
    }
    // An attempt that ended because the form asked these.
    qint64 missing(qint64 application, const QStringList& questions, Sent sent = Sent::No) {
        const qint64 attempt = running(application);
        write([&](Database& db) -> Done {
            if (Done over = db.exec(text("UPDATE run SET status='terminated' WHERE attempt_id=?"), {attempt}); !over) {
                return over;
            }
            attempts::Verdict verdict;
            verdict.sent = sent;
            verdict.failure = FailureKind::MissingAnswer;
            verdict.failureMessage = questions.value(0);
            if (Done ended = attempts::end(db, attempt, verdict, 50); !ended) {
                return ended;
            }
            return answers::noteAsked(db, attempt, questions, 50);
        });
        return attempt;
    }
};

} // namespace

// The bank in the store: one answer for each question and place, what runs asked, and what waits for answers.
class StoreAnswersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersFromBeforeHoldForAll() {
        const QTemporaryDir dir;
        Result<Database> db = Database::open(dir.path() + text("/x.db"), Database::Mode::ReadWrite);
        QVERIFY(migrate(*db, dir.path(), 1, schemaSteps().mid(0, 9)).has_value());
        const QString insert = text("INSERT INTO answer(id,question,normalised,answer,sensitivity,source,updated_at) "
                                    "VALUES(?,?,?,?,?,'you',?)");
        QVERIFY(
            db->exec(insert, {7, text("Notice period?"), text("notice period"), text("4 weeks"), text("plain"), 5}));
        QVERIFY(db->exec(insert, {9, text("Gender"), text("gender"), QString(), text("demographic"), 6}));
        QVERIFY(migrate(*db, dir.path(), 1).has_value());
        const auto bank = answers::bank(*db);
        QVERIFY(bank.has_value());
        QCOMPARE(bank->size(), 2);
        QCOMPARE(bank->at(1).id, 7);
        QCOMPARE(bank->at(1).question, text("Notice period?"));
        QCOMPARE(bank->at(1).answer, text("4 weeks"));
        QCOMPARE(bank->at(1).updatedAt, 5);
        QCOMPARE(bank->at(1).kind, AnswerKind::Text);
        QCOMPARE(bank->at(1).scope, AnswerScope::All);
        QCOMPARE(bank->at(1).uses, 0);
        QVERIFY(bank->at(0).isUnanswered());
        QCOMPARE(bank->at(0).sensitivity, Sensitivity::Demographic);
        // Changes are heard as before.
        const QString seq = text("SELECT seq FROM table_change WHERE name='answer'");
        const int before = db->value(seq)->toInt();
        QCOMPARE(answers::put(*db, answerTo("notice period", "2 weeks"), 9).value_or(0), 7);
        QVERIFY(answers::remove(*db, 9).has_value());
        QCOMPARE(db->value(seq)->toInt(), before + 2);
        QCOMPARE(db->value(text("PRAGMA integrity_check"))->toString(), text("ok"));
        QVERIFY(!db->exec(insert, {8, text("x"), text("notice period"), QString(), text("plain"), 5}));
    }

    void everythingIsKept() {
        Desk desk;
        BankAnswer full = answerTo("Wie viele Jahre SQL?", "6", AnswerScope::Company, "fernleaflabs");
        full.scopeName = text("Fernleaf Labs");
        full.kind = AnswerKind::Number;
        full.language = text("de");
        full.sensitivity = Sensitivity::Salary;
        const qint64 id = desk.put(full, 77);
        const BankAnswer back = desk.one(id);
        QCOMPARE(back.question, full.question);
        QCOMPARE(back.answer, full.answer);
        QCOMPARE(back.kind, full.kind);
        QCOMPARE(back.scope, full.scope);
        QCOMPARE(back.scopeRef, full.scopeRef);
        QCOMPARE(back.scopeName, full.scopeName);
        QCOMPARE(back.language, full.language);
        QCOMPARE(back.sensitivity, full.sensitivity);
        QCOMPARE(back.source, full.source);
        QCOMPARE(back.updatedAt, 77);
        QVERIFY(!back.leftBlank);
        BankAnswer blank = back;
        blank.leftBlank = true;
        QCOMPARE(desk.put(blank), id);
        QVERIFY(desk.one(id).leftBlank && desk.one(id).answer.isEmpty());
    }

    void oneForEachQuestionAndPlace() {
        Desk desk;
        const qint64 forAll = desk.put(answerTo("Notice period", "4 weeks"));
        const qint64 there = desk.put(answerTo("Notice period?", "1 month", AnswerScope::Company, "northmere"));
        const qint64 elsewhere = desk.put(answerTo("NOTICE PERIOD", "2 months", AnswerScope::Company, "fernleaf"));
        const qint64 site = desk.put(answerTo("Notice period", "3 weeks", AnswerScope::Site, "northmere"));
        QCOMPARE(QSet<qint64>({forAll, there, elsewhere, site}).size(), 4);
        QCOMPARE(desk.put(answerTo("notice  period", "6 weeks")), forAll);
        QCOMPARE(desk.put(answerTo("notice  period", "2 days", AnswerScope::Company, "northmere")), there);
        QCOMPARE(desk.bank().size(), 4);
        QCOMPARE(desk.one(forAll).answer, text("6 weeks"));
        QCOMPARE(desk.one(there).answer, text("2 days"));
        BankAnswer moved = desk.one(elsewhere);
        moved.scopeRef = text("northmere");
        QCOMPARE(desk.refused(moved), ErrorKind::Duplicate);
        moved.scopeRef = text("vantry");
        QCOMPARE(desk.put(moved), elsewhere);
        QCOMPARE(desk.bank().size(), 4);
    }

    void whatMakesNoSenseIsRefused() {
        Desk desk;
        QCOMPARE(desk.refused(answerTo(" ?! ", "x")), ErrorKind::Invalid);
        QCOMPARE(desk.refused(answerTo("Why?", "x", AnswerScope::Site)), ErrorKind::Invalid);
        QCOMPARE(desk.refused(answerTo("Why?", "x", AnswerScope::All, "lever")), ErrorKind::Invalid);
        QVERIFY(desk.bank().isEmpty());
    }

    // Who knows nothing of kinds and scopes changes only what it knows.
    void plainAnswersKeepTheRest() {
        Desk desk;
        BankAnswer full = answerTo("Years of SQL", "6");
        full.kind = AnswerKind::Number;
        full.language = text("en");
        const qint64 id = desk.put(full);
        desk.put(answerTo("Years of SQL", "7", AnswerScope::Site, "lever"));
        Answer plain;
        plain.question = text("years of sql");
        plain.answer = text("8");
        QCOMPARE(desk.write<qint64>([&](Database& db) { return answers::save(db, plain, 3); }), id);
        QCOMPARE(desk.one(id).answer, text("8"));
        QCOMPARE(desk.one(id).kind, AnswerKind::Number);
        QCOMPARE(desk.one(id).language, text("en"));
        QCOMPARE(desk.bank().size(), 2);
        QCOMPARE(desk.read<QVector<Answer>>([](Database& db) { return answers::all(db); }).size(), 2);
    }

    void usesAreCounted() {
        Desk desk;
        const qint64 used = desk.put(answerTo("Notice period", "4 weeks"));
        const qint64 other = desk.put(answerTo("Gender", "Female"));
        desk.write([&](Database& db) { return answers::noteUsed(db, {used}, 500); });
        desk.write([&](Database& db) { return answers::noteUsed(db, {used}, 400); }); // the clock went back
        desk.write([&](Database& db) { return answers::noteUsed(db, {}, 900); });
        QCOMPARE(desk.one(used).uses, 2);
        QCOMPARE(desk.one(used).lastUsedAt, 500);
        QCOMPARE(desk.one(other).uses, 0);
        desk.put(answerTo("notice period", "2 weeks")); // another answer to the same: what was sent was sent
        QCOMPARE(desk.one(used).uses, 2);
    }

    void theirPlaceIsTheApplications() {
        Desk desk;
        const qint64 id = desk.queued(text("web:a"));
        const auto place = desk.read<AnswerPlace>([id](Database& db) { return answers::placeOf(db, id); });
        QCOMPARE(place.applicationId, id);
        QCOMPARE(place.company, companyKey(desk.detail(id).row.company));
        QCOMPARE(place.site, text("jobs.example.com"));
        const auto none = desk.store().readNow<AnswerPlace>([](Database& db) { return answers::placeOf(db, 99); });
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
    }

    // What is asked about "here" is answered for that company; it says nothing elsewhere.
    void whatIsAskedAboutOneCompanyHoldsThere() {
        Desk desk;
        const qint64 first = desk.queued(text("web:a"));
        const qint64 second = desk.queued(text("web:b"));
        const QString before = text("Have you worked here before?");
        desk.missing(first, {before, text("Why are you interested in this role?")});
        desk.missing(second, {text("Have you previously worked for us?")});
        QCOMPARE(desk.bank().size(), 3);
        for (const BankAnswer& open : desk.bank()) {
            const bool ofRole = open.question.startsWith(text("Why"));
            QCOMPARE(open.scope, ofRole ? AnswerScope::Application : AnswerScope::Company);
            QVERIFY(!open.scopeRef.isEmpty() && !open.scopeName.isEmpty());
            if (open.question == before) {
                BankAnswer said = open;
                said.answer = text("Yes");
                QCOMPARE(desk.put(said), open.id);
            }
        }
        const auto best = [&desk](qint64 id, const QString& question) {
            const auto place = desk.read<AnswerPlace>([id](Database& db) { return answers::placeOf(db, id); });
            return bestAnswer(question, desk.bank(), place);
        };
        QCOMPARE(best(first, before)->answer.answer, text("Yes"));
        QVERIFY(!best(second, before));
    }

    // "The country of this job" is another one for another job.
    void whatIsAskedAboutTheJobsCountryHoldsForThatJob() {
        Desk desk;
        const qint64 id = desk.queued(text("web:a"));
        desk.missing(id, {text("Are you legally authorized to work in the country of this job?"),
                          text("Will you now or in the future require visa sponsorship?")});
        QCOMPARE(desk.bank().size(), 2);
        for (const BankAnswer& open : desk.bank()) {
            QCOMPARE(open.scope, AnswerScope::Application);
            QCOMPARE(open.scopeRef, QString::number(id));
        }
    }

    void whatRunsAskIsWaitedFor() {
        Desk desk;
        const qint64 id = desk.queued(text("web:a"));
        const qint64 attempt = desk.missing(id, {text("Which bird would you be?"), text("What is your visa type?")});
        desk.write([&](Database& db) {
            return answers::noteAsked(db, attempt, {text("which bird would YOU be"), text("?!")}, 60);
        });
        QCOMPARE(desk.state(id), ApplicationState::NeedsYou);
        QCOMPARE(desk.bank().size(), 2);
        for (const BankAnswer& answer : desk.bank()) {
            QVERIFY(answer.isUnanswered());
        }
        QCOMPARE(desk.bank().at(0).question, text("What is your visa type?"));
        QCOMPARE(desk.bank().at(0).sensitivity, Sensitivity::Legal);
        QCOMPARE(desk.bank().at(1).sensitivity, Sensitivity::Plain);
        QCOMPARE(desk.asked().size(), 2);
        for (const answers::Asked& one : desk.asked()) {
            QVERIFY(one.waits && !one.practice);
            QCOMPARE(one.applicationId, id);
            QCOMPARE(one.company, text("Company web:a"));
            QCOMPARE(one.title, text("Analyst"));
            QCOMPARE(one.site, text("Own site"));
            QCOMPARE(one.at, 50);
        }
        QCOMPARE(desk.waiting(), QVector<qint64>{id});
        desk.write([&](Database& db) { return applications::setIntent(db, id, Intent::Review, 70); });
        QVERIFY(desk.waiting().isEmpty());
        QVERIFY(!desk.asked().first().waits);
    }

    void whatMayHaveBeenSentWaitsForNoAnswer() {
        Desk desk;
        const qint64 id = desk.queued(text("web:a"));
        desk.missing(id, {text("Which bird would you be?")}, Sent::Unknown);
        QCOMPARE(desk.state(id), ApplicationState::NeedsChecking);
        QVERIFY(desk.waiting().isEmpty());
    }

    void aKnownAnswerStays() {
        Desk desk;
        const qint64 known = desk.put(answerTo("Which bird would you be?", "A kestrel"));
        desk.missing(desk.queued(text("web:a")), {text("Which bird would you be?")});
        QCOMPARE(desk.bank().size(), 1);
        QCOMPARE(desk.one(known).answer, text("A kestrel"));
        QVERIFY(desk.asked().first().waits);
    }

    void onlyTheNewestAttemptAsks() {
        Desk desk;
        const qint64 id = desk.queued(text("web:a"));
        desk.missing(id, {text("Which bird would you be?")});
        desk.write([&](Database& db) { return applications::setIntent(db, id, Intent::Queue, 70); });
        desk.missing(id, {text("Which fish would you be?")});
        const auto asked = [&](auto by) { return desk.read<QStringList>([&](Database& db) { return by(db, id); }); };
        QCOMPARE(asked(answers::askedBy), QStringList{text("Which fish would you be?")});
        QCOMPARE(asked(answers::everAskedBy),
                 (QStringList{text("Which bird would you be?"), text("Which fish would you be?")}));
        QCOMPARE(desk.asked().at(0).question, text("Which fish would you be?"));
        QVERIFY(desk.asked().at(0).waits);
        QVERIFY(!desk.asked().at(1).waits);
    }

    void practiceAsksOnlyForItself() {
        Desk desk;
        const qint64 id = desk.queued(text("web:a"), true);
        desk.missing(id, {text("Which bird would you be?")});
        QVERIFY(desk.bank().isEmpty());
        QVERIFY(desk.asked().first().practice);
        QCOMPARE(desk.waiting(), QVector<qint64>{id});
    }

    void theShownQuestionMoves() {
        Desk desk;
        const qint64 id = desk.queued(text("web:a"));
        desk.missing(id, {text("Which bird would you be?"), text("Which fish would you be?")});
        QCOMPARE(desk.detail(id).row.failureMessage, text("Which bird would you be?"));
        desk.write([&](Database& db) { return answers::showQuestion(db, id, text("Which fish would you be?")); });
        QCOMPARE(desk.detail(id).row.failureMessage, text("Which fish would you be?"));
        const qint64 held = desk.queued(text("web:b"));
        desk.running(held);
        desk.write([&](Database& db) { return answers::showQuestion(db, held, text("Which fish?")); });
        QCOMPARE(desk.detail(held).row.failureMessage, QString());
    }

    void packagesKeepWhatTheyRecorded() {
        Desk desk;
        const qint64 answer = desk.put(answerTo("Which bird would you be?", "A kestrel"));
        const qint64 id = desk.queued(text("web:a"));
        const qint64 connection = desk.realConnection();
        const QByteArray package = R"({"items":[{"question":"Which bird would you be?","answer":"A kestrel"}]})";
        desk.write([&](Database& db) -> Done {
            Reservation reservation;
            reservation.applicationId = id;
            reservation.token = TempStore::nextToken();
            reservation.connectionId = connection;
            reservation.dialect = text("agent");
            reservation.packageJson = package;
            const auto attempt = attempts::reserve(db, reservation, 1);
            return attempt ? Done{} : Done(tl::unexpected<Error>(attempt.error()));
        });
        desk.write([&](Database& db) { return answers::remove(db, answer); });
        QVERIFY(desk.bank().isEmpty());
        QCOMPARE(desk.detail(id).attempts.first().packageJson, package);
    }
};

QTEST_GUILESS_MAIN(StoreAnswersTest)
#include "tst_store_answers.moc"
