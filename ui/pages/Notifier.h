#pragma once

#include "dispatch/EngineStatus.h"
#include "domain/AlertRule.h"
#include "store/Rows.h"

#include <QObject>
#include <QTimer>
#include <QVector>

namespace postulant {

class Clock;
class Store;

// Decides what is worth a notification of the desktop. Several within a minute become one.
class Notifier final : public QObject {
    Q_OBJECT
public:
    // gatherMs: what happens within it is said together.
    Notifier(Store& store, const Clock& clock, QObject* parent = nullptr, int gatherMs = 1500);

    void needsSeeker(qint64 applicationId);
    void alert(AlertKind kind, int percent);
    void connectionStopped(const ConnectionStatus& status); // said at once: nothing of it is sent until it is mended
    void batchEnded(int confirmed, int claimed, int needSeeker, int failed, int practice);

Q_SIGNALS:
    // applicationId: what to show when it is clicked; 0: the list.
    void notify(const QString& title, const QString& body, qint64 applicationId);

private:
    void send();

    Store& m_store;
    const Clock& m_clock;
    QVector<qint64> m_waiting;
    qint64 m_lastSent = 0;
    QTimer m_timer;
};

// What an alert says, as a title and a sentence with what to do.
struct AlertText {
    QString title;
    QString sentence;
};
AlertText alertText(AlertKind kind, int percent);

// What a failure's title says of an application, for notifications and lists.
QString failureTitle(const ApplicationRow& row);

} // namespace postulant
