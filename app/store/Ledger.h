#pragma once

#include "store/Database.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

// What stays after everything of the seeker was forgotten: keys of the postings that were applied to, each as a hash
// with a random salt of this data folder. A key that is met again is recognised by its hash. The hash does not hide a
// key from somebody who has the folder and tries every key there could be.
namespace postulant::ledger {

inline const QString saltSetting = QStringLiteral("ledger.salt"); // hex, one or more, a space between

QByteArray freshSalt();
QString hashed(const QByteArray& salt, const QString& key); // "hashed:<64 hex>"
bool isHashed(const QString& key);
Result<QVector<QByteArray>> salts(Database& db); // none: nothing was ever forgotten here
// The keys, and after them what each would be called if it had been forgotten.
Result<QStringList> withHashed(Database& db, const QStringList& keys);

} // namespace postulant::ledger
