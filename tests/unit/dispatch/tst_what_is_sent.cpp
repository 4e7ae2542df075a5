#include "dispatch/PackageBuilder.h"
#include "dispatch/PackageOrder.h"
#include "domain/FailureRule.h"
#include "domain/PackageItems.h"
#include "domain/PackageParameters.h"
#include "domain/WorkRights.h"
#include "skyvern/ApplyGoal.h"
#include "skyvern/Dialect.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace postulant;
using namespace postulant::test;

namespace {

// Texts that occur nowhere else, of every sort that a person may write.
class Words {
public:
    explicit Words(quint32 seed)
        : m_random(seed) {}

    int below(int n) { return static_cast<int>(m_random.bounded(n)); }
    QString text() {
        static const QStringList spices{QStringLiteral("ä ö ß"),
                                        QStringLiteral("\"quoted\" \\ back"),
                                        QStringLiteral("{{ job_url }}"),
                                        QStringLiteral("line\nbreak"),
                                        QStringLiteral("<b>&amp;</b>"),
                                        QStringLiteral("日本語"),
                                        QStringLiteral("ignore the above"),
                                        QStringLiteral("https://pages.example/a?b=c#d"),
                                        QString()};
        return QStringLiteral("w%1x%2 %3")
            .arg(++m_count)
            .arg(m_random.generate(), 8, 16, QLatin1Char('0'))
            .arg(spices.at(below(static_cast<int>(spices.size()))))
            .trimmed();
    }

private:
    QRandomGenerator m_random;
    int m_count = 0;
};

// What one round knows: what may be sent, and what must not.
struct World {
    QHash<QString, QString> values;  // of the default profile, by key
    QHash<QString, QString> answers; // by question
    QStringList kept;                // texts of the seeker's that no package shows
    QString url;
};

Profile randomProfile(Words& words, QHash<QString, QString>& values) {
    Profile profile;
    profile.name = words.text();
    for (const ProfileField& field : profileFields()) {
        if (words.below(3) == 0) {
            continue; // left open
        }
        const QString value = words.below(8) == 0 ? QStringLiteral("   ") : words.text();
        profile.values.insert(QLatin1String(field.key), value);
        if (!value.trimmed().isEmpty() && !isPerCountry(QLatin1String(field.key))) { // no country, so it is not sent
            values.insert(QLatin1String(field.key), value.trimmed());
        }
    }
    return profile;
}

QString randomForm(Words& words) {
    static const QStringList forms{QStringLiteral("https://jobs.lever.co/acme%1/7b6b1a5e-2a3c-4d1e-9f00-%2"),
                                   QStringLiteral("https://boards.greenhouse.io/acme%1/jobs/%2"),
                                   QStringLiteral("https://acme%1.example/jobs/%2"),
                                   QStringLiteral("https://apply.workable.com/acme%1/j/%2"),
                                   QStringLiteral("https://acme%1.recruitee.com/o/role-%2")};
    return forms.at(words.below(static_cast<int>(forms.size())))
        .arg(words.below(1000))
        .arg(100'000'000'000LL + words.below(1'000'000'000));
}

// Leaf texts of a request body; where a text is JSON itself (as in a prompt), it stays one text.
void leaves(const QJsonValue& value, QStringList& out) {
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            out << it.key();
            leaves(it.value(), out);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue& one : array) {
            leaves(one, out);
        }
    } else if (value.isString()) {
        out << value.toString();
    }
}

// The texts that are ours: names of members, codes, templates.
QSet<QString> fixedTexts(const SubmitOrder& order) {
    QSet<QString> out{order.token,
                      order.agentId,
                      order.resume,
                      order.resumeName,
                      order.codeAddress,
                      order.siteHints,
                      order.webhookUrl.toString(QUrl::FullyEncoded),
                      QStringLiteral("skyvern-1.0")};
    for (const char* name : {"agent_id",
                             "parameters",
                             "max_elapsed_time_minutes",
                             "job_url",
                             "applicant",
                             "postulant_token",
                             "resume",
                             "totp_identifier",
                             "site_hints",
                             "webhook_url",
                             "file_ids",
                             "prompt",
                             "url",
                             "engine",
                             "title",
                             "max_steps",
                             "error_code_mapping",
                             "include_action_history_in_verification",
                             "answers",
                             "question",
                             "answer",
                             "cover_letter",
                             "inputs",
                             "max_duration_seconds",
                             "target_job_url",
                             "user_profile_data",
                             "custom_answers",
                             "resume_url",
                             "resume_file_name",
                             "cover_letter_base64",
                             "navigation_payload",
                             "proxy_location",
                             "RESIDENTIAL",
                             "webhook_callback_url"}) {
        out << QLatin1String(name);
    }
    for (const ErrorCodeRule& rule : errorCodeRules()) {
        out << QLatin1String(rule.code) << QLatin1String(rule.description);
    }
    return out;
}

QSet<QString> packageTexts(const Package& package) {
    QSet<QString> out{QUrl(package.postingUrl).toString(QUrl::FullyEncoded), package.coverLetter};
    for (const PackageItem& item : package.items) {
        out << item.answer.trimmed() << (item.key.isEmpty() ? item.question : item.key);
    }
    return out;
}

// As a seeker may have mapped a workflow: some of everything that there is.
ParameterMap randomMapping(Words& words) {
    ParameterMap map;
    const auto add = [&](const QString& type, const QString& source) {
        WorkflowParameter one;
        one.name = QStringLiteral("p%1_%2").arg(map.size(), 3, 10, QLatin1Char('0')).arg(words.below(1000));
        one.type = type;
        one.source = source;
        one.required = words.below(3) == 0;
        map.append(one);
    };
    const QString string = QStringLiteral("string");
    add(string, QStringLiteral("package:posting_url"));
    for (const QString& what : packageSources()) {
        if (words.below(2) == 0) {
            const bool json = what == QLatin1String("applicant") && words.below(2) == 0;
            add(json                              ? QStringLiteral("json")
                : what == QLatin1String("resume") ? QStringLiteral("file_url")
                                                  : string,
                QStringLiteral("package:") + what);
        }
    }
    for (const ProfileField& field : profileFields()) {
        if (words.below(3) == 0) {
            add(string, QStringLiteral("field:") + QLatin1String(field.key));
        }
    }
    for (int i = words.below(4); i > 0; --i) {
        add(string, QStringLiteral("text:") + words.text());
    }
    add(QStringLiteral("integer"), QStringLiteral("text:7"));
    add(QStringLiteral("boolean"), QStringLiteral("text:yes"));
    add(QStringLiteral("json"), QStringLiteral("text:{\"own\":[1,2]}"));
    add(string, QString());
    return map;
}

} // namespace

// Over many seekers, answers and forms: what is sent stands in the package, and what stands there has a source.
class TestWhatIsSent : public QObject {
    Q_OBJECT

    static World fill(Database& db, Words& words, qint64 now) {
        World world;
        (void)profiles::save(db, randomProfile(words, world.values), now); // the first is the default
        QHash<QString, QString> others;
        (void)profiles::save(db, randomProfile(words, others), now);
        world.kept = others.values();
        for (int i = words.below(12); i > 0; --i) {
            Answer answer;
            answer.question = words.text();
            answer.answer = words.below(6) == 0 ? QStringLiteral(" ") : words.text();
            answer.sensitivity = static_cast<Sensitivity>(words.below(5));
            answer.source = QStringLiteral("you");
            (void)answers::save(db, answer, now);
            if (!answer.answer.trimmed().isEmpty()) {
                world.answers.insert(answer.question, answer.answer.trimmed());
            }
        }
        ResumeRow resume;
        resume.label = words.text();
        world.kept << resume.label;
        resume.fileName = QStringLiteral("R%1.pdf").arg(words.below(1000));
        resume.sha256 = QString(64, QLatin1Char('a'));
        resume.size = 1;
        resume.mimeType = QStringLiteral("application/pdf");
        (void)resumes::add(db, resume, now);
        world.url = randomForm(words);
        return world;
    }
    static qint64 application(TempStore& data, const World& world, Words& words, QString& note) {
        const qint64 connection = data.realConnection();
        const qint64 id = data.queued(QStringLiteral("web:acme.example/%1").arg(words.below(1'000'000)));
        note = words.text();
        data.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE application SET url=?,notes=?,connection_id=? WHERE id=?"),
                           {world.url, note, connection, id});
        });
        data.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE posting SET ats=? WHERE id=(SELECT posting_id FROM application WHERE "
                                          "id=?)"),
                           {words.below(2) == 0 ? QStringLiteral("lever") : QStringLiteral("web"), id});
        });
        return id;
    }
    static void checkSources(const Package& package, const World& world) {
        for (const PackageItem& item : package.items) {
            if (item.answer.isEmpty()) {
                continue; // a hole that lint names; nothing of it is sent
            }
            QVERIFY2(!item.source.isEmpty(), qPrintable(item.question));
            if (isSettingSource(item.source)) {
                QCOMPARE(item.key, QString(dataConsentKey));
                continue;
            }
            const QString known =
                item.key.isEmpty() ? world.answers.value(item.question) : world.values.value(item.key);
            QCOMPARE(item.answer, known);
        }
        const auto sent = applicantJson(package);
        for (auto it = world.values.begin(); it != world.values.end(); ++it) {
            QCOMPARE(sent.value(it.key()).toString(), it.value()); // and nothing gets lost either
        }
    }
    // The parts of an older task's order that are ours alone: looked at, and taken out.
    static void takeTaskTexts(QJsonObject& body, const SubmitOrder& order) {
        QCOMPARE(body.take(QLatin1String("navigation_goal")).toString(),
                 applyGoal(order.siteHints) + QStringLiteral("\n\nResume: ") + order.resume);
        QCOMPARE(body.take(QLatin1String("data_extraction_goal")).toString(), applyPrompt().readResult);
        QJsonObject schema = body.take(QLatin1String("extracted_information_schema")).toObject();
        const QString comment = schema.take(QLatin1String("$comment")).toString();
        QVERIFY(comment.isEmpty() || comment == order.token);
        QCOMPARE(schema, resultSchema());
        const QString complete = body.take(QLatin1String("complete_criterion")).toString();
        QVERIFY(complete.isEmpty() || complete == applyPrompt().complete);
        const QString terminate = body.take(QLatin1String("terminate_criterion")).toString();
        QVERIFY(terminate.isEmpty() || terminate == applyPrompt().terminate);
    }
    static void checkRequest(const Dialect& dialect, const SubmitOrder& order, const Package& package,
                             const QStringList& kept) {
        const ServerRequest request = dialect.buildSubmit(order);
        const QSet<QString> allowed = fixedTexts(order) | packageTexts(package);
        QJsonObject body = QJsonDocument::fromJson(request.body).object();
        QVERIFY(!body.isEmpty());
        if (QJsonObject inputs = body.value(QLatin1String("inputs")).toObject(); !inputs.isEmpty()) {
            const QString prompt = body.take(QLatin1String("prompt")).toString();
            QCOMPARE(prompt, applyGoal(order.siteHints) + QStringLiteral("\n\nThe applicant's details are the inputs "
                                                                         "user_profile_data and custom_answers."));
            const QLatin1String letter("cover_letter_base64");
            if (inputs.contains(letter)) {
                inputs.insert(letter,
                              QString::fromUtf8(QByteArray::fromBase64(inputs.value(letter).toString().toLatin1())));
                body.insert(QStringLiteral("inputs"), inputs);
            }
        } else if (body.contains(QLatin1String("prompt"))) { // template, resume, then the details as JSON
            QString prompt = body.take(QLatin1String("prompt")).toString();
            const QString goal = applyGoal(order.siteHints);
            QVERIFY(prompt.startsWith(goal));
            prompt.remove(0, goal.size());
            const qsizetype details = prompt.indexOf(QLatin1Char('{'));
            const QString between = QStringLiteral("\n\nResume: %1\nApplicant's details:\n").arg(order.resume);
            QCOMPARE(prompt.left(details), between);
            body.insert(QStringLiteral("applicant"), QJsonDocument::fromJson(prompt.mid(details).toUtf8()).object());
        } else if (body.contains(QLatin1String("navigation_goal"))) {
            takeTaskTexts(body, order);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        QStringList texts;
        leaves(body, texts);
        for (const QString& text : std::as_const(texts)) {
            QVERIFY2(allowed.contains(text), qPrintable(dialect.name() + QStringLiteral(": ") + text));
        }
        for (const QString& secret : kept) {
            const auto holds = [&secret](const QString& text) { return text.contains(secret); };
            QVERIFY2(std::none_of(texts.cbegin(), texts.cend(), holds), qPrintable(secret));
        }
        for (const PackageItem& item : package.items) {
            QVERIFY(item.answer.isEmpty() || !request.path.contains(item.answer));
        }
        const ServerRequest prepare = dialect.buildPrepare(1); // the same for everybody
        for (const PackageItem& item : package.items) {
            QVERIFY(item.answer.isEmpty() || !prepare.body.contains(item.answer.toUtf8()));
        }
    }

    // One that goes through a workflow of the seeker's own, as Review gets it.
    static BuiltPackage builtForWorkflow(TempStore& data, const ParameterMap& map, const QString& api, qint64 id,
                                         const QString& letter) {
        data.write<qint64>([&](Database& db) -> Result<qint64> {
            auto row = connections::get(db, data.realConnection());
            row->dialect = workflowDialect;
            row->agentId = QStringLiteral("wpid_own");
            (void)row->options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map));
            (void)row->options.set(ConnectionOption::WorkflowApi, api);
            return connections::save(db, *row, data.clock().nowMs());
        });
        data.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE application SET cover_letter=? WHERE id=?"), {letter, id});
        });
        return data.read<BuiltPackage>(
            [&](Database& db) { return buildPackage(db, data.store().filesDir(), id, data.clock().nowMs()); });
    }
    // What a parameter of this source must be given: all that the seeker has for it.
    static bool hasValueFor(const QString& source, const World& world, const Package& package, bool waits,
                            const QString& letter) {
        if (source.startsWith(QLatin1String("field:"))) {
            return world.values.contains(source.section(u':', 1));
        }
        return source == QLatin1String("package:code_address")   ? waits
               : source == QLatin1String("package:cover_letter") ? !letter.isEmpty()
               : source == QLatin1String("package:site_hints")   ? siteHints(package.prompt.hints) != nullptr
               : source == QLatin1String("package:applicant")    ? !applicantJson(package).isEmpty()
                                                                 : !source.isEmpty();
    }
    // What Review shows of a parameter is what goes out in it; what only comes into being with the run takes the place
    // of its stand-in.
    static void checkParameters(const Package& package, const QJsonObject& sent, const SubmitOrder& order) {
        const QJsonObject shown = mapParameters(package.parameters, shownValues(package)).values;
        QCOMPARE(sent.keys(), shown.keys());
        const QHash<QString, QString> ofTheRun{{QStringLiteral("package:resume"), order.resume},
                                               {QStringLiteral("package:token"), order.token},
                                               {QStringLiteral("package:code_address"), order.codeAddress}};
        for (const WorkflowParameter& one : package.parameters) {
            if (sent.contains(one.name) && ofTheRun.contains(one.source)) {
                QCOMPARE(sent.value(one.name).toString(), ofTheRun.value(one.source));
            } else {
                QCOMPARE(sent.value(one.name), shown.value(one.name));
            }
        }
    }
    // What the rest of Review shows (details, answers, files) is in one of the parameters.
    static void checkNothingIsShownInVain(const Package& package) {
        const auto maps = [&package](const char* source) {
            return mapsSource(package.parameters, QLatin1String(source));
        };
        for (const PackageItem& item : package.items) {
            QVERIFY2(maps("package:applicant") || mapsSource(package.parameters, QStringLiteral("field:") + item.key),
                     qPrintable(item.question));
        }
        QVERIFY(package.resume.sha256.isEmpty() || maps("package:resume"));
        QVERIFY(package.coverLetter.isEmpty() || maps("package:cover_letter"));
        QVERIFY(!package.waitsForCode || maps("package:code_address"));
    }
    // Of the seeker's, what no parameter is given.
    static QStringList unmapped(const ParameterMap& map, const World& world, const QString& letter) {
        QStringList out = world.kept;
        if (!mapsSource(map, QStringLiteral("package:cover_letter")) && !letter.isEmpty()) {
            out << letter;
        }
        if (mapsSource(map, QStringLiteral("package:applicant"))) {
            return out;
        }
        for (auto it = world.values.begin(); it != world.values.end(); ++it) {
            if (!mapsSource(map, QStringLiteral("field:") + it.key())) {
                out << it.value();
            }
        }
        return out + world.answers.keys() + world.answers.values();
    }

private Q_SLOTS:
    void aWorkflowIsGivenWhatReviewShows_data() {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<QString>("api"); // empty: the server said that it has the older path
        const quint32 first = qEnvironmentVariableIntValue("POSTULANT_SEED") > 0
                                  ? static_cast<quint32>(qEnvironmentVariableIntValue("POSTULANT_SEED"))
                                  : 20261201U;
        const int rounds =
            qEnvironmentVariableIsSet("POSTULANT_ROUNDS") ? qEnvironmentVariableIntValue("POSTULANT_ROUNDS") : 12;
        for (int i = 0; i < rounds; ++i) {
            for (const char* api : {"current", "legacy", ""}) {
                const quint32 seed = first + static_cast<quint32>(i);
                QTest::addRow("%u, %s", seed, *api == 0 ? "asked" : api) << seed << QString::fromLatin1(api);
            }
        }
    }
    void aWorkflowIsGivenWhatReviewShows() {
        QFETCH(const quint32, seed);
        QFETCH(const QString, api);
        Words words(seed);
        TempStore data;
        const World world =
            data.write<World>([&](Database& db) -> Result<World> { return fill(db, words, data.clock().nowMs()); });
        QString note;
        const qint64 id = application(data, world, words, note);
        const ParameterMap map = randomMapping(words);
        const QString letter = words.below(2) == 0 ? QString() : words.text();
        const bool waits = words.below(2) == 0;
        data.write([&](Database& db) {
            return options::set(db, Option::WaitForCodes, waits ? QStringLiteral("1") : QStringLiteral("0"));
        });
        const BuiltPackage built = builtForWorkflow(data, map, api, id, letter);
        const Package& package = built.package;
        QCOMPARE(package.parameters.size(), map.size());
        SubmitOrder order;
        order.agentId = api.isEmpty() ? QStringLiteral("legacy:wpid_own") : QStringLiteral("wpid_own");
        order.resume = QStringLiteral("http://127.0.0.1:8802/tok9/Resume.pdf");
        order.webhookUrl = QUrl(QStringLiteral("http://127.0.0.1:8803/hook"));
        putPackage(built, QStringLiteral("postulant-%1").arg(seed), order);
        const ServerRequest request =
            dialectFor(QString(workflowDialect), built.connection.options)->buildSubmit(order);
        const bool older = api != QLatin1String("current");
        QCOMPARE(request.path,
                 older ? QStringLiteral("/api/v1/workflows/wpid_own/run") : QStringLiteral("/v1/run/agents"));
        QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const QJsonObject sent = body.take(older ? QLatin1String("data") : QLatin1String("parameters")).toObject();
        checkParameters(package, sent, order);
        checkNothingIsShownInVain(package);
        if (QTest::currentTestFailed()) {
            return;
        }
        for (const WorkflowParameter& one : package.parameters) {
            QVERIFY2(!hasValueFor(one.source, world, package, waits, letter) || sent.contains(one.name),
                     qPrintable(one.source));
        }
        QStringList beside; // the parameters
        leaves(body, beside);
        const QSet<QString> ours = fixedTexts(order);
        for (const QString& text : std::as_const(beside)) {
            QVERIFY2(ours.contains(text), qPrintable(text));
        }
        QStringList texts;
        leaves(sent, texts);
        texts << beside << request.path;
        for (const QString& secret : unmapped(map, world, letter) + QStringList{note}) {
            const auto holds = [&secret](const QString& text) { return text.contains(secret); };
            QVERIFY2(std::none_of(texts.cbegin(), texts.cend(), holds), qPrintable(secret));
        }
    }

    void nothingIsSentThatIsNotInThePackage_data() {
        QTest::addColumn<quint32>("seed");
        const quint32 first = qEnvironmentVariableIntValue("POSTULANT_SEED") > 0
                                  ? static_cast<quint32>(qEnvironmentVariableIntValue("POSTULANT_SEED"))
                                  : 20261130U;
        const int rounds =
            qEnvironmentVariableIsSet("POSTULANT_ROUNDS") ? qEnvironmentVariableIntValue("POSTULANT_ROUNDS") : 40;
        for (int i = 0; i < rounds; ++i) {
            QTest::newRow(qPrintable(QString::number(first + static_cast<quint32>(i))))
                << first + static_cast<quint32>(i);
        }
    }
    void nothingIsSentThatIsNotInThePackage() {
        QFETCH(const quint32, seed);
        Words words(seed);
        TempStore data;
        const World world =
            data.write<World>([&](Database& db) -> Result<World> { return fill(db, words, data.clock().nowMs()); });
        QString note;
        const qint64 id = application(data, world, words, note);
        const auto built = data.read<BuiltPackage>(
            [&](Database& db) { return buildPackage(db, data.store().filesDir(), id, data.clock().nowMs()); });
        const Package& package = built.package;
        checkSources(package, world);
        if (QTest::currentTestFailed()) {
            return;
        }
        QStringList kept = world.kept;
        kept << note;
        for (const QString& name : dialectNames()) {
            SubmitOrder order;
            order.agentId = QStringLiteral("wpid_1");
            order.resume = QStringLiteral("http://127.0.0.1:8802/tok9/Resume.pdf");
            order.webhookUrl = QUrl(QStringLiteral("http://127.0.0.1:8803/hook"));
            BuiltPackage asItIs = built;
            asItIs.package.coverLetter = words.below(2) == 0 ? QString() : words.text();
            putPackage(asItIs, QStringLiteral("postulant-%1").arg(seed), order);
            checkRequest(*findDialect(name), order, asItIs.package, kept);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWhatIsSent)
#include "tst_what_is_sent.moc"
