#include "dispatch/Core.h"
#include "domain/Clock.h"
#include "engine/LocalConnection.h"
#include "engine/LocalThread.h"
#include "net/HostNames.h"
#include "programs/Startup.h"
#include "programs/postulant/Pictures.h"
#include "programs/postulant/SingleInstance.h"
#include "programs/postulant/SuspendGuard.h"
#include "programs/postulant/TroubleWindow.h"
#include "secrets/ForgetKeys.h"
#include "secrets/KeychainStore.h"
#include "secrets/Secrets.h"
#include "store/Forgetting.h"
#include "translations/Translations.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/MainWindow.h"
#include "ui/pages/Tray.h"
#include "ui/pages/UiSettings.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Words.h"
#include "words/EngineWords.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QIcon>
#include <QTextStream>

#include <cstdio>
#include <sys/stat.h>

namespace {

using namespace postulant;

struct Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

struct WindowOptions {
    QString dataDir = defaultDataDir();
    QString pictures; // folder for --screenshots; empty: none
};

void say(FILE* where, const QString& text) {
    QTextStream(where) << text << Qt::endl;
}

// Needs no display. nullopt: the program ends with `code`.
std::optional<WindowOptions> readOptions(const QStringList& arguments, int* code) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Main::tr("Apply to many jobs by pointing and clicking, and keep the proof."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Main::tr("Shows this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")}, Main::tr("Shows the version."));
    const QCommandLineOption folder(QStringLiteral("data-dir"), Main::tr("Keeps everything in this folder."),
                                    QStringLiteral("DIR"));
    const QCommandLineOption pictures(QStringLiteral("screenshots"),
                                      Main::tr("Saves pictures of the window into this folder and ends."),
                                      QStringLiteral("DIR"));
    parser.addOptions({help, version, folder, pictures});
    *code = 0;
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        say(stderr, parser.errorText().isEmpty() ? parser.helpText() : parser.errorText());
        *code = 2;
        return std::nullopt;
    }
    if (parser.isSet(help)) {
        say(stdout, parser.helpText());
        return std::nullopt;
    }
    if (parser.isSet(version)) {
        say(stdout, QStringLiteral("postulant ") + QCoreApplication::applicationVersion());
        return std::nullopt;
    }
    WindowOptions options;
    if (parser.isSet(folder)) {
        options.dataDir = parser.value(folder);
    }
    options.pictures = parser.value(pictures);
    return options;
}

bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

// Everything that lives as long as the window.
class Program {
public:
    Program(QApplication& application, const WindowOptions& options)
        : m_application(application)
        , m_options(options)
        , m_look(application) {}

    int run();

private:
    void open();
    void showWindow(std::unique_ptr<Core> core);
    void openLocal();
    void forgetData(const QVector<qint64>& keys);
    void forget(const QVector<qint64>& keys);
    void forgotten(int keysLeft);

    QApplication& m_application;
    WindowOptions m_options;
    SystemClock m_clock;
    LookControl m_look;
    SystemDialogs m_dialogs;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<Core> m_core;
    SecretStore* m_keys = nullptr;        // the core's
    std::unique_ptr<LocalThread> m_local; // it uses the core's keys
    std::unique_ptr<LocalConnection> m_localConnection;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TroubleWindow> m_trouble;
    std::unique_ptr<Pictures> m_pictures;
    std::unique_ptr<SecretStore> m_secrets; // while keys are forgotten
    SuspendGuard m_awake;
};

int Program::run() {
    if (m_options.pictures.isEmpty()) {
        m_instance = std::make_unique<SingleInstance>(m_options.dataDir);
        if (m_instance->raiseOther()) {
            return 0;
        }
    }
    open();
    return QApplication::exec();
}

void Program::open() {
    CoreOptions core;
    core.dataDir = m_options.dataDir;
    core.dispatch = m_options.pictures.isEmpty(); // pictures change nothing
    if (core.dispatch) {
        core.hostNames = [] { return std::make_unique<HostNames>(); };
    }
    auto secrets = std::make_unique<Secrets>(std::make_unique<KeychainStore>(keychainService()));
    m_keys = secrets.get();
    auto opened = Core::open(core, m_clock, std::move(secrets));
    if (opened) {
        showWindow(std::move(*opened));
        return;
    }
    if (!m_options.pictures.isEmpty()) {
        say(stderr, opened.error().detail);
        QMetaObject::invokeMethod(
            &m_application, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
        return;
    }
    m_trouble = std::make_unique<TroubleWindow>(opened.error(), m_options.dataDir);
    QObject::connect(m_trouble.get(), &TroubleWindow::againWanted, &m_application, [this] {
        m_trouble.release()->deleteLater();
        open();
    });
    QObject::connect(m_trouble.get(), &TroubleWindow::quitWanted, &m_application, [] { QCoreApplication::exit(1); });
    m_application.setQuitOnLastWindowClosed(true);
    m_trouble->show();
}

void Program::showWindow(std::unique_ptr<Core> core) {
    m_core = std::move(core);
    const bool pictures = !m_options.pictures.isEmpty();
    m_settings = std::make_unique<UiSettings>(
        pictures ? QString() : QDir(m_options.dataDir).filePath(QStringLiteral("window.ini")));
    if (!pictures) {
        m_tray = std::make_unique<Tray>();
        QObject::connect(m_core.get(), &Core::statusChanged, &m_awake, [this](const EngineStatus& status) {
            m_awake.setNeeded(status.dispatching && status.submitting > 0);
        });
    }
    // A window may be hidden beside the clock without the program ending.
    m_application.setQuitOnLastWindowClosed(false);
    if (!pictures) {
        openLocal();
    }
    const PageContext context{*m_core,   m_clock,     m_look,
                              m_dialogs, *m_settings, m_local ? &m_local->skyvern() : nullptr};
    m_window = std::make_unique<MainWindow>(context, m_tray.get());
    if (m_instance) {
        QObject::connect(m_instance.get(), &SingleInstance::raised, m_window.get(), &MainWindow::raiseToFront);
        m_instance->listen();
    } else {
        m_pictures = std::make_unique<Pictures>(*m_window, context, m_options.pictures);
        QObject::connect(m_window.get(), &MainWindow::opened, m_pictures.get(), &Pictures::start);
        QObject::connect(m_pictures.get(), &Pictures::done, &m_application, [this](bool ok) {
            for (const QString& path : m_pictures->written()) {
                say(stdout, path);
            }
            QCoreApplication::exit(ok ? 0 : 1);
        });
    }
    QObject::connect(
        m_window.get(), &MainWindow::forgetWanted, &m_application,
        [this](const QVector<qint64>& keys) { forget(keys); }, Qt::QueuedConnection);
    QObject::connect(m_window.get(), &MainWindow::left, &m_application, &QCoreApplication::quit, Qt::QueuedConnection);
    m_window->show();
    m_window->open();
}

// Skyvern on this computer, with a connection that is made by itself when it runs.
void Program::openLocal() {
    EngineTools tools;
    tools.keeper = terminalProgram();
    m_local = std::make_unique<LocalThread>(QDir(m_options.dataDir).absolutePath(), *m_keys, m_clock, tools);
    m_localConnection = std::make_unique<LocalConnection>(*m_core, m_local->skyvern(), words::thisComputer());
    m_local->open();
}

// The server on this computer keeps what it filled in, too.
void Program::forget(const QVector<qint64>& keys) {
    if (!m_local) {
        forgetData(keys);
        return;
    }
    LocalThread::post(m_local->skyvern(), [this, keys](LocalSkyvern& skyvern) {
        skyvern.remove([this, keys](const EngineFailure&) { // what is left of it goes with the rest
            QMetaObject::invokeMethod(
                &m_application, [this, keys] { forgetData(keys); }, Qt::QueuedConnection);
        });
    });
}

// Nobody may have the data folder open, so everything closes first; then it begins anew.
void Program::forgetData(const QVector<qint64>& keys) {
    m_window.reset();
    m_tray.reset();
    m_settings.reset();
    m_localConnection.reset();
    m_local.reset();
    m_core.reset();
    m_secrets = std::make_unique<Secrets>(std::make_unique<KeychainStore>(keychainService()));
    forgetKeys(*m_secrets, keys, &m_application, [this](int left) { forgotten(left); });
}

void Program::forgotten(int keysLeft) {
    const auto kept = forgetting::forgetAll(m_options.dataDir, m_clock.nowMs());
    open();
    Question told;
    told.title = kept ? Main::tr("Forgotten") : Main::tr("Not forgotten");
    told.text = kept ? Main::tr("Nothing of yours is left here.") : words::error(kept.error().kind).happened;
    if (!kept && kept.error().kind == ErrorKind::Guarded) {
        told.text = Main::tr("A run was begun meanwhile. Stop it first, or wait for its end.");
    }
    if (keysLeft > 0) {
        told.detail = Main::tr("%n key(s) could not be taken out of the key store: look for \"postulant\" there.",
                               nullptr, keysLeft);
    }
    told.answers = QStringList{Main::tr("Close")};
    if (m_window) { // else the folder cannot be opened, and that is told
        m_dialogs.ask(m_window.get(), told, [](int) {});
    }
}

} // namespace

int main(int argc, char** argv) {
    umask(0077); // whatever is written belongs to the seeker alone
    std::optional<WindowOptions> options;
    {
        int code = 0;
        QCoreApplication early(argc, argv);
        setApplicationNames();
        installTranslations(early, QLocale());
        options = readOptions(QCoreApplication::arguments(), &code);
        if (!options) {
            return code;
        }
        if (!options->pictures.isEmpty() && !QDir().mkpath(options->pictures)) {
            //: %1 is a folder
            say(stderr, Main::tr("%1 cannot be made.").arg(options->pictures));
            return 1;
        }
        if (options->dataDir.isEmpty()) {
            say(stderr, Main::tr("There is no home folder. Say where to keep the data: --data-dir DIR"));
            return 2;
        }
        if (!hasDisplay() && options->pictures.isEmpty()) {
            say(stderr, Main::tr("There is no display. postulantctl does the same in a terminal."));
            return 1;
        }
    }
    if (!hasDisplay()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND")) {
        // The other backend crashes where its plugins are missing (Qt 6.4.2).
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    }
    QApplication application(argc, argv);
    setApplicationNames();
    QApplication::setApplicationDisplayName(QStringLiteral("Postulant"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.postulant.Postulant"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("io.github.postulant.Postulant"),
                                                 QIcon(QStringLiteral(":/postulant/postulant.svg"))));
    installTranslations(application, QLocale());
    if (QGuiApplication::platformName() == QLatin1String("offscreen") && !options->pictures.isEmpty() &&
        QFontDatabase::families().contains(QStringLiteral("Inter"))) {
        // Without a desktop there is no font setting to follow.
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(13);
        QApplication::setFont(font);
    }
    Program program(application, *options);
    return program.run();
}
