// The practice server as a process of its own, for tests that kill things.
#include "practice/PracticeServer.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTextStream>

#include <csignal>
#include <sys/signalfd.h>

using namespace postulant;

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("0: a free one"), QStringLiteral("n"),
                                  QStringLiteral("0"));
    const QCommandLineOption state(QStringLiteral("state"), QStringLiteral("state file"), QStringLiteral("path"));
    const QCommandLineOption speed(QStringLiteral("speed"), QStringLiteral("times life"), QStringLiteral("x"),
                                   QStringLiteral("1"));
    const QCommandLineOption key(QStringLiteral("key"), QStringLiteral("accepted key"), QStringLiteral("key"),
                                 QStringLiteral("practice"));
    const QCommandLineOption faults(QStringLiteral("faults"), QStringLiteral("see PracticeFaults.h"),
                                    QStringLiteral("json"));
    parser.addOptions({port, state, speed, key, faults});
    parser.process(app);

    QTextStream err(stderr);
    PracticeServer::Options options;
    options.port = parser.value(port).toUShort();
    options.stateFile = parser.value(state);
    options.speed = parser.value(speed).toDouble();
    options.key = parser.value(key);
    if (parser.isSet(faults)) {
        const auto read = practiceFaultsFromJson(parser.value(faults).toUtf8());
        if (!read) {
            err << read.error().detail << Qt::endl;
            return 2;
        }
        options.faults = *read;
    }

    // Ends in order on SIGTERM and SIGINT. Blocked before the first thread starts.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    QSocketNotifier ended(::signalfd(-1, &signals, SFD_CLOEXEC), QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, &app, &QCoreApplication::quit);

    const SystemClock clock;
    PracticeServer server(&clock, options);
    const auto started = server.start();
    if (!started) {
        err << started.error().detail << Qt::endl;
        return 3;
    }
    const QJsonObject told{{QStringLiteral("base_url"), server.baseUrl().toString()},
                           {QStringLiteral("port"), *started},
                           {QStringLiteral("pid"), QCoreApplication::applicationPid()}};
    QTextStream(stdout) << QJsonDocument(told).toJson(QJsonDocument::Compact) << Qt::endl;
    return QCoreApplication::exec();
}
