#include "programs/postulantctl/Begin.h"

#include "programs/postulantctl/Filters.h"

namespace postulant::terminal {

int withStore(Terminal& terminal, const Result<Arguments>& arguments, const std::function<int(Store&)>& work) {
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Store* store = terminal.store();
    return store != nullptr ? work(*store) : static_cast<int>(Exit::Failed);
}

int withApplication(Terminal& terminal, const Result<Arguments>& arguments,
                    const std::function<int(Store&, qint64 id)>& work) {
    const auto id = arguments ? idOf(*arguments) : Result<qint64>(tl::unexpected<Error>(arguments.error()));
    if (!id) {
        return terminal.usage(id.error().detail);
    }
    return withStore(terminal, arguments, [&](Store& store) { return work(store, *id); });
}

int withCore(Terminal& terminal, const Result<Arguments>& arguments, const std::function<int(Core&)>& work) {
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    CoreOptions options;
    options.dispatch = false;
    Core* core = terminal.core(options);
    return core != nullptr ? work(*core) : static_cast<int>(Exit::Failed);
}

int withConnection(Terminal& terminal, const Result<Arguments>& arguments,
                   const std::function<int(Core&, const ConnectionRow&)>& work) {
    return withCore(terminal, arguments, [&](Core& core) {
        const auto row = core.store().readNow<ConnectionRow>(
            [&](Database& db) { return connectionNamed(db, arguments->positional().value(0)); });
        return row ? work(core, *row) : terminal.fail(row.error());
    });
}

Result<ConnectionRow> connectionNamed(Database& db, const QString& name) {
    const auto found = connections::byName(db, name);
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    return found->has_value() ? Result<ConnectionRow>(**found) : failure(ErrorKind::NotFound, name);
}

Result<spreading::Spread> spreadOf(Database& db, const Arguments& arguments) {
    spreading::Spread spread;
    if (!arguments.has(spreadOption)) {
        return spread;
    }
    spread.way = spreadWayFromCode(arguments.value(spreadOption)).value_or(SpreadWay::None);
    if (spread.way == SpreadWay::None) {
        return failure(ErrorKind::Invalid, Terminal::tr("--spread takes free or site."));
    }
    if (!arguments.has(QStringLiteral("connection"))) {
        const auto pool = spreading::pool(db);
        for (const ConnectionRow& row : pool ? *pool : QVector<ConnectionRow>()) {
            spread.over << row.id;
        }
    }
    const QStringList names = arguments.value(QStringLiteral("connection")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& name : names) {
        const auto row = connectionNamed(db, name.trimmed());
        if (!row) {
            return tl::unexpected<Error>(row.error());
        }
        if (row->practice || !row->inPool) {
            return failure(ErrorKind::Invalid,
                           row->practice ? Terminal::tr("Practice is not spread.")
                                         : Terminal::tr("%1 is not used for spreading; connection pool \"%1\" --in "
                                                        "changes that.")
                                               .arg(row->name));
        }
        spread.over << row->id;
    }
    if (spread.over.isEmpty()) {
        return failure(ErrorKind::Invalid, Terminal::tr("There is no server to spread over; see connection pool."));
    }
    return spread;
}

Result<Profile> profileNamed(Database& db, const QString& name) {
    if (name.isEmpty()) {
        return profiles::preferred(db);
    }
    const auto found = profiles::byName(db, name);
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    return found->has_value() ? Result<Profile>(**found) : failure(ErrorKind::NotFound, name);
}

Result<Arguments> needing(Result<Arguments> parsed, const QString& option, const QString& words) {
    return !parsed || parsed->has(option) ? std::move(parsed) : failure(ErrorKind::Invalid, words);
}

} // namespace postulant::terminal
