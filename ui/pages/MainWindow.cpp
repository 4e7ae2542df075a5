#include "ui/pages/MainWindow.h"

#include "dispatch/Core.h"
#include "domain/SendingRule.h"
#include "store/ApplicationRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/ConsentAsker.h"
#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/HelpDialogs.h"
#include "ui/pages/Notifier.h"
#include "ui/pages/PaneFocus.h"
#include "ui/pages/RailBadges.h"
#include "ui/pages/StatusLine.h"
#include "ui/pages/StoredLook.h"
#include "ui/pages/Tray.h"
#include "ui/pages/TroubleNotice.h"
#include "ui/pages/UiSettings.h"
#include "ui/pages/WindowActions.h"
#include "ui/pages/settings/PrivacySection.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Rail.h"
#include "ui/widgets/Words.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {
namespace {

struct RoomEntry {
    Room room;
    const char* id;
    const char* icon;
};
constexpr RoomEntry rooms[] = {
    {Room::Applications, "applications", "list"}, {Room::AddJobs, "add-jobs", "add"},
    {Room::Review, "review", "review"},           {Room::Profile, "profile", "profile"},
    {Room::Answers, "answers", "answers"},        {Room::Insights, "insights", "insights"},
    {Room::Settings, "settings", "settings"},
};

QString idOf(Room room) {
    const auto found =
        std::find_if(std::begin(rooms), std::end(rooms), [room](const auto& e) { return e.room == room; });
    return found == std::end(rooms) ? QString() : QString::fromLatin1(found->id);
}

constexpr PageCommand allCommands[] = {
    PageCommand::Find,        PageCommand::Escape,   PageCommand::Primary,     PageCommand::ApproveAllReady,
    PageCommand::Edit,        PageCommand::Remove,   PageCommand::LookAgain,   PageCommand::OpenPosting,
    PageCommand::CopyAddress, PageCommand::Export,   PageCommand::Undo,        PageCommand::Redo,
    PageCommand::Back,        PageCommand::NextTab,  PageCommand::PreviousTab, PageCommand::StopRun,
    PageCommand::Yes,         PageCommand::No,       PageCommand::MoveUp,      PageCommand::MoveDown,
    PageCommand::SendNext,    PageCommand::SendLast, PageCommand::SaveProof,   PageCommand::AttachFile,
};

} // namespace

MainWindow::MainWindow(const PageContext& context, Tray* tray, QWidget* parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_tray(tray)
    , m_rail(new Rail(this))
    , m_stack(new QStackedWidget(this))
    , m_trouble(new TroubleNotice(this))
    , m_status(new StatusLine(this))
    , m_actions(new WindowActions(this))
    , m_notifier(new Notifier(context.core.store(), context.clock, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    buildFrame();
    connectActions();
    connectEngine();
    new RailBadges(m_context.core.store(), *m_rail, this);
    auto* consents = new ConsentAsker(m_context.core.store(), m_context.clock, m_context.dialogs, this);
    connect(consents, &ConsentAsker::said, m_status, &StatusLine::say);
    restorePlace();
    const Look look = storedLook(m_context.settings);
    m_context.look.setLook(look);
    m_actions->setLook(look);
    m_actions->setCompact(m_context.settings.flag(QStringLiteral("compact")));
    takeStatus(m_context.core.status());
    updateCommands();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame() {
    setMinimumSize(640, 480);
    struct Words {
        Room room;
        QString label;
        QString tip;
    };
    const Words words[] = {
        {Room::Applications, tr("Applications"), tr("Ctrl+1")},
        {Room::AddJobs, tr("Add jobs"), tr("Ctrl+2")},
        {Room::Review, tr("Review"), tr("Ctrl+3")},
        {Room::Profile, tr("Profile"), tr("Ctrl+4")},
        {Room::Answers, tr("Answers"), tr("Ctrl+5")},
        {Room::Insights, tr("Insights"), tr("Ctrl+6")},
        {Room::Settings, tr("Settings"), tr("Ctrl+,")},
    };
    for (const Words& one : words) {
        const auto entry =
            std::find_if(std::begin(rooms), std::end(rooms), [&](const auto& e) { return e.room == one.room; });
        m_rail->addRoom(QString::fromLatin1(entry->id), QString::fromLatin1(entry->icon), one.label, one.tip,
                        one.room == Room::Settings ? Rail::Place::Foot : Rail::Place::Top);
    }
    m_rail->setObjectName(QStringLiteral("rail"));
    m_trouble->setObjectName(QStringLiteral("trouble"));

    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_trouble); // at the foot: nothing above it moves when it comes
    auto* centre = new QWidget(this);
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_rail);
    line->addWidget(right, 1);
    auto* rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(line, 1);
    rows->addWidget(m_status);
    setCentralWidget(centre);
    connect(m_rail, &Rail::roomChosen, this, [this](const QString& id) {
        for (const RoomEntry& entry : rooms) {
            if (id == QLatin1String(entry.id)) {
                goTo(entry.room);
            }
        }
    });
    connect(m_status, &StatusLine::connectionPressed, this, [this] { goTo(Room::Settings); });
    connect(m_status, &StatusLine::queuePressed, this,
            [this] { goTo(Room::Applications, 0, QStringLiteral("state:queued")); });
    connect(m_status, &StatusLine::stopPressed, this, &MainWindow::stopEverything);
    connect(m_trouble, &TroubleNotice::settingsWanted, this,
            [this](qint64 connectionId, const QString& section) { goTo(Room::Settings, connectionId, section); });
    connect(m_trouble, &TroubleNotice::folderWanted, this, &MainWindow::openFolder);
}

void MainWindow::connectActions() {
    connect(m_actions, &WindowActions::commandWanted, this, &MainWindow::runCommand);
    connect(m_actions, &WindowActions::roomWanted, this, [this](Room room) { goTo(room); });
    connect(m_actions, &WindowActions::addJobsWanted, this, &MainWindow::addJobs);
    connect(m_actions, &WindowActions::dataFolderWanted, this, &MainWindow::openFolder);
    connect(m_actions, &WindowActions::quitWanted, this, &MainWindow::quit);
    connect(m_actions, &WindowActions::paneWanted, this, &MainWindow::movePane);
    connect(m_actions, &WindowActions::menuBarWanted, this, [this](bool shown) {
        menuBar()->setVisible(shown);
        m_context.settings.set(QStringLiteral("window/menuBar"), shown);
        if (!shown) {
            m_status->say(tr("Ctrl+M brings the menu bar back"));
        }
    });
    connect(m_actions, &WindowActions::compactWanted, this,
            [this](bool compact) { m_context.settings.set(QStringLiteral("compact"), compact); });
    connect(m_actions, &WindowActions::lookWanted, this, [this](Look look) {
        m_context.look.setLook(look);
        storeLook(m_context.settings, look);
    });
    connect(&m_context.look, &LookControl::lookChanged, m_actions, &WindowActions::setLook);
    connect(m_actions, &WindowActions::pauseWanted, this, &MainWindow::setPaused);
    connect(m_actions, &WindowActions::stopWanted, this, &MainWindow::stopEverything);
    connect(m_actions, &WindowActions::startAtWanted, this, &MainWindow::askStart);
    connect(m_status, &StatusLine::spendPressed, this, [this] { goTo(Room::Settings, 0, QStringLiteral("limits")); });
    connect(m_actions, &WindowActions::helpWanted, this, &MainWindow::showHelp);
    connect(m_actions, &WindowActions::keysWanted, this, [this] { help::showKeys(this, m_actions->keys()); });
    connect(m_actions, &WindowActions::aboutWanted, this, [this] { help::showAbout(this); });
}

void MainWindow::connectEngine() {
    Core& core = m_context.core;
    connect(&core, &Core::statusChanged, this, &MainWindow::takeStatus);
    connect(&core, &Core::needsSeeker, m_notifier, &Notifier::needsSeeker);
    connect(&core, &Core::connectionStopped, m_notifier, &Notifier::connectionStopped);
    connect(&core, &Core::batchEnded, m_notifier, &Notifier::batchEnded);
    connect(&core, &Core::alert, m_notifier, &Notifier::alert);
    connect(m_notifier, &Notifier::notify, this, &MainWindow::tell);
    if (m_tray == nullptr) {
        return;
    }
    connect(m_tray, &Tray::showWanted, this, &MainWindow::raiseToFront);
    connect(m_tray, &Tray::applicationWanted, this, [this](qint64 id) {
        raiseToFront();
        goTo(Room::Applications, id);
    });
    connect(m_tray, &Tray::pauseWanted, this, &MainWindow::setPaused);
    connect(m_tray, &Tray::stopWanted, this, [this] {
        raiseToFront();
        stopEverything();
    });
    connect(m_tray, &Tray::quitWanted, this, [this] {
        raiseToFront();
        quit();
    });
}

// --- rooms -----------------------------------------------------------------------------------------------------------

Page* MainWindow::current() const {
    return m_pages.value(m_room, nullptr);
}

Page* MainWindow::page(Room room) {
    if (Page* known = m_pages.value(room, nullptr)) {
        return known;
    }
    Page* made = makePage(room, m_context, m_stack);
    m_pages.insert(room, made);
    m_stack->addWidget(made);
    made->windowResized(size());
    connectPage(made, room);
    return made;
}

void MainWindow::connectPage(Page* page, Room room) {
    connect(page, &Page::goTo, this, &MainWindow::goTo);
    connect(page, &Page::said, m_status, &StatusLine::say);
    if (auto* privacy = page->findChild<PrivacySection*>()) {
        connect(privacy, &PrivacySection::forgetWanted, this, &MainWindow::forgetWanted);
    }
    connect(page, &Page::commandsChanged, this, [this, room] {
        if (room == m_room) {
            updateCommands();
        }
    });
}

void MainWindow::goTo(Room room, qint64 id, const QString& text) {
    Page* next = page(room);
    if (m_entered && current() != nullptr && current() != next) {
        current()->left();
    }
    enter(room, id, text);
}

void MainWindow::enter(Room room, qint64 id, const QString& text) {
    Page* next = page(room);
    m_room = room;
    m_entered = true;
    const bool first = room == Room::FirstStart;
    m_rail->setVisible(!first);
    m_status->setFirstStart(first);
    m_actions->setFirstStart(first);
    if (!first) {
        m_rail->setCurrent(idOf(room));
    }
    m_stack->setCurrentWidget(next);
    //: Title of the window; %1 is the name of a room such as Applications
    setWindowTitle(tr("%1 - Postulant").arg(next->title()));
    next->entered(id, text);
    next->focusFirst();
    updateCommands();
}

void MainWindow::open() {
    if (m_context.settings.flag(QStringLiteral("firstStart/done"))) {
        goTo(Room::Applications);
        Q_EMIT opened();
        return;
    }
    struct Nothing {
        bool yet = false;
    };
    m_context.core.store().read<Nothing>(
        this, QString(),
        [](Database& db) -> Result<Nothing> {
            const auto people = profiles::all(db);
            const auto files = resumes::all(db);
            const auto jobs = applications::page(db, {}, 1, 0);
            return Nothing{people && files && jobs && people->isEmpty() && files->isEmpty() && jobs->isEmpty()};
        },
        [this](const Result<Nothing>& nothing) {
            if (!m_entered) {
                goTo(nothing && nothing->yet ? Room::FirstStart : Room::Applications);
            }
            Q_EMIT opened();
        });
}

// --- commands --------------------------------------------------------------------------------------------------------

void MainWindow::updateCommands() {
    for (const PageCommand command : allCommands) {
        if (QAction* action = m_actions->command(command)) {
            action->setEnabled(current() != nullptr && current()->can(command));
        }
    }
}

void MainWindow::runCommand(PageCommand command) {
    if (current() != nullptr && current()->can(command)) {
        current()->run(command);
    }
}

// "Start tonight at 22:00": until then nothing is sent.
void MainWindow::askStart() {
    const qint64 now = m_context.clock.nowMs();
    Question question;
    question.title = tr("Start at…");
    question.text =
        tr("When shall the queue start? A time such as 22:00, or a date and a time such as 2026-05-31 22:00. "
           "Nothing: at once.");
    question.answers = QStringList{tr("Set the start")};
    question.defaultAnswer = 0;
    m_context.dialogs.askText(this, question, {}, [this, now](const QString& text) {
        const auto start = instantOfText(text, now, QTimeZone::systemTimeZone());
        if (!start) {
            m_status->say(tr("“%1” is no time; nothing was changed").arg(words::cut(text, 40)));
            return;
        }
        const QString value = *start == 0 ? QString() : QString::number(*start);
        m_context.core.commands().setOptions({{Option::StartAt, value}}, this, [this, start, now](const Done& done) {
            m_status->say(!done         ? words::error(done.error().kind).happened
                          : *start == 0 ? tr("The queue starts at once")
                                        //: %1: "today at 22:00"
                                        : tr("The queue starts %1").arg(dates::whenLong(*start, now)));
        });
    });
}

void MainWindow::addJobs(bool fromClipboard) {
    goTo(Room::AddJobs, 0, fromClipboard ? m_context.dialogs.clipboard() : QString());
}

void MainWindow::movePane(int direction) {
    QVector<QWidget*> all;
    if (m_rail->isVisible()) {
        all.append(m_rail);
    }
    if (current() != nullptr) {
        all += current()->panes();
    }
    all.append(m_status->firstPart());
    focusNextPane(std::move(all), direction);
}

void MainWindow::setPaused(bool paused) {
    m_context.core.commands().setPaused(paused, this, [this, paused](const Done& done) {
        m_status->say(!done    ? words::error(done.error().kind).happened
                      : paused ? tr("The queue is paused; runs already started go on")
                               : tr("The queue goes on"));
    });
}

void MainWindow::stopEverything() {
    const EngineStatus status = m_context.core.status();
    Question question;
    question.title = tr("Stop everything");
    question.text = tr("Pause the queue and stop every run that goes on?");
    question.detail = tr("%n run(s) go on; each is told to stop, where its server can be told. A run that has pressed "
                         "Submit may already have been sent; Postulant looks afterwards and asks you where it cannot "
                         "tell.",
                         nullptr, status.running + status.submitting);
    question.answers = QStringList{tr("Stop everything"), tr("Only pause the queue"), tr("Go on")};
    m_context.dialogs.ask(this, question, [this](int answer) {
        if (answer == 0) {
            m_context.core.commands().stopEverything(this, [this](const Result<int>& goOn) {
                m_status->say(!goOn ? words::error(goOn.error().kind).happened
                              : *goOn == 0
                                  ? tr("Everything is told to stop")
                                  : tr("Everything is told to stop but %n run(s) whose server has no way to be "
                                       "told; nothing more is sent",
                                       nullptr, *goOn));
            });
        } else if (answer == 1) {
            setPaused(true);
        }
    });
}

void MainWindow::showHelp() {
    const QString text = current() == nullptr ? QString() : current()->help();
    if (text.isEmpty()) {
        help::showKeys(this, m_actions->keys());
    } else {
        help::showPage(this, current()->title(), text);
    }
}

// --- engine ----------------------------------------------------------------------------------------------------------

void MainWindow::takeStatus(const EngineStatus& status) {
    m_status->setStatus(status);
    m_actions->setPaused(status.paused);
    m_actions->setQueueBusy(status.queued + status.submitting + status.running > 0);
    if (m_tray != nullptr) {
        m_tray->setPaused(status.paused);
        m_tray->setTip(
            tr("Postulant: %1 waiting, %2 running").arg(status.queued).arg(status.submitting + status.running));
    }
    m_trouble->take(status);
    if (m_quitWhenSent && status.submitting == 0) {
        leave();
    }
}

void MainWindow::openFolder() {
    m_context.dialogs.openUrl(QUrl::fromLocalFile(m_context.core.store().dataDir()));
}

void MainWindow::tell(const QString& title, const QString& body, qint64 applicationId) {
    if (m_tray != nullptr) {
        m_tray->notify(title, body, applicationId);
    }
    //: Status bar; %1 title of a notification, %2 its text
    m_status->say(tr("%1: %2").arg(title, body));
    QAccessibleEvent alert(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// --- window ----------------------------------------------------------------------------------------------------------

void MainWindow::restorePlace() {
    resize(1440, 900);
    const QByteArray geometry = m_context.settings.bytes(QStringLiteral("window/geometry"));
    if (!geometry.isEmpty()) {
        restoreGeometry(geometry);
    }
    menuBar()->setVisible(m_context.settings.flag(QStringLiteral("window/menuBar"), true));
}

void MainWindow::applyWidth() {
    m_rail->adaptTo(width());
    m_status->setShort(width() < breakpoint::narrow);
    for (Page* page : std::as_const(m_pages)) {
        page->windowResized(size());
    }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    applyWidth();
    if (isVisible()) {
        m_context.settings.set(QStringLiteral("window/geometry"), saveGeometry());
    }
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    applyWidth();
}

void MainWindow::raiseToFront() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit() {
    const EngineStatus status = m_context.core.status();
    if (status.submitting == 0 || !status.dispatching) {
        leave();
        return;
    }
    Question question;
    question.title = tr("Quit Postulant");
    question.text = tr("%n application(s) are being sent right now.", nullptr, status.submitting);
    question.detail = tr("Runs already started go on at the server. If you quit in the middle of sending, Postulant "
                         "looks up at the next start what became of it.");
    question.answers = QStringList{tr("Quit when it is sent"), tr("Quit now"), tr("Stay")};
    m_context.dialogs.ask(this, question, [this](int answer) {
        if (answer == 0) {
            m_quitWhenSent = true;
            takeStatus(m_context.core.status());
        } else if (answer == 1) {
            leave();
        }
    });
}

void MainWindow::leave() {
    m_quitWhenSent = false;
    m_leaving = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_context.settings.set(QStringLiteral("window/geometry"), saveGeometry());
    const EngineStatus status = m_context.core.status();
    const bool busy = status.dispatching && status.queued + status.submitting + status.running > 0;
    if (!m_leaving && busy && m_tray != nullptr && m_tray->isAvailable()) {
        event->ignore();
        hide();
        if (!m_context.settings.flag(QStringLiteral("tray/told"))) {
            m_context.settings.set(QStringLiteral("tray/told"), true);
            m_tray->notify(tr("Postulant goes on working"),
                           tr("It stays beside the clock until the queue is done. Quit it there."), 0);
        }
        return;
    }
    if (!m_leaving && status.dispatching && status.submitting > 0) {
        event->ignore();
        quit();
        return;
    }
    m_leaving = true;
    event->accept();
    Q_EMIT left();
}

} // namespace postulant
