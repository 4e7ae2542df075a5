#pragma once

#include "documents/ResumeProposal.h"
#include "domain/Profile.h"

#include <QVector>

namespace postulant {

// One value of a proposal beside what the profile has in its place.
struct MergeRow {
    enum class Takes {
        Yes, // nothing is there yet
        Ask, // something is: only the seeker replaces it, or adds to a list that is not empty
    };
    QString path; // as proposed, with the place in the profile's own lists: "work[3].name"
    QString current;
    ProposedValue proposed;
    Takes takes = Takes::Ask;
};

// What the proposal would change, in its order; values that the profile has already are left out. An entry of a list
// is the profile's own one where they have the same name, and is added after the last one otherwise.
QVector<MergeRow> mergeProposal(const Profile& profile, const ResumeProposal& proposal);

// The profile with the values of these rows, and nothing else changed.
Profile withRows(Profile profile, const QVector<MergeRow>& rows);

} // namespace postulant
