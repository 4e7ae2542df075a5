#pragma once

#include "engine/EngineFolder.h"
#include "engine/EngineSettings.h"
#include "engine/InstallPlan.h"
#include "engine/ProcessRun.h"
#include "engine/ToolOutput.h"

#include <QObject>
#include <QPointer>
#include <QProcessEnvironment>

#include <functional>
#include <optional>

namespace postulant {

class PythonFinder;

// What an installation needs of the computer; tests give their own.
struct InstallTools {
    QStringList pythons;                                    // to try; empty: the usual ones
    QStringList browsers;                                   // the same
    std::function<qint64(const QString& folder)> freeBytes; // not set: the system is asked
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString packages = QStringLiteral(":/engine/requirements.txt");
};

// The packages that are wanted: their text, a mark that tells it from another, and how many they are.
struct PinnedPackages {
    QByteArray text;
    QString mark;
    int count = 0;
};
PinnedPackages readPinned(const QString& path);

// Installs what is missing, stage by stage. What is done is kept in the stage file, so that another try goes on there;
// the new environment takes the place of the old one at the very end. Removing old files takes its thread a while.
class Installer final : public QObject {
    Q_OBJECT
public:
    using Ended = std::function<void(const EngineFailure&)>; // None: all of it is installed
    Installer(const EngineFolder& folder, const EngineSettings& settings, InstallTools tools,
              QObject* parent = nullptr);

    void start(Ended ended); // once; the answer comes later, once
    void cancel();

Q_SIGNALS:
    void planned(const QVector<postulant::InstallStage>& stages);
    void progressed(const postulant::InstallProgress& progress); // the stage is among it

private:
    void check();
    void plan(const QString& python);
    bool clearLeftovers(const InstallFacts& facts); // false: it is over
    void next();
    void runStage();
    void makeEnvironment();
    void installPackages();
    void placeBrowser();
    void downloadBrowser(const QStringList& what);
    void verify();
    void takePlace(const QString& version);
    void stageDone();
    void end(const EngineFailure& failure);
    void run(const QString& program, const QStringList& arguments, std::chrono::minutes deadline, ProcessRun::Line line,
             std::function<void(const RunEnd&)> then);
    bool hasRoom(qint64 bytes);
    bool saved(); // the stage file is; else it is over
    QString environmentInWork() const;
    bool isBrowserReady() const;

    EngineFolder m_folder;
    EngineSettings m_settings;
    InstallTools m_tools;
    PinnedPackages m_packages;
    InstallState m_state;
    QVector<InstallStage> m_left;
    QString m_python;
    QString m_browser; // that is being set up
    QPointer<ProcessRun> m_run;
    QPointer<PythonFinder> m_finder;
    Ended m_ended;
    bool m_cancelled = false;
};

} // namespace postulant
