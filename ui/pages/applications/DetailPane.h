#pragma once

#include "ui/models/DetailLoader.h"
#include "ui/models/FileCheck.h"
#include "ui/pages/Page.h"
#include "ui/pages/applications/OutcomeText.h"
#include "ui/pages/applications/SummaryTab.h"
#include "ui/widgets/Words.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace postulant {

class ApplicationActions;
class DetailTab;
class FilePictureLoader;
class RunLine;
class StateBadge;

// One application: head, outcome, tabs. Beside the list, wide beside a narrow list, or alone in a small window.
class DetailPane final : public QWidget {
    Q_OBJECT
public:
    using Shape = SummaryTab::Shape;

    DetailPane(const PageContext& context, ApplicationActions* actions, QWidget* parent = nullptr);
    ~DetailPane() override;

    void show(qint64 id); // 0: nothing
    qint64 id() const;
    bool hasData() const;
    const ApplicationDetail& detail() const; // only while hasData()

    void setShape(Shape shape);
    Shape shape() const { return m_shape; }
    void setBack(bool on); // a way back to the list in the head
    void setLow(bool low);
    void nextTab(int direction);
    void focusContent();       // the tab bar, or the question's heading
    bool asksQuestion() const; // Yes and No mean something now
    void showEvidence();
    void showDetails(); // the technical text
    using QWidget::show;

Q_SIGNALS:
    void backWanted();
    void menuWanted(const QPoint& globalPos);
    void loaded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override; // files become evidence
    void dropEvent(QDropEvent* event) override;

private:
    void buildHead();
    void buildTabs();
    void update();
    void updateHead(const ApplicationDetail& detail);
    void updateNotice(const ApplicationDetail& detail);
    void updateDecision(const ApplicationDetail& detail);
    void updateTabs(const ApplicationDetail& detail);
    void placeNotice();
    void press(const QString& code);
    void play(const QString& path);
    bool wantsNoticeAbove() const;

    PageContext m_context;
    ApplicationActions* m_actions;
    DetailLoader* m_loader;
    FilePictureLoader* m_pictures;
    FileCheck* m_check;
    Shape m_shape = Shape::Narrow;
    QString m_checked;                    // which files were given to the check
    std::optional<OutcomeText> m_outcome; // what the notice says
    EngineStatus m_engine;

    QStackedWidget* m_stack;
    QWidget* m_content;
    QWidget* m_head;
    QToolButton* m_back;
    Label* m_title;
    Label* m_place;
    StateBadge* m_badge;
    QPushButton* m_openPosting;
    QPushButton* m_code;
    QPushButton* m_stop;
    QToolButton* m_openIcon;
    QToolButton* m_more;
    Label* m_practice;
    QWidget* m_decision;
    Label* m_decisionText = nullptr;
    RunLine* m_run;
    Label* m_goesOn = nullptr; // why a run cannot be stopped
    QVBoxLayout* m_above;      // between head and tabs
    Notice* m_notice;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    SummaryTab* m_summary;
    QVector<DetailTab*> m_all;
    QTimer m_seconds;
};

} // namespace postulant
