#pragma once

#include "store/Rows.h"

#include <QFrame>

namespace postulant {

class BusyBar;
class Label;
class StateBadge;

// The line above a run that goes on: state, steps of the cap, time, cost. The bar is steps of the cap, not a promise.
class RunLine final : public QFrame {
    Q_OBJECT
public:
    explicit RunLine(QWidget* parent = nullptr);
    void show(const ApplicationDetail& detail, qint64 now);
    using QFrame::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StateBadge* m_state;
    BusyBar* m_bar;
    Label* m_steps;
    Label* m_time;
    Label* m_cost;
};

} // namespace postulant
