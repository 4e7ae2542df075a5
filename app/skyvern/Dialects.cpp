#include "skyvern/Dialect.h"

#include <QStringList>

#include <array>

namespace postulant {

ServerRequest Dialect::buildPrepare(int) const {
    return {};
}

ServerRequest Dialect::buildPreparedCheck(const QString&) const {
    return {};
}

Result<QString> Dialect::readPrepared(const QByteArray&) const {
    return failure(ErrorKind::Invalid, QStringLiteral("this dialect has no definition"));
}

} // namespace postulant
