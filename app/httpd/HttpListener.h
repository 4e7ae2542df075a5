#pragma once

#include "domain/Result.h"
#include "httpd/HttpMessage.h"

#include <QHostAddress>

#include <chrono>
#include <functional>
#include <memory>

namespace postulant {

// A small HTTP/1.1 listener, bounded in body, headers, time, connections and rate. Off until start().
//
// The handler runs on the listener's own single thread, one request at a time: it must be quick, must not touch
// objects of other threads without their consent, and must not call start() or stop(). It is called only for
// requests that arrived whole and within bounds; the others are answered here (400, 405, 413, 429, 431) or cut.
class HttpListener {
public:
    struct Options {
        QHostAddress address = QHostAddress(QHostAddress::LocalHost);
        quint16 port = 0;                                  // 0: a free one
        qint64 maxBodyBytes = 64 * 1024;                   // more: 413
        int maxHeaderBytes = 16 * 1024;                    // request line and headers; more: 431 or 414
        int maxConnections = 64;                           // more wait, unanswered, until one closes
        int perSecond = 0;                                 // requests a second over all peers, more: 429; 0: no limit
        std::chrono::milliseconds idleTimeout{15'000};     // silence; rounded up to whole seconds
        std::chrono::milliseconds requestDeadline{30'000}; // from connecting, or the answer before, to a whole request
        std::chrono::milliseconds answerDeadline{600'000}; // from the whole request to the answer's last byte
        bool allowPutAndDelete = false;
        bool allowUpgrade = false;
    };
    struct Counters {
        qint64 connections = 0; // accepted since start()
        qint64 requests = 0;    // handed to the handler
        qint64 refused = 0;     // answered here because of a bound
        qint64 cut = 0;         // closed because of a deadline
    };
    using Handler = std::function<HttpResponse(const HttpRequest&)>;

    HttpListener(Options options, Handler handler);
    ~HttpListener(); // stops
    HttpListener(const HttpListener&) = delete;
    HttpListener& operator=(const HttpListener&) = delete;

    Result<quint16> start(); // the port. Offline: cannot bind; NotReady: already running
    void stop();             // closes every connection and joins the threads; from any thread but the handler's
    bool isRunning() const;
    quint16 port() const; // 0 when not running
    Counters counters() const;

private:
    class Engine;
    const Options m_options;
    const Handler m_handler;
    std::unique_ptr<Engine> m_engine;
};

} // namespace postulant
