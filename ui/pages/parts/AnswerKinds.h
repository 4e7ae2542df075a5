#pragma once

#include "domain/Profile.h"

#include <QString>

namespace postulant {

// "Ordinary", "Legal", …: kinds of questions in people's words.
QString kindWord(Sensitivity sensitivity);
bool isSensitive(Sensitivity sensitivity); // legal, salary or demographic: only what the seeker wrote himself

} // namespace postulant
