#include "domain/SendingRule.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

struct WaitCode {
    SendingWait wait;
    const char* code;
};
constexpr std::array waitCodes{
    WaitCode{SendingWait::None, ""},
    WaitCode{SendingWait::Spacing, "spacing"},
    WaitCode{SendingWait::SiteCap, "site-cap"},
    WaitCode{SendingWait::DailyCap, "daily-cap"},
    WaitCode{SendingWait::SpendCap, "spend-cap"},
    WaitCode{SendingWait::QuietHours, "quiet-hours"},
    WaitCode{SendingWait::StartTime, "start-time"},
};

QDateTime at(qint64 instant, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(instant, zone);
}

void later(SendingVerdict& verdict, SendingWait why, qint64 notBefore) {
    if (notBefore > verdict.notBefore) {
        verdict = {why, notBefore};
    }
}

bool reached(int cap, int count) {
    return cap > 0 && count >= cap;
}

bool spent(double cap, double amount) {
    return cap > 0 && amount >= cap;
}

// Caps and spacing, quiet hours left out.
SendingVerdict decideCounted(const Options& options, const SendingFacts& facts, qint64 now, const QTimeZone& zone) {
    SendingVerdict verdict{SendingWait::None, now};
    if (facts.rule.spacingS > 0 && facts.lastAtSite > 0) {
        const qint64 spacing = facts.rule.spacingS * 1000LL + facts.extraSpacingMs;
        later(verdict, SendingWait::Spacing, std::min(facts.lastAtSite, now) + spacing);
    }
    const qint64 tomorrow = localDay(now, zone).to;
    if (reached(facts.rule.perDay, facts.todayAtSite)) {
        later(verdict, SendingWait::SiteCap, tomorrow);
    }
    if (reached(options.number(Option::DailyCap), facts.todayInAll)) {
        later(verdict, SendingWait::DailyCap, tomorrow);
    }
    if (facts.costs && spent(options.amount(Option::SpendDailyCap), facts.spentToday)) {
        later(verdict, SendingWait::SpendCap, tomorrow);
    }
    if (facts.costs && spent(options.amount(Option::SpendMonthlyCap), facts.spentThisMonth)) {
        later(verdict, SendingWait::SpendCap, localMonth(now, zone).to);
    }
    later(verdict, SendingWait::StartTime, options.instant(Option::StartAt));
    return verdict;
}

} // namespace

QString code(SendingWait wait) {
    for (const WaitCode& entry : waitCodes) {
        if (entry.wait == wait) {
            return QString::fromLatin1(entry.code);
        }
    }
    return {};
}

std::optional<SendingWait> sendingWait(QStringView code) {
    for (const WaitCode& entry : waitCodes) {
        if (code == QLatin1String(entry.code)) {
            return entry.wait;
        }
    }
    return std::nullopt;
}

SendingVerdict decideSending(const Options& options, const SendingFacts& facts, qint64 now, const QTimeZone& zone) {
    SendingVerdict verdict = decideCounted(options, facts, now, zone);
    const auto from = options.timeOfDay(Option::QuietFrom);
    const auto until = options.timeOfDay(Option::QuietUntil);
    if (from && until) {
        later(verdict, SendingWait::QuietHours, quietUntil(verdict.notBefore, *from, *until, zone));
    }
    return verdict;
}

// A day without a midnight (some zones put the clock forward then) begins at its first moment.
Span localDay(qint64 now, const QTimeZone& zone) {
    const QDate today = at(now, zone).date();
    return {today.startOfDay(zone).toMSecsSinceEpoch(), today.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

Span localMonth(qint64 now, const QTimeZone& zone) {
    const QDate today = at(now, zone).date();
    const QDate first(today.year(), today.month(), 1);
    return {first.startOfDay(zone).toMSecsSinceEpoch(), first.addMonths(1).startOfDay(zone).toMSecsSinceEpoch()};
}

bool isQuiet(const QTime& wall, const QTime& from, const QTime& until) {
    return from <= until ? from <= wall && wall < until : wall >= from || wall < until;
}

// Candidates: `until` by every offset that the zone has around now, and the changes of the zone themselves, at which
// the wall clock jumps. The first that is not quiet is the end.
qint64 quietUntil(qint64 now, const QTime& from, const QTime& until, const QTimeZone& zone) {
    if (!isQuiet(at(now, zone).time(), from, until)) {
        return now;
    }
    constexpr qint64 reach = 50 * 3'600'000LL; // a day and the largest jumps
    QVector<qint64> ends;
    QVector<int> offsets{zone.offsetFromUtc(at(now, zone)), zone.offsetFromUtc(at(now + reach, zone))};
    if (zone.hasTransitions()) {
        const auto changes = zone.transitions(at(now, zone), at(now + reach, zone));
        for (const auto& change : changes) {
            ends << change.atUtc.toMSecsSinceEpoch();
            offsets << change.offsetFromUtc;
        }
    }
    const QDate today = at(now, zone).date();
    for (int day = -1; day <= 2; ++day) {
        const qint64 wall = QDateTime(today.addDays(day), until, QTimeZone::utc()).toMSecsSinceEpoch();
        for (const int offset : offsets) {
            ends << wall - offset * 1000LL;
        }
    }
    std::sort(ends.begin(), ends.end());
    const auto end = std::find_if(ends.cbegin(), ends.cend(), [&](qint64 candidate) {
        return candidate > now && !isQuiet(at(candidate, zone).time(), from, until);
    });
    return end == ends.cend() ? now : *end;
}

Result<qint64> instantOfText(const QString& written, qint64 now, const QTimeZone& zone) {
    const QString text = written.simplified();
    if (text.isEmpty()) {
        return 0;
    }
    if (const QTime time = QTime::fromString(text, QStringLiteral("H:mm")); time.isValid()) {
        const QDate today = at(now, zone).date();
        const qint64 instant = QDateTime(today, time, zone).toMSecsSinceEpoch();
        return instant > now ? instant : QDateTime(today.addDays(1), time, zone).toMSecsSinceEpoch();
    }
    const QStringList parts = text.split(QLatin1Char(' '));
    const QDate date = QDate::fromString(parts.value(0), Qt::ISODate);
    const QTime time = QTime::fromString(parts.value(1), QStringLiteral("H:mm"));
    if (parts.size() != 2 || !date.isValid() || !time.isValid()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a time such as 22:00, or a date and a time such as "
                                                          "2026-05-31 22:00, or nothing"));
    }
    return QDateTime(date, time, zone).toMSecsSinceEpoch();
}

Error sendingRefusal(const SendingVerdict& verdict) {
    return {ErrorKind::Guarded, QStringLiteral("cap:%1:%2").arg(code(verdict.why)).arg(verdict.notBefore), 0, {}};
}

std::optional<SendingVerdict> sendingRefusal(const Error& error) {
    const QStringList parts = error.detail.split(QLatin1Char(':'));
    if (error.kind != ErrorKind::Guarded || parts.size() != 3 || parts.at(0) != QLatin1String("cap")) {
        return std::nullopt;
    }
    const SendingWait why = sendingWait(parts.at(1)).value_or(SendingWait::None);
    return why == SendingWait::None ? std::nullopt : std::optional(SendingVerdict{why, parts.at(2).toLongLong()});
}

} // namespace postulant
