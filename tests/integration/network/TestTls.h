#pragma once

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace postulant::test {

// Self-signed certificates made for these tests alone: "own" and "other" for 127.0.0.1, "named" for
// careers.wrenfield.test.
inline QByteArray tlsFile(const QString& name) {
    QFile file(QStringLiteral(POSTULANT_SOURCE_DIR "/tests/integration/network/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QSslCertificate certificate(const char* name) {
    return QSslCertificate(tlsFile(QLatin1String(name) + QStringLiteral(".crt")), QSsl::Pem);
}

inline QByteArray fingerprint(const char* name) {
    return certificate(name).digest(QCryptographicHash::Sha256).toHex();
}

inline QSslConfiguration serverTls(const char* name) {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate(name));
    configuration.setPrivateKey(QSslKey(tlsFile(QLatin1String(name) + QStringLiteral(".key")), QSsl::Ec));
    return configuration;
}

} // namespace postulant::test
