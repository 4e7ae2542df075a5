#pragma once

#include "domain/Package.h"

#include <QString>
#include <QVector>

// What a package says otherwise than one that was sent before: values, resume and letter. Names of the job, sources and
// the way to the employer are no values. Pure.
namespace postulant {

struct PackageDifference {
    enum class Kind { New, Gone, Changed };
    Kind kind = Kind::Changed;
    QString key;    // profile field key, "resume" or "cover_letter"; of a free question its words, those of now if any
    QString before; // empty: New. Of the resume the name of its file, which another file may have, too
    QString now;    // empty: Gone
    Sensitivity sensitivity = Sensitivity::Plain;
};

// In the order of now: its items, resume, letter; then what is gone. A free question is the same in other case and
// punctuation. An empty value is none. Letters that differ only in the names of the two jobs are the same.
QVector<PackageDifference> packageDiff(const Package& before, const Package& now);

} // namespace postulant
