#include "dispatch/PackageOrder.h"

#include "domain/PackageParameters.h"

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
    order.credentialId = package.login.credentialId;
    order.codeAddress = !package.waitsForCode           ? QString()
                        : package.codeAddress.isEmpty() ? codeAddressOf(token)
                                                        : package.codeAddress;
    order.parameters =
        mapParameters(package.parameters, parameterValues(package, {order.resume, token, order.codeAddress})).values;
}

} // namespace postulant
