#include "store/Ledger.h"

#include "store/SeekerRepository.h"
#include "store/Sql.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace postulant::ledger {
namespace {

const QLatin1String prefix("hashed:");

} // namespace

QByteArray freshSalt() {
    QByteArray salt(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    return salt;
}

QString hashed(const QByteArray& salt, const QString& key) {
    return prefix + QString::fromLatin1(
                        QMessageAuthenticationCode::hash(key.toUtf8(), salt, QCryptographicHash::Sha256).toHex());
}

bool isHashed(const QString& key) {
    return key.startsWith(prefix);
}

Result<QVector<QByteArray>> salts(Database& db) {
    const Result<QString> kept = settings::text(db, saltSetting);
    if (!kept) {
        return passOn(kept.error());
    }
    QVector<QByteArray> out;
    const QStringList words = kept->split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        out << QByteArray::fromHex(word.toLatin1());
    }
    return out;
}

Result<QStringList> withHashed(Database& db, const QStringList& keys) {
    const Result<QVector<QByteArray>> known = salts(db);
    if (!known) {
        return passOn(known.error());
    }
    QStringList out = keys;
    for (const QByteArray& salt : *known) {
        for (const QString& key : keys) {
            out << hashed(salt, key);
        }
    }
    return out;
}

} // namespace postulant::ledger
