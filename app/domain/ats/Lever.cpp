#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readPosting(const PublicBody& body) {
    const QJsonObject posting = json::object(body.bytes);
    return openFacts({}, json::text(posting, "text"), json::text(posting, "categories.location"));
}

} // namespace

AtsRule lever() {
    return {
        .name = "lever",
        .siteName = "Lever",
        .needsAccount = false,
        .suffix = "lever.co",
        .hosts = "(?:jobs|api)(?<region>\\.eu)?\\.lever\\.co",
        .key = "{id}",
        .shapes =
            {
                {"/(?<co>[^/]+)/(?<id>@uuid)(?:/.*)?"},
                {"/v[0-9]/postings/(?<co>[^/]+)/(?<id>@uuid)(?:/.*)?"},
            },
        .data = {.url = "https://api{?region}.lever.co/v0/postings/{=co}/{id}",
                 .missingProves = false, // a confidential posting is missing too
                 .read = readPosting},
    };
}

} // namespace postulant::ats
