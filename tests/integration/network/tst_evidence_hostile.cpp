#include "dispatch/EngineContext.h"
#include "dispatch/EvidenceDownload.h"
#include "dispatch/EvidenceLook.h"
#include "skyvern/Server.h"
#include "store/AttemptRepository.h"
#include "store/EvidenceVerify.h"
#include "support/Memory.h"
#include "support/MemorySecretStore.h"
#include "support/TempStore.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "ScriptServer.h"
#include "Waiting.h"

using namespace postulant;
using namespace postulant::test;

namespace {

constexpr qint64 tenGigabytes = 10LL * 1024 * 1024 * 1024;

QByteArray big(int value) {
    QByteArray out;
    for (int shift = 24; shift >= 0; shift -= 8) {
        out += static_cast<char>(value >> shift);
    }
    return out;
}

QByteArray png(int width, int height) {
    return QByteArray("\x89PNG\r\n\x1a\n") + big(13) + "IHDR" + big(width) + big(height) +
           QByteArray::fromHex("0802000000") + QByteArray(200, 'x');
}

QJsonObject listed(const char* id, const char* type, const char* uri = "", qint64 size = -1) {
    QJsonObject entry{{QStringLiteral("artifact_id"), QLatin1String(id)},
                      {QStringLiteral("artifact_type"), QLatin1String(type)},
                      {QStringLiteral("uri"), QLatin1String(uri)},
                      {QStringLiteral("signed_url"), QLatin1String(uri)},
                      {QStringLiteral("created_at"), QStringLiteral("2026-11-29T10:00:00")}};
    entry.insert(QStringLiteral("file_size"), size < 0 ? QJsonValue() : QJsonValue(size));
    return entry;
}

// Sends and sends, a chunk after the other as they are taken, and counts.
class EndlessServer : public QTcpServer {
public:
    qint64 sent = 0;

    EndlessServer() {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                if (socket->readAll().contains("\r\n\r\n")) {
                    socket->write("HTTP/1.1 200 X\r\nContent-Type: video/mp4\r\nTransfer-Encoding: chunked\r\n\r\n");
                    more(socket);
                }
            });
            connect(socket, &QTcpSocket::bytesWritten, socket, [this, socket] { more(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }

private:
    void more(QTcpSocket* socket) {
        static const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
        while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < 4 * chunk.size()) {
            socket->write(chunk);
            sent += chunk.size();
        }
    }
};

} // namespace

// A server that means harm, or something on the way that answers in its place: refused, said, nothing outside the
// folder, no more memory than an honest run takes.
class TestEvidenceHostile : public QObject {
    Q_OBJECT

    std::unique_ptr<TempStore> m_temp;
    MemorySecretStore m_secrets;
    AuditList m_audit;
    qint64 m_attempt = 0;

    // One look at one run of the server.
    std::unique_ptr<EvidenceLook> look(const QString& url, const EvidenceLimits& limits = {}) {
        ConnectionSettings settings;
        settings.id = 1;
        settings.dialect = QStringLiteral("agent");
        settings.baseUrl = QUrl(url);
        const KeyProvider keys = [](const ConnectionSettings&, QObject*, const KeyCallback& answer) {
            answer(QStringLiteral("sk-very-secret"));
        };
        const auto server = std::make_shared<Server>(settings, keys, &m_audit, &m_temp->clock());
        m_context = std::make_unique<EngineContext>(EngineContext{m_temp->store(), m_secrets, m_temp->clock(), {}});
        m_context->timing.evidence = limits;
        const auto attempt = m_temp->read<AttemptRow>([this](Database& db) { return attempts::get(db, m_attempt); });
        const auto known =
            m_temp->read<QVector<ArtifactRow>>([this](Database& db) { return runs::artifacts(db, m_attempt); });
        auto out = std::make_unique<EvidenceLook>(*m_context, *m_workshop, server, attempt, known);
        bool done = false;
        connect(out.get(), &EvidenceLook::finished, this, [&done] { done = true; });
        out->start();
        waitUntil([&done] { return done; });
        m_finished = done;
        return out;
    }
    ScriptServer::Script serving(const QJsonArray& list,
                                 const std::function<ScriptedAnswer(const QByteArray& id)>& content,
                                 const QByteArray& timeline = "[]") {
        return [=, this](const SeenRequest& request) -> ScriptedAnswer {
            const QByteArray path = request.target.split('?').first();
            if (path.endsWith("/artifacts")) {
                return answer(200, QJsonDocument(list).toJson());
            }
            if (path.contains("/artifacts/")) {
                return content(path.split('/').at(3));
            }
            if (path.endsWith("/timeline")) {
                return answer(200, timeline);
            }
            return answer(200, "{\"run_id\":\"run-" + QByteArray::number(m_attempt) + "\",\"status\":\"completed\"}");
        };
    }
    QHash<QString, ArtifactRow> rows() {
        QHash<QString, ArtifactRow> out;
        const auto all =
            m_temp->read<QVector<ArtifactRow>>([this](Database& db) { return runs::artifacts(db, m_attempt); });
        for (const ArtifactRow& row : all) {
            out.insert(row.serverId.isEmpty() ? row.kind : row.serverId, row);
        }
        return out;
    }
    QStringList filesBelow(const QString& path) {
        QStringList out;
        QDirIterator files(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            out << QDir(path).relativeFilePath(files.next());
        }
        out.sort();
        return out;
    }

    std::unique_ptr<EngineContext> m_context;
    std::unique_ptr<EvidenceWorkshop> m_workshop;
    bool m_finished = false;

private Q_SLOTS:
    void init() {
        m_temp = std::make_unique<TempStore>();
        m_workshop = std::make_unique<EvidenceWorkshop>(4);
        m_attempt = m_temp->running(m_temp->queued(QStringLiteral("greenhouse:1")));
        m_audit.entries.clear();
    }
    void cleanup() {
        m_workshop.reset();
        m_temp.reset();
    }

    void everyTrapIsRefusedAndSaid() {
        ScriptServer elsewhere([](const SeenRequest&) { return answer(200, png(10, 10), {}, "image/png"); });
        const QByteArray page = "<!doctype html><html><body>Sign in to the network</body></html>";
        // 64 megabytes of nothing in 64 kilobytes, as a server may send them unasked.
        const QByteArray bomb = qCompress(QByteArray(64 * 1024 * 1024, '\0'), 9).mid(4);
        const QJsonArray list{
            listed("a_01", "screenshot_final", "file:///srv/../../../../tmp/evil.sh"), // honest bytes, evil name
            listed("a_02", "screenshot_action"),
            listed("a_03", "screenshot_action"),
            listed("a_04", "screenshot_action"),
            listed("a_05", "recording"),
            listed("a_06", "recording", "", tenGigabytes),
            listed("a_07", "html_scrape"),
            listed("a_08", "html_action"),
            listed("a_09", "browser_console_log"),
            listed("a_10", "recording"),
            listed("../../../evil", "screenshot_action", "../../evil.png"),
            listed("a_11", "har"),
            listed("a_12", "../../etc"),
            listed("a_13", "html_action"),
            listed("a_14", "screenshot_action")};
        ScriptServer fake(serving(list, [&](const QByteArray& id) -> ScriptedAnswer {
            if (id == "a_02") {
                return answer(200, png(10'000, 10'000), {}, "image/png");
            }
            if (id == "a_03") {
                return answer(200, page, {}, "image/png");
            }
            if (id == "a_04") {
                return answer(302, {}, "Location: " + elsewhere.url().toLatin1() + "/x.png\r\n", "image/png");
            }
            if (id == "a_05") { // ten gigabytes promised, and as many as fit at once sent
                return {"HTTP/1.1 200 X\r\nContent-Type: video/mp4\r\nContent-Length: " +
                            QByteArray::number(tenGigabytes) + "\r\n\r\n" + QByteArray(1'000'000, 'x'),
                        true, false};
            }
            if (id == "a_07") {
                return answer(200, bomb, "Content-Encoding: deflate\r\n", "text/html");
            }
            if (id == "a_08") {
                return answer(200, QByteArray("MZ\0\0program", 11), {}, "text/html");
            }
            if (id == "a_09") {
                return answer(200, page, {}, "text/plain");
            }
            if (id == "a_10") {
                return answer(200, page, {}, "video/mp4");
            }
            if (id == "a_13") {
                return answer(200, page, {}, "text/html");
            }
            if (id == "a_14") { // says that it is packed with something that it is not
                return answer(200, png(10, 10), "Content-Encoding: br\r\n", "image/png");
            }
            return answer(200, png(1280, 720), {}, "image/png");
        }));
        const QStringList before = filesBelow(m_temp->dataDir() + QStringLiteral("/.."));
        QVERIFY(forgetPeakMemory());
        const qint64 memory = peakMemoryKb();
        const auto seen = look(fake.url());
        QVERIFY(m_finished);
        const qint64 grown = peakMemoryKb() - memory;
        qInfo("memory grew by %lld kB", static_cast<long long>(grown));
        QVERIFY2(grown < 48 * 1024, qPrintable(QString::number(grown)));

        const auto all = rows();
        const QHash<QString, QString> problems{
            {QStringLiteral("a_01"), QString()},
            {QStringLiteral("a_02"), QStringLiteral("picture-too-large")},
            {QStringLiteral("a_03"), QStringLiteral("not-a-picture")},
            {QStringLiteral("a_04"), QStringLiteral("redirected")},
            {QStringLiteral("a_05"), QStringLiteral("too-large")},
            {QStringLiteral("a_06"), QStringLiteral("too-large")},
            {QStringLiteral("a_07"), QStringLiteral("protocol")},
            {QStringLiteral("a_08"), QStringLiteral("not-text")},
            {QStringLiteral("a_09"), QStringLiteral("not-a-log")},
            {QStringLiteral("a_10"), QStringLiteral("not-a-recording")},
            {QStringLiteral("a_13"), QString()},
            {QStringLiteral("a_14"), QStringLiteral("protocol")},
        };
        QStringList kept{QStringLiteral("manifest.json")};
        for (auto it = problems.cbegin(); it != problems.cend(); ++it) {
            QVERIFY2(all.contains(it.key()), qPrintable(it.key()));
            QCOMPARE(all.value(it.key()).problem, it.value());
            QCOMPARE(all.value(it.key()).path.isEmpty(), !it.value().isEmpty());
        }
        for (const ArtifactRow& row : all) {
            if (!row.path.isEmpty()) {
                kept << row.path.section(QLatin1Char('/'), 1);
            }
        }
        QVERIFY(!all.contains(QStringLiteral("a_11")));
        QVERIFY(!all.contains(QStringLiteral("a_12")));
        for (const SeenRequest& request : std::as_const(fake.requests)) {
            QVERIFY(!request.target.contains("evil"));
            QVERIFY(!request.target.contains("a_06")); // its size was known
            QVERIFY(!request.target.contains("a_11"));
        }
        QCOMPARE(elsewhere.connections, 0);
        QVERIFY(all.value(QStringLiteral("a_01")).path.endsWith(QLatin1String(".png")));

        // Refusals are worth another look, but not for ever, and are no trouble of this computer.
        QVERIFY(!seen->complete(0));
        QVERIFY(seen->complete(2));
        QVERIFY(!seen->diskTrouble());

        // In the folder is what the rows say, and beside it nothing is new.
        const QString folder = QString::number(m_attempt);
        QStringList expected = before + QStringList{QStringLiteral("data/evidence/") + folder};
        for (const QString& name : std::as_const(kept)) {
            expected << QStringLiteral("data/evidence/%1/%2").arg(folder, name);
        }
        expected.removeDuplicates();
        expected.sort();
        QCOMPARE(filesBelow(m_temp->dataDir() + QStringLiteral("/..")), expected);
    }

    void anEndlessFileIsEndedByUs() {
        EndlessServer endless;
        ConnectionSettings settings;
        settings.dialect = QStringLiteral("agent");
        settings.baseUrl = QUrl(endless.url());
        const auto server = std::make_shared<Server>(settings, nullptr, &m_audit, &m_temp->clock());
        constexpr qint64 most = 96LL * 1024 * 1024;
        QVERIFY(forgetPeakMemory());
        const qint64 memory = peakMemoryKb();
        std::optional<Result<EvidenceFile>> got;
        const QString part = m_temp->dataDir() + QStringLiteral("/part");
        new EvidenceDownload(
            server, *m_workshop, {}, {QStringLiteral("a_1"), {}, part, most, EvidenceBytes::Recording},
            [&got](const Result<EvidenceFile>& file) { got = file; }, m_workshop.get());
        QVERIFY(waitUntil([&got] { return got.has_value(); }));
        QCOMPARE(got->error().kind, ErrorKind::TooLarge);
        QVERIFY(endless.sent >= most);
        QVERIFY(!QFile::exists(part));
        const qint64 grown = peakMemoryKb() - memory;
        qInfo("memory grew by %lld kB", static_cast<long long>(grown));
        QVERIFY2(grown < 48 * 1024, qPrintable(QString::number(grown)));
    }

    // What would become many times its own size by being read.
    void jsonThatGrowsIsNotRead_data() {
        QTest::addColumn<QByteArray>("timeline");
        QTest::newRow("deep") << QByteArray(7 * 1024 * 1024, '[');
        QTest::newRow("wide") << '[' + QByteArray("{},").repeated(10 * 1024 * 1024) + "0]";
        QTest::newRow("larger than answers may be") << '[' + QByteArray("0,").repeated(17 * 1024 * 1024) + "0]";
    }
    void jsonThatGrowsIsNotRead() {
        QFETCH(const QByteArray, timeline);
        ScriptServer fake(serving(
            {listed("a_01", "screenshot_final")},
            [](const QByteArray&) { return answer(200, png(10, 10), {}, "image/png"); }, timeline));
        QVERIFY(forgetPeakMemory());
        const qint64 memory = peakMemoryKb();
        const auto seen = look(fake.url());
        QVERIFY(m_finished);
        const qint64 grown = peakMemoryKb() - memory;
        qInfo("memory grew by %lld kB", static_cast<long long>(grown));
        // The answer itself (at most 32 MB, and as much again in the server, which is in this process), not the tree.
        QVERIFY2(grown < 240 * 1024, qPrintable(QString::number(grown)));
        QVERIFY(!seen->readWhole());
        QVERIFY(!seen->trail().complete);
        QCOMPARE(rows().value(QStringLiteral("a_01")).problem, QString()); // the rest is mirrored all the same
    }

    void tooManyFilesAreBounded() {
        QJsonArray list;
        for (int i = 0; i < 30; ++i) {
            list << listed(qPrintable(QStringLiteral("a_%1").arg(100 + i)), "screenshot_action")
                 << listed(qPrintable(QStringLiteral("a_%1").arg(200 + i)), "html_scrape");
        }
        int asked = 0;
        ScriptServer fake(serving(list, [&asked](const QByteArray& id) {
            asked++;
            return id.startsWith("a_1") ? answer(200, png(10, 10) + id, {}, "image/png")
                                        : answer(200, "<html>" + id, {}, "text/html");
        }));
        EvidenceLimits limits;
        limits.mostPictures = 10;
        limits.mostPages = 5;
        const auto seen = look(fake.url(), limits);
        QCOMPARE(asked, 10 + 5 + 1);
        const auto all = rows();
        QCOMPARE(all.value(QStringLiteral("a_119")).problem, QStringLiteral("too-many"));
        QVERIFY(!all.value(QStringLiteral("a_120")).path.isEmpty()); // the newest stay
        QVERIFY(!all.value(QStringLiteral("a_229")).path.isEmpty()); // the last page
        QVERIFY(!all.contains(QStringLiteral("a_223")));
        // All together are bounded too.
        limits.mostPictures = 100;
        limits.mostBytesOfAttempt = 4000;
        (void)look(fake.url(), limits);
        qint64 bytes = 0;
        int full = 0;
        for (const ArtifactRow& row : rows()) {
            bytes += row.path.isEmpty() ? 0 : row.size;
            full += row.problem == QLatin1String("folder-full") ? 1 : 0;
        }
        QVERIFY2(bytes < 4000 + 2000, qPrintable(QString::number(bytes)));
        QVERIFY(full > 0);
    }
    // What a page gave the browser: by id alone, as bytes without a name of the page's choosing.
    void downloadsAreFetchedById() {
        QStringList asked;
        const QJsonObject run{
            {QStringLiteral("run_id"), QStringLiteral("run-%1").arg(m_attempt)},
            {QStringLiteral("status"), QStringLiteral("completed")},
            {QStringLiteral("downloaded_files"),
             QJsonArray{QJsonObject{{QStringLiteral("artifact_id"), QStringLiteral("a_300")},
                                    {QStringLiteral("filename"), QStringLiteral("../../evil.desktop")}},
                        QJsonObject{{QStringLiteral("artifact_id"), QStringLiteral("a_301")}},
                        QJsonObject{{QStringLiteral("url"), QStringLiteral("file:///etc/passwd")}}}}};
        ScriptServer fake([&](const SeenRequest& request) -> ScriptedAnswer {
            const QByteArray path = request.target.split('?').first();
            asked << QString::fromLatin1(path);
            if (path.endsWith("/artifacts") || path.endsWith("/timeline")) {
                return answer(200, "[]");
            }
            if (path.contains("/artifacts/")) {
                return answer(200,
                              path.contains("a_301") ? QByteArray("%PDF-1.4 receipt") : QByteArray("[Desktop Entry]"),
                              {}, "application/octet-stream");
            }
            return answer(200, QJsonDocument(run).toJson());
        });
        (void)look(fake.url());
        QVERIFY(m_finished);
        const auto all = rows();
        QCOMPARE(all.value(QStringLiteral("a_300")).kind, QStringLiteral("download"));
        QVERIFY2(all.value(QStringLiteral("a_300")).path.endsWith(QLatin1String(".bin")),
                 qPrintable(all.value(QStringLiteral("a_300")).path));
        QVERIFY(all.value(QStringLiteral("a_301")).path.endsWith(QLatin1String(".pdf")));
        QCOMPARE(asked.filter(QStringLiteral("/artifacts/")).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestEvidenceHostile)
#include "tst_evidence_hostile.moc"
