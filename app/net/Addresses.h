#pragma once

#include <QHostAddress>
#include <QString>

// Which computers are meant, and which of them are nobody's business.
namespace postulant {

// This computer by name or number. "localhost" counts, whatever it may resolve to.
bool isLoopbackHost(const QString& host);

// An address on the open internet: not this computer, a private or local network, a cloud's metadata service, a group,
// or a range that is reserved. An IPv4 address inside an IPv6 one is judged itself.
bool isPublicAddress(const QHostAddress& address);

// A name that the open internet may know: with a dot, and not under a suffix of local networks (".local", ".internal",
// …) or of made-up names (".example", as practice has). Says nothing about where it leads.
bool isPublicName(const QString& host);

} // namespace postulant
