#include "domain/Profile.h"
#include "export/FullExporter.h"
#include "export/TableExport.h"
#include "store/AnswerRepository.h"
#include "store/ChoiceRuleRepository.h"
#include "store/LetterRepository.h"
#include "store/SeekerRepository.h"
#include "support/EveryColumn.h"
#include "support/TempStore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "ReadZip.h"

using namespace postulant;
using test::readZip;
using test::TempStore;

namespace {

using Files = QMap<QString, QByteArray>;

Files readFolder(const QString& root) {
    Files out;
    QDirIterator all(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly)) {
            out.insert(QDir(root).relativeFilePath(file.fileName()), file.readAll());
        }
    }
    return out;
}

QJsonArray array(const QByteArray& bytes) {
    return QJsonDocument::fromJson(bytes).array();
}

QJsonObject first(const Files& files, const char* name) {
    return array(files.value(QString::fromLatin1(name))).first().toObject();
}

// The row of fillEveryColumn(), which has the number or the text everywhere.
QJsonObject everyRow(const QByteArray& table) {
    const QJsonArray rows = array(table);
    for (const QJsonValue& row : rows) {
        QJsonObject one = row.toObject();
        for (const QJsonValue& value : one) {
            if (value.toInteger() == test::everyId || value.toString().startsWith(QLatin1String(test::everyMark))) {
                return one;
            }
        }
    }
    return {};
}

bool stands(const Files& files, const QString& where, const QByteArray& text) {
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (it.key().startsWith(where) && it->contains(text)) {
            return true;
        }
    }
    return false;
}

class Desk {
public:
    TempStore temp;
    QTemporaryDir dir;

    Desk() {
        temp.write([this](Database& db) -> Done {
            Profile profile;
            profile.name = QStringLiteral("Analyst / Berlin");
            profile.values = {{QStringLiteral("first_name"), QStringLiteral("Maren")}};
            (void)profiles::save(db, profile, 1);
            Answer answer;
            answer.question = QStringLiteral("Why us?");
            answer.answer = QStringLiteral("Because.");
            answer.sensitivity = Sensitivity::Salary;
            answer.source = QStringLiteral("you");
            (void)answers::save(db, answer, 1);
            ResumeRow resume;
            resume.label = QStringLiteral("Main");
            resume.fileName = QStringLiteral("Maren Holt.pdf");
            resume.sha256 = QString(64, QLatin1Char('c'));
            (void)resumes::add(db, resume, 1);
            return settings::setText(db, QStringLiteral("ledger.salt"), QStringLiteral("abcd"));
        });
        QFile file(temp.store().filesDir() + u'/' + QString(64, QLatin1Char('c')));
        (void)file.open(QIODevice::WriteOnly);
        file.write("%PDF-bytes");
        file.close();
        const qint64 real = temp.queued(QStringLiteral("web:real"));
        temp.queued(QStringLiteral("web:practised"), true);
        temp.write([real](Database& db) {
            return db.exec(QStringLiteral("UPDATE application SET cover_letter='Dear all' WHERE id=?"), {real});
        });
        const qint64 attempt = temp.running(real);
        ArtifactRow artifact;
        artifact.serverId = QStringLiteral("a_1");
        artifact.kind = QStringLiteral("screenshot_final");
        artifact.path = QStringLiteral("%1/final.png").arg(attempt);
        artifact.size = 9;
        temp.write([&](Database& db) { return runs::putArtifact(db, attempt, artifact); });
        QDir(temp.store().evidenceDir()).mkpath(QString::number(attempt));
        QFile picture(temp.store().evidenceDir() + u'/' + artifact.path);
        (void)picture.open(QIODevice::WriteOnly);
        picture.write("picture-1");
    }
    QString out(const char* name) const { return dir.filePath(QString::fromLatin1(name)); }
    Result<FullExportResult> write(const QString& path, ProofProgress& progress) {
        return exportEverything(temp.store(), {path}, progress);
    }
    Result<FullExportResult> write(const QString& path) {
        ProofProgress progress;
        return write(path, progress);
    }
    QStringList left() const {
        return QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

} // namespace

class FullExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsThereInOpenFormats() {
        Desk desk;
        const auto written = desk.write(desk.out("all"));
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().detail));
        QCOMPARE(written->applications, 2);
        QCOMPARE(written->leftOut, 0);
        const Files files = readFolder(desk.out("all"));
        QCOMPARE(files.value(QStringLiteral("resumes/1-Maren-Holt.pdf")), QByteArray("%PDF-bytes"));
        const auto profile = profileFromJsonResume(files.value(QStringLiteral("profiles/1-Analyst-Berlin.json")));
        QVERIFY(profile && profile->value(QLatin1String("first_name")) == QLatin1String("Maren"));
        const QJsonObject answer = array(files.value(QStringLiteral("answers.json"))).first().toObject();
        QCOMPARE(answer.value(QLatin1String("answer")).toString(), QStringLiteral("Because."));
        QCOMPARE(answer.value(QLatin1String("sensitivity")).toString(), QStringLiteral("salary"));
        QCOMPARE(files.value(QStringLiteral("letters/1.txt")), QByteArray("Dear all"));
        QCOMPARE(array(files.value(QStringLiteral("applications.json"))).size(), 2);
        QVERIFY(files.value(QStringLiteral("applications.csv")).count('\n') == 3);
        QVERIFY(!files.value(QStringLiteral("settings.json")).contains("ledger.salt"));
        QVERIFY(files.contains(QStringLiteral("README.txt")) && files.contains(QStringLiteral("requests.csv")));
        // Practice lies apart and says so.
        int real = 0;
        int practice = 0;
        for (auto it = files.begin(); it != files.end(); ++it) {
            if (it.key().endsWith(QLatin1String("/manifest.json"))) {
                const bool apart = it.key().startsWith(QLatin1String("practice/"));
                QCOMPARE(QJsonDocument::fromJson(*it).object().value(QLatin1String("practice")).toBool(), apart);
                (apart ? practice : real) += 1;
            }
        }
        QCOMPARE(std::pair(real, practice), std::pair(1, 1));
        QVERIFY(files.values().contains(QByteArray("picture-1")));
    }
    // Each table and column that the schema has, now or later, is exported or stands on this list.
    void noColumnIsForgotten() {
        TempStore temp;
        test::fillEveryColumn(temp);
        const QTemporaryDir dir;
        ProofProgress progress;
        const auto written = exportEverything(temp.store(), {dir.filePath(QStringLiteral("all"))}, progress);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().detail));
        const Files files = readFolder(dir.filePath(QStringLiteral("all")));

        QMap<QString, QString> leftOut; // to where it stands instead
        for (const LeftOut& one : leftOutOfTables()) {
            QVERIFY2(!one.why.isEmpty(), qPrintable(one.table));
            leftOut.insert(one.column.isEmpty() ? one.table : one.table + QLatin1Char('.') + one.column, one.elsewhere);
        }
        const QStringList agreed{
            QStringLiteral("application_count"),
            QStringLiteral("application_search"),
            QStringLiteral("attempt.package"),
            QStringLiteral("attempt.token"),
            QStringLiteral("audit"),
            QStringLiteral("audit_day"),
            QStringLiteral("audit_fold"),
            QStringLiteral("change"),
            QStringLiteral("connection.key_env"),
            QStringLiteral("connection.refused_key"),
            QStringLiteral("posting_similar"),
            QStringLiteral("probe"),
            QStringLiteral("setting"),
            QStringLiteral("table_change"),
        };
        QCOMPARE(QStringList(leftOut.keys()), agreed);

        QSet<QString> known;
        const QVector<test::SchemaColumn> columns = test::schemaColumns(temp);
        QVERIFY(columns.size() > 200);
        for (const test::SchemaColumn& column : columns) {
            known << column.table << column.full();
            const QByteArray marker = test::marker(column);
            const QString entry = leftOut.contains(column.table) ? column.table : column.full();
            if (leftOut.contains(entry)) {
                const QString where = leftOut.value(entry);
                if (column.isFree) {
                    QVERIFY2(stands(files, where, marker) != where.isEmpty(), marker.constData());
                }
                continue;
            }
            const QString name = QStringLiteral("tables/%1.json").arg(column.table);
            const QJsonObject row = everyRow(files.value(name));
            QVERIFY2(row.contains(column.name), qPrintable(column.full()));
            if (column.isFree) {
                QCOMPARE(row.value(column.name).toString(), QString::fromLatin1(marker));
            }
        }
        for (const QString& one : agreed) {
            QVERIFY2(known.contains(one), qPrintable(one)); // nothing on the list that is not there any more
        }
        // Columns that only a few words fit into, as an example of the others.
        QCOMPARE(everyRow(files.value(QStringLiteral("tables/attempt.json"))).value(QLatin1String("sent")).toString(),
                 QStringLiteral("yes"));
    }
    // The lists for people say all that the tables say.
    void theSeekersListsAreWhole() {
        TempStore temp;
        test::fillEveryColumn(temp);
        const QTemporaryDir dir;
        ProofProgress progress;
        QVERIFY(exportEverything(temp.store(), {dir.filePath(QStringLiteral("all"))}, progress).has_value());
        const Files files = readFolder(dir.filePath(QStringLiteral("all")));
        const QMap<QString, QString> lists{{QStringLiteral("answer"), QStringLiteral("answers.json")},
                                           {QStringLiteral("asked"), QStringLiteral("questions.json")},
                                           {QStringLiteral("resume"), QStringLiteral("resumes.json")},
                                           {QStringLiteral("cover_letter"), QStringLiteral("letters.json")},
                                           {QStringLiteral("choice_rule"), QStringLiteral("rules.json")}};
        const QStringList folded{QStringLiteral("normalised"), QStringLiteral("label_key")}; // for comparing
        for (const test::SchemaColumn& column : test::schemaColumns(temp)) {
            if (column.isFree && lists.contains(column.table) && !folded.contains(column.name)) {
                QVERIFY2(files.value(lists.value(column.table)).contains(test::marker(column)),
                         test::marker(column).constData());
            }
        }
        const QJsonObject answer = first(files, "answers.json");
        QCOMPARE(answer.value(QLatin1String("kind")).toString(), QStringLiteral("choice"));
        QCOMPARE(answer.value(QLatin1String("scope")).toString(), QStringLiteral("company"));
        QCOMPARE(answer.value(QLatin1String("uses")).toInteger(), test::everyId);
        QCOMPARE(answer.value(QLatin1String("last_used_at")).toString(), QStringLiteral("1970-01-01T00:00:00.700Z"));
        QCOMPARE(answer.value(QLatin1String("left_blank")), QJsonValue(false));
    }
    void lettersRulesAndQuestionsAreThere() {
        Desk desk;
        const qint64 practised = desk.temp.running(desk.temp.queued(QStringLiteral("web:practised-too"), true));
        desk.temp.write([practised](Database& db) -> Done {
            LetterRow letter;
            letter.label = QStringLiteral("Short / friendly");
            letter.language = QStringLiteral("de");
            letter.tags = {QStringLiteral("one"), QStringLiteral("two")};
            letter.body = QStringLiteral("Dear {{company}}");
            const auto id = letters::save(db, letter, 1);
            ChoiceRule rule;
            rule.when.language = QStringLiteral("de");
            rule.chosen = *id;
            Done done = choice_rules::save(db, choice_rules::Of::Letters, {rule});
            rule.chosen = 1;
            done = done ? choice_rules::save(db, choice_rules::Of::Resumes, {rule}) : done;
            return done ? answers::noteAsked(db, practised, {QStringLiteral("Shoe size?")}, 5) : done;
        });
        QVERIFY(desk.write(desk.out("all")).has_value());
        const Files files = readFolder(desk.out("all"));
        QCOMPARE(files.value(QStringLiteral("letters/templates/1-Short-friendly.txt")), QByteArray("Dear {{company}}"));
        QCOMPARE(first(files, "letters.json").value(QLatin1String("tags")).toArray().size(), 2);
        const QJsonArray rules = array(files.value(QStringLiteral("rules.json")));
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules.at(0)[QLatin1String("resume")].toString(), QStringLiteral("Main"));
        QCOMPARE(rules.at(1)[QLatin1String("letter")].toString(), QStringLiteral("Short / friendly"));
        QCOMPARE(first(files, "questions.json").value(QLatin1String("practice")), QJsonValue(true));
        // Practice is marked in the tables, too, where they have no such column.
        QCOMPARE(first(files, "tables/asked.json").value(QLatin1String("practice")).toInt(), 1);
        QCOMPARE(first(files, "tables/artifact.json").value(QLatin1String("practice")).toInt(), 0);
    }
    void secretsOfThisComputerStayHere() {
        Desk desk;
        desk.temp.write([](Database& db) {
            return settings::setText(db, QStringLiteral("webhook.path.2"), QStringLiteral("Unguessable"));
        });
        QVERIFY(desk.write(desk.out("all")).has_value());
        const Files files = readFolder(desk.out("all"));
        QVERIFY(!stands(files, QString(), "Unguessable"));
        QVERIFY(!stands(files, QString(), "ledger.salt"));
        QVERIFY(!stands(files, QString(), "token-"));
    }
    void archiveAndFolderHoldTheSame() {
        Desk desk;
        QVERIFY(desk.write(desk.out("all")).has_value());
        QVERIFY(desk.write(desk.out("all.zip")).has_value());
        QCOMPARE(readZip(desk.out("all.zip")).keys(), readFolder(desk.out("all")).keys());
    }
    void onlyTheSeekerCanReadIt() {
        Desk desk;
        QVERIFY(desk.write(desk.out("all")).has_value());
        QVERIFY(desk.write(desk.out("all.zip")).has_value());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(desk.out("all.zip")) & others, QFile::Permissions());
        QDirIterator all(desk.out("all"), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QCOMPARE(QFile::permissions(all.next()) & others, QFile::Permissions());
        }
    }
    void whatIsStoppedLeavesNothing() {
        Desk desk;
        for (const char* name : {"all", "all.zip"}) {
            ProofProgress progress;
            progress.cancelled = true;
            QCOMPARE(desk.write(desk.out(name), progress).error().kind, ErrorKind::Cancelled);
        }
        QCOMPARE(desk.left(), QStringList());
    }
    void aFolderThatIsThereStaysAsItIs() {
        Desk desk;
        QVERIFY(QDir(desk.dir.path()).mkdir(QStringLiteral("all")));
        QCOMPARE(desk.write(desk.out("all")).error().kind, ErrorKind::Duplicate);
        QVERIFY(readFolder(desk.out("all")).isEmpty());
        QCOMPARE(desk.left(), QStringList{QStringLiteral("all")});
    }
    void missingFilesAreCounted() {
        Desk desk;
        QVERIFY(QFile::remove(desk.temp.store().filesDir() + u'/' + QString(64, QLatin1Char('c'))));
        QVERIFY(QDir(desk.temp.store().evidenceDir()).removeRecursively());
        const auto written = desk.write(desk.out("all"));
        QVERIFY(written.has_value());
        QCOMPARE(written->leftOut, 2);
    }
    void theWindowsExporterAnswersOnce() {
        Desk desk;
        FullExporter exporter(desk.temp.store());
        int answers = 0;
        exporter.start(desk.out("all.zip"), this,
                       [&](const Result<FullExportResult>& written) { answers += written ? 1 : 100; });
        QVERIFY(exporter.isRunning());
        QTRY_VERIFY(!exporter.isRunning());
        QTRY_COMPARE(answers, 1);
    }
};

QTEST_GUILESS_MAIN(FullExportTest)
#include "tst_full_export.moc"
