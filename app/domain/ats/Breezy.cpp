#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readBoard(const PublicBody& body) {
    const QString id = body.captures.value(QStringLiteral("id"));
    const QJsonObject position = json::first(json::array(body.bytes), [&id](const QJsonObject& one) {
        return one.value(QLatin1String("id")).toString() == id ||
               one.value(QLatin1String("friendly_id")).toString().startsWith(id);
    });
    if (position.isEmpty()) {
        return facts::unknown(FactsWhy::NotListed); // an empty list is the answer for unknown companies too
    }
    return openFacts(json::text(position, "company.name"), json::text(position, "name"),
                     json::text(position, "location.name"));
}

} // namespace

AtsRule breezy() {
    return {
        .name = "breezy",
        .siteName = "Breezy",
        .needsAccount = false,
        .suffix = ".breezy.hr",
        .hosts = "(?<co>[a-z0-9_-]+)\\.breezy\\.hr",
        .key = "{co}/{id}",
        .shapes = {{"(?:@lang)?/p/(?<id>[0-9a-f]{12})(?:-(?<title>[^/]*))?(?:/.*)?"}},
        .data = {.url = "https://{host}/json", .lists = PublicData::Lists::Board, .read = readBoard},
    };
}

} // namespace postulant::ats
