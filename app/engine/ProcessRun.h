#pragma once

#include "domain/Result.h"

#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

// One program that is run to its end: its lines as they come, a deadline, a cancel, and an end that is told once.
namespace postulant {

struct RunPlan {
    QString program;
    QStringList arguments; // anybody on this computer may read them: no key
    QProcessEnvironment environment;
    QString folder;
    std::chrono::milliseconds deadline{60000};
    std::chrono::milliseconds silence{0}; // longest time without a line; 0: only the deadline counts
};

struct RunEnd {
    bool started = false;
    int exitCode = -1;                // -1: it did not end by itself
    std::optional<ErrorKind> stopped; // Cancelled, Timeout
    QStringList tail;                 // its last lines, both streams together
    bool isFine() const { return started && exitCode == 0 && !stopped; }
};

// It and all that it starts are stopped together, and end with this program. Deletes itself after it told its end.
class ProcessRun final : public QObject {
    Q_OBJECT
public:
    using Line = std::function<void(const QString&)>;
    using Ended = std::function<void(const RunEnd&)>;
    static constexpr int mostLines = 60; // of the tail
    static constexpr int longest = 2000; // characters of a line; the rest of it is dropped

    ProcessRun(RunPlan plan, Line line, Ended ended, QObject* parent);
    ~ProcessRun() override; // kills what still runs, tells nothing

    void start();
    void stop(ErrorKind why); // asks it to end, and kills it when it does not; its end is told then

    // What a child of ours is made like: a group of its own, files for the seeker alone, and it is asked to end when
    // the thread that started it does.
    static void prepareChild(QProcess& process);

private:
    void readLines();
    void takeLine(QByteArray line);
    void end();

    RunPlan m_plan;
    Line m_line;
    Ended m_ended;
    QProcess m_process;
    QTimer m_deadline;
    QTimer m_silence;
    QTimer m_kill;
    QByteArray m_rest; // of a line that has no end yet
    RunEnd m_end;
    bool m_told = false;
};

} // namespace postulant
