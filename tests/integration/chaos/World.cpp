#include "World.h"

#include "practice/LoopbackHttp.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QDir>
#include <QProcessEnvironment>

#include <csignal>
#include <sys/prctl.h>

#include "Schedule.h"

namespace postulant::test {
namespace {

constexpr qint64 mostBytes = 8 * 1024 * 1024;
constexpr int patienceMs = 5'000;

PracticeServer::Options optionsOf(double speed) {
    PracticeServer::Options options;
    options.speed = speed;
    return options;
}

} // namespace

World::World(double speed)
    : m_server(&m_clock, optionsOf(speed))
    , m_ctl(m_dir.path() + QStringLiteral("/data")) {}

World::~World() {
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(
            m_proxy.get(), [this] { m_proxy.reset(); }, Qt::BlockingQueuedConnection);
    }
    m_thread.quit();
    m_thread.wait();
}

QString World::dataDir() const {
    return m_dir.path() + QStringLiteral("/data");
}

QString World::keep() {
    m_dir.setAutoRemove(false);
    return m_dir.path();
}

QString World::prepare() {
    if (const auto started = m_server.start(); !started) {
        return started.error().detail;
    }
    m_proxy = std::make_unique<FaultProxy>(m_server.port());
    m_proxy->moveToThread(&m_thread);
    m_thread.start();
    bool listens = false;
    QMetaObject::invokeMethod(
        m_proxy.get(), [&] { listens = m_proxy->start(); }, Qt::BlockingQueuedConnection);
    if (!listens) {
        return QStringLiteral("the proxy does not listen");
    }
    const QString base = QStringLiteral("http://127.0.0.1:%1").arg(m_proxy->port());
    if (QString failed = m_ctl.prepare(base); !failed.isEmpty()) {
        return failed;
    }
    const QVector<QStringList> connections{
        {QStringLiteral("Lab"), QStringLiteral("agent")},
        {QStringLiteral("Tasks"), QStringLiteral("task")},
    };
    for (const QStringList& connection : connections) {
        const QStringList words{QStringLiteral("connection"),
                                QStringLiteral("add"),
                                connection.at(0),
                                QStringLiteral("--dialect"),
                                connection.at(1),
                                QStringLiteral("--url"),
                                base,
                                QStringLiteral("--key-env"),
                                QStringLiteral("POSTULANT_TEST_KEY"),
                                QStringLiteral("--at-once"),
                                QStringLiteral("60"),
                                QStringLiteral("--per-second"),
                                QStringLiteral("500"),
                                QStringLiteral("--consent")};
        const Ctl::Answer added = m_ctl.run(words);
        if (added.exitCode != 0) {
            return QString::fromUtf8(added.err);
        }
    }
    // Retries by itself would be minutes later, and hints are listened to.
    const auto store = Store::open(dataDir(), m_clock);
    const Done set = store ? (*store)->writeNow<void>([](Database& db) -> Done {
        const Done retries = options::set(db, Option::Retries, QStringLiteral("0"));
        return retries ? options::set(db, Option::Webhooks, QStringLiteral("1")) : retries;
    })
                           : Done(tl::unexpected<Error>(store.error()));
    return set ? QString() : set.error().detail;
}

int World::post(const QString& path, const QByteArray& body) {
    QUrl url = m_server.baseUrl();
    url.setPath(path);
    const auto answer = loopbackExchange(
        "POST", url, body, {{"x-api-key", "practice"}, {"Content-Type", "application/json"}}, mostBytes, patienceMs);
    return answer ? answer->status : 0;
}

QByteArray World::get(const QString& path) {
    QUrl url = m_server.baseUrl();
    url.setPath(path);
    const auto answer = loopbackExchange("GET", url, {}, {{"x-api-key", "practice"}}, mostBytes, patienceMs);
    return answer && answer->status == 200 ? answer->body : QByteArray();
}

void World::setWeather(const Weather& weather) {
    m_server.setFaults(weather.server);
    QMetaObject::invokeMethod(
        m_proxy.get(), [this, planner = weather.planner()] { m_proxy->setPlanner(planner); },
        Qt::BlockingQueuedConnection);
}

int World::met(FaultProxy::Fault fault) const {
    int met = 0;
    QMetaObject::invokeMethod(
        m_proxy.get(), [&] { met = m_proxy->met(fault); }, Qt::BlockingQueuedConnection);
    return met;
}

int World::connections() const {
    int connections = 0;
    QMetaObject::invokeMethod(
        m_proxy.get(), [&] { connections = m_proxy->connections(); }, Qt::BlockingQueuedConnection);
    return connections;
}

void World::start(QProcess& process, bool window) {
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // it must not outlive an aborted test
    if (!window) {
        m_ctl.start(process, {QStringLiteral("apply"), QStringLiteral("--yes"), QStringLiteral("--wait")});
        return;
    }
    // Nothing of the desktop that the test runs on.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("POSTULANT_TEST_KEY"), QStringLiteral("practice"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    for (const char* kind : {"DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"}) {
        const QString folder = m_dir.filePath(QLatin1String(kind));
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QStringLiteral("XDG_") + QLatin1String(kind), folder);
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(POSTULANT_WINDOW), {QStringLiteral("--data-dir"), dataDir()});
}

} // namespace postulant::test
