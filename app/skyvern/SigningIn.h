#pragma once

#include <QJsonObject>
#include <QString>

namespace postulant {

// The parameter of a run that names its login at the server; the server itself turns it into user name and password.
inline const QString loginParameter = QStringLiteral("login_credential");
// Label and kind of the block that signs in.
inline const QString loginBlock = QStringLiteral("login");

// The same definition, which signs in at the posting's site before its first block.
QJsonObject signingIn(QJsonObject definition);

} // namespace postulant
