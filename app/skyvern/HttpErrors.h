#pragma once

#include "domain/Result.h"
#include "net/NetErrors.h"

#include <QByteArray>
#include <QString>

// What a status or an error body means here.
namespace postulant {

// Kind of a status outside 2xx. Skyvern says 403 to a bad key and 404 to a good one whose organization is gone; a 403
// whose words speak of something else is about the one request.
ErrorKind kindOfStatus(int status, const QString& serverText);
// Whether words of a refusal are about the key.
bool speaksOfKey(const QString& serverText);

// The server's own words out of an error body: {"detail": text | [{"loc","msg"}] | object} or {"error": text}; empty if
// there are none. Echoed input is left out (it may be personal), and so is the key; at most 300 characters on one line.
QString serverText(const QByteArray& body, const QString& key = {});
QString withoutKey(QString text, const QString& key); // "[key]" in its place

} // namespace postulant
