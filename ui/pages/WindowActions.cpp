#include "ui/pages/WindowActions.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace postulant {
namespace {

QKeySequence key(QKeyCombination keys) {
    return QKeySequence(keys);
}

} // namespace

WindowActions::WindowActions(QMainWindow* window)
    : QObject(window)
    , m_window(window) {
    buildFile();
    buildEdit();
    buildView();
    buildApplication();
    buildQueue();
    buildHelp();
}

QMenu* WindowActions::menu(const QString& title) {
    QMenu* made = m_window->menuBar()->addMenu(title);
    m_menus.append(made);
    return made;
}

QAction* WindowActions::add(QMenu* menu, const QString& text, const QList<QKeySequence>& keys, const QString& icon) {
    QAction* action = menu->addAction(text);
    action->setShortcuts(keys);
    if (!icon.isEmpty()) {
        action->setIcon(icons::action(icon, QPalette::Text));
    }
    m_window->addAction(action); // the shortcut works while the menu bar is hidden
    return action;
}

QAction* WindowActions::addCommand(QMenu* menu, PageCommand command, const QString& text,
                                   const QList<QKeySequence>& keys, const QString& icon) {
    QAction* action = add(menu, text, keys, icon);
    connect(action, &QAction::triggered, this, [this, command] { Q_EMIT commandWanted(command); });
    m_commands.insert(command, action);
    return action;
}

void WindowActions::buildFile() {
    QMenu* file = menu(tr("&File"));
    connect(add(file, tr("&Add jobs…"), {key(Qt::CTRL | Qt::Key_N)}, QStringLiteral("add")), &QAction::triggered, this,
            [this] { Q_EMIT addJobsWanted(false); });
    QAction* paste =
        add(file, tr("Add addresses from the &clipboard"), {key(Qt::CTRL | Qt::Key_V)}, QStringLiteral("paste"));
    connect(paste, &QAction::triggered, this, [this] { Q_EMIT addJobsWanted(true); });
    file->addSeparator();
    addCommand(file, PageCommand::Export, tr("&Export what is shown…"), {key(Qt::CTRL | Qt::Key_E)},
               QStringLiteral("download"));
    connect(add(file, tr("Open &data folder"), {}, QStringLiteral("folder")), &QAction::triggered, this,
            &WindowActions::dataFolderWanted);
    file->addSeparator();
    connect(add(file, tr("&Quit"), {key(Qt::CTRL | Qt::Key_Q)}), &QAction::triggered, this, &WindowActions::quitWanted);
}

void WindowActions::buildEdit() {
    QMenu* edit = menu(tr("&Edit"));
    addCommand(edit, PageCommand::Undo, tr("&Undo"), {key(Qt::CTRL | Qt::Key_Z)});
    addCommand(edit, PageCommand::Redo, tr("&Redo"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    edit->addSeparator();
    addCommand(edit, PageCommand::CopyAddress, tr("&Copy address of the posting"), {key(Qt::CTRL | Qt::Key_C)},
               QStringLiteral("copy"));
    addCommand(edit, PageCommand::Edit, tr("&Edit"), {key(Qt::Key_F2)}, QStringLiteral("draft"));
    addCommand(edit, PageCommand::Remove, tr("Cancel or re&move…"), {key(Qt::Key_Delete)}, QStringLiteral("trash"));
    edit->addSeparator();
    addCommand(edit, PageCommand::Find, tr("&Search"), {key(Qt::CTRL | Qt::Key_F)}, QStringLiteral("search"));
    addCommand(edit, PageCommand::Escape, tr("Clear search, lea&ve"), {key(Qt::Key_Escape)});
}

void WindowActions::buildView() {
    QMenu* view = menu(tr("&View"));
    struct Entry {
        Room room;
        QString text;
        QKeyCombination keys;
        const char* icon;
    };
    const Entry entries[] = {
        {Room::Applications, tr("&Applications"), Qt::CTRL | Qt::Key_1, "list"},
        {Room::AddJobs, tr("Add &jobs"), Qt::CTRL | Qt::Key_2, "add"},
        {Room::Review, tr("&Review"), Qt::CTRL | Qt::Key_3, "review"},
        {Room::Profile, tr("&Profile"), Qt::CTRL | Qt::Key_4, "profile"},
        {Room::Answers, tr("A&nswers"), Qt::CTRL | Qt::Key_5, "answers"},
        {Room::Insights, tr("&Insights"), Qt::CTRL | Qt::Key_6, "insights"},
        {Room::Settings, tr("&Settings"), Qt::CTRL | Qt::Key_Comma, "settings"},
    };
    for (const Entry& entry : entries) {
        QAction* action = add(view, entry.text, {key(entry.keys)}, QString::fromLatin1(entry.icon));
        connect(action, &QAction::triggered, this, [this, room = entry.room] { Q_EMIT roomWanted(room); });
        m_rooms.insert(entry.room, action);
    }
    view->addSeparator();
    connect(add(view, tr("Ne&xt pane"), {key(Qt::Key_F6)}), &QAction::triggered, this,
            [this] { Q_EMIT paneWanted(1); });
    connect(add(view, tr("Previous pane"), {key(Qt::SHIFT | Qt::Key_F6)}), &QAction::triggered, this,
            [this] { Q_EMIT paneWanted(-1); });
    addCommand(view, PageCommand::NextTab, tr("Next tab"), {key(Qt::CTRL | Qt::Key_Tab)});
    addCommand(view, PageCommand::PreviousTab, tr("Previous tab"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)});
    addCommand(view, PageCommand::Back, tr("&Back to the list"), {key(Qt::ALT | Qt::Key_Left)}, QStringLiteral("left"));
    view->addSeparator();
    buildLook(view);
    m_compact = add(view, tr("&Compact rows"), {});
    m_compact->setCheckable(true);
    connect(m_compact, &QAction::toggled, this, &WindowActions::compactWanted);
    m_menuBar = add(view, tr("&Menu bar"), {key(Qt::CTRL | Qt::Key_M)});
    m_menuBar->setCheckable(true);
    m_menuBar->setChecked(true);
    connect(m_menuBar, &QAction::toggled, this, &WindowActions::menuBarWanted);
}

void WindowActions::buildLook(QMenu* view) {
    QMenu* look = view->addMenu(tr("&Look"));
    auto* group = new QActionGroup(this);
    const std::pair<Look, QString> looks[] = {{Look::FollowSystem, tr("&Follow the system")},
                                              {Look::Light, tr("&Light")},
                                              {Look::Dark, tr("&Dark")},
                                              {Look::HighContrast, tr("&High contrast")}};
    for (const auto& [value, text] : looks) {
        QAction* action = look->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = value] { Q_EMIT lookWanted(wanted); });
        m_looks.insert(static_cast<int>(value), action);
    }
}

void WindowActions::buildApplication() {
    QMenu* application = menu(tr("&Application"));
    //: Does what the highlighted button of the page does: add, approve, save
    addCommand(application, PageCommand::Primary, tr("&Main button of this page"),
               {key(Qt::CTRL | Qt::Key_Return), key(Qt::CTRL | Qt::Key_Enter)});
    addCommand(application, PageCommand::ApproveAllReady, tr("Approve &all ready…"),
               {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), key(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter)});
    application->addSeparator();
    addCommand(application, PageCommand::OpenPosting, tr("&Open posting"), {key(Qt::CTRL | Qt::Key_O)},
               QStringLiteral("external"));
    addCommand(application, PageCommand::Yes, tr("&Yes, it went through"), {key(Qt::ALT | Qt::Key_Y)},
               QStringLiteral("check"));
    addCommand(application, PageCommand::No, tr("&No, it did not"), {key(Qt::ALT | Qt::Key_N)},
               QStringLiteral("cross"));
    application->addSeparator();
    addCommand(application, PageCommand::SaveProof, tr("Save &proof…"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
               QStringLiteral("download"));
    addCommand(application, PageCommand::AttachFile, tr("Attach a &file…"), {}, QStringLiteral("mail"));
    application->addSeparator();
    addCommand(application, PageCommand::StopRun, tr("&Stop this run…"), {key(Qt::CTRL | Qt::Key_Period)},
               QStringLiteral("stop"));
}

void WindowActions::buildQueue() {
    QMenu* queue = menu(tr("&Queue"));
    m_pause = add(queue, tr("&Pause queue"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, QStringLiteral("pause"));
    connect(m_pause, &QAction::triggered, this, [this] { Q_EMIT pauseWanted(!m_paused); });
    m_startAt = add(queue, tr("S&tart at…"), {}, QStringLiteral("timer"));
    connect(m_startAt, &QAction::triggered, this, &WindowActions::startAtWanted);
    queue->addSeparator();
    addCommand(queue, PageCommand::MoveUp, tr("Move &up"), {key(Qt::ALT | Qt::Key_Up)});
    addCommand(queue, PageCommand::MoveDown, tr("Move &down"), {key(Qt::ALT | Qt::Key_Down)});
    addCommand(queue, PageCommand::SendNext, tr("Send &next"), {key(Qt::ALT | Qt::Key_Home)});
    addCommand(queue, PageCommand::SendLast, tr("Send last"), {key(Qt::ALT | Qt::Key_End)});
    queue->addSeparator();
    addCommand(queue, PageCommand::LookAgain, tr("&Look on the servers again"), {key(Qt::Key_F5)},
               QStringLiteral("retry"));
    queue->addSeparator();
    m_stop = add(queue, tr("&Stop everything…"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Period)}, QStringLiteral("stop"));
    connect(m_stop, &QAction::triggered, this, &WindowActions::stopWanted);
}

void WindowActions::buildHelp() {
    QMenu* help = menu(tr("&Help"));
    connect(add(help, tr("&Help for this page"), {key(Qt::Key_F1)}), &QAction::triggered, this,
            &WindowActions::helpWanted);
    connect(add(help, tr("List of &keys"),
                {QKeySequence(QStringLiteral("Ctrl+?")), QKeySequence(QStringLiteral("Ctrl+Shift+?"))}),
            &QAction::triggered, this, &WindowActions::keysWanted);
    help->addSeparator();
    connect(add(help, tr("&About Postulant"), {}, QStringLiteral("info")), &QAction::triggered, this,
            &WindowActions::aboutWanted);
}

void WindowActions::setPaused(bool paused) {
    m_paused = paused;
    m_pause->setText(paused ? tr("Go on with the &queue") : tr("&Pause queue"));
    m_pause->setIcon(icons::action(paused ? QStringLiteral("play") : QStringLiteral("pause"), QPalette::Text));
}

void WindowActions::setLook(Look look) {
    if (QAction* action = m_looks.value(static_cast<int>(look))) {
        action->setChecked(true);
    }
}

void WindowActions::setFirstStart(bool on) {
    for (qsizetype i = 1; i + 1 < m_menus.size(); ++i) {
        m_menus.at(i)->menuAction()->setVisible(!on);
    }
}

void WindowActions::setQueueBusy(bool busy) {
    m_stop->setEnabled(busy);
}

void WindowActions::setCompact(bool on) {
    m_compact->setChecked(on);
}

QVector<WindowActions::Key> WindowActions::keys() const {
    QVector<Key> all;
    for (QMenu* menu : m_menus) {
        const QString group = QString(menu->title()).remove(QLatin1Char('&'));
        const QList<QAction*> actions = menu->actions();
        for (QAction* action : actions) {
            if (!action->shortcut().isEmpty()) {
                QString text = action->text();
                text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
                all.append({group, action->shortcut().toString(QKeySequence::NativeText), text});
            }
        }
    }
    const QString list = tr("In a list");
    all.append({list, tr("Up, Down, Home, End, Page Up, Page Down"), tr("Move")});
    all.append({list, tr("Enter"), tr("Open the detail")});
    all.append({list, tr("Space"), tr("Check or uncheck a line")});
    all.append({list, tr("Shift+F10"), tr("Context menu")});
    const QString viewer = tr("In the viewer");
    all.append({viewer, tr("Left, Right"), tr("Previous, next screenshot")});
    all.append({viewer, QStringLiteral("+  −  0"), tr("Zoom in, out, fit")});
    all.append({viewer, tr("Space"), tr("Play or pause a recording")});
    return all;
}

} // namespace postulant
