#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

// What the window's frame knows of a room, and what a room may ask of the frame.
namespace postulant {

class Clock;
class Core;
class Dialogs;
class LocalSkyvern;
class LookControl;
class UiSettings;

// FirstStart has no button in the rail: it fills the window until it asks for another room.
enum class Room { Applications, AddJobs, Review, Profile, Answers, Insights, Settings, FirstStart };

// goTo(Room::AddJobs) with this text chooses practice there and fills in its sample jobs.
inline constexpr QLatin1String practiceJobsWanted("practice:");
// goTo(Room::Settings, 0, "login:3:careers.example.com") asks for a login for that site, at connection 3 if it can be.
inline constexpr QLatin1String loginWanted("login:");

// What every page is made with. All of it outlives the page; copy it freely.
struct PageContext {
    Core& core;
    const Clock& clock;
    LookControl& look;
    Dialogs& dialogs; // never QMessageBox or QFileDialog directly: tests answer here
    UiSettings& settings;
    LocalSkyvern* local = nullptr; // Skyvern on this computer, in a thread of its own; nullptr: not here
};

// Menu commands and shortcuts whose meaning depends on the room. The frame owns the shortcuts.
enum class PageCommand {
    Find,            // Ctrl+F
    Escape,          // Esc
    Primary,         // Ctrl+Enter
    ApproveAllReady, // Ctrl+Shift+Enter
    Edit,            // F2
    Remove,          // Del
    LookAgain,       // F5
    OpenPosting,     // Ctrl+O
    CopyAddress,     // Ctrl+C, when no text field has the focus
    Export,          // Ctrl+E
    Undo,            // Ctrl+Z
    Redo,            // Ctrl+Shift+Z
    Back,            // Alt+Left
    NextTab,         // Ctrl+Tab
    PreviousTab,     // Ctrl+Shift+Tab
    StopRun,         // Ctrl+.
    Yes,             // Alt+Y
    No,              // Alt+N
    MoveUp,          // Alt+Up, in the order of the queue
    MoveDown,        // Alt+Down
    SendNext,        // Alt+Home
    SendLast,        // Alt+End
    SaveProof,       // Ctrl+Shift+E
    AttachFile,
};

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);

    virtual QString title() const = 0; // name of the room, for window title and screen readers

    // The room is shown now. id and text come from goTo(): the application to show, addresses to add; 0 and empty when
    // the seeker just went there.
    virtual void entered(qint64 id, const QString& text);
    virtual void left();
    virtual void focusFirst(); // keyboard focus into the room's first useful place; default: the first pane

    virtual QVector<QWidget*> panes() const; // in the order of F6

    // Whether the command means something now (menus grey out by it; Del, Esc and Ctrl+C then go to the focused
    // widget).
    virtual bool can(PageCommand command) const;
    virtual void run(PageCommand command);

    // The frame says its width and height when they change, so that the breakpoints of the look apply to the window and
    // not to what is left for the page.
    virtual void windowResized(const QSize& window);

    virtual QString help() const; // plain text for F1; empty: the list of keys is shown instead

Q_SIGNALS:
    void goTo(postulant::Room room, qint64 id = 0, const QString& text = QString());
    void said(const QString& text); // one short sentence for the status bar: something is done
    void commandsChanged();         // can() may answer differently now
};

// The one place that knows which class is which room. Rooms not built yet get a page that says so.
Page* makePage(Room room, const PageContext& context, QWidget* parent);

} // namespace postulant

Q_DECLARE_METATYPE(postulant::Room)
