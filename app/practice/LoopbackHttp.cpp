#include "practice/LoopbackHttp.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QRegularExpression>
#include <QTcpSocket>

namespace postulant {

bool isLoopback(const QUrl& url) {
    if (url.scheme() != u"http" || !url.isValid())
        return false;
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

static Result<LoopbackAnswer> parse(const QByteArray& bytes, bool headRequest) {
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || !bytes.startsWith("HTTP/1."))
        return failure(ErrorKind::Protocol, QStringLiteral("not an HTTP answer"));
    LoopbackAnswer answer;
    answer.status = bytes.mid(9, 3).toInt();
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        if (colon > 0)
            answer.headers.insert(lines.at(i).left(colon).trimmed().toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    answer.body = bytes.mid(end + 4);
    const QByteArray declared = answer.headers.value("content-length");
    if (!headRequest && !declared.isEmpty() && declared.toLongLong() != answer.body.size())
        return failure(ErrorKind::Protocol, QStringLiteral("the body was cut"));
    return answer;
}

Result<LoopbackAnswer> loopbackExchange(const QByteArray& method, const QUrl& url, const QByteArray& body,
                                        const QHash<QByteArray, QByteArray>& headers, qint64 maxBytes, int timeoutMs) {
    if (!isLoopback(url))
        return failure(ErrorKind::Guarded, QStringLiteral("practice contacts this computer only"));
    const QHostAddress address =
        url.host() == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(url.host());
    QElapsedTimer since;
    since.start();
    const auto left = [&] { return static_cast<int>(std::max<qint64>(0, timeoutMs - since.elapsed())); };

    QTcpSocket socket;
    socket.connectToHost(address, static_cast<quint16>(url.port(80)));
    if (!socket.waitForConnected(left()))
        return failure(ErrorKind::Offline, QStringLiteral("Could not reach URL"));
    QByteArray target = url.path(QUrl::FullyEncoded).toUtf8();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toUtf8();
    QByteArray request = method + ' ' + target + " HTTP/1.0\r\nHost: " + url.authority().toUtf8() + "\r\n";
    for (auto it = headers.cbegin(); it != headers.cend(); ++it)
        request += it.key() + ": " + it.value() + "\r\n";
    if (method == "POST")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    socket.write(request + "\r\n" + body);

    QByteArray received;
    while (true) {
        received += socket.readAll();
        if (received.size() > maxBytes + 16 * 1024)
            return failure(ErrorKind::TooLarge, QStringLiteral("more than %1 bytes").arg(maxBytes));
        if (socket.state() != QAbstractSocket::ConnectedState)
            break;
        if (left() == 0)
            return failure(ErrorKind::Timeout, QStringLiteral("no whole answer in time"));
        socket.waitForReadyRead(left());
    }
    received += socket.readAll();
    return parse(received, method == "HEAD");
}

QString downloadName(const LoopbackAnswer& answer, const QUrl& url) {
    const QString disposition = QString::fromUtf8(answer.headers.value("content-disposition"));
    static const QRegularExpression quoted(QStringLiteral("filename=\"([^\"]*)\""));
    const auto match = quoted.match(disposition);
    QString name = match.hasMatch() ? match.captured(1) : url.fileName(QUrl::FullyDecoded);
    // As Skyvern 1.0.56 does: letters, digits, - _ . % and space stay.
    static const QRegularExpression other(QStringLiteral("[^\\w\\-.% ]"));
    return name.remove(other).left(200);
}

} // namespace postulant
