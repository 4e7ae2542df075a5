#include "export/Exporter.h"
#include "support/FileLimit.h"
#include "support/TempStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace postulant;
using namespace postulant::test;

namespace {

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExporter : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    QString path(const QString& name) const { return m_dir.filePath(name); }

    static Result<ExportResult> run(TempStore& at, const ExportRequest& request, ExportProgress& progress) {
        return at.store().readNow<ExportResult>([&](Database& db) { return exportNow(db, request, progress); });
    }
    static Result<ExportResult> run(TempStore& at, const ExportRequest& request) {
        ExportProgress progress;
        return run(at, request, progress);
    }

private Q_SLOTS:
    void cleanup() {
        for (const QString& name : QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden)) {
            QFile::remove(path(name));
        }
    }

    void everyRowOnceInOrder() {
        TempStore at;
        at.queuedMany(950);
        ExportRequest request;
        request.format = QStringLiteral("json");
        request.path = path(QStringLiteral("all.json"));
        request.descending = false;
        const auto done = run(at, request);
        QVERIFY(done.has_value());
        QCOMPARE(done->rows, 950);
        const QByteArray bytes = readAll(request.path);
        QCOMPARE(done->bytes, bytes.size());
        const QJsonArray array = QJsonDocument::fromJson(bytes).array();
        QCOMPARE(array.size(), 950);
        QSet<qint64> ids;
        for (const QJsonValue& value : array) {
            ids.insert(value.toObject().value(u"id").toInteger());
            QVERIFY(value.toObject().value(u"key").toString().startsWith(QStringLiteral("many:")));
        }
        QCOMPARE(ids.size(), 950);
    }

    void onlyWhatIsAskedFor() {
        TempStore at;
        const qint64 real = at.queued(QStringLiteral("a:1"));
        at.queued(QStringLiteral("a:1"), true);
        ExportRequest request;
        request.path = path(QStringLiteral("real.csv"));
        request.filter.practice = false;
        QVERIFY(run(at, request).has_value());
        const QList<QByteArray> lines = readAll(request.path).split('\n');
        QCOMPARE(lines.size(), 3); // head, one row, the end
        QVERIFY(lines.at(1).startsWith(QByteArray::number(real) + ",no,queued,Queued,"));
        request.filter = {};
        request.filter.ids = {real};
        request.path = path(QStringLiteral("one.csv"));
        QCOMPARE(run(at, request)->rows, 1);
    }

    void rowOfARunNamesRunAndPackage() {
        TempStore at;
        const qint64 id = at.queued(QStringLiteral("a:1"));
        at.running(id);
        ExportRequest request;
        request.format = QStringLiteral("json");
        request.path = path(QStringLiteral("run.json"));
        QVERIFY(run(at, request).has_value());
        const QJsonObject row = QJsonDocument::fromJson(readAll(request.path)).array().first().toObject();
        QVERIFY(row.value(u"run_id").toString().startsWith(QStringLiteral("run-")));
        QVERIFY(!row.value(u"dialect").toString().isEmpty());
        QVERIFY(row.value(u"submitted_at").toString().endsWith(u'Z'));
    }

    void cancelLeavesTheOldFileAndNoOther() {
        TempStore at;
        at.queuedMany(500);
        ExportRequest request;
        request.path = path(QStringLiteral("kept.csv"));
        QFile old(request.path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        ExportProgress progress;
        progress.cancelled = true;
        const auto done = run(at, request, progress);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Cancelled);
        QCOMPARE(readAll(request.path), QByteArray("old"));
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("kept.csv")));
    }

    void failedWriteLeavesNothingUnderTheName() {
        TempStore at;
        at.queuedMany(3000);
        ExportRequest request;
        request.path = path(QStringLiteral("full.csv"));
        ExportProgress progress;
        const FileLimit limit(64 * 1024);
        const auto done = run(at, request, progress);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::File);
        QVERIFY(progress.rows < 3000); // it stopped there, not at the end
        QVERIFY(QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void folderThatIsNotThereIsSaid() {
        TempStore at;
        ExportRequest request;
        request.path = path(QStringLiteral("nowhere/x.csv"));
        const auto done = run(at, request);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::File);
        request.format = QStringLiteral("docx");
        QCOMPARE(run(at, request).error().kind, ErrorKind::Invalid);
    }

    void theFileIsForItsOwnerOnly() {
        TempStore at;
        ExportRequest request;
        request.path = path(QStringLiteral("x.csv"));
        QVERIFY(run(at, request));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFileInfo(request.path).permissions() & others, QFile::Permissions());
    }

    void aPipeIsNotReplaced() {
        TempStore at;
        ExportRequest request;
        request.path = path(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(request.path).constData(), 0600), 0);
        QVERIFY(!run(at, request));
        QVERIFY(!QFileInfo(request.path).isFile());
        QVERIFY(QFile::remove(request.path));
    }

    void windowExportsOneAtATimeInTheBackground() {
        TempStore at;
        at.queuedMany(1000);
        Exporter exporter(at.store());
        ExportRequest request;
        request.path = path(QStringLiteral("background.csv"));
        std::optional<Result<ExportResult>> first;
        std::optional<Result<ExportResult>> second;
        exporter.start(request, this, [&first](const Result<ExportResult>& result) { first = result; });
        QVERIFY(exporter.isRunning());
        QVERIFY(!first); // never from inside the call
        exporter.start(request, this, [&second](const Result<ExportResult>& result) { second = result; });
        QTRY_VERIFY(first && second);
        QVERIFY(first->has_value());
        QCOMPARE((*first)->rows, 1000);
        QCOMPARE(second->error().kind, ErrorKind::Guarded);
        QVERIFY(!exporter.isRunning());
        exporter.start(request, this, [&first](const Result<ExportResult>& result) { first = result; });
        first.reset();
        exporter.cancel();
        QTRY_VERIFY(first.has_value());
        QCOMPARE(first->error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
