#pragma once

#include "domain/Result.h"
#include "net/BodySink.h"

#include <QByteArray>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QSslError;

namespace postulant {

class OneShotBody;

struct ExchangePlan {
    QNetworkRequest request;
    QByteArray method;
    QByteArray body;
    bool oneShot = false; // hand the body out at most once, so that Qt cannot send it again by itself
    QByteArray pinnedFingerprint;
    std::chrono::milliseconds deadline{30000};
    qint64 maxAnswer = 0;
    std::chrono::milliseconds silence{0}; // longest time without a byte of the answer; 0: only the deadline counts
    bool closeEndsIt = false;             // an answer that says no length is whole when the connection is closed
    std::shared_ptr<BodySink> sink;       // nullptr: the answer is kept in memory; else a 2xx body goes there
    std::function<void()> written;        // the whole request is on its way; again if Qt sends it again
};

struct ExchangeReport {
    int status = 0; // 0: no status line was read
    QByteArray contentType;
    QByteArray retryAfter;
    QString location;                 // of a redirect, without query
    QUrl redirect;                    // the same as it was sent, perhaps relative
    QByteArray body;                  // empty if it went to a sink
    bool whole = false;               // the answer arrived to its last byte
    bool mayHaveLeft = false;         // some of the request may have been written to the server
    std::optional<ErrorKind> trouble; // why there is no whole answer
    QString detail;
    qint64 size = 0; // of the answer's body
};

// One request and what came of it. Reports once, from the event loop, then deletes itself. Owns the manager it is
// given; the manager must not be used by others.
class Exchange : public QObject {
    Q_OBJECT
public:
    using Callback = std::function<void(const ExchangeReport&)>;
    // manager: used and, if owned, deleted with the exchange.
    Exchange(QNetworkAccessManager* manager, bool ownsManager, ExchangePlan plan, Callback done, QObject* parent);
    ~Exchange() override;
    void stop(ErrorKind why); // reports at once, inside this call; not to be used from the reply's own signals

private:
    void start();
    void onMetaData();
    void onReadyRead();
    void onEncrypted();
    void onSslErrors(const QList<QSslError>& errors);
    void onFinished();
    void fail(ErrorKind why);
    bool failed(const Done& done); // of the sink; true: the exchange is over
    void dropReply();
    bool take(const QByteArray& bytes);
    bool beginSink(); // false: it is over
    bool isSuccess() const;
    bool fingerprintFits() const;
    bool arrivedWhole() const;
    void report();

    QNetworkAccessManager* m_manager;
    bool m_ownsManager;
    ExchangePlan m_plan;
    Callback m_done;
    ExchangeReport m_report;
    QNetworkReply* m_reply = nullptr;
    std::unique_ptr<OneShotBody> m_upload;
    QTimer m_timer;
    QTimer m_silence;
    bool m_sinkBegun = false;
    bool m_requestSent = false;
    bool m_reported = false;
};

} // namespace postulant
