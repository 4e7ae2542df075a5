#pragma once

#include "programs/postulantctl/Terminal.h"
#include "store/Rows.h"

#include <QHash>
#include <QVector>

namespace postulant::terminal {

// The applications that `apply` follows. On a terminal the table stands still and its cells change; elsewhere each
// change of a state is one line.
class LiveTable {
public:
    LiveTable(Terminal& terminal, QVector<qint64> ids);
    void update(Store& store);

private:
    QString lineOf(const ApplicationRow& row) const;

    Terminal& m_terminal;
    QVector<qint64> m_ids;
    bool m_still;      // stdout is a terminal
    int m_printed = 0; // lines of the last picture
    QHash<qint64, QString> m_said;
};

} // namespace postulant::terminal
