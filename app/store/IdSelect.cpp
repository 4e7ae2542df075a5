#include "store/IdSelect.h"

#include <memory>
#include <sqlite3.h>

namespace postulant {
namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

int bind(sqlite3_stmt* statement, int place, const QVariant& value) {
    switch (value.metaType().id()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, place, value.toDouble());
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
    default:
        return SQLITE_MISMATCH;
    }
}

} // namespace

Result<QVector<qint64>> selectIds(Database& db, const QString& sql, const QVariantList& values) {
    sqlite3* sqlite = db.sqlite();
    const auto failed = [&](int code) -> Result<QVector<qint64>> {
        return tl::unexpected<Error>(sqliteError(code, QString::fromUtf8(sqlite3_errmsg(sqlite)), sql.left(80)));
    };
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* raw = nullptr;
    if (const int code = sqlite3_prepare_v2(sqlite, text.constData(), static_cast<int>(text.size()), &raw, nullptr);
        code != SQLITE_OK) {
        return failed(code);
    }
    const Statement statement(raw);
    if (sqlite3_bind_parameter_count(raw) != values.size()) { // SQLite would take NULL for what is missing
        return failure(ErrorKind::Invalid, QStringLiteral("not as many values as places: ") + sql.left(80));
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (const int code = bind(raw, static_cast<int>(i) + 1, values.at(i)); code != SQLITE_OK) {
            return code == SQLITE_MISMATCH
                       ? failure(ErrorKind::Invalid, QStringLiteral("a value of another kind: ") + sql.left(80))
                       : failed(code);
        }
    }
    QVector<qint64> ids;
    int code = sqlite3_step(raw);
    for (; code == SQLITE_ROW; code = sqlite3_step(raw)) {
        ids.append(sqlite3_column_int64(raw, 0));
    }
    return code == SQLITE_DONE ? Result<QVector<qint64>>(std::move(ids)) : failed(code);
}

} // namespace postulant
