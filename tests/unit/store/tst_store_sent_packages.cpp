#include "store/SentPackages.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using sent_packages::SentPackage;
using test::TempStore;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

struct Job {
    QString key;
    QString url;
    QString ats = QStringLiteral("web");
    QString site = QStringLiteral("Own site");
    bool practice = false;
};

Job own(const char* key, const char* host) {
    return {QLatin1String(key), QStringLiteral("https://%1/%2").arg(QLatin1String(host), QLatin1String(key))};
}

Job greenhouse(const char* key, const char* host = "job-boards.greenhouse.io") {
    Job job = own(key, host);
    job.ats = QStringLiteral("greenhouse");
    job.site = QStringLiteral("Greenhouse");
    return job;
}

qint64 added(TempStore& temp, const Job& job, Intent intent = Intent::Review) {
    const qint64 connection = job.practice ? 0 : temp.realConnection();
    return temp.write<qint64>([&](Database& db) -> Result<qint64> {
        NewPosting posting;
        posting.url = job.url;
        posting.ats = job.ats;
        posting.site = job.site;
        posting.keys = {job.key};
        posting.company = QStringLiteral("Company ") + job.key;
        posting.title = QStringLiteral("Title ") + job.key;
        auto id = postings::findOrAdd(db, posting, temp.clock().nowMs());
        if (!id) {
            return id;
        }
        NewApplication application;
        application.postingId = *id;
        application.practice = job.practice;
        application.intent = intent;
        application.connectionId = connection;
        return applications::add(db, application, temp.clock().nowMs());
    });
}

// A day later than what was sent before, so that no pause of a site stands in the way.
qint64 sent(TempStore& temp, const Job& job, Proof proof = Proof::Claimed) {
    temp.clock().advance(day);
    const qint64 id = added(temp, job, Intent::Queue);
    const qint64 now = temp.clock().nowMs();
    Package package;
    package.practice = job.practice;
    package.resume.fileName = job.key + QStringLiteral(".pdf");
    Reservation reservation;
    reservation.applicationId = id;
    reservation.token = TempStore::nextToken();
    reservation.connectionId = temp.detail(id).row.connectionId;
    reservation.dialect = QStringLiteral("agent");
    reservation.packageJson = canonicalJson(package);
    reservation.packageSha256 = sha256Hex(reservation.packageJson);
    const auto attempt = temp.write<qint64>([&](Database& db) { return attempts::reserve(db, reservation, now); });
    temp.write([&](Database& db) { return attempts::markSent(db, attempt, now); });
    temp.write([&](Database& db) {
        return attempts::markAccepted(db, attempt, QStringLiteral("run-%1").arg(attempt), {}, now);
    });
    RunSnapshot ended;
    ended.status = RunStatus::Completed;
    temp.write<bool>([&](Database& db) { return runs::record(db, attempt, ended, now); });
    attempts::Verdict verdict;
    verdict.sent = proof == Proof::None ? Sent::Unknown : Sent::Yes;
    verdict.proof = proof;
    temp.write([&](Database& db) { return attempts::end(db, attempt, verdict, now); });
    return id;
}

std::optional<SentPackage> last(TempStore& temp, qint64 id) {
    return temp.read<std::optional<SentPackage>>([id](Database& db) { return sent_packages::lastAtLikeSite(db, id); });
}

} // namespace

class SentPackagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingWasSent() {
        TempStore temp;
        const qint64 id = added(temp, own("a", "jobs.example.com"));
        QVERIFY(!last(temp, id));
        added(temp, own("b", "jobs.example.com"), Intent::Queue); // waits
        QVERIFY(!last(temp, id));
        QVERIFY(!last(temp, id + 100)); // no such application
    }

    void theNewestAtTheSameHost() {
        TempStore temp;
        const qint64 id = added(temp, own("a", "jobs.example.com"));
        sent(temp, own("b", "jobs.example.com"));
        const qint64 newest = sent(temp, own("c", "www.jobs.example.com"), Proof::Confirmed);
        const qint64 at = temp.clock().nowMs();
        sent(temp, own("d", "jobs.example.org"));
        const auto found = last(temp, id);
        QVERIFY(found);
        QCOMPARE(found->applicationId, newest);
        QCOMPARE(found->company, QStringLiteral("Company c"));
        QCOMPARE(found->title, QStringLiteral("Title c"));
        QCOMPARE(found->at, at);
        QCOMPARE(found->package.resume.fileName, QStringLiteral("c.pdf"));
        QCOMPARE(last(temp, newest)->package.resume.fileName, QStringLiteral("b.pdf")); // never itself
    }

    void theSystemCountsWhereItIsKnown() {
        TempStore temp;
        const qint64 id = added(temp, greenhouse("a"));
        const qint64 ofSystem = sent(temp, greenhouse("b", "careers.example.com"));
        sent(temp, own("c", "careers.example.com"));
        const auto found = last(temp, id);
        QVERIFY(found);
        QCOMPARE(found->applicationId, ofSystem);
    }

    void practiceAndRealAreNotCompared() {
        TempStore temp;
        Job practice = own("p", "jobs.example.com");
        practice.practice = true;
        const qint64 tried = sent(temp, practice);
        const qint64 id = added(temp, own("a", "jobs.example.com"));
        QVERIFY(!last(temp, id));
        Job another = own("q", "jobs.example.com");
        another.practice = true;
        const auto found = last(temp, added(temp, another));
        QVERIFY(found);
        QCOMPARE(found->applicationId, tried);
    }

    void onlyWhatWasSentWithAPackage() {
        TempStore temp;
        const qint64 id = added(temp, own("a", "jobs.example.com"));
        const qint64 unclear = sent(temp, own("b", "jobs.example.com"), Proof::None);
        QCOMPARE(temp.state(unclear), ApplicationState::NeedsChecking);
        QVERIFY(!last(temp, id));
        const qint64 byHand = added(temp, own("c", "jobs.example.com"));
        temp.write<qint64>([&](Database& db) {
            return attempts::recordOutside(db, byHand, AttemptVia::ByHand, temp.clock().nowMs(), {});
        });
        QCOMPARE(temp.state(byHand), ApplicationState::AppliedClaimed);
        QVERIFY(!last(temp, id));
        const qint64 removed = sent(temp, own("d", "jobs.example.com"));
        QVERIFY(last(temp, id));
        temp.write([&](Database& db) { return applications::trash(db, {removed}, temp.clock().nowMs()); });
        QVERIFY(!last(temp, id));
    }

    void aPackageThatCannotBeReadIsAnError() {
        TempStore temp;
        const qint64 id = added(temp, own("a", "jobs.example.com"));
        const qint64 other = sent(temp, own("b", "jobs.example.com"));
        temp.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE attempt SET package=x'7b7d' WHERE application_id=?"), {other});
        });
        const auto found = temp.store().readNow<std::optional<SentPackage>>(
            [id](Database& db) { return sent_packages::lastAtLikeSite(db, id); });
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(SentPackagesTest)
#include "tst_store_sent_packages.moc"
