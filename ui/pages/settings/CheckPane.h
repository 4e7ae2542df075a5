#pragma once

#include "skyvern/ServerCheck.h"

#include <QVector>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace postulant {

class Card;
class CheckList;
class Label;
class Notice;

// The check of a connection: every step as it ends, and for each that needs it a notice that says what to change. The
// list keeps its lines, so that nothing moves while it runs.
class CheckPane final : public QWidget {
    Q_OBJECT
public:
    explicit CheckPane(QWidget* parent = nullptr);

    void reset(bool practice); // nothing was checked yet
    void start();
    void add(const ServerCheck& check);
    void finish(const QVector<ServerCheck>& checks, qint64 now);
    bool isRunning() const { return m_running; }
    void setCanCheck(bool can);
    const QVector<Notice*>& notices() const { return m_notices; }

Q_SIGNALS:
    void checkWanted();
    void keyWanted(); // a notice's button: put in a new key

private:
    void showRows();
    void addNotice(const ServerCheck& check);
    void clearNotices();

    Card* m_card;
    CheckList* m_list;
    QPushButton* m_again;
    Label* m_foot;
    QVBoxLayout* m_below;
    QVector<Notice*> m_notices;
    QVector<ServerCheck> m_checks;
    bool m_running = false;
    bool m_practice = false;
    bool m_can = true;
};

} // namespace postulant
