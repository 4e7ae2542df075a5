#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include "StructureRules.h"

using namespace postulant::structure;

class TestStructure : public QObject {
    Q_OBJECT

    static QString moduleOf(const QString& header) {
        for (const char* module : {"QtWidgets", "QtGui", "QtSql", "QtWebSockets"}) {
            if (QFile::exists(QStringLiteral(POSTULANT_QT_HEADERS "/%1/%2").arg(QLatin1String(module), header))) {
                return QLatin1String(module);
            }
        }
        return {};
    }
    static QStringList sources(const QStringList& names) {
        const QDir root(QStringLiteral(POSTULANT_SOURCE_DIR));
        QStringList found;
        for (const char* top : {"app", "ui", "tests"}) {
            QDirIterator files(root.filePath(QLatin1String(top)), names, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                found.append(root.relativeFilePath(files.next()));
            }
        }
        return found;
    }
    static QString read(const QString& path) {
        QFile file(QDir(QStringLiteral(POSTULANT_SOURCE_DIR)).filePath(path));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void theTreeKeepsToItsRooms() {
        const QStringList files = sources({QStringLiteral("*.h"), QStringLiteral("*.cpp")});
        QVERIFY(files.size() > 100);
        QStringList findings;
        for (const QString& path : files) {
            const QString text = read(path);
            QVERIFY2(!text.isEmpty(), qPrintable(path));
            findings += findingsInSource(path, text, moduleOf);
        }
        for (const QString& path : sources({QStringLiteral("CMakeLists.txt")})) {
            findings += findingsInBuildFile(path, read(path));
        }
        QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
    }
    void modulesAreKnown() {
        QCOMPARE(moduleOf(QStringLiteral("QImage")), QStringLiteral("QtGui"));
        QCOMPARE(moduleOf(QStringLiteral("QLabel")), QStringLiteral("QtWidgets"));
        QCOMPARE(moduleOf(QStringLiteral("QSqlQuery")), QStringLiteral("QtSql"));
        QCOMPARE(moduleOf(QStringLiteral("QString")), QString());
    }
    void rooms() {
        QCOMPARE(roomOf(QStringLiteral("app/domain/ats/Lever.cpp")), QStringLiteral("domain"));
        QCOMPARE(roomOf(QStringLiteral("ui/pages/review/X.cpp")), QStringLiteral("ui/pages"));
        QCOMPARE(roomOf(QStringLiteral("app/programs/postulant/main.cpp")), QStringLiteral("programs"));
        QCOMPARE(roomOf(QStringLiteral("app/programs/postulantctl/main.cpp")), QStringLiteral("ctl"));
        QCOMPARE(roomOf(QStringLiteral("tests/unit/x.cpp")), QString());
    }
    void badFilesAreFound_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finding"); // empty: fine
        const auto row = [](const char* path, const char* text, const char* finding) {
            QTest::addRow("%s %.30s", path, QByteArray(text).replace("\n", "; ").constData())
                << QString::fromLatin1(path) << QString::fromLatin1(text) << QString::fromLatin1(finding);
        };
        row("app/domain/A.h", "#include \"store/Database.h\"\n", "A.h:1: domain may not know store (store/Database.h)");
        row("app/store/A.cpp", "\n\n  #  include \"dispatch/B.h\"",
            "A.cpp:3: store may not know dispatch (dispatch/B.h)");
        row("app/skyvern/A.cpp", "#include \"store/B.h\"", "A.cpp:1: skyvern may not know store (store/B.h)");
        row("app/dispatch/A.cpp", "#include \"ui/pages/B.h\"",
            "A.cpp:1: dispatch may not know ui/pages (ui/pages/B.h)");
        row("ui/widgets/A.cpp", "#include \"ui/pages/B.h\"",
            "A.cpp:1: ui/widgets may not know ui/pages (ui/pages/B.h)");
        row("ui/models/A.cpp", "#include <QLabel>", "A.cpp:1: ui/models may not use QtWidgets (QLabel)");
        row("app/practice/A.cpp", "#include <QtWidgets/QLabel>",
            "A.cpp:1: practice may not use QtWidgets (QtWidgets/QLabel)");
        row("app/dispatch/A.cpp", "#include <QImage>", "A.cpp:1: dispatch may not use QtGui (QImage)");
        row("app/skyvern/A.cpp", "#include <QSqlQuery>", "A.cpp:1: skyvern may not use QtSql (QSqlQuery)");
        row("app/programs/postulantctl/A.cpp", "#include <QApplication>",
            "A.cpp:1: ctl may not use QtWidgets (QApplication)");
        row("app/programs/postulantctl/A.cpp", "#include \"ui/pages/B.h\"",
            "A.cpp:1: ctl may not know ui/pages (ui/pages/B.h)");
        row("app/store/A.cpp", "#include \"B.h\"", "A.cpp:1: \"B.h\" names no room");
        row("app/new_room/A.cpp", "", "A.cpp:1: \"new_room\" is a room without a place in the table");
        row("app/dispatch/A.cpp", "QNetworkRequest request(url);",
            "A.cpp:1: QNetworkRequest request(: only net/Requests makes requests");
        row("ui/pages/A.cpp", "get(QNetworkRequest{url});",
            "A.cpp:1: QNetworkRequest{: only net/Requests makes requests");
        row("app/skyvern/B.cpp", "auto* m = new QNetworkAccessManager(this);",
            "B.cpp:1: new QNetworkAccessManager: only net/Requests makes requests");
        row("app/store/A.cpp", "#include \"domain/B.h\"\n#include \"store/C.h\"\n#include <QSqlQuery>", "");
        row("app/documents/A.cpp", "#include <QImage>", "");
        row("app/programs/postulant/main.cpp", "#include <QApplication>\n#include \"ui/pages/MainWindow.h\"", "");
        row("app/net/Requests.cpp", "QNetworkRequest request(url);", "");
        row("app/net/A.cpp", "#include \"skyvern/B.h\"", "A.cpp:1: net may not know skyvern (skyvern/B.h)");
        row("app/skyvern/A.h", "QNetworkRequest request;", "");
        row("tests/unit/a.cpp", "#include \"B.h\"\nQNetworkRequest request(url);", "");
        row("app/domain/A.cpp", "// #include \"store/B.h\"", "");
    }
    void badFilesAreFound() {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, finding);
        const QString found = findingsInSource(path, text, moduleOf).join(u'\n');
        QCOMPARE(found, finding.isEmpty() ? QString() : path.section(u'/', 0, -2) + u'/' + finding);
    }
    void badLinksAreFound() {
        const auto found = [](const char* path, const char* text) {
            return findingsInBuildFile(QString::fromLatin1(path), QString::fromLatin1(text)).join(u'\n');
        };
        QCOMPARE(found("app/domain/CMakeLists.txt", "postulant_room(domain\n LINKS Qt6::Core Qt6::Gui)"),
                 QStringLiteral("app/domain/CMakeLists.txt:2: domain may not link QtGui"));
        QCOMPARE(found("app/store/CMakeLists.txt", "LINKS postulant::dispatch Qt6::Sql"),
                 QStringLiteral("app/store/CMakeLists.txt:1: store may not link dispatch"));
        QCOMPARE(found("app/store/CMakeLists.txt", "postulant_room(store LINKS postulant::domain Qt6::Sql) # Qt6::Gui"),
                 QString());
        QCOMPARE(found("app/dispatch/CMakeLists.txt", "Qt6::Widgets"),
                 QStringLiteral("app/dispatch/CMakeLists.txt:1: dispatch may not link QtWidgets"));
    }
};

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
