#include "domain/ReviewRule.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array wishCodes{"always", "first-at-site", "warnings"};
constexpr std::array approvedCodes{"none", "seeker", "rule"};
constexpr std::array reasonCodes{"none", "incomplete", "changed", "warnings", "first-at-site", "always"};

template <class E, std::size_t count>
std::optional<E> fromCodes(const std::array<const char*, count>& codes, QStringView text) {
    const auto it = std::find_if(codes.begin(), codes.end(),
                                 [text](const char* one) { return text.compare(QLatin1String(one)) == 0; });
    return it == codes.end() ? std::nullopt : std::optional(static_cast<E>(it - codes.begin()));
}

} // namespace

QString code(ReviewWish wish) {
    return QLatin1String(wishCodes.at(static_cast<std::size_t>(wish)));
}

ReviewWish reviewWish(const Options& options) {
    return fromCodes<ReviewWish>(wishCodes, options.text(Option::ReviewWhen)).value_or(ReviewWish::Always);
}

QString code(ApprovedBy by) {
    return QLatin1String(approvedCodes.at(static_cast<std::size_t>(by)));
}

std::optional<ApprovedBy> approvedByFromCode(QStringView text) {
    return fromCodes<ApprovedBy>(approvedCodes, text);
}

QString code(ReviewReason reason) {
    return QLatin1String(reasonCodes.at(static_cast<std::size_t>(reason)));
}

std::optional<ReviewReason> reviewReasonFromCode(QStringView text) {
    return fromCodes<ReviewReason>(reasonCodes, text);
}

ReviewReason reviewReason(const ReviewFacts& facts) {
    if (!facts.ready) {
        return ReviewReason::Incomplete;
    }
    if (facts.approved == ApprovedBy::Seeker) {
        return facts.changed ? ReviewReason::Changed : ReviewReason::None;
    }
    if (facts.remarked) {
        return ReviewReason::Warnings;
    }
    switch (facts.wish) {
    case ReviewWish::Always:
        return ReviewReason::Always;
    case ReviewWish::FirstAtSite:
        return facts.sentAtSite ? ReviewReason::None : ReviewReason::FirstAtSite;
    case ReviewWish::OnWarnings:
        break;
    }
    return ReviewReason::None;
}

QString approvalMark(const Package& package) {
    QJsonArray items;
    for (const PackageItem& item : package.items) {
        items.append(QJsonArray{item.key, item.question, item.answer});
    }
    QJsonArray all{package.postingUrl,      package.practice,      package.connection,
                   package.dialect,         package.waitsForCode,  items,
                   package.resume.fileName, package.resume.sha256, package.coverLetter};
    if (!package.through.isEmpty()) { // any of these was approved, whichever takes it
        QJsonArray through;
        for (const PackageRoute& route : package.through) {
            through.append(QJsonArray{route.connection, route.dialect, route.waitsForCode});
        }
        all[2] = through;
        all[3] = QString();
        all[4] = false;
    }
    // Left out otherwise: what was approved before stays approved. Where it is spread, each of them signs in with the
    // one that it keeps itself, which is another at each and at most of them none.
    if (!package.login.credentialId.isEmpty() && package.through.isEmpty()) {
        all.append(QJsonArray{package.login.site, package.login.credentialId});
    }
    if (!package.workflow.isEmpty()) { // only then, so that other approvals stay good
        all.append(package.workflow);
        all.append(parameterMapJson(package.parameters));
    }
    return sha256Hex(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace postulant
