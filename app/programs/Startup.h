#pragma once

#include <QString>

// What both programs do first.
namespace postulant {

void setApplicationNames(); // organisation, name, version; the data folder's default follows from them
// $XDG_DATA_HOME/postulant, usually ~/.local/share/postulant
QString defaultDataDir();

} // namespace postulant
