#include "domain/JsonValues.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "store/GuardRepository.h"

#include <QJsonObject>

namespace postulant::terminal {
namespace {

QJsonObject objectOf(const guard::BlockRow& row) {
    return {{QStringLiteral("kind"), guard::code(row.kind)},
            {QStringLiteral("name"), row.label},
            {QStringLiteral("key"), row.key},
            {QStringLiteral("added_at"), isoInstant(row.addedAt)}};
}

QStringList cellsOf(const guard::BlockRow& row) {
    return {guard::code(row.kind), row.label};
}

// KIND NAME; a name of several words needs no quotes.
int withKind(Terminal& terminal, const QStringList& words,
             const std::function<int(Store&, guard::BlockKind, const QString&)>& work) {
    const auto arguments = Arguments::parse(words, {{}, {}, 2, -1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const auto kind = guard::blockKind(arguments->positional().first());
    if (!kind) {
        return terminal.usage(Terminal::tr("Say company or site, then its name."));
    }
    return withStore(terminal, arguments, [&](Store& store) {
        return work(store, *kind, arguments->positional().mid(1).join(QLatin1Char(' ')));
    });
}

} // namespace

int blockAdd(Terminal& terminal, const QStringList& words) {
    return withKind(terminal, words, [&](Store& store, guard::BlockKind kind, const QString& name) {
        const auto row = store.writeNow<guard::BlockRow>(
            [&](Database& db) { return guard::block(db, kind, name, terminal.clock().nowMs()); });
        if (!row && row.error().kind == ErrorKind::Invalid) {
            return terminal.usage(kind == guard::BlockKind::Company
                                      ? Terminal::tr("This names no company: %1").arg(name)
                                      : Terminal::tr("This is no host and no known job system: %1").arg(name));
        }
        if (!row) {
            return terminal.fail(row.error());
        }
        if (terminal.json()) {
            terminal.printJson(objectOf(*row));
        } else {
            terminal.message(Terminal::tr("Nothing is sent to %1 any more.").arg(row->label));
        }
        return 0;
    });
}

int blockList(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        const auto rows = store.readNow<QVector<guard::BlockRow>>([](Database& db) { return guard::blocklist(db); });
        return rows ? printRows<guard::BlockRow>(terminal, *rows, objectOf, cellsOf) : terminal.fail(rows.error());
    });
}

int blockRemove(Terminal& terminal, const QStringList& words) {
    return withKind(terminal, words, [&](Store& store, guard::BlockKind kind, const QString& name) {
        const Done gone = store.writeNow<void>([&](Database& db) -> Done {
            const auto row = guard::find(db, kind, name);
            if (!row || !row->has_value()) {
                return row ? Done(failure(ErrorKind::NotFound, name)) : Done(tl::unexpected<Error>(row.error()));
            }
            return guard::unblock(db, (*row)->id);
        });
        return gone ? 0 : terminal.fail(gone.error());
    });
}

} // namespace postulant::terminal
