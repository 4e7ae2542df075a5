#pragma once

#include "store/Rows.h"

#include <QByteArray>

namespace postulant {

// proof.json: what the server's result block said, what was made of it and why. Empty while the attempt has not ended.
// The same attempt gives the same bytes.
QByteArray proofJson(const AttemptRow& attempt);

} // namespace postulant
