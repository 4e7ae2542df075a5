#pragma once

#include "store/Rows.h"

#include <QObject>
#include <QSet>
#include <QTimer>

class QWidget;

namespace postulant {

class Clock;
class Dialogs;
class Store;

// Asks before anything goes through a server for the first time: when something is queued there that may not go yet.
// One question at a time; who says "not now" is asked again in the next session, or when the address is another one.
class ConsentAsker final : public QObject {
    Q_OBJECT
public:
    ConsentAsker(Store& store, const Clock& clock, Dialogs& dialogs, QWidget* window);

    void look(); // soon

Q_SIGNALS:
    void said(const QString& text);

private:
    void lookNow();
    void ask(const ConnectionRow& connection);
    void agree(const ConnectionRow& connection);

    Store& m_store;
    const Clock& m_clock;
    Dialogs& m_dialogs;
    QWidget* m_window;
    QTimer m_soon;
    QSet<QString> m_refused; // addresses, in this session
    bool m_asking = false;
};

} // namespace postulant
