#pragma once

#include "domain/Package.h"

#include <QString>
#include <QVector>

// What a package says otherwise than one that was sent before: values, resume, letter, what a workflow's parameters are
// given, and the login. Names of the job, sources and the way to the employer are no values. Pure.
namespace postulant {

struct PackageDifference {
    enum class Kind { New, Gone, Changed };
    Kind kind = Kind::Changed;
    // Profile field key, "resume", "cover_letter", "login" or parameterKey(); of a free question its words, those of
    // now if any.
    QString key;
    QString before; // empty: New. Of resume and login a name, which another one may have, too
    QString now;    // empty: Gone
    Sensitivity sensitivity = Sensitivity::Plain;
};

// In the order of now: its items, resume, letter, parameters, login; then what is gone. A free question is the same in
// other case and punctuation. An empty value is none. Letters that differ only in the names of the two jobs are the
// same. Of two packages for the same workflow a parameter differs where it is mapped otherwise and another value comes
// of it: what a profile field says by now is told once, at the field. Another site has another login; that one of them
// has none is told.
QString parameterKey(const QString& name);  // "parameter:<name>"
QString parameterOfKey(const QString& key); // its name; empty: it is the key of something else
QVector<PackageDifference> packageDiff(const Package& before, const Package& now);

} // namespace postulant
