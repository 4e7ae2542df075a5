#pragma once

#include "ui/pages/Page.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <QVector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace postulant {

enum class Look;

// Everything the window can do, in the menu bar, each with its shortcut. Hidden menus keep their shortcuts.
class WindowActions final : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow* window);

    QAction* command(PageCommand command) const { return m_commands.value(command); }
    QAction* room(Room room) const { return m_rooms.value(room); }
    const QVector<QMenu*>& menus() const { return m_menus; }

    void setPaused(bool paused);  // "Pause queue" or "Go on with the queue"
    void setLook(Look look);      // checks the one in use
    void setFirstStart(bool on);  // only File and Help
    void setQueueBusy(bool busy); // whether there is anything to stop
    void setCompact(bool on);

    struct Key {
        QString group;
        QString keys;
        QString what;
    };
    QVector<Key> keys() const; // for the list of keys

Q_SIGNALS:
    void commandWanted(postulant::PageCommand command);
    void roomWanted(postulant::Room room);
    void addJobsWanted(bool fromClipboard);
    void dataFolderWanted();
    void quitWanted();
    void paneWanted(int direction); // 1 next, -1 previous
    void menuBarWanted(bool shown);
    void compactWanted(bool compact);
    void lookWanted(postulant::Look look);
    void pauseWanted(bool paused);
    void startAtWanted();
    void stopWanted();
    void helpWanted();
    void keysWanted();
    void aboutWanted();

private:
    QAction* add(QMenu* menu, const QString& text, const QList<QKeySequence>& keys, const QString& icon = {});
    QAction* addCommand(QMenu* menu, PageCommand command, const QString& text, const QList<QKeySequence>& keys,
                        const QString& icon = {});
    QMenu* menu(const QString& title);
    void buildFile();
    void buildEdit();
    void buildView();
    void buildLook(QMenu* view);
    void buildApplication();
    void buildQueue();
    void buildHelp();

    QMainWindow* m_window;
    QVector<QMenu*> m_menus;
    QHash<PageCommand, QAction*> m_commands;
    QHash<Room, QAction*> m_rooms;
    QHash<int, QAction*> m_looks;
    QAction* m_pause = nullptr;
    QAction* m_startAt = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_menuBar = nullptr;
    QAction* m_compact = nullptr;
    bool m_paused = false;
};

} // namespace postulant
