#pragma once

#include "dispatch/EngineStatus.h"

#include <QWidget>

namespace postulant {

class Label;
class StatusBarButton;

// The foot of the window: how the connections are, what the queue does next, what just happened, and the one way to
// stop everything. Each part is a button to its page.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setStatus(const EngineStatus& status);
    void setShort(bool on);        // narrow windows
    void say(const QString& text); // one sentence for 8 s; the room for it is always there
    void setFirstStart(bool on);   // nothing has been sent yet: one quiet sentence instead of the buttons

    QWidget* firstPart() const;

Q_SIGNALS:
    void connectionPressed();
    void queuePressed();
    void spendPressed();
    void stopPressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    StatusBarButton* m_connection;
    StatusBarButton* m_queue;
    StatusBarButton* m_spend; // only where a cap is set
    StatusBarButton* m_stop;
    Label* m_quiet;
    Label* m_said;
    EngineStatus m_status;
    bool m_short = false;
    bool m_firstStart = false;
};

} // namespace postulant
