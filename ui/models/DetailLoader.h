#pragma once

#include "domain/Result.h"
#include "domain/RunOutput.h"
#include "domain/SendingRule.h"
#include "store/Rows.h"

#include <QObject>
#include <QTimer>

namespace postulant {

class Store;

// What the detail pane shows: one application, read again when it changes. Never blocks.
class DetailLoader final : public QObject {
    Q_OBJECT
public:
    struct Data {
        ApplicationDetail detail;
        QVector<AuditRow> audit;    // of the newest attempt's run
        QVector<RunOutput> outputs; // likewise
        SendingVerdict plan;        // of a queued one: what the seeker's limits say now
    };

    explicit DetailLoader(Store& store, QObject* parent = nullptr);

    void show(qint64 id); // 0: nothing
    void readAgain();     // soon
    qint64 id() const { return m_id; }
    bool hasData() const { return m_has; } // of id()
    const Data& data() const { return m_data; }

Q_SIGNALS:
    void cleared();                             // another application was asked for, or none
    void loaded();                              // data() is new
    void failed(const postulant::Error& error); // NotFound: it is gone

private:
    void ask();

    Store& m_store;
    qint64 m_id = 0;
    bool m_has = false;
    bool m_again = false;
    Data m_data;
    QTimer m_timer;
};

} // namespace postulant
