#include "domain/SendingRule.h"

#include <QTest>

using namespace postulant;

namespace {

qint64 utc(const char* text) {
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch();
}

QString text(qint64 instant) {
    return QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC).toString(Qt::ISODate);
}

Options options(const QHash<QString, QString>& stored = {}) {
    return Options(stored);
}

SendingFacts facts(int spacing = 0, int perDay = 0) {
    SendingFacts out;
    out.rule.spacingS = spacing;
    out.rule.perDay = perDay;
    return out;
}

} // namespace

class TestSendingRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingSetNothingWaits() {
        const qint64 now = utc("2026-05-03T10:00:00Z");
        const SendingVerdict verdict = decideSending(options(), facts(), now, QTimeZone::utc());
        QVERIFY(verdict.mayGo());
        QCOMPARE(verdict.notBefore, now);
    }

    void spacing_data() {
        QTest::addColumn<qint64>("last"); // relative to now
        QTest::addColumn<qint64>("extra");
        QTest::addColumn<qint64>("wait"); // -1: may go
        QTest::newRow("just now") << qint64(0) << qint64(0) << qint64(60'000);
        QTest::newRow("part of it") << qint64(-45'000) << qint64(0) << qint64(15'000);
        QTest::newRow("to the millisecond") << qint64(-59'999) << qint64(0) << qint64(1);
        QTest::newRow("over") << qint64(-60'000) << qint64(0) << qint64(-1);
        QTest::newRow("long ago") << qint64(-86'400'000) << qint64(0) << qint64(-1);
        QTest::newRow("jitter") << qint64(-60'000) << qint64(20'000) << qint64(20'000);
        QTest::newRow("the clock was set back a year") << qint64(31'536'000'000) << qint64(0) << qint64(60'000);
    }
    void spacing() {
        QFETCH(qint64, last);
        QFETCH(qint64, extra);
        QFETCH(qint64, wait);
        const qint64 now = utc("2026-05-03T10:00:00Z");
        SendingFacts f = facts(60);
        f.lastAtSite = now + last;
        f.extraSpacingMs = extra;
        const SendingVerdict verdict = decideSending(options(), f, now, QTimeZone::utc());
        QCOMPARE(verdict.mayGo(), wait < 0);
        QCOMPARE(verdict.notBefore, now + std::max<qint64>(0, wait));
        QCOMPARE(code(verdict.why), wait < 0 ? QString() : QStringLiteral("spacing"));
    }

    void theFirstAtASiteDoesNotWait() {
        QVERIFY(decideSending(options(), facts(60), utc("2026-05-03T10:00:00Z"), QTimeZone::utc()).mayGo());
    }

    void caps_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("tomorrow");
        const auto row = [](const char* zone, const char* now, const char* tomorrow) {
            QTest::newRow(zone) << QByteArray(zone) << now << tomorrow;
        };
        row("UTC", "2026-05-03T23:59:59Z", "2026-05-04T00:00:00Z");
        row("America/Los_Angeles", "2026-05-03T12:00:00Z", "2026-05-04T07:00:00Z");
        row("Asia/Kathmandu", "2026-05-03T12:00:00Z", "2026-05-03T18:15:00Z");
        row("Pacific/Kiritimati", "2026-05-03T12:00:00Z", "2026-05-04T10:00:00Z");
        row("Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-29T22:00:00Z");       // 23 hours
        row("America/New_York", "2026-11-01T12:00:00Z", "2026-11-02T05:00:00Z");    // 25 hours
        row("Asia/Beirut", "2026-03-28T12:00:00Z", "2026-03-28T22:00:00Z");         // the 29th begins at 01:00
        row("Australia/Lord_Howe", "2026-04-05T00:00:00Z", "2026-04-05T13:30:00Z"); // half an hour
    }
    void caps() {
        QFETCH(QByteArray, zone);
        QFETCH(QString, now);
        QFETCH(QString, tomorrow);
        const QTimeZone place(zone);
        QVERIFY(place.isValid());
        const qint64 at = utc(now.toLatin1().constData());
        SendingFacts f = facts(0, 3);
        f.todayAtSite = 3;
        SendingVerdict verdict = decideSending(options(), f, at, place);
        QCOMPARE(verdict.why, SendingWait::SiteCap);
        QCOMPARE(text(verdict.notBefore), tomorrow);
        f.todayAtSite = 2;
        QVERIFY(decideSending(options(), f, at, place).mayGo());
        f.todayInAll = 10;
        verdict = decideSending(options({{QStringLiteral("send.daily-cap"), QStringLiteral("10")}}), f, at, place);
        QCOMPARE(verdict.why, SendingWait::DailyCap);
        QCOMPARE(text(verdict.notBefore), tomorrow);
        QVERIFY(
            decideSending(options({{QStringLiteral("send.daily-cap"), QStringLiteral("11")}}), f, at, place).mayGo());
    }

    // Every hour of two years in zones of every kind: days follow each other without gap or overlap, and hold what they
    // are days of.
    void daysCoverTime() {
        for (const char* name : {"UTC", "Europe/Berlin", "America/New_York", "Asia/Beirut", "Australia/Lord_Howe",
                                 "America/Santiago", "Africa/Casablanca", "Pacific/Apia", "Asia/Kathmandu"}) {
            const QTimeZone zone(name);
            QVERIFY(zone.isValid());
            const qint64 start = utc("2025-01-01T00:00:00Z");
            Span before{};
            for (qint64 now = start; now < start + 2 * 366 * 86'400'000LL; now += 3'600'000) {
                const Span day = localDay(now, zone);
                QVERIFY2(day.contains(now), qPrintable(text(now)));
                QVERIFY2(day.to - day.from >= 22 * 3'600'000LL && day.to - day.from <= 26 * 3'600'000LL, name);
                if (before.to != 0 && day.from != before.from) {
                    QCOMPARE(day.from, before.to);
                }
                before = day;
                const Span month = localMonth(now, zone);
                QVERIFY(month.from <= day.from && day.to <= month.to);
            }
        }
    }

    void quiet_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("end"); // empty: may go
        const auto row = [](const char* name, const char* zone, const char* from, const char* until, const char* now,
                            const char* end) {
            QTest::newRow(name) << QByteArray(zone) << from << until << now << end;
        };
        row("before", "UTC", "22:00", "06:00", "2026-05-03T21:59:59Z", "");
        row("begins", "UTC", "22:00", "06:00", "2026-05-03T22:00:00Z", "2026-05-04T06:00:00Z");
        row("after midnight", "UTC", "22:00", "06:00", "2026-05-04T03:00:00Z", "2026-05-04T06:00:00Z");
        row("ends", "UTC", "22:00", "06:00", "2026-05-04T06:00:00Z", "");
        row("by day", "UTC", "09:00", "17:00", "2026-05-04T12:00:00Z", "2026-05-04T17:00:00Z");
        row("by day, over", "UTC", "09:00", "17:00", "2026-05-04T17:00:00Z", "");
        row("all day but a minute", "UTC", "00:01", "00:00", "2026-05-04T12:00:00Z", "2026-05-05T00:00:00Z");
        row("equal times are none", "UTC", "08:00", "08:00", "2026-05-04T12:00:00Z", "");
        row("another zone", "Asia/Kolkata", "22:00", "06:00", "2026-05-03T18:00:00Z", "2026-05-04T00:30:00Z");
        // Spring: 02:00 becomes 03:00, the night is an hour shorter.
        row("short night", "Europe/Berlin", "22:00", "06:00", "2026-03-28T23:00:00Z", "2026-03-29T04:00:00Z");
        // Its end does not exist that night: the first moment after the gap is not quiet.
        row("end in the gap", "Europe/Berlin", "22:00", "02:30", "2026-03-28T23:00:00Z", "2026-03-29T01:00:00Z");
        // Autumn: 03:00 becomes 02:00, the night is an hour longer.
        row("long night", "Europe/Berlin", "22:00", "06:00", "2026-10-24T22:00:00Z", "2026-10-25T05:00:00Z");
        // The hour that comes twice is quiet twice, since the clock on the wall says so.
        row("second time", "Europe/Berlin", "02:00", "03:00", "2026-10-25T01:15:00Z", "2026-10-25T02:00:00Z");
        row("first time", "Europe/Berlin", "02:00", "03:00", "2026-10-25T00:15:00Z", "2026-10-25T02:00:00Z");
        row("half hour zone", "Australia/Lord_Howe", "22:00", "06:00", "2026-04-04T12:00:00Z", "2026-04-04T19:30:00Z");
    }
    void quiet() {
        QFETCH(QByteArray, zone);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QString, now);
        QFETCH(QString, end);
        const qint64 at = utc(now.toLatin1().constData());
        const Options set =
            options({{QStringLiteral("send.quiet-from"), from}, {QStringLiteral("send.quiet-until"), until}});
        const SendingVerdict verdict = decideSending(set, facts(), at, QTimeZone(zone));
        QCOMPARE(verdict.mayGo(), end.isEmpty());
        QCOMPARE(text(verdict.notBefore), end.isEmpty() ? now : end);
    }

    // Whatever the zone does: the end is not quiet, and everything before it is.
    void quietEndsAtTheFirstLoudMoment() {
        const QTime from(22, 30);
        const QTime until(5, 15);
        for (const char* name : {"Europe/Berlin", "America/New_York", "Asia/Beirut", "Australia/Lord_Howe",
                                 "Africa/Casablanca", "America/Santiago", "Pacific/Apia"}) {
            const QTimeZone zone(name);
            const qint64 start = utc("2025-01-01T00:00:00Z");
            for (qint64 now = start; now < start + 366 * 86'400'000LL; now += 7 * 3'600'000LL) {
                const qint64 end = quietUntil(now, from, until, zone);
                const auto wall = [&](qint64 instant) { return QDateTime::fromMSecsSinceEpoch(instant, zone).time(); };
                QVERIFY2(!isQuiet(wall(end), from, until), qPrintable(text(now)));
                QVERIFY2(end - now <= 9 * 3'600'000LL, qPrintable(text(now)));
                for (qint64 t = now; t < end; t += 15 * 60'000LL) {
                    QVERIFY2(isQuiet(wall(t), from, until), qPrintable(text(t)));
                }
            }
        }
    }

    void onlyOneEndOfQuietHoursIsNone() {
        const Options set = options({{QStringLiteral("send.quiet-from"), QStringLiteral("00:00")}});
        QVERIFY(decideSending(set, facts(), utc("2026-05-03T10:00:00Z"), QTimeZone::utc()).mayGo());
    }

    void theLongestWaitIsSaid() {
        const qint64 now = utc("2026-05-03T21:59:30Z");
        const Options set = options({{QStringLiteral("send.quiet-from"), QStringLiteral("22:00")},
                                     {QStringLiteral("send.quiet-until"), QStringLiteral("06:00")}});
        SendingFacts f = facts(60);
        f.lastAtSite = now;
        // Spacing ends within the quiet hours.
        SendingVerdict verdict = decideSending(set, f, now, QTimeZone::utc());
        QCOMPARE(verdict.why, SendingWait::QuietHours);
        QCOMPARE(text(verdict.notBefore), QStringLiteral("2026-05-04T06:00:00Z"));
        const Options later = options({{QStringLiteral("send.start-at"), QString::number(now + 3'600'000)}});
        verdict = decideSending(later, f, now, QTimeZone::utc());
        QCOMPARE(verdict.why, SendingWait::StartTime);
        QCOMPARE(verdict.notBefore, now + 3'600'000);
        QCOMPARE(decideSending(later, f, now + 3'600'000, QTimeZone::utc()).mayGo(), true);
    }

    void spending_data() {
        QTest::addColumn<double>("today");
        QTest::addColumn<double>("month");
        QTest::addColumn<bool>("costs");
        QTest::addColumn<QString>("end");
        QTest::newRow("below") << 4.99 << 99.0 << true << "";
        QTest::newRow("day") << 5.0 << 50.0 << true << "2026-05-04T00:00:00Z";
        QTest::newRow("month") << 1.0 << 100.0 << true << "2026-06-01T00:00:00Z";
        QTest::newRow("both") << 9.0 << 100.5 << true << "2026-06-01T00:00:00Z";
        QTest::newRow("a connection without prices") << 9.0 << 100.5 << false << "";
    }
    void spending() {
        QFETCH(double, today);
        QFETCH(double, month);
        QFETCH(bool, costs);
        QFETCH(QString, end);
        const Options set = options({{QStringLiteral("send.spend-daily-cap"), QStringLiteral("5")},
                                     {QStringLiteral("send.spend-monthly-cap"), QStringLiteral("100")}});
        SendingFacts f = facts();
        f.costs = costs;
        f.spentToday = today;
        f.spentThisMonth = month;
        const SendingVerdict verdict = decideSending(set, f, utc("2026-05-03T10:00:00Z"), QTimeZone::utc());
        QCOMPARE(code(verdict.why), end.isEmpty() ? QString() : QStringLiteral("spend-cap"));
        QCOMPARE(text(verdict.notBefore), end.isEmpty() ? QStringLiteral("2026-05-03T10:00:00Z") : end);
    }

    void startTimesAreRead_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("instant"); // "!": refused
        QTest::newRow("tonight") << "22:00"
                                 << "2026-05-03T20:00:00Z";
        QTest::newRow("tomorrow") << " 6:30 "
                                  << "2026-05-04T04:30:00Z";
        QTest::newRow("now is over") << "12:00"
                                     << "2026-05-04T10:00:00Z";
        QTest::newRow("a day") << "2026-06-01 08:00"
                               << "2026-06-01T06:00:00Z";
        QTest::newRow("words") << "tonight"
                               << "!";
        QTest::newRow("no such time") << "25:00"
                                      << "!";
        QTest::newRow("too much") << "2026-06-01 08:00 please"
                                  << "!";
    }
    void startTimesAreRead() {
        QFETCH(QString, written);
        QFETCH(QString, instant);
        const auto read = instantOfText(written, utc("2026-05-03T10:00:00Z"), QTimeZone("Europe/Berlin"));
        QCOMPARE(read.has_value(), instant != QLatin1String("!"));
        if (read) {
            QCOMPARE(text(*read), instant);
        }
        QCOMPARE(instantOfText({}, 5, QTimeZone::utc()).value_or(7), 0);
    }

    void aRefusalIsReadBack() {
        const SendingVerdict verdict{SendingWait::QuietHours, 1'700'000'000'123};
        const auto read = sendingRefusal(sendingRefusal(verdict));
        QVERIFY(read);
        QCOMPARE(read->why, verdict.why);
        QCOMPARE(read->notBefore, verdict.notBefore);
        QVERIFY(!sendingRefusal(Error{ErrorKind::Guarded, QStringLiteral("the application is not queued"), 0, {}}));
        QVERIFY(!sendingRefusal(Error{ErrorKind::Database, QStringLiteral("cap:spacing:1"), 0, {}}));
        QVERIFY(!sendingRefusal(Error{ErrorKind::Guarded, QStringLiteral("cap::1"), 0, {}}));
    }
};

QTEST_GUILESS_MAIN(TestSendingRule)
#include "tst_sending_rule.moc"
