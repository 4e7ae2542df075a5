#include "net/SocketFeed.h"

#include "net/Requests.h"
#include "net/SystemProxy.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QWebSocket>

namespace postulant {
namespace {

// Beside one message: heads of frames and the handshake.
constexpr qint64 besideMessage = 64 * 1024;

ErrorKind kindOfSocketError(QAbstractSocket::SocketError error) {
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return ErrorKind::Tls;
    case QAbstractSocket::SocketTimeoutError:
        return ErrorKind::Timeout;
    case QAbstractSocket::RemoteHostClosedError:
    case QAbstractSocket::UnknownSocketError: // closed, and nothing is known to be wrong
        return ErrorKind::ConnectionLost;
    default:
        return ErrorKind::Offline;
    }
}

// Qt says it in words only: "… Unhandled http status code: 404 (Not Found)."
int statusIn(const QString& errorText) {
    static const QRegularExpression number(QStringLiteral("status code: ?([1-5][0-9]{2})\\b"));
    return number.match(errorText).captured(1).toInt();
}

} // namespace

SocketFeed::SocketFeed(FeedPlan plan, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan)) {
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(ErrorKind::Timeout); });
    connect(&m_pulse, &QTimer::timeout, this, &SocketFeed::beat);
}

SocketFeed::~SocketFeed() {
    m_ended = true;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void SocketFeed::open() {
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(m_plan.maxMessage));
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(m_plan.maxMessage));
    m_socket->setReadBufferSize(m_plan.maxMessage + besideMessage);
    const QList<QNetworkProxy> proxies = SystemProxy().queryProxy(QNetworkProxyQuery(m_plan.url));
    m_socket->setProxy(proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first());
    if (!m_plan.pinnedFingerprint.isEmpty()) {
        // Nobody vouches for anything, so that every certificate comes to onSslErrors() before the key leaves.
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({});
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        m_socket->setSslConfiguration(tls);
    }
    connect(m_socket.get(), &QWebSocket::sslErrors, this, &SocketFeed::onSslErrors);
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        m_isOpen = true;
        m_deadline.stop();
        m_pulse.start(m_plan.pulse);
        Q_EMIT opened();
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString& text) {
        m_answered = true;
        if (!m_ended) {
            Q_EMIT message(text);
        }
    });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_answered = true; });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &SocketFeed::onDisconnected);
    connect(m_socket.get(), &QWebSocket::aboutToClose, this, [this] {
        if (m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData) {
            end(ErrorKind::TooLarge); // what is still on its way is not waited for
        }
    });
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &SocketFeed::onError);
    QUrl url = m_plan.url;
    url.setScheme(url.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    if (!m_plan.secretQuery.isEmpty()) {
        url.setQuery(QString::fromLatin1(m_plan.secretQuery), QUrl::StrictMode);
    }
    m_deadline.start(m_plan.handshake);
    m_socket->open(makeRequest(url));
}

// QWebSocket shows neither the certificate while it is judged nor a way to accept it then; its own socket does.
void SocketFeed::onSslErrors(const QList<QSslError>& errors) {
    auto* tls = m_socket->findChild<QSslSocket*>();
    const QSslCertificate certificate = tls != nullptr ? tls->peerCertificate() : QSslCertificate();
    const bool fits = !m_plan.pinnedFingerprint.isEmpty() && !certificate.isNull() &&
                      certificate.digest(QCryptographicHash::Sha256).toHex() == m_plan.pinnedFingerprint;
    if (fits) {
        tls->ignoreSslErrors(errors);
    } else {
        end(ErrorKind::Tls);
    }
}

// Answers to pings are the only sign of life of a page that stands still.
void SocketFeed::beat() {
    if (!m_answered) {
        end(ErrorKind::Timeout);
        return;
    }
    m_answered = false;
    m_socket->ping();
}

void SocketFeed::onError(QAbstractSocket::SocketError error) {
    if (m_isOpen) {
        return; // the end of the connection follows
    }
    // Somebody answered, only not as a WebSocket does: Qt calls that refused, too.
    const auto* socket = m_socket->findChild<QAbstractSocket*>();
    const bool answered = socket != nullptr && socket->state() == QAbstractSocket::ConnectedState &&
                          error == QAbstractSocket::ConnectionRefusedError;
    end(answered ? ErrorKind::Protocol : kindOfSocketError(error));
}

void SocketFeed::onDisconnected() {
    if (m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData) {
        end(ErrorKind::TooLarge);
    } else if (m_isOpen && m_socket->closeCode() == QWebSocketProtocol::CloseCodeProtocolError) {
        end(ErrorKind::Protocol);
    } else if (m_isOpen) {
        end(std::nullopt);
    } else { // said before the error is
        const auto* socket = m_socket->findChild<QAbstractSocket*>();
        end(socket != nullptr ? kindOfSocketError(socket->error()) : ErrorKind::ConnectionLost);
    }
}

// Not from inside the socket's own signals: it is still at work there.
void SocketFeed::end(std::optional<ErrorKind> trouble) {
    if (std::exchange(m_ended, true)) {
        return;
    }
    m_deadline.stop();
    m_pulse.stop();
    FeedEnd how{trouble, m_isOpen ? 0 : statusIn(m_socket->errorString())};
    m_socket->disconnect(this);
    QMetaObject::invokeMethod(
        this,
        [this, how] {
            m_socket->abort();
            Q_EMIT ended(how);
        },
        Qt::QueuedConnection);
}

} // namespace postulant
