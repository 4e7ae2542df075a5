#pragma once

#include "domain/PackageLint.h"

#include <QString>

namespace postulant {

// Judges a telephone number by the numbering plans of the world. country: where the seeker lives, by name or code; a
// number without its country code is read as one from there. An empty number has no flaw. From any thread.
PhoneFlaw flawOfPhone(const QString& number, const QString& country);

// "DE" of "Germany" or "de"; empty: not known.
QString regionOfCountry(const QString& country);

} // namespace postulant
