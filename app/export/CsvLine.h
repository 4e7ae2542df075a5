#pragma once

#include <QByteArray>
#include <QChar>
#include <QStringList>

namespace postulant {

// One line of a CSV file (RFC 4180), with its end. A cell that a spreadsheet program would run as a formula gets an
// apostrophe before it: much of what is exported is other people's text.
QByteArray csvLine(const QStringList& cells, QChar separator = u',');

} // namespace postulant
