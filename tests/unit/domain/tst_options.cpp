#include "domain/Options.h"

#include <QTest>

using namespace postulant;

class TestOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOptionHasItsRow() {
        int at = 0;
        QStringList keys;
        for (const OptionSpec& spec : optionSpecs()) {
            QCOMPARE(static_cast<int>(spec.option), at++);
            QCOMPARE(optionByKey(QString::fromLatin1(spec.key)), &spec);
            QVERIFY2(optionText(spec, QLatin1String(spec.fallback)), spec.key);
            keys << QLatin1String(spec.key);
        }
        QCOMPARE(keys.removeDuplicates(), 0);
        QVERIFY(static_cast<int>(Option::AgreeToProcessing) == at - 1);
        QCOMPARE(optionByKey(u"guard.nothing"), nullptr);
    }

    void whatIsWrittenIsChecked_data() {
        QTest::addColumn<Option>("option");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("stored"); // "!": refused
        QTest::newRow("number") << Option::CompanyLimit << " 7 "
                                << "7";
        QTest::newRow("none") << Option::CompanyLimit << "0"
                              << "0";
        QTest::newRow("negative") << Option::CompanyLimit << "-1"
                                  << "!";
        QTest::newRow("too many") << Option::CompanyLimit << "1001"
                                  << "!";
        QTest::newRow("words") << Option::CompanyLimit << "many"
                               << "!";
        QTest::newRow("fraction of a number") << Option::CompanyLimit << "1.5"
                                              << "!";
        QTest::newRow("amount") << Option::SpendDailyCap << "2.50"
                                << "2.5";
        QTest::newRow("no amount") << Option::SpendDailyCap << "nan"
                                   << "!";
        QTest::newRow("endless amount") << Option::SpendDailyCap << "inf"
                                        << "!";
        QTest::newRow("switch on") << Option::Webhooks << "Yes"
                                   << "1";
        QTest::newRow("switch off") << Option::Webhooks << "off"
                                    << "0";
        QTest::newRow("switch neither") << Option::Webhooks << "perhaps"
                                        << "!";
        QTest::newRow("time") << Option::QuietFrom << "9:05"
                              << "09:05";
        QTest::newRow("no time") << Option::QuietFrom << ""
                                 << "";
        QTest::newRow("time of no day") << Option::QuietFrom << "24:00"
                                        << "!";
        QTest::newRow("instant") << Option::StartAt << "1795000000000"
                                 << "1795000000000";
        QTest::newRow("no instant") << Option::StartAt << ""
                                    << "";
        QTest::newRow("address") << Option::WebhookAddress << "127.0.0.1"
                                 << "127.0.0.1";
        QTest::newRow("address 6") << Option::WebhookAddress << "::1"
                                   << "::1";
        QTest::newRow("name") << Option::WebhookAddress << "localhost"
                              << "!";
        QTest::newRow("choice") << Option::ReviewWhen << " Warnings "
                                << "warnings";
        QTest::newRow("no choice") << Option::ReviewWhen << ""
                                   << "!";
        QTest::newRow("two choices") << Option::ReviewWhen << "always warnings"
                                     << "!";
        QTest::newRow("port") << Option::MetricsPort << "65536"
                              << "!";
    }
    void whatIsWrittenIsChecked() {
        QFETCH(Option, option);
        QFETCH(QString, written);
        QFETCH(QString, stored);
        const Result<QString> text = optionText(optionSpec(option), written);
        QCOMPARE(text.has_value(), stored != QStringLiteral("!"));
        if (text) {
            QCOMPARE(*text, stored);
        } else {
            QCOMPARE(text.error().kind, ErrorKind::Invalid);
            QVERIFY(!text.error().detail.isEmpty());
        }
    }

    void nonsenseCountsAsNotStored() {
        const Options options({{QStringLiteral("guard.company-limit"), QStringLiteral("lots")},
                               {QStringLiteral("guard.company-days"), QStringLiteral("14")},
                               {QStringLiteral("send.quiet-from"), QStringLiteral("22:30")},
                               {QStringLiteral("webhook.on"), QStringLiteral("1")},
                               {QStringLiteral("queue.paused"), QStringLiteral("1")}});
        QCOMPARE(options.number(Option::CompanyLimit), 0);
        QVERIFY(options.isDefault(Option::CompanyLimit));
        QCOMPARE(options.number(Option::CompanyDays), 14);
        QCOMPARE(options.timeOfDay(Option::QuietFrom), std::optional(QTime(22, 30)));
        QCOMPARE(options.timeOfDay(Option::QuietUntil), std::nullopt);
        QVERIFY(options.on(Option::Webhooks));
        QVERIFY(!options.on(Option::Metrics));
        QVERIFY(options.on(Option::LookUpPostings));
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
