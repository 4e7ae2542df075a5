#include "domain/Options.h"
#include "store/LoginRepository.h"
#include "support/Heard.h"
#include "support/Seeker.h"

#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace postulant;
using test::Heard;
using test::Seeker;

namespace {

constexpr int patience = 30'000;
const QString password = QStringLiteral("Kestrel-7319-gauntlet");
const QString totpSecret = QStringLiteral("JBSWY3DPEHPK3PXPZZ");
const QString userName = QStringLiteral("jane.kestrel@example.com");
const QString posting = QStringLiteral("https://practice.example/jobs/login/analyst-at-brightwater");

// Files that hold one of the texts, as UTF-8 or as UTF-16.
QStringList holding(const QString& folder, const QStringList& texts) {
    QStringList out;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            out << QStringLiteral("unreadable: ") + file.fileName();
            continue;
        }
        const QByteArray bytes = file.readAll();
        for (const QString& text : texts) {
            const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
            if (bytes.contains(text.toUtf8()) || bytes.contains(wide)) {
                out << file.fileName() + QStringLiteral(": ") + text;
            }
        }
    }
    return out;
}

QString state(Seeker& seeker, qint64 id) {
    return code(seeker.detail(id).row.state);
}

NewLogin order(Seeker& seeker, const QString& word = password) {
    NewLogin out;
    out.connectionId = seeker.connectionId();
    out.site = QStringLiteral("https://Practice.example/jobs");
    out.userName = userName;
    out.password = std::make_shared<Secrecy>(word.toUtf8());
    out.codes = LoginCodes::Secret;
    out.totpSecret = std::make_shared<Secrecy>(totpSecret.toUtf8());
    return out;
}

PracticeFaults onceAtCreate(FaultKind kind) {
    FaultRule rule;
    rule.endpoint = QStringLiteral("create-login");
    rule.kind = kind;
    rule.times = 1;
    PracticeFaults faults;
    faults.rules = {rule};
    return faults;
}

} // namespace

// A login is at the server and nowhere else, and a run that needs one signs in with it.
class TestLoginsKept : public QObject {
    Q_OBJECT

    Result<LoginRow> added(Seeker& seeker, const NewLogin& wanted) {
        std::optional<Result<LoginRow>> out;
        seeker.core().commands().addLogin(wanted, this, [&out](const Result<LoginRow>& row) { out = row; });
        const bool answered = QTest::qWaitFor([&out] { return out.has_value(); }, patience);
        return answered ? *out : Result<LoginRow>(failure(ErrorKind::Timeout));
    }
    Result<LoginRow> referenced(Seeker& seeker, const QString& id) {
        std::optional<Result<LoginRow>> out;
        seeker.core().commands().referenceLogin(seeker.connectionId(), QStringLiteral("practice.example"), id, this,
                                                [&out](const Result<LoginRow>& row) { out = row; });
        const bool answered = QTest::qWaitFor([&out] { return out.has_value(); }, patience);
        return answered ? *out : Result<LoginRow>(failure(ErrorKind::Timeout));
    }
    Done removed(Seeker& seeker, qint64 id, bool keepAtServer) {
        std::optional<Done> out;
        seeker.core().commands().removeLogin(id, keepAtServer, this, [&out](const Done& done) { out = done; });
        const bool answered = QTest::qWaitFor([&out] { return out.has_value(); }, patience);
        return answered ? *out : Done(failure(ErrorKind::Timeout));
    }
    static int creates(Seeker& seeker) { return seeker.server().requestLog().value(QStringLiteral("create-login")); }

private Q_SLOTS:
    void whatNeedsALoginSucceedsWithOneAndFailsWithout() {
        const Heard heard;
        Seeker seeker(m_clock);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const qint64 id = seeker.queue(posting);
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("needs-you"), patience);
        QCOMPARE(seeker.detail(id).row.failure, FailureKind::LoginNeeded);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), patience);

        const NewLogin wanted = order(seeker);
        const auto row = added(seeker, wanted);
        QVERIFY2(row, row ? "" : qPrintable(row.error().detail));
        QCOMPARE(row->site, QStringLiteral("practice.example"));
        QVERIFY(wanted.password->bytes().isEmpty()); // wiped
        const auto kept = seeker.server().logins();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().password, password);
        QCOMPARE(kept.first().totpSecret, totpSecret);
        QCOMPARE(kept.first().userName, userName);
        QCOMPARE(kept.first().name, row->name);
        QVERIFY(!row->name.contains(QLatin1String("kestrel"), Qt::CaseInsensitive));
        QCOMPARE(creates(seeker), 1);

        bool approved = false;
        seeker.core().commands().approve({id}, this, [&approved](const Done& done) { approved = done.has_value(); });
        QTRY_VERIFY(approved);
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("applied-confirmed"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), patience);
        QCOMPARE(seeker.server().submissions().size(), 1);
        const auto package = packageFromJson(seeker.detail(id).attempts.first().packageJson);
        QVERIFY(package);
        QCOMPARE(package->login.site, QStringLiteral("practice.example"));
        QCOMPARE(package->login.credentialId, row->credentialId);

        // The whole folder, with database, evidence and what else there is: open, then closed.
        const QStringList secrets{password, totpSecret, userName};
        QCOMPARE(holding(seeker.dataDir(), secrets), QStringList());
        const QString folder = seeker.dataDir();
        seeker.close();
        QCOMPARE(holding(folder, secrets), QStringList());
        for (const QString& secret : secrets) {
            QVERIFY2(!heard.text().contains(secret.toUtf8()), "it was logged");
        }
        QCOMPARE(creates(seeker), 1);
    }

    void aWrongPasswordIsALoginThatIsNeeded() {
        Seeker seeker(m_clock);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        QVERIFY(added(seeker, order(seeker, QStringLiteral("wrong"))));
        const qint64 id = seeker.queue(posting);
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("needs-you"), patience);
        QCOMPARE(seeker.detail(id).row.failure, FailureKind::LoginNeeded);
        QCOMPARE(seeker.server().submissions().size(), 0);
    }

    void othersSignInNowhere() {
        Seeker seeker(m_clock);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        NewLogin elsewhere = order(seeker);
        elsewhere.site = QStringLiteral("other.example");
        QVERIFY(added(seeker, elsewhere));
        const qint64 id = seeker.queue(posting);
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("needs-you"), patience);
        const auto package = packageFromJson(seeker.detail(id).attempts.first().packageJson);
        QVERIFY(package && package->login.credentialId.isEmpty());
    }

    void aLostAnswerIsLookedFor() {
        Seeker seeker(m_clock, 100.0, onceAtCreate(FaultKind::DropAfterAccept));
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const auto row = added(seeker, order(seeker));
        QVERIFY2(row, row ? "" : qPrintable(row.error().detail));
        QCOMPARE(creates(seeker), 1); // and not again by itself
        QCOMPARE(seeker.server().logins().size(), 1);
        QCOMPARE(seeker.server().logins().first().credentialId, row->credentialId);
    }

    void whatNeverArrivedIsSaid() {
        Seeker seeker(m_clock, 100.0, onceAtCreate(FaultKind::DropBeforeAccept));
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const auto row = added(seeker, order(seeker));
        QVERIFY(!row);
        QVERIFY(logins::mayHaveArrived(row.error()));
        QCOMPARE(creates(seeker), 1);
        QVERIFY(added(seeker, order(seeker)));
        QCOMPARE(seeker.server().logins().size(), 1);
    }

    void referencedRemovedAndGone() {
        Seeker seeker(m_clock);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const auto row = added(seeker, order(seeker));
        QVERIFY(row);
        QVERIFY(removed(seeker, row->id, true));
        QCOMPARE(seeker.server().logins().size(), 1);
        QCOMPARE(referenced(seeker, QStringLiteral("cred_404")).error().kind, ErrorKind::NotFound);
        QCOMPARE(referenced(seeker, QStringLiteral("../runs")).error().kind, ErrorKind::Invalid);
        const auto again = referenced(seeker, row->credentialId);
        QVERIFY(again);
        QCOMPARE(again->name, row->name);
        QVERIFY(removed(seeker, again->id, false));
        QCOMPARE(seeker.server().logins().size(), 0);
        QCOMPARE(removed(seeker, again->id, false).error().kind, ErrorKind::NotFound);
        QCOMPARE(referenced(seeker, row->credentialId).error().kind, ErrorKind::NotFound);
        const auto left = seeker.store().readNow<QVector<LoginRow>>([](Database& db) { return logins::all(db); });
        QVERIFY(left && left->isEmpty());
    }

    void aTaskTakesNone() {
        Seeker seeker(m_clock, 100.0, {}, 5, QStringLiteral("task"));
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        QCOMPARE(added(seeker, order(seeker)).error().kind, ErrorKind::NotReady);
        QCOMPARE(creates(seeker), 0);
    }

    void nonsenseGoesNowhere() {
        Seeker seeker(m_clock);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        NewLogin wrong = order(seeker);
        wrong.site = QStringLiteral("not a site");
        QCOMPARE(added(seeker, wrong).error().detail, QStringLiteral("site"));
        wrong = order(seeker, {});
        QCOMPARE(added(seeker, wrong).error().detail, QStringLiteral("password"));
        QCOMPARE(creates(seeker), 0);
    }

private:
    SystemClock m_clock;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestLoginsKept test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_logins_kept.moc"
