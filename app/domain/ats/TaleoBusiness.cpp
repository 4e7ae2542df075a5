#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule taleoBusiness() {
    return {
        .name = "taleo-tbe",
        .siteName = "Taleo Business Edition",
        .needsAccount = true,
        .suffix = ".tbe.taleo.net",
        .hosts = "[a-z0-9_-]+\\.tbe\\.taleo\\.net",
        .key = "{co}/{id}",
        .shapes = {{"/.*", {{"org", "(?<co>.+)"}, {"rid", "(?<id>[0-9]+)"}}}},
    };
}

} // namespace postulant::ats
