#include "domain/CompanyName.h"

#include <QTest>

using namespace postulant;

// One company under many spellings, and companies that only look alike.
class TestCompanyName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneCompany_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("another");
        const auto row = [](const char* one, const char* another) {
            QTest::addRow("%s = %s", one, another) << QString::fromUtf8(one) << QString::fromUtf8(another);
        };
        row("Acme Labs", "ACME LABS");
        row("Acme Labs", "acmelabs"); // a board's name in an address
        row("Acme Labs", "  Acme \t Labs ");
        row("Acme", "Acme, Inc.");
        row("Acme", "ACME INC");
        row("Acme", "Acme Incorporated");
        row("Acme", "Acme Corp.");
        row("Acme", "Acme Corporation");
        row("Acme", "Acme L.L.C.");
        row("Acme", "Acme LLC");
        row("Acme", "Acme Ltd");
        row("Acme", "Acme Co., Ltd.");
        row("Acme", "Acme Private Limited");
        row("Acme", "Acme Pvt. Ltd.");
        row("Acme", "Acme Pty Ltd");
        row("Acme", "Acme Proprietary Limited");
        row("Acme", "Acme Public Limited Company");
        row("Acme", "Acme PLC");
        row("Acme", "Acme LLP");
        row("Acme", "Acme Pte. Ltd.");
        row("Acme", "Acme Sdn. Bhd.");
        row("Acme", "acme inc");
        row("Acme", "acme-gmbh");
        row("Acme", "Acme GmbH");
        row("Acme", "Acme gGmbH");
        row("Acme", "Acme GmbH & Co. KG");
        row("Acme", "Acme GmbH & Co. KGaA");
        row("Acme", "Acme AG & Co. KGaA");
        row("Acme", "Acme AG");
        row("Acme", "Acme SE");
        row("SAP SE", "SAP");
        row("Acme", "Acme e.V.");
        row("Acme", "Acme UG");
        row("Acme", "Acme Gesellschaft mit beschränkter Haftung");
        row("Acme", "Acme S.A.");
        row("Acme", "Acme S. A.");
        row("Acme", "Acme SA");
        row("Acme", "Acme S/A");
        row("Acme", "Acme SAS");
        row("Acme", "Acme S.A.S.");
        row("Acme", "Acme SARL");
        row("Acme", "Acme S.à r.l.");
        row("Acme", "Acme S.A. de C.V.");
        row("Acme", "Acme S. de R.L. de C.V.");
        row("Acme", "Acme S.L.");
        row("Acme", "Acme S.p.A.");
        row("Acme", "Acme SpA");
        row("Acme", "Acme S.r.l.");
        row("Acme", "Acme Ltda.");
        row("Acme", "Acme Lda");
        row("Acme", "Acme BV");
        row("Acme", "Acme B.V.");
        row("Acme", "Acme N.V.");
        row("Acme", "Acme AB");
        row("Acme", "Acme Oy");
        row("Acme", "Acme Oyj");
        row("Acme", "Acme A/S");
        row("Acme", "Acme ApS");
        row("Acme", "Acme AS");
        row("Acme", "Acme ASA");
        row("Acme", "Acme s.r.o.");
        row("Acme", "Acme spol. s r.o.");
        row("Acme", "Acme a.s.");
        row("Acme", "Acme Sp. z o.o.");
        row("Acme", "ACME SP. Z O.O.");
        row("Acme", "Acme d.o.o.");
        row("Acme", "Acme Kft.");
        row("Acme", "Acme OÜ");
        row("Acme", "UAB Acme");
        row("Acme", "Acme, UAB");
        row("Acme", "SIA \"Acme\"");
        row("Acme", "PT. Acme Tbk");
        row("Acme", "Acme K.K.");
        row("Ромашка", "ООО «Ромашка»");
        row("楽天", "楽天株式会社");
        row("楽天", "株式会社楽天");
        row("腾讯", "腾讯有限公司");
        row("삼성전자", "삼성전자(주)");
        row("삼성전자", "삼성전자 주식회사");
        row("Home Depot", "The Home Depot, Inc.");
        row("Boeing", "The Boeing Company");
        row("Tiffany", "Tiffany & Co.");
        row("Müller & Söhne", "MULLER UND SOHNE");
        row("Müller & Söhne GmbH", "Müller and Söhne");
        row("Procter & Gamble", "Procter and Gamble Co.");
        row("Procter & Gamble", "Procter + Gamble");
        row("Johnson&Johnson", "Johnson & Johnson");
        row("L'Oréal", "L’Oreal S.A.");
        row("McDonald's", "McDonalds Corp");
        row("Coca-Cola", "Coca Cola");
        row("J.P. Morgan", "JPMorgan");
        row("E.ON SE", "EON");
        row("Ørsted A/S", "Orsted");
        row("Łukasz", "Lukasz");
        row("Weiß AG", "Weiss");
        row("AT&T", "AT & T Inc.");
    }
    void oneCompany() {
        QFETCH(QString, one);
        QFETCH(QString, another);
        QVERIFY(!companyKey(one).isEmpty());
        QCOMPARE(companyKey(another), companyKey(one));
    }

    void twoCompanies_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("another");
        const auto row = [](const char* one, const char* another) {
            QTest::addRow("%s / %s", one, another) << QString::fromUtf8(one) << QString::fromUtf8(another);
        };
        row("Acme", "Acme Labs");
        row("Acme", "Acme Group");
        row("Acme", "Acme Holding AG");
        row("Acme", "Acme Deutschland GmbH");
        row("Siemens AG", "Siemens Energy AG");
        row("Bain & Company", "Bain Capital");
        row("Wellness", "Wellness Spa");
        row("WELLNESS", "WELLNESS SPA");
        row("Data", "Data as");
        row("Trust", "Public Trust");
        row("Private Equity Limited", "Equity Limited");
        row("PT Solutions", "Solutions");
        row("SIA Partners", "Partners");
        row("AB InBev", "InBev");
        row("SAS Institute Inc.", "Institute");
        row("SE", "AG"); // a form alone is a name
        row("Co", "Inc");
        row("The", "Company");
        row("C&A", "CA");
        row("3M", "M");
        row("7-Eleven", "Eleven");
        row("Alpha and Omega", "Alpha Omega");
        row("Banco de Chile", "Banco Chile");
        row("Ромашка", "Ромашки");
        row("楽天", "楽天銀行");
    }
    void twoCompanies() {
        QFETCH(QString, one);
        QFETCH(QString, another);
        QVERIFY(!companyKey(one).isEmpty());
        QVERIFY(!companyKey(another).isEmpty());
        QVERIFY2(companyKey(one) != companyKey(another), qPrintable(companyKey(one)));
    }

    void nothingToCompare() {
        for (const char* name : {"", "   ", "—", "()", "..."}) {
            QVERIFY2(companyKey(QString::fromUtf8(name)).isEmpty(), name);
        }
        // A page may say anything; it must end.
        const QString hostile = QString(100'000, QLatin1Char('a')) + QStringLiteral(" inc");
        QCOMPARE(companyKey(hostile), QString(300, QLatin1Char('a')));
        QVERIFY(!companyKey(QStringLiteral("inc ").repeated(1000)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCompanyName)
#include "tst_company_name.moc"
