#include "engine/ProcessRun.h"

#include "engine/ProcessId.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace postulant {

ProcessRun::ProcessRun(RunPlan plan, Line line, Ended ended, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_line(std::move(line))
    , m_ended(std::move(ended)) {
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setProcessEnvironment(m_plan.environment);
    m_process.setWorkingDirectory(m_plan.folder);
    m_process.setStandardInputFile(QProcess::nullDevice());
    prepareChild(m_process);
    for (QTimer* timer : {&m_deadline, &m_silence, &m_kill}) {
        timer->setSingleShot(true);
    }
    connect(&m_process, &QProcess::readyRead, this, &ProcessRun::readLines);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        m_end.exitCode = status == QProcess::NormalExit ? code : -1;
        end();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_end.tail.append(m_process.errorString());
            end();
        }
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(ErrorKind::Timeout); });
    connect(&m_silence, &QTimer::timeout, this, [this] { stop(ErrorKind::Timeout); });
    connect(&m_kill, &QTimer::timeout, this, [this] {
        if (const qint64 pid = m_process.processId(); pid > 0) { // 0 would be this program's own group
            ::kill(-static_cast<pid_t>(pid), SIGKILL);
        }
    });
}

ProcessRun::~ProcessRun() {
    m_told = true;
    if (m_process.state() != QProcess::NotRunning) {
        const QVector<ProcessId> family = familyOf(ProcessId::of(m_process.processId()));
        m_process.disconnect(this);
        signalAll(family, SIGKILL);
        m_process.waitForFinished(5000);
    }
}

void ProcessRun::prepareChild(QProcess& process) {
    process.setChildProcessModifier([parent = ::getpid()] {
        // Only what may be called between fork and exec.
        ::setpgid(0, 0);
        ::umask(0077);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent) { // it died before it could be heard
            ::_exit(1);
        }
    });
}

void ProcessRun::start() {
    m_deadline.start(m_plan.deadline);
    if (m_plan.silence.count() > 0) {
        m_silence.start(m_plan.silence);
    }
    connect(&m_process, &QProcess::started, this, [this] { m_end.started = true; });
    m_process.start(m_plan.program, m_plan.arguments, QIODevice::ReadOnly);
}

void ProcessRun::stop(ErrorKind why) {
    if (m_told || m_end.stopped) {
        return;
    }
    m_end.stopped = why;
    if (m_process.state() == QProcess::NotRunning) {
        QMetaObject::invokeMethod(this, &ProcessRun::end, Qt::QueuedConnection);
        return;
    }
    if (const qint64 pid = m_process.processId(); pid > 0) {
        ::kill(-static_cast<pid_t>(pid), SIGTERM);
    }
    m_kill.start(std::chrono::seconds(3));
}

void ProcessRun::readLines() {
    if (m_plan.silence.count() > 0) {
        m_silence.start(m_plan.silence);
    }
    m_rest += m_process.readAll();
    m_rest.replace('\r', '\n'); // a bar that is drawn over itself is a line each time
    qsizetype end = 0;
    while ((end = m_rest.indexOf('\n')) >= 0) {
        takeLine(m_rest.left(end));
        m_rest.remove(0, end + 1);
    }
    m_rest.truncate(longest);
}

void ProcessRun::takeLine(QByteArray line) {
    line.truncate(longest);
    const QString text = QString::fromUtf8(line).trimmed();
    if (text.isEmpty()) {
        return;
    }
    m_end.tail.append(text);
    if (m_end.tail.size() > mostLines) {
        m_end.tail.removeFirst();
    }
    if (m_line) {
        m_line(text);
    }
}

void ProcessRun::end() {
    if (std::exchange(m_told, true)) {
        return;
    }
    for (QTimer* timer : {&m_deadline, &m_silence, &m_kill}) {
        timer->stop();
    }
    readLines();
    takeLine(std::exchange(m_rest, {}));
    const Ended ended = std::exchange(m_ended, nullptr);
    deleteLater();
    ended(m_end);
}

} // namespace postulant
