#pragma once

#include <QString>

// Whether two titles at one company may name one job. Only ever a reason to ask, never to merge.
namespace postulant {

// What a title says, in plain words and in no order: without gender marks ("(m/w/d)", "Entwickler:in"), small words,
// punctuation, place of work and hours; "Sr." is senior and "II" is 2. Everything else stays, so that Senior differs
// from Junior, II from III and C++ from C#. Empty if nothing is said.
QString titleKey(const QString& title);

bool likeTitles(const QString& one, const QString& another); // the same, not empty, key

} // namespace postulant
