#pragma once

#include <QString>
#include <QVector>

namespace postulant {

enum class Certainty {
    Sure,   // the file says so: by a label, a heading or a form that nothing else has
    Likely, // by its place among others
};

struct ProposedValue {
    QString path;  // a key of profileFields(), or a member of JSON Resume: "work[0].startDate", "skills[2].name"
    QString value; // never empty
    QString where; // the line it was read from, as it stands there
    int line = 0;  // its number in the file; for a table its row
    Certainty certainty = Certainty::Sure;
};

// What a file says about the seeker, as far as it is sure; what is not sure is not there. Nothing of it is in the
// profile before the seeker takes it.
struct ResumeProposal {
    QVector<ProposedValue> values;

    void add(const QString& path, const QString& value, const QString& where, int line,
             Certainty certainty = Certainty::Sure) {
        if (!value.isEmpty()) {
            values.append({path, value, where, line, certainty});
        }
    }
};

} // namespace postulant
