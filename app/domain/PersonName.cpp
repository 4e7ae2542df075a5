#include "domain/PersonName.h"

#include <QStringList>

namespace postulant {

PersonName splitPersonName(const QString& name) {
    static const QStringList particles{QStringLiteral("van"), QStringLiteral("von"), QStringLiteral("de"),
                                       QStringLiteral("der"), QStringLiteral("den"), QStringLiteral("del"),
                                       QStringLiteral("di"),  QStringLiteral("da"),  QStringLiteral("la"),
                                       QStringLiteral("dos"), QStringLiteral("zu"),  QStringLiteral("bin")};
    const QStringList parts = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty()) {
        return {};
    }
    qsizetype last = parts.size() - 1;
    while (last > 1 && particles.contains(parts[last - 1])) {
        --last;
    }
    if (last == 0) {
        return {parts.first(), {}};
    }
    return {parts.mid(0, last).join(u' '), parts.mid(last).join(u' ')};
}

} // namespace postulant
