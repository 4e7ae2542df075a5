#pragma once

#include "engine/InstallState.h"

#include <QVector>

namespace postulant {

// What is on the disk and what is wanted, beside the stage file.
struct InstallFacts {
    bool environmentThere = false; // the whole one
    bool buildThere = false;       // a new one, perhaps half
    bool browserReady = false;     // what the state names is where it must be
    QString packages;              // mark of the pinned packages that are wanted
    QString python;                // that will be used
    QString browser;               // wanted; empty: what there is
};

// The stages that are left, in their order; empty: all of it is installed. An environment in which the packages were
// begun and not ended is made anew: nobody can tell which of its packages are whole. What was downloaded stays.
QVector<InstallStage> stagesLeft(const InstallState& state, const InstallFacts& facts);

// Whether the whole environment is the one that is wanted.
bool isNewest(const InstallState& state, const InstallFacts& facts);

// Whether the whole environment can be used, be it the newest or not.
bool isUsable(const InstallState& state, bool environmentThere);

} // namespace postulant
