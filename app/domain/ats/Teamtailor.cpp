#include "domain/ats/Registry.h"

namespace postulant::ats {

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
    };
}

} // namespace postulant::ats
