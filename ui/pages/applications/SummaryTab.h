#pragma once

#include "ui/pages/applications/DetailTabs.h"
#include "ui/widgets/Card.h"

class QBoxLayout;
class QComboBox;
class QPushButton;

namespace postulant {

class CheckList;
class Dialogs;
class FileCheck;
class LinkButton;
class LiveView;
class Notice;
class PictureSource;
class PicturesBox;

// The first tab: Summary beside the list; Live or Evidence when a running or unclear application is opened wide.
class SummaryTab final : public DetailTab {
    Q_OBJECT
public:
    enum class Shape {
        Narrow, // one column, 384 wide
        Wide,   // two columns
        Stacked // a whole window less than 1200 wide: the side part under the main part
    };

    SummaryTab(ApplicationActions* actions, PictureSource* pictures, FileCheck* check, const QString& folder,
               const Clock& clock, QWidget* parent = nullptr);

    void setShape(Shape shape);
    void setLow(bool low);
    void setDialogs(Dialogs& dialogs); // asks where a picture is saved
    // The notice stands here, or above the tabs in a wide pane.
    void takeNotice(Notice* notice);
    // The live picture stands here while a run goes on and the pane is wide.
    void takeLiveView(LiveView* view);
    void show(const DetailLoader::Data& all) override;
    void clear() override;
    void showEvidence();                       // scrolls to the screenshots
    void openViewer(const QString& path = {}); // path: below the evidence folder; empty: the current picture
    Shape shape() const { return m_shape; }

Q_SIGNALS:
    void playWanted(const QString& path);
    void attachWanted();
    void saveProofWanted();
    void sentTabWanted();
    void lookWanted();
    void postingWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitPicture();
    QWidget* buildProof();
    QWidget* buildKnown();
    QWidget* buildLive();
    QWidget* buildStage();
    void showProof(const ApplicationDetail& detail);
    Card::Rows proofRows(const ApplicationDetail& detail, const QStringList& why) const;
    QString keptWords(const ApplicationDetail& detail) const;
    bool isWatched(const ApplicationDetail& detail) const; // the live view has its place
    void showPictures(const ApplicationDetail& detail);
    void showKnown(const ApplicationDetail& detail);
    void showLive(const ApplicationDetail& detail);
    void showSteps();
    void fitSoFar();
    void showStage(const ApplicationDetail& detail);
    void chooseStage(int index);
    void addNote();

    ApplicationActions* m_actions;
    PictureSource* m_source;
    FileCheck* m_check;
    QString m_folder;
    const Clock& m_clock;
    Shape m_shape = Shape::Narrow;
    bool m_low = false;
    ApplicationDetail m_detail;
    qint64 m_stepsOf = 0; // whose steps are listed

    QBoxLayout* m_split;
    QWidget* m_main;
    QWidget* m_side;
    QFrame* m_line = nullptr; // between them where they stand side by side
    QVBoxLayout* m_mainColumn;
    QVBoxLayout* m_sideColumn;
    QWidget* m_proof = nullptr;
    Label* m_proofHead = nullptr;
    Label* m_why = nullptr; // in "What is known"
    Card* m_proofCard = nullptr;
    PicturesBox* m_pictures;
    QWidget* m_known = nullptr;
    CheckList* m_facts = nullptr;
    QPushButton* m_look = nullptr;
    Label* m_lastLook = nullptr;
    Label* m_mail = nullptr;
    QWidget* m_live = nullptr;
    HappeningList* m_soFar = nullptr;
    QScrollArea* m_soFarArea = nullptr;
    Label* m_progress = nullptr;
    LiveView* m_liveView = nullptr;
    Card* m_being = nullptr;
    QWidget* m_stageBox = nullptr;
    QComboBox* m_stage = nullptr;
    Label* m_stageText = nullptr;
    Label* m_history = nullptr;
};

} // namespace postulant
