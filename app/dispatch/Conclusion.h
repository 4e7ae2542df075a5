#pragma once

#include "domain/RunSnapshot.h"
#include "skyvern/Dialect.h"
#include "store/AttemptRepository.h"
#include "store/Rows.h"

// What an ended run means, by SentRule, ProofRule and FailureRule over everything that was read about it.
namespace postulant {

struct ConclusionInputs {
    AttemptRow attempt;
    RunSnapshot run;
    ActionTrail trail;
    FinalPage finalPage;
    bool serverKeepsPages = true;
    bool resumeFetchedWhole = false;
    DialectTraits dialect; // that the run was spoken with
};
attempts::Verdict conclude(const ConclusionInputs& inputs);

} // namespace postulant
