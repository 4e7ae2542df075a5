#pragma once

#include "domain/Clock.h"
#include "net/BodySink.h"
#include "net/Call.h"
#include "net/HostNames.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace postulant {

struct PublicRequest {
    QUrl url;
    QByteArray accept;
    std::chrono::milliseconds deadline{5'000}; // hard, for all of it: names, redirects, body
    qint64 maxAnswer = 2 * 1024 * 1024;        // bytes
    std::chrono::milliseconds silence{0};      // longest time without a byte of the answer; 0: any
    bool onlyHttps = false;                    // also where it redirects
    QList<QPair<QByteArray, QByteArray>> headers = {};
    std::shared_ptr<BodySink> sink = {}; // a 2xx body goes there, and the answer's stays empty
};

struct PublicAnswer {
    int status = 0; // whole; never a redirect that could be followed
    QUrl url;       // where the answer came from, after redirects
    QByteArray contentType;
    QByteArray body;
    std::optional<std::chrono::milliseconds> retryAfter;
};

// Reads pages that anybody may read: GET, without key, cookies or logins, http and https only, and never from this
// computer or a private network. What a name leads to is looked up and judged first, and the connection goes to the
// address that was judged, so that a name which changes its mind leads nowhere else; the same for each of at most three
// redirects. Lives in one thread.
class PublicFetcher : public QObject {
    Q_OBJECT
public:
    static constexpr int mostRedirects = 3;

    // names and clock must outlive the fetcher.
    PublicFetcher(const HostNames& names, const Clock& clock, QObject* parent = nullptr);
    ~PublicFetcher() override;

    // Errors: Guarded (not a public address, or not https), Invalid (not http(s)), Redirected (too often, or to
    // nowhere), Offline, Timeout, Tls, ConnectionLost, TooLarge, Protocol, Cancelled. Any whole status is an answer.
    Call<PublicAnswer> get(const PublicRequest& request);

private:
    const HostNames& m_names;
    const Clock& m_clock;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace postulant
