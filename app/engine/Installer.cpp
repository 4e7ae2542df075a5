#include "engine/Installer.h"

#include "domain/AtomicFile.h"
#include "engine/BrowserPlace.h"
#include "engine/EngineEnvironment.h"
#include "engine/EngineResources.h"
#include "engine/PythonFinder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

namespace postulant {
namespace {

constexpr qint64 mib = 1024 * 1024;
constexpr qint64 roomForPackages = 2200 * mib; // 1.2 GB of files, and what is downloaded for them until it is over
constexpr qint64 roomForBrowser = 700 * mib;

QString lastOf(const QStringList& tail) {
    return tail.isEmpty() ? QString() : tail.last().left(300);
}

EngineTrouble troubleOf(ErrorKind kind) {
    return kind == ErrorKind::DiskFull ? EngineTrouble::NoSpace : EngineTrouble::Folder;
}

} // namespace

PinnedPackages readPinned(const QString& path) {
    PinnedPackages out;
    out.text = engineFile(path);
    if (!out.text.isEmpty()) {
        out.mark = QString::fromLatin1(QCryptographicHash::hash(out.text, QCryptographicHash::Sha256).toHex().left(16));
        for (const QByteArray& line : out.text.split('\n')) {
            out.count += line.contains("==") && !line.startsWith('#') ? 1 : 0;
        }
    }
    return out;
}

Installer::Installer(const EngineFolder& folder, const EngineSettings& settings, InstallTools tools, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_settings(settings)
    , m_tools(std::move(tools))
    , m_packages(readPinned(m_tools.packages)) {}

void Installer::start(Ended ended) {
    m_ended = std::move(ended);
    QMetaObject::invokeMethod(this, &Installer::check, Qt::QueuedConnection);
}

void Installer::cancel() {
    m_cancelled = true;
    if (m_run) {
        m_run->stop(ErrorKind::Cancelled);
    }
    if (m_finder) {
        m_finder->stop();
    }
}

void Installer::check() {
    Q_EMIT progressed(InstallProgress{});
    EngineFolder::removeTree(m_folder.installTemp()); // of one that was killed
    const Done made = m_folder.prepare().and_then([this] { return makePrivateFolder(m_folder.installTemp()); });
    if (!made) {
        end({troubleOf(made.error().kind), made.error().detail});
        return;
    }
    if (m_packages.count == 0) {
        end({EngineTrouble::PackagesFailed, m_tools.packages});
        return;
    }
    m_state = readInstallState(m_folder.stateFile());
    m_finder = new PythonFinder(m_tools.pythons.isEmpty() || !m_settings.python.isEmpty()
                                    ? PythonFinder::candidates(m_settings.python)
                                    : m_tools.pythons,
                                toolEnvironment(m_tools.environment, m_folder, m_settings), this);
    m_finder->find([this](const FoundPython& found) { plan(found.path); },
                   [this](const EngineFailure& failure) { end(failure); });
}

// A new environment that is not wanted any more would be taken for the one in work; the rest is room on the disk.
bool Installer::clearLeftovers(const InstallFacts& facts) {
    const bool newest = isNewest(m_state, facts);
    const Done gone = newest ? EngineFolder::removeTree(m_folder.building()) : Done();
    if (!gone) {
        end({EngineTrouble::Folder, gone.error().detail});
        return false;
    }
    if (facts.environmentThere) {
        EngineFolder::removeTree(m_folder.replaced());
    }
    if (newest) {
        EngineFolder::removeTree(m_folder.downloads());
    }
    return true;
}

bool Installer::isBrowserReady() const {
    const auto builds = readBrowserBuilds(environmentInWork());
    return builds && isBrowserPlaced(m_folder.browsers(), *builds);
}

void Installer::plan(const QString& python) {
    m_python = python;
    InstallFacts facts;
    facts.environmentThere = QFileInfo::exists(EngineFolder::pythonIn(m_folder.environment()));
    facts.buildThere = QFileInfo::exists(EngineFolder::pythonIn(m_folder.building()));
    facts.packages = m_packages.mark;
    facts.python = python;
    facts.browser = m_settings.browser;
    if (!clearLeftovers(facts)) {
        return;
    }
    facts.browserReady = isBrowserReady();
    m_left = stagesLeft(m_state, facts);
    Q_EMIT planned(m_left);
    if (m_left.isEmpty()) {
        end({});
        return;
    }
    const bool loads = m_left.contains(InstallStage::Environment) || m_left.contains(InstallStage::Packages);
    const bool loadsBrowser = m_left.contains(InstallStage::Browser) &&
                              (m_settings.browser == ownBrowser ||
                               (m_settings.browser.isEmpty() && systemBrowser(m_tools.browsers).isEmpty()));
    if (!hasRoom((loads ? roomForPackages : 0) + (loadsBrowser ? roomForBrowser : 0))) {
        return;
    }
    stageDone(); // the check
}

bool Installer::hasRoom(qint64 bytes) {
    const qint64 there =
        m_tools.freeBytes ? m_tools.freeBytes(m_folder.root()) : QStorageInfo(m_folder.root()).bytesAvailable();
    if (there >= 0 && there < bytes) {
        end({EngineTrouble::NoSpace,
             QStringLiteral("%1 MiB are needed, %2 are free").arg(bytes / mib).arg(there / mib)});
        return false;
    }
    return true;
}

bool Installer::saved() {
    const Done written = writeInstallState(m_folder.stateFile(), m_state);
    if (!written) {
        end({troubleOf(written.error().kind), written.error().detail});
    }
    return written.has_value();
}

void Installer::stageDone() {
    const InstallStage stage = m_left.takeFirst();
    if (stage != InstallStage::Check) {
        m_state.buildDone.removeAll(code(stage));
        m_state.buildDone.append(code(stage));
    }
    m_state.buildBegun.clear();
    if (saved()) {
        // The event loop has its turn, and a cancel with it.
        QMetaObject::invokeMethod(this, &Installer::next, Qt::QueuedConnection);
    }
}

void Installer::next() {
    if (m_left.isEmpty()) {
        end({});
        return;
    }
    if (m_cancelled) {
        end({EngineTrouble::Cancelled, {}});
        return;
    }
    m_state.buildBegun = code(m_left.first());
    m_state.last = {};
    if (!saved()) {
        return;
    }
    InstallProgress progress;
    progress.stage = m_left.first();
    Q_EMIT progressed(progress);
    runStage();
}

void Installer::runStage() {
    switch (m_left.first()) {
    case InstallStage::Check:
        stageDone();
        break;
    case InstallStage::Environment:
        makeEnvironment();
        break;
    case InstallStage::Packages:
        installPackages();
        break;
    case InstallStage::Browser:
        placeBrowser();
        break;
    case InstallStage::Verify:
        verify();
        break;
    }
}

void Installer::run(const QString& program, const QStringList& arguments, std::chrono::minutes deadline,
                    ProcessRun::Line line, std::function<void(const RunEnd&)> then) {
    RunPlan plan;
    plan.program = program;
    plan.arguments = arguments;
    plan.environment = toolEnvironment(m_tools.environment, m_folder, m_settings);
    plan.folder = m_folder.root();
    plan.deadline = deadline;
    plan.silence = std::min(deadline, std::chrono::minutes(30));
    m_run = new ProcessRun(
        plan, std::move(line),
        [this, then = std::move(then)](const RunEnd& ended) {
            if (m_cancelled) {
                end({EngineTrouble::Cancelled, {}});
            } else {
                then(ended);
            }
        },
        this);
    m_run->start();
}

void Installer::makeEnvironment() {
    m_state.building = m_packages.mark;
    m_state.buildPython = m_python;
    m_state.buildDone.clear();
    const Done gone = EngineFolder::removeTree(m_folder.building());
    if (!gone) {
        end({EngineTrouble::Folder, gone.error().detail});
        return;
    }
    if (!saved()) {
        return;
    }
    run(m_python, {QStringLiteral("-m"), QStringLiteral("venv"), m_folder.building()}, std::chrono::minutes(5), {},
        [this](const RunEnd& ended) {
            if (ended.isFine()) {
                stageDone();
                return;
            }
            EngineFailure failure = packagesTrouble(ended.tail);
            if (failure.trouble == EngineTrouble::PackagesFailed) {
                failure.trouble = EngineTrouble::VenvMissing;
            }
            end(failure);
        });
}

void Installer::installPackages() {
    if (const Done written = writeFileAtomically(m_folder.requirements(), m_packages.text); !written) {
        end({troubleOf(written.error().kind), written.error().detail});
        return;
    }
    const auto output = std::make_shared<PipOutput>(m_packages.count);
    run(
        EngineFolder::pythonIn(m_folder.building()),
        {QStringLiteral("-m"), QStringLiteral("pip"), QStringLiteral("install"), QStringLiteral("--no-deps"),
         QStringLiteral("--no-compile"), QStringLiteral("--require-hashes"), QStringLiteral("--progress-bar"),
         QStringLiteral("off"), QStringLiteral("-r"), m_folder.requirements()},
        std::chrono::hours(6),
        [this, output](const QString& line) {
            if (output->take(line)) {
                Q_EMIT progressed(output->progress());
            }
        },
        [this](const RunEnd& ended) {
            if (ended.isFine()) {
                stageDone();
            } else {
                end(ended.stopped ? EngineFailure{EngineTrouble::Offline, lastOf(ended.tail)}
                                  : packagesTrouble(ended.tail));
            }
        });
}

// The new environment while there is one, else the one that is used.
QString Installer::environmentInWork() const {
    return QFileInfo::exists(EngineFolder::pythonIn(m_folder.building())) ? m_folder.building()
                                                                          : m_folder.environment();
}

void Installer::placeBrowser() {
    const auto builds = readBrowserBuilds(environmentInWork());
    if (!builds) {
        end({EngineTrouble::BrowserFailed, builds.error().detail});
        return;
    }
    const QString found = m_settings.browser.isEmpty() ? systemBrowser(m_tools.browsers) : m_settings.browser;
    m_browser = found.isEmpty() ? ownBrowser : found;
    if (m_browser == ownBrowser && m_settings.noDownload) {
        end({EngineTrouble::BrowserFailed, QStringLiteral("none was found, and none may be downloaded")});
        return;
    }
    if (m_browser == ownBrowser) {
        // Starters of ours look like whole downloads.
        if (m_state.browser != ownBrowser) {
            EngineFolder::removeTree(m_folder.browsers());
        }
        downloadBrowser({QStringLiteral("chromium"), QStringLiteral("ffmpeg")});
        return;
    }
    if (!QFileInfo(m_browser).isExecutable() || !QFileInfo(m_browser).isFile()) {
        end({EngineTrouble::BrowserFailed, QStringLiteral("%1 cannot be run").arg(m_browser)});
        return;
    }
    if (m_state.browser == ownBrowser) {
        EngineFolder::removeTree(m_folder.browsers());
    }
    const QString ffmpeg = systemFfmpeg();
    const Done placed =
        postulant::placeBrowser(m_folder.browsers(), *builds, QFileInfo(m_browser).absoluteFilePath(), ffmpeg);
    if (!placed) {
        end({troubleOf(placed.error().kind), placed.error().detail});
    } else if (ffmpeg.isEmpty()) {
        downloadBrowser({QStringLiteral("ffmpeg")});
    } else {
        m_state.browser = m_browser;
        m_state.browserMark = m_packages.mark;
        stageDone();
    }
}

void Installer::downloadBrowser(const QStringList& what) {
    const auto output = std::make_shared<BrowserOutput>();
    run(
        EngineFolder::pythonIn(environmentInWork()),
        QStringList{QStringLiteral("-m"), QStringLiteral("playwright"), QStringLiteral("install")} + what,
        std::chrono::hours(2),
        [this, output](const QString& line) {
            if (output->take(line)) {
                Q_EMIT progressed(output->progress());
            }
        },
        [this](const RunEnd& ended) {
            if (!ended.isFine()) {
                end(ended.stopped ? EngineFailure{EngineTrouble::Offline, lastOf(ended.tail)}
                                  : browserTrouble(ended.tail));
                return;
            }
            m_state.browser = m_browser;
            m_state.browserMark = m_packages.mark;
            stageDone();
        });
}

void Installer::verify() {
    const QString ask =
        QStringLiteral("import importlib.metadata as m, uvicorn, playwright; print('skyvern', m.version('skyvern'))");
    run(EngineFolder::pythonIn(environmentInWork()), {QStringLiteral("-c"), ask}, std::chrono::minutes(3), {},
        [this](const RunEnd& ended) {
            const QString prefix = QStringLiteral("skyvern ");
            const QString line = ended.tail.isEmpty() ? QString() : ended.tail.last();
            if (!ended.isFine() || !line.startsWith(prefix)) {
                m_state.buildDone.clear(); // whatever is wrong with it: the next try begins anew
                end({EngineTrouble::PackagesFailed, lastOf(ended.tail)});
                return;
            }
            takePlace(line.mid(prefix.size()).left(40));
        });
}

void Installer::takePlace(const QString& version) {
    const bool isNew = QFileInfo::exists(EngineFolder::pythonIn(m_folder.building()));
    if (isNew) {
        EngineFolder::removeTree(m_folder.replaced());
        if (QFileInfo::exists(m_folder.environment())) {
            QDir().rename(m_folder.environment(), m_folder.replaced());
        }
        if (!QDir().rename(m_folder.building(), m_folder.environment())) {
            QDir().rename(m_folder.replaced(), m_folder.environment());
            end({EngineTrouble::Folder, m_folder.environment()});
            return;
        }
    }
    m_state.installed = m_packages.mark;
    m_state.version = version;
    m_state.python = m_python;
    m_state.building.clear();
    m_state.buildPython.clear();
    m_left = {InstallStage::Verify};
    m_state.buildDone.clear();
    stageDone();
    m_state.buildDone.clear();
    EngineFolder::removeTree(m_folder.replaced());
    EngineFolder::removeTree(m_folder.downloads());
}

void Installer::end(const EngineFailure& failure) {
    if (!m_ended) {
        return;
    }
    m_state.last = failure;
    EngineFolder::removeTree(m_folder.installTemp()); // pip leaves there what it was stopped at
    if (QFileInfo::exists(m_folder.root())) {
        writeInstallState(m_folder.stateFile(), m_state); // what cannot be written now was said already
    }
    const Ended ended = std::exchange(m_ended, nullptr);
    ended(failure);
}

} // namespace postulant
