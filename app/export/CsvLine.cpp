#include "export/CsvLine.h"

#include <array>

namespace postulant {
namespace {

bool looksLikeFormula(const QString& text) {
    if (text.isEmpty()) {
        return false;
    }
    static constexpr std::array<char16_t, 10> starts{u'=', u'+', u'-', u'@', u'\t', u'\r', u'\n', u'＝', u'＋', u'＠'};
    for (const char16_t start : starts) {
        if (text.front() == QChar(start)) {
            return true;
        }
    }
    return false;
}

} // namespace

QByteArray csvLine(const QStringList& cells, QChar separator) {
    QString line;
    for (QString cell : cells) {
        if (looksLikeFormula(cell)) {
            cell.prepend(u'\'');
        }
        const bool quoted = cell.contains(separator) || cell.contains(u'"') || cell.contains(u'\n') ||
                            cell.contains(u'\r') || cell.contains(u',') || cell.contains(u';') ||
                            cell.startsWith(u' ') || cell.endsWith(u' ');
        if (quoted) {
            cell.replace(u'"', QStringLiteral("\"\""));
            cell = u'"' + cell + u'"';
        }
        line += cell;
        line += separator;
    }
    line.chop(1); // the separator after the last cell
    return line.toUtf8() + "\r\n";
}

} // namespace postulant
