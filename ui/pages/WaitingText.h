#pragma once

#include "dispatch/EngineStatus.h"

#include <QString>

// What a queue, or one application in it, waits for, in people's words: the status bar and the detail pane say the
// same.
namespace postulant::waiting {

bool inTrouble(const ConnectionStatus& connection);
// "Home server cannot be reached. Next try 10:24": how it is, with the time of the next try where there is one.
QString connectionText(const ConnectionStatus& connection);
// Why nothing goes before its time, as a sentence. Empty: None, Turn.
QString waitText(QueueWait why);

} // namespace postulant::waiting
