#pragma once

#include <QString>

// What both programs do first.
namespace postulant {

void setApplicationNames(); // organisation, name, version; the data folder's default follows from them
// $XDG_DATA_HOME/postulant, usually ~/.local/share/postulant
QString defaultDataDir();
// Under which name both keep keys in the key store: what one keeps, the other finds.
QString keychainService();

} // namespace postulant
