#include "net/Addresses.h"

#include <QTest>

using namespace postulant;

// Addresses here are only data; nothing is contacted.
class TestAddresses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheOpenInternetIsPublic_data() {
        QTest::addColumn<bool>("open");
        for (const char* address : {"0.0.0.0",
                                    "0.1.2.3",
                                    "10.0.0.1",
                                    "100.64.0.1",
                                    "100.100.100.200",
                                    "127.0.0.1",
                                    "127.9.9.9",
                                    "169.254.169.254",
                                    "172.16.0.1",
                                    "172.31.255.255",
                                    "192.0.0.192",
                                    "192.0.2.1",
                                    "192.168.1.1",
                                    "198.18.0.1",
                                    "198.19.255.255",
                                    "198.51.100.7",
                                    "203.0.113.7",
                                    "224.0.0.1",
                                    "239.1.1.1",
                                    "240.0.0.1",
                                    "255.255.255.255",
                                    "168.63.129.16",
                                    "::",
                                    "::1",
                                    "fe80::1",
                                    "fec0::1",
                                    "fc00::1",
                                    "fd00:ec2::254",
                                    "ff02::1",
                                    "2001:db8::1",
                                    "2001::1",
                                    "2002:7f00:1::",
                                    "3fff::1",
                                    "::ffff:127.0.0.1",
                                    "::ffff:10.1.1.1",
                                    "::ffff:169.254.169.254",
                                    "64:ff9b::7f00:1",
                                    "64:ff9b::a00:1",
                                    "64:ff9b:1::1",
                                    "::7f00:1",
                                    "100::1"}) {
            QTest::newRow(address) << false;
        }
        for (const char* address : {"8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
                                    "192.0.1.1", "192.167.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.254",
                                    "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808"}) {
            QTest::newRow(address) << true;
        }
    }
    void onlyTheOpenInternetIsPublic() {
        QFETCH(bool, open);
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QCOMPARE(isPublicAddress(address), open);
    }
    void nothingIsNotPublic() { QVERIFY(!isPublicAddress(QHostAddress())); }

    void namesOfLocalNetworks_data() {
        QTest::addColumn<bool>("open");
        for (const char* name :
             {"localhost", "a.localhost", "printer", "printer.local", "x.internal", "metadata.google.internal",
              "a.home.arpa", "nas.lan", "Intra.CORP", "a.local.", "practice.example", "", ".", "a.onion"}) {
            QTest::newRow(name) << false;
        }
        for (const char* name : {"jobs.lever.co", "careers.wrenfield.test", "localhost.com", "xlocal.org."}) {
            QTest::newRow(name) << true;
        }
    }
    void namesOfLocalNetworks() {
        QFETCH(bool, open);
        QCOMPARE(isPublicName(QString::fromLatin1(QTest::currentDataTag())), open);
    }
};

QTEST_APPLESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
