#include "ui/pages/Tray.h"

#include "ui/widgets/Icons.h"

#include <QAction>
#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMenu>
#include <QSystemTrayIcon>

namespace postulant {
namespace {

QString service() {
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path() {
    return QStringLiteral("/org/freedesktop/Notifications");
}

} // namespace

Tray::Tray(QObject* parent)
    : QObject(parent) {
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        build();
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        bus.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                    SLOT(actionInvoked(uint, QString)));
    }
}

Tray::~Tray() {
    delete m_menu;
}

void Tray::build() {
    m_menu = new QMenu;
    connect(m_menu->addAction(tr("Show Postulant")), &QAction::triggered, this, &Tray::showWanted);
    m_pause = m_menu->addAction(tr("Pause queue"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::triggered, this, &Tray::pauseWanted);
    connect(m_menu->addAction(tr("Stop everything…")), &QAction::triggered, this, &Tray::stopWanted);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitWanted);
    m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
    m_icon->setContextMenu(m_menu);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            Q_EMIT showWanted();
        }
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT applicationWanted(m_newest); });
    m_icon->show();
}

bool Tray::isAvailable() const {
    return m_icon != nullptr;
}

void Tray::setPaused(bool paused) {
    if (m_pause != nullptr) {
        m_pause->setChecked(paused);
    }
}

void Tray::setTip(const QString& text) {
    if (m_icon != nullptr) {
        m_icon->setToolTip(text);
    }
}

void Tray::notify(const QString& title, const QString& body, qint64 applicationId) {
    m_newest = applicationId;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        if (m_icon != nullptr) {
            m_icon->showMessage(title, body);
        }
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), service(), QStringLiteral("Notify"));
    // The service may read the body as markup.
    call.setArguments({QGuiApplication::applicationDisplayName(), 0U, QGuiApplication::desktopFileName(), title,
                       body.toHtmlEscaped(), QStringList{QStringLiteral("default"), tr("Show")}, QVariantMap(), -1});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, title, body, applicationId, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid()) {
            m_sent.insert(reply.value(), applicationId);
        } else if (m_icon != nullptr) {
            m_icon->showMessage(title, body);
        }
        watcher->deleteLater();
    });
}

void Tray::actionInvoked(uint id, const QString&) {
    if (m_sent.contains(id)) {
        Q_EMIT applicationWanted(m_sent.take(id));
    }
}

} // namespace postulant
