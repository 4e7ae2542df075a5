#include "skyvern/Dialect.h"
#include "skyvern/HttpErrors.h"
#include "skyvern/Logins.h"
#include "skyvern/SigningIn.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "Recorded.h"

using namespace postulant;
using namespace postulant::test;

namespace {

std::shared_ptr<Secrecy> secret(const QString& text) {
    return std::make_shared<Secrecy>(text.toUtf8());
}

LoginOrder order() {
    LoginOrder order;
    order.name = QStringLiteral("Postulant: acme.example.com (0a1b2c3d)");
    order.userName = QStringLiteral("jane@example.com");
    order.password = secret(QStringLiteral("G\u00e4r\"&\\ten 42\u20ac"));
    return order;
}

QJsonObject json(const ServerRequest& request) {
    return QJsonDocument::fromJson(request.body).object();
}

QJsonObject stored(const QString& id, const QString& name, const QString& type = QStringLiteral("password")) {
    return {{QStringLiteral("credential_id"), id},
            {QStringLiteral("credential"), QJsonObject{{QStringLiteral("username"), QStringLiteral("jane")}}},
            {QStringLiteral("credential_type"), type},
            {QStringLiteral("name"), name}};
}

} // namespace

class TestLogins : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCreateIsLikeTheRecordedOne() {
        const QJsonObject recorded = recording("credential_created").value(QLatin1String("request")).toObject();
        const ServerRequest request = logins::buildCreate(order());
        QCOMPARE(request.path, QStringLiteral("/v1/credentials"));
        QVERIFY(request.once);
        const QJsonObject body = json(request);
        QCOMPARE(body.keys(), recorded.keys());
        const QJsonObject credential = body.value(QLatin1String("credential")).toObject();
        QCOMPARE(credential.value(QLatin1String("username")).toString(), order().userName);
        QCOMPARE(credential.value(QLatin1String("password")).toString().toUtf8(), order().password->bytes());
        QCOMPARE(credential.value(QLatin1String("totp_type")).toString(), QStringLiteral("none"));
        QVERIFY(!credential.contains(QLatin1String("totp")));
        // What is written down of a request says nothing of it.
        QVERIFY(!request.pathTemplate.contains(QLatin1String("Postulant")));
        QVERIFY(request.runId.isEmpty());
    }

    void codesAreMadeOrMailed() {
        LoginOrder wanted = order();
        wanted.codes = LoginCodes::Secret;
        wanted.totpSecret = secret(QStringLiteral("JBSWY3DPEHPK3PXP"));
        QJsonObject credential = json(logins::buildCreate(wanted)).value(QLatin1String("credential")).toObject();
        QCOMPARE(credential.value(QLatin1String("totp")).toString(), QStringLiteral("JBSWY3DPEHPK3PXP"));
        QCOMPARE(credential.value(QLatin1String("totp_type")).toString(), QStringLiteral("authenticator"));
        wanted.codes = LoginCodes::ByAddress; // a secret that is not chosen does not go along
        wanted.codeAddress = QStringLiteral("codes@example.com");
        credential = json(logins::buildCreate(wanted)).value(QLatin1String("credential")).toObject();
        QVERIFY(!credential.contains(QLatin1String("totp")));
        QCOMPARE(credential.value(QLatin1String("totp_identifier")).toString(), wanted.codeAddress);
        QCOMPARE(credential.value(QLatin1String("totp_type")).toString(), QStringLiteral("email"));
    }

    void whatIsMissingOrTooLongIsNamed() {
        QVERIFY(logins::check(order()));
        LoginOrder wrong = order();
        wrong.password = nullptr;
        QCOMPARE(logins::check(wrong).error().detail, QStringLiteral("password"));
        wrong = order();
        wrong.password = secret(QString(1001, u'x'));
        QCOMPARE(logins::check(wrong).error().detail, QStringLiteral("password"));
        wrong = order();
        wrong.userName = QStringLiteral("jane\ndoe");
        QCOMPARE(logins::check(wrong).error().detail, QStringLiteral("user"));
        wrong = order();
        wrong.codes = LoginCodes::Secret;
        QCOMPARE(logins::check(wrong).error().detail, QStringLiteral("totp"));
    }

    void aBodyIsWipedInEveryCopy() {
        const ServerRequest request = logins::buildCreate(order());
        const ServerRequest copy = request;
        QVERIFY(copy.body.contains("ten 42"));
        wipe(request.body);
        QCOMPARE(copy.body.count('\0'), copy.body.size());
    }

    void theRecordedAnswerIsRead() {
        const auto login = logins::readOne(recordedBody("credential_created"));
        QVERIFY(login);
        QCOMPARE(login->credentialId, QStringLiteral("cred_599987116833723146"));
        QCOMPARE(login->name, QStringLiteral("Acme login"));
        QVERIFY(!login->makesCodes);
    }

    void hostileAnswersAreRefusedOrCut() {
        for (const char* id : {"", "cred_1/../../runs", "cred 1", "cred_1?x", "\u00e4"}) {
            QVERIFY(!logins::readOne(bytes(stored(QString::fromUtf8(id), QStringLiteral("x")))));
        }
        QVERIFY(!logins::readOne(bytes(stored(QString(1001, u'a'), QStringLiteral("x")))));
        QVERIFY(
            !logins::readOne(bytes(stored(QStringLiteral("c"), QStringLiteral("x"), QStringLiteral("credit_card")))));
        QVERIFY(!logins::readOne("[]"));
        QVERIFY(!logins::readOne(QByteArray(200'000, '[')));
        const QString name = QStringLiteral("a\r\n\u202eb") + QString(100'000, u'c');
        const auto login = logins::readOne(bytes(stored(QStringLiteral("cred_1"), name)));
        QVERIFY(login);
        QVERIFY(login->name.size() <= 200);
        QVERIFY(login->name.startsWith(QLatin1String("a b")));
    }

    void aPageLeavesOutWhatIsNoLogin() {
        QJsonArray list{stored(QStringLiteral("cred_1"), QStringLiteral("one")), QJsonValue(3),
                        stored(QStringLiteral("cred_2"), {}, QStringLiteral("credit_card")),
                        stored(QStringLiteral("../x"), QStringLiteral("bad"))};
        auto page = logins::readPage(bytes(list));
        QVERIFY(page);
        QCOMPARE(page->logins.size(), 1);
        QVERIFY(page->last);
        while (list.size() < 3 * logins::pageSize) {
            list.append(stored(QStringLiteral("cred_%1").arg(list.size()), QStringLiteral("more")));
        }
        page = logins::readPage(bytes(list));
        QVERIFY(page && !page->last);
        QCOMPARE(page->logins.size(), logins::pageSize);
        QVERIFY(!logins::readPage("{}"));
    }

    void idsCannotLeaveTheirPath() {
        QCOMPARE(logins::buildDelete(QStringLiteral("a/b?c")).path, QStringLiteral("/v1/credentials/a%2Fb%3Fc/delete"));
        QCOMPARE(logins::buildGet(QStringLiteral("cred_1")).pathTemplate, QStringLiteral("/v1/credentials/{id}"));
    }

    void whatTheServerEchoesIsDropped() {
        Error error{ErrorKind::BadRequest, QStringLiteral("bad value G\u00e4r\"&\\t"), 422, {}};
        QVERIFY(logins::withoutSecrets(error, order()).detail.isEmpty());
        error.detail = QStringLiteral("the vault is not set up");
        QCOMPARE(logins::withoutSecrets(error, order()).detail, error.detail);
    }

    void aLostAnswerMayHaveArrived() {
        for (const ErrorKind kind : {ErrorKind::ConnectionLost, ErrorKind::Timeout, ErrorKind::Server,
                                     ErrorKind::Protocol, ErrorKind::Cancelled}) {
            QVERIFY(logins::mayHaveArrived(Error{kind, {}, 0, {}}));
        }
        for (const ErrorKind kind : {ErrorKind::Offline, ErrorKind::Unauthorized, ErrorKind::BadRequest}) {
            QVERIFY(!logins::mayHaveArrived(Error{kind, {}, 0, {}}));
        }
    }

    // As Skyvern 1.0.56 answers, and servers that know no such request.
    void whyNothingWasKept_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keepsNone");
        QTest::addColumn<bool>("refusesSecret");
        QTest::newRow("switched off") << 400
                                      << QByteArray(R"({"detail":"Skyvern local credential vault is not enabled"})")
                                      << true << false;
        QTest::newRow("custom") << 400
                                << QByteArray(
                                       R"({"detail":"Custom credential service not configured for organization o_1"})")
                                << true << false;
        QTest::newRow("azure") << 400 << QByteArray(R"({"detail":"Azure Vault credential is not supported"})") << true
                               << false;
        QTest::newRow("gcp") << 400 << QByteArray(R"({"detail":"GCP credential vault is not supported"})") << true
                             << false;
        QTest::newRow("unknown kind") << 400 << QByteArray(R"({"detail":"Credential storage not supported"})") << true
                                      << false;
        QTest::newRow("bitwarden") << 500 << QByteArray(R"({"error":"Unexpected error: BitwardenSecretError"})") << true
                                   << false;
        QTest::newRow("no such path") << 404 << QByteArray(R"({"detail":"Not Found"})") << true << false;
        QTest::newRow("no such method") << 405 << QByteArray(R"({"detail":"Method Not Allowed"})") << true << false;
        QTest::newRow("secret") << 400
                                << QByteArray(R"({"detail":{"error_code":"invalid_authenticator_key","message":)"
                                              R"("Invalid authenticator key. Paste the raw Base32 setup key."}})")
                                << false << true;
        QTest::newRow("key") << 404 << QByteArray(R"({"detail":"Organization not found"})") << false << false;
        QTest::newRow("another problem") << 500 << QByteArray(R"({"error":"Unexpected error: OSError"})") << false
                                         << false;
        QTest::newRow("another refusal") << 422 << QByteArray(R"({"detail":"credential vault is not what I like"})")
                                         << false << false;
    }
    void whyNothingWasKept() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const QString text = serverText(body);
        const Error error{kindOfStatus(status, text), text, status, {}};
        QTEST(logins::keepsNone(error), "keepsNone");
        QTEST(logins::refusesSecret(error), "refusesSecret");
        QVERIFY(!logins::keepsNone(error) || !logins::mayHaveArrived(error));
    }

    // Made before there were logins: the same bytes, so that what a server knows under its key stays what is meant.
    void withoutALoginTheDefinitionIsWhatItWas() {
        QCOMPARE(findDialect(u"agent")->definitionHash(),
                 QStringLiteral("c9f7801769188e45eda3feda27dc8a7d7eb9ab8f3742472123c1efb3d29b4404"));
    }

    void theOtherDefinitionSignsInFirst() {
        const Dialect* agent = findDialect(u"agent");
        const auto other = agent->signingIn();
        QVERIFY(other != nullptr);
        QVERIFY(other->definitionHash() != agent->definitionHash());
        QVERIFY(other->buildPrepare(1).headers != agent->buildPrepare(1).headers); // its own idempotency key
        QJsonObject definition = json(other->buildPrepare(1)).value(QLatin1String("json_definition")).toObject();
        QJsonObject inner = definition.value(QLatin1String("workflow_definition")).toObject();
        QJsonArray blocks = inner.value(QLatin1String("blocks")).toArray();
        const QJsonObject first = blocks.takeAt(0).toObject();
        QCOMPARE(first.value(QLatin1String("block_type")).toString(), loginBlock);
        QCOMPARE(first.value(QLatin1String("parameter_keys")).toArray(), QJsonArray{loginParameter});
        // Nothing of the applicant's details reaches the block that signs in.
        QVERIFY(!bytes(first).contains("applicant"));
        QJsonArray parameters = inner.value(QLatin1String("parameters")).toArray();
        const QJsonObject last = parameters.takeAt(parameters.size() - 1).toObject();
        QCOMPARE(last.value(QLatin1String("workflow_parameter_type")).toString(), QStringLiteral("credential_id"));
        const QJsonObject plain = json(agent->buildPrepare(1)).value(QLatin1String("json_definition")).toObject();
        QCOMPARE(blocks,
                 plain.value(QLatin1String("workflow_definition")).toObject().value(QLatin1String("blocks")).toArray());
        QVERIFY(findDialect(u"task")->signingIn() == nullptr);
        QVERIFY(!findDialect(u"task")->describe().usesLogins);
    }

    void aRunNamesItsLoginByIdAlone() {
        SubmitOrder submit;
        submit.agentId = QStringLiteral("wpid_1");
        submit.token = QStringLiteral("postulant-1");
        submit.credentialId = QStringLiteral("cred_7");
        const auto parametersOf = [&submit] {
            return json(findDialect(u"agent")->buildSubmit(submit)).value(QLatin1String("parameters")).toObject();
        };
        QCOMPARE(parametersOf().value(loginParameter).toString(), QStringLiteral("cred_7"));
        submit.credentialId.clear();
        QVERIFY(!parametersOf().contains(loginParameter));
    }

    // A click on "Sign in" is no pressed application.
    void whatWasPressedToSignInIsNoSubmit() {
        const auto action = [](const char* type, const char* step) {
            return QJsonObject{{QStringLiteral("action_type"), QLatin1String(type)},
                               {QStringLiteral("step_id"), QLatin1String(step)}};
        };
        const auto block = [](const char* type, const QJsonArray& actions) {
            return QJsonObject{
                {QStringLiteral("type"), QStringLiteral("block")},
                {QStringLiteral("block"), QJsonObject{{QStringLiteral("block_type"), QLatin1String(type)},
                                                      {QStringLiteral("actions"), actions}}}};
        };
        const QJsonObject run{{QStringLiteral("run_id"), QStringLiteral("wr_1")},
                              {QStringLiteral("status"), QStringLiteral("terminated")}};
        const QJsonArray timeline{
            block("navigation", {action("input_text", "stp_2")}),
            block("login", {action("input_text", "stp_1"), action("click", "stp_1")}),
        };
        const auto trail = findDialect(u"agent")->readTrail({bytes(run), bytes(timeline)});
        QVERIFY(trail);
        QCOMPARE(trail->actions.actions.size(), 1);
        QCOMPARE(trail->actions.actions.first().kind, PageAction::Kind::Input);
    }
};

QTEST_GUILESS_MAIN(TestLogins)
#include "tst_logins.moc"
