#include "documents/ReadingOrder.h"
#include "documents/ResumeReader.h"
#include "domain/Profile.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace postulant;

namespace {

// "# " a title in large letters, "* " a bullet, "== " the first line of a column, "~ " one that reaches its edge.
QVector<ResumeLine> lines(const char* utf8) {
    QVector<ResumeLine> out;
    const QStringList texts = QString::fromUtf8(utf8).split(u'\n', Qt::SkipEmptyParts);
    for (QString text : texts) {
        ResumeLine line;
        line.number = static_cast<int>(out.size()) + 1;
        line.page = 1;
        line.height = text.startsWith(u"# ") ? 24 : 10;
        line.bullet = text.startsWith(u"* ");
        line.startsBlock = text.startsWith(u"== ");
        line.filled = text.startsWith(u"~ ") ? 1 : 0.5;
        line.text = text.remove(QRegularExpression(QStringLiteral("^(?:#|\\*|==|~) ")));
        out.append(line);
    }
    return out;
}

QMap<QString, QString> read(const char* utf8) {
    QMap<QString, QString> out;
    for (const ProposedValue& one : readResume(lines(utf8)).values) {
        out.insert(one.path, one.value);
    }
    return out;
}

// "path=value" of those that begin with prefix.
QStringList readAll(const char* utf8, const QString& prefix) {
    QStringList out;
    const auto values = read(utf8);
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.key().startsWith(prefix)) {
            out.append(it.key() + u'=' + it.value());
        }
    }
    return out;
}

QStringList list(std::initializer_list<const char*> texts) {
    QStringList out;
    for (const char* text : texts) {
        out.append(QString::fromUtf8(text));
    }
    return out;
}

TextPiece piece(double x, double y, double width, const char* text) {
    return {QString::fromUtf8(text), QRectF(x, y, width, 10)};
}

QStringList inOrder(const QVector<TextPiece>& pieces) {
    QStringList out;
    for (const ResumeLine& line : inReadingOrder(pieces, 1)) {
        out.append((line.startsBlock ? QStringLiteral("== ") : QString()) +
                   (line.bullet ? QStringLiteral("* ") : QString()) + line.text);
    }
    return out;
}

} // namespace

class TestResumeReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* text, const char* first, const char* last) {
            QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(first) << QString::fromUtf8(last);
        };
        row("# Anna Roth\nanna.roth@mail.example", "Anna", "Roth");
        row("Anna Roth\nx1@mail.example", "", ""); // nothing confirms it
        row("# Anna Roth\nx1@mail.example\na\nb\nc", "Anna", "Roth");
        row("Dr. Anna Roth, M.Sc.\nroth@mail.example", "Anna", "Roth");
        row("Lebenslauf\nName: Anna Roth", "Anna", "Roth");
        row("Lebenslauf – Anna Roth\nroth@mail.example", "Anna", "Roth");
        row("Name\tJosé von der Heide", "José", "von der Heide");
        row("Vorname: ANNA\nNachname: Roth", "Anna", "Roth");
        row("Marie DUPONT\nm.dupont@mail.example", "Marie", "Dupont");
        row("DUPONT Marie\nm.dupont@mail.example", "Marie", "Dupont");
        row("# JEAN-PAUL LE GOFF\nx@mail.example\na\nb\nc", "Jean-Paul", "Le Goff");
        row("Jörg Müller\njoerg.mueller@mail.example", "Jörg", "Müller");
        row("# Senior Engineer\nx@mail.example\na\nb", "", "");
        row("# Muster GmbH\nmuster@mail.example\na\nb", "", "");
        row("# Curriculum Vitae\ncv@mail.example\na\nb", "", "");
        row("# United States\nx@mail.example\na\nb", "", "");
        row("References\nAnna Roth\nanna.roth@mail.example", "", ""); // somebody else
        row("# Anna\nanna@mail.example\na\nb", "", "");
    }
    void names() {
        QFETCH(QByteArray, text);
        const auto values = read(text.constData());
        QTEST(values.value(QStringLiteral("first_name")), "first");
        QTEST(values.value(QStringLiteral("last_name")), "last");
    }
    void contact_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* text, const char* path, const char* value) {
            QTest::addRow("%s of %s", path, text)
                << QByteArray(text) << QString::fromLatin1(path) << QString::fromUtf8(value);
        };
        row("a.b@c.example | x", "email", "a.b@c.example");
        row("a@c.example\nb@c.example", "email", "");
        row("a@c.example\nReferences\nboss@d.example", "email", "a@c.example");
        row("~ E-Mail: long.name@mailbox.ex\nample.example", "email", "");
        row("~ long.name@mailbox.example\nlong.example", "email", "long.name@mailbox.example");
        row("~ linkedin.com/in/anna-\nroth", "linkedin", "");
        row("Am Hafen 3a, 24937 Flensburg", "street", "Am Hafen 3a");
        row("a@c", "email", "");
        row("Tel.: 030 1234567", "phone", "030 1234567");
        row("Tel.: 030 1234567\nMobil: 0171 7654321", "phone", "0171 7654321");
        row("Fax: 030 1234567", "phone", "");
        row("+49 (0)30 / 123 45 67", "phone", "+49 (0)30 / 123 45 67");
        row("(512) 555-0147 | x", "phone", "(512) 555-0147");
        row("512-555-0147", "phone", "512-555-0147");
        row("+1 512 555 0147\n+1 512 555 0148", "phone", "");
        row("2015 - 2018", "phone", "");
        row("01.04.2012 - 30.09.2014", "phone", "");
        row("Steuernummer 12/345/67890", "phone", "");
        row("Experience\nCall 512-555-0147", "phone", "");
        row("Lindenstraße 14, 10969 Berlin", "city", "Berlin");
        row("Lindenstraße 14, 10969 Berlin", "street", "Lindenstraße 14");
        row("Lindenstraße 14\n10969 Berlin", "street", "Lindenstraße 14");
        row("Lindenstraße 14, 10969 Berlin", "postal_code", "10969");
        row("12 rue des Tanneurs, 69005 Lyon, France", "country", "FR");
        row("Austin, TX 78704", "region", "TX");
        row("Austin, TX 78704", "postal_code", "78704");
        row("Adresse: Bahnhofstrasse 3, 8001 Zürich", "city", "Zürich");
        row("8001 Zürich", "city", ""); // or the year of something
        row("Ort: Wien", "city", "Wien");
        row("Berlin", "city", "");
        row("10969 Berlin\n80331 München", "city", "");
        row("Engineer, Present", "city", "");
        row("in linkedin.com/in/anna-roth now", "linkedin", "https://linkedin.com/in/anna-roth");
        row("linkedin.com/in/anna linkedin.com/in/other", "linkedin", "");
        row("github.com/anna", "github", "https://github.com/anna");
        row("github.com/anna/project", "github", "");
        row("https://anna.example/cv", "website", "https://anna.example/cv");
        row("www.anna.example | anna@other.example", "website", "https://www.anna.example");
        row("anna@anna.example", "website", "");
        row("anna.example\nother.example", "website", "");
        row("Experience\nhttps://acme.example", "website", "");
        row("Portfolio: anna.design", "portfolio", "https://anna.design");
        row("ASP.NET and Node.js", "website", "");
    }
    void contact() {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        QTEST(read(text.constData()).value(path), "value");
    }

    void work_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* text, std::initializer_list<const char*> expected) {
            QTest::newRow(text) << QByteArray("Experience\n") + text << list(expected);
        };
        row("Engineer\t2015 – 2018\nBolt Inc., Austin, TX\n* did it",
            {"work[0].endDate=2018", "work[0].name=Bolt Inc.", "work[0].position=Engineer", "work[0].startDate=2015"});
        row("Bolt, Austin\t2015 – 2018\nChief Engineer",
            {"work[0].endDate=2018", "work[0].name=Bolt", "work[0].position=Chief Engineer", "work[0].startDate=2015"});
        row("Engineer at Bolt, Austin (2015 – 2018)",
            {"work[0].endDate=2018", "work[0].name=Bolt", "work[0].position=Engineer", "work[0].startDate=2015"});
        row("2015 – heute\tEntwicklerin bei Stern GmbH",
            {"work[0].name=Stern GmbH", "work[0].position=Entwicklerin", "work[0].startDate=2015"});
        row("Director, Product, Bolt\t2015 – 2018",
            {"work[0].endDate=2018", "work[0].startDate=2015"}); // which is which?
        row("Alpha | Beta\t2015 – 2018", {"work[0].endDate=2018", "work[0].startDate=2015"});
        row("Manager\t2015 – 2018\nConsultant", {"work[0].endDate=2018", "work[0].startDate=2015"});
        // Told by the other entry's order.
        row("Engineer | Bolt Ltd\t2018 – 2020\nAlpha | Beta\t2015 – 2018",
            {"work[0].endDate=2020", "work[0].name=Bolt Ltd", "work[0].position=Engineer", "work[0].startDate=2018",
             "work[1].endDate=2018", "work[1].name=Beta", "work[1].position=Alpha", "work[1].startDate=2015"});
        // The same, by commas and by lines.
        row("Engineer, Bolt Ltd, Ulm\t2018 – 2020\nClerk, Alpha, Bonn\t2015 – 2018",
            {"work[0].endDate=2020", "work[0].name=Bolt Ltd", "work[0].position=Engineer", "work[0].startDate=2018",
             "work[1].endDate=2018", "work[1].name=Alpha", "work[1].position=Clerk", "work[1].startDate=2015"});
        row("Clerk\nAlpha | Bonn\t2015 – 2018", {"work[0].endDate=2018", "work[0].startDate=2015"});
        row("* Engineer, 2015 – 2018", {});
        row("I worked as an engineer at Bolt from 2015 – 2018.", {});
        row("one\ntwo\nthree\nEngineer\t2015 – 2018", {}); // what belongs to what?
        row("Engineer\tsummer of 2015\nBolt Inc.", {});
    }
    void work() {
        QFETCH(QByteArray, text);
        QTEST(readAll(text.constData(), QStringLiteral("work")), "expected");
    }
    void onlyOneJobOfToday() {
        const char* one = "Experience\nEngineer at Bolt\t2015 – Present\nClerk at Alpha\t2012 – 2015";
        QCOMPARE(readAll(one, QStringLiteral("current")), list({"current_company=Bolt", "current_title=Engineer"}));
        const char* two = "Experience\nEngineer at Bolt\t2015 – Present\nClerk at Alpha\t2012 – today";
        QCOMPARE(readAll(two, QStringLiteral("current")), QStringList());
    }
    void education() {
        QCOMPARE(readAll("Ausbildung\n2010 – 2014\tB.Sc. Informatik, Universität Ulm\n2007 – 2010\tAltes Gymnasium\n"
                         "2006 – 2007\tWeltreise",
                         QStringLiteral("education")),
                 list({"education[0].area=Informatik", "education[0].endDate=2014",
                       "education[0].institution=Universität Ulm", "education[0].startDate=2010",
                       "education[0].studyType=B.Sc.", "education[1].endDate=2010",
                       "education[1].institution=Altes Gymnasium", "education[1].startDate=2007"}));
        QCOMPARE(readAll("Education\nMaster of Science in Computer Science\t2014\nHexham University",
                         QStringLiteral("education")),
                 list({"education[0].area=Computer Science", "education[0].endDate=2014",
                       "education[0].institution=Hexham University", "education[0].studyType=Master of Science"}));
    }
    void lists() {
        QCOMPARE(
            readAll("Skills\nTools: SQL, C++ (ten years), dbt\n* Python, Go\nI also like to explain things to people.",
                    QStringLiteral("skills")),
            list({"skills[0].keywords[0]=SQL", "skills[0].keywords[1]=C++ (ten years)", "skills[0].keywords[2]=dbt",
                  "skills[0].name=Tools", "skills[1].name=Python", "skills[2].name=Go"}));
        const char* spoken = "Sprachen\nDeutsch (Muttersprache), Englisch – C1\nFranzösisch\tGrundkenntnisse";
        QCOMPARE(readAll(spoken, QStringLiteral("languages")),
                 list({"languages=Deutsch (Muttersprache), Englisch (C1), Französisch (Grundkenntnisse)",
                       "languages[0].fluency=Muttersprache", "languages[0].language=Deutsch", "languages[1].fluency=C1",
                       "languages[1].language=Englisch", "languages[2].fluency=Grundkenntnisse",
                       "languages[2].language=Französisch"}));
        // A language that no list has is known by its level; what is no language makes the sum of them incomplete.
        QCOMPARE(readAll("Sprachen\nYoruba (fluent)\nKlavier: ja", QStringLiteral("languages")),
                 list({"languages[0].fluency=fluent", "languages[0].language=Yoruba"}));
        QCOMPARE(readAll("Skills and Languages\nSQL, German", QStringLiteral("s")), QStringList());
    }
    void summary() {
        const QString path = QStringLiteral("basics.summary");
        QCOMPARE(read("Profile\nBuilds forecasts that planners trust,\nand explains them.").value(path),
                 QStringLiteral("Builds forecasts that planners trust, and explains them."));
        QVERIFY(
            !read("Profile\nBuilds fore-\ncasts that planners and others trust.").contains(path)); // a hyphen or not
        QVERIFY(!read("Profil\nGeboren: 1. Januar 1980\nStaatsangehörigkeit: deutsch und auch anders.").contains(path));
        QVERIFY(!read("Profile\n* Builds forecasts that planners trust, and more.").contains(path));
    }
    // A column begins: what is in it does not belong to the heading at the end of the column before.
    void columnsHaveTheirOwnHeadings() {
        const auto values =
            read("Skills\nSQL\n== Anna Roth\nanna@roth.example\nExperience\nEngineer at Bolt\t2015 – 2018");
        QCOMPARE(values.value(QStringLiteral("first_name")), QStringLiteral("Anna"));
        QCOMPARE(values.value(QStringLiteral("skills[0].name")), QStringLiteral("SQL"));
        QVERIFY(!values.contains(QStringLiteral("skills[1].name")));
    }
    void delicateFieldsAreNeverRead() {
        const auto values =
            read("# Anna Roth\nBorn: 3 March 1980\nNationality: Austrian\nGender: female\nSalary: 90000\n"
                 "Work permit: yes\nFamilienstand: ledig\nVisa: H1B\nNotice period: 3 months");
        for (const ProfileField& field : profileFields()) {
            const bool plain = field.sensitivity == Sensitivity::Plain || field.sensitivity == Sensitivity::Personal;
            QVERIFY2(plain || !values.contains(QLatin1String(field.key)), field.key);
        }
        QVERIFY(!values.contains(QStringLiteral("notice_period")));
    }
    void eachValueSaysItsLine() {
        const auto proposal = readResume(lines("# Anna Roth\nx\nanna@roth.example | 030 1234567"));
        bool found = false;
        for (const ProposedValue& one : proposal.values) {
            if (one.path == u"email") {
                found = true;
                QCOMPARE(one.line, 3);
                QCOMPARE(one.where, QStringLiteral("anna@roth.example | 030 1234567"));
            }
        }
        QVERIFY(found);
    }
    void noise() { // whatever comes is answered, and soon
        QVERIFY(readResume({}).values.isEmpty());
        QString text(longestResumeLine, u'a');
        text[10] = u'@';
        QVector<ResumeLine> many(mostResumeLines);
        for (qsizetype i = 0; i < many.size(); ++i) {
            many[i].text = i % 7 == 0   ? QStringLiteral("Experience")
                           : i % 7 == 1 ? QStringLiteral("2015 – 2018")
                                        : text;
            many[i].number = static_cast<int>(i) + 1;
        }
        QVERIFY(readResume(many).values.size() < 3000);
    }

    void columnsAreReadOneAfterTheOther() {
        QVector<TextPiece> pieces{piece(40, 10, 300, "Anna Roth and a long line over all of the page")};
        const QVector<TextPiece> left{piece(40, 40, 60, "Skills"), piece(40, 55, 40, "SQL"), piece(40, 70, 40, "Go"),
                                      piece(40, 85, 40, "Ada")};
        const QVector<TextPiece> right{piece(200, 40, 90, "Experience"), piece(200, 55, 140, "Engineer at Bolt"),
                                       piece(200, 70, 100, "2015 – 2018"), piece(200, 85, 120, "• did it")};
        for (qsizetype i = 0; i < left.size(); ++i) {
            pieces << right.at(i) << left.at(i);
        }
        QCOMPARE(inOrder(pieces), list({"Anna Roth and a long line over all of the page", "== Skills", "SQL", "Go",
                                        "Ada", "== Experience", "Engineer at Bolt", "2015 – 2018", "* did it"}));
    }
    void cellsAreReadInTheirRows() {
        const QVector<TextPiece> pieces{
            piece(40, 40, 60, "2018 – 2020"),  piece(200, 40, 80, "Engineer"), piece(200, 55, 80, "Bolt Inc."),
            piece(40, 70, 60, "2015 – 2018"),  piece(200, 70, 80, "Clerk"),    piece(200, 85, 80, "Alpha"),
            piece(40, 100, 60, "2014 – 2015"), piece(200, 100, 80, "Trainee"), piece(40, 115, 60, "2013"),
            piece(200, 115, 80, "Traveller"),  piece(290, 400, 5, "1")};
        QCOMPARE(inOrder(pieces), list({"2018 – 2020\tEngineer", "Bolt Inc.", "2015 – 2018\tClerk", "Alpha",
                                        "2014 – 2015\tTrainee", "2013\tTraveller"}));
    }
    void headingsAtTheSide() {
        const QVector<TextPiece> pieces{
            piece(40, 40, 60, "Experience"), piece(200, 40, 80, "Engineer"),  piece(200, 55, 80, "Bolt Inc."),
            piece(40, 70, 60, "Education"),  piece(200, 70, 80, "TU"),        piece(40, 85, 60, "Skills"),
            piece(200, 85, 80, "SQL"),       piece(40, 100, 60, "Languages"), piece(200, 100, 80, "German")};
        QCOMPARE(inOrder(pieces), list({"Experience", "Engineer", "Bolt Inc.", "Education", "TU", "Skills", "SQL",
                                        "Languages", "German"}));
    }
};

QTEST_GUILESS_MAIN(TestResumeReader)
#include "tst_resume_reader.moc"
