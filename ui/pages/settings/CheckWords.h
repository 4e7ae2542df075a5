#pragma once

#include "skyvern/ServerCheck.h"

#include <QString>

namespace postulant {

// A step of the connection check in people's words.
struct CheckText {
    QString line;   // "Key accepted", "The key was refused"
    QString status; // "OK", "Look at", "Fix"
    QString title;  // of the notice that says what to change; empty where nothing is to be changed
    QString advice; // what to change, in plain words
};
CheckText checkText(const ServerCheck& check);

QString stepName(ServerCheck::Step step); // "Key", while it is not known yet

} // namespace postulant
