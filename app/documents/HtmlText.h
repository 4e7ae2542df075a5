#pragma once

#include "domain/RunSnapshot.h"

#include <QByteArray>

namespace postulant {

inline constexpr qint64 largestPage = 8 * 1024 * 1024; // bytes

// Reads what a stored page shows: its visible text (without scripts, hidden parts and the lists of choices), and
// whether an application form, a login or a CAPTCHA is still on it: a password or file field, a one-time-code field,
// a visible CAPTCHA, or a form with at least three fields. known is false for what is no page, for more than
// largestPage, and for a page that takes more than 256 MiB of memory or 2 s to read: pages are hostile. From any
// thread.
FinalPage finalPageFromHtml(const QByteArray& html);

} // namespace postulant
