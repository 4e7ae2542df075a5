#pragma once

#include "store/Rows.h"
#include "ui/widgets/FilmStrip.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace postulant {

class Dialogs;
class EmptyState;
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
    void setDialogs(Dialogs& dialogs); // for saving a picture; without them the desktop's file dialog asks

    // Why there is no picture, in an empty state.
    struct Missing {
        QString heading;
        QString sentence;
        bool canTry = false; // copying them now may help
    };
    struct Content {
        QVector<Picture> pictures;
        QString remark;        // beside the heading: "Step 31, 10:20:26"
        QString placeholder;   // where there is no picture
        QString recording;     // path; empty: none
        QString recordingText; // "6 min 20 s, kept on this computer"
        QString subject{};     // whose pictures these are, for the viewer's title: "Fernleaf Labs, Product Analyst"
        std::optional<Missing> missing{}; // where there is no picture, in place of the placeholder
    };
    void show(const Content& content);
    using QWidget::show;
    void openViewer();
    void openViewerAt(const QString& path);    // one that is not among the pictures is of an earlier try: alone
    void closeViewer();                        // another application comes
    void showLast();                           // the newest picture
    void setFollow(bool on) { m_follow = on; } // new pictures become the current one

Q_SIGNALS:
    void playWanted(const QString& path);
    void copyWanted(); // the seeker wants what is missing copied now

private:
    void buildColumn();
    void choose(int index);
    void showMissing();
    void renewViewer();
    void showViewer(const QVector<Picture>& pictures, int current);
    void makeViewer();

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
    EmptyState* m_missing;
    QVBoxLayout* m_column;
    QPointer<ImageViewer> m_viewer;
    QPointer<Dialogs> m_dialogs;
    bool m_alone = false; // the viewer shows a picture that is not among these
    Content m_content;
    std::optional<Missing> m_missingShown;
    bool m_wide = false;
    bool m_follow = true;
};

// The fetched screenshots of the newest attempt's run, oldest first; folder: Store::evidenceDir(). Where the
// application is settled, those of earlier tries stand before them and say so. What the server showed to its model is
// left out beside other pictures, unless the timeline names it.
QVector<Picture> screenshots(const ApplicationDetail& detail, const QString& folder);
// The last page that the newest attempt's run saw, below the evidence folder; empty where there is no picture.
QString lastPicture(const ApplicationDetail& detail);
// Why a run that has ended shows no picture; nothing where there is one, or where no run has ended.
std::optional<PicturesBox::Missing> missingPictures(const ApplicationDetail& detail, qint64 now);
// Path of the recording of the newest attempt's run; empty where there is none (yet).
QString recordingPath(const ApplicationDetail& detail, const QString& folder);

} // namespace postulant
