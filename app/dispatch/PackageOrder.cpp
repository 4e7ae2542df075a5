#include "dispatch/PackageOrder.h"

namespace postulant {

void putPackage(const BuiltPackage& built, const QString& token, SubmitOrder& order) {
    const Package& package = built.package;
    order.applicant = applicantJson(package);
    order.postingUrl = QUrl(package.postingUrl);
    order.token = token;
    order.resumeName = package.resume.fileName;
    order.coverLetter = package.coverLetter;
    if (const SiteHints* hints = siteHints(package.prompt.hints)) {
        order.siteHints = hints->text;
    }
    order.maxSteps = built.connection.maxSteps;
    order.maxMinutes = built.connection.maxMinutes;
    order.practice = package.practice;
    order.codeAddress = !package.waitsForCode           ? QString()
                        : package.codeAddress.isEmpty() ? codeAddressOf(token)
                                                        : package.codeAddress;
}

} // namespace postulant
