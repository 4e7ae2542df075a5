#pragma once

#include "store/Rows.h"

#include <QImage>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QPushButton;

namespace postulant {

class Clock;
class Core;
class Label;
class LinkButton;
class LiveFeed;
class LiveWindow;
class PictureSource;
class PictureView;

// What the browser of a run under way shows, with the picture's age in words. It watches only while it can be seen; a
// hidden tab, another application and a minimised window end it.
class LiveView final : public QWidget {
    Q_OBJECT
public:
    LiveView(Core& core, const Clock& clock, PictureSource* pictures, QWidget* parent = nullptr);
    ~LiveView() override;

    // detail: of a run under way; last: path of its newest kept screenshot, may be empty.
    void show(const ApplicationDetail& detail, const QString& last);
    void rest(); // nothing is under way
    void setMostHeight(int pixels);
    LiveFeed* feed() const { return m_feed; }
    qint64 shownAt() const { return m_shownAt; } // when the picture on show arrived; 0: none is shown
    bool follows() const;
    using QWidget::show;

Q_SIGNALS:
    void followChanged(bool on);
    void stepsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void build();
    void updateWish();
    void takePicture();
    void tellState();
    void tellAge();
    QString trouble() const;
    void openFull();
    void closeFull();

    const Clock& m_clock;
    LiveFeed* m_feed;
    qint64 m_id = 0; // of the application, 0: nothing is under way
    QString m_connection;
    QString m_last;
    QString m_shown; // path that stands in for a live picture
    qint64 m_shownAt = 0;
    QImage m_shownImage;
    QPointer<QWidget> m_watchedWindow;
    QPointer<LiveWindow> m_full;
    QTimer m_seconds;

    PictureView* m_picture;
    Label* m_age;
    QPushButton* m_fullSize;
    Label* m_hint;
    LinkButton* m_again;
    QCheckBox* m_follow;
};

// "2 seconds ago"; older than 15 seconds: "No new picture since 10:24". Empty for none.
QString liveAge(qint64 at, qint64 now);

} // namespace postulant
