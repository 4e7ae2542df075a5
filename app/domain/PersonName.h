#pragma once

#include <QString>

namespace postulant {

struct PersonName {
    QString first; // all but the last name
    QString last;  // empty where there is one word only
};

// "Ana de la Cruz" → "Ana", "de la Cruz": small words before the last name belong to it.
PersonName splitPersonName(const QString& name);

} // namespace postulant
