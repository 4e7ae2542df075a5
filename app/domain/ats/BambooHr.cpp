#include "domain/ats/Registry.h"

namespace postulant::ats {

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
    };
}

} // namespace postulant::ats
