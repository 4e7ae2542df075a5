#pragma once

#include "domain/Result.h"

#include <QString>

namespace postulant {

// What came of one go at a file, once the server had begun to answer with it.
struct Download {
    bool whole = false; // every byte is in the part file
    QString contentType;
    Error error; // why it is not whole
};

} // namespace postulant
