#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace postulant::words {

// What is shown before anything goes to a server for the first time. Another text wants another
// consents::textVersion.
struct ConsentText {
    QString question;  // "Send applications through Home server?"
    QStringList lines; // what goes, where, who runs it, what it may keep
};
ConsentText consent(const QString& connection, const QUrl& baseUrl);

} // namespace postulant::words
