#pragma once

#include "domain/Package.h"
#include "store/Rows.h"
#include "store/Store.h"

// Freezes what one attempt will send, from profile, answers, resume and connection.
namespace postulant {

struct BuiltPackage {
    Package package;
    QVector<PackageRemark> remarks;
    QString resumePath; // the bytes under Store::filesDir()
    ConnectionRow connection;

    bool ready() const { return isReady(remarks); }
};

// Errors: NotFound, Database. A missing resume or profile is a remark, not an error.
Result<BuiltPackage> buildPackage(Database& db, const QString& filesDir, qint64 applicationId);

} // namespace postulant
