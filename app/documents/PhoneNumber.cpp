#include "documents/PhoneNumber.h"

#include <QLocale>

#include <phonenumbers/phonenumberutil.h>
#include <string>

namespace postulant {

QString regionOfCountry(const QString& country) {
    const QString name = country.trimmed();
    if (name.size() == 2) {
        return name.toUpper();
    }
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2 && name.compare(QLocale::territoryToString(territory), Qt::CaseInsensitive) == 0) {
            return code;
        }
    }
    return {};
}

PhoneFlaw flawOfPhone(const QString& number, const QString& country) {
    using Util = i18n::phonenumbers::PhoneNumberUtil;
    const QString text = number.trimmed();
    if (text.isEmpty()) {
        return PhoneFlaw::None;
    }
    const Util& util = *Util::GetInstance();
    const QString region = regionOfCountry(country);
    const bool international = text.startsWith(u'+') || text.startsWith(QLatin1String("00"));
    const QString read = text.startsWith(QLatin1String("00")) ? u'+' + text.mid(2) : text;
    i18n::phonenumbers::PhoneNumber parsed;
    const auto error =
        util.Parse(read.toStdString(), region.isEmpty() ? std::string("ZZ") : region.toStdString(), &parsed);
    if (error == Util::INVALID_COUNTRY_CODE_ERROR && !international) {
        return PhoneFlaw::NoCountryCode; // nobody said where it would be from
    }
    if (error != Util::NO_PARSING_ERROR || !util.IsPossibleNumber(parsed)) {
        return PhoneFlaw::NoNumber;
    }
    if (!util.IsValidNumber(parsed)) {
        return PhoneFlaw::NotInUse;
    }
    return international ? PhoneFlaw::None : PhoneFlaw::NoCountryCode;
}

} // namespace postulant
