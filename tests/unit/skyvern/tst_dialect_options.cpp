#include "domain/FailureRule.h"
#include "skyvern/Dialect.h"
#include "skyvern/RunReader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace postulant;

using Option = ConnectionOption;

namespace {

SubmitOrder order() {
    SubmitOrder order;
    order.applicant = QJsonObject{{QStringLiteral("first_name"), QStringLiteral("Jane")},
                                  {QStringLiteral("email"), QStringLiteral("jane.doe@example.com")}};
    order.postingUrl = QUrl(QStringLiteral("https://jobs.lever.co/acme/1?x=\u00e4 b"));
    order.token = QStringLiteral("postulant-7f3a9c");
    order.resume = QStringLiteral("http://127.0.0.1:8802/tok9/Jane_Doe_Resume.pdf");
    order.coverLetter = QStringLiteral("Dear Acme,\nI build trains.");
    order.maxSteps = 23;
    order.maxMinutes = 17;
    order.agentId = QStringLiteral("wpid_1");
    return order;
}

SubmitOrder fullOrder() {
    SubmitOrder full = order();
    full.resume = QStringLiteral("file_1");
    full.siteHints = QStringLiteral("Hint.");
    full.codeAddress = codeAddressOf(full.token);
    full.webhookUrl = QUrl(QStringLiteral("http://127.0.0.1:9/hook"));
    return full;
}

ConnectionOptions with(std::initializer_list<std::pair<Option, const char*>> values) {
    ConnectionOptions options;
    for (const auto& [option, text] : values) {
        [&] { QVERIFY2(options.set(option, QString::fromUtf8(text)), text); }();
    }
    return options;
}

QJsonObject json(const QByteArray& body) {
    return QJsonDocument::fromJson(body).object();
}

QJsonObject bodyOf(const char* dialect, const ConnectionOptions& options, const SubmitOrder& what = order()) {
    return json(dialectFor(QString::fromLatin1(dialect), options)->buildSubmit(what).body);
}

QJsonArray blocksOf(const ConnectionOptions& options) {
    return json(dialectFor(u"agent", options)->buildPrepare(1).body)
        .value(QLatin1String("json_definition"))
        .toObject()
        .value(QLatin1String("workflow_definition"))
        .toObject()
        .value(QLatin1String("blocks"))
        .toArray();
}

QString text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

QByteArray sha256(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

class TestDialectOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Hashes of what version 0.1 sent: who sets nothing gets the same agents and the same runs.
    void withNothingSetEveryByteIsAsBefore() {
        const auto agent = dialectFor(u"agent", {});
        const auto task = dialectFor(u"task", {});
        QCOMPARE(agent->definitionHash(),
                 QStringLiteral("c9f7801769188e45eda3feda27dc8a7d7eb9ab8f3742472123c1efb3d29b4404"));
        QCOMPARE(sha256(agent->buildPrepare(1).body), agent->definitionHash().toLatin1());
        QCOMPARE(sha256(agent->buildSubmit(order()).body),
                 QByteArray("4fa9994f1264fc287fb01d26ec07785992050521c8710835dd29ba70a70ab187"));
        QCOMPARE(sha256(agent->buildSubmit(fullOrder()).body),
                 QByteArray("ff5d68f554275c21d75ab2f4dd6571d358d4a2d06e91c2931f1af071e29047d3"));
        QCOMPARE(sha256(task->buildSubmit(order()).body),
                 QByteArray("ecaecee9486ceb2ce19ed16088b644d855538f2f4c96530d724b61e9d9c8aa1b"));
        QCOMPARE(sha256(task->buildSubmit(fullOrder()).body),
                 QByteArray("75f9870f7d33a525321007dba4e8e9c83538351726b6a71ef8d9f239b8c8768e"));
    }

    void aDialectListensToWhatItSays() {
        for (const char* name : {"agent", "task"}) {
            const auto plain = dialectFor(QString::fromLatin1(name), {});
            for (const ConnectionOptionSpec& spec : connectionOptionSpecs()) {
                ConnectionOptions options;
                for (const char* value : {"some text", "A_B = c", "A-B: c", "https://codes.example", "on"}) {
                    if (options.set(spec.option, QLatin1String(value))) {
                        break;
                    }
                }
                const auto set = dialectFor(QString::fromLatin1(name), options);
                const bool heard = set->buildSubmit(order()).body != plain->buildSubmit(order()).body ||
                                   set->definitionHash() != plain->definitionHash();
                QVERIFY2(heard == plain->options().contains(spec.option), spec.key);
            }
        }
    }

    // What a block looks at stands in the definition, so it makes another agent; what only a run looks at does not.
    void whatChangesTheDefinitionMakesAnotherAgent_data() {
        QTest::addColumn<Option>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("another");
        QTest::newRow("engine") << Option::Engine << QStringLiteral("skyvern-3.0") << true;
        QTest::newRow("codes") << Option::ErrorCodes << QStringLiteral("a = b") << true;
        QTest::newRow("code url") << Option::CodeUrl << QStringLiteral("https://codes.example") << true;
        QTest::newRow("proxy") << Option::ProxyLocation << QStringLiteral("NONE") << false;
        QTest::newRow("session") << Option::BrowserSession << QStringLiteral("pbs_1") << false;
        QTest::newRow("profile") << Option::BrowserProfile << QStringLiteral("bp_1") << false;
        QTest::newRow("headers") << Option::RunHeaders << QStringLiteral("X-A: b") << false;
        QTest::newRow("title") << Option::RunTitle << QStringLiteral("Mine") << false;
        QTest::newRow("code address") << Option::CodeAddress << QStringLiteral("me@codes.example") << false;
    }
    void whatChangesTheDefinitionMakesAnotherAgent() {
        QFETCH(const Option, option);
        QFETCH(const QString, value);
        QFETCH(const bool, another);
        ConnectionOptions options;
        QVERIFY(options.set(option, value));
        const auto plain = dialectFor(u"agent", {});
        const auto set = dialectFor(u"agent", options);
        QCOMPARE(set->definitionHash() != plain->definitionHash(), another);
        QCOMPARE(set->buildPrepare(1).headers != plain->buildPrepare(1).headers, another);
    }

    void anAgentsBlockIsMadeAsSet() {
        const QJsonArray blocks = blocksOf(with({{Option::Engine, "skyvern-3.0"},
                                                 {Option::ErrorCodes, "wrong_country = elsewhere\nlogin_required = x"},
                                                 {Option::CodeUrl, "https://codes.example/a"}}));
        const QJsonObject apply = blocks.at(0).toObject();
        QCOMPARE(text(apply, "engine"), QStringLiteral("skyvern-3.0"));
        QCOMPARE(text(apply, "totp_verification_url"), QStringLiteral("https://codes.example/a"));
        const QJsonObject codes = apply.value(QLatin1String("error_code_mapping")).toObject();
        QCOMPARE(codes.size(), errorCodeRules().size() + 1);
        QCOMPARE(text(codes, "wrong_country"), QStringLiteral("elsewhere"));
        QVERIFY(text(codes, "login_required") != QLatin1String("x")); // the verdict rests on what ours mean
        // Who reads the confirmation stays the same.
        QCOMPARE(blocks.at(1), blocksOf({}).at(1));
    }

    void aRunCarriesWhatItsServerReads() {
        const auto all = with({{Option::ProxyLocation, "RESIDENTIAL_DE"},
                               {Option::BrowserSession, "pbs_1"},
                               {Option::RunHeaders, "X-A: b\nX-C: d"},
                               {Option::CodeUrl, "https://codes.example/a"}});
        for (const char* dialect : {"agent", "task"}) {
            const QJsonObject body = bodyOf(dialect, all);
            QCOMPARE(text(body, "proxy_location"), QStringLiteral("RESIDENTIAL_DE"));
            QCOMPARE(text(body, "browser_session_id"), QStringLiteral("pbs_1"));
            QCOMPARE(text(body, "totp_url"), QStringLiteral("https://codes.example/a"));
            const QJsonObject headers = body.value(QLatin1String("extra_http_headers")).toObject();
            QCOMPARE(headers.keys(), (QStringList{QStringLiteral("X-A"), QStringLiteral("X-C")}));
            QCOMPARE(text(headers, "X-C"), QStringLiteral("d"));
            QVERIFY(!body.contains(QLatin1String("browser_profile_id")));
        }
        QCOMPARE(text(bodyOf("agent", with({{Option::BrowserProfile, "bp_1"}})), "browser_profile_id"),
                 QStringLiteral("bp_1"));
        QVERIFY(!bodyOf("agent", with({{Option::PublishWorkflow, "on"}})).contains(QLatin1String("publish_workflow")));
    }

    // The title of a task is what the search finds the token by, and a list of runs shows 300 characters of it.
    void aTitleNeverHidesTheToken() {
        const QString mine = QStringLiteral("Maren's applications");
        ConnectionOptions options;
        QVERIFY(options.set(Option::RunTitle, mine));
        QCOMPARE(text(bodyOf("task", options), "title"), mine + u' ' + order().token);
        QCOMPARE(text(bodyOf("agent", options), "title"), mine);
        QCOMPARE(text(bodyOf("agent", options).value(QLatin1String("parameters")).toObject(), "postulant_token"),
                 order().token);
        QVERIFY(options.set(Option::RunTitle, QString(500, u'x')));
        const QString title = text(bodyOf("task", options), "title");
        QVERIFY(title.left(300).endsWith(u' ' + order().token));
    }

    void theSeekersOwnCodeAddressComesFirst() {
        const auto own = with({{Option::CodeAddress, "me@codes.example"}});
        for (const SubmitOrder& one : {order(), fullOrder()}) {
            QCOMPARE(text(bodyOf("task", own, one), "totp_identifier"), QStringLiteral("me@codes.example"));
            QCOMPARE(text(bodyOf("agent", own, one).value(QLatin1String("parameters")).toObject(), "totp_identifier"),
                     QStringLiteral("me@codes.example"));
            QVERIFY(!bodyOf("agent", own, one).contains(QLatin1String("totp_identifier")));
        }
    }

    // The second engine drops the title and keeps its actions elsewhere: such runs are not looked up, watched or read.
    void tasksOfTheSecondEngineCanLess_data() {
        QTest::addColumn<Option>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("asked for") << Option::Engine << QStringLiteral("skyvern-2.0");
        QTest::newRow("to publish") << Option::PublishWorkflow << QStringLiteral("on");
        QTest::newRow("for a profile") << Option::BrowserProfile << QStringLiteral("bp_1");
    }
    void tasksOfTheSecondEngineCanLess() {
        QFETCH(const Option, option);
        QFETCH(const QString, value);
        ConnectionOptions options;
        QVERIFY(options.set(option, value));
        const auto task = dialectFor(u"task", options);
        QCOMPARE(text(json(task->buildSubmit(order()).body), "engine"), QStringLiteral("skyvern-2.0"));
        QVERIFY(!task->describe().canLookUp && !task->describe().hasTrail && !task->describe().showsLive);
        QVERIFY(task->describe().canCancel);
        QVERIFY(dialectFor(u"task", with({{Option::Engine, "skyvern-3.0"}}))->describe().canLookUp);
        QVERIFY(dialectFor(u"agent", options)->describe().canLookUp);
        QCOMPARE(json(task->buildSubmit(order()).body).contains(QLatin1String("publish_workflow")),
                 option == Option::PublishWorkflow);
    }

    void downloadsAreThoseThatCanBeAskedFor() {
        const auto file = [](const QJsonValue& id, const char* url) {
            return QJsonObject{{QStringLiteral("artifact_id"), id},
                               {QStringLiteral("url"), QLatin1String(url)},
                               {QStringLiteral("filename"), QStringLiteral("../../receipt.pdf")},
                               {QStringLiteral("file_size"), 12}};
        };
        const QJsonObject run{{QStringLiteral("run_id"), QStringLiteral("wr_1")},
                              {QStringLiteral("status"), QStringLiteral("completed")},
                              {QStringLiteral("downloaded_files"),
                               QJsonArray{file(QStringLiteral("a_1"), "https://files.example/a"),
                                          file(QJsonValue(), "file:///etc/passwd"), file(QStringLiteral("../a"), ""),
                                          file(7, ""), file(QStringLiteral("a_1"), ""), QStringLiteral("a_2")}}};
        const QByteArray body = QJsonDocument(run).toJson();
        const QVector<ArtifactRef> found = reader::downloads(body);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().id, QStringLiteral("a_1"));
        QCOMPARE(found.first().kind, ArtifactRef::Kind::Download);
        QCOMPARE(found.first().serverType, QStringLiteral("download"));
        QCOMPARE(found.first().size, 12);
        for (const char* dialect : {"agent", "task"}) {
            const auto trail = findDialect(QString::fromLatin1(dialect))->readTrail({body, "[]"});
            QVERIFY(trail);
            QCOMPARE(trail->downloads.size(), 1);
        }
        for (const char* none : {"", "[]", "{}", R"({"downloaded_files":null})", R"({"downloaded_files":"a_1"})"}) {
            QVERIFY2(reader::downloads(none).isEmpty(), none);
        }
    }
};

QTEST_GUILESS_MAIN(TestDialectOptions)
#include "tst_dialect_options.moc"
