#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

// Workday adds "-1", "-2" … to copies of a requisition. A hyphen may just as well belong to the number, so the end goes
// only where a whole number stays behind. A year and a number ("R2026-12") may be either: `near` then is what it would
// be a copy of, and shared, it asks.
QString withoutCopySuffix(const QString& requisition, QString& near) {
    near = requisition;
    static const QRegularExpression suffix(QStringLiteral("^(.*[0-9]{2})-([1-9][0-9]?)$"));
    static const QRegularExpression year(QStringLiteral("(?<![0-9])20[0-4][0-9]$"));
    const auto match = suffix.match(requisition);
    if (!match.hasMatch()) {
        return requisition;
    }
    const QString rest = match.captured(1);
    const bool twoDigits = match.capturedLength(2) == 2;
    near = rest;
    return year.match(rest).hasMatch() || (twoDigits && rest.contains(u'-')) ? requisition : rest;
}

// The last part of the job's path before "/apply" is Title_REQ; title, place, site and locale are cosmetic.
bool readRequisition(Captures& captures, const UrlParts&) {
    QStringList parts = captures.value(QStringLiteral("rest")).split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].compare(QLatin1String("apply"), Qt::CaseInsensitive) == 0) {
            parts = parts.mid(0, i);
        }
    }
    const QString last = parts.isEmpty() ? QString() : parts.last();
    const qsizetype underscore = last.indexOf(u'_');
    QString near = last;
    const QString requisition = underscore < 0 ? last : withoutCopySuffix(last.mid(underscore + 1), near);
    const QString tenant = captures.value(QStringLiteral("tenant"));
    if (requisition.isEmpty() || tenant.isEmpty()) {
        return false;
    }
    captures.insert(QStringLiteral("id"), requisition);
    captures.insert(QStringLiteral("path"), parts.join(u'/'));
    captures.insert(QStringLiteral("near"), near);
    captures.insert(QStringLiteral("co"), tenant);
    captures.insert(QStringLiteral("title"), underscore < 0 ? QString() : last.left(underscore));
    return true;
}

PostingFacts readInfo(const PublicBody& body) {
    const QJsonObject answer = json::object(body.bytes);
    const QJsonObject info = json::child(answer, "jobPostingInfo");
    PostingFacts out = openFacts(json::text(answer, "hiringOrganization.name"), json::text(info, "title"),
                                 json::text(info, "location"));
    if (out.openness == Openness::Open && info.value(QLatin1String("canApply")) == QJsonValue(false)) {
        out.openness = Openness::Closed;
        out.why = FactsWhy::SaysSo;
    }
    return out;
}

} // namespace

AtsRule workday() {
    return {
        .name = "workday",
        .siteName = "Workday",
        .needsAccount = true,
        .suffix = ".com",
        .hosts = "(?:(?<tenant>[a-z0-9_-]+)\\.)?(?<pod>wd[0-9]{1,3})\\.(?:myworkdayjobs|myworkdaysite)\\.com",
        .key = "{tenant}.{pod}/{id}",
        .shapes =
            {
                // [/ll-CC]/site/job/[location/]Title_REQ and /site/details/Title_REQ; tenant in the host
                {"(?:@lang)?/(?<site>(?!recruiting/|wday/)[^/]+)/(?:job|details)/(?<rest>.+)"},
                {"(?:@lang)?/recruiting/(?<tenant>[^/]+)/(?<site>[^/]+)/(?:job|details)/(?<rest>.+)"},
                {"/wday/cxs/(?<tenant>[^/]+)/(?<site>[^/]+)/(?:job|details)/(?<rest>.+)"},
                // where signing in leads back to
                {".*/(?:login|createAccount)",
                 {{"redirect", "(?:@lang)?/(?:recruiting/(?<tenant>[^/]+)/)?[^/]+/(?:job|details)/(?<rest>[^?#]+).*"}}},
            },
        .similar = "{tenant}/{near}", // perhaps a copy, or the tenant moved to another data centre
        .refine = readRequisition,
        .data = {.url = "https://{host}/wday/cxs/{=tenant}/{=site}/job/{path/}", .read = readInfo},
    };
}

} // namespace postulant::ats
