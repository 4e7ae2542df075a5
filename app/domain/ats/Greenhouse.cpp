#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

// Ids behave as if they were global; still, one id under two boards is worth a question.
bool withBoardAsScope(Captures& captures, const UrlParts&) {
    captures.insert(QStringLiteral("scope"), captures.value(QStringLiteral("co")));
    return true;
}

PostingFacts readJob(const PublicBody& body) {
    const QJsonObject job = json::object(body.bytes);
    return openFacts(json::text(job, "company_name"), json::text(job, "title"), json::text(job, "location.name"));
}

} // namespace

AtsRule greenhouse() {
    return {
        .name = "greenhouse",
        .siteName = "Greenhouse",
        .needsAccount = false,
        .suffix = "greenhouse.io",
        .hosts = "(?:boards|job-boards|boards-api|api)(?<region>\\.[a-z]{2})?\\.greenhouse\\.io",
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
        .data = {.url = "https://boards-api{?region}.greenhouse.io/v1/boards/{=co}/jobs/{id}",
                 .gone = "(?:.*&)?error=true(?:&.*)?",
                 .read = readJob},
    };
}

} // namespace postulant::ats
