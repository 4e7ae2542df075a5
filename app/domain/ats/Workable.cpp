#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readJob(const PublicBody& body) {
    const QJsonObject job = json::object(body.bytes);
    const QJsonObject first = json::child(job, "locations");
    const QJsonObject location = first.isEmpty() ? json::child(job, "location") : first;
    PostingFacts out = openFacts({}, json::text(job, "title"),
                                 facts::placeOf({json::text(location, "city"), json::text(location, "region"),
                                                 json::text(location, "country")}));
    const QString state = json::text(job, "state");
    const bool ended = state == QLatin1String("closed") || state == QLatin1String("archived");
    if (out.openness == Openness::Open && ended) {
        out.openness = Openness::Closed;
        out.why = FactsWhy::SaysSo;
    }
    return out;
}

} // namespace

AtsRule workable() {
    return {
        .name = "workable",
        .siteName = "Workable",
        .needsAccount = false,
        .suffix = "workable.com",
        .hosts = "(?:(?:apply|jobs|(?<co>[a-z0-9_-]+))\\.)?workable\\.com",
        .key = "{id}",
        .shapes =
            {
                {"(?:/(?<co>(?!api/|view/)[^/]+))?/j/(?<id>[0-9a-z]{8,12})(?:/.*)?"},
                {"/api/v[0-9]/(?:accounts/(?<co>[^/]+)/)?jobs/(?<id>[0-9a-z]{8,12})(?:/.*)?"},
                // Another kind of id, which no address links to the short code.
                {"(?:@lang)?/view/(?<id>[0-9a-z]{12,})(?:/(?<title>[^/]*))?", {}, "view/{=id}"},
                // So is the number of the first addresses; it belongs to the account in the host.
                {"/jobs/(?<id>[0-9]+)(?:-(?<title>[^/]*))?(?:/.*)?", {}, "{co}/jobs/{id}"},
            },
        .data = {.url = "https://apply.workable.com/api/v2/accounts/{=co}/jobs/{=id}", .read = readJob},
    };
}

} // namespace postulant::ats
