#pragma once

#include "export/Exporter.h"
#include "store/AuditRepository.h"

#include <QJsonObject>

// The log of requests as a file. Sums of old looks stand at its end, with their count.
namespace postulant {

struct AuditExportRequest {
    QString format = QStringLiteral("csv"); // or "json"
    QString path;                           // an existing file is replaced
    AuditFilter filter;
};

// In the calling thread; the file is whole or not there, and for its owner only. Errors: Invalid (format), Cancelled,
// DiskFull, File, those of the store.
Result<ExportResult> exportAudit(Database& db, const AuditExportRequest& request, ExportProgress& progress);

QJsonObject auditObject(const AuditRow& row); // as `audit list --json` prints it
QStringList auditCells(const AuditRow& row);  // as a line of the CSV file

} // namespace postulant
