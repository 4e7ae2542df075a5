#include "store/Schema.h"

#include "store/EmployerKeys.h"
#include "store/schema/Steps.h"

namespace postulant {

const QVector<SchemaStep>& schemaSteps() {
    static const QVector<SchemaStep> steps{
        {1, schema::seekerTables() + schema::postingTables() + schema::applicationTables() + schema::attemptTables() +
                schema::changeFeed()},
        {2, schema::applicationCounts()},
        {3, schema::lookUps()},
        {4, schema::companyGuard(), applications::fillEmployerKeys},
        {5, schema::connectionHealth()},
        {6, schema::sendingPlan()},
        {7, schema::auditStays()},
        {8, schema::lateLooks()},
        {9, schema::removedEvidence()},
        {10, schema::answerBank()},
        {11, schema::lettersAndRules()},
        {12, schema::consents()},
        {13, schema::approvals()},
        {14, schema::connectionOptions()},
        {15, schema::logins()},
        {16, schema::spreading()},
    };
    return steps;
}

} // namespace postulant
