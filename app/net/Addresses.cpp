#include "net/Addresses.h"

#include <QPair>
#include <QStringList>
#include <QVector>

#include <algorithm>

namespace postulant {
namespace {

using Range = QPair<QHostAddress, int>;

QVector<Range> ranges(std::initializer_list<const char*> texts) {
    QVector<Range> out;
    for (const char* text : texts) {
        out << QHostAddress::parseSubnet(QLatin1String(text));
    }
    return out;
}

bool isIn(const QHostAddress& address, const QVector<Range>& list) {
    return std::any_of(list.begin(), list.end(), [&](const Range& range) { return address.isInSubnet(range); });
}

bool isPublicV4(const QHostAddress& address) {
    static const QVector<Range> closed = ranges(
        {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
         "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
         "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32"}); // a cloud's metadata behind a public number
    return !isIn(address, closed);
}

// The last four bytes.
QHostAddress lastV4(const QHostAddress& address) {
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    quint32 number = 0;
    for (int i = 12; i < 16; ++i) {
        number = (number << 8) | bytes[i];
    }
    return QHostAddress(number);
}

bool isPublicV6(const QHostAddress& address) {
    static const QVector<Range> open = ranges({"2000::/3"});
    static const QVector<Range> closed = ranges({"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"});
    static const QVector<Range> translated = ranges({"64:ff9b::/96"});
    if (isIn(address, translated)) {
        return isPublicV4(lastV4(address));
    }
    return isIn(address, open) && !isIn(address, closed);
}

} // namespace

bool isLoopbackHost(const QString& host) {
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0) {
        return true;
    }
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

bool isPublicAddress(const QHostAddress& address) {
    bool isV4 = false;
    const quint32 number = address.toIPv4Address(&isV4); // also of ::ffff:a.b.c.d
    if (isV4) {
        return isPublicV4(QHostAddress(number));
    }
    return address.protocol() == QAbstractSocket::IPv6Protocol && isPublicV6(address);
}

bool isPublicName(const QString& host) {
    static const QStringList local{
        QStringLiteral("localhost"), QStringLiteral("local"),       QStringLiteral("internal"),
        QStringLiteral("home.arpa"), QStringLiteral("localdomain"), QStringLiteral("lan"),
        QStringLiteral("intranet"),  QStringLiteral("corp"),        QStringLiteral("home"),
        QStringLiteral("private"),   QStringLiteral("onion"),       QStringLiteral("example"),
        QStringLiteral("invalid")};
    QString name = host.toLower();
    while (name.endsWith(u'.')) {
        name.chop(1);
    }
    return name.contains(u'.') && std::none_of(local.begin(), local.end(),
                                               [&name](const QString& suffix) { return name.endsWith(u'.' + suffix); });
}

} // namespace postulant
