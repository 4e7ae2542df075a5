#pragma once

#include <QDate>
#include <QString>

#include <optional>

// Dates as people write them into a form: 2026-05-31, 31.05.2026, 31 May 2026, May 31, 2026, 1. März 2026, mars 2026.
namespace postulant {

// The latest day that the text can mean, if it names any: a month means its last day, 03/04/2026 the later reading. A
// day that something began ("since", "seit", "depuis") is not meant.
std::optional<QDate> lastDateIn(const QString& text);

// The same of what stands behind "until", "valid to", "expires", "bis", "gültig", "jusqu'au" only.
std::optional<QDate> lastEndIn(const QString& text);

} // namespace postulant
