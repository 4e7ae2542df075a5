#pragma once

#include <QDialog>

class QMediaPlayer;
class QPushButton;
class QSlider;
class QVideoWidget;

namespace postulant {

class Dialogs;
class Label;

// Plays a recording from this computer. What cannot be played here opens in another program by a button.
class RecordingWindow final : public QDialog {
    Q_OBJECT
public:
    RecordingWindow(const QString& path, const QString& title, Dialogs& dialogs, QWidget* parent);
    ~RecordingWindow() override;

    bool hasFailed() const { return m_failed; }
    qint64 positionMs() const;

protected:
    void keyPressEvent(QKeyEvent* event) override; // Space plays and pauses, arrows go 5 s

private:
    void toggle();
    void showTimes();
    void fail();

    QMediaPlayer* m_player;
    QVideoWidget* m_video;
    QPushButton* m_play;
    QSlider* m_slider;
    Label* m_times;
    Label* m_trouble;
    qint64 m_furthest = 0; // ms, that was played
    bool m_failed = false;
};

} // namespace postulant
