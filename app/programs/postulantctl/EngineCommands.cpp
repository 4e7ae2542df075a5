#include "engine/EngineLog.h"
#include "engine/InstallState.h"
#include "engine/LocalConnection.h"
#include "engine/LocalSkyvern.h"
#include "engine/LocalThread.h"
#include "programs/Startup.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Interrupt.h"
#include "programs/postulantctl/Wait.h"
#include "secrets/KeychainStore.h"
#include "secrets/Secrets.h"
#include "words/EngineWords.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <unistd.h>

// Skyvern on this computer.
namespace postulant::terminal {
namespace {

int exitOf(EngineTrouble trouble) {
    switch (trouble) {
    case EngineTrouble::None:
        return static_cast<int>(Exit::Ok);
    case EngineTrouble::Offline:
        return static_cast<int>(Exit::Unreachable);
    case EngineTrouble::Busy:
        return static_cast<int>(Exit::Refused);
    default:
        return static_cast<int>(Exit::Failed);
    }
}

QString lineOf(const EngineFailure& failure) {
    const words::ErrorText text = words::engineTrouble(failure.trouble);
    const QString line = text.happened + u' ' + text.next;
    return failure.detail.isEmpty() ? line : QStringLiteral("%1 (%2)").arg(line, failure.detail);
}

// The server's part of the program, in the terminal's only thread.
class Desk {
public:
    explicit Desk(Terminal& terminal)
        : m_terminal(terminal)
        , m_secrets(std::make_unique<KeychainStore>(keychainService()))
        , m_skyvern(terminal.dataDir(), m_secrets, terminal.clock(), tools()) {}

    LocalSkyvern& skyvern() { return m_skyvern; }
    Terminal& terminal() { return m_terminal; }

    // Does it, follows it, and answers the exit code. Ctrl+C stops what is under way.
    int carryOut(const std::function<void(LocalSkyvern&, LocalSkyvern::Then)>& work) {
        EngineFailure ended;
        Interrupt interrupt;
        QObject::connect(&interrupt, &Interrupt::wanted, &m_skyvern, &LocalSkyvern::cancel);
        waitFor([&](QObject*, const std::function<void()>& done) {
            work(m_skyvern, [&, done](const EngineFailure& failure) {
                ended = failure;
                done();
            });
        });
        if (ended.trouble != EngineTrouble::None) {
            m_terminal.message(lineOf(ended));
        }
        return exitOf(ended.trouble);
    }
    // As stages come and packages are there, a line each.
    void showProgress() {
        QObject::connect(&m_skyvern, &LocalSkyvern::changed, &m_skyvern, [this](const EngineReport& report) {
            if (report.state != EngineState::Installing || report.stages.isEmpty()) {
                return;
            }
            const InstallProgress& now = report.progress;
            if (m_shownStage != now.stage) {
                m_shownStage = now.stage;
                m_shownBytes = 0;
                m_terminal.message(words::installStage(now.stage));
            }
            constexpr qint64 step = 10'000'000;
            if (now.bytes - m_shownBytes >= step) {
                m_shownBytes = now.bytes;
                const QString count = now.of > 0 ? QStringLiteral("%1/%2, ").arg(now.done).arg(now.of) : QString();
                m_terminal.message(QStringLiteral("  %1%2 MB  %3").arg(count).arg(now.bytes / 1'000'000).arg(now.item));
            }
        });
    }
    // Makes the connection when the server answers; waits for it.
    int connectIt(Core& core, const std::function<int()>& start) {
        LocalConnection connection(core, m_skyvern, words::thisComputer());
        bool told = false;
        QString kept;
        std::optional<Error> problem;
        QEventLoop loop;
        QObject::connect(&connection, &LocalConnection::made, &loop, [&](qint64, const QString& keyKept) {
            told = true;
            kept = keyKept;
            loop.quit();
        });
        QObject::connect(&connection, &LocalConnection::failed, &loop, [&](const Error& error) {
            told = true;
            problem = error;
            loop.quit();
        });
        m_skyvern.open();
        const int code = start();
        if (code != 0) {
            return code;
        }
        if (!told) {
            loop.exec();
        }
        if (problem) {
            m_terminal.message(errorLine(*problem));
        } else if (kept == QLatin1String("session")) {
            //: %1 is a file
            m_terminal.message(Terminal::tr("There is no key store here. The server's key stands in %1; put it into a "
                                            "variable and name it with: connection add NAME --key-env VAR")
                                   .arg(m_skyvern.folder().serverEnv()));
        }
        return 0;
    }

    // With the connection that was made by itself.
    int remove() {
        Core* core = nullptr;
        if (m_skyvern.report().settings.connectionId != 0) {
            CoreOptions options;
            options.dispatch = false;
            core = m_terminal.core(options); // a data folder that cannot be opened keeps its row, and said why
        }
        QEventLoop loop;
        bool asked = false;
        std::unique_ptr<LocalConnection> connection;
        if (core != nullptr) {
            connection = std::make_unique<LocalConnection>(*core, m_skyvern, words::thisComputer());
            QObject::connect(&m_skyvern, &LocalSkyvern::removed, &loop, [&asked] { asked = true; });
            QObject::connect(connection.get(), &LocalConnection::left, &loop, [&asked, &loop](bool) {
                asked = false;
                loop.quit();
            });
        }
        const int code =
            carryOut([](LocalSkyvern& skyvern, LocalSkyvern::Then then) { skyvern.remove(std::move(then)); });
        if (asked) {
            loop.exec();
        }
        return code;
    }

private:
    static EngineTools tools() {
        EngineTools tools;
        tools.keeper = QCoreApplication::applicationFilePath();
        tools.tick = std::chrono::milliseconds(250);
        return tools;
    }

    Terminal& m_terminal;
    Secrets m_secrets;
    LocalSkyvern m_skyvern;
    std::optional<InstallStage> m_shownStage;
    qint64 m_shownBytes = 0;
};

// What the options change. Errors: Invalid, with words.
Result<EngineSettings> chosen(EngineSettings settings, const Arguments& arguments) {
    if (arguments.has(QStringLiteral("model"))) {
        const QString provider = arguments.value(QStringLiteral("model"));
        if (provider != settings.model.provider) {
            settings.keySource.clear();
            settings.model = {provider, {}, {}};
        }
    }
    settings.model.name = arguments.valueOr(QStringLiteral("model-name"), settings.model.name);
    settings.model.address = arguments.valueOr(QStringLiteral("model-url"), settings.model.address);
    settings.python = arguments.valueOr(QStringLiteral("python"), settings.python);
    settings.browser = arguments.valueOr(QStringLiteral("browser"), settings.browser);
    settings.index = arguments.valueOr(QStringLiteral("index"), settings.index);
    settings.noDownload = settings.noDownload || arguments.has(QStringLiteral("skip-browser-download"));
    if (arguments.has(QStringLiteral("key-env"))) {
        settings.keySource = QStringLiteral("env");
        settings.keyEnv = arguments.value(QStringLiteral("key-env"));
    }
    for (const QString& pair : arguments.values(QStringLiteral("set"))) {
        const QString name = pair.section(u'=', 0, 0);
        if (!pair.contains(u'=') || !mayBeSet(name)) {
            return failure(ErrorKind::Invalid, Terminal::tr("--set takes NAME=VALUE, and no key: %1").arg(name));
        }
        settings.overrides.insert(name, pair.section(u'=', 1));
    }
    if (!settings.model.provider.isEmpty() && !problemOf(settings.model).isEmpty()) {
        return failure(ErrorKind::Invalid,
                       Terminal::tr("--model is openai, anthropic, gemini, or compatible with --model-url and "
                                    "--model-name."));
    }
    return settings;
}

bool saveChoices(Desk& desk, const EngineSettings& settings, const std::optional<QString>& key, int* code) {
    *code = desk.carryOut(
        [&](LocalSkyvern& skyvern, LocalSkyvern::Then then) { skyvern.choose(settings, key, std::move(then)); });
    if (*code == 0 && key && desk.skyvern().report().settings.keySource != QLatin1String("keychain")) {
        // This command ends at once: a key kept "for this session" is a lost key.
        EngineSettings without = settings;
        without.keySource = QStringLiteral("none");
        desk.carryOut([&](LocalSkyvern& skyvern, LocalSkyvern::Then then) {
            skyvern.choose(without, std::nullopt, std::move(then));
        });
        *code = desk.terminal().fail(Error{ErrorKind::Keychain, {}, 0, {}});
    }
    return *code == 0;
}

QJsonObject objectOf(const EngineReport& report, const EngineFolder& folder) {
    const bool running = report.pid != 0 && report.state != EngineState::Stopped;
    const bool installing = report.state == EngineState::Installing;
    const QString begun = readInstallState(folder.stateFile()).buildBegun;
    const EngineSettings& settings = report.settings;
    QJsonObject object{{QStringLiteral("state"), code(report.state)},
                       {QStringLiteral("installed"), report.installed},
                       {QStringLiteral("version"), report.version},
                       {QStringLiteral("outdated"), report.outdated},
                       {QStringLiteral("running"), running},
                       {QStringLiteral("healthy"), report.state == EngineState::Running},
                       {QStringLiteral("restarts"), report.restarts},
                       {QStringLiteral("stays"), report.stays},
                       {QStringLiteral("stage"), installing        ? QJsonValue(code(report.progress.stage))
                                                 : begun.isEmpty() ? QJsonValue()
                                                                   : QJsonValue(begun)},
                       {QStringLiteral("port"), running ? QJsonValue(report.port) : QJsonValue()},
                       {QStringLiteral("pid"), running ? QJsonValue(report.pid) : QJsonValue()},
                       {QStringLiteral("url"),
                        running ? QJsonValue(QStringLiteral("http://127.0.0.1:%1").arg(report.port)) : QJsonValue()},
                       {QStringLiteral("key_file"), folder.serverEnv()},
                       {QStringLiteral("log"), folder.log()},
                       {QStringLiteral("model"), QJsonObject{{QStringLiteral("provider"), settings.model.provider},
                                                             {QStringLiteral("name"), settings.model.name},
                                                             {QStringLiteral("url"), settings.model.address},
                                                             {QStringLiteral("key"), settings.keySource}}}};
    object.insert(QStringLiteral("last_error"),
                  report.last.trouble == EngineTrouble::None
                      ? QJsonValue()
                      : QJsonObject{{QStringLiteral("kind"), code(report.last.trouble)},
                                    {QStringLiteral("message"), words::engineTrouble(report.last.trouble).happened},
                                    {QStringLiteral("detail"), report.last.detail}});
    return object;
}

// Until the server has ended, or somebody wants it to. It may have ended before anybody looks.
int keepUntilEnd(Desk& desk) {
    QEventLoop loop;
    const auto isOver = [](const EngineReport& report) {
        return report.state == EngineState::Failed || report.state == EngineState::Stopped ||
               report.state == EngineState::NotInstalled; // the folder was deleted
    };
    const auto code = [&desk] {
        const EngineFailure& last = desk.skyvern().report().last;
        if (last.trouble != EngineTrouble::None) {
            desk.terminal().message(lineOf(last));
        }
        return exitOf(last.trouble);
    };
    if (isOver(desk.skyvern().report())) {
        return code();
    }
    QObject::connect(&desk.skyvern(), &LocalSkyvern::changed, &loop, [&](const EngineReport& report) {
        if (isOver(report)) {
            loop.quit();
        }
    });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::wanted, &desk.skyvern(), [&desk, kept = QPointer<QEventLoop>(&loop)] {
        desk.skyvern().stop([kept](const EngineFailure&) {
            if (kept) {
                kept->quit(); // also where there was nothing to stop, which changes nothing
            }
        });
    });
    loop.exec();
    return code();
}

int startServer(Terminal& terminal, const Arguments& arguments, int port) {
    Desk desk(terminal);
    LocalSkyvern::Wish wish;
    wish.port = port;
    const bool here = arguments.has(QStringLiteral("foreground"));
    const bool stays = arguments.has(QStringLiteral("leave-running"));
    wish.keeper = here ? LocalSkyvern::Keeper::ThisProgram : LocalSkyvern::Keeper::AnotherProgram;
    wish.stays = here && stays;
    const auto start = [&] {
        const int code = desk.carryOut(
            [&](LocalSkyvern& skyvern, LocalSkyvern::Then then) { skyvern.start(wish, std::move(then)); });
        if (code == 0) {
            terminal.message(
                //: %1 is an address
                Terminal::tr("Skyvern answers at %1")
                    .arg(QStringLiteral("http://127.0.0.1:%1").arg(desk.skyvern().report().port)));
        }
        return code;
    };
    if (wish.stays) { // begun by another program of ours, which makes the connection
        desk.skyvern().open();
        const int code = start();
        return code != 0 ? code : keepUntilEnd(desk);
    }
    CoreOptions options;
    options.dispatch = false;
    Core* core = terminal.core(options);
    if (core == nullptr) {
        return static_cast<int>(Exit::Failed);
    }
    const int code = desk.connectIt(*core, start);
    if (code != 0 || !here) {
        return code;
    }
    terminal.close(); // others may use the data folder meanwhile
    return keepUntilEnd(desk);
}

} // namespace

int engineInstall(Terminal& terminal, const QStringList& list) {
    const auto arguments =
        Arguments::parse(list, {{QStringLiteral("key-stdin"), QStringLiteral("skip-browser-download")},
                                {QStringLiteral("python"), QStringLiteral("model"), QStringLiteral("model-url"),
                                 QStringLiteral("model-name"), QStringLiteral("key-env"), QStringLiteral("browser"),
                                 QStringLiteral("index"), QStringLiteral("set")}});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Desk desk(terminal);
    desk.skyvern().open();
    const auto settings = chosen(desk.skyvern().report().settings, *arguments);
    if (!settings) {
        return terminal.usage(settings.error().detail);
    }
    std::optional<QString> key;
    if (arguments->has(QStringLiteral("key-stdin"))) {
        key = Terminal::readSecretLine();
        if (key->isEmpty()) {
            return terminal.usage(Terminal::tr("There was no key on standard input."));
        }
    }
    int code = 0;
    if (!saveChoices(desk, *settings, key, &code)) {
        return code;
    }
    desk.showProgress();
    code = desk.carryOut([](LocalSkyvern& skyvern, LocalSkyvern::Then then) { skyvern.install(std::move(then)); });
    if (terminal.json()) {
        terminal.printJson(objectOf(desk.skyvern().report(), desk.skyvern().folder()));
    } else if (code == 0) {
        //: %1 is a version
        terminal.message(Terminal::tr("Skyvern %1 is installed.").arg(desk.skyvern().report().version));
    }
    return code;
}

int engineStart(Terminal& terminal, const QStringList& list) {
    const auto arguments = Arguments::parse(
        list, {{QStringLiteral("foreground"), QStringLiteral("leave-running")}, {QStringLiteral("port")}});
    bool isNumber = true;
    const int port = arguments && arguments->has(QStringLiteral("port"))
                         ? arguments->value(QStringLiteral("port")).toInt(&isNumber)
                         : 0;
    if (!arguments || !isNumber || port < 0 || port > 65535) {
        return terminal.usage(arguments ? Terminal::tr("--port takes a number from 1 to 65535.")
                                        : arguments.error().detail);
    }
    return startServer(terminal, *arguments, port);
}

int engineStop(Terminal& terminal, const QStringList& list) {
    const auto arguments = Arguments::parse(list, {});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Desk desk(terminal);
    desk.skyvern().open();
    return desk.carryOut([](LocalSkyvern& skyvern, LocalSkyvern::Then then) { skyvern.stop(std::move(then)); });
}

int engineStatus(Terminal& terminal, const QStringList& list) {
    const auto arguments = Arguments::parse(list, {});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Desk desk(terminal);
    desk.skyvern().open();
    const EngineReport& report = desk.skyvern().report();
    if (terminal.json()) {
        terminal.printJson(objectOf(report, desk.skyvern().folder()));
        return 0;
    }
    terminal.print(words::engineState(report.state));
    if (report.installed) {
        terminal.print(QStringLiteral("Skyvern %1").arg(report.version));
    }
    if (report.port != 0) {
        terminal.print(QStringLiteral("http://127.0.0.1:%1").arg(report.port));
    }
    if (report.last.trouble != EngineTrouble::None) {
        terminal.print(lineOf(report.last));
    }
    return 0;
}

int engineLogs(Terminal& terminal, const QStringList& list) {
    const auto arguments = Arguments::parse(list, {{QStringLiteral("follow")}, {QStringLiteral("lines")}});
    bool isNumber = true;
    const int lines =
        arguments ? arguments->valueOr(QStringLiteral("lines"), QStringLiteral("100")).toInt(&isNumber) : 0;
    if (!arguments || !isNumber || lines < 0) {
        return terminal.usage(arguments ? Terminal::tr("--lines takes a number.") : arguments.error().detail);
    }
    const EngineFolder folder(terminal.dataDir());
    for (const QString& line : EngineLog::tail(folder.log(), lines)) {
        terminal.print(line);
    }
    if (!arguments->has(QStringLiteral("follow"))) {
        return 0;
    }
    QEventLoop loop;
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::wanted, &loop, &QEventLoop::quit);
    qint64 seen = QFileInfo(folder.log()).size();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        QFile file(folder.log());
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        if (file.size() < seen) {
            seen = 0; // a new file
        }
        file.seek(seen);
        while (file.canReadLine()) {
            const QByteArray line = file.readLine();
            seen += line.size();
            terminal.print(QString::fromUtf8(line).trimmed());
        }
    });
    look.start(std::chrono::milliseconds(500));
    loop.exec();
    return 0;
}

int engineUpdate(Terminal& terminal, const QStringList& list) {
    const auto arguments = Arguments::parse(list, {});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Desk desk(terminal);
    desk.skyvern().open();
    if (!desk.skyvern().report().installed) {
        terminal.message(lineOf({EngineTrouble::NotInstalled, {}}));
        return static_cast<int>(Exit::Failed);
    }
    desk.showProgress();
    return desk.carryOut([](LocalSkyvern& skyvern, LocalSkyvern::Then then) { skyvern.install(std::move(then)); });
}

int engineRemove(Terminal& terminal, const QStringList& list) {
    const auto arguments = Arguments::parse(list, {{QStringLiteral("yes")}, {}});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Desk desk(terminal);
    if (!arguments->has(QStringLiteral("yes"))) {
        //: %1 is a folder
        terminal.message(Terminal::tr("This deletes %1 with all that the server keeps: its runs, screenshots and key, "
                                      "and its connection. What Postulant copied stays. Say --yes.")
                             .arg(desk.skyvern().folder().root()));
        return static_cast<int>(Exit::Usage);
    }
    desk.skyvern().open();
    return desk.remove();
}

} // namespace postulant::terminal
