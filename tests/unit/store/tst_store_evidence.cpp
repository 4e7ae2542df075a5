#include "domain/Package.h"
#include "store/EvidenceCleaning.h"
#include "store/EvidenceFile.h"
#include "store/EvidenceManifest.h"
#include "store/EvidenceVerify.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace postulant;
using test::TempStore;

namespace {

// One attempt whose evidence is in, with its files on disk.
class Folder {
public:
    Folder() { attempt = temp.running(temp.queued(QStringLiteral("greenhouse:1"))); }

    ArtifactRow add(const QString& kind, const QByteArray& bytes, const QString& serverId = {}) {
        ArtifactRow row;
        row.kind = kind;
        row.serverId = serverId;
        row.sha256 = sha256Hex(bytes);
        row.size = bytes.size();
        row.path = QStringLiteral("%1/%2.png").arg(QString::number(attempt), row.sha256);
        row.mimeType = QStringLiteral("image/png");
        row.fetchedAt = temp.clock().nowMs();
        QDir(temp.store().evidenceDir()).mkpath(QString::number(attempt));
        write(row.path, bytes);
        put(row);
        return row;
    }
    void put(const ArtifactRow& row) {
        temp.write([this, row](Database& db) { return runs::putArtifact(db, attempt, row); });
    }
    void end(Proof proof, Sent sent = Sent::Unknown) {
        RunSnapshot run;
        run.status = RunStatus::Completed;
        temp.write<bool>([&](Database& db) { return runs::record(db, attempt, run, temp.clock().nowMs()); });
        attempts::Verdict verdict;
        verdict.sent = proof == Proof::Confirmed ? Sent::Yes : sent;
        verdict.proof = proof;
        temp.write([&](Database& db) { return attempts::end(db, attempt, verdict, temp.clock().nowMs()); });
    }
    void collected() {
        temp.write([this](Database& db) { return runs::markCollected(db, attempt, 5); });
        QVERIFY(evidence::writeManifest(temp.store(), attempt));
    }
    QString path(const QString& relative) { return temp.store().evidenceDir() + QLatin1Char('/') + relative; }
    void write(const QString& relative, const QByteArray& bytes) {
        QFile file(path(relative));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QStringList findings(qint64 application = 0) {
        QStringList out;
        const auto found = evidence::verify(temp.store(), application);
        for (const evidence::Finding& finding : found->findings) {
            out << code(finding.kind) + QLatin1Char(' ') + finding.path;
        }
        return out;
    }
    QString manifest() const { return QStringLiteral("%1/manifest.json").arg(attempt); }
    void option(Option option, const QString& value) {
        temp.write([=](Database& db) { return options::set(db, option, value); });
    }

    TempStore temp;
    qint64 attempt = 0;
};

} // namespace

class TestStoreEvidence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theManifestSaysWhatIsThere() {
        Folder folder;
        const ArtifactRow picture = folder.add(QStringLiteral("screenshot_final"), "picture", QStringLiteral("a_1"));
        folder.add(QStringLiteral("package"), "{}");
        folder.collected();
        QFile file(folder.path(folder.manifest()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(manifest.value(QStringLiteral("run_id")).toString(), QStringLiteral("run-%1").arg(folder.attempt));
        const QJsonArray files = manifest.value(QStringLiteral("files")).toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files.at(0).toObject(),
                 (QJsonObject{{QStringLiteral("file"), picture.path.section(QLatin1Char('/'), 1)},
                              {QStringLiteral("name"), QStringLiteral("screenshot_final.png")},
                              {QStringLiteral("kind"), QStringLiteral("screenshot_final")},
                              {QStringLiteral("size"), 7},
                              {QStringLiteral("sha256"), picture.sha256},
                              {QStringLiteral("mime_type"), QStringLiteral("image/png")},
                              {QStringLiteral("source"), QStringLiteral("server")},
                              {QStringLiteral("server_id"), QStringLiteral("a_1")},
                              {QStringLiteral("time"), QStringLiteral("2023-11-14T22:13:20.000Z")},
                              {QStringLiteral("problem"), QJsonValue()},
                              {QStringLiteral("removed_at"), QJsonValue()}}));
        QCOMPARE(files.at(1).toObject().value(QStringLiteral("source")).toString(), QStringLiteral("postulant"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    // A folder that an earlier program filled has none, and is not wrong for that.
    void whatWasNotMadeHereNeedsNone() {
        Folder folder;
        folder.add(QStringLiteral("screenshot_final"), "picture", QStringLiteral("a_1"));
        folder.collected();
        QVERIFY(!QFile::exists(folder.path(folder.manifest())));
        QCOMPARE(folder.findings(), QStringList());
    }

    void everyDifferenceIsFound() {
        Folder folder;
        const auto changed = folder.add(QStringLiteral("recording"), QByteArray(700'000, 'a'), QStringLiteral("a_1"));
        const auto missing = folder.add(QStringLiteral("screenshot_final"), "picture", QStringLiteral("a_2"));
        const auto link = folder.add(QStringLiteral("html_scrape"), "page", QStringLiteral("a_3"));
        folder.add(QStringLiteral("package"), "{}");
        folder.collected();
        const auto found = evidence::verify(folder.temp.store(), 0);
        QCOMPARE(found->findings.size(), 0);
        QCOMPARE(found->files, 5);
        QCOMPARE(found->bytes, 700'000 + 7 + 4 + 2);

        QByteArray bytes(700'000, 'a');
        bytes[600'000] = 'b'; // one byte, and the same size
        folder.write(changed.path, bytes);
        QVERIFY(QFile::remove(folder.path(missing.path)));
        folder.write(QStringLiteral("%1/.hidden").arg(folder.attempt), "x");
        QVERIFY(QDir(folder.temp.store().evidenceDir()).mkdir(QStringLiteral("stranger")));
        folder.write(QStringLiteral("%1.txt").arg(folder.attempt), "page"); // the right bytes, elsewhere
        QVERIFY(QFile::remove(folder.path(link.path)));
        QVERIFY(QFile::link(folder.path(QStringLiteral("%1.txt").arg(folder.attempt)), folder.path(link.path)));
        folder.write(folder.manifest(), "{}");
        QStringList expected{QStringLiteral("changed ") + changed.path,
                             QStringLiteral("missing ") + missing.path,
                             QStringLiteral("changed ") + link.path,
                             QStringLiteral("changed ") + folder.manifest(),
                             QStringLiteral("extra %1/.hidden").arg(folder.attempt),
                             QStringLiteral("extra %1.txt").arg(folder.attempt),
                             QStringLiteral("extra stranger")};
        QStringList all = folder.findings();
        expected.sort();
        all.sort();
        QCOMPARE(all, expected);
        // Of one application only what is its own.
        QCOMPARE(folder.findings(1).size(), 5);
        QVERIFY(QFile::remove(folder.path(folder.manifest())));
        QVERIFY(folder.findings().contains(QStringLiteral("missing ") + folder.manifest()));
    }

    // A row may say anything: nothing outside the folder is read for it.
    void aPathThatLeavesTheFolderIsNoPath() {
        Folder folder;
        folder.write(QStringLiteral("../outside"), "bytes");
        ArtifactRow row;
        row.kind = QStringLiteral("screenshot_final");
        row.serverId = QStringLiteral("a_1");
        row.sha256 = sha256Hex("bytes");
        for (const char* path : {"../outside", "1/../../outside", "1/..", "/etc/hostname", "1/.hidden"}) {
            row.path = QLatin1String(path);
            QCOMPARE(evidence::filePath(folder.temp.store().evidenceDir(), row), QString());
        }
        row.path = QStringLiteral("1/../../outside");
        folder.put(row);
        QCOMPARE(folder.findings(1), QStringList{QStringLiteral("changed 1/../../outside")});
    }

    void whatIsStillComingIsNotWrong() {
        Folder folder;
        folder.add(QStringLiteral("package"), "{}");
        const QString part = QStringLiteral("%1/.part-0123456789abcdef").arg(folder.attempt);
        folder.write(part, "half");
        QCOMPARE(folder.findings(), QStringList());
        folder.collected();
        QCOMPARE(folder.findings(), QStringList{QStringLiteral("extra ") + part});
    }

    // A program that was killed left files between the disk and the database; others put theirs there too.
    void whatAKilledLookLeftIsSwept() {
        Folder folder;
        const auto kept = folder.add(QStringLiteral("screenshot_final"), "picture", QStringLiteral("a_1"));
        const QString hash = sha256Hex("stray");
        const auto name = [&](const QString& text) { return QStringLiteral("%1/%2").arg(folder.attempt).arg(text); };
        const QStringList strays{name(hash + QStringLiteral(".json")), name(hash + QStringLiteral(".json.a1B2c3")),
                                 name(QStringLiteral("manifest.json.QwErTy"))};
        const QStringList others{name(QStringLiteral("letter.pdf")), name(QStringLiteral(".part-0123456789abcdef")),
                                 kept.path};
        for (const QString& path : strays + others) {
            folder.write(path, path == kept.path ? QByteArray("picture") : QByteArray("stray"));
        }
        const qint64 now = QFileInfo(folder.path(strays.first())).lastModified().toMSecsSinceEpoch();
        QVERIFY(
            evidence::sweep(folder.temp.store(), folder.attempt, now - 60'000)); // they may be on their way to a row
        QVERIFY(QFile::exists(folder.path(strays.first())));
        QVERIFY(evidence::sweep(folder.temp.store(), folder.attempt, now + 60'000));
        for (const QString& path : strays) {
            QVERIFY2(!QFile::exists(folder.path(path)), qPrintable(path));
        }
        for (const QString& path : others) {
            QVERIFY2(QFile::exists(folder.path(path)), qPrintable(path));
        }
    }

    void rulesDeleteWhatTheyShowedAndNothingElse() {
        constexpr qint64 day = 24LL * 60 * 60 * 1000;
        Folder folder;
        const auto old = folder.add(QStringLiteral("recording"), QByteArray(3000, 'r'), QStringLiteral("a_1"));
        const auto kept = folder.add(QStringLiteral("screenshot_final"), "picture", QStringLiteral("a_2"));
        folder.add(QStringLiteral("package"), "{}");
        folder.temp.clock().advance(4 * day);
        const auto newer = folder.add(QStringLiteral("recording"), QByteArray(2000, 's'), QStringLiteral("a_3"));
        folder.option(Option::EvidenceRecordingDays, QStringLiteral("7"));
        const qint64 later = folder.temp.clock().nowMs() + 4 * day;
        // Its evidence is still being collected.
        QCOMPARE(evidence::planCleaning(folder.temp.store(), later)->files.size(), 0);
        folder.collected();
        QCOMPARE(evidence::planCleaning(folder.temp.store(), later - 2 * day)->files.size(), 0);
        const auto plan = evidence::planCleaning(folder.temp.store(), later);
        QCOMPARE(plan->files.size(), 1);
        QVERIFY(QFile::exists(folder.path(old.path))); // shown is not deleted

        // What was not shown stays, though by now the rules would have it.
        folder.option(Option::EvidenceRecordingDays, QStringLiteral("1"));
        const auto done = evidence::clean(folder.temp.store(), *plan, later);
        QCOMPARE(done->files, 1);
        QCOMPARE(done->bytes, 3000);
        QCOMPARE(done->left, 0);
        QVERIFY(QFile::exists(folder.path(newer.path)));
        QVERIFY(!QFile::exists(folder.path(old.path)));
        QVERIFY(QFile::exists(folder.path(kept.path)));
        const auto rows =
            folder.temp.read<QVector<ArtifactRow>>([&](Database& db) { return runs::artifacts(db, folder.attempt); });
        QCOMPARE(rows.first().problem, QStringLiteral("removed-by-rule"));
        QCOMPARE(rows.first().removedAt, later);
        QCOMPARE(rows.first().sha256, old.sha256);
        QCOMPARE(rows.first().path, QString());
        // Checked again, all is as recorded; back again, it is one file too many.
        QCOMPARE(folder.findings(), QStringList());
        folder.write(old.path, QByteArray(3000, 'r'));
        QCOMPARE(folder.findings(), QStringList{QStringLiteral("extra ") + old.path});
        QCOMPARE(evidence::clean(folder.temp.store(), *plan, later)->files, 0);
    }

    void aPlanThatIsNotTrueAnyMoreDeletesNothing() {
        Folder folder;
        const auto old = folder.add(QStringLiteral("recording"), QByteArray(3000, 'r'), QStringLiteral("a_1"));
        folder.add(QStringLiteral("package"), "{}");
        folder.collected();
        folder.option(Option::EvidenceRecordingDays, QStringLiteral("7"));
        const qint64 later = folder.temp.clock().nowMs() + 8LL * 24 * 60 * 60 * 1000;
        const auto plan = evidence::planCleaning(folder.temp.store(), later);
        QCOMPARE(plan->files.size(), 1);
        folder.temp.write([&](Database& db) { return runs::wantAgain(db, folder.attempt); });
        QCOMPARE(evidence::clean(folder.temp.store(), *plan, later)->files, 0);
        QVERIFY(QFile::exists(folder.path(old.path)));
        QVERIFY(!folder.temp.store().writeNow<void>(
            [&](Database& db) { return evidence::markRemoved(db, {plan->files.first().artifactId}, later); }));
    }

    // The budget takes what is no proof, of a confirmed application and of one that may have been sent.
    void proofStaysWhateverTheBudget_data() {
        QTest::addColumn<int>("proof");
        QTest::newRow("confirmed") << static_cast<int>(Proof::Confirmed);
        QTest::newRow("needs checking") << static_cast<int>(Proof::None);
    }
    void proofStaysWhateverTheBudget() {
        QFETCH(const int, proof);
        Folder folder;
        const QByteArray large(2 * 1024 * 1024, 'x');
        const auto recording = folder.add(QStringLiteral("recording"), large, QStringLiteral("a_1"));
        const auto early = folder.add(QStringLiteral("screenshot_action"), large + "1", QStringLiteral("a_2"));
        const QVector<ArtifactRow> stay{
            folder.add(QStringLiteral("screenshot_final"), large + "2", QStringLiteral("a_3")),
            folder.add(QStringLiteral("html_action"), "<html>", QStringLiteral("a_4")),
            folder.add(QStringLiteral("package"), "{}"), folder.add(QStringLiteral("proof"), "{\"a\":1}")};
        folder.end(static_cast<Proof>(proof));
        folder.collected();
        folder.option(Option::EvidenceBudgetMb, QStringLiteral("1"));
        const qint64 now = folder.temp.clock().nowMs();
        const auto plan = evidence::planCleaning(folder.temp.store(), now);
        QVERIFY(plan);
        QVERIFY(!plan->budgetKept);
        QCOMPARE(evidence::clean(folder.temp.store(), *plan, now)->files, 2);
        QVERIFY(!QFile::exists(folder.path(recording.path)) && !QFile::exists(folder.path(early.path)));
        for (const ArtifactRow& row : stay) {
            QVERIFY2(QFile::exists(folder.path(row.path)), qPrintable(row.kind));
        }
        QCOMPARE(folder.findings(), QStringList());
    }

    // More files than one write takes: all that was shown goes, and no more.
    void manyFilesGoAsTheyWereShown() {
        Folder folder;
        constexpr int many = 121;
        for (int i = 0; i < many; ++i) { // the last that must go is large: without it more of the others would
            folder.add(QStringLiteral("screenshot_action"), QByteArray((i == 100 ? 900'000 : 20'000) + i, 'x'),
                       QStringLiteral("a_%1").arg(i, 4, 10, QLatin1Char('0')));
        }
        folder.add(QStringLiteral("package"), "{}");
        folder.end(Proof::None, Sent::No);
        folder.collected();
        folder.option(Option::EvidenceBudgetMb, QStringLiteral("1"));
        const qint64 now = folder.temp.clock().nowMs();
        const auto plan = evidence::planCleaning(folder.temp.store(), now);
        QVERIFY(plan->budgetKept && plan->files.size() == 101);
        const auto done = evidence::clean(folder.temp.store(), *plan, now);
        QCOMPARE(done->files, static_cast<int>(plan->files.size()));
        QCOMPARE(done->left, 0);
        QCOMPARE(evidence::planCleaning(folder.temp.store(), now)->files.size(), 0);
        QCOMPARE(folder.findings(), QStringList());
    }

    // Between showing the plan and deleting, the application turned out to be applied.
    void whatBecameProofMeanwhileStays() {
        Folder folder;
        const auto picture =
            folder.add(QStringLiteral("screenshot_final"), QByteArray(2 * 1024 * 1024, 'x'), QStringLiteral("a_1"));
        folder.add(QStringLiteral("package"), "{}");
        folder.end(Proof::None, Sent::No);
        folder.collected();
        folder.option(Option::EvidenceBudgetMb, QStringLiteral("1"));
        const qint64 now = folder.temp.clock().nowMs();
        const auto plan = evidence::planCleaning(folder.temp.store(), now);
        QCOMPARE(plan->files.size(), 1);
        folder.temp.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE attempt SET proof='claimed' WHERE id=?"), {folder.attempt});
        });
        QCOMPARE(evidence::clean(folder.temp.store(), *plan, now)->files, 0);
        QVERIFY(QFile::exists(folder.path(picture.path)));
    }

    // A restore may leave two attempts with files in one folder.
    void aSharedFolderLosesNothing() {
        Folder folder;
        const auto own = folder.add(QStringLiteral("screenshot_final"), "picture", QStringLiteral("a_1"));
        const qint64 other = folder.temp.running(folder.temp.queued(QStringLiteral("web:other")));
        const auto foreign = folder.add(QStringLiteral("screenshot_final"), "of another", QStringLiteral("a_2"));
        folder.temp.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE artifact SET attempt_id=?,run_id=NULL WHERE server_id='a_2'"),
                           {other});
        });
        const qint64 later = folder.temp.clock().nowMs() + 365LL * 24 * 60 * 60 * 1000;
        QVERIFY(evidence::sweep(folder.temp.store(), folder.attempt, later));
        QVERIFY(QFile::exists(folder.path(own.path)) && QFile::exists(folder.path(foreign.path)));
        QCOMPARE(folder.findings(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestStoreEvidence)
#include "tst_store_evidence.moc"
