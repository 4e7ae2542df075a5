#include "practice/PracticeServer.h"
#include "store/Store.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include "Ctl.h"

using namespace postulant;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

// Evidence in the terminal, with the server long gone.
class TestCtlEvidence : public QObject {
    Q_OBJECT

    QJsonArray evidence() const {
        return m_ctl.run(words("show 1")).object().value(QStringLiteral("evidence")).toArray();
    }
    QString pathOf(const char* kind) const {
        const QJsonArray all = evidence();
        for (const QJsonValue& file : all) {
            if (file.toObject().value(QLatin1String("kind")).toString() == QLatin1String(kind)) {
                return file.toObject().value(QLatin1String("path")).toString();
            }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        PracticeServer::Options options;
        options.speed = 100;
        PracticeServer server(&m_clock, options);
        QVERIFY(server.start());
        QCOMPARE(m_ctl.run(words("profile show")).exitCode, 0); // makes the folder
        QCOMPARE(m_ctl.prepare(server.baseUrl().toString()), QString());
        QCOMPARE(m_ctl.run(words("add https://practice.example/jobs/confirmed/a")).exitCode, 0);
        QCOMPARE(m_ctl.run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 0);
    }

    void everythingIsThereAndAsRecorded() {
        QVERIFY(!evidence().isEmpty());
        for (const char* kind : {"screenshot_final", "recording", "html_scrape", "browser_console_log", "timeline",
                                 "run", "package", "proof"}) {
            QVERIFY2(QFile::exists(pathOf(kind)), kind);
        }
        const auto verified = m_ctl.run(words("evidence verify"));
        QCOMPARE(verified.exitCode, 0);
        QCOMPARE(verified.out, QByteArray());
        const QJsonObject json = m_ctl.run(words("evidence verify --json 1")).object();
        QCOMPARE(json.value(QStringLiteral("ok")).toBool(), true);
        QCOMPARE(json.value(QStringLiteral("findings")).toArray().size(), 0);
        QVERIFY(json.value(QStringLiteral("files")).toInt() > evidence().size() / 2);
        QVERIFY(json.value(QStringLiteral("bytes")).toInt() > 10'000);
    }

    void filesGetNames() {
        const QString to = m_dir.filePath(QStringLiteral("out"));
        QCOMPARE(m_ctl.run({QStringLiteral("evidence"), QStringLiteral("1"), QStringLiteral("--to"), to}).exitCode, 0);
        const QStringList names = QDir(to).entryList(QDir::Files);
        QCOMPARE(names.size(), evidence().size());
        QVERIFY(!names.filter(QStringLiteral("-package.json")).isEmpty());
        QVERIFY(!names.filter(QStringLiteral("-recording.webm")).isEmpty());
    }

    void aChangedByteIsFound() {
        const QString path = pathOf("recording");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100));
        char byte = 0;
        QVERIFY(file.getChar(&byte) && file.seek(100) && file.putChar(static_cast<char>(byte ^ 1)));
        file.close();
        const QString relative = QDir(m_dir.filePath(QStringLiteral("data/evidence"))).relativeFilePath(path);
        const auto verified = m_ctl.run(words("evidence verify 1"));
        QCOMPARE(verified.exitCode, 1);
        QCOMPARE(verified.out, "changed\t" + relative.toUtf8() + '\n');
        const QJsonArray findings =
            m_ctl.run(words("evidence verify --json")).object().value(QStringLiteral("findings")).toArray();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().toObject().value(QStringLiteral("problem")).toString(), QStringLiteral("changed"));
        QCOMPARE(findings.first().toObject().value(QStringLiteral("path")).toString(), relative);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.putChar(byte));
        file.close();
        QCOMPARE(m_ctl.run(words("evidence verify")).exitCode, 0);
    }

    void cleanShowsAndThenDeletes() {
        const QString recording = pathOf("recording");
        const auto none = m_ctl.run(words("evidence clean --yes"));
        QCOMPARE(none.exitCode, 0);
        QCOMPARE(none.out, QByteArray());
        QVERIFY(none.err.contains("No rule is set"));
        QCOMPARE(m_ctl.run(words("limits set evidence.recording-days 30")).exitCode, 0);
        QCOMPARE(m_ctl.run(words("evidence clean --yes")).out, QByteArray());
        {
            const auto store = Store::open(m_dir.filePath(QStringLiteral("data")), m_clock);
            QVERIFY(store); // the recording is as old as can be
            QVERIFY((*store)->writeNow<void>([](Database& db) {
                return db.exec(QStringLiteral("UPDATE artifact SET fetched_at=1 WHERE kind='recording'"));
            }));
        }
        const QJsonObject plan = m_ctl.run(words("evidence clean --json")).object();
        QVERIFY(plan.value(QStringLiteral("used_bytes")).toInt() > plan.value(QStringLiteral("bytes")).toInt());
        QCOMPARE(plan.value(QStringLiteral("files")).toArray().size(), 1);
        QCOMPARE(plan.value(QStringLiteral("deleted")).toInt(), 0);
        QVERIFY(m_ctl.run(words("evidence clean")).err.contains("--yes"));
        QVERIFY(QFile::exists(recording));
        const auto done = m_ctl.run(words("evidence clean --yes"));
        QCOMPARE(done.exitCode, 0);
        QVERIFY(done.out.startsWith("1\trecording\t"));
        QVERIFY(!QFile::exists(recording));
        QCOMPARE(m_ctl.run(words("evidence verify")).exitCode, 0);
        QCOMPARE(pathOf("recording"), QString());
        const QJsonArray all = evidence();
        int removed = 0;
        for (const QJsonValue& file : all) {
            removed += file.toObject().value(QLatin1String("problem")).toString() == QLatin1String("removed-by-rule");
        }
        QCOMPARE(removed, 1);
        QCOMPARE(m_ctl.run(words("evidence clean --unknown")).exitCode, 2);
    }

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    test::Ctl m_ctl{m_dir.path() + QStringLiteral("/data")};
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv); // practice draws its pictures
    TestCtlEvidence test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctl_evidence.moc"
