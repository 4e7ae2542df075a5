#pragma once

#include "domain/Result.h"

#include <QAbstractSocket>
#include <QByteArray>
#include <QObject>
#include <QSslError>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QWebSocket;

namespace postulant {

struct FeedPlan {
    QUrl url;               // http or https, as for any request; without what is secret
    QByteArray secretQuery; // percent-encoded; goes into the address as it is sent and nowhere else
    QByteArray pinnedFingerprint;
    std::chrono::milliseconds handshake{10'000}; // hard, until the server has agreed to talk
    std::chrono::milliseconds pulse{20'000};     // a silent server is asked that often whether it is there
    qint64 maxMessage = 8 * 1024 * 1024;         // bytes; a longer one is not read
};

// How a feed ended. trouble is unset if the other side closed a feed that had begun, however abruptly.
struct FeedEnd {
    std::optional<ErrorKind> trouble;
    int httpStatus = 0; // of a refused handshake; 0: not known
};

// One WebSocket that is only listened to: text messages come in, nothing but pings goes out. It is let through by the
// same rules as a request (proxy, certificate, no redirects), and its memory is bounded by maxMessage. Ends once.
class SocketFeed : public QObject {
    Q_OBJECT
public:
    explicit SocketFeed(FeedPlan plan, QObject* parent = nullptr);
    ~SocketFeed() override; // hangs up without another word

    void open(); // once

Q_SIGNALS:
    void opened();
    void message(const QString& text);
    void ended(const postulant::FeedEnd& end);

private:
    void onSslErrors(const QList<QSslError>& errors);
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void end(std::optional<ErrorKind> trouble);
    void beat();

    FeedPlan m_plan;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_deadline;
    QTimer m_pulse;
    bool m_isOpen = false;
    bool m_ended = false;
    bool m_answered = true; // since the last ping
};

} // namespace postulant
