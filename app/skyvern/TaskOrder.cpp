#include "skyvern/TaskOrder.h"

#include "domain/Prompts.h"
#include "skyvern/ApplyGoal.h"

#include <QUrl>

namespace postulant {

QJsonObject taskOrder(const SubmitOrder& order, const ConnectionOptions& options) {
    QJsonObject applicant = order.applicant;
    if (!order.coverLetter.isEmpty()) {
        applicant.insert(QStringLiteral("cover_letter"), order.coverLetter);
    }
    QString goal = applyGoal(order.siteHints);
    if (!order.resume.isEmpty()) {
        goal += QStringLiteral("\n\nResume: ") + order.resume;
    }
    const QString proxy = options.text(ConnectionOption::ProxyLocation);
    QJsonObject body{
        {QStringLiteral("url"), order.postingUrl.toString(QUrl::FullyEncoded)},
        {QStringLiteral("navigation_goal"), goal},
        {QStringLiteral("navigation_payload"), applicant},
        {QStringLiteral("data_extraction_goal"), applyPrompt().readResult},
        {QStringLiteral("extracted_information_schema"), resultSchema()},
        // Documented as required.
        {QStringLiteral("proxy_location"), proxy.isEmpty() ? QStringLiteral("RESIDENTIAL") : proxy},
    };
    if (!order.webhookUrl.isEmpty()) {
        body.insert(QStringLiteral("webhook_callback_url"), order.webhookUrl.toString(QUrl::FullyEncoded));
    }
    return body;
}

} // namespace postulant
