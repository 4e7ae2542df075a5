#include "support/Mouse.h"
#include "ui/pages/StatusLine.h"
#include "ui/widgets/StatusBarButton.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace postulant;
using test::clickOn;

// What the foot of the window says of limits.
class TestStatusLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextSendingSaysWhenAndWhy_data() {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("words");
        QTest::newRow("quiet hours") << "quiet-hours"
                                     << "(quiet hours)";
        QTest::newRow("start") << "start-time"
                               << "(start that you set)";
        QTest::newRow("cap") << "daily-cap"
                             << "(enough for today)";
        QTest::newRow("site") << "site-cap"
                              << "(enough for this site today)";
        QTest::newRow("money") << "spend-cap"
                               << "(spending limit)";
        QTest::newRow("spacing") << "spacing"
                                 << "(pace of the site)";
        QTest::newRow("nothing of ours") << ""
                                         << "";
    }
    void theNextSendingSaysWhenAndWhy() {
        QFETCH(QString, limit);
        QFETCH(QString, words);
        StatusLine line;
        EngineStatus status;
        status.queued = 12;
        const QDateTime soon = QDateTime::currentDateTime().addSecs(600);
        status.nextSubmitAt = soon.toMSecsSinceEpoch();
        status.nextSubmitLimit = limit;
        line.setStatus(status);
        const QString text = line.findChild<StatusBarButton*>(QStringLiteral("status.queue"))->text();
        QVERIFY2(text.contains(QLocale().toString(soon.time(), QStringLiteral("HH:mm"))), qPrintable(text));
        QVERIFY2(text.contains(words) && text.contains(QLatin1Char('(')) == !words.isEmpty(), qPrintable(text));
    }

    void spendOfCap_data() {
        QTest::addColumn<double>("dailyCap");
        QTest::addColumn<double>("monthlyCap");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << 0.0 << "";
        QTest::newRow("day") << 5.0 << 0.0 << "3.20 of 5.00 today";
        QTest::newRow("month") << 0.0 << 100.0 << "40.00 of 100.00 this month";
        QTest::newRow("the nearer one") << 5.0 << 100.0 << "3.20 of 5.00 today";
        QTest::newRow("the other") << 50.0 << 41.0 << "40.00 of 41.00 this month";
    }
    void spendOfCap() {
        QFETCH(double, dailyCap);
        QFETCH(double, monthlyCap);
        QFETCH(QString, text);
        StatusLine line;
        line.show();
        EngineStatus status;
        status.spentToday = 3.2;
        status.spentThisMonth = 40;
        status.spendDailyCap = dailyCap;
        status.spendMonthlyCap = monthlyCap;
        line.setStatus(status);
        auto* spend = line.findChild<StatusBarButton*>(QStringLiteral("status.spend"));
        QCOMPARE(spend->isVisible(), !text.isEmpty());
        if (!text.isEmpty()) {
            QCOMPARE(spend->text(), text);
            QSignalSpy spy(&line, &StatusLine::spendPressed);
            clickOn(spend);
            QCOMPARE(spy.count(), 1);
        }
    }
};

QTEST_MAIN(TestStatusLimits)
#include "tst_statuslimits.moc"
