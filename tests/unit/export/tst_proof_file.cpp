#include "domain/Package.h"
#include "export/ProofExporter.h"
#include "store/EvidenceNames.h"
#include "support/FileLimit.h"
#include "support/TempStore.h"
#include "translations/Translations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <random>

#include "ReadZip.h"

using namespace postulant;
using test::FileLimit;
using test::readZip;
using test::TempStore;

namespace {

struct Pdf {
    QVector<QString> pages;
    QString all() const { return QStringList(pages.begin(), pages.end()).join(u'\n'); }
    int picturePages = 0; // pages with something dark in their middle
};

Pdf readPdf(const QString& path) {
    Pdf out;
    QPdfDocument document(nullptr);
    document.load(path);
    for (int page = 0; page < document.pageCount(); ++page) {
        out.pages << document.getAllText(page).text().simplified();
    }
    return out;
}

using Zip = QMap<QString, QByteArray>;

QString sha256(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

// Confirmed applications with files, as a server that is long gone left them.
class Desk {
public:
    TempStore temp;
    QTemporaryDir dir;

    QString out(const char* name) const { return dir.filePath(QString::fromLatin1(name)); }

    qint64 confirmed(const QString& key, bool practice = false,
                     const QString& reason = QStringLiteral("confirmation-id-on-page")) {
        const qint64 id = temp.queued(key, practice);
        const qint64 attempt = sent(id, practice);
        RunSnapshot run;
        run.status = RunStatus::Completed;
        run.serverWord = QStringLiteral("completed");
        run.stepCount = 14;
        run.hasResult = true;
        run.submitted = true;
        run.confirmationText = QStringLiteral("Thank you for applying, <b>Maren</b>");
        run.confirmationId = QStringLiteral("FL-20418");
        run.resumeFileNameShown = QStringLiteral("maren-holt.pdf");
        temp.write<bool>([&](Database& db) { return runs::record(db, attempt, run, now()); });
        temp.write([&](Database& db) {
            return runs::addEvent(db, attempt, QStringLiteral("step"), QStringLiteral("Uploaded maren-holt.pdf"),
                                  now());
        });
        attempts::Verdict verdict;
        verdict.sent = Sent::Yes;
        verdict.proof = Proof::Confirmed;
        verdict.proofReasons = QStringList{reason};
        temp.write([&](Database& db) { return attempts::end(db, attempt, verdict, now()); });
        m_attempt = attempt;
        return id;
    }
    // A robot check stopped the run; then the seeker applied by hand.
    qint64 stoppedThenByHand(const QString& key) {
        const qint64 id = temp.queued(key);
        const qint64 attempt = sent(id, false);
        RunSnapshot run;
        run.status = RunStatus::Terminated;
        run.serverWord = QStringLiteral("terminated");
        temp.write<bool>([&](Database& db) { return runs::record(db, attempt, run, now()); });
        attempts::Verdict verdict;
        verdict.sent = Sent::No;
        verdict.failure = FailureKind::Captcha;
        temp.write([&](Database& db) { return attempts::end(db, attempt, verdict, now()); });
        temp.write<qint64>(
            [&](Database& db) { return attempts::recordOutside(db, id, AttemptVia::ByHand, now(), {}); });
        return id;
    }
    QByteArray picture(const QColor& color, const QSize& size = {1280, 800}) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        QString path = out("picture.png");
        image.save(path);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Of the application made last.
    QString keep(const QString& kind, const QString& serverId, const QByteArray& bytes, const QString& suffix) {
        ArtifactRow row;
        row.serverId = serverId;
        row.kind = kind;
        row.sha256 = sha256(bytes);
        row.size = bytes.size();
        row.path = QStringLiteral("%1/%2.%3").arg(m_attempt).arg(row.sha256, suffix);
        row.fetchedAt = now();
        QString path = temp.store().evidenceDir() + u'/' + row.path;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
        temp.write([&](Database& db) { return runs::putArtifact(db, m_attempt, row); });
        return path;
    }
    Result<ProofResult> write(const QString& path, const QVector<qint64>& ids) {
        ProofProgress progress;
        return write(path, ids, progress);
    }
    Result<ProofResult> write(const QString& path, const QVector<qint64>& ids, ProofProgress& progress) {
        return writeProof(proofSource(temp.store()), {path.section(u'.', -1), path, ids}, progress);
    }

private:
    qint64 now() { return temp.clock().nowMs(); }
    qint64 sent(qint64 id, bool practice) {
        Package package;
        package.company = QStringLiteral("Fernleaf Labs");
        package.title = QStringLiteral("Product Analyst");
        package.practice = practice;
        package.resume = {QStringLiteral("Analyst"), QStringLiteral("maren-holt.pdf"), QString(64, u'a'), 84213,
                          QStringLiteral("application/pdf")};
        package.items = {{{},
                          QStringLiteral("Notice period"),
                          QStringLiteral("4 weeks & 2 days"),
                          QStringLiteral("answers"),
                          Sensitivity::Plain}};
        package.coverLetter = QStringLiteral("Dear hiring team,\nI have worked with product data.");
        Reservation reservation;
        reservation.applicationId = id;
        reservation.token = TempStore::nextToken();
        reservation.connectionId = temp.detail(id).row.connectionId;
        reservation.dialect = QStringLiteral("agent");
        reservation.packageJson = canonicalJson(package);
        reservation.packageSha256 = sha256Hex(reservation.packageJson);
        const qint64 attempt =
            temp.write<qint64>([&](Database& db) { return attempts::reserve(db, reservation, now()); });
        temp.write([&](Database& db) { return attempts::markSent(db, attempt, now()); });
        temp.write([&](Database& db) {
            return attempts::markAccepted(db, attempt, QStringLiteral("run-%1").arg(attempt), {}, now());
        });
        return attempt;
    }
    qint64 m_attempt = 0;
};

} // namespace

class TestProofFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() {
        qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>());
        QLocale::setDefault(QLocale::c());
    }

    void aPdfTellsAllOfIt() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"));
        desk.keep(QStringLiteral("screenshot_final"), QStringLiteral("a_1"), desk.picture(Qt::darkGreen),
                  QStringLiteral("png"));
        const QByteArray log("nothing to say");
        desk.keep(QStringLiteral("browser_console_log"), QStringLiteral("a_2"), log, QStringLiteral("log"));
        const auto written = desk.write(desk.out("proof.pdf"), {id});
        QVERIFY(written);
        QCOMPARE(written->applications, 1);
        QCOMPARE(written->leftOut, 0);
        const Pdf pdf = readPdf(desk.out("proof.pdf"));
        QVERIFY(pdf.pages.size() >= 2);
        const QString all = pdf.all();
        for (const char* words :
             {"Applied (confirmed)", "FL-20418", "Thank you for applying, <b>Maren</b>", "It was sent",
              "The reference is on the stored last page.", "Notice period", "4 weeks & 2 days", "From answers",
              "maren-holt.pdf", "Dear hiring team,", "Uploaded maren-holt.pdf", "as recorded",
              "Screenshot of the last page", "Page 1", "Picture 1 of 1"}) {
            QVERIFY2(all.contains(QString::fromUtf8(words)), words);
        }
        QVERIFY(QString(all).remove(u' ').contains(sha256(log)));
        QVERIFY(!all.contains(QStringLiteral("Practice")));
        QCOMPARE(QFile::permissions(desk.out("proof.pdf")) & (QFile::ReadOther | QFile::ReadGroup), 0);
    }

    // Of a text that only the server read nothing says that the page showed it.
    void whoReadTheTextIsSaid() {
        Desk desk;
        const qint64 number = desk.confirmed(QStringLiteral("web:a"));
        const qint64 text = desk.confirmed(QStringLiteral("web:b"), false, QStringLiteral("confirmation-text-on-page"));
        QVERIFY(desk.write(desk.out("number.pdf"), {number}));
        QVERIFY(desk.write(desk.out("text.pdf"), {text}));
        const QString onNumber = readPdf(desk.out("number.pdf")).all();
        const QString onText = readPdf(desk.out("text.pdf")).all();
        QVERIFY(onNumber.contains(QStringLiteral("Read by the server")));
        QVERIFY(!onNumber.contains(QStringLiteral("Text on the page")));
        QVERIFY(onText.contains(QStringLiteral("Text on the page")));
    }

    void whatWasOnlyPreparedIsNotCalledSent() {
        Desk desk;
        const qint64 id = desk.stoppedThenByHand(QStringLiteral("web:a"));
        QVERIFY(desk.write(desk.out("proof.pdf"), {id}));
        const QString all = readPdf(desk.out("proof.pdf")).all();
        QVERIFY(all.contains(QStringLiteral("By hand, on the applicant")));
        QVERIFY(all.contains(QStringLiteral("What was prepared, and not sent")));
        QVERIFY(!all.contains(QStringLiteral("What was sent")));
    }

    void thePictureIsThere() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"));
        desk.keep(QStringLiteral("screenshot_final"), QStringLiteral("a_1"), desk.picture(QColor(200, 0, 0)),
                  QStringLiteral("png"));
        QVERIFY(desk.write(desk.out("proof.pdf"), {id}));
        QPdfDocument document(nullptr);
        document.load(desk.out("proof.pdf"));
        const QImage page = document.render(document.pageCount() - 1, QSize(200, 283));
        const QColor middle = page.pixelColor(100, 50);
        QVERIFY2(middle.red() > 150 && middle.green() < 80, qPrintable(middle.name()));
    }

    void practiceIsSaidOnEveryPage() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"), true);
        for (int i = 0; i < 5; ++i) {
            desk.keep(QStringLiteral("screenshot_action"), QStringLiteral("a_%1").arg(i),
                      desk.picture(QColor(i * 40, 0, 0)), QStringLiteral("png"));
        }
        QVERIFY(desk.write(desk.out("proof.pdf"), {id}));
        const Pdf pdf = readPdf(desk.out("proof.pdf"));
        QVERIFY(pdf.pages.size() >= 4);
        for (const QString& page : pdf.pages) {
            QVERIFY2(page.contains(QStringLiteral("Practice: nothing left this computer")), qPrintable(page));
        }
        QVERIFY(pdf.all().contains(QStringLiteral("Practice (confirmed)")));
    }

    void manyApplicationsAreOneFile() {
        Desk desk;
        const QVector<qint64> ids{desk.confirmed(QStringLiteral("web:a")), desk.confirmed(QStringLiteral("web:b")),
                                  desk.confirmed(QStringLiteral("web:c"), true)};
        const auto written = desk.write(desk.out("proof.pdf"), ids);
        QVERIFY(written);
        QCOMPARE(written->applications, 3);
        const Pdf pdf = readPdf(desk.out("proof.pdf"));
        QVERIFY(pdf.pages.size() >= 4); // a list, and each begins a page
        QVERIFY(!pdf.pages.first().contains(QStringLiteral("Practice: nothing left")));
        QVERIFY(pdf.pages.last().contains(QStringLiteral("Practice: nothing left")));
        QVERIFY(!pdf.pages.at(1).contains(QStringLiteral("Practice: nothing left")));
    }

    void aHostilePictureIsLeftOutAndSaid() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"));
        QByteArray huge = desk.picture(Qt::blue, {20, 20});
        const char wide[] = {0x00, 0x00, 0x4e, 0x20, 0x00, 0x00, 0x4e, 0x20};
        huge.replace(16, 8, QByteArray(wide, 8)); // says 20,000 × 20,000
        desk.keep(QStringLiteral("screenshot_final"), QStringLiteral("a_1"), huge, QStringLiteral("png"));
        desk.keep(QStringLiteral("screenshot_action"), QStringLiteral("a_2"), "<html>not a picture</html>",
                  QStringLiteral("png"));
        QFile::remove(desk.keep(QStringLiteral("screenshot_action"), QStringLiteral("a_3"), desk.picture(Qt::red),
                                QStringLiteral("png")));
        desk.keep(QStringLiteral("screenshot_action"), QStringLiteral("a_4"), desk.picture(Qt::green),
                  QStringLiteral("png"));
        const auto written = desk.write(desk.out("proof.pdf"), {id});
        QVERIFY(written);
        QCOMPARE(written->leftOut, 3);
        const QString all = readPdf(desk.out("proof.pdf")).all();
        QCOMPARE(all.count(QStringLiteral("This picture was left out")), 3);
        QVERIFY(all.contains(QStringLiteral("missing on this computer")));
    }

    void whatWasChangedIsSaid() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"));
        QFile file(
            desk.keep(QStringLiteral("browser_console_log"), QStringLiteral("a_1"), "before", QStringLiteral("log")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("after");
        file.close();
        QVERIFY(desk.write(desk.out("proof.pdf"), {id}));
        QVERIFY(readPdf(desk.out("proof.pdf")).all().contains(QStringLiteral("changed since it was recorded")));
        QVERIFY(desk.write(desk.out("proof.zip"), {id}));
        const Zip zip = readZip(desk.out("proof.zip"));
        const QJsonObject manifest =
            QJsonDocument::fromJson(
                zip.value(evidence::readableFolder(desk.temp.detail(id).row) + QStringLiteral("/manifest.json")))
                .object();
        QCOMPARE(manifest[QStringLiteral("files")].toArray().first().toObject()[QStringLiteral("state")].toString(),
                 QStringLiteral("changed"));
    }

    void aZipHoldsTheFilesAndWhatTheyAre() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"));
        const QByteArray shot = desk.picture(Qt::darkGreen);
        desk.keep(QStringLiteral("screenshot_final"), QStringLiteral("a_1"), shot, QStringLiteral("png"));
        desk.keep(QStringLiteral("../../etc/passwd"), QStringLiteral("a_2"), "x", QStringLiteral("log"));
        const QByteArray large(3 * 1024 * 1024, 'v');
        desk.keep(QStringLiteral("recording"), QStringLiteral("a_3"), large, QStringLiteral("webm"));
        QVERIFY(desk.write(desk.out("proof.zip"), {id}));
        QFile written(desk.out("proof.zip"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().right(22).left(4),
                 QByteArray("PK\x05\x06")); // the end record, and nothing behind it
        const Zip zip = readZip(desk.out("proof.zip"));
        const QString folder = evidence::readableFolder(desk.temp.detail(id).row) + u'/';
        QCOMPARE(zip.value(folder + QStringLiteral("01-screenshot_final.png")), shot);
        QCOMPARE(zip.value(folder + QStringLiteral("03-recording.webm")), large);
        for (auto it = zip.cbegin(); it != zip.cend(); ++it) {
            QVERIFY2(it.key().startsWith(folder) && !it.key().contains(QStringLiteral("..")), qPrintable(it.key()));
        }
        const QByteArray package = zip.value(folder + QStringLiteral("package-of-attempt-1.json"));
        QCOMPARE(sha256(package), desk.temp.detail(id).attempts.first().packageSha256);
        const QJsonArray files = QJsonDocument::fromJson(zip.value(folder + QStringLiteral("manifest.json")))
                                     .object()
                                     .value(QStringLiteral("files"))
                                     .toArray();
        QCOMPARE(files.size(), 5); // three files, the application, the package
        for (const QJsonValue& value : files) {
            const QJsonObject entry = value.toObject();
            const QByteArray bytes = zip.value(folder + entry[QStringLiteral("file")].toString());
            QCOMPARE(entry[QStringLiteral("sha256")].toString(), sha256(bytes));
            QCOMPARE(entry[QStringLiteral("size")].toInteger(), bytes.size());
        }
    }

    void aZipOfPracticeSaysSo() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"), true);
        desk.keep(QStringLiteral("screenshot_final"), QStringLiteral("a_1"), desk.picture(Qt::darkGreen),
                  QStringLiteral("png"));
        QVERIFY(desk.write(desk.out("proof.zip"), {id}));
        const Zip zip = readZip(desk.out("proof.zip"));
        for (auto it = zip.cbegin(); it != zip.cend(); ++it) {
            QVERIFY2(it.key().startsWith(QStringLiteral("practice-")), qPrintable(it.key()));
            if (it.key().endsWith(QStringLiteral("/manifest.json"))) {
                QVERIFY(QJsonDocument::fromJson(it.value()).object().value(QStringLiteral("practice")).toBool());
            }
        }
    }

    // What a link in the folder leads to is not of this application.
    void aLinkIsNotFollowed() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"));
        const QByteArray secret("not of this application");
        QFile other(desk.out("secret.txt"));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(secret) == secret.size());
        other.close();
        const QString path =
            desk.keep(QStringLiteral("browser_console_log"), QStringLiteral("a_1"), "log", QStringLiteral("log"));
        QVERIFY(QFile::remove(path) && QFile::link(desk.out("secret.txt"), path));
        const auto written = desk.write(desk.out("proof.zip"), {id});
        QVERIFY(written);
        QCOMPARE(written->leftOut, 1);
        const Zip zip = readZip(desk.out("proof.zip"));
        for (auto it = zip.cbegin(); it != zip.cend(); ++it) {
            QVERIFY2(!it.value().contains(secret), qPrintable(it.key()));
        }
    }

    void whatLiesAmongTheFilesIsNotWrittenTwice() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"));
        desk.keep(QStringLiteral("package"), {}, desk.temp.detail(id).attempts.first().packageJson,
                  QStringLiteral("json"));
        QVERIFY(desk.write(desk.out("proof.zip"), {id}));
        const Zip zip = readZip(desk.out("proof.zip"));
        QCOMPARE(QStringList(zip.keys()).filter(QStringLiteral("package")).size(), 1);
    }

    void germanSpeaksGerman() {
        QVERIFY(installTranslations(*QCoreApplication::instance(), QLocale(QLocale::German)));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"), true);
        desk.keep(QStringLiteral("screenshot_final"), QStringLiteral("a_1"), desk.picture(Qt::darkGreen),
                  QStringLiteral("png"));
        QVERIFY(desk.write(desk.out("proof.pdf"), {id}));
        const Pdf pdf = readPdf(desk.out("proof.pdf"));
        for (const QString& page : pdf.pages) {
            QVERIFY2(!page.contains(QStringLiteral("nothing left this computer")), qPrintable(page));
            QVERIFY2(page.contains(QStringLiteral("Übung")), qPrintable(page));
        }
        for (const char* english :
             {"What was sent", "Was anything sent?", "as recorded", "Screenshot of the last page", "Page 1"}) {
            QVERIFY2(!pdf.all().contains(QString::fromLatin1(english)), english);
        }
        QVERIFY(pdf.all().contains(QStringLiteral("FL-20418")));
    }

    void whatFailsLeavesTheOldFile_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("pdf") << QStringLiteral("proof.pdf");
        QTest::newRow("zip") << QStringLiteral("proof.zip");
    }
    void whatFailsLeavesTheOldFile() {
        QFETCH(QString, name);
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"));
        QByteArray noise(600'000, Qt::Uninitialized);
        std::mt19937 random(1); // what no packing makes smaller
        std::generate(noise.begin(), noise.end(), [&random] { return static_cast<char>(random()); });
        desk.keep(QStringLiteral("recording"), QStringLiteral("a_1"), noise, QStringLiteral("webm"));
        const QString path = desk.dir.filePath(name);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const auto unchanged = [&] {
            QFile file(path);
            const QStringList left = QDir(desk.dir.path()).entryList({QStringLiteral("proof*")}, QDir::Files);
            return file.open(QIODevice::ReadOnly) && file.readAll() == "old" && left.size() == 1;
        };
        ProofProgress stopped;
        stopped.cancelled = true;
        QCOMPARE(desk.write(path, {id}, stopped).error().kind, ErrorKind::Cancelled);
        QVERIFY(unchanged());
        QCOMPARE(desk.write(path, {id, 4711}).error().kind, ErrorKind::NotFound);
        QVERIFY(unchanged());
        QCOMPARE(desk.write(path, {}).error().kind, ErrorKind::Invalid);
        {
            const FileLimit full(4000);
            const auto failed = desk.write(path, {id});
            QVERIFY(!failed);
            QVERIFY(failed.error().kind == ErrorKind::File || failed.error().kind == ErrorKind::DiskFull);
        }
        QVERIFY(unchanged());
        QVERIFY(desk.write(path, {id}));
        QVERIFY(!unchanged() && QFileInfo(path).size() > 4000);
    }

    void theWindowsWriterAnswersOnceAndStops() {
        Desk desk;
        const qint64 id = desk.confirmed(QStringLiteral("web:a"));
        ProofExporter exporter(desk.temp.store());
        int answers = 0;
        Result<ProofResult> last = failure(ErrorKind::Invalid);
        const auto take = [&](Result<ProofResult> result) {
            ++answers;
            last = std::move(result);
        };
        exporter.start({QStringLiteral("pdf"), desk.out("a.pdf"), {id}}, this, take);
        QVERIFY(exporter.isRunning());
        Result<ProofResult> second = failure(ErrorKind::Invalid);
        exporter.start({QStringLiteral("pdf"), desk.out("b.pdf"), {id}}, this,
                       [&](Result<ProofResult> result) { second = std::move(result); });
        QTRY_COMPARE(answers, 1);
        QVERIFY(last);
        QTRY_COMPARE(second.error().kind, ErrorKind::Guarded);
        QVERIFY(QFile::exists(desk.out("a.pdf")) && !QFile::exists(desk.out("b.pdf")));

        exporter.start({QStringLiteral("pdf"), desk.out("c.pdf"), QVector<qint64>(500, id)}, this, take);
        exporter.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(answers, 2, 30'000);
        QVERIFY(!last);
        QCOMPARE(last.error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(desk.out("c.pdf")));
    }
};

QTEST_MAIN(TestProofFile)
#include "tst_proof_file.moc"
