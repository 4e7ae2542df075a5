#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readRequisition(const PublicBody& body) {
    const QJsonObject item = json::child(json::object(body.bytes), "items"); // none: nothing is proven
    return openFacts({}, json::text(item, "Title"), json::text(item, "PrimaryLocation"));
}

// The same number on two sites of one customer is worth a question.
bool withSite(Captures& captures, const UrlParts&) {
    const QString site = captures.value(QStringLiteral("scope"));
    captures.insert(QStringLiteral("site"), site.isEmpty() ? site : site + u'/');
    return true;
}

} // namespace

AtsRule oracle() {
    return {
        .name = "oracle",
        .siteName = "Oracle Recruiting",
        .needsAccount = false,
        .suffix = ".com",
        .hosts = "[a-z0-9_-]+\\.fa(?:\\.[a-z0-9-]+)*\\.oraclecloud[0-9]*\\.com",
        .key = "{host}/{site}{id}",
        .shapes = {{"/hcmUI/CandidateExperience/[^/]+(?:/sites/(?<scope>[^/]+))?"
                    "/(?:job|(?:requisitions|jobs)/(?:preview|job))/(?<id>[^/]+)(?:/.*)?"}},
        .anywhere =
            {
                {"/hcmUI/CandidateExperience/[^/]+(?:/sites/(?<scope>[^/]+))?"
                 "/(?:job|(?:requisitions|jobs)/(?:preview|job))/(?<id>[^/]+)(?:/.*)?"},
                {"@lang/sites/(?<scope>[^/]+)/(?:job|(?:requisitions|jobs)/(?:preview|job))/(?<id>[0-9]+)(?:/.*)?"},
            },
        .similar = "{host}/{id}",
        .refine = withSite,
        .data = {.url = "https://{host}/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails"
                        "?expand=all&onlyData=true&finder=ById;Id=%22{=id}%22,siteNumber={=scope}",
                 .missingProves = false,
                 .read = readRequisition},
    };
}

} // namespace postulant::ats
