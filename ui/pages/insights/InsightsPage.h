#pragma once

#include "store/Rows.h"
#include "ui/pages/Page.h"

#include <QVector>

class QStackedWidget;

namespace postulant {

class Counts;
class FigureCard;
class Label;
class RepeatedNotices;
class RoomHead;

// How many applications are in each state. Practice is in no figure; confirmed and claimed are never added up.
class InsightsPage final : public Page {
    Q_OBJECT
public:
    explicit InsightsPage(const PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    QVector<QWidget*> panes() const override;
    void windowResized(const QSize& window) override;
    QString help() const override;

private:
    QWidget* makeFigures();
    void refresh();

    PageContext m_context;
    Counts* m_counts;
    RoomHead* m_head;
    QStackedWidget* m_stack;
    Label* m_note = nullptr;
    QWidget* m_figures = nullptr;
    RepeatedNotices* m_repeated = nullptr;
    QVector<FigureCard*> m_cards;
};

} // namespace postulant
