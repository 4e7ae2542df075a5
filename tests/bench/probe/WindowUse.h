#pragma once

#include "Stalls.h"
#include "TableWatch.h"

#include <QJsonArray>
#include <QTimer>
#include <QVector>

#include <functional>

class QWidget;

namespace postulant::bench {

// Uses the Applications page as a person does, by mouse and keys, and measures every step: how long until what is in
// sight is right and whole, and the longest stall of the GUI thread until two seconds after.
class WindowUse final : public QObject {
    Q_OBJECT
public:
    WindowUse();

private:
    enum class Wants {
        NewRows, // another set or order of rows
        Moved,   // other rows of the same order
        Time,    // nothing to wait for: measures what happens by itself for ten seconds
    };
    struct Step {
        QString name;
        Wants wants;
        std::function<void()> act;
    };
    void plan();
    void next();
    void begin();
    void takePaint(bool whole);
    void finish();
    void clickHead(int column);
    void scrollTo(double part);
    void wheel(int times);
    QWidget* window() const;

    TableWatch m_watch;
    Stalls m_stalls;
    QTimer m_settle;
    QTimer m_tooLong;
    QVector<Step> m_steps;
    qsizetype m_at = -1;
    bool m_ready = false; // the first whole picture has been there
    bool m_waiting = false;
    bool m_changed = false;
    int m_wheelLeft = 0;
    int m_paints = 0;
    int m_wholePaints = 0;
    double m_started = 0;
    double m_processor = 0;
    double m_took = 0;
    QJsonArray m_report;
};

} // namespace postulant::bench
