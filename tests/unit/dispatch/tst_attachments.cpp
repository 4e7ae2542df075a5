#include "dispatch/Attachments.h"
#include "store/EvidenceManifest.h"
#include "store/EvidenceVerify.h"
#include "support/TempStore.h"

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

const QByteArray mail("From: jobs@fernleaf.example\nSubject: Thank you\nDate: today\n\nWe have it.\n");

struct Desk {
    TempStore temp;
    attachments::Folders folders = attachments::foldersOf(temp.store().dataDir(), temp.store().evidenceDir());

    QString file(const QString& name, const QByteArray& bytes = mail) {
        QString path = temp.dataDir() + u'/' + name;
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
        return path;
    }
    Result<ArtifactRow> attach(qint64 id, const QString& path) {
        return settled(temp.store().writeNow<attachments::Attached>(
            [&](Database& db) { return attachments::attach(db, folders, id, path, temp.clock().nowMs()); }));
    }
    Result<attachments::Removed> detach(const QString& path) {
        auto removed = temp.store().writeNow<attachments::Removed>(
            [&](Database& db) { return attachments::detach(db, path, temp.clock().nowMs()); });
        if (removed) {
            settle(removed->attemptId, removed->row);
        }
        return removed;
    }
    Result<ArtifactRow> putBack(const attachments::Removed& removed) {
        return settled(temp.store().writeNow<attachments::Attached>(
            [&](Database& db) { return attachments::putBack(db, folders, removed, temp.clock().nowMs()); }));
    }
    Result<ArtifactRow> settled(const Result<attachments::Attached>& attached) {
        if (!attached) {
            return tl::unexpected<Error>(attached.error());
        }
        settle(attached->attemptId, {});
        return attached->row;
    }
    void settle(qint64 attempt, const ArtifactRow& gone) {
        temp.write([&](Database& db) { return attachments::settle(db, folders, attempt, gone, temp.clock().nowMs()); });
    }
    qint64 byHand() {
        const qint64 id = temp.queued(QStringLiteral("web:by-hand"));
        temp.write<qint64>([&](Database& db) {
            return attempts::recordOutside(db, id, AttemptVia::ByHand, temp.clock().nowMs(), {});
        });
        return id;
    }
    QString kept(const ArtifactRow& row) const { return folders.evidence + u'/' + row.path; }
};

} // namespace

class TestAttachments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileIsKeptUnderTheHashOfItsBytes() {
        Desk desk;
        const qint64 id = desk.temp.queued(QStringLiteral("web:a"));
        const qint64 attempt = desk.temp.running(id);
        const auto row = desk.attach(id, desk.file(QStringLiteral("thank you.eml")));
        QVERIFY(row);
        QCOMPARE(row->kind, QStringLiteral("attached"));
        QCOMPARE(row->name, QStringLiteral("thank you.eml"));
        QCOMPARE(row->path, QStringLiteral("%1/%2.eml").arg(attempt).arg(row->sha256));
        QFile kept(desk.kept(*row));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), mail);
        QCOMPARE(kept.permissions() & (QFile::ReadOther | QFile::ReadGroup | QFile::WriteOther), 0);
        const ApplicationDetail detail = desk.temp.detail(id);
        QCOMPARE(detail.artifacts.size(), 1);
        QCOMPARE(detail.artifacts.first().name, QStringLiteral("thank you.eml"));
        QCOMPARE(detail.events.last().kind, QStringLiteral("attached"));
    }

    void anApplicationByHandHasProofToo() {
        Desk desk;
        const qint64 id = desk.byHand();
        QVERIFY(desk.attach(id, desk.file(QStringLiteral("a.eml"))));
        QCOMPARE(desk.temp.detail(id).artifacts.size(), 1);
    }

    void whereNothingWasTriedThereIsNothingToProve() {
        Desk desk;
        const qint64 id = desk.temp.queued(QStringLiteral("web:a"));
        QCOMPARE(desk.attach(id, desk.file(QStringLiteral("a.eml"))).error().kind, ErrorKind::NotFound);
    }

    void whatIsRefusedLeavesNothing() {
        Desk desk;
        const qint64 id = desk.byHand();
        const auto row = desk.attach(id, desk.file(QStringLiteral("a.eml"), "#!/bin/sh\n"));
        QCOMPARE(row.error().kind, ErrorKind::FileType);
        QVERIFY(desk.temp.detail(id).artifacts.isEmpty());
        QVERIFY(QDir(desk.folders.evidence).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
    }

    void theSameFileTwiceIsOneFile() {
        Desk desk;
        const qint64 id = desk.byHand();
        QVERIFY(desk.attach(id, desk.file(QStringLiteral("a.eml"))));
        const auto again = desk.attach(id, desk.file(QStringLiteral("b.eml")));
        QVERIFY(again);
        QCOMPARE(desk.temp.detail(id).artifacts.size(), 1);
        QCOMPARE(again->name, QStringLiteral("b.eml"));
    }

    void whatIsTakenAwayCanBePutBack() {
        Desk desk;
        const qint64 id = desk.byHand();
        const auto row = desk.attach(id, desk.file(QStringLiteral("a.eml")));
        QVERIFY(row);
        const auto removed = desk.detach(row->path);
        QVERIFY(removed);
        QVERIFY(desk.temp.detail(id).artifacts.isEmpty());
        QVERIFY(!QFile::exists(desk.kept(*row)));
        const auto back = desk.putBack(*removed);
        QVERIFY(back);
        QCOMPARE(back->name, row->name);
        QCOMPARE(back->sha256, row->sha256);
        QVERIFY(QFile::exists(desk.kept(*back)));
    }

    // One mail about two jobs.
    void theSameFileOfTwoApplicationsIsPutBackTwice() {
        Desk desk;
        const qint64 first = desk.byHand();
        const qint64 second = desk.temp.queued(QStringLiteral("web:b"));
        desk.temp.running(second);
        const auto one = desk.attach(first, desk.file(QStringLiteral("a.eml")));
        const auto two = desk.attach(second, desk.file(QStringLiteral("a.eml")));
        QVERIFY(one && two);
        QVERIFY(one->path != two->path);
        const auto removedOne = desk.detach(one->path);
        const auto removedTwo = desk.detach(two->path);
        QVERIFY(removedOne && removedTwo);
        for (const auto* removed : {&*removedTwo, &*removedOne}) {
            const auto back = desk.putBack(*removed);
            QVERIFY(back);
            QVERIFY(QFile::exists(desk.kept(*back)));
        }
        QCOMPARE(evidence::verify(desk.temp.store(), 0)->findings.size(), 0);
    }

    // A disk that is full at the commit takes the row back, and the file has not moved.
    void whatIsNotCommittedMovesNoFile() {
        Desk desk;
        const qint64 id = desk.byHand();
        const auto row = desk.attach(id, desk.file(QStringLiteral("a.eml")));
        QVERIFY(row);
        const auto undone = desk.temp.store().writeNow<void>([&](Database& db) -> Done {
            const auto removed = attachments::detach(db, row->path, desk.temp.clock().nowMs());
            return removed ? failure(ErrorKind::DiskFull) : tl::unexpected<Error>(removed.error());
        });
        QCOMPARE(undone.error().kind, ErrorKind::DiskFull);
        QCOMPARE(desk.temp.detail(id).artifacts.size(), 1);
        QVERIFY(QFile::exists(desk.kept(*row)));
        QCOMPARE(evidence::verify(desk.temp.store(), 0)->findings.size(), 0);
        // Nor does a row that came back meanwhile lose its file.
        desk.settle(desk.temp.detail(id).attempts.first().id, *row);
        QVERIFY(QFile::exists(desk.kept(*row)));
    }

    // With it and without it the folder is as recorded, also where nothing else was kept.
    void theManifestFollows() {
        Desk desk;
        const qint64 id = desk.byHand();
        const auto findings = [&] { return evidence::verify(desk.temp.store(), 0)->findings.size(); };
        const auto row = desk.attach(id, desk.file(QStringLiteral("a.eml")));
        QVERIFY(row);
        const QString manifest = QFileInfo(desk.kept(*row)).dir().filePath(evidence::manifestName);
        QFile file(manifest);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject entry = QJsonDocument::fromJson(file.readAll())
                                      .object()
                                      .value(QStringLiteral("files"))
                                      .toArray()
                                      .first()
                                      .toObject();
        QCOMPARE(entry.value(QStringLiteral("source")).toString(), QStringLiteral("seeker"));
        QCOMPARE(entry.value(QStringLiteral("name")).toString(), QStringLiteral("attached-a.eml"));
        QCOMPARE(entry.value(QStringLiteral("sha256")).toString(), row->sha256);
        QCOMPARE(findings(), 0);
        const auto removed = desk.detach(row->path);
        QVERIFY(removed);
        QVERIFY(!QFile::exists(manifest));
        QCOMPARE(findings(), 0);
        QVERIFY(desk.putBack(*removed));
        QVERIFY(QFile::exists(manifest));
        QCOMPARE(findings(), 0);
    }

    // A picture that the seeker saved from the evidence, and attached again, is one file with two rows.
    void aFileOfTheServerThatIsAttachedTooStays() {
        Desk desk;
        const qint64 id = desk.temp.queued(QStringLiteral("web:a"));
        const qint64 attempt = desk.temp.running(id);
        const auto row = desk.attach(id, desk.file(QStringLiteral("a.eml")));
        QVERIFY(row);
        ArtifactRow shot = *row;
        shot.serverId = QStringLiteral("a_1");
        shot.kind = QStringLiteral("screenshot_final");
        desk.temp.write([&](Database& db) { return runs::putArtifact(db, attempt, shot); });
        const auto removed = desk.detach(row->path);
        QVERIFY(removed && removed->fileIsShared);
        QVERIFY(QFile::exists(desk.kept(*row)));
        QCOMPARE(desk.temp.detail(id).artifacts.size(), 1);
    }

    void whatWasTakenAwayLongAgoIsGone() {
        Desk desk;
        const qint64 id = desk.byHand();
        QVERIFY(desk.detach(desk.attach(id, desk.file(QStringLiteral("a.eml")))->path));
        QCOMPARE(QDir(desk.folders.removed).entryList(QDir::Files).size(), 1);
        desk.temp.clock().advance(qint64(8) * 24 * 60 * 60 * 1000);
        QVERIFY(desk.detach(desk.attach(id, desk.file(QStringLiteral("b.eml"), mail + "more"))->path));
        QCOMPARE(QDir(desk.folders.removed).entryList(QDir::Files).size(), 1);
    }

    void evidenceOfTheServerIsNotTakenAway() {
        Desk desk;
        const qint64 id = desk.temp.queued(QStringLiteral("web:a"));
        const qint64 attempt = desk.temp.running(id);
        ArtifactRow shot;
        shot.serverId = QStringLiteral("a_1");
        shot.kind = QStringLiteral("screenshot_final");
        shot.path = QStringLiteral("1/x.png");
        desk.temp.write([&](Database& db) { return runs::putArtifact(db, attempt, shot); });
        QCOMPARE(desk.detach(shot.path).error().kind, ErrorKind::NotFound);
        QCOMPARE(desk.temp.detail(id).artifacts.size(), 1);
    }
};

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
