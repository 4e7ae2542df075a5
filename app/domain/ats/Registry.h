#pragma once

#include "domain/ats/AtsRule.h"

// One function a system, each in a file of its own; Registry.cpp lists them.
namespace postulant::ats {

AtsRule greenhouse();
AtsRule lever();
AtsRule ashby();
AtsRule workday();
AtsRule workable();
AtsRule smartRecruiters();
AtsRule recruitee();
AtsRule personio();
AtsRule teamtailor();
AtsRule bambooHr();
AtsRule breezy();
AtsRule jazzHr();
AtsRule icims();
AtsRule taleo();
AtsRule taleoBusiness();
AtsRule successFactors();
AtsRule oracle();
AtsRule join();
AtsRule rippling();
AtsRule pinpoint();
AtsRule comeet();
AtsRule jobvite();
AtsRule paylocity();
AtsRule adpWorkforceNow();
AtsRule adpRecruiting();
AtsRule ukg();
AtsRule dayforce();
AtsRule gem();
AtsRule eightfold();
AtsRule avature();
AtsRule cornerstone();
AtsRule softgarden();
AtsRule phenom();
AtsRule linkedIn();
AtsRule indeed();
AtsRule glassdoor();
AtsRule dice();

} // namespace postulant::ats
