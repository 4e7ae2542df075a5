#include "programs/postulant/SuspendGuard.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QPointer>

#include <unistd.h>

namespace postulant {

SuspendGuard::SuspendGuard(QObject* parent, Ask ask)
    : QObject(parent)
    , m_ask(std::move(ask)) {
    if (!m_ask) {
        m_ask = [this](const QString& why, std::function<void(int)> answer) { askLogin(why, std::move(answer)); };
    }
}

SuspendGuard::~SuspendGuard() {
    release();
}

void SuspendGuard::setNeeded(bool needed) {
    m_needed = needed;
    if (!needed) {
        release();
        return;
    }
    if (isHeld() || m_asking) {
        return;
    }
    m_asking = true;
    //: Shown by the desktop when it is asked to suspend
    m_ask(tr("An application is being sent"), [self = QPointer<SuspendGuard>(this)](int descriptor) {
        if (self) {
            self->take(descriptor);
        } else if (descriptor >= 0) {
            ::close(descriptor);
        }
    });
}

void SuspendGuard::take(int descriptor) {
    m_asking = false;
    release();
    m_descriptor = descriptor;
    if (!m_needed) { // over before the answer came
        release();
    }
}

void SuspendGuard::release() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

void SuspendGuard::askLogin(const QString& why, std::function<void(int)> answer) {
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected()) {
        answer(-1);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call.setArguments({QStringLiteral("sleep"), QStringLiteral("Postulant"), why, QStringLiteral("block")});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 5000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer = std::move(answer)] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        answer(reply.isValid() ? ::dup(reply.value().fileDescriptor()) : -1);
        watcher->deleteLater();
    });
}

} // namespace postulant
