#include "store/Backup.h"
#include "store/Forgetting.h"
#include "store/Ledger.h"
#include "store/LetterRepository.h"
#include "store/SeekerRepository.h"
#include "support/EveryColumn.h"
#include "support/TempStore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace postulant;
using test::TempStore;

namespace {

const char* mark = test::everyMark; // stands in everything that is the seeker's

QString marked(const char* what) {
    return QStringLiteral("%1 %2").arg(QLatin1String(mark), QLatin1String(what));
}

void put(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

// Files below the folder that hold the text in any case, also as the database writes it.
QStringList filesWith(const QString& folder, const QByteArray& text) {
    QStringList out;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().toLower().contains(text.toLower())) {
            out << file.fileName();
        }
    }
    return out;
}

void end(TempStore& temp, qint64 attempt) {
    RunSnapshot ended;
    ended.runId = QStringLiteral("run-%1").arg(attempt);
    ended.status = RunStatus::Completed;
    ended.confirmationText = marked("thanks you");
    ended.finalUrl = QStringLiteral("https://zyxquarn.example/thanks");
    temp.write<bool>([&](Database& db) { return runs::record(db, attempt, ended, 50); });
    attempts::Verdict verdict;
    verdict.sent = Sent::Yes;
    verdict.proof = Proof::Confirmed;
    verdict.failureMessage = marked("was told");
    temp.write([&](Database& db) { return attempts::end(db, attempt, verdict, 51); });
    temp.write([&](Database& db) { return runs::addEvent(db, attempt, QStringLiteral("step"), marked("typed"), 52); });
    ArtifactRow artifact;
    artifact.serverId = QStringLiteral("a_1");
    artifact.kind = QStringLiteral("screenshot_final");
    artifact.path = QStringLiteral("%1/final.png").arg(attempt);
    temp.write([&](Database& db) { return runs::putArtifact(db, attempt, artifact); });
    put(temp.store().evidenceDir() + QLatin1Char('/') + artifact.path, QByteArray(mark) + " picture");
}

// A seeker with something in every place that there is.
void fill(TempStore& temp) {
    temp.write([&](Database& db) -> Done {
        Profile profile;
        profile.name = marked("self");
        profile.values = {{QStringLiteral("first_name"), marked("first")}};
        profile.resume = {{QStringLiteral("basics"), marked("basics")}};
        (void)profiles::save(db, profile, 1);
        Answer answer;
        answer.question = marked("why?");
        answer.answer = marked("because");
        answer.source = QStringLiteral("you");
        (void)answers::save(db, answer, 1);
        LetterRow letter;
        letter.label = marked("letter");
        letter.body = marked("dear");
        (void)letters::save(db, letter, 1);
        ResumeRow resume;
        resume.label = marked("label");
        resume.fileName = marked("file.pdf");
        resume.sha256 = QString(64, QLatin1Char('b'));
        (void)resumes::add(db, resume, 1);
        (void)settings::setText(db, QStringLiteral("view.saved"), marked("view"));
        return db.exec(QStringLiteral("INSERT INTO blocked(kind,key,label,added_at) VALUES('company',?,?,1)"),
                       {marked("key"), marked("company")});
    });
    put(temp.store().filesDir() + QLatin1Char('/') + QString(64, QLatin1Char('b')), QByteArray(mark) + " resume");
    put(temp.dataDir() + QStringLiteral("/window.ini"), QByteArray(mark) + " search");
    put(temp.dataDir() + QStringLiteral("/window.ini.kQzpTd"), QByteArray(mark) + " search, half written");
    put(temp.dataDir() + QStringLiteral("/practice.json"), QByteArray(mark) + " practised");
    put(temp.dataDir() + QStringLiteral("/removed/7/thanks.eml"), QByteArray(mark) + " mail");
    put(temp.dataDir() + QStringLiteral("/backups/old.db"), QByteArray(mark) + " backup");
}

qint64 queuedFor(TempStore& temp, const QString& key, bool practice = false) {
    const qint64 id = temp.queued(key, practice);
    temp.write([&](Database& db) {
        return db.exec(QStringLiteral("UPDATE application SET company=?,notes=?,cover_letter=? WHERE id=?"),
                       {marked("company"), marked("notes"), marked("letter"), id});
    });
    return id;
}

Result<int> forget(TempStore& temp) {
    temp.close();
    Result<int> kept = forgetting::forgetAll(temp.dataDir(), 1'700'000'000'000);
    temp.reopen();
    return kept;
}

std::optional<qint64> knownAs(TempStore& temp, const QString& key) {
    const auto posting = temp.read<std::optional<qint64>>([&](Database& db) { return postings::find(db, {key}); });
    if (!posting) {
        return std::nullopt;
    }
    return temp.read<std::optional<qint64>>([&](Database& db) { return applications::find(db, *posting, false); });
}

} // namespace

class ForgettingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingOfTheSeekerIsLeftInAnyFile() {
        TempStore temp;
        fill(temp);
        end(temp, temp.running(queuedFor(temp, QStringLiteral("web:zyxquarn.example/1"))));
        queuedFor(temp, QStringLiteral("web:zyxquarn.example/2"));
        queuedFor(temp, QStringLiteral("web:zyxquarn.example/3"), true);
        temp.close();
        QVERIFY(!filesWith(temp.dataDir(), mark).isEmpty());
        const Result<int> kept = forgetting::forgetAll(temp.dataDir(), 1'700'000'000'000);
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(code(kept.error().kind) + kept.error().detail));
        QCOMPARE(*kept, 1);
        QCOMPARE(filesWith(temp.dataDir(), mark), QStringList());
        QCOMPARE(filesWith(temp.dataDir(), "jobs.example.com"), QStringList());    // addresses of postings
        QCOMPARE(filesWith(temp.dataDir(), "skyvern.example.com"), QStringList()); // and of servers
        QCOMPARE(filesWith(temp.dataDir(), "Analyst"), QStringList());
        temp.reopen();
        QCOMPARE(filesWith(temp.dataDir(), mark), QStringList());
        QCOMPARE(temp.value(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")).toInt(), 0);
    }
    // Each column that the schema has, now or later, and what lies on pages that are free again.
    void noColumnIsForgotten() {
        TempStore temp;
        test::fillEveryColumn(temp);
        int texts = 0;
        for (const test::SchemaColumn& column : test::schemaColumns(temp)) {
            if (column.isFree) {
                const QVariant there = temp.value(QStringLiteral("SELECT count(*) FROM \"%1\" WHERE instr(\"%2\",?)>0")
                                                      .arg(column.table, column.name),
                                                  {column.type == QLatin1String("BLOB")
                                                       ? QVariant(test::marker(column))
                                                       : QVariant(QString::fromLatin1(test::marker(column)))});
                QVERIFY2(there.toInt() == 1, qPrintable(column.full()));
                ++texts;
            }
        }
        QVERIFY(texts > 80);
        temp.write([](Database& db) {
            return db.exec(QStringLiteral("UPDATE answer SET question='q',normalised='q',answer='a'"));
        });
        temp.write([](Database& db) { return db.exec(QStringLiteral("DELETE FROM cover_letter")); });
        const QString key = temp.value(QStringLiteral("SELECT key FROM posting_key")).toString();
        QVERIFY(key.startsWith(QLatin1String(mark)));
        const Result<int> kept = forget(temp);
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(code(kept.error().kind) + kept.error().detail));
        QCOMPARE(*kept, 1);
        QCOMPARE(filesWith(temp.dataDir(), mark), QStringList());
        const auto known = knownAs(temp, key);
        QVERIFY(known.has_value());
        QCOMPARE(temp.tryReserve(*known).error().kind, ErrorKind::Duplicate);
    }
    void whatWasSentIsStillKnownAndNothingElse() {
        TempStore temp;
        const QString sent = QStringLiteral("greenhouse:4012345");
        const QString queued = QStringLiteral("lever:7b6b1a5e");
        const qint64 attempt = temp.running(queuedFor(temp, sent));
        end(temp, attempt);
        queuedFor(temp, queued);
        QVERIFY(forget(temp).has_value());
        const auto known = knownAs(temp, sent);
        QVERIFY(known.has_value());
        QCOMPARE(temp.tryReserve(*known).error().kind, ErrorKind::Duplicate);
        QVERIFY(!knownAs(temp, queued).has_value());
        // It is in no list and no count.
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM application WHERE trashed_at=0")).toInt(), 0);
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM posting_key WHERE key NOT LIKE 'hashed:%'")).toInt(),
                 0);
        // Ids that named folders and keys are not given again.
        const qint64 next = temp.value(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name='attempt'")).toInt();
        QVERIFY(next > attempt);
    }
    void twoFoldersDoNotShareHashes() {
        QVERIFY(ledger::freshSalt() != ledger::freshSalt());
        QCOMPARE(ledger::freshSalt().size(), 32);
        const QString key = QStringLiteral("web:a");
        QVERIFY(ledger::hashed("one", key) != ledger::hashed("two", key));
        QVERIFY(ledger::isHashed(ledger::hashed("one", key)) && !ledger::isHashed(key));
        QVERIFY(!ledger::hashed("one", key).contains(QStringLiteral("web")));
    }
    void forgettingTwiceKeepsBoth() {
        TempStore temp;
        const QString first = QStringLiteral("web:first");
        const QString second = QStringLiteral("web:second");
        end(temp, temp.running(queuedFor(temp, first)));
        QVERIFY(forget(temp).has_value());
        temp.write([&](Database& db) {
            return db.exec(QStringLiteral("INSERT INTO posting(url,ats,site,company,title,place,created_at) VALUES('',"
                                          "'web','','','','',1)"));
        });
        const qint64 posting = temp.value(QStringLiteral("SELECT max(id) FROM posting")).toLongLong();
        temp.write<std::optional<qint64>>([&](Database& db) { return postings::addKey(db, posting, second); });
        temp.write([&](Database& db) {
            return db.exec(QStringLiteral("INSERT INTO application(posting_id,practice,intent,state,created_at,sort_at,"
                                          "company,title,place,site,company_key,title_key,url) VALUES(?,0,'none',"
                                          "'draft',1,1,'','','','','','','u')"),
                           {posting});
        });
        temp.write([&](Database& db) {
            return db.exec(QStringLiteral("INSERT INTO attempt(application_id,posting_id,practice,via,state,created_at,"
                                          "sent) SELECT id,posting_id,0,'by_hand','ended',1,'yes' FROM application "
                                          "WHERE posting_id=?"),
                           {posting});
        });
        const Result<int> kept = forget(temp);
        QVERIFY(kept.has_value());
        QCOMPARE(*kept, 2);
        QVERIFY(knownAs(temp, first).has_value() && knownAs(temp, second).has_value());
    }
    void notWhileSomethingMayStillArrive() {
        TempStore temp;
        fill(temp);
        const qint64 attempt = temp.running(queuedFor(temp, QStringLiteral("web:open")));
        const auto before =
            temp.read<forgetting::Inventory>([&](Database& db) { return forgetting::inventory(db, temp.dataDir()); });
        QCOMPARE(before.openRuns, 1);
        QCOMPARE(forget(temp).error().kind, ErrorKind::Guarded);
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM profile")).toInt(), 1);
        QVERIFY(QFile::exists(temp.dataDir() + QStringLiteral("/window.ini")));
        end(temp, attempt);
        QVERIFY(forget(temp).has_value());
    }
    void notWhileSomebodyHasItOpen() {
        TempStore temp;
        fill(temp);
        QCOMPARE(forgetting::forgetAll(temp.dataDir(), 1).error().kind, ErrorKind::DatabaseLocked);
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM profile")).toInt(), 1);
        QVERIFY(QFile::exists(temp.dataDir() + QStringLiteral("/window.ini")));
    }
    void filesOfOthersStay() {
        TempStore temp;
        fill(temp);
        put(temp.dataDir() + QStringLiteral("/holiday.txt"), "not ours");
        QVERIFY(forget(temp).has_value());
        QVERIFY(QFile::exists(temp.dataDir() + QStringLiteral("/holiday.txt")));
    }
    void theInventoryCountsWhatGoes() {
        TempStore temp;
        fill(temp);
        end(temp, temp.running(queuedFor(temp, QStringLiteral("web:a"))));
        queuedFor(temp, QStringLiteral("web:b"));
        const auto there =
            temp.read<forgetting::Inventory>([&](Database& db) { return forgetting::inventory(db, temp.dataDir()); });
        QCOMPARE(there.profiles, 1);
        QCOMPARE(there.answers, 1);
        QCOMPARE(there.letters, 1);
        QCOMPARE(there.resumes, 1);
        QCOMPARE(there.applications, 2);
        QCOMPARE(there.evidenceFiles, 1);
        QCOMPARE(there.connections, 1);
        QCOMPARE(there.blocked, 1);
        QCOMPARE(there.held, 1);
        QCOMPARE(there.openRuns, 0);
        QVERIFY(forget(temp).has_value());
        const auto after =
            temp.read<forgetting::Inventory>([&](Database& db) { return forgetting::inventory(db, temp.dataDir()); });
        QCOMPARE(after.profiles + after.answers + after.letters + after.resumes + after.applications +
                     after.evidenceFiles + after.backups + after.connections + after.blocked,
                 0);
        QCOMPARE(after.held, 1);
    }
    // The backup is older than the submission and the forgetting.
    void aBackupBringsNoPostingBackThatWasSent() {
        TempStore temp;
        const QString key = QStringLiteral("web:later-sent");
        const qint64 id = queuedFor(temp, key);
        const QString file = temp.dataDir() + QStringLiteral("/../before.db");
        QVERIFY(backup::copyTo(temp.dataDir(), file).has_value());
        end(temp, temp.running(id));
        QVERIFY(forget(temp).has_value());
        temp.close();
        const auto restored = backup::restoreFrom(temp.dataDir(), file, 1'700'000'000'001);
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().detail));
        temp.reopen();
        QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
        QVERIFY(knownAs(temp, key).has_value());
    }
};

QTEST_GUILESS_MAIN(ForgettingTest)
#include "tst_store_forgetting.moc"
