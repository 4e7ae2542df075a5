#include "engine/PythonFinder.h"

#include "engine/ProcessRun.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <utility>

namespace postulant {
namespace {

// One line "python X.Y.Z", and "venv" where it can make environments with pip in them.
const QString& question() {
    static const QString text =
        QStringLiteral("import sys,importlib.util as u;print('python','.'.join(map(str,sys.version_info[:3])));"
                       "print('venv' if u.find_spec('venv') and u.find_spec('ensurepip') else 'no venv')");
    return text;
}

} // namespace

PythonFinder::PythonFinder(QStringList candidates, QProcessEnvironment environment, QObject* parent)
    : QObject(parent)
    , m_candidates(std::move(candidates))
    , m_environment(std::move(environment)) {}

QStringList PythonFinder::candidates(const QString& wanted) {
    if (!wanted.isEmpty()) {
        return {wanted};
    }
    QStringList out;
    // What the system brings comes before what stands first on the path: it stays when a tool is taken away.
    for (const char* folder : {"/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"}) {
        for (const char* name : {"python3.11", "python3.12", "python3"}) {
            const QString path = QStringLiteral("%1/%2").arg(QLatin1String(folder), QLatin1String(name));
            if (QFileInfo(path).isExecutable()) {
                out.append(path);
            }
        }
    }
    for (const char* name : {"python3.11", "python3.12", "python3", "python"}) {
        const QString path = QStandardPaths::findExecutable(QLatin1String(name));
        if (!path.isEmpty() && !out.contains(path)) {
            out.append(path);
        }
    }
    return out;
}

bool PythonFinder::fits(const QString& version) {
    const QStringList parts = version.split(u'.');
    const int minor = parts.value(1).toInt();
    return parts.value(0) == QLatin1String("3") && minor >= 11 && minor <= 12;
}

void PythonFinder::find(Found found, Missing missing) {
    m_found = std::move(found);
    m_missing = std::move(missing);
    QMetaObject::invokeMethod(this, &PythonFinder::next, Qt::QueuedConnection);
}

void PythonFinder::stop() {
    m_stopped = true;
    if (m_run) {
        m_run->stop(ErrorKind::Cancelled);
    }
}

void PythonFinder::next() {
    if (m_stopped || m_candidates.isEmpty()) {
        m_missing(m_stopped ? EngineFailure{EngineTrouble::Cancelled, {}} : m_why);
        return;
    }
    const QString path = m_candidates.takeFirst();
    RunPlan plan;
    plan.program = path;
    plan.arguments = QStringList{QStringLiteral("-c"), question()};
    plan.environment = m_environment;
    plan.deadline = std::chrono::seconds(20);
    m_run = new ProcessRun(
        plan, {}, [this, path](const RunEnd& end) { judge(path, end.isFine() ? end.tail : QStringList()); }, this);
    m_run->start();
}

void PythonFinder::judge(const QString& path, const QStringList& lines) {
    static const QRegularExpression version(QStringLiteral("^python ([0-9]+\\.[0-9]+\\.[0-9]+)$"));
    const auto match = version.match(lines.value(0));
    if (m_stopped || !match.hasMatch() || !fits(match.captured(1))) {
        if (match.hasMatch() && m_why.detail.isEmpty()) {
            m_why.detail = QStringLiteral("%1 is %2").arg(path, match.captured(1));
        }
        next();
        return;
    }
    if (lines.value(1) != QLatin1String("venv")) {
        m_why = {EngineTrouble::VenvMissing, QStringLiteral("%1 is %2").arg(path, match.captured(1))};
        next();
        return;
    }
    m_found({path, match.captured(1)});
}

} // namespace postulant
