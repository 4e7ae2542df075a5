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
        // Elsewhere only the form's address is surely Teamtailor's.
        .anywhere = {{"(?:@locale)?/jobs/(?<id>[0-9]{4,})(?:-(?<title>[^/]*))?/applications/new"}},
    };
}

} // namespace postulant::ats
