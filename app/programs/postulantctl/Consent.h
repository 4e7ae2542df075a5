#pragma once

#include "programs/postulantctl/Terminal.h"

#include <QVector>

// Before anything goes through a connection for the first time, the seeker says at the terminal that it may.
namespace postulant::terminal {

// Shows what goes where.
void showConsent(Terminal& terminal, const QString& connection, const QString& baseUrl);

// For these connections: true if all were agreed to, now or before. Asks where there is a terminal, else says how.
bool agreeTo(Terminal& terminal, Store& store, const QVector<qint64>& connections);

} // namespace postulant::terminal
