#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readJob(const PublicBody& body) {
    const QJsonObject job = json::object(body.bytes);
    return openFacts({}, json::text(job, "name"), json::text(job, "location"));
}

} // namespace

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
                {"/.*", {{"pid", "(?<id>[0-9]+)"}, {"domain", "(?<domain>.+)", true}}},
                {"/careers/job/(?<id>[0-9]+)(?:-(?<title>[^/]*))?(?:/.*)?", {{"domain", "(?<domain>.+)", true}}},
                {"/api/apply/v2/jobs/(?<id>[0-9]+)"},
            },
        .anywhere =
            {
                {"/careers(?:/.*)?", {{"pid", "(?<id>[0-9]{9,})"}, {"domain", "(?<domain>.+)", true}}},
                {"/careers/job/(?<id>[0-9]{9,})(?:-(?<title>[^/]*))?", {{"domain", "(?<domain>.+)", true}}},
            },
        .data = {.url = "https://{host}/api/apply/v2/jobs/{id}?domain={domain}", .read = readJob},
    };
}

} // namespace postulant::ats
