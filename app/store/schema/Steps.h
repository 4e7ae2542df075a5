#pragma once

#include <QStringList>

// The statements of the schema's steps, a file each; what a step that was released says never changes. Schema.cpp puts
// them in order.
namespace postulant::schema {

QStringList seekerTables(); // step 1
QStringList postingTables();
QStringList applicationTables();
QStringList attemptTables();
QStringList changeFeed();
QStringList applicationCounts(); // step 2
QStringList lookUps();           // step 3
QStringList companyGuard();      // step 4
QStringList connectionHealth();  // step 5
QStringList sendingPlan();       // step 6
QStringList auditStays();        // step 7
QStringList lateLooks();         // step 8
QStringList removedEvidence();   // step 9
QStringList answerBank();        // step 10
QStringList lettersAndRules();   // step 11
QStringList consents();          // step 12
QStringList approvals();         // step 13
QStringList connectionOptions(); // step 14
QStringList logins();            // step 15
QStringList spreading();         // step 16

} // namespace postulant::schema
