#pragma once

#include "dispatch/EngineStatus.h"

#include <QStatusBar>

class QToolButton;

namespace postulant {

class Label;

// The foot of the window: how the connections are, what the queue does next, what just happened, and the one way to
// stop everything. Each part is a button to its page.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setStatus(const EngineStatus& status, qint64 now);
    void setShort(bool on);        // narrow windows
    void say(const QString& text); // one sentence for 8 s; the room for it is always there
    void setFirstStart(bool on);   // nothing has been sent yet: one quiet sentence instead of the buttons

    QWidget* firstPart() const;

Q_SIGNALS:
    void connectionPressed();
    void queuePressed();
    void stopPressed();

private:
    void show(const EngineStatus& status, qint64 now);

    QToolButton* m_connection;
    QToolButton* m_queue;
    QToolButton* m_stop;
    Label* m_quiet;
    Label* m_said;
    EngineStatus m_status;
    qint64 m_now = 0;
    bool m_short = false;
};

} // namespace postulant
