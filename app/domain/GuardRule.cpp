#include "domain/GuardRule.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <functional>

namespace postulant {
namespace {

using Kind = GuardRefusal::Kind;

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr std::array kindCodes{"company-blocked", "site-blocked", "company-limit", "similar"};

// The first instant at which one more application to the company is within the seeker's limits.
qint64 freeAt(const GuardSettings& settings, QVector<qint64> applied, qint64 now) {
    for (qint64& at : applied) {
        at = std::min(at, now);
    }
    std::sort(applied.begin(), applied.end(), std::greater<>());
    qint64 free = 0;
    if (settings.cooldownDays > 0 && !applied.isEmpty()) {
        free = applied.first() + settings.cooldownDays * dayMs;
    }
    if (settings.companyLimit > 0 && applied.size() >= settings.companyLimit) {
        free = std::max(free, applied.at(settings.companyLimit - 1) + settings.companyDays * dayMs);
    }
    return free;
}

} // namespace

GuardSettings GuardSettings::from(const Options& options) {
    return {options.number(Option::CompanyLimit), options.number(Option::CompanyDays),
            options.number(Option::CompanyCooldownDays), options.number(Option::SimilarDays)};
}

qint64 GuardSettings::lookBackMs() const {
    return std::max(companyLimit > 0 ? companyDays : 0, cooldownDays) * dayMs;
}

qint64 GuardSettings::similarSince(qint64 now) const {
    return now - similarDays * dayMs;
}

std::optional<GuardRefusal> guardRefusal(const GuardSettings& settings, const GuardFacts& facts, qint64 now) {
    if (facts.companyBlocked) {
        return GuardRefusal{Kind::CompanyBlocked, 0, 0};
    }
    if (facts.siteBlocked) {
        return GuardRefusal{Kind::SiteBlocked, 0, 0};
    }
    if (facts.similarTo != 0) {
        return GuardRefusal{Kind::Similar, 0, facts.similarTo};
    }
    const qint64 free = freeAt(settings, facts.applied, now);
    if (free > now) {
        return GuardRefusal{Kind::CompanyLimit, free, 0};
    }
    return std::nullopt;
}

Error errorOf(const GuardRefusal& refusal) {
    QString detail = QStringLiteral("guard:") + QLatin1String(kindCodes[static_cast<std::size_t>(refusal.kind)]);
    if (refusal.kind == Kind::CompanyLimit || refusal.kind == Kind::Similar) {
        detail +=
            QLatin1Char(':') + QString::number(refusal.kind == Kind::CompanyLimit ? refusal.until : refusal.similarTo);
    }
    return Error{ErrorKind::Guarded, detail, 0, {}};
}

std::optional<GuardRefusal> guardRefusal(const Error& error) {
    const QStringList parts = error.detail.split(QLatin1Char(':'));
    if (error.kind != ErrorKind::Guarded || parts.value(0) != QLatin1String("guard")) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < kindCodes.size(); ++i) {
        if (parts.value(1) == QLatin1String(kindCodes[i])) {
            GuardRefusal refusal{static_cast<Kind>(i), 0, 0};
            (refusal.kind == Kind::CompanyLimit ? refusal.until : refusal.similarTo) = parts.value(2).toLongLong();
            return refusal;
        }
    }
    return std::nullopt;
}

} // namespace postulant
