#include "domain/AtomicFile.h"
#include "export/ApplicationJson.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "store/Backup.h"

#include <QDir>
#include <QFileInfo>

namespace postulant::terminal {
namespace {

QJsonObject objectOf(const AuditRow& row) {
    return {{QStringLiteral("at"), isoInstant(row.at)}, {QStringLiteral("connection_id"), row.connectionId},
            {QStringLiteral("method"), row.method},     {QStringLiteral("path"), row.path},
            {QStringLiteral("status"), row.status},     {QStringLiteral("duration_ms"), row.durationMs},
            {QStringLiteral("run_id"), row.runId},      {QStringLiteral("error"), row.error}};
}

QStringList cellsOf(const AuditRow& row) {
    return {isoInstant(row.at),          QString::number(row.connectionId), row.method, row.path,
            QString::number(row.status), QString::number(row.durationMs),   row.runId,  row.error};
}

} // namespace

int auditList(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {QStringLiteral("limit")}, 0, 0});
    return withStore(terminal, arguments, [&](Store& store) {
        const int limit = arguments->valueOr(QStringLiteral("limit"), QStringLiteral("100")).toInt();
        const auto rows = store.readNow<QVector<AuditRow>>([limit](Database& db) { return audit::page(db, limit); });
        return rows ? printRows<AuditRow>(terminal, *rows, objectOf, cellsOf) : terminal.fail(rows.error());
    });
}

int auditExport(Terminal& terminal, const QStringList& words) {
    const auto arguments = needing(Arguments::parse(words, {{}, {QStringLiteral("to")}, 0, 0}), QStringLiteral("to"),
                                   Terminal::tr("Name the file with --to."));
    return withStore(terminal, arguments, [&](Store& store) {
        QByteArray csv = "at,connection_id,method,path,status,duration_ms,run_id,error\r\n";
        const auto read = store.readNow<void>([&](Database& db) -> Done {
            qint64 before = 0;
            while (true) {
                const auto rows = audit::page(db, 1000, before);
                if (!rows) {
                    return tl::unexpected<Error>(rows.error());
                }
                if (rows->isEmpty()) {
                    return {};
                }
                for (const AuditRow& row : *rows) {
                    csv += cellsOf(row).join(QLatin1Char(',')).toUtf8() + "\r\n"; // no cell can hold a comma or a quote
                }
                before = rows->last().id;
            }
        });
        const auto written = read ? writeFileAtomically(arguments->value(QStringLiteral("to")), csv) : read;
        return written ? 0 : terminal.fail(written.error());
    });
}

int doctor(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        bool fine = true;
        const auto check = [&](const QString& name, bool ok, const QString& detail) {
            fine = fine && ok;
            terminal.print(QStringLiteral("%1 %2 %3")
                               .arg(ok ? QStringLiteral("ok  ") : QStringLiteral("FAIL"), name, detail)
                               .trimmed());
        };
        const auto integrity = store.readNow<QString>([](Database& db) -> Result<QString> {
            const auto value = db.value(QStringLiteral("PRAGMA quick_check"));
            return value ? Result<QString>(value->toString()) : Result<QString>(tl::unexpected<Error>(value.error()));
        });
        check(Terminal::tr("database"), integrity && *integrity == QLatin1String("ok"),
              integrity ? *integrity : integrity.error().detail);
        const auto resumes = store.readNow<QVector<ResumeRow>>([](Database& db) { return resumes::all(db); });
        bool files = resumes.has_value();
        for (const ResumeRow& row : resumes ? *resumes : QVector<ResumeRow>()) {
            files = files && QFile::exists(store.filesDir() + QLatin1Char('/') + row.sha256);
        }
        check(Terminal::tr("resume files"), files, {});
        const QFileInfo folder(store.dataDir());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        check(Terminal::tr("folder is yours alone"), (folder.permissions() & others) == 0, folder.absoluteFilePath());
        return static_cast<int>(fine ? Exit::Ok : Exit::Failed);
    });
}

int backup(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    return withStore(terminal, arguments, [&](Store&) { // opened, so that an older schema is brought up to date first
        const Done done = backup::copyTo(terminal.dataDir(), arguments->positional().first());
        return done ? 0 : terminal.fail(done.error());
    });
}

int restore(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const auto restored =
        backup::restoreFrom(terminal.dataDir(), arguments->positional().first(), terminal.clock().nowMs());
    if (!restored) {
        return terminal.fail(restored.error());
    }
    terminal.message(Terminal::tr("Restored. What was there before is kept as %1").arg(restored->before));
    if (!restored->everything) {
        terminal.message(Terminal::tr(
            "It could not be read, so what was sent after the backup is not known here. What waited in the queue is in "
            "Review and the queue is paused: look at the server's runs before you send again."));
    }
    return 0;
}

} // namespace postulant::terminal
