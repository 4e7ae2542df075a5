#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

// The slug is the identity ("x-2" is another offer than "x") and says the title.
bool withSlugAsTitle(Captures& captures, const UrlParts&) {
    captures.insert(QStringLiteral("title"), captures.value(QStringLiteral("id")));
    return true;
}

PostingFacts readOffer(const PublicBody& body) {
    const QJsonObject offer = json::child(json::object(body.bytes), "offer");
    PostingFacts out = openFacts(json::text(offer, "company_name"), json::text(offer, "title"),
                                 facts::placeOf({json::text(offer, "city"), json::text(offer, "country")}));
    const QString status = json::text(offer, "status");
    const bool ended = status == QLatin1String("closed") || status == QLatin1String("archived");
    if (out.openness == Openness::Open && ended) {
        out.openness = Openness::Closed;
        out.why = FactsWhy::SaysSo;
    }
    return out;
}

} // namespace

AtsRule recruitee() {
    return {
        .name = "recruitee",
        .siteName = "Recruitee",
        .needsAccount = false,
        .suffix = ".recruitee.com",
        .hosts = "(?<co>[a-z0-9_-]+)\\.recruitee\\.com",
        .key = "{co}/{id}",
        .shapes =
            {
                {"(?:(?:/l)?@lang)?/o/(?<id>[^/]+)(?:/.*)?"},
                {"/api/offers/(?<id>[^/]+)(?:/.*)?"},
            },
        .anywhere = {{"(?:/l@lang)?/o/(?<id>[^/]+)(?:/c/new)?"}},
        .anywhereKey = "{host}/{=id}", // perhaps it is not Recruitee's after all
        .refine = withSlugAsTitle,
        .data = {.url = "https://{host}/api/offers/{=id}", .read = readOffer},
    };
}

} // namespace postulant::ats
