#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule eightfold() {
    return {
        .name = "eightfold",
        .siteName = "Eightfold",
        .needsAccount = false,
        .suffix = ".eightfold.ai",
        .hosts = "(?<co>[a-z0-9_-]+)\\.eightfold\\.ai",
        .key = "{host}/{id}",
        .shapes =
            {
                {"/.*", {{"pid", "(?<id>[0-9]+)"}}},
                {"/careers/job/(?<id>[0-9]+)(?:-(?<title>[^/]*))?(?:/.*)?"},
                {"/api/apply/v2/jobs/(?<id>[0-9]+)"},
            },
        .anywhere =
            {
                {"/careers(?:/.*)?", {{"pid", "(?<id>[0-9]{9,})"}}},
                {"/careers/job/(?<id>[0-9]{9,})(?:-(?<title>[^/]*))?"},
            },
    };
}

} // namespace postulant::ats
