#pragma once

#include "domain/Options.h"
#include "domain/SiteRules.h"

#include <QTimeZone>

#include <optional>

// When the next application may go to a site: pure, from the seeker's limits, the site's rule and what went before.
namespace postulant {

// What it waits for. The code is stored, shown and printed.
enum class SendingWait {
    None,
    Spacing,    // "spacing": the last one to this site was sent too short a time ago
    SiteCap,    // "site-cap": enough for this site today
    DailyCap,   // "daily-cap": enough today
    SpendCap,   // "spend-cap": enough spent today or this month
    QuietHours, // "quiet-hours"
    StartTime,  // "start-time": the seeker set when to begin
};
QString code(SendingWait wait); // empty: None
std::optional<SendingWait> sendingWait(QStringView code);

// What went before. Instants are UTC ms.
struct SendingFacts {
    SiteRule rule;
    qint64 extraSpacingMs = 0; // the jitter of this time
    qint64 lastAtSite = 0;     // 0: never. In the future (the clock was set back): counts as now
    int todayAtSite = 0;
    int todayInAll = 0;
    bool costs = false; // the connection reports what its runs cost
    double spentToday = 0;
    double spentThisMonth = 0;
};

struct SendingVerdict {
    SendingWait why = SendingWait::None;
    qint64 notBefore = 0; // the earliest instant at which nothing known speaks against it
    bool mayGo() const { return why == SendingWait::None; }
};
// With several reasons to wait, the one that ends last.
SendingVerdict decideSending(const Options& options, const SendingFacts& facts, qint64 now, const QTimeZone& zone);

// [from, to): days of 23 and 25 hours too.
struct Span {
    qint64 from = 0;
    qint64 to = 0;
    bool contains(qint64 at) const { return from <= at && at < to; }
};
Span localDay(qint64 now, const QTimeZone& zone);
Span localMonth(qint64 now, const QTimeZone& zone);

// By the clock on the wall: from ≤ it < until, or over midnight. Equal times: no quiet hours.
bool isQuiet(const QTime& wall, const QTime& from, const QTime& until);
// The first instant after `now` whose wall clock is not quiet.
qint64 quietUntil(qint64 now, const QTime& from, const QTime& until, const QTimeZone& zone);

// "22:00" → the next 22:00, "2026-05-31 22:00" → that instant, "" → 0. Errors: Invalid.
Result<qint64> instantOfText(const QString& written, qint64 now, const QTimeZone& zone);

// A refusal of a reservation, and back. Guarded, detail "cap:<code>:<notBefore>".
Error sendingRefusal(const SendingVerdict& verdict);
std::optional<SendingVerdict> sendingRefusal(const Error& error);

} // namespace postulant
