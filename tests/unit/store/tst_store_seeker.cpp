#include "store/Backup.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

#include <optional>

using namespace postulant;
using test::TempStore;

// The seeker's own rows: profiles, answers, resumes, connections, settings.
class SeekerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void profilesKeepEverything();
    void severalSelves();
    void aProfileInUseStays();
    void answersAreOnePerQuestion();
    void resumesHaveVersionsAndOneDefault();
    void practiceAlwaysExists();
    void connectionsRoundTrip();
    void connectionOptionsSurvive();
    void connectionsCheckTheirFields();
    void theFirstRealConnectionIsTheDefault();
    void aConnectionInUseStays();
    void preparedDefinitionsBelongToTheAddress();
    void settingsAreKept();
};

namespace {

template <class Job>
ErrorKind errorOf(TempStore& temp, Job job) {
    const Result<int> answer = temp.store().writeNow<int>([&](Database& db) -> Result<int> {
        const auto result = job(db);
        return result ? Result<int>(0) : Result<int>(tl::unexpected<Error>(result.error()));
    });
    return answer ? ErrorKind::Offline : answer.error().kind; // Offline: no error
}

ConnectionRow connectionNamed(const QString& name) {
    ConnectionRow row;
    row.name = name;
    row.dialect = QStringLiteral("task");
    row.baseUrl = QStringLiteral("https://skyvern.example.com");
    row.keySource = QStringLiteral("keychain");
    return row;
}

qint64 save(TempStore& temp, const ConnectionRow& row) {
    return temp.write<qint64>([&](Database& db) { return connections::save(db, row, 1); });
}

ResumeRow resumeNamed(const QString& label, char sha) {
    ResumeRow row;
    row.label = label;
    row.fileName = QStringLiteral("Jane_Doe_Resume.pdf");
    row.sha256 = QString(64, QLatin1Char(sha));
    row.size = 5;
    row.mimeType = QStringLiteral("application/pdf");
    return row;
}

} // namespace

void SeekerTest::profilesKeepEverything() {
    TempStore temp;
    QCOMPARE(temp.read<Profile>([](Database& db) { return profiles::preferred(db); }).id, 0);
    Profile profile;
    profile.name = QStringLiteral("Analyst");
    profile.language = QStringLiteral("de");
    profile.values = {{QStringLiteral("first_name"), QStringLiteral("Jäne \"J\" O'Doe")}};
    profile.resume = {{QStringLiteral("x-unknown"), QJsonArray{1, QStringLiteral("two")}}};
    const auto put = [&](const Profile& p) {
        return temp.write<qint64>([&](Database& db) { return profiles::save(db, p, 1); });
    };
    profile.id = put(profile);
    Profile second;
    second.name = QStringLiteral("Another");
    put(second);
    const Profile back = temp.read<Profile>([](Database& db) { return profiles::preferred(db); });
    QCOMPARE(back.id, profile.id); // the first became the default
    QCOMPARE(back.name, profile.name);
    QCOMPARE(back.language, profile.language);
    QCOMPARE(back.values, profile.values);
    QCOMPARE(back.resume, profile.resume);
    profile.values.insert(QStringLiteral("first_name"), QString());
    put(profile);
    QCOMPARE(temp.read<QVector<Profile>>([](Database& db) { return profiles::all(db); }).size(), 2);
    QCOMPARE(temp.read<Profile>([](Database& db) { return profiles::preferred(db); }).values, profile.values);
    profile.id = 77;
    QCOMPARE(errorOf(temp, [&](Database& db) { return profiles::save(db, profile, 1); }), ErrorKind::NotFound);
}

void SeekerTest::severalSelves() {
    TempStore temp;
    const auto add = [&](const char* name, qint64 like = 0) {
        return temp.write<qint64>([&](Database& db) { return profiles::add(db, QString::fromUtf8(name), like, 1); });
    };
    Profile english;
    english.name = QStringLiteral("English");
    english.values = {{QStringLiteral("city"), QStringLiteral("Leeds")}};
    english.id = temp.write<qint64>([&](Database& db) { return profiles::save(db, english, 1); });
    const qint64 german = add(" Deutsch ", english.id);
    const auto get = [&](qint64 id) {
        return temp.read<Profile>([id](Database& db) { return profiles::get(db, id); });
    };
    QCOMPARE(get(german).name, QStringLiteral("Deutsch"));
    QCOMPARE(get(german).values, english.values);
    QVERIFY(get(add("Empty")).values.isEmpty());
    QCOMPARE(errorOf(temp, [](Database& db) { return profiles::add(db, QStringLiteral("DEUTSCH"), 0, 1); }),
             ErrorKind::Duplicate);
    QCOMPARE(errorOf(temp, [](Database& db) { return profiles::add(db, QStringLiteral("  "), 0, 1); }),
             ErrorKind::Invalid);
    QCOMPARE(errorOf(temp, [&](Database& db) { return profiles::rename(db, german, QStringLiteral("english")); }),
             ErrorKind::Duplicate);
    temp.write([&](Database& db) { return profiles::rename(db, german, QStringLiteral("German")); });
    const auto found =
        temp.read<std::optional<Profile>>([](Database& db) { return profiles::byName(db, QStringLiteral("gerMAN")); });
    QCOMPARE(found.value_or(Profile()).id, german);
    temp.write([&](Database& db) { return profiles::setDefault(db, german); });
    QCOMPARE(temp.read<Profile>([](Database& db) { return profiles::preferred(db); }).id, german);
    QCOMPARE(temp.read<QVector<Profile>>([](Database& db) { return profiles::all(db); }).first().id, german);
    QCOMPARE(temp.read<Profile>([](Database& db) { return profiles::pick(db, 0); }).id, german);
    QCOMPARE(errorOf(temp, [](Database& db) { return profiles::get(db, 99); }), ErrorKind::NotFound);
}

void SeekerTest::aProfileInUseStays() {
    TempStore temp;
    const auto add = [&](const char* name) {
        return temp.write<qint64>([&](Database& db) { return profiles::add(db, QString::fromUtf8(name), 0, 1); });
    };
    const auto remove = [](qint64 id) { return [id](Database& db) { return profiles::remove(db, id); }; };
    const auto uses = [&](qint64 id) {
        return temp.read<profiles::Uses>([id](Database& db) { return profiles::uses(db, id); });
    };
    const qint64 one = add("One");
    QVERIFY(uses(one).only);
    QCOMPARE(errorOf(temp, remove(one)), ErrorKind::Guarded);
    const qint64 two = add("Two");
    const qint64 own = temp.queued(QStringLiteral("web:a.example/1"));
    const qint64 usual = temp.queued(QStringLiteral("web:a.example/2")); // takes the default one
    temp.write([&](Database& db) { return applications::setProfile(db, own, two); });
    QCOMPARE(temp.read<Profile>([&](Database& db) { return profiles::ofApplication(db, own); }).id, two);
    QCOMPARE(temp.read<Profile>([&](Database& db) { return profiles::ofApplication(db, usual); }).id, one);
    QCOMPARE(uses(one).sending, 1);
    QCOMPARE(uses(two).sending, 1);
    QCOMPARE(errorOf(temp, remove(one)), ErrorKind::Guarded);
    QCOMPARE(errorOf(temp, remove(two)), ErrorKind::Guarded);
    temp.write([&](Database& db) { return applications::setIntent(db, own, Intent::Review, 1); });
    QCOMPARE(uses(two).sending, 0);
    QCOMPARE(uses(two).waiting, 1);
    temp.write(remove(two));
    QCOMPARE(temp.read<Profile>([&](Database& db) { return profiles::ofApplication(db, own); }).id, one);
    QVERIFY(uses(one).only);
}

void SeekerTest::answersAreOnePerQuestion() {
    TempStore temp;
    const auto put = [&](const Answer& a) {
        return temp.write<qint64>([&](Database& db) { return answers::save(db, a, 9); });
    };
    Answer answer;
    answer.question = QStringLiteral("Are you willing to relocate?");
    answer.answer = QStringLiteral("Yes");
    answer.sensitivity = Sensitivity::Legal;
    answer.source = QStringLiteral("you");
    const qint64 id = put(answer);
    answer.question = QStringLiteral("  are you WILLING to relocate ");
    answer.answer = QStringLiteral("No");
    QCOMPARE(put(answer), id);
    auto all = temp.read<QVector<Answer>>([](Database& db) { return answers::all(db); });
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().answer, QStringLiteral("No"));
    QCOMPARE(all.first().sensitivity, Sensitivity::Legal);
    QCOMPARE(all.first().updatedAt, 9);
    answer.id = id;
    answer.question = QStringLiteral("Another question");
    QCOMPARE(put(answer), id);
    QCOMPARE(temp.read<QVector<Answer>>([](Database& db) { return answers::all(db); }).size(), 1);
    QCOMPARE(errorOf(temp,
                     [](Database& db) {
                         return answers::save(db, Answer{0, QStringLiteral(" ?! "), {}, {}, {}, 0}, 1);
                     }),
             ErrorKind::Invalid);
    temp.write([&](Database& db) { return answers::remove(db, id); });
    QVERIFY(temp.read<QVector<Answer>>([](Database& db) { return answers::all(db); }).isEmpty());
}

void SeekerTest::resumesHaveVersionsAndOneDefault() {
    TempStore temp;
    const auto add = [&](const ResumeRow& row) {
        return temp.write<qint64>([&](Database& db) { return resumes::add(db, row, 1); });
    };
    const auto all = [&] { return temp.read<QVector<ResumeRow>>([](Database& db) { return resumes::all(db); }); };
    QCOMPARE(temp.read<ResumeRow>([](Database& db) { return resumes::preferred(db); }).id, 0);
    const qint64 first = add(resumeNamed(QStringLiteral("Main"), 'a'));
    const qint64 other = add(resumeNamed(QStringLiteral("Other"), 'b'));
    QCOMPARE(all().first().id, first);
    QVERIFY(all().first().isDefault);

    const qint64 application = temp.queued(QStringLiteral("web:a"));
    temp.write([&](Database& db) { return applications::setResume(db, application, first); });
    const qint64 newer = add(resumeNamed(QStringLiteral("MAIN "), 'c')); // the same label, a new file
    QVERIFY(newer != first);
    QCOMPARE(all().size(), 2);
    QVERIFY(all().first().isDefault);
    QCOMPARE(all().first().id, newer);
    QCOMPARE(temp.detail(application).resumeId, newer);
    QCOMPARE(temp.read<ResumeRow>([&](Database& db) { return resumes::get(db, first); }).sha256.at(0),
             QLatin1Char('a'));
    const auto byLabel =
        temp.read<std::optional<ResumeRow>>([](Database& db) { return resumes::byLabel(db, QStringLiteral("main")); });
    QCOMPARE(byLabel->id, newer);

    temp.write([&](Database& db) { return resumes::setDefault(db, other); });
    QCOMPARE(temp.read<ResumeRow>([](Database& db) { return resumes::preferred(db); }).id, other);
    temp.write(
        [&](Database& db) { return resumes::rename(db, other, QStringLiteral("Third"), QStringLiteral("x.pdf")); });
    QCOMPARE(errorOf(temp,
                     [&](Database& db) {
                         return resumes::rename(db, other, QStringLiteral("main"), QStringLiteral("x.pdf"));
                     }),
             ErrorKind::Duplicate);
    temp.write([&](Database& db) { return resumes::remove(db, other, 5); });
    QCOMPARE(temp.read<ResumeRow>([](Database& db) { return resumes::preferred(db); }).id, newer); // one takes over
    temp.write([&](Database& db) { return resumes::remove(db, newer, 5); });
    QCOMPARE(temp.detail(application).resumeId, 0);
    QVERIFY(all().isEmpty());
    QCOMPARE(errorOf(temp, [&](Database& db) { return resumes::remove(db, newer, 5); }), ErrorKind::NotFound);
    QCOMPARE(errorOf(temp, [](Database& db) { return resumes::get(db, 99); }), ErrorKind::NotFound);
}

void SeekerTest::practiceAlwaysExists() {
    TempStore temp;
    const auto all = temp.read<QVector<ConnectionRow>>([](Database& db) { return connections::all(db); });
    QCOMPARE(all.size(), 1);
    QVERIFY(all.first().practice);
    QCOMPARE(temp.read<ConnectionRow>([](Database& db) { return connections::preferred(db); }).id, all.first().id);
    QCOMPARE(errorOf(temp, [&](Database& db) { return connections::remove(db, all.first().id, 1); }),
             ErrorKind::Guarded);
    ConnectionRow second = connectionNamed(QStringLiteral("Second practice"));
    second.practice = true;
    QCOMPARE(errorOf(temp, [&](Database& db) { return connections::save(db, second, 1); }), ErrorKind::Invalid);
    ConnectionRow changed = all.first();
    changed.concurrency = 9;
    temp.write<qint64>([&](Database& db) { return connections::save(db, changed, 1); });
    QCOMPARE(temp.read<ConnectionRow>([](Database& db) { return connections::practice(db); }).concurrency, 9);
    QCOMPARE(
        errorOf(temp,
                [](Database& db) { return connections::save(db, connectionNamed(QStringLiteral("PRACTICE")), 1); }),
        ErrorKind::Duplicate);
}

void SeekerTest::connectionsRoundTrip() {
    TempStore temp;
    ConnectionRow row = connectionNamed(QStringLiteral("Cloud"));
    row.agentId = QStringLiteral("wpid_1");
    row.keySource = QStringLiteral("env");
    row.keyEnv = QStringLiteral("SKYVERN_KEY");
    row.maxSteps = 11;
    row.maxMinutes = 12;
    row.concurrency = 13;
    row.plainHttpConsent = true;
    row.pinnedFingerprint = QStringLiteral("ab");
    row.resumeAddress = QStringLiteral("localhost");
    const qint64 id = save(temp, row);
    const auto back = temp.read<std::optional<ConnectionRow>>(
        [](Database& db) { return connections::byName(db, QStringLiteral(" cLOUD")); });
    QVERIFY(back);
    QCOMPARE(back->id, id);
    QCOMPARE(back->agentId, row.agentId);
    QCOMPARE(back->keySource, row.keySource);
    QCOMPARE(back->keyEnv, row.keyEnv);
    QCOMPARE(back->maxSteps, 11);
    QCOMPARE(back->maxMinutes, 12);
    QCOMPARE(back->concurrency, 13);
    QVERIFY(back->plainHttpConsent);
    QCOMPARE(back->pinnedFingerprint, row.pinnedFingerprint);
    QCOMPARE(back->resumeAddress, row.resumeAddress);
    QVERIFY(back->options.present().isEmpty());
    temp.write([&](Database& db) { return connections::stop(db, id, QStringLiteral("offline"), 99); });
    QCOMPARE(temp.read<ConnectionRow>([&](Database& db) { return connections::get(db, id); }).stoppedUntil, 99);
    save(temp, *back); // saving settings does not start it
    QCOMPARE(temp.read<ConnectionRow>([&](Database& db) { return connections::get(db, id); }).stoppedWhy,
             QStringLiteral("offline"));
}

void SeekerTest::connectionOptionsSurvive() {
    TempStore temp;
    ConnectionRow row = connectionNamed(QStringLiteral("Cloud"));
    QVERIFY(row.options.set(ConnectionOption::Engine, QStringLiteral("skyvern-3.0")));
    QVERIFY(row.options.set(ConnectionOption::RunHeaders, QStringLiteral("X-A: \"b\"\nX-C: d")));
    row.id = save(temp, row);
    const auto stored = [&] {
        return temp.read<ConnectionRow>([&](Database& db) { return connections::get(db, row.id); }).options;
    };
    QVERIFY(stored() == row.options);
    // An agent is remembered by the hash of its definition: options need not be told apart here.
    temp.write([&](Database& db) {
        return connections::setPrepared(db, row.id, QStringLiteral("wpid_1"), QStringLiteral("hash"));
    });
    QVERIFY(row.options.set(ConnectionOption::Engine, QString()));
    save(temp, row);
    QVERIFY(stored() == row.options);
    QCOMPARE(temp.read<ConnectionRow>([&](Database& db) { return connections::get(db, row.id); }).preparedHash,
             QStringLiteral("hash"));
    temp.reopen();
    QVERIFY(stored() == row.options);
    const QString file = temp.dataDir() + QStringLiteral("/../copy.db");
    QVERIFY(backup::copyTo(temp.dataDir(), file));
    QVERIFY(row.options.set(ConnectionOption::RunHeaders, QString()));
    save(temp, row);
    QVERIFY(stored().present().isEmpty());
    temp.close();
    QVERIFY(backup::restoreFrom(temp.dataDir(), file, 1'700'000'000'000));
    temp.reopen();
    QCOMPARE(stored().pairs(ConnectionOption::RunHeaders).size(), 2);
    temp.write([&](Database& db) {
        return db.exec(QStringLiteral("UPDATE connection SET options='{broken' WHERE id=?"), {row.id});
    });
    QVERIFY(stored().present().isEmpty());
}

void SeekerTest::connectionsCheckTheirFields() {
    TempStore temp;
    const auto kind = [&](auto change) {
        ConnectionRow row = connectionNamed(QStringLiteral("X"));
        change(row);
        return errorOf(temp, [&](Database& db) { return connections::save(db, row, 1); });
    };
    QCOMPARE(kind([](ConnectionRow& row) { row.name = QStringLiteral("  "); }), ErrorKind::Invalid);
    QCOMPARE(kind([](ConnectionRow& row) { row.baseUrl.clear(); }), ErrorKind::Invalid);
    QCOMPARE(kind([](ConnectionRow& row) { row.keySource = QStringLiteral("file"); }), ErrorKind::Invalid);
    QCOMPARE(kind([](ConnectionRow& row) { row.concurrency = 0; }), ErrorKind::Invalid);
    QCOMPARE(kind([](ConnectionRow& row) { row.id = 77; }), ErrorKind::NotFound);
    QCOMPARE(kind([](ConnectionRow&) {}), ErrorKind::Offline);
    QCOMPARE(kind([](ConnectionRow& row) { row.name = QStringLiteral("x"); }), ErrorKind::Duplicate);
}

void SeekerTest::theFirstRealConnectionIsTheDefault() {
    TempStore temp;
    const auto preferred = [&] {
        return temp.read<ConnectionRow>([](Database& db) { return connections::preferred(db); }).id;
    };
    const qint64 first = save(temp, connectionNamed(QStringLiteral("One")));
    QCOMPARE(preferred(), first);
    const qint64 second = save(temp, connectionNamed(QStringLiteral("Two")));
    QCOMPARE(preferred(), first);
    temp.write([&](Database& db) { return connections::setDefault(db, second); });
    QCOMPARE(preferred(), second);
    temp.write([&](Database& db) { return connections::remove(db, second, 1); });
    QVERIFY(temp.read<ConnectionRow>([](Database& db) { return connections::preferred(db); }).practice);
    save(temp, connectionNamed(QStringLiteral("Two"))); // the name is free again
    const auto all = temp.read<QVector<ConnectionRow>>([](Database& db) { return connections::all(db); });
    QCOMPARE(all.size(), 3);
    QVERIFY(all.last().practice);
}

void SeekerTest::aConnectionInUseStays() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    QCOMPARE(errorOf(temp, [&, c = temp.realConnection()](Database& db) { return connections::remove(db, c, 1); }),
             ErrorKind::Guarded);
    temp.write([&](Database& db) {
        return attempts::release(db, attempt, ReleaseReason::NeverLeft, FailureKind::None, {}, true, 0, 1);
    });
    temp.write([&, c = temp.realConnection()](Database& db) { return connections::remove(db, c, 1); });
    QCOMPARE(temp.detail(id).queueReason, QStringLiteral("no-connection"));
    QCOMPARE(temp.detail(id).attempts.first().connection, QStringLiteral("Server")); // history keeps its name
    QCOMPARE(errorOf(temp, [&, c = temp.realConnection()](Database& db) { return connections::get(db, c); }),
             ErrorKind::NotFound);
}

void SeekerTest::preparedDefinitionsBelongToTheAddress() {
    TempStore temp;
    ConnectionRow row = connectionNamed(QStringLiteral("One"));
    row.id = save(temp, row);
    const auto prepared = [&] {
        return temp.read<ConnectionRow>([&](Database& db) { return connections::get(db, row.id); }).preparedAgentId;
    };
    temp.write(
        [&](Database& db) { return connections::setPrepared(db, row.id, QStringLiteral("a"), QStringLiteral("h")); });
    row.maxSteps = 7;
    save(temp, row);
    QCOMPARE(prepared(), QStringLiteral("a"));
    row.baseUrl = QStringLiteral("https://other.example.com");
    save(temp, row);
    QCOMPARE(prepared(), QString());
}

void SeekerTest::settingsAreKept() {
    TempStore temp;
    const auto text = [&](const QString& key) {
        return temp.read<QString>([&](Database& db) { return settings::text(db, key, QStringLiteral("else")); });
    };
    QCOMPARE(text(QStringLiteral("a")), QStringLiteral("else"));
    temp.write([](Database& db) { return settings::setText(db, QStringLiteral("a"), QString()); });
    QCOMPARE(text(QStringLiteral("a")), QString());
    temp.write([](Database& db) { return settings::setText(db, QStringLiteral("a"), QStringLiteral("1")); });
    QCOMPARE(text(QStringLiteral("a")), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(SeekerTest)
#include "tst_store_seeker.moc"
