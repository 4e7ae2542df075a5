#include "export/ApplicationJson.h"
#include "export/Exporter.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Filters.h"
#include "store/ApplicationRepository.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

namespace postulant::terminal {
namespace {

Result<qint64> instantOf(const QString& text, bool endOfDay) {
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid()) {
        return (endOfDay ? day.addDays(1).startOfDay() : day.startOfDay()).toMSecsSinceEpoch() - (endOfDay ? 1 : 0);
    }
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODate);
    if (!instant.isValid()) {
        return failure(ErrorKind::Invalid, Terminal::tr("Not a date: %1. Write it as 2026-05-31").arg(text));
    }
    return instant.toMSecsSinceEpoch();
}

} // namespace

QStringList filterOptions() {
    return {QStringLiteral("state"), QStringLiteral("search"), QStringLiteral("since"), QStringLiteral("until")};
}

Result<ApplicationFilter> filterOf(const Arguments& arguments) {
    ApplicationFilter filter;
    for (const QString& word : arguments.value(QStringLiteral("state")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto state = fromCode<ApplicationState>(word.trimmed());
        if (!state) {
            return failure(ErrorKind::Invalid, Terminal::tr("There is no state named %1.").arg(word));
        }
        filter.states.append(*state);
    }
    filter.search = arguments.value(QStringLiteral("search"));
    for (const bool end : {false, true}) {
        const QString name = end ? QStringLiteral("until") : QStringLiteral("since");
        if (arguments.has(name)) {
            const auto instant = instantOf(arguments.value(name), end);
            if (!instant) {
                return tl::unexpected<Error>(instant.error());
            }
            (end ? filter.until : filter.since) = *instant;
        }
    }
    return filter;
}

Result<QVector<qint64>> idsOf(const Arguments& arguments) {
    QVector<qint64> ids;
    for (const QString& word : arguments.positional()) {
        bool ok = false;
        const qint64 id = word.toLongLong(&ok);
        if (!ok || id <= 0) {
            return failure(ErrorKind::Invalid, Terminal::tr("Not a number: %1").arg(word));
        }
        ids << id;
    }
    return ids;
}

Result<qint64> idOf(const Arguments& arguments) {
    const auto ids = idsOf(arguments);
    if (!ids) {
        return tl::unexpected<Error>(ids.error());
    }
    return ids->isEmpty() ? Result<qint64>(failure(ErrorKind::Invalid, Terminal::tr("Not a number: %1").arg(QString())))
                          : Result<qint64>(ids->first());
}

int list(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(
        words, {{}, filterOptions() + QStringList{QStringLiteral("limit"), QStringLiteral("after")}, 0, 0});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const auto filter = filterOf(*arguments);
    if (!filter) {
        return terminal.usage(filter.error().detail);
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    const int limit =
        arguments->has(QStringLiteral("limit")) ? arguments->value(QStringLiteral("limit")).toInt() : 1'000'000'000;
    const qint64 after = arguments->value(QStringLiteral("after")).toLongLong();
    const auto records =
        store->readNow<QVector<ApplicationRecord>>([&](Database& db) -> Result<QVector<ApplicationRecord>> {
            const auto ids = applications::page(db, *filter, limit, after);
            if (!ids) {
                return tl::unexpected<Error>(ids.error());
            }
            const auto rows = applications::rows(db, *ids);
            if (!rows) {
                return tl::unexpected<Error>(rows.error());
            }
            return applicationRecords(db, *rows);
        });
    if (!records) {
        return terminal.fail(records.error());
    }
    QJsonArray array;
    for (const ApplicationRecord& record : *records) {
        if (terminal.json()) {
            array.append(listObject(record));
        } else {
            terminal.print(QStringList{QString::number(record.row.id), code(record.row.state),
                                       record.row.practice ? QStringLiteral("practice") : QStringLiteral("-"),
                                       record.row.company, record.row.title, record.row.url}
                               .join(QLatin1Char('\t')));
        }
    }
    if (terminal.json()) {
        terminal.printJson(array);
    }
    return 0;
}

int show(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    const auto id = arguments ? idOf(*arguments) : Result<qint64>(tl::unexpected<Error>(arguments.error()));
    if (!id) {
        return terminal.usage(id.error().detail);
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    const auto object = store->readNow<QJsonObject>([&](Database& db) -> Result<QJsonObject> {
        const auto detail = applications::detail(db, *id);
        if (!detail) {
            return tl::unexpected<Error>(detail.error());
        }
        const auto record = applicationRecord(db, *detail);
        return record ? Result<QJsonObject>(detailObject(*detail, *record, store->evidenceDir()))
                      : Result<QJsonObject>(tl::unexpected<Error>(record.error()));
    });
    if (!object) {
        return terminal.fail(object.error());
    }
    terminal.printJson(*object);
    if (!terminal.json()) {
        for (const QJsonValue& sentence : object->value(QLatin1String("why")).toArray()) {
            terminal.message(sentence.toString());
        }
    }
    return 0;
}

int exportFile(Terminal& terminal, const QStringList& words) {
    const auto arguments =
        Arguments::parse(words, {{QStringLiteral("semicolon")},
                                 filterOptions() + QStringList{QStringLiteral("format"), QStringLiteral("to")},
                                 0,
                                 0});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const auto filter = filterOf(*arguments);
    const QString format = arguments->value(QStringLiteral("format"));
    if (!filter || !arguments->has(QStringLiteral("to"))) {
        return terminal.usage(filter ? Terminal::tr("Name the file with --to.") : filter.error().detail);
    }
    if (findExportFormat(format) == nullptr) {
        return terminal.usage(Terminal::tr("There is no format named %1; there are: %2")
                                  .arg(format, exportFormatNames().join(QStringLiteral(", "))));
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    ExportRequest request;
    request.format = format;
    request.path = arguments->value(QStringLiteral("to"));
    request.filter = *filter;
    request.options.semicolon = arguments->has(QStringLiteral("semicolon"));
    ExportProgress progress;
    const auto written = store->readNow<ExportResult>([&](Database& db) { return exportNow(db, request, progress); });
    if (!written) {
        return terminal.fail(written.error());
    }
    terminal.message(
        Terminal::tr("%n application(s) written to %1", nullptr, static_cast<int>(written->rows)).arg(written->path));
    return 0;
}

} // namespace postulant::terminal
