#include "dispatch/Stopping.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Filters.h"
#include "programs/postulantctl/Wait.h"

#include <algorithm>

namespace postulant::terminal {
namespace {

using Act = std::function<void(Commands& commands, QObject* context, Commands::Then then)>;

int actOn(Terminal& terminal, Core& core, const Act& act) {
    const Done done =
        waitForDone([&](QObject* context, Commands::Then then) { act(core.commands(), context, std::move(then)); });
    if (!done && stopping::isRefusal(done.error())) {
        terminal.message(
            Terminal::tr("This run cannot be stopped: its server has no way to be told. It goes on until it "
                         "ends, and its end will show."));
        return static_cast<int>(Exit::Refused);
    }
    return done ? 0 : terminal.fail(done.error());
}

using ActOnOne = std::function<void(Commands& commands, qint64 id, QObject* context, Commands::Then then)>;

int actOnOne(Terminal& terminal, const Result<Arguments>& arguments, const ActOnOne& act) {
    const auto id = arguments ? idOf(*arguments) : Result<qint64>(tl::unexpected<Error>(arguments.error()));
    if (!id) {
        return terminal.usage(id.error().detail);
    }
    return withCore(terminal, arguments, [&](Core& core) {
        return actOn(terminal, core, [&](Commands& commands, QObject* context, Commands::Then then) {
            act(commands, *id, context, std::move(then));
        });
    });
}

int setPaused(Terminal& terminal, const QStringList& words, bool paused) {
    return withCore(terminal, Arguments::parse(words, {}), [&](Core& core) {
        return actOn(terminal, core, [paused](Commands& commands, QObject* context, Commands::Then then) {
            commands.setPaused(paused, context, std::move(then));
        });
    });
}

} // namespace

int resolve(Terminal& terminal, const QStringList& words) {
    const QStringList answers{QStringLiteral("sent"), QStringLiteral("not-sent"), QStringLiteral("undo")};
    const auto arguments = Arguments::parse(words, {answers, {QStringLiteral("note")}, 1, 1});
    if (arguments && std::count_if(answers.begin(), answers.end(),
                                   [&](const QString& answer) { return arguments->has(answer); }) != 1) {
        return terminal.usage(Terminal::tr("Say either --sent or --not-sent, or --undo."));
    }
    return actOnOne(terminal, arguments, [&](Commands& commands, qint64 id, QObject* context, Commands::Then then) {
        if (arguments->has(QStringLiteral("undo"))) {
            commands.undoResolve(id, context, std::move(then));
            return;
        }
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

int keepWaiting(Terminal& terminal, const QStringList& words) {
    return actOnOne(terminal, Arguments::parse(words, {{}, {}, 1, 1}),
                    [](Commands& commands, qint64 id, QObject* context, Commands::Then then) {
                        commands.keepWaiting(id, context, std::move(then));
                    });
}

int retry(Terminal& terminal, const QStringList& words) {
    return actOnOne(terminal, Arguments::parse(words, {{}, {}, 1, 1}),
                    [](Commands& commands, qint64 id, QObject* context, Commands::Then then) {
                        commands.approve({id}, context, std::move(then));
                    });
}

int pause(Terminal& terminal, const QStringList& words) {
    return setPaused(terminal, words, true);
}

int resumeQueue(Terminal& terminal, const QStringList& words) {
    return setPaused(terminal, words, false);
}

} // namespace postulant::terminal
