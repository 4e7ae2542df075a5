#pragma once

#include <QJsonArray>
#include <QTimer>
#include <QVector>

#include <functional>

#include "Stalls.h"
#include "TableWatch.h"

class QWidget;

namespace postulant::bench {

// Uses the Applications page as a person does, by mouse and keys, and measures every step: how long until what is in
// sight is right and whole, and the longest stall of the GUI thread until two seconds after. Then ends the program.
class WindowUse final : public QObject {
    Q_OBJECT
public:
    enum class Task {
        Use,  // sort, filter, search, scroll
        Live, // stay ten seconds in the order that moves most while somebody else changes rows
    };
    explicit WindowUse(Task task);

private:
    enum class Wants {
        NewRows, // another set or order of rows
        Moved,   // other rows of the same order
        Time,    // nothing: ten seconds go by
    };
    struct Step {
        QString name;
        Wants wants;
        std::function<void()> act;
    };
    void planUse();
    void planLive();
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
