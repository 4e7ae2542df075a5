#pragma once

#include "skyvern/OwnDefinition.h"

namespace postulant {

// A workflow of the seeker's own as its server tells it, for choosing what it is given and where it says how it ended.
struct WorkflowReading {
    ToldDefinition told;
    QVector<RunOutput> outputs; // of the newest run that has completed; empty: none yet, or not to be read
};

} // namespace postulant
