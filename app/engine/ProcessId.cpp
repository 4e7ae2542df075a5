#include "engine/ProcessId.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <csignal>
#include <optional>
#include <unistd.h>

namespace postulant {
namespace {

struct Line {
    qint64 parent = 0;
    qint64 started = 0;
};

// nullopt for what is not there or has ended (a zombie).
std::optional<Line> read(qint64 pid) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (pid <= 0 || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QByteArray text = file.readAll();
    // The name stands in brackets and may hold any character, brackets too.
    const QList<QByteArray> rest = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (rest.size() < 20 || rest[0] == "Z" || rest[0] == "X") {
        return std::nullopt;
    }
    return Line{rest[1].toLongLong(), rest[19].toLongLong()};
}

// Another one after each start of the computer: ticks are counted from there.
QString bootId() {
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

} // namespace

ProcessId ProcessId::of(qint64 pid) {
    const auto line = read(pid);
    return line ? ProcessId{pid, line->started} : ProcessId();
}

ProcessId ProcessId::self() {
    return of(::getpid());
}

bool ProcessId::isAlive() const {
    const auto line = read(pid);
    return line && line->started == started;
}

QJsonObject toJson(const ProcessId& process) {
    return {{QStringLiteral("pid"), process.pid},
            {QStringLiteral("started"), process.started},
            {QStringLiteral("boot"), bootId()}};
}

ProcessId processFromJson(const QJsonObject& object) {
    if (object.value(QLatin1String("boot")).toString() != bootId()) {
        return {};
    }
    return {object.value(QLatin1String("pid")).toInteger(), object.value(QLatin1String("started")).toInteger()};
}

QVector<ProcessId> familyOf(const ProcessId& process) {
    if (!process.isAlive()) {
        return {};
    }
    QMultiHash<qint64, ProcessId> children;
    const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        if (const auto line = isNumber ? read(pid) : std::nullopt) {
            children.insert(line->parent, ProcessId{pid, line->started});
        }
    }
    QVector<ProcessId> family{process};
    for (qsizetype i = 0; i < family.size(); ++i) {
        family += children.values(family[i].pid);
    }
    return family;
}

void signalAll(const QVector<ProcessId>& processes, int signal) {
    for (const ProcessId& process : processes) {
        if (process.isAlive()) {
            ::kill(static_cast<pid_t>(process.pid), signal);
        }
    }
}

} // namespace postulant
