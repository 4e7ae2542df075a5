#include "domain/BoundedJson.h"
#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readRequisition(const PublicBody& body) {
    const auto document = boundedJson(body.bytes);
    const QJsonObject requisition = document.object();
    if (document.isObject() && requisition.isEmpty()) {
        return facts::closed(FactsWhy::SaysSo); // an empty answer is how it says so
    }
    const QString place =
        facts::placeOf({json::text(requisition, "requisitionLocations.address.cityName"),
                        facts::countryName(json::text(requisition, "requisitionLocations.address.countryCode"))});
    return openFacts({}, json::text(requisition, "requisitionTitle"),
                     place.isEmpty() ? json::text(requisition, "requisitionLocations.nameCode.shortName") : place);
}

} // namespace

AtsRule adpWorkforceNow() {
    return {
        .name = "adp-wfn",
        .siteName = "ADP Workforce Now",
        .needsAccount = false,
        .suffix = ".adp.com",
        .hosts = "workforcenow(?:\\.cloud)?\\.adp\\.com",
        .key = "{cid}/{id}",
        .shapes =
            {
                {"/.*", {{"cid", "(?<cid>[^/]+)"}, {"jobId", "(?<id>[^/]+)"}}},
                {"/.*/job-requisitions/(?<id>[^/]+)", {{"cid", "(?<cid>[^/]+)"}}},
                {"/jobs/apply/posting\\.html",
                 {{"client", "(?<co>[^/]+)"}, {"jobId", "(?<id>[^/]+)"}},
                 "client/{co}/{id}"},
            },
        .data = {.url = "https://workforcenow.adp.com/mascsr/default/careercenter/public/events/staffing/v1/"
                        "job-requisitions/{=id}?cid={=cid}&lang=en_US",
                 .read = readRequisition},
    };
}

} // namespace postulant::ats
