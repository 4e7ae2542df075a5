#pragma once

#include "domain/States.h"
#include "store/Database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

// Small conversions between rows and values, for the files of this room only.
namespace postulant {

inline QString textAt(const QSqlQuery& row, int column) {
    return row.value(column).toString();
}

inline qint64 int64At(const QSqlQuery& row, int column) {
    return row.value(column).toLongLong();
}

inline int intAt(const QSqlQuery& row, int column) {
    return row.value(column).toInt();
}

inline bool boolAt(const QSqlQuery& row, int column) {
    return row.value(column).toInt() != 0;
}

// A word that is not ours (a newer program wrote it, or a person) reads as the enum's first value.
template <class E>
E codeAt(const QSqlQuery& row, int column) {
    return fromCode<E>(textAt(row, column)).value_or(static_cast<E>(0));
}

// Lists of codes, which hold no commas.
inline QStringList codesAt(const QSqlQuery& row, int column) {
    return textAt(row, column).split(QLatin1Char(','), Qt::SkipEmptyParts);
}

inline QVariant idOrNull(qint64 id) {
    return id > 0 ? QVariant(id) : QVariant();
}

inline QString jsonText(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

inline QJsonObject jsonObject(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

// As json_each() reads it.
inline QString jsonIds(const QVector<qint64>& ids) {
    QString out = QStringLiteral("[");
    for (const qint64 id : ids) {
        if (out.size() > 1) {
            out += QLatin1Char(',');
        }
        out += QString::number(id);
    }
    return out + QLatin1Char(']');
}

inline QString jsonTexts(const QStringList& texts) {
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

// Runs the statements in order, stops at the first error.
inline tl::unexpected<Error> passOn(const Error& error) {
    return tl::unexpected<Error>(error);
}

template <class T>
Done doneOf(const Result<T>& result) {
    return result ? Done{} : Done(tl::unexpected<Error>(result.error()));
}

// Case and accents folded, for sorting and searching.
QString foldedText(const QString& text);

// NotFound if the last statement changed no row.
Done expectChange(const Database& db, const QString& what);

} // namespace postulant
