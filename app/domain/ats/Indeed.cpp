#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

bool withCountry(Captures& captures, const UrlParts&) {
    const QString country =
        captures.value(QStringLiteral("country"), captures.value(QStringLiteral("place"))); // de.indeed.com, indeed.de
    if (!country.isEmpty()) {
        captures.insert(QStringLiteral("country"), country + u'/');
    }
    return true;
}

} // namespace

AtsRule indeed() {
    return {
        .name = "indeed",
        .siteName = "Indeed",
        .needsAccount = true,
        .suffix = "",
        .hosts =
            "(?:(?:(?<country>[a-z]{2})|[a-z0-9-]+)\\.)?indeed\\.com|(?:m\\.)?indeed\\.(?:com?\\.)?(?<place>[a-z]{2})",
        .key = "{country}{id}",
        .shapes =
            {
                {"/(?!pagead/).*", {{"jk", "(?<id>[0-9a-f]{16})"}}},
                {"/(?!pagead/).*", {{"vjk", "(?<id>[0-9a-f]{16})"}}},
                {"(?:/m)?/job/(?:(?<title>[^/]*)-)?(?<id>[0-9a-f]{16})"},
            },
        .similar = "{id}", // the same key at two countries' hosts
        .refine = withCountry,
    };
}

} // namespace postulant::ats
