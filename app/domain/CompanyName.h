#pragma once

#include <QString>

// Whether two spellings name one company. Two different companies must never count as one: only what says nothing about
// which company it is (case, accents, punctuation, spaces, "The" before, the legal form behind) is left out; words such
// as Group, Labs, Germany or Bank stay.
namespace postulant {

// "The Acme Labs, Inc." → "acmelabs". Empty only if there is no letter and no digit in the name.
QString companyKey(const QString& name);

// Case and accents folded, letters that do not decompose (ß, ø, ł, æ) written in plain ones.
QString plainLetters(const QString& text);

} // namespace postulant
