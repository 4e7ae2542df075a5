#include "engine/ServerProcess.h"

#include "domain/Clock.h"
#include "engine/ProcessRun.h"
#include "net/Exchange.h"
#include "net/Requests.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <algorithm>
#include <csignal>
#include <utility>

namespace postulant {

ServerProcess::ServerProcess(const ServerTiming& timing, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_timing(timing)
    , m_clock(clock)
    , m_network(makeManager()) {
    for (QTimer* timer : {&m_look, &m_again, &m_kill}) {
        timer->setSingleShot(true);
    }
    connect(&m_look, &QTimer::timeout, this, &ServerProcess::look);
    connect(&m_again, &QTimer::timeout, this, &ServerProcess::launch);
    connect(&m_kill, &QTimer::timeout, this, &ServerProcess::killAll);
}

ServerProcess::~ServerProcess() {
    // Also one that has told and waits for its end: its reply goes with m_network, which goes before our children.
    qDeleteAll(findChildren<Exchange*>(Qt::FindDirectChildrenOnly));
    if (!m_process) {
        return;
    }
    m_process->disconnect(this);
    if (m_process->state() != QProcess::NotRunning) {
        m_family = familyOf(m_id);
        m_process->terminate();
        if (!m_process->waitForFinished(static_cast<int>(std::min<qint64>(m_timing.stopLimit.count(), 5000)))) {
            m_process->kill();
            m_process->waitForFinished(2000);
        }
    }
    signalAll(m_family, SIGKILL);
}

void ServerProcess::start(const ServerPlan& plan) {
    if (m_state != EngineState::Stopped && m_state != EngineState::Failed) {
        return;
    }
    m_plan = plan;
    m_log = std::make_unique<EngineLog>(plan.log, plan.keys);
    m_ends = m_restarts = 0;
    m_failure = {};
    set(EngineState::Starting);
    launch();
}

void ServerProcess::launch() {
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setProcessEnvironment(m_plan.environment);
    m_process->setWorkingDirectory(m_plan.folder);
    m_process->setStandardInputFile(QProcess::nullDevice());
    ProcessRun::prepareChild(*m_process);
    connect(m_process.get(), &QProcess::readyRead, this, &ServerProcess::readLines);
    connect(m_process.get(), &QProcess::finished, this, &ServerProcess::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            giveUp(EngineTrouble::ServerEnded, m_process->errorString());
        }
    });
    connect(m_process.get(), &QProcess::started, this, [this] {
        m_id = ProcessId::of(m_process->processId());
        m_look.start(m_timing.firstLook);
        Q_EMIT changed();
    });
    m_rest.clear();
    m_portTaken = m_silent = false;
    m_launchedAt = m_clock.steadyMs();
    m_process->start(m_plan.program, m_plan.arguments, QIODevice::ReadOnly);
}

void ServerProcess::stop() {
    switch (m_state) {
    case EngineState::Stopped:
    case EngineState::Stopping:
        return;
    case EngineState::Failed:
        set(EngineState::Stopped);
        return;
    default:
        break;
    }
    m_look.stop();
    m_again.stop();
    if (!m_process || m_process->state() == QProcess::NotRunning) {
        set(EngineState::Stopped);
        return;
    }
    m_family = familyOf(m_id);
    set(EngineState::Stopping);
    m_process->terminate();
    m_kill.start(m_timing.stopLimit);
}

void ServerProcess::readLines() {
    m_rest += m_process->readAll();
    qsizetype end = 0;
    while ((end = m_rest.indexOf('\n')) >= 0 || m_rest.size() > ProcessRun::longest) {
        const qsizetype length = end >= 0 ? end : m_rest.size();
        const QString line = QString::fromUtf8(m_rest.left(std::min<qsizetype>(length, ProcessRun::longest)));
        m_rest.remove(0, std::min(length + 1, m_rest.size()));
        m_log->write(line);
        if (!line.trimmed().isEmpty()) {
            m_lastLine = withoutKeys(line, m_plan.keys).trimmed().left(300);
        }
        // A browser's own trouble with a port of its own is none of the server's.
        m_portTaken =
            m_portTaken || (line.contains(QLatin1String("address already in use"), Qt::CaseInsensitive) &&
                            (m_state != EngineState::Running || line.contains(QLatin1String("attempting to bind"))));
    }
}

void ServerProcess::ended() {
    readLines();
    if (!m_rest.isEmpty()) { // last words without an end of line
        m_rest += '\n';
        readLines();
    }
    m_kill.stop();
    m_look.stop();
    delete m_asking.data();
    signalAll(m_family, SIGKILL); // browsers that it left behind
    m_family.clear();
    m_id = {};
    if (m_state == EngineState::Stopping) {
        set(EngineState::Stopped);
        return;
    }
    if (m_portTaken) {
        giveUp(EngineTrouble::PortTaken, QString::number(m_plan.port));
        return;
    }
    comeBack();
}

void ServerProcess::comeBack() {
    if (m_state == EngineState::Running && m_clock.steadyMs() - m_launchedAt >= m_timing.calm.count()) {
        m_ends = 0;
    }
    ++m_ends;
    if (m_ends >= m_timing.mostEnds) {
        giveUp(m_silent ? EngineTrouble::NoAnswer : EngineTrouble::ServerEnded, m_lastLine);
        return;
    }
    ++m_restarts;
    m_failure = {m_silent ? EngineTrouble::NoAnswer : EngineTrouble::ServerEnded, m_lastLine};
    const auto wait = std::min(m_timing.backoffFirst * (1 << std::min(m_ends - 1, 16)), m_timing.backoffMost);
    m_log->write(QStringLiteral("[postulant] the server ended by itself; started again in %1 ms").arg(wait.count()));
    m_again.start(wait);
    set(EngineState::Restarting);
}

void ServerProcess::giveUp(EngineTrouble trouble, const QString& detail) {
    m_look.stop();
    m_id = {};
    if (m_state == EngineState::Stopping) { // it was not to run any more
        set(EngineState::Stopped);
        return;
    }
    m_failure = {trouble, detail};
    set(EngineState::Failed);
}

void ServerProcess::look() {
    if (!m_process || m_process->state() != QProcess::Running || m_asking) {
        return;
    }
    m_family = familyOf(m_id);
    ExchangePlan plan;
    plan.request = makeRequest(QUrl(QStringLiteral("http://127.0.0.1:%1/api/v1/heartbeat").arg(m_plan.port)));
    plan.method = "GET";
    plan.deadline = m_timing.answerLimit;
    plan.maxAnswer = 64 * 1024;
    m_asking = new Exchange(
        m_network.get(), false, plan,
        [this](const ExchangeReport& report) {
            m_asking.clear();
            answered(report.status == 200 && !report.trouble);
        },
        this);
}

void ServerProcess::answered(bool fine) {
    if (m_state == EngineState::Stopping || !m_process || m_process->state() != QProcess::Running) {
        return;
    }
    const qint64 now = m_clock.steadyMs();
    if (fine) {
        m_answeredAt = now;
        m_look.start(m_timing.look);
        if (m_state != EngineState::Running) {
            m_failure = {};
            set(EngineState::Running);
        }
        return;
    }
    const bool isUp = m_state == EngineState::Running;
    const qint64 since = isUp ? m_answeredAt : m_launchedAt;
    if (now - since > (isUp ? m_timing.patience : m_timing.startLimit).count()) {
        m_silent = true;
        killAll();
        return;
    }
    m_look.start(isUp ? m_timing.look : m_timing.firstLook);
}

void ServerProcess::killAll() {
    if (m_process && m_process->state() != QProcess::NotRunning) {
        const QVector<ProcessId> family = familyOf(m_id);
        m_process->kill();
        signalAll(family, SIGKILL);
    }
}

void ServerProcess::set(EngineState state) {
    m_state = state;
    Q_EMIT changed();
}

} // namespace postulant
