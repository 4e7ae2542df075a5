#pragma once

#include "ui/widgets/Words.h"

// What the files of words share.
namespace postulant::words {

inline const QLatin1String ownSite("Own site"); // as domain/PostingIdentity writes it

QString translated(const char* text, int n = -1); // what QT_TRANSLATE_NOOP marked

// "{employer} wants a login" with the values put in; general words for what may be unknown.
QString filled(const QString& text, const Placeholders& values, bool* complete); // complete: nothing was left out

} // namespace postulant::words
