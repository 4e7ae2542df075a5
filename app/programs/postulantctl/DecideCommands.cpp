#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Filters.h"
#include "programs/postulantctl/Wait.h"
#include "store/Store.h"

namespace postulant::terminal {
namespace {

using Act = std::function<void(Commands& commands, qint64 id, QObject* context, Commands::Then then)>;

int actOn(Terminal& terminal, const Act& act, qint64 id) {
    CoreOptions options;
    options.dispatch = false; // the process that dispatches hears of it through the store
    Core* core = terminal.core(options);
    if (!core) {
        return static_cast<int>(Exit::Failed);
    }
    Done done = failure(ErrorKind::Cancelled);
    waitFor([&](QObject* context, const std::function<void()>& finished) {
        act(core->commands(), id, context, [&, finished](const Done& answer) {
            done = answer;
            finished();
        });
    });
    return done ? 0 : terminal.fail(done.error());
}

int actOnOne(Terminal& terminal, const Result<Arguments>& arguments, const Act& act) {
    const auto id = arguments ? idOf(*arguments) : Result<qint64>(tl::unexpected<Error>(arguments.error()));
    return id ? actOn(terminal, act, *id) : terminal.usage(id.error().detail);
}

} // namespace

int resolve(Terminal& terminal, const QStringList& words) {
    const auto arguments =
        Arguments::parse(words, {{QStringLiteral("sent"), QStringLiteral("not-sent")}, {QStringLiteral("note")}, 1, 1});
    if (arguments && arguments->has(QStringLiteral("sent")) == arguments->has(QStringLiteral("not-sent"))) {
        return terminal.usage(Terminal::tr("Say either --sent or --not-sent."));
    }
    return actOnOne(terminal, arguments, [&](Commands& commands, qint64 id, QObject* context, Commands::Then then) {
        commands.resolve(id, arguments->has(QStringLiteral("sent")), arguments->value(QStringLiteral("note")), context,
                         std::move(then));
    });
}

int cancel(Terminal& terminal, const QStringList& words) {
    return actOnOne(terminal, Arguments::parse(words, {{}, {}, 1, 1}),
                    [](Commands& commands, qint64 id, QObject* context, Commands::Then then) {
                        commands.cancel({id}, context, std::move(then));
                    });
}

int retry(Terminal& terminal, const QStringList& words) {
    return actOnOne(terminal, Arguments::parse(words, {{}, {}, 1, 1}),
                    [](Commands& commands, qint64 id, QObject* context, Commands::Then then) {
                        commands.approve({id}, context, std::move(then));
                    });
}

int pause(Terminal& terminal, const QStringList& words) {
    if (const auto arguments = Arguments::parse(words, {}); !arguments) {
        return terminal.usage(arguments.error().detail);
    }
    return actOn(
        terminal,
        [](Commands& commands, qint64, QObject* context, Commands::Then then) {
            commands.setPaused(true, context, std::move(then));
        },
        0);
}

int resumeQueue(Terminal& terminal, const QStringList& words) {
    if (const auto arguments = Arguments::parse(words, {}); !arguments) {
        return terminal.usage(arguments.error().detail);
    }
    return actOn(
        terminal,
        [](Commands& commands, qint64, QObject* context, Commands::Then then) {
            commands.setPaused(false, context, std::move(then));
        },
        0);
}

} // namespace postulant::terminal
