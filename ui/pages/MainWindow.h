#pragma once

#include "dispatch/EngineStatus.h"
#include "ui/pages/Page.h"

#include <QHash>
#include <QMainWindow>
#include <QVector>

class QStackedWidget;
class QVBoxLayout;

namespace postulant {

class Notifier;
class Rail;
class StatusLine;
class Tray;
class TroubleNotice;
class WindowActions;

// The frame: menu bar, rail, rooms (each made when it is first entered), status bar. It owns every shortcut.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    // tray may be nullptr (no desktop). context's members outlive the window.
    explicit MainWindow(const PageContext& context, Tray* tray = nullptr, QWidget* parent = nullptr);
    ~MainWindow() override;

    void goTo(Room room, qint64 id = 0, const QString& text = QString());
    Room room() const { return m_room; }
    Page* page(Room room); // makes it if it is not there yet
    bool isFirstStart() const { return m_room == Room::FirstStart; }

    // Shows First start if the data folder holds nothing yet; else Applications. Asynchronous.
    void open();
    void raiseToFront();
    // Asks only if something is being sent; then closes for good.
    void quit();

Q_SIGNALS:
    void opened();                                  // open() has decided and the first room is shown
    void left();                                    // closed for good: the program may end
    void forgetWanted(const QVector<qint64>& keys); // see PrivacySection; whoever owns the window and the core does it

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildFrame();
    void connectActions();
    void connectEngine();
    void connectPage(Page* page, Room room);
    void updateCommands();
    void takeStatus(const EngineStatus& status);
    void movePane(int direction);
    void addJobs(bool fromClipboard);
    void runCommand(PageCommand command);
    void setPaused(bool paused);
    void stopEverything();
    void askStart();
    void showHelp();
    void openFolder();
    void tell(const QString& title, const QString& body, qint64 applicationId);
    void applyWidth();
    void restorePlace();
    void leave();
    void enter(Room room, qint64 id, const QString& text);
    Page* current() const;

    PageContext m_context;
    Tray* m_tray;
    Rail* m_rail;
    QStackedWidget* m_stack;
    TroubleNotice* m_trouble;
    StatusLine* m_status;
    WindowActions* m_actions;
    Notifier* m_notifier;
    QHash<Room, Page*> m_pages;
    Room m_room = Room::Applications;
    bool m_entered = false;
    bool m_quitWhenSent = false;
    bool m_leaving = false;
};

} // namespace postulant
