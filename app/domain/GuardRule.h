#pragma once

#include "domain/Options.h"
#include "domain/Result.h"

#include <QString>
#include <QVector>

#include <optional>

// Whether the seeker's own rules hold an application back: the list of companies and sites not to apply to, the limit
// for one company within a period, the pause between two applications to one company, and a job that looks like one
// that was applied to. Pure; asked in the transaction that reserves the attempt, and beforehand to say it in time.
namespace postulant {

struct GuardSettings {
    int companyLimit = 0; // applications to one company within companyDays; 0: no limit
    int companyDays = 30;
    int cooldownDays = 0;  // between two applications to one company; 0: none
    int similarDays = 180; // 0: a like title never asks

    static GuardSettings from(const Options& options);
    bool limitsCompanies() const { return companyLimit > 0 || cooldownDays > 0; }
    qint64 lookBackMs() const; // how far back applications to a company matter
    qint64 similarSince(qint64 now) const;
};

struct GuardFacts {
    bool companyBlocked = false;
    bool siteBlocked = false;
    QVector<qint64> applied; // when something was or may have been sent to this company, in any order
    qint64 similarTo = 0;    // an application that was sent and looks like this one; 0: none, or the seeker knows
};

struct GuardRefusal {
    enum class Kind { CompanyBlocked, SiteBlocked, CompanyLimit, Similar } kind = Kind::CompanyBlocked;
    qint64 until = 0;     // CompanyLimit: the first instant at which it may go
    qint64 similarTo = 0; // Similar

    bool isBlocked() const { return kind == Kind::CompanyBlocked || kind == Kind::SiteBlocked; }
    bool operator==(const GuardRefusal&) const = default;
};

// An instant in the future (the clock was set back since) counts as now: it never opens a place early.
std::optional<GuardRefusal> guardRefusal(const GuardSettings& settings, const GuardFacts& facts, qint64 now);

// The error of a reservation that was refused: Guarded, with the refusal in its detail as
// "guard:company-limit:<until>", "guard:company-blocked", "guard:site-blocked", "guard:similar:<application>".
Error errorOf(const GuardRefusal& refusal);
std::optional<GuardRefusal> guardRefusal(const Error& error); // nullopt: another error

} // namespace postulant
