#pragma once

#include "programs/postulantctl/Terminal.h"
#include "store/SeekerRows.h"

#include <QJsonObject>

// What is set for one connection, from the terminal.
namespace postulant::terminal {

// Puts every "KEY=VALUE" into the row's options, of which the row's dialect says what there is. A key without a value
// takes it away; several of a key that holds lines are its lines. Error: Invalid, detail is a sentence; the row may
// have been changed then.
Done putOptions(const QStringList& written, ConnectionRow& row);
// Key → value; of a secret one only that it is set.
QJsonObject optionsObject(const ConnectionOptions& options);

} // namespace postulant::terminal
