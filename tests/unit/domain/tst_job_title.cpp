#include "domain/JobTitle.h"

#include <QTest>

using namespace postulant;

// Titles that may name one job, and titles that do not.
class TestJobTitle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void alike_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("another");
        const auto row = [](const char* one, const char* another) {
            QTest::addRow("%s = %s", one, another) << QString::fromUtf8(one) << QString::fromUtf8(another);
        };
        row("Data Engineer", "data engineer");
        row("Data Engineer", "Data-Engineer");
        row("Data Engineer", "Engineer, Data");
        row("Data Engineer", "Data Engineers");
        row("Data Engineer", "Data Engineer (m/w/d)");
        row("Data Engineer", "Data Engineer (f/m/x)");
        row("Data Engineer", "Data Engineer m/w/d");
        row("Data Engineer", "Data Engineer (M|W|D)");
        row("Data Engineer", "Data Engineer [w/m/d]");
        row("Data Engineer", "Data Engineer (all genders)");
        row("Data Engineer", "Data Engineer (gn)");
        row("Data Engineer", "Data Engineer H/F");
        row("Data Engineer", "Data Engineer (Remote)");
        row("Data Engineer", "Data Engineer - full-time");
        row("Data Engineer", "Data Engineer, Vollzeit, Home Office");
        row("Senior Data Engineer", "Sr. Data Engineer");
        row("Senior Data Engineer", "Data Engineer, Senior");
        row("Junior Developer", "Jr Dev");
        row("Engineer II", "Engineer 2");
        row("Director of Sales", "Sales Director");
        row("Entwickler", "Entwickler:in");
        row("Entwickler", "Entwickler*in (m/w/d)");
        row("Entwickler", "EntwicklerIn");
        row("Entwickler", "Entwickler/in");
        row("Ingénieur", "Ingenieur(e)");
        row("Ingeniero", "Ingeniero/a");
        row("Leiter der Buchhaltung", "Leiter Buchhaltung");
        row("C++ Developer", "Developer (C++)");
        row("Research & Development Lead", "Lead, Research and Development");
    }
    void alike() {
        QFETCH(QString, one);
        QFETCH(QString, another);
        QVERIFY2(likeTitles(one, another), qPrintable(titleKey(one) + u'/' + titleKey(another)));
    }

    void different_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("another");
        const auto row = [](const char* one, const char* another) {
            QTest::addRow("%s / %s", one, another) << QString::fromUtf8(one) << QString::fromUtf8(another);
        };
        row("Senior Engineer", "Junior Engineer");
        row("Senior Engineer", "Engineer");
        row("Lead Engineer", "Principal Engineer");
        row("Engineer II", "Engineer III");
        row("Engineer I", "Engineer II");
        row("Engineer", "Engineer II");
        row("C++ Developer", "C# Developer");
        row("C++ Developer", "C Developer");
        row("Java Developer", "JavaScript Developer");
        row("Data Engineer", "Data Scientist");
        row("Data Engineer", "Data Engineer Intern");
        row("Data Engineer", "Data Engineer, Payments");
        row("Analyst 17", "Analyst 18");
        row("Manager", "Assistant Manager");
        row("Frontend Developer", "Backend Developer");
        row("R&D Engineer", "Engineer");
        row("M&A Analyst", "Analyst");
        row("Product Manager", "Project Manager");
    }
    void different() {
        QFETCH(QString, one);
        QFETCH(QString, another);
        QVERIFY2(!likeTitles(one, another), qPrintable(titleKey(one)));
    }

    void nothingSaidIsLikeNothing() {
        for (const char* title : {"", "  ", "(m/w/d)", "—", "remote"}) {
            QVERIFY2(!likeTitles(QString::fromUtf8(title), QString::fromUtf8(title)), title);
        }
        QVERIFY(titleKey(QStringLiteral("(m/").repeated(50'000)).size() < 400); // a page may say anything
    }
};

QTEST_GUILESS_MAIN(TestJobTitle)
#include "tst_job_title.moc"
