// The practice server as a process of its own, for tests that kill things.
#include "practice/PracticeServer.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>

#include <csignal>
#include <sys/signalfd.h>

using namespace postulant;

namespace {

// Every request, one a line soon after it came: UTC ms, endpoint, status (0: dropped).
class RequestLog {
public:
    RequestLog(const PracticeServer& server, const QString& path)
        : m_server(server)
        , m_file(path) {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { write(); });
        if (!path.isEmpty() && m_file.open(QIODevice::WriteOnly)) {
            m_timer.start(500); // the server keeps more than can come in that time
        }
    }

    void write() {
        if (!m_file.isOpen()) {
            return;
        }
        for (const PracticeRequest& request : m_server.requests()) {
            if (request.number > m_last) {
                m_last = request.number;
                m_file.write(QByteArray::number(request.at) + '\t' + request.endpoint.toLatin1() + '\t' +
                             QByteArray::number(request.status) + '\n');
            }
        }
        m_file.flush();
    }

private:
    const PracticeServer& m_server;
    QFile m_file;
    QTimer m_timer;
    qint64 m_last = 0;
};

} // namespace

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
    const QCommandLineOption requests(QStringLiteral("requests"), QStringLiteral("every request is noted there"),
                                      QStringLiteral("path"));
    parser.addOptions({port, state, speed, key, faults, requests});
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
    RequestLog log(server, parser.value(requests));
    const int code = QCoreApplication::exec();
    log.write();
    return code;
}
