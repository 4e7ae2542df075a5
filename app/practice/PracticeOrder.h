#pragma once

#include <QJsonObject>
#include <QString>

// What the practice server reads out of an order, whichever API it came by.
namespace postulant {

QJsonObject objectIn(const QString& text); // the first JSON object in it; empty if there is none
// The resume that a prompt names: an upload's id, or an address on this computer that is not the posting.
QString resumeIn(const QString& text, const QString& postingUrl);
bool isHttpUrl(const QString& text);
bool mayBeTold(const QString& webhookUrl, bool blocked); // messages go to this computer only

} // namespace postulant
