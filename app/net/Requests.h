#pragma once

#include <QNetworkRequest>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

// Where every request and its sender are made: what all of them have in common is said here once. No cookies, no cache,
// no stored logins, redirects by hand, HTTP/1.1, our user agent, the system's proxy.
namespace postulant {

std::unique_ptr<QNetworkAccessManager> makeManager();
QNetworkRequest makeRequest(const QUrl& url);

} // namespace postulant
