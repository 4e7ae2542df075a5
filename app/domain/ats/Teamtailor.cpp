#include "domain/PostingPage.h"
#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

// The feed holds schema.org's form beside each item.
PostingFacts readFeed(const PublicBody& body) {
    const QString part = QStringLiteral("/jobs/") + body.captures.value(QStringLiteral("id"));
    const QJsonObject item =
        json::first(json::object(body.bytes).value(QLatin1String("items")).toArray(), [&part](const QJsonObject& one) {
            const QString url = one.value(QLatin1String("url")).toString();
            const qsizetype at = url.indexOf(part);
            return at >= 0 && (at + part.size() == url.size() || !url.at(at + part.size()).isDigit());
        });
    if (item.isEmpty()) {
        return facts::unknown(FactsWhy::NotListed);
    }
    PostingFacts out = factsOfJobPosting(json::child(item, "_jobposting"), body.now);
    return out.openness == Openness::Unknown ? openFacts({}, json::text(item, "title"), {}) : out;
}

} // namespace

AtsRule teamtailor() {
    return {
        .name = "teamtailor",
        .siteName = "Teamtailor",
        .needsAccount = false,
        .suffix = ".teamtailor.com",
        .hosts = "(?<co>[a-z0-9_-]+)(?:\\.[a-z0-9-]+)?\\.teamtailor\\.com",
        .key = "{host}/{id}",
        .shapes = {{"(?:@lang)?/jobs/(?<id>[0-9]+)(?:-(?<title>[^/]*))?(?:/.*)?"}},
        // On employers' own hosts: the form's address, and what looks like a job's: seven digits or eight, no date, and
        // words.
        .anywhere =
            {
                {"(?:@lang)?/jobs/(?<id>[0-9]{4,})(?:-(?<title>[^/]*))?/applications/new"},
                {"(?:@lang)?/jobs/(?<id>(?!(?:19|20)[0-9]{5,6}-)[1-9][0-9]{6,7})-(?<title>[^/0-9][^/]*)"},
            },
        .data = {.url = "https://{host}/jobs.json", .lists = PublicData::Lists::Board, .read = readFeed},
    };
}

} // namespace postulant::ats
