#include "store/GuardRepository.h"
#include "store/SeekerRepository.h"
#include "store/Sql.h"

// Settings and options.
namespace postulant {
namespace settings {

Result<QString> text(Database& db, const QString& key, const QString& fallback) {
    const Result<QVariant> value = db.value(QStringLiteral("SELECT value FROM setting WHERE key=?"), {key});
    if (!value) {
        return passOn(value.error());
    }
    return value->isValid() ? value->toString() : fallback;
}

Done setText(Database& db, const QString& key, const QString& value) {
    return db.exec(QStringLiteral("INSERT INTO setting(key,value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET "
                                  "value=excluded.value WHERE value<>excluded.value"),
                   {key, value});
}

} // namespace settings

namespace options {

Result<Options> load(Database& db) {
    QHash<QString, QString> stored;
    const Done done = db.each(QStringLiteral("SELECT key,value FROM setting"), {},
                              [&stored](const QSqlQuery& q) { stored.insert(textAt(q, 0), textAt(q, 1)); });
    return done ? Result<Options>(Options(std::move(stored))) : passOn(done.error());
}

Done set(Database& db, Option option, const QString& written) {
    const OptionSpec& spec = optionSpec(option);
    const Result<QString> text = optionText(spec, written);
    if (!text) {
        return passOn(text.error());
    }
    if (Done done = settings::setText(db, QString::fromLatin1(spec.key), *text); !done) {
        return done;
    }
    const bool ofCompanies =
        option == Option::CompanyLimit || option == Option::CompanyDays || option == Option::CompanyCooldownDays;
    return ofCompanies ? guard::wakeAll(db) : Done{};
}

} // namespace options

} // namespace postulant
