#pragma once

#include "store/Database.h"

#include <QVector>

namespace postulant {

// The first column of every row, an integer. Reads through SQLite's own interface: the driver makes a QVariant of every
// value, which for a million rows takes longer than finding them. Values: integers, reals, texts. Errors as
// Database::run().
Result<QVector<qint64>> selectIds(Database& db, const QString& sql, const QVariantList& values);

} // namespace postulant
