#include "export/AuditExport.h"

#include "domain/AtomicFile.h"
#include "domain/JsonValues.h"
#include "export/CsvLine.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace postulant {
namespace {

QByteArray jsonLine(const AuditRow& row, bool first) {
    return (first ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n")) +
           QJsonDocument(auditObject(row)).toJson(QJsonDocument::Compact);
}

QByteArray csvHead() {
    return QByteArrayLiteral("at,connection_id,method,path,status,duration_ms,run_id,error,count\r\n");
}

} // namespace

QJsonObject auditObject(const AuditRow& row) {
    return {{QStringLiteral("at"), isoInstant(row.at)}, {QStringLiteral("connection_id"), row.connectionId},
            {QStringLiteral("method"), row.method},     {QStringLiteral("path"), row.path},
            {QStringLiteral("status"), row.status},     {QStringLiteral("duration_ms"), row.durationMs},
            {QStringLiteral("run_id"), row.runId},      {QStringLiteral("error"), row.error},
            {QStringLiteral("count"), row.count}};
}

QStringList auditCells(const AuditRow& row) {
    return {isoInstant(row.at),          QString::number(row.connectionId), row.method, row.path,
            QString::number(row.status), QString::number(row.durationMs),   row.runId,  row.error,
            QString::number(row.count)};
}

Result<ExportResult> exportAudit(Database& db, const AuditExportRequest& request, ExportProgress& progress) {
    const bool json = request.format == QLatin1String("json");
    if (!json && request.format != QLatin1String("csv")) {
        return failure(ErrorKind::Invalid, QStringLiteral("no export format ") + request.format);
    }
    QSaveFile file(request.path);
    if (const Done opened = openAtomically(file); !opened) {
        return tl::unexpected<Error>(opened.error());
    }
    qint64 bytes = 0;
    const auto put = [&](const QByteArray& part) {
        bytes += part.size();
        return file.write(part) == part.size();
    };
    bool written = put(json ? QByteArrayLiteral("[") : csvHead());
    const Done read = audit::forEach(db, request.filter, [&](const AuditRow& row) {
        written = written && put(json ? jsonLine(row, progress.rows == 0) : csvLine(auditCells(row)));
        ++progress.rows;
        return written && !progress.cancelled;
    });
    written = written && (!json || put(QByteArrayLiteral("\n]\n"))) && file.flush();
    if (!read || !written || progress.cancelled) {
        const Error error = !read ? read.error() : !written ? fileError(file) : Error{ErrorKind::Cancelled, {}, 0, {}};
        file.cancelWriting();
        return tl::unexpected<Error>(error);
    }
    if (!file.commit()) {
        return tl::unexpected<Error>(fileError(file));
    }
    return ExportResult{request.path, progress.rows, bytes};
}

} // namespace postulant
