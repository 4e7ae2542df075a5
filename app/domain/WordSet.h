#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace postulant {

// The words of a text (UTF-8, blanks between them), to look one up.
inline QSet<QString> wordSet(const char* words) {
    const QStringList list = QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

} // namespace postulant
