#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readBoard(const PublicBody& body) {
    const QString id = body.captures.value(QStringLiteral("id"));
    const QJsonObject posting =
        json::first(json::object(body.bytes).value(QLatin1String("data")).toArray(), [&id](const QJsonObject& one) {
            return one.value(QLatin1String("url")).toString().contains(id, Qt::CaseInsensitive);
        });
    if (posting.isEmpty()) {
        return facts::unknown(FactsWhy::NotListed);
    }
    const QString city =
        facts::placeOf({json::text(posting, "location.city"), json::text(posting, "location.province")});
    return openFacts({}, json::text(posting, "title"), city.isEmpty() ? json::text(posting, "location.name") : city);
}

} // namespace

AtsRule pinpoint() {
    return {
        .name = "pinpoint",
        .siteName = "Pinpoint",
        .needsAccount = false,
        .suffix = ".pinpointhq.com",
        .hosts = "(?<co>[a-z0-9_-]+)\\.pinpointhq\\.com",
        .key = "{id}",
        .shapes = {{"(?:@lang)?/postings/(?<id>@uuid)(?:/.*)?"}},
        .data = {.url = "https://{host}/postings.json", .lists = PublicData::Lists::Board, .read = readBoard},
    };
}

} // namespace postulant::ats
