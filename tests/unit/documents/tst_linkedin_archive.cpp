#include "documents/CsvTable.h"
#include "documents/LinkedInArchive.h"
#include "documents/ResumeImport.h"
#include "support/ResumeGenerator.h"

#include <QMap>
#include <QTest>

using namespace postulant;

namespace {

const QString profileName = QStringLiteral("Profile.csv");
const QString positionsName = QStringLiteral("Positions.csv");

QMap<QString, QString> values(const Result<ResumeProposal>& proposal) {
    QMap<QString, QString> out;
    if (!proposal) {
        return {{QStringLiteral("error"), proposal.error().detail}};
    }
    for (const ProposedValue& one : proposal->values) {
        out.insert(one.path, one.value);
    }
    return out;
}

QHash<QString, QByteArray> tables() {
    return {{profileName, "\xef\xbb\xbf"
                          "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo "
                          "Location,Twitter Handles,Websites,Instant Messengers\r\n"
                          "Noémie,de Wit,,,\"Mar 3, 1988\",\"Nurse, lead\",\"First line.\nSecond \"\"line\"\".\","
                          "Health,1000,\"Brussels, Belgium\",,\"[PERSONAL:https://dewit.example,COMPANY:"
                          "https://clinic.example]\",\r\n"},
            {positionsName, "Company Name,Title,Description,Location,Started On,Finished On\n"
                            "\"Clinic, North\",Lead Nurse,\"Plans shifts,\r\nruns rounds\",Brussels,Feb 2018,\n"
                            "Old Ward,Nurse,,Ghent,2014,Jan 2018\n"},
            {QStringLiteral("Education.csv"),
             "School Name,Start Date,End Date,Notes,Degree Name,Activities\nGhent College,2009,2013,,Bachelor's "
             "degree,\"Choir, chess\"\n"},
            {QStringLiteral("Skills.csv"), "Name\nTriage\n\"Wound care, acute\"\n\n"}};
}

} // namespace

class TestLinkedInArchive : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void csv_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QVector<QStringList>>("rows");
        const auto row = [](const char* name, const QByteArray& text, const QVector<QStringList>& rows) {
            QTest::newRow(name) << text << rows;
        };
        const auto list = [](std::initializer_list<const char*> cells) {
            QStringList out;
            for (const char* cell : cells) {
                out.append(QString::fromUtf8(cell));
            }
            return out;
        };
        row("plain", "a,b\r\n1,2\r\n", {list({"1", "2"})});
        row("no end of the last line", "a,b\n1,2", {list({"1", "2"})});
        row("old line ends", "a,b\r1,2\r", {list({"1", "2"})});
        row("empty cells", "a,b,c\n,,x\n1,,\n", {list({"", "", "x"}), list({"1", "", ""})});
        row("quoted", "a,b\n\"x,y\",\"l1\r\nl2\"\n", {list({"x,y", "l1\r\nl2"})});
        row("quotes in quotes", "a\n\"say \"\"hi\"\"\"\n", {list({"say \"hi\""})});
        row("a quote within", "a,b\n5\" pipe,x\n", {list({"5\" pipe", "x"})});
        row("after a quote", "a,b\n\"x\"y,z\n", {list({"xy", "z"})});
        row("byte order mark", "\xef\xbb\xbf\"a\",b\n1,2\n", {list({"1", "2"})});
        row("empty lines", "a,b\n\n1,2\n,\n", {list({"1", "2"})});
        row("fewer cells", "a,b\n1\n", {list({"1"})});
        row("nothing", "", {});
    }
    void csv() {
        QFETCH(QByteArray, text);
        const auto table = csvTable(text);
        QVERIFY(table);
        QTEST(table->rows, "rows");
        if (!table->rows.isEmpty()) {
            QCOMPARE(table->columns.value(QStringLiteral("a")), 0);
            QCOMPARE(table->value(0, "A"), table->rows.first().first().trimmed());
            QCOMPARE(table->value(0, "b"), table->rows.first().value(1).trimmed());
            QCOMPARE(table->value(0, "no such"), QString());
        }
    }
    void badCsv() {
        QCOMPARE(csvTable("a\n\"open\n").error().kind, ErrorKind::Invalid);
        QCOMPARE(csvTable("a\n\xff\xfe\n").error().kind, ErrorKind::Invalid);
        QCOMPARE(csvTable(QByteArray("a\n").repeated(mostCsvRows + 1)).error().kind, ErrorKind::TooLarge);
        QCOMPARE(csvTable(QByteArray(mostCsvColumns + 1, ',')).error().kind, ErrorKind::TooLarge);
    }
    void tablesBecomeAProposal() {
        const QMap<QString, QString> expected{
            {QStringLiteral("first_name"), QStringLiteral("Noémie")},
            {QStringLiteral("last_name"), QStringLiteral("de Wit")},
            {QStringLiteral("website"), QStringLiteral("https://dewit.example")},
            {QStringLiteral("basics.label"), QStringLiteral("Nurse, lead")},
            {QStringLiteral("basics.summary"), QStringLiteral("First line.\nSecond \"line\".")},
            {QStringLiteral("current_company"), QStringLiteral("Clinic, North")},
            {QStringLiteral("current_title"), QStringLiteral("Lead Nurse")},
            {QStringLiteral("work[0].name"), QStringLiteral("Clinic, North")},
            {QStringLiteral("work[0].position"), QStringLiteral("Lead Nurse")},
            {QStringLiteral("work[0].location"), QStringLiteral("Brussels")},
            {QStringLiteral("work[0].summary"), QStringLiteral("Plans shifts,\r\nruns rounds")},
            {QStringLiteral("work[0].startDate"), QStringLiteral("2018-02")},
            {QStringLiteral("work[1].name"), QStringLiteral("Old Ward")},
            {QStringLiteral("work[1].position"), QStringLiteral("Nurse")},
            {QStringLiteral("work[1].location"), QStringLiteral("Ghent")},
            {QStringLiteral("work[1].startDate"), QStringLiteral("2014")},
            {QStringLiteral("work[1].endDate"), QStringLiteral("2018-01")},
            {QStringLiteral("education[0].institution"), QStringLiteral("Ghent College")},
            {QStringLiteral("education[0].studyType"), QStringLiteral("Bachelor's degree")},
            {QStringLiteral("education[0].startDate"), QStringLiteral("2009")},
            {QStringLiteral("education[0].endDate"), QStringLiteral("2013")},
            {QStringLiteral("skills[0].name"), QStringLiteral("Triage")},
            {QStringLiteral("skills[1].name"), QStringLiteral("Wound care, acute")}};
        QCOMPARE(values(proposalFromLinkedInTables(tables())), expected);

        QVector<QPair<QString, QByteArray>> files;
        const auto all = tables();
        for (auto it = all.begin(); it != all.end(); ++it) {
            files.append({QStringLiteral("Basic_LinkedInDataExport/") + it.key(), it.value()});
        }
        files.append({QStringLiteral("messages.csv"), "\"never closed"});
        QCOMPARE(values(proposalFromFile(generated::zip(files))), expected);
    }
    // Who was born when is nobody's guess: it is asked for where it is needed.
    void delicateThingsAreLeftAlone() {
        const auto read = values(proposalFromLinkedInTables(tables()));
        QVERIFY(!read.contains(QStringLiteral("date_of_birth")));
        QVERIFY(!read.values().join(u' ').contains(QStringLiteral("1988")));
    }
    void twoJobsOfTodayAreNoCurrentOne() {
        auto all = tables();
        all[positionsName].replace("2014,Jan 2018", "2014,");
        const auto read = values(proposalFromLinkedInTables(all));
        QVERIFY(!read.contains(QStringLiteral("current_company")));
        QCOMPARE(read.value(QStringLiteral("work[1].name")), QStringLiteral("Old Ward"));
    }
    void mailAndPhone() {
        auto all = tables();
        all.insert(
            QStringLiteral("Email Addresses.csv"),
            "Email Address,Confirmed,Primary,Updated On\nold@dewit.example,Yes,No,x\nn@dewit.example,Yes,Yes,x\n");
        all.insert(QStringLiteral("PhoneNumbers.csv"), "Extension,Number,Type\n,+32 2 555 01 47,Mobile\n,2,Work\n");
        const auto read = values(proposalFromLinkedInTables(all));
        QCOMPARE(read.value(QStringLiteral("email")), QStringLiteral("n@dewit.example"));
        QVERIFY(!read.contains(QStringLiteral("phone"))); // which of two?
    }
    void brokenTablesAreNamed() {
        auto all = tables();
        all[positionsName] += "\"open";
        const auto read = proposalFromLinkedInTables(all);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
        QVERIFY2(read.error().detail.startsWith(positionsName + u':'), qPrintable(read.error().detail));
    }
    void otherArchives() {
        QCOMPARE(proposalFromFile(generated::zip({{QStringLiteral("photo.jpg"), "x"}})).error().detail,
                 QStringLiteral("wrong-type"));
        QCOMPARE(proposalFromLinkedInTables({{QStringLiteral("Skills.csv"), "Name\nx"}}).error().detail,
                 QStringLiteral("not-linkedin"));
        QCOMPARE(proposalFromFile("plain text").error().detail, QStringLiteral("wrong-type"));
        QCOMPARE(proposalFromFile({}).error().kind, ErrorKind::FileType);
    }
};

QTEST_GUILESS_MAIN(TestLinkedInArchive)
#include "tst_linkedin_archive.moc"
