#pragma once

#include <QBasicTimer>
#include <QString>
#include <QWidget>

namespace postulant {

// A thin bar, 6 high: how far something is, or that it goes on. Where the desktop asks for less motion, the second kind
// stands still and is half full.
class BusyBar final : public QWidget {
    Q_OBJECT
public:
    explicit BusyBar(QWidget* parent = nullptr);

    // `words` is what a screen reader says ("Step 11, at most 40").
    void setProgress(int done, int of, const QString& words = {});
    void setBusy(const QString& words = {}); // no known end
    void stop();                             // empty
    bool isBusy() const { return m_busy; }

    QSize sizeHint() const override { return {200, 6}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    bool mayMove() const;

    QBasicTimer m_timer;
    int m_done = 0;
    int m_of = 0;
    int m_phase = 0; // 0…99
    bool m_busy = false;
};

} // namespace postulant
