#include "export/AuditExport.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "store/AuditRepository.h"

namespace postulant::terminal {
namespace {

// --connection NAME and --errors. Errors: NotFound.
Result<AuditFilter> auditFilter(Database& db, const Arguments& arguments) {
    AuditFilter filter;
    filter.errorsOnly = arguments.has(QStringLiteral("errors"));
    if (arguments.has(QStringLiteral("connection"))) {
        const auto row = connectionNamed(db, arguments.value(QStringLiteral("connection")));
        if (!row) {
            return tl::unexpected<Error>(row.error());
        }
        filter.connectionId = row->id;
    }
    return filter;
}

QStringList withValues(const QStringList& own) {
    return own + QStringList{QStringLiteral("connection")};
}

} // namespace

int auditList(Terminal& terminal, const QStringList& words) {
    const auto arguments =
        Arguments::parse(words, {{QStringLiteral("errors")}, withValues({QStringLiteral("limit")}), 0, 0});
    return withStore(terminal, arguments, [&](Store& store) {
        const int limit = arguments->valueOr(QStringLiteral("limit"), QStringLiteral("100")).toInt();
        const auto rows = store.readNow<QVector<AuditRow>>([&](Database& db) -> Result<QVector<AuditRow>> {
            const auto filter = auditFilter(db, *arguments);
            if (!filter) {
                return tl::unexpected<Error>(filter.error());
            }
            QVector<AuditRow> newest;
            const Done read = audit::forEach(db, *filter, [&](const AuditRow& row) {
                if (newest.size() < limit) {
                    newest << row;
                }
                return newest.size() < limit;
            });
            return read ? Result<QVector<AuditRow>>(newest) : Result<QVector<AuditRow>>(tl::unexpected(read.error()));
        });
        return rows ? printRows<AuditRow>(terminal, *rows, auditObject, auditCells) : terminal.fail(rows.error());
    });
}

int auditExport(Terminal& terminal, const QStringList& words) {
    const auto arguments = needing(
        Arguments::parse(
            words, {{QStringLiteral("errors")}, withValues({QStringLiteral("to"), QStringLiteral("format")}), 0, 0}),
        QStringLiteral("to"), Terminal::tr("Name the file with --to."));
    return withStore(terminal, arguments, [&](Store& store) {
        const QString format = arguments->valueOr(QStringLiteral("format"), QStringLiteral("csv"));
        if (!QStringList{QStringLiteral("csv"), QStringLiteral("json")}.contains(format)) {
            return terminal.usage(Terminal::tr("The format is csv or json."));
        }
        ExportProgress progress;
        const auto written = store.readNow<ExportResult>([&](Database& db) -> Result<ExportResult> {
            const auto filter = auditFilter(db, *arguments);
            if (!filter) {
                return tl::unexpected<Error>(filter.error());
            }
            AuditExportRequest request;
            request.format = format;
            request.path = arguments->value(QStringLiteral("to"));
            request.filter = *filter;
            return exportAudit(db, request, progress);
        });
        return written ? 0 : terminal.fail(written.error());
    });
}

} // namespace postulant::terminal
