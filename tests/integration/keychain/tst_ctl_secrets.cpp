#include "integration/terminal/Ctl.h"
#include "programs/Startup.h"
#include "secrets/KeychainStore.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace postulant;
using test::words;

// The secret by which a gateway's messages are known, set at the terminal: never a word of a command line, and kept in
// the keychain alone. Each function belongs to one world; in_world.sh makes it.
class TestCtlSecrets : public QObject {
    Q_OBJECT

    SystemClock m_clock;
    QTemporaryDir m_dir;
    QString m_data = m_dir.path() + QStringLiteral("/data");
    test::Ctl m_ctl{m_data};

    test::Ctl::Answer add(const char* options, const QByteArray& input = {}) {
        return m_ctl.run(words("connection add Backend --url https://jobs.example") + words(options), input);
    }
    std::optional<ConnectionRow> row() {
        const auto store = Store::open(m_data, m_clock);
        const auto found = store ? (*store)->readNow<std::optional<ConnectionRow>>(
                                       [](Database& db) { return connections::byName(db, QStringLiteral("Backend")); })
                                 : Result<std::optional<ConnectionRow>>(tl::unexpected(store.error()));
        return found.value_or(std::nullopt);
    }
    QString kept(const QString& entry) {
        KeychainStore keychain(keychainService());
        std::optional<Result<Secret>> got;
        keychain.read(entry, this, [&got](const Result<Secret>& secret) { got = secret; });
        (void)QTest::qWaitFor([&got] { return got.has_value(); }, 30'000);
        return got && *got ? (*got)->value : got ? code(got->error().kind) : QStringLiteral("no answer");
    }
    bool standsInAFile(const QByteArray& words) {
        QDirIterator files(m_data, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(words)) {
                return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void intoTheKeychain() {
        const auto both = add("--dialect gateway --option gateway-webhook=bearer --key-stdin --webhook-secret-stdin",
                              "api-Kestrel\nhook-Kestrel one\n");
        QVERIFY2(both.exitCode == 0, both.err.constData());
        QVERIFY(!both.out.contains("Kestrel") && !both.err.contains("Kestrel"));
        const auto first = row();
        QVERIFY(first.has_value());
        const QString key = keyEntry(first->id);
        const QString secret = webhookEntry(first->id);
        QCOMPARE(kept(key), QStringLiteral("api-Kestrel"));
        QCOMPARE(kept(secret), QStringLiteral("hook-Kestrel one"));

        // From a variable, once: it need not be there later. Nothing else changes, and who has the folder open hears.
        qputenv("POSTULANT_TEST_HOOK", "hook-Kestrel two");
        QCOMPARE(add("--webhook-secret-env POSTULANT_TEST_HOOK").exitCode, 0);
        qunsetenv("POSTULANT_TEST_HOOK");
        QCOMPARE(kept(secret), QStringLiteral("hook-Kestrel two"));
        QCOMPARE(kept(key), QStringLiteral("api-Kestrel"));
        QCOMPARE(row()->options, first->options);
        QVERIFY(row()->savedAt > first->savedAt);
        QCOMPARE(add("--webhook-secret-stdin --option gateway-webhook=header", "hook-Kestrel three\n").exitCode, 0);
        QCOMPARE(kept(secret), QStringLiteral("hook-Kestrel three"));
        QVERIFY(!standsInAFile("Kestrel"));

        const qint64 savedAt = row()->savedAt;
        const struct {
            const char* options;
            const char* input;
            const char* says;
        } wrong[] = {
            {"--webhook-secret-stdin", "\n", "standard input"},
            {"--webhook-secret-stdin", "", "standard input"},
            {"--key-stdin --webhook-secret-stdin", "only-the-key\n", "standard input"},
            {"--webhook-secret-env POSTULANT_TEST_HOOK", "", "POSTULANT_TEST_HOOK"},
            {"--webhook-secret-stdin --webhook-secret-env HOME", "x\n", "--webhook-secret-env"},
            {"--webhook-secret-stdin --option gateway-webhook=", "x\n", "gateway-webhook"},
            {"--webhook-secret-stdin --dialect agent", "x\n", "gateway-webhook"},
            {"--webhook-secret hook-Kestrel", "", "webhook-secret"}, // not as a word of the command line
        };
        for (const auto& one : wrong) {
            const auto answer = add(one.options, one.input);
            QVERIFY2(answer.exitCode == 2 && answer.err.contains(one.says), one.options);
        }
        QCOMPARE(row()->savedAt, savedAt);
        QCOMPARE(row()->dialect, QStringLiteral("gateway"));
        QCOMPARE(kept(secret), QStringLiteral("hook-Kestrel three"));
        QCOMPARE(kept(key), QStringLiteral("api-Kestrel"));

        QCOMPARE(m_ctl.run(words("connection remove Backend")).exitCode, 0);
        QCOMPARE(kept(secret), code(ErrorKind::KeyMissing));
        QCOMPARE(kept(key), code(ErrorKind::KeyMissing));
    }

    // A command ends at once: what is kept for a session only is lost, and that must not look like success.
    void withoutAKeychain() {
        const auto answer = add("--dialect gateway --option gateway-webhook=bearer --key-env SOME_KEY "
                                "--webhook-secret-stdin",
                                "hook-Kestrel\n");
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("all but the secret"), answer.err.constData());
        QVERIFY(!answer.err.contains("Kestrel"));
        QVERIFY(row().has_value()); // it is told no address and asked instead
        QCOMPARE(row()->options.text(ConnectionOption::GatewayWebhook), QStringLiteral("bearer"));
        QVERIFY(!standsInAFile("Kestrel"));
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestCtlSecrets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctl_secrets.moc"
