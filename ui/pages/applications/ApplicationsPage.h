#pragma once

#include "dispatch/EngineStatus.h"
#include "ui/pages/Page.h"
#include "ui/widgets/Words.h"

class QMenu;
class QPushButton;
class QSplitter;

namespace postulant {

class ApplicationActions;
class ApplicationList;
class Counts;
class DetailPane;
class FilterBar;
class RoomHead;
struct ApplicationRow;

// The main room: chips, filter line, the live table, the detail.
class ApplicationsPage final : public Page {
    Q_OBJECT
public:
    ApplicationsPage(const PageContext& context, QWidget* parent);
    ~ApplicationsPage() override;

    QString title() const override;
    void entered(qint64 id, const QString& text) override; // text "state:queued" chooses a chip
    void left() override;
    void focusFirst() override;
    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    void windowResized(const QSize& window) override;
    QString help() const override;

private:
    // How list and detail share the room.
    enum class Shape {
        Beside, // table and narrow detail
        Opened, // State and Job only, wide detail
        List,   // small window: the list alone
        Detail, // small window: the detail alone
    };

    void build();
    void connectParts();
    void takeView();
    void takeCounts();
    void takeStatus(const EngineStatus& status);
    void updateNothing();
    void open(qint64 id);
    void back();
    void setShape(Shape shape);
    void applyShape();
    bool isSmall() const;
    void showMenu(const QPoint& globalPos);
    void fillMenu(QMenu* menu);
    void showMore();
    void pressEmpty(const QString& id);
    void askViewName();
    QVector<ApplicationRow> chosen() const; // what a command acts upon
    bool mayOffer(words::Action action, const ApplicationRow& row) const;

    PageContext m_context;
    ApplicationActions* m_actions;
    Counts* m_counts;
    RoomHead* m_head;
    QPushButton* m_export;
    QPushButton* m_pause;
    QPushButton* m_add;
    FilterBar* m_filter;
    QSplitter* m_splitter;
    ApplicationList* m_list;
    DetailPane* m_detail;
    QSize m_window{1440, 900};
    Shape m_shape = Shape::Beside;
    bool m_paused = false;
    bool m_restoring = false;
};

} // namespace postulant
