#include "secrets/KeychainStore.h"
#include "secrets/Secrets.h"

#include <QTest>
#include <QThread>

#include <optional>

using namespace postulant;
using namespace std::chrono_literals;

namespace {

const QString service = QStringLiteral("io.github.postulant.test");
const QString entry = QStringLiteral("connection/1");
constexpr auto bound = 20s;

std::unique_ptr<Secrets> makeSecrets() {
    return std::make_unique<Secrets>(std::make_unique<KeychainStore>(service, 10s));
}

} // namespace

// Each function belongs to one world; in_world.sh names it.
class TestKeychain : public QObject {
    Q_OBJECT

    template <class T, class Start>
    Result<T> waitFor(Start start) {
        std::optional<Result<T>> got;
        start([&](const Result<T>& result) { got = result; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(got, bound.count() * 1000); }();
        return got.value_or(failure(ErrorKind::Timeout));
    }
    Result<SecretPlace> write(SecretStore& store, const QString& value) {
        return waitFor<SecretPlace>([&](auto answer) { store.write(entry, value, this, answer); });
    }
    Result<Secret> read(SecretStore& store) {
        return waitFor<Secret>([&](auto answer) { store.read(entry, this, answer); });
    }
    Done remove(SecretStore& store) {
        return waitFor<void>([&](auto answer) { store.remove(entry, this, answer); });
    }

private Q_SLOTS:
    void unlocked() {
        const QString key = QStringLiteral("sk-Gär&ten=\"1\"");
        QCOMPARE(write(*makeSecrets(), key).value(), SecretPlace::Keychain);
        const auto later = makeSecrets(); // as after a restart: nothing is in memory
        const auto secret = read(*later);
        QVERIFY2(secret, secret ? "" : qPrintable(secret.error().detail));
        QCOMPARE(secret->value, key);
        QCOMPARE(secret->place, SecretPlace::Keychain);
        QVERIFY(write(*later, QStringLiteral("second")));
        QCOMPARE(read(*makeSecrets())->value, QStringLiteral("second"));
        QVERIFY(remove(*later));
        QCOMPARE(read(*makeSecrets()).error().kind, ErrorKind::KeyMissing);
        QVERIFY(remove(*later)); // not there any more: no error

        KeychainStore impatient(service, 0ms);
        QCOMPARE(read(impatient).error().kind, ErrorKind::Keychain);
        QCOMPARE(write(impatient, key).error().kind, ErrorKind::Keychain);
        QVERIFY(!read(*makeSecrets()) || read(*makeSecrets())->value == key); // the late answer came, and hurt nobody
    }
    void unlockedFromAThread() {
        QThread thread;
        QObject context;
        context.moveToThread(&thread);
        thread.start();
        const auto secrets = makeSecrets();
        std::atomic<bool> done = false;
        Result<Secret> got = failure(ErrorKind::Timeout);
        QMetaObject::invokeMethod(&context, [&] {
            secrets->write(entry, QStringLiteral("threaded"), &context, [&](const Result<SecretPlace>&) {
                KeychainStore(service).read(entry, &context, [&](const Result<Secret>& secret) {
                    got = secret;
                    done = true;
                });
            });
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, bound.count() * 1000);
        thread.quit();
        QVERIFY(thread.wait());
        QVERIFY2(got, got ? "" : qPrintable(got.error().detail));
        QCOMPARE(got->value, QStringLiteral("threaded"));
    }
    void locked() {
        const auto secrets = makeSecrets();
        QVERIFY(!read(*secrets)); // "not found" may mean locked
        QCOMPARE(write(*secrets, QStringLiteral("kept")).value(), SecretPlace::SessionOnly);
        QCOMPARE(read(*secrets)->value, QStringLiteral("kept"));
        QCOMPARE(read(*secrets)->place, SecretPlace::SessionOnly);
        QVERIFY(!read(*makeSecrets())); // the next start has to ask again
    }
    void none() {
        KeychainStore bare(service, 10s);
        QCOMPARE(write(bare, QStringLiteral("x")).error().kind, ErrorKind::Keychain);
        const auto secrets = makeSecrets();
        QVERIFY(!read(*secrets));
        QCOMPARE(write(*secrets, QStringLiteral("kept")).value(), SecretPlace::SessionOnly);
        QCOMPARE(read(*secrets)->value, QStringLiteral("kept"));
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
