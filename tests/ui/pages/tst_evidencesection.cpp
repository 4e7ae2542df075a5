#include "domain/EvidenceKinds.h"
#include "domain/Package.h"
#include "store/AttemptRepository.h"
#include "store/EvidenceManifest.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/settings/EvidenceSection.h"
#include "ui/pages/settings/OptionForm.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Words.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSpinBox>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

// One collected attempt with an old recording and a picture.
struct Desk : PageDesk {
    explicit Desk(int recordingBytes = 5000, int pictureBytes = 7)
        : PageDesk(Room::Settings) {
        const qint64 connection = realConnection();
        const auto ids = addJobs({QStringLiteral("https://boards.greenhouse.io/acme/jobs/4012345")}, false, false);
        const auto reserved = store().writeNow<qint64>([&](Database& db) {
            Reservation reservation;
            reservation.applicationId = ids.first();
            reservation.token = QStringLiteral("token-1");
            reservation.connectionId = connection;
            reservation.dialect = QStringLiteral("agent");
            reservation.packageJson = "{}";
            reservation.packageSha256 = QString(64, QLatin1Char('0'));
            return attempts::reserve(db, reservation, clock().nowMs());
        });
        Q_ASSERT(reserved.has_value());
        attempt = *reserved;
        write([&](Database& db) { return attempts::markSent(db, attempt, clock().nowMs()); });
        write([&](Database& db) {
            return attempts::markAccepted(db, attempt, QStringLiteral("run-1"), {}, clock().nowMs());
        });
        recording = add(QStringLiteral("recording"), QByteArray(recordingBytes, 'r'), QStringLiteral("a_1"));
        picture = add(QStringLiteral("screenshot_final"), QByteArray(pictureBytes, 'p'), QStringLiteral("a_2"));
        write([&](Database& db) { return runs::markCollected(db, attempt, clock().nowMs()); });
        show(0, QStringLiteral("evidence"));
    }
    QString add(const QString& kind, const QByteArray& bytes, const QString& serverId) {
        ArtifactRow row;
        row.kind = kind;
        row.serverId = serverId;
        row.sha256 = sha256Hex(bytes);
        row.size = bytes.size();
        row.path = QStringLiteral("%1/%2.bin").arg(QString::number(attempt), row.sha256);
        row.fetchedAt = clock().nowMs() - 100 * dayMs;
        write([&](Database& db) { return runs::putArtifact(db, attempt, row); });
        QString path = store().evidenceDir() + QLatin1Char('/') + row.path;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        Q_ASSERT(written);
        Q_UNUSED(written)
        return path;
    }
    QSpinBox* field(Option option) {
        return qobject_cast<QSpinBox*>(page().findChild<EvidenceSection*>()->findChild<OptionForm*>()->field(option));
    }
    int listed() { return child<AppTable>("evidenceTable")->model()->rowCount(); }
    bool isRead() { return !child<Label>("evidenceUsed")->fullText().isEmpty(); }
    QString summary() { return child<Label>("evidenceSummary")->fullText(); }
    QString result() { return child<ResultLine>("evidenceResult")->text(); }
    QPushButton* button() { return child<QPushButton>("deleteEvidence"); }

    qint64 attempt = 0;
    QString recording;
    QString picture;
};

} // namespace

class TestEvidenceSection : public QObject {
    Q_OBJECT

    static QString size(qint64 bytes) { return QLocale().formattedDataSize(bytes); }

private Q_SLOTS:
    void roomAndRulesAreShown() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        QVERIFY(desk.child<Label>("evidenceUsed")->fullText().contains(QLocale().formattedDataSize(5007)));
        QCOMPARE(desk.listed(), 0);
        QTRY_VERIFY(!desk.button()->isEnabled());
        QCOMPARE(desk.field(Option::EvidenceRecordingDays)->value(), 0);
        QCOMPARE(desk.field(Option::EvidenceBudgetMb)->value(), 0);
        QVERIFY(!desk.page().can(PageCommand::Primary));
    }

    void whatWouldGoIsShownAndGoesOnlyWhenAsked() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.field(Option::EvidenceRecordingDays)->setValue(30);
        QVERIFY(desk.page().can(PageCommand::Primary));
        desk.page().run(PageCommand::Primary);
        QTRY_COMPARE(desk.listed(), 1);
        QTRY_VERIFY(desk.button()->isEnabled());
        const auto* model = desk.child<AppTable>("evidenceTable")->model();
        QCOMPARE(model->index(0, 0).data().toString(), words::evidenceKind(QStringLiteral("recording")));
        QCOMPARE(desk.summary(), QStringLiteral("1 file(s) would be deleted, %1").arg(size(5000)));
        // What is listed belongs to saved rules.
        desk.field(Option::EvidenceRecordingDays)->setValue(31);
        QTRY_VERIFY(!desk.button()->isEnabled());
        desk.click("undoEvidence");
        QTRY_VERIFY(desk.button()->isEnabled());

        desk.dialogs().answers = {1, 0};
        desk.click("deleteEvidence");
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        QVERIFY(desk.dialogs().answers.size() == 1);
        desk.settle();
        QVERIFY(QFile::exists(desk.recording));
        desk.click("deleteEvidence");
        QTRY_VERIFY(!QFile::exists(desk.recording));
        QTRY_COMPARE(desk.listed(), 0);
        QVERIFY(QFile::exists(desk.picture));
        QCOMPARE(desk.result(), QStringLiteral("1 file(s) deleted, %1 free").arg(size(5000)));
        QCOMPARE(desk.dialogs().asked.last().defaultAnswer, -1); // Enter deletes nothing
        const auto rows =
            desk.read<QVector<ArtifactRow>>([&](Database& db) { return runs::artifacts(db, desk.attempt); });
        QCOMPARE(rows.first().problem, QStringLiteral("removed-by-rule"));
    }

    // The limit asks for more than may go: what shows that it went through is kept all the same.
    void theProofStaysWhateverTheLimit() {
        Desk desk(1'300'000, 1'200'000);
        desk.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE attempt SET proof='confirmed' WHERE id=?"), {desk.attempt});
        });
        QTRY_VERIFY(desk.isRead());
        desk.field(Option::EvidenceBudgetMb)->setValue(1);
        desk.page().run(PageCommand::Primary);
        QTRY_COMPARE(desk.listed(), 1);
        QCOMPARE(desk.child<AppTable>("evidenceTable")->model()->index(0, 0).data().toString(),
                 words::evidenceKind(QStringLiteral("recording")));
        QCOMPARE(desk.summary(),
                 QStringLiteral("1 file(s) would be deleted, %1. What must stay takes more than your limit")
                     .arg(size(1'300'000)));
        QTRY_VERIFY(desk.button()->isEnabled());
        desk.dialogs().answers = {0};
        desk.click("deleteEvidence");
        QTRY_VERIFY(!QFile::exists(desk.recording));
        QTRY_COMPARE(desk.result(), QStringLiteral("1 file(s) deleted, %1 free").arg(size(1'300'000)));
        QVERIFY(QFile::exists(desk.picture));
        QTRY_COMPARE(desk.summary(), QStringLiteral("What must stay takes more than your limit"));
    }

    // Where nothing was sent the same picture goes, the recording first.
    void whatProvesNothingGoesByTheLimit() {
        Desk desk(1'300'000, 1'200'000);
        desk.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE attempt SET state='ended',holds=0,released_at=1,"
                                          "released_why='submit_not_pressed' WHERE id=?"),
                           {desk.attempt});
        });
        QTRY_VERIFY(desk.isRead());
        desk.field(Option::EvidenceBudgetMb)->setValue(1);
        desk.page().run(PageCommand::Primary);
        QTRY_COMPARE(desk.listed(), 2);
        QCOMPARE(desk.summary(), QStringLiteral("2 file(s) would be deleted, %1").arg(size(2'500'000)));
    }

    void everyKindAndProblemHasWords() {
        for (const EvidenceKind& kind : evidenceKinds()) {
            const QString word = QLatin1String(kind.kind);
            QVERIFY2(words::evidenceKind(word) != word, kind.kind);
        }
        for (const QString& problem : {evidence_problem::notAPicture,   evidence_problem::pictureTooLarge,
                                       evidence_problem::notARecording, evidence_problem::notText,
                                       evidence_problem::notALog,       evidence_problem::tooMany,
                                       evidence_problem::folderFull,    evidence_problem::removedByRule,
                                       code(ErrorKind::TooLarge),       code(ErrorKind::Redirected),
                                       code(ErrorKind::Protocol),       code(ErrorKind::NotFound),
                                       code(ErrorKind::Cancelled),      code(ErrorKind::ConnectionLost),
                                       code(ErrorKind::Timeout),        code(ErrorKind::Offline),
                                       code(ErrorKind::Server),         code(ErrorKind::RateLimited),
                                       code(ErrorKind::DiskFull),       code(ErrorKind::File)}) {
            const QString said = words::evidenceProblem(problem);
            QVERIFY2(!said.startsWith(QLatin1String("Not available")) && said.endsWith(QLatin1Char('.')),
                     qPrintable(problem));
        }
    }

    // Nothing is cut at the smallest size.
    void itFitsTheSmallestWindow() {
        Desk desk;
        desk.resize({968, 612});
        QTRY_VERIFY(desk.isRead());
        auto* section = desk.page().findChild<EvidenceSection*>();
        QVERIFY2(section->minimumSizeHint().height() <= section->height(),
                 qPrintable(QStringLiteral("%1 > %2").arg(section->minimumSizeHint().height()).arg(section->height())));
        QVERIFY(section->minimumSizeHint().width() <= section->width());
    }
};

QTEST_MAIN(TestEvidenceSection)
#include "tst_evidencesection.moc"
