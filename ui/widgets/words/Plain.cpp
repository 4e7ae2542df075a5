#include "ui/widgets/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace postulant::words {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString cut(const QString& foreign, int limit) {
    QString line;
    line.reserve(std::min(static_cast<int>(foreign.size()), limit + 1));
    for (const QChar c : foreign.simplified()) {
        // Control and formatting characters could hide or turn round what stands beside them.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) {
            continue;
        }
        if (line.size() == limit) {
            while (!line.isEmpty() && (line.back().isSpace() || line.back().isHighSurrogate())) {
                line.chop(1);
            }
            return line + QChar(u'…');
        }
        line.append(c);
    }
    return line;
}

QString duration(qint64 milliseconds) {
    const qint64 seconds = std::max<qint64>(0, milliseconds) / 1000;
    if (seconds < 60) {
        //: Seconds
        return Tr::tr("%1 s").arg(seconds);
    }
    if (seconds < 3600) {
        //: Minutes and seconds
        return Tr::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    }
    //: Hours and minutes
    return Tr::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString clock(qint64 milliseconds) {
    const qint64 seconds = std::max<qint64>(0, milliseconds) / 1000;
    const QChar zero(u'0');
    if (seconds < 3600) {
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    }
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds % 3600 / 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

} // namespace postulant::words
