#include "dispatch/EvidenceDownload.h"
#include "domain/Package.h"
#include "net/PartFile.h"
#include "skyvern/Server.h"
#include "store/EvidenceVerify.h"
#include "support/Seeker.h"

#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <random>

#include "ServedFile.h"
#include "Waiting.h"

using namespace postulant;
using namespace postulant::test;

namespace {

QByteArray randomBytes(std::mt19937& random, qsizetype size) {
    QByteArray bytes = QByteArray("\0\0\0\x20"
                                  "ftypisom",
                                  12); // a recording, by its first bytes
    while (bytes.size() < size) {
        bytes += static_cast<char>(random());
    }
    return bytes;
}

// The head of a 206, up to the lines that say its length.
QByteArray rest(const QByteArray& range, const ServedFile& file) {
    return "HTTP/1.1 206 X\r\nContent-Range: " + range + "\r\nContent-Type: " + file.type + "\r\nETag: " + file.etag +
           "\r\n";
}

QString wrong(const Result<EvidenceFile>& got) {
    return got ? QString() : code(got.error().kind) + QLatin1Char(' ') + got.error().detail;
}

} // namespace

// Files of a run over connections that break, from servers that change their mind.
class TestEvidenceDownloads : public QObject {
    Q_OBJECT

    StandingClock m_clock;
    AuditList m_audit;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<EvidenceWorkshop> m_workshop;
    EvidenceLimits m_limits;
    int m_seeds = 0;
    int m_continued = 0; // requests for the rest of a file
    int m_beyond = 0;    // for more than could be known

    std::shared_ptr<Server> serverAt(const QString& url) {
        ConnectionSettings settings;
        settings.id = 1;
        settings.dialect = QStringLiteral("agent");
        settings.baseUrl = QUrl(url);
        const KeyProvider keys = [](const ConnectionSettings&, QObject*, const KeyCallback& answer) {
            answer(QStringLiteral("sk-very-secret"));
        };
        return std::make_shared<Server>(settings, keys, &m_audit, &m_clock);
    }
    QString part() const { return m_dir->filePath(QStringLiteral(".part-00000000000000aa")); }
    // One look at the one file.
    Result<EvidenceFile> look(const std::shared_ptr<Server>& server, EvidenceBytes bytes = EvidenceBytes::Recording) {
        std::optional<Result<EvidenceFile>> got;
        new EvidenceDownload(
            server, *m_workshop, m_limits, {QStringLiteral("a_1"), {}, part(), 64LL * 1024 * 1024, bytes},
            [&got](const Result<EvidenceFile>& file) { got = file; }, m_workshop.get());
        waitUntil([&got] { return got.has_value(); });
        return got ? *got : Result<EvidenceFile>(failure(ErrorKind::Cancelled, QStringLiteral("no answer at all")));
    }
    QByteArray onDisk() const {
        QFile file(part());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList names() const { return QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden); }

private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_workshop = std::make_unique<EvidenceWorkshop>(4);
        m_limits = {};
    }
    void cleanup() { m_workshop.reset(); }
    void cleanupTestCase() { QVERIFY2(m_seeds < 25 || m_continued >= 75, qPrintable(QString::number(m_continued))); }

    // Broken five times in a row at random bytes: it goes on where it stopped, and the whole is right.
    void brokenFiveTimesItEndsWhole_data() {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 25; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }
    void brokenFiveTimesItEndsWhole() {
        QFETCH(const uint, seed);
        m_seeds++;
        std::mt19937 random(seed);
        ServedFile file;
        file.bytes = randomBytes(random, 1000 + static_cast<qsizetype>(random() % 2'000'000));
        int broken = 0;
        qint64 reached = 0; // the most that can be here: Qt keeps a break's last bytes to itself now and then
        ScriptServer fake([&](const SeenRequest& request) {
            const qint64 from = file.askedFrom(request);
            m_beyond += from > reached ? 1 : 0;
            m_continued += from > 0 ? 1 : 0;
            const qint64 rest = file.bytes.size() - from;
            const qint64 cut = broken++ < 5 ? static_cast<qint64>(random() % static_cast<uint>(rest)) : -1;
            reached = std::max(reached, from + (cut < 0 ? rest : cut));
            return file.answer(request, cut);
        });
        const auto server = serverAt(fake.url());
        Result<EvidenceFile> got = failure(ErrorKind::Cancelled);
        for (int looks = 0; !got && looks < 4; ++looks) {
            got = look(server);
        }
        QVERIFY2(got, qPrintable(wrong(got)));
        QVERIFY(broken >= 6);
        QCOMPARE(m_beyond, 0);
        QCOMPARE(got->sha256, sha256Hex(file.bytes));
        QCOMPARE(got->size, file.bytes.size());
        QCOMPARE(onDisk(), file.bytes);
        QCOMPARE(names(), QStringList{QStringLiteral(".part-00000000000000aa")});
    }

    void whatHasChangedStartsOver_data() {
        QTest::addColumn<int>("how");
        QTest::addColumn<bool>("rangeAsked"); // by the second request
        QTest::newRow("another validator") << 0 << true;
        QTest::newRow("another validator, server without If-Range") << 1 << true;
        QTest::newRow("another type") << 2 << true;
        QTest::newRow("larger") << 3 << true;
        QTest::newRow("smaller than what is here") << 4 << true;
        QTest::newRow("no validator") << 5 << false;
        QTest::newRow("a weak validator") << 6 << false;
        QTest::newRow("server without ranges") << 7 << true;
        QTest::newRow("another part") << 8 << true;
        QTest::newRow("validator unsaid later") << 9 << true;
        QTest::newRow("a rest that ends too early") << 10 << true;
    }
    void whatHasChangedStartsOver() {
        QFETCH(const int, how);
        QFETCH(const bool, rangeAsked);
        std::mt19937 random(7);
        ServedFile first;
        first.bytes = randomBytes(random, 50'000);
        ServedFile then = first;
        then.knowsIfRange = false; // it believes that nothing has changed, and we must see that it has
        switch (how) {
        case 0:
            then.knowsIfRange = true;
            [[fallthrough]];
        case 1:
            then.bytes = randomBytes(random, 50'000);
            then.etag = "\"two\"";
            break;
        case 2:
            then.bytes = randomBytes(random, 50'000);
            then.type = "video/webm";
            break;
        case 3:
            then.bytes = randomBytes(random, 50'001);
            break;
        case 4:
            then.bytes = randomBytes(random, 100);
            break;
        case 5:
            first.etag = then.etag = QByteArray();
            break;
        case 6:
            first.etag = then.etag = "W/\"one\"";
            break;
        case 7:
            then.knowsRange = false;
            break;
        case 9:
            then.etag.clear();
            break;
        default:
            break;
        }
        int requests = 0;
        ScriptServer fake([&](const SeenRequest& request) {
            if (++requests == 1) {
                return first.answer(request, 20'000);
            }
            ScriptedAnswer answer = then.answer(request);
            if (how == 8 && requests == 2) {
                answer.bytes =
                    rest("bytes 19999-49999/50000", then) + "Content-Length: 30001\r\n\r\n" + then.bytes.mid(19'999);
            } else if (how == 10 && requests == 2) {
                answer.bytes = rest("bytes 20000-49999/50000", then) + "Transfer-Encoding: chunked\r\n\r\n64\r\n" +
                               then.bytes.mid(20'000, 100) + "\r\n0\r\n\r\n";
            }
            return answer;
        });
        const auto got = look(serverAt(fake.url()));
        QVERIFY2(got, qPrintable(wrong(got)));
        QCOMPARE(onDisk(), then.bytes);
        QCOMPARE(got->sha256, sha256Hex(then.bytes));
        QCOMPARE(fake.requests.at(1).headers.contains("range"), rangeAsked);
        QCOMPARE(fake.requests.at(1).headers.contains("if-range"), rangeAsked);
    }

    void aDateIsAValidatorToo() {
        std::mt19937 random(8);
        ServedFile file;
        file.bytes = randomBytes(random, 50'000);
        file.etag.clear();
        file.lastModified = "Sun, 29 Nov 2026 10:00:00 GMT";
        int requests = 0;
        ScriptServer fake(
            [&](const SeenRequest& request) { return file.answer(request, ++requests == 1 ? 7000 : -1); });
        QVERIFY(look(serverAt(fake.url())));
        QCOMPARE(fake.requests.at(1).headers.value("range"), QByteArray("bytes=7000-"));
        QCOMPARE(fake.requests.at(1).headers.value("if-range"), file.lastModified);
        QCOMPARE(onDisk(), file.bytes);
    }

    // The part outlives the program that began it; one that the program could not note down is not trusted.
    void aPartIsContinuedOnlyWithItsNote() {
        std::mt19937 random(9);
        ServedFile file;
        file.bytes = randomBytes(random, 50'000);
        bool cut = true;
        ScriptServer fake([&](const SeenRequest& request) { return file.answer(request, cut ? 1000 : -1); });
        m_limits.triesInOneLook = 1;
        QCOMPARE(look(serverAt(fake.url())).error().kind, ErrorKind::ConnectionLost);
        QCOMPARE(onDisk().size(), 1000);
        QCOMPARE(look(serverAt(fake.url())).error().kind, ErrorKind::ConnectionLost);
        QCOMPARE(onDisk().size(), 2000);
        QCOMPARE(fake.requests.last().headers.value("range"), QByteArray("bytes=1000-"));
        m_limits.triesInOneLook = 1;
        QFile note(part() + QStringLiteral(".note")); // as if the computer had been restarted
        QVERIFY(note.open(QIODevice::ReadWrite));
        QByteArray said = note.readAll();
        said.replace(QSysInfo::bootUniqueId(), "another");
        QVERIFY(note.resize(0) && note.seek(0) && note.write(said) == said.size());
        note.close();
        QCOMPARE(look(serverAt(fake.url())).error().kind, ErrorKind::ConnectionLost);
        QVERIFY(!fake.requests.last().headers.contains("range"));
        QCOMPARE(onDisk().size(), 1000);
        QFile grown(part()); // as a program that was killed would leave it
        QVERIFY(grown.open(QIODevice::Append));
        grown.write("more");
        grown.close();
        cut = false;
        QVERIFY(look(serverAt(fake.url())));
        QVERIFY(!fake.requests.last().headers.contains("range"));
        QCOMPARE(onDisk(), file.bytes);
    }

    void anExpiredAddressIsAskedForAnewOnce_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("times");
        QTest::newRow("forbidden once") << 403 << 1;
        QTest::newRow("forbidden") << 403 << 2;
        QTest::newRow("gone once") << 410 << 1;
        QTest::newRow("gone") << 410 << 2;
    }
    void anExpiredAddressIsAskedForAnewOnce() {
        QFETCH(const int, status);
        QFETCH(const int, times);
        std::mt19937 random(10);
        ServedFile file;
        file.bytes = randomBytes(random, 500);
        int requests = 0;
        ScriptServer fake([&](const SeenRequest& request) {
            return ++requests <= times ? answer(status, "{\"detail\":\"Invalid or expired artifact URL\"}")
                                       : file.answer(request);
        });
        QCOMPARE(look(serverAt(fake.url())).has_value(), times == 1);
        QCOMPARE(fake.requests.size(), 2);
    }

    void silenceEndsATry() {
        std::mt19937 random(11);
        ServedFile file;
        file.bytes = randomBytes(random, 50'000);
        m_limits.silence = std::chrono::milliseconds(100);
        int requests = 0;
        ScriptServer fake([&](const SeenRequest& request) {
            ScriptedAnswer answer = file.answer(request, ++requests == 1 ? 30'000 : -1);
            answer.keep = true; // the connection stays open, and nothing more comes
            return answer;
        });
        QVERIFY(look(serverAt(fake.url())));
        QCOMPARE(fake.requests.size(), 2);
        QCOMPARE(fake.requests.at(1).headers.value("range"), QByteArray("bytes=30000-"));
        QCOMPARE(onDisk(), file.bytes);
    }

    // Downloads that hang take nothing from whoever watches the runs.
    void hangingDownloadsHoldNothingUp() {
        ScriptServer fake([&](const SeenRequest& request) {
            return request.target.contains("/artifacts/") ? ScriptedAnswer{{}, true, true}
                                                          : answer(200, "{\"run_id\":\"wr_1\",\"status\":\"running\"}");
        });
        const auto server = serverAt(fake.url());
        constexpr int many = 20; // more than connections to one host
        for (int i = 0; i < many; ++i) {
            new EvidenceDownload(
                server, *m_workshop, m_limits,
                {QStringLiteral("a_%1").arg(i),
                 {},
                 m_dir->filePath(QStringLiteral("p%1").arg(i)),
                 1000,
                 EvidenceBytes::Recording},
                [](const Result<EvidenceFile>&) {}, m_workshop.get());
        }
        QVERIFY(waitUntil([&] { return fake.requests.size() >= 4; }));
        QVERIFY(await(server->fetchRun(QStringLiteral("wr_1"))));
    }

    // Breaking off is a download's expected life; a poll that is under way then gets its answer all the same.
    void aBrokenDownloadStopsNothingElse() {
        std::mt19937 random(11);
        ServedFile file;
        file.bytes = randomBytes(random, 50'000);
        ScriptServer fake([&](const SeenRequest& request) {
            return request.target.contains("/artifacts/") ? file.answer(request, 7000) : ScriptedAnswer{{}, true, true};
        });
        const auto server = serverAt(fake.url());
        std::optional<Result<RunSnapshot>> run;
        QObject context;
        server->fetchRun(QStringLiteral("wr_1")).then(&context, [&run](const Result<RunSnapshot>& got) { run = got; });
        QVERIFY(waitUntil([&] { return fake.requests.size() == 1; }));
        m_limits.triesInOneLook = 1;
        QCOMPARE(look(server).error().kind, ErrorKind::ConnectionLost);
        QVERIFY(!run);
        fake.answerLate(answer(200, "{\"run_id\":\"wr_1\",\"status\":\"running\"}").bytes);
        QVERIFY(waitUntil([&] { return run.has_value(); }));
        QVERIFY(*run);
    }

    // The program whole: each file of a run breaks off five times at random bytes.
    void everyFileOfARunEndsWhole_data() {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 3; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }
    void everyFileOfARunEndsWhole() {
        QFETCH(const uint, seed);
        FaultRule cut;
        cut.endpoint = QStringLiteral("artifact-content");
        cut.kind = FaultKind::CutAnywhere;
        cut.timesEach = 5;
        PracticeFaults faults;
        faults.seed = seed;
        faults.rules = {cut};
        SystemClock clock;
        Seeker seeker(clock, 100.0, faults);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/broken-downloads"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 60'000);
        const ApplicationDetail detail = seeker.detail(id);
        QCOMPARE(code(detail.row.state), QStringLiteral("applied-confirmed"));
        QSet<QString> paths;
        QStringList kinds;
        int fromServer = 0;
        for (const ArtifactRow& row : detail.artifacts) {
            QVERIFY2(row.problem.isEmpty(), qPrintable(row.kind + row.problem));
            QVERIFY(!row.path.isEmpty());
            paths.insert(row.path);
            kinds << row.kind;
            fromServer += row.serverId.isEmpty() ? 0 : 1;
        }
        QVERIFY(seeker.server().faultsMet().value(faultName(FaultKind::CutAnywhere)) >= fromServer * 5);
        for (const char* kind : {"screenshot_action", "screenshot_final", "screenshot_llm", "recording", "html_scrape",
                                 "browser_console_log", "run", "timeline", "steps", "package", "proof"}) {
            QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
        }
        QVERIFY(!kinds.contains(QStringLiteral("har")));
        const auto found = evidence::verify(seeker.store(), 0);
        QCOMPARE(found->findings.size(), 0);
        // No duplicate, and nothing left of the ways there.
        QDirIterator files(seeker.evidenceDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int onDisk = 0;
        while (files.hasNext()) {
            files.next();
            ++onDisk;
        }
        QCOMPARE(onDisk, static_cast<int>(paths.size()) + 1); // and the manifest
        QCOMPARE(seeker.server().submissions().size(), 1);
    }
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv); // practice draws its pictures
    TestEvidenceDownloads test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_evidence_downloads.moc"
