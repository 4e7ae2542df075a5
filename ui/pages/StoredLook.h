#pragma once

#include "ui/widgets/Theme.h"

#include <QString>

// The look that the seeker chose, as UiSettings keeps it.
namespace postulant {

class UiSettings;

QString lookCode(Look look);
Look storedLook(const UiSettings& settings); // what is not known: as the system
void storeLook(UiSettings& settings, Look look);

} // namespace postulant
