#include "ui/widgets/CutLines.h"

#include "ui/widgets/Words.h"

#include <QStringList>

namespace postulant::words {

QString cutLines(const QString& text, int limit) {
    const QStringList given = text.split(QLatin1Char('\n'));
    QStringList lines;
    int left = limit;
    for (const QString& line : given) {
        if (left <= 0) {
            lines.append(QString(QChar(u'…')));
            break;
        }
        lines.append(cut(line, left));
        left -= static_cast<int>(lines.last().size()) + 1;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace postulant::words
