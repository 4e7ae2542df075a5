#include "engine/EngineLog.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

class TestEngineLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysGo_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("kept");
        QTest::newRow("given") << QStringLiteral("asked with my-own-key-1 now")
                               << QStringLiteral("asked with [key] now");
        QTest::newRow("shape") << QStringLiteral("Incorrect key: sk-abcdef123456.")
                               << QStringLiteral("Incorrect key: [key].");
        QTest::newRow("named") << QStringLiteral("api_key=hunter22 model=m") << QStringLiteral("api_key=[key] model=m");
        QTest::newRow("header") << QStringLiteral("Authorization: Bearer abcdefgh")
                                << QStringLiteral("Authorization: Bearer [key]");
        QTest::newRow("token") << QStringLiteral("got eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl here")
                               << QStringLiteral("got [key] here");
        QTest::newRow("nothing") << QStringLiteral("task 12 completed in 3 steps")
                                 << QStringLiteral("task 12 completed in 3 steps");
    }
    void keysGo() {
        QFETCH(QString, line);
        QFETCH(QString, kept);
        QCOMPARE(withoutKeys(line, {QStringLiteral("my-own-key-1"), QString()}), kept);
    }
    void itIsBoundedAndTheNewestStays() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.log"));
        EngineLog log(path, {}, 1000);
        for (int i = 0; i < 500; ++i) {
            log.write(QStringLiteral("line %1").arg(i));
        }
        QVERIFY(QFile(path).size() <= 1000);
        QVERIFY(QFile(EngineLog::older(path)).size() <= 1000);
        const QStringList tail = EngineLog::tail(path, 3);
        QCOMPARE(tail,
                 (QStringList{QStringLiteral("line 497"), QStringLiteral("line 498"), QStringLiteral("line 499")}));
        QVERIFY(EngineLog::tail(path, 100).size() > 50); // over the change of files
    }
    void itIsBoundedWhereTheOlderOneCannotGo() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.log"));
        QVERIFY(QDir().mkpath(EngineLog::older(path) + QStringLiteral("/in the way")));
        EngineLog log(path, {}, 1000);
        for (int i = 0; i < 500; ++i) {
            log.write(QStringLiteral("line %1").arg(i));
            QVERIFY(QFile(path).size() <= 1000);
        }
        QCOMPARE(EngineLog::tail(path, 1), QStringList{QStringLiteral("line 499")});
    }
    void itIsTheSeekersAlone() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.log"));
        EngineLog(path).write(QStringLiteral("something"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
        QCOMPARE(EngineLog::tail(path, 5), QStringList{QStringLiteral("something")});
    }
};

QTEST_GUILESS_MAIN(TestEngineLog)
#include "tst_engine_log.moc"
