#include "secrets/Secrets.h"
#include "support/MemorySecretStore.h"

#include <QTest>

using namespace postulant;
using namespace postulant::test;

namespace {

const QString entry = QStringLiteral("connection/1");

} // namespace

class TestSecrets : public QObject {
    Q_OBJECT

    MemorySecretStore* m_keychain = nullptr; // owned by m_secrets
    std::unique_ptr<Secrets> m_secrets;

    Result<SecretPlace> write(const QString& name, const QString& value) {
        std::optional<Result<SecretPlace>> got;
        m_secrets->write(name, value, this, [&](const Result<SecretPlace>& place) { got = place; });
        [&] { QTRY_VERIFY(got); }();
        return got.value_or(failure(ErrorKind::Timeout));
    }
    Result<Secret> read(const QString& name) {
        std::optional<Result<Secret>> got;
        m_secrets->read(name, this, [&](const Result<Secret>& secret) { got = secret; });
        [&] { QTRY_VERIFY(got); }();
        return got.value_or(failure(ErrorKind::Timeout));
    }
    Done remove(const QString& name) {
        std::optional<Done> got;
        m_secrets->remove(name, this, [&](const Done& done) { got = done; });
        [&] { QTRY_VERIFY(got); }();
        return got.value_or(failure(ErrorKind::Timeout));
    }

private Q_SLOTS:
    void init() {
        auto keychain = std::make_unique<MemorySecretStore>();
        m_keychain = keychain.get();
        m_secrets = std::make_unique<Secrets>(std::move(keychain));
    }
    void aWorkingKeychainKeepsTheKeyAndWeDoNot() {
        QCOMPARE(write(entry, QStringLiteral("sk-1")).value(), SecretPlace::Keychain);
        QCOMPARE(m_keychain->values.value(entry), QStringLiteral("sk-1"));
        const auto secret = read(entry);
        QVERIFY(secret);
        QCOMPARE(secret->value, QStringLiteral("sk-1"));
        QCOMPARE(secret->place, SecretPlace::Keychain);
        m_keychain->values.clear(); // taken away by the keychain's own program
        QCOMPARE(read(entry).error().kind, ErrorKind::KeyMissing);
    }
    void aRefusingKeychainLeavesTheKeyForThisSessionAndSaysSo() {
        m_keychain->writeError = Error{ErrorKind::Keychain, QStringLiteral("no bus"), 0, {}};
        m_keychain->readError = m_keychain->writeError;
        QCOMPARE(write(entry, QStringLiteral("sk-2")).value(), SecretPlace::SessionOnly);
        const auto secret = read(entry);
        QVERIFY(secret);
        QCOMPARE(secret->value, QStringLiteral("sk-2"));
        QCOMPARE(secret->place, SecretPlace::SessionOnly);
    }
    void theNewerKeyOfTheSessionWinsOverAnOldOneInTheKeychain() {
        QVERIFY(write(entry, QStringLiteral("old")));
        m_keychain->writeError = Error{ErrorKind::Keychain, {}, 0, {}};
        QVERIFY(write(entry, QStringLiteral("new")));
        QCOMPARE(read(entry)->value, QStringLiteral("new"));
        m_keychain->writeError.reset();
        QCOMPARE(write(entry, QStringLiteral("newest")).value(), SecretPlace::Keychain);
        QCOMPARE(read(entry)->place, SecretPlace::Keychain);
    }
    void readingFailuresAreToldApart() {
        QCOMPARE(read(entry).error().kind, ErrorKind::KeyMissing);
        m_keychain->readError = Error{ErrorKind::Keychain, QStringLiteral("broken"), 0, {}};
        QCOMPARE(read(entry).error().kind, ErrorKind::Keychain);
    }
    void environmentVariablesAreReadAnewEachTimeAndNeverWritten() {
        const QString variable = QStringLiteral("env:POSTULANT_TEST_KEY");
        qunsetenv("POSTULANT_TEST_KEY");
        QCOMPARE(read(variable).error().kind, ErrorKind::KeyMissing);
        QVERIFY(read(variable).error().detail.contains(QLatin1String("POSTULANT_TEST_KEY")));
        qputenv("POSTULANT_TEST_KEY", " sk-env \n");
        const auto secret = read(variable);
        QCOMPARE(secret->value, QStringLiteral("sk-env"));
        QCOMPARE(secret->place, SecretPlace::Environment);
        QCOMPARE(secret->variable, QStringLiteral("POSTULANT_TEST_KEY"));
        QCOMPARE(write(variable, QStringLiteral("x")).error().kind, ErrorKind::Invalid);
        QVERIFY(m_keychain->values.isEmpty());
        QCOMPARE(m_keychain->reads, 0);
    }
    void removingForgetsBothCopies() {
        QVERIFY(write(entry, QStringLiteral("a")));
        m_keychain->writeError = Error{ErrorKind::Keychain, {}, 0, {}};
        QVERIFY(write(entry, QStringLiteral("b")));
        QVERIFY(remove(entry));
        QCOMPARE(read(entry).error().kind, ErrorKind::KeyMissing);
        m_keychain->removeError = Error{ErrorKind::Keychain, {}, 0, {}};
        QVERIFY(write(entry, QStringLiteral("c")));
        QVERIFY(!remove(entry));
        QVERIFY(!read(entry));
    }
    void anEmptyKeyIsRefused() { QCOMPARE(write(entry, QString()).error().kind, ErrorKind::Invalid); }
    void nothingIsToldToADeadContext() {
        m_keychain->values.insert(entry, QStringLiteral("x"));
        int told = 0;
        auto* context = new QObject;
        m_secrets->read(entry, context, [&](const Result<Secret>&) { ++told; });
        m_secrets->read(QStringLiteral("env:PATH"), context, [&](const Result<Secret>&) { ++told; });
        delete context;
        QVERIFY(read(entry)); // whatever was queued before this one has run
        QCOMPARE(told, 0);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
