#pragma once

#include "domain/EngineTerms.h"
#include "words/Words.h"

// The Skyvern on this computer in people's words.
namespace postulant::words {

QString thisComputer(); // the name of its connection
QString engineState(EngineState state);
QString installStage(InstallStage stage);
// What happened and what to do next; both empty for None.
ErrorText engineTrouble(EngineTrouble trouble);
// Of a provider that is no brand ("compatible"), else empty.
QString modelProvider(QStringView code);

} // namespace postulant::words
