#include "domain/ats/Registry.h"

namespace postulant::ats {

// Systems by how often they are met; on employers' own hosts the first that recognises an address wins.
const QVector<AtsRule>& registry() {
    static const QVector<AtsRule> rules{
        greenhouse(),    lever(),
        ashby(),         workday(),
        workable(),      smartRecruiters(),
        recruitee(),     personio(),
        teamtailor(),    bambooHr(),
        breezy(),        jazzHr(),
        icims(),         taleo(),
        taleoBusiness(), successFactors(),
        oracle(),        join(),
        rippling(),      pinpoint(),
        comeet(),        jobvite(),
        paylocity(),     adpWorkforceNow(),
        adpRecruiting(), ukg(),
        dayforce(),      gem(),
        eightfold(),     avature(),
        cornerstone(),   softgarden(),
        phenom(),        linkedIn(),
        indeed(),        glassdoor(),
        dice(),
    };
    return rules;
}

} // namespace postulant::ats
