#pragma once

#include "domain/PostingPage.h"

#include <QByteArray>

#include <optional>

namespace postulant {

// Takes what is worth reading out of a posting's HTML. nullopt: no page, or one that takes more than 96 MiB of memory
// or a quarter of a second to read.
std::optional<PostingPage> readPostingPage(const QByteArray& html);

} // namespace postulant
