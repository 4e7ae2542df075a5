#include "net/NetErrors.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace postulant {

ErrorKind kindOfNetworkError(QNetworkReply::NetworkError error) {
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::Offline;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::TimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::Protocol;
    case QNetworkReply::OperationCanceledError:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::ConnectionLost;
    }
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray& value, qint64 nowMs) {
    constexpr qint64 longest = 24 * 60 * 60 * 1000;
    const QByteArray text = value.trimmed();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber && !std::isnan(seconds)) {
        const double bounded = std::clamp(seconds, 0.0, static_cast<double>(longest) / 1000.0);
        return std::chrono::milliseconds(static_cast<qint64>(bounded * 1000.0));
    }
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid()) {
        return std::nullopt;
    }
    date.setTimeZone(QTimeZone::utc());
    return std::chrono::milliseconds(std::clamp(date.toMSecsSinceEpoch() - nowMs, qint64{0}, longest));
}

} // namespace postulant
