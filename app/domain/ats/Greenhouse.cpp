#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

// Ids behave as if they were global; still, one id under two boards is worth a question.
bool withBoardAsScope(Captures& captures, const UrlParts&) {
    captures.insert(QStringLiteral("scope"), captures.value(QStringLiteral("co")));
    return true;
}

} // namespace

AtsRule greenhouse() {
    return {
        .name = "greenhouse",
        .siteName = "Greenhouse",
        .needsAccount = false,
        .suffix = "greenhouse.io",
        .hosts = "(?:boards|job-boards|boards-api|api)(?:\\.[a-z]{2})?\\.greenhouse\\.io",
        .key = "{id}",
        .shapes =
            {
                {"/(?<co>(?!embed/|v1/)[^/]+)/jobs/(?<id>[0-9]+)(?:/.*)?"},
                {"/embed/job_app(?:/.*)?", {{"token", "(?<id>[0-9]+)"}, {"for", "(?<co>.+)", true}}},
                {"/v1/boards/(?<co>[^/]+)/jobs/(?<id>[0-9]+)(?:/.*)?"},
                {"/embed/.*", {{"gh_jid", "(?<id>[0-9]+)"}, {"for", "(?<co>.+)", true}}},
                {"/(?<co>(?!embed/)[^/]+)(?:/.*)?", {{"gh_jid", "(?<id>[0-9]+)"}}},
            },
        .anywhere = {{".*", {{"gh_jid", "(?<id>[0-9]+)"}}}},
        .refine = withBoardAsScope,
    };
}

} // namespace postulant::ats
