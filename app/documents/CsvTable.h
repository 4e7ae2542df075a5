#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

namespace postulant {

inline constexpr qsizetype mostCsvRows = 20'000;
inline constexpr qsizetype mostCsvColumns = 200;

// Comma-separated values by RFC 4180: quotes, doubled quotes, commas and line breaks within them; with or without a
// byte order mark, CRLF or LF. The first row names the columns.
struct CsvTable {
    QHash<QString, qsizetype> columns; // name → place, lower case
    QVector<QStringList> rows;         // without the first; rows that are all empty are left out

    QString value(qsizetype row, const char* column) const; // trimmed; empty if there is no such column
};

// Errors: Invalid (a quote that is never closed, not UTF-8), TooLarge.
Result<CsvTable> csvTable(const QByteArray& bytes);

} // namespace postulant
