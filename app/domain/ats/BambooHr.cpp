#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readOpening(const PublicBody& body) {
    const QJsonObject opening = json::child(json::object(body.bytes), "result.jobOpening");
    PostingFacts out =
        openFacts({}, json::text(opening, "jobOpeningName"),
                  facts::placeOf({json::text(opening, "location.city"), json::text(opening, "location.state"),
                                  json::text(opening, "location.addressCountry")}));
    const QString status = json::text(opening, "jobOpeningStatus");
    if (out.openness == Openness::Open && !status.isEmpty() && status != QLatin1String("Open")) {
        out.openness = Openness::Closed;
        out.why = FactsWhy::SaysSo;
    }
    return out;
}

} // namespace

AtsRule bambooHr() {
    return {
        .name = "bamboohr",
        .siteName = "BambooHR",
        .needsAccount = false,
        .suffix = ".bamboohr.com",
        .hosts = "(?<co>[a-z0-9_-]+)\\.bamboohr\\.com",
        .key = "{co}/{id}",
        .shapes =
            {
                {"/careers/(?<id>[0-9]+)(?:/.*)?"},
                {"/jobs(?:/view\\.php)?", {{"id", "(?<id>[0-9]+)"}}},
            },
        .data = {.url = "https://{host}/careers/{id}/detail", .read = readOpening},
    };
}

} // namespace postulant::ats
