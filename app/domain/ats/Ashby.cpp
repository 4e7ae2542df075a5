#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readBoard(const PublicBody& body) {
    const QString id = body.captures.value(QStringLiteral("id"));
    const QJsonObject job =
        json::first(json::object(body.bytes).value(QLatin1String("jobs")).toArray(), [&id](const QJsonObject& one) {
            return one.value(QLatin1String("id")).toString().compare(id, Qt::CaseInsensitive) == 0;
        });
    if (job.isEmpty()) {
        return facts::unknown(FactsWhy::NotListed); // closed, or not listed on purpose
    }
    return openFacts({}, json::text(job, "title"), json::text(job, "location"));
}

} // namespace

AtsRule ashby() {
    return {
        .name = "ashby",
        .siteName = "Ashby",
        .needsAccount = false,
        .suffix = "ashbyhq.com",
        .hosts = "jobs\\.ashbyhq\\.com",
        .key = "{id}",
        .shapes =
            {
                {"/(?<co>[^/]+)/(?<id>@uuid)(?:/.*)?"},
                {"/(?<co>[^/]+)(?:/.*)?", {{"ashby_jid", "(?<id>@uuid)"}}},
            },
        .anywhere = {{".*", {{"ashby_jid", "(?<id>@uuid)"}}}},
        .data = {.url = "https://api.ashbyhq.com/posting-api/job-board/{=co}",
                 .lists = PublicData::Lists::Board,
                 .pageFirst = true, // a whole board can take ten seconds
                 .read = readBoard},
    };
}

} // namespace postulant::ats
