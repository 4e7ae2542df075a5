#pragma once

#include "domain/ConnectionOptions.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

// One configured server. Holds no key, only how the key is found.
namespace postulant {

struct ConnectionSettings {
    qint64 id = 0;
    QString name;
    QString dialect; // a name known to findDialect(), e.g. "agent"
    QUrl baseUrl;    // scheme, host, port and perhaps a path prefix; no user, query or fragment
    QString agentId; // the seeker's or the remembered definition, "wpid_…"; empty: not made yet
    int maxSteps = 40;
    int maxMinutes = 20;
    int concurrency = 5;           // runs at a time
    bool plainHttpConsent = false; // plain HTTP to another host than this computer was agreed to
    QByteArray pinnedFingerprint;  // SHA-256 of the server's certificate, lower-case hex; empty: the system decides
    QString keyReference;          // "keychain:<entry>", "env:<VARIABLE>", "none"; resolved by the key provider
    bool practice = false;
    ConnectionOptions options;
};

} // namespace postulant
