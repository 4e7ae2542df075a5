#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace postulant {

// The icon beside the clock, where the desktop has such a place, and notifications: through the desktop's own service,
// else through the icon. Without either nothing happens; the window shows everything anyway.
class Tray final : public QObject {
    Q_OBJECT
public:
    explicit Tray(QObject* parent = nullptr);
    ~Tray() override;

    bool isAvailable() const; // a window may hide into it
    void setPaused(bool paused);
    void setTip(const QString& text);
    void notify(const QString& title, const QString& body, qint64 applicationId);

Q_SIGNALS:
    void showWanted();
    void applicationWanted(qint64 id); // a notification was clicked; 0: the list
    void pauseWanted(bool paused);
    void stopWanted();
    void quitWanted();

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action); // org.freedesktop.Notifications

private:
    void build();

    QSystemTrayIcon* m_icon = nullptr;
    QMenu* m_menu = nullptr;
    QAction* m_pause = nullptr;
    qint64 m_newest = 0;
    QHash<uint, qint64> m_sent; // notification of the desktop → application
};

} // namespace postulant
