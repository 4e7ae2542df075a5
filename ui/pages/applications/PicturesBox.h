#pragma once

#include "store/Rows.h"
#include "ui/widgets/FilmStrip.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace postulant {

class ImageViewer;
class Label;
class LinkButton;
class PictureSource;
class PictureView;

// Screenshots of an application: a strip, the chosen one large, a viewer, the recording. In a wide pane the large one
// comes first and the buttons stand below.
class PicturesBox final : public QWidget {
    Q_OBJECT
public:
    explicit PicturesBox(PictureSource* source, QWidget* parent = nullptr);

    void setWide(bool on);
    void setMostHeight(int pixels); // of the large picture
    void setHeading(const QString& text);

    struct Content {
        QVector<Picture> pictures;
        QString remark;        // beside the heading: "Step 31, 10:20:26"
        QString placeholder;   // where there is no picture
        QString recording;     // path; empty: none
        QString recordingText; // "6 min 20 s, kept on this computer"
    };
    void show(const Content& content);
    using QWidget::show;
    void openViewer();
    void openViewerAt(const QString& path);    // of one of the pictures; another opens nothing
    void showLast();                           // the newest picture
    void setFollow(bool on) { m_follow = on; } // new pictures become the current one

Q_SIGNALS:
    void playWanted(const QString& path);

private:
    void choose(int index);

    PictureSource* m_source;
    Label* m_heading;
    Label* m_remark;
    LinkButton* m_viewerLink;
    FilmStrip* m_strip;
    PictureView* m_large;
    Label* m_caption;
    QWidget* m_buttons;
    QPushButton* m_viewerButton;
    QPushButton* m_play;
    Label* m_recordingText;
    QVBoxLayout* m_column;
    QPointer<ImageViewer> m_viewer;
    Content m_content;
    bool m_wide = false;
    bool m_follow = true;
};

// The fetched screenshots of an application, oldest first; folder: Store::evidenceDir().
QVector<Picture> screenshots(const ApplicationDetail& detail, const QString& folder);
// The last page seen, below the evidence folder; empty where there is no picture.
QString lastPicture(const ApplicationDetail& detail);
// Path of the recording; empty where there is none (yet).
QString recordingPath(const ApplicationDetail& detail, const QString& folder);

} // namespace postulant
