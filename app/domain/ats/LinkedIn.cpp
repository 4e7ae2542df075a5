#include "domain/PostingPage.h"
#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

// The page for visitors names its parts by class.
PostingFacts readGuestPage(const PublicBody& body) {
    const PostingPage& page = *body.page;
    PostingFacts out = openFacts(page.textOfClass(QLatin1String("topcard__org-name-link")),
                                 page.textOfClass(QLatin1String("topcard__title")),
                                 page.textOfClass(QLatin1String("topcard__flavor--bullet")));
    if (out.openness == Openness::Open && saysClosed(page.textOfClass(QLatin1String("closed-job")))) {
        out.openness = Openness::Closed;
        out.why = FactsWhy::SaysSo;
    }
    return out;
}

} // namespace

AtsRule linkedIn() {
    return {
        .name = "linkedin",
        .siteName = "LinkedIn",
        .needsAccount = true,
        .suffix = "linkedin.com",
        .hosts = "(?:[a-z0-9-]+\\.)?linkedin\\.com",
        .key = "{id}",
        .shapes =
            {
                {"(?:/comm|/m|/mwlite)?/jobs/view/(?:externalApply/)?(?:(?<title>[^/]*)-)?(?<id>[0-9]{5,})(?:/.*)?"},
                {"/jobs-guest/jobs/api/jobPosting/(?<id>[0-9]+)(?:/.*)?"},
                {"(?:/comm)?/jobs(?:/.*)?", {{"currentJobId", "(?<id>[0-9]+)"}}},
            },
        .data = {.url = "https://www.linkedin.com/jobs-guest/jobs/api/jobPosting/{id}",
                 .form = PublicData::Form::Page,
                 .read = readGuestPage},
    };
}

} // namespace postulant::ats
