#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

// The slug is the identity ("x-2" is another offer than "x") and says the title.
bool withSlugAsTitle(Captures& captures, const UrlParts&) {
    captures.insert(QStringLiteral("title"), captures.value(QStringLiteral("id")));
    return true;
}

} // namespace

AtsRule recruitee() {
    return {
        .name = "recruitee",
        .siteName = "Recruitee",
        .needsAccount = false,
        .suffix = ".recruitee.com",
        .hosts = "(?<co>[a-z0-9_-]+)\\.recruitee\\.com",
        .key = "{co}/{id}",
        .shapes =
            {
                {"(?:(?:/l)?@lang)?/o/(?<id>[^/]+)(?:/.*)?"},
                {"/api/offers/(?<id>[^/]+)(?:/.*)?"},
            },
        .anywhere = {{"(?:/l@lang)?/o/(?<id>[^/]+)(?:/c/new)?"}},
        .anywhereKey = "{host}/{=id}", // perhaps it is not Recruitee's after all
        .refine = withSlugAsTitle,
    };
}

} // namespace postulant::ats
