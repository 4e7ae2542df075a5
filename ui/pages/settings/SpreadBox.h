#pragma once

#include "dispatch/EngineStatus.h"
#include "store/Rows.h"

#include <QWidget>

class QCheckBox;

namespace postulant {

class Label;

// Below a connection: whether it is used where a batch is spread, how it is, and how many places are free there. It
// can be chosen where there are two or more servers, and counts at once.
class SpreadBox final : public QWidget {
    Q_OBJECT
public:
    explicit SpreadBox(QWidget* parent = nullptr);

    // realOnes: how many servers there are, practice left out. A row with id 0 is not saved yet.
    void setConnection(const ConnectionRow& row, int realOnes);
    void setStatus(const EngineStatus& status);

Q_SIGNALS:
    void chosen(qint64 connectionId, bool in);

private:
    void refresh();

    QCheckBox* m_box;
    Label* m_words;
    ConnectionRow m_row;
    QVector<ConnectionStatus> m_all;
    int m_realOnes = 0;
};

} // namespace postulant
