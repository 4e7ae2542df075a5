#include "programs/Startup.h"
#include "programs/postulantctl/Command.h"
#include "translations/Translations.h"

#include <QGuiApplication>
#include <QLocale>

namespace {

using namespace postulant;

int help(Terminal& terminal) {
    terminal.print(Terminal::tr("postulantctl: Postulant without a window"));
    terminal.print(QString());
    terminal.print(QStringLiteral("postulantctl [--data-dir DIR] [--json] COMMAND"));
    for (const terminal::Command& command : terminal::commands()) {
        terminal.print(QStringLiteral("  %1 %2")
                           .arg(QString::fromUtf8(command.name), QString::fromUtf8(command.usage))
                           .trimmed()
                           .prepend(QStringLiteral("  ")));
        terminal.print(QStringLiteral("        ") + QCoreApplication::translate("Terminal", command.about));
    }
    terminal.print(QString());
    terminal.print(Terminal::tr("Exit codes: 0 done, 1 something asked for failed, 2 wrong usage, 3 nothing could be "
                                "reached, 4 refused (duplicate, guard, cap)."));
    return 0;
}

// Takes the options that every command has out of the list.
struct Common {
    QString dataDir = defaultDataDir();
    bool json = false;
    bool help = false;
    bool version = false;
    bool wrong = false;
};
Common takeCommon(QStringList& arguments) {
    Common common;
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (argument == QLatin1String("--")) {
            rest += arguments.mid(i);
            break;
        }
        if (argument == QLatin1String("--data-dir")) {
            common.wrong = common.wrong || i + 1 >= arguments.size();
            common.dataDir = arguments.value(++i);
        } else if (argument.startsWith(QLatin1String("--data-dir="))) {
            common.dataDir = argument.section(QLatin1Char('='), 1);
        } else if (argument == QLatin1String("--json")) {
            common.json = true;
        } else if (argument == QLatin1String("--help") || argument == QLatin1String("-h")) {
            common.help = true;
        } else if (argument == QLatin1String("--version")) {
            common.version = true;
        } else {
            rest.append(argument);
        }
    }
    arguments = rest;
    return common;
}

int runCommand(Terminal& terminal, const QStringList& arguments) {
    for (const terminal::Command& command : terminal::commands()) {
        const QStringList name = QString::fromUtf8(command.name).split(QLatin1Char(' '));
        if (arguments.mid(0, name.size()) == name) {
            return command.run(terminal, arguments.mid(name.size()));
        }
    }
    return terminal.usage(Terminal::tr("There is no such command: %1").arg(arguments.mid(0, 2).join(QLatin1Char(' '))));
}

} // namespace

int main(int argc, char** argv) {
    // Practice draws its pictures; text needs a QGuiApplication, and no display is wanted for it.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    setApplicationNames();
    installTranslations(application, QLocale());

    QStringList arguments = QCoreApplication::arguments().mid(1);
    const Common common = takeCommon(arguments);
    Terminal terminal(common.dataDir, common.json);
    if (common.version) {
        terminal.print(QStringLiteral("postulantctl ") + QCoreApplication::applicationVersion());
        return 0;
    }
    if (common.help) {
        return help(terminal);
    }
    if (arguments.isEmpty() || common.wrong || common.dataDir.isEmpty()) {
        return terminal.usage(Terminal::tr("A command is missing."));
    }
    return runCommand(terminal, arguments);
}
