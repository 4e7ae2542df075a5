#include "domain/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace postulant;

class TestAtomicFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesAndReplaces();
    void keepsTheOldFileOnFailure();
    void refusesWhatIsNoFile();
    void isForTheOwnerOnly();
};

static QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void TestAtomicFile::writesAndReplaces() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeFileAtomically(path, "one"));
    QVERIFY(writeFileAtomically(path, "two and longer"));
    QCOMPARE(contentOf(path), QByteArray("two and longer"));
    QVERIFY(writeFileAtomically(path, {}));
    QCOMPARE(contentOf(path), QByteArray());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // no temporary is left
}

void TestAtomicFile::keepsTheOldFileOnFailure() {
    const auto missing = writeFileAtomically(QStringLiteral("/nonexistent/a"), "x");
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::File);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeFileAtomically(path, "old"));
    // The system refuses files over a kilobyte, as a full disk would.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{1024, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writeFileAtomically(path, QByteArray(100'000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestAtomicFile::refusesWhatIsNoFile() {
    QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!writeFileAtomically(pipe, "x"));
    QVERIFY(!QFileInfo(pipe).isFile()); // still a pipe
    QVERIFY(!writeFileAtomically(folder.path(), "x"));
}

void TestAtomicFile::isForTheOwnerOnly() {
    QTemporaryDir place;
    const QString inner = place.filePath(QStringLiteral("x/y"));
    QVERIFY(makePrivateFolder(inner));
    QVERIFY(writeFileAtomically(inner + QStringLiteral("/a"), "secret"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const QString& folder : {inner, QFileInfo(inner).path()}) {
        QCOMPARE(QFileInfo(folder).permissions() & others, QFileDevice::Permissions());
    }
    QCOMPARE(QFileInfo(inner + QStringLiteral("/a")).permissions() & others, QFileDevice::Permissions());
    QVERIFY(makePrivateFolder(inner)); // it exists
    QVERIFY(!makePrivateFolder(inner + QStringLiteral("/a/b")));
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
