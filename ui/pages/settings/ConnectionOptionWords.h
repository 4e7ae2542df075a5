#pragma once

#include "domain/ConnectionOptions.h"

// What the seeker reads of each option of a connection. One without a label here is not among the advanced fields: it
// has a form of its own, or is set in the terminal only.
namespace postulant {

struct ConnectionOptionWords {
    QString label;
    QString hint;                                // one sentence under the field
    QString example;                             // shown in the empty field
    QString (*choice)(const QString&) = nullptr; // of a choice: what is read instead of the word
};
ConnectionOptionWords connectionOptionWords(ConnectionOption option);

// What is wrong with what was written, one sentence by the kind of the option.
QString connectionOptionProblem(const ConnectionOptionSpec& spec);

} // namespace postulant
