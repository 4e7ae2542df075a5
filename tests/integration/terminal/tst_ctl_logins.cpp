#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using test::words;

// Logins by the terminal: secrets come by standard input alone, and nothing of them stays.
class TestCtlLogins : public QObject {
    Q_OBJECT

    test::Ctl& ctl() { return m_place->ctl(); }

private Q_SLOTS:
    void init() {
        m_place = std::make_unique<test::CtlPlace>();
        QCOMPARE(ctl().prepare(m_place->server().baseUrl().toString()), QString());
    }

    void addedUsedCheckedRemoved() {
        const QByteArray secret(" Kestrel-7319 gauntlet ");
        const auto added = ctl().run(words("login add --json --connection Lab --site practice.example --user jane "
                                           "--password-stdin --totp-stdin"),
                                     secret + "\nJBSWY3DPEHPK3PXPZZ\n");
        QVERIFY2(added.exitCode == 0, added.err.constData());
        const QJsonObject login = added.object();
        QCOMPARE(login.value(QStringLiteral("site")).toString(), QStringLiteral("practice.example"));
        QCOMPARE(m_place->server().logins().size(), 1);
        QCOMPARE(m_place->server().logins().first().password.toUtf8(), secret); // blanks and all
        QCOMPARE(m_place->server().logins().first().totpSecret, QStringLiteral("JBSWY3DPEHPK3PXPZZ"));
        QVERIFY(!added.out.contains("Kestrel") && !added.err.contains("Kestrel"));

        QCOMPARE(ctl().run(words("add https://practice.example/jobs/login/analyst-at-brightwater")).exitCode, 0);
        const auto applied = ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        QCOMPARE(m_place->server().submissions().size(), 1);

        const auto checked = ctl().run(words("login list --check --json"));
        QCOMPARE(checked.exitCode, 0);
        QCOMPARE(checked.array().first().toObject().value(QStringLiteral("at_server")).toString(),
                 QStringLiteral("there"));
        const auto atServer = ctl().run(words("login list --at-server --connection Lab --json"));
        QCOMPARE(atServer.array().size(), 1);
        QVERIFY(!atServer.out.contains("jane")); // a user name is nobody's business here
        QDirIterator files(m_place->dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("Kestrel-7319") && !bytes.contains("JBSWY3DPEHPK3PXPZZ"),
                     qPrintable(file.fileName()));
        }

        const QString id = QString::number(login.value(QStringLiteral("id")).toInteger());
        QCOMPARE(ctl().run({QStringLiteral("login"), QStringLiteral("remove"), id}).exitCode, 0);
        QCOMPARE(m_place->server().logins().size(), 0);
        QCOMPARE(ctl().run(words("login list --json")).array().size(), 0);
        QCOMPARE(ctl().run({QStringLiteral("login"), QStringLiteral("remove"), id}).exitCode, 1);
    }

    void referencedById() {
        QCOMPARE(ctl()
                     .run(words("login add --connection Lab --site practice.example --user jane --password-stdin"),
                          "Kestrel\n")
                     .exitCode,
                 0);
        const QString credential = m_place->server().logins().first().credentialId;
        const auto reference = [&](const QString& id) {
            return ctl().run(words("login reference --connection Lab --site other.example --id") << id).exitCode;
        };
        QCOMPARE(reference(credential), 0);
        QCOMPARE(reference(QStringLiteral("cred_404")), 1);
        QCOMPARE(ctl().run(words("login list")).out.count('\n'), 2);
        QCOMPARE(ctl().run(words("login remove 1 --keep-at-server")).exitCode, 0);
        QCOMPARE(m_place->server().logins().size(), 1);
    }

    // A server that has nowhere to keep it: what to do is said, and that works.
    void whatAServerCannotKeepIsNamedByItsId() {
        FaultRule rule;
        rule.endpoint = QStringLiteral("create-login");
        rule.kind = FaultKind::ErrorBeforeAccept;
        rule.status = 405;
        rule.skip = 1;
        PracticeFaults faults;
        faults.rules = {rule};
        m_place->server().setFaults(faults);
        const auto add = [&](const char* site) {
            return ctl().run(words("login add --connection Lab --user jane --password-stdin --site")
                                 << QLatin1String(site),
                             "Kestrel-7319\n");
        };
        QCOMPARE(add("practice.example").exitCode, 0); // as if it had come there by another way
        const QString credential = m_place->server().logins().first().credentialId;
        const auto refused = add("other.example");
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("keeps no logins"), refused.err.constData());
        QVERIFY2(refused.err.contains("login reference --connection \"Lab\" --site other.example --id"),
                 refused.err.constData());
        QVERIFY(!refused.err.contains("may have arrived"));
        QVERIFY(!refused.err.contains("Kestrel"));
        QCOMPARE(m_place->server().logins().size(), 1);
        QCOMPARE(ctl().run(words("login list")).out.count('\n'), 1);
        QCOMPARE(ctl().run(words("login reference --connection Lab --site other.example --id") << credential).exitCode,
                 0);
        QCOMPARE(ctl().run(words("login list")).out.count('\n'), 2);
    }

    // Runs of an agent of the seeker's own sign in by its own rules: nothing is stored for them.
    void anAgentOfOnesOwnTakesNone() {
        QCOMPARE(ctl()
                     .run(words("connection add Own --dialect agent --key-env POSTULANT_TEST_KEY --agent wpid_1 --url")
                          << m_place->server().baseUrl().toString())
                     .exitCode,
                 0);
        const auto answer =
            ctl().run(words("login add --connection Own --site practice.example --user jane --password-stdin"), "K\n");
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("own agent"), answer.err.constData());
        QCOMPARE(m_place->server().logins().size(), 0);
        QCOMPARE(ctl().run(words("login list --at-server --connection Own")).exitCode, 0); // to look is free
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        for (const char* line :
             {"login", "login add", "login add --connection Lab --site practice.example --user jane",
              "login add --connection Lab --user jane --password-stdin",
              "login add --connection Lab --site nowhere --user jane --password-stdin",
              "login add --connection Lab --site practice.example --user jane --password-stdin --totp-stdin",
              "login add --connection Lab --site practice.example --user jane --password Kestrel",
              "login reference --connection Lab --site practice.example", "login remove", "login remove x",
              "login list --at-server"}) {
            QTest::newRow(line) << words(line);
        }
    }
    void wrongUsage() {
        QFETCH(QStringList, arguments);
        const auto answer = ctl().run(arguments, "Kestrel\n");
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(!answer.err.contains("Kestrel") || arguments.contains(QStringLiteral("Kestrel")));
        QCOMPARE(m_place->server().logins().size(), 0);
    }

private:
    std::unique_ptr<test::CtlPlace> m_place;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestCtlLogins test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctl_logins.moc"
