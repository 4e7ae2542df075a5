#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

// "c" names the customer; it tells postings apart only on a host that several share.
bool withCustomer(Captures& captures, const UrlParts&) {
    const QString customer = captures.value(QStringLiteral("c"));
    const bool same = customer.compare(captures.value(QStringLiteral("co")), Qt::CaseInsensitive) == 0;
    captures.insert(QStringLiteral("customer"), customer.isEmpty() || same ? QString() : customer + u'/');
    return true;
}

} // namespace

AtsRule cornerstone() {
    return {
        .name = "csod",
        .siteName = "Cornerstone",
        .needsAccount = false,
        .suffix = ".csod.com",
        .hosts = "(?<co>[a-z0-9_-]+)\\.csod\\.com",
        .key = "{host}/{customer}{id}",
        .shapes =
            {
                {"/ux/ats/careersite/[^/]+/(?:home/)?requisition/(?<id>[0-9]+)(?:/.*)?", {{"c", "(?<c>.+)", true}}},
                {"/ats/careersite/JobDetails\\.aspx",
                 {{"id", "(?<id>[0-9]+)"}, {"c", "(?<c>.+)", true}},
                 "{host}/{customer}old/{id}"},
            },
        .similar = "{host}/{id}",
        .refine = withCustomer,
    };
}

} // namespace postulant::ats
