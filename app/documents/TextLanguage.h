#pragma once

#include <QString>

namespace postulant {

// The language that a text is written in, as a code ("de"). Empty unless that is sure: enough of it, nearly all in one
// language. From any thread.
QString languageOf(const QString& text);

} // namespace postulant
