#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readPosting(const PublicBody& body) {
    const QJsonObject posting = json::object(body.bytes);
    const QJsonObject location = json::child(posting, "location");
    PostingFacts out = openFacts(json::text(posting, "company.name"), json::text(posting, "name"),
                                 facts::placeOf({json::text(location, "city"), json::text(location, "region"),
                                                 facts::countryName(json::text(location, "country").toUpper())}));
    if (out.openness == Openness::Open && posting.value(QLatin1String("active")) == QJsonValue(false)) {
        out.openness = Openness::Closed;
        out.why = FactsWhy::SaysSo;
    }
    return out;
}

} // namespace

AtsRule smartRecruiters() {
    return {
        .name = "smartrecruiters",
        .siteName = "SmartRecruiters",
        .needsAccount = false,
        .suffix = "smartrecruiters.com",
        .hosts = "(?:(?:jobs|careers|api)\\.)?smartrecruiters\\.com",
        .key = "{co}/{id}",
        .shapes =
            {
                {"(?:@lang)?/(?<co>[^/]+)/(?<id>[0-9]{6,}|@uuid)(?:-(?<title>[^/]*))?(?:/.*)?"},
                {"/v1/companies/(?<co>[^/]+)/postings/(?<id>[0-9]+|@uuid)(?:/.*)?"},
                {"/oneclick-ui/company/(?<co>[^/]+)/publication/(?<id>@uuid)(?:/.*)?"},
            },
        .similar = "{id}", // one number under two spellings of a company
        .data = {.url = "https://api.smartrecruiters.com/v1/companies/{=co}/postings/{id}", .read = readPosting},
    };
}

} // namespace postulant::ats
