#include "ui/pages/insights/InsightsPage.h"

#include "dispatch/Core.h"
#include "ui/models/Counts.h"
#include "ui/pages/insights/FigureCard.h"
#include "ui/pages/insights/RepeatedNotices.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RoomHead.h"
#include "ui/widgets/Theme.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace postulant {

namespace {

QString meaningOf(ApplicationState state) {
    switch (state) {
    case ApplicationState::AppliedConfirmed:
        return InsightsPage::tr("the employer's page proved it");
    case ApplicationState::AppliedClaimed:
        return InsightsPage::tr("the server's word only");
    case ApplicationState::Failed:
        return InsightsPage::tr("nothing was sent to these");
    case ApplicationState::NeedsChecking:
        return InsightsPage::tr("may have been sent; only you can find out");
    case ApplicationState::NeedsYou:
        return InsightsPage::tr("wait for something that only you can give");
    case ApplicationState::Running:
        return InsightsPage::tr("being filled in now");
    case ApplicationState::Queued:
        return InsightsPage::tr("approved, not sent yet");
    case ApplicationState::Review:
        return InsightsPage::tr("wait until you approve them");
    case ApplicationState::Cancelled:
        return InsightsPage::tr("stopped by you");
    case ApplicationState::Draft:
    case ApplicationState::Submitting:
        break;
    }
    return {};
}

constexpr ApplicationState shown[] = {
    ApplicationState::AppliedConfirmed, ApplicationState::AppliedClaimed, ApplicationState::Failed,
    ApplicationState::NeedsChecking,    ApplicationState::NeedsYou,       ApplicationState::Running,
    ApplicationState::Queued,           ApplicationState::Review,         ApplicationState::Cancelled};

bool hasEnded(const ApplicationCounts& counts) {
    for (const ApplicationState state : {ApplicationState::AppliedConfirmed, ApplicationState::AppliedClaimed,
                                         ApplicationState::Failed, ApplicationState::NeedsChecking}) {
        if (counts.of(state) > 0) {
            return true;
        }
    }
    return false;
}

} // namespace

InsightsPage::InsightsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_counts(new Counts(context.core.store(), this))
    , m_head(new RoomHead(tr("Insights"), tr("Practice is left out of every figure."), this))
    , m_stack(new QStackedWidget(this)) {
    auto* empty = new EmptyState(m_stack);
    empty->setContent(QStringLiteral("insights"), tr("Too early for numbers"),
                      tr("Figures appear after the first application has ended. Practice is not counted."));
    m_stack->addWidget(new QWidget(m_stack)); // before anything is counted
    m_stack->addWidget(empty);
    m_stack->addWidget(makeFigures());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    connect(m_counts, &Counts::changed, this, &InsightsPage::refresh);
    m_counts->setFilter({});
}

QWidget* InsightsPage::makeFigures() {
    auto* scroll = new QScrollArea(m_stack);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::pane, 0, space::pane, space::pane);
    column->setSpacing(space::wide);
    m_note = new Label({}, TextStyle::Small, Label::Ink::Secondary, body);
    m_note->setWordWrap(true);
    m_figures = new QWidget(body);
    auto* flow = new FlowLayout(m_figures, space::wide, space::wide);
    flow->setColumnWidth(200);
    for (const ApplicationState state : shown) {
        auto* card = new FigureCard(state, meaningOf(state), m_figures);
        flow->addWidget(card);
        m_cards.append(card);
    }
    m_repeated = new RepeatedNotices(m_context, body);
    connect(m_repeated, &RepeatedNotices::said, this, &Page::said);
    column->addWidget(m_note);
    column->addWidget(m_repeated);
    column->addWidget(m_figures);
    column->addStretch();
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    return scroll;
}

void InsightsPage::refresh() {
    if (!m_counts->isLoaded()) {
        return;
    }
    const ApplicationCounts& counts = m_counts->counts();
    m_repeated->refresh();
    m_stack->setCurrentIndex(hasEnded(counts) ? 2 : 1);
    for (FigureCard* card : std::as_const(m_cards)) {
        int figure = counts.of(card->state());
        if (card->state() == ApplicationState::Running) {
            figure += counts.of(ApplicationState::Submitting);
        }
        card->setFigure(figure);
    }
    const int open = counts.of(ApplicationState::Running) + counts.of(ApplicationState::Submitting) +
                     counts.of(ApplicationState::NeedsYou);
    m_note->setText(open > 0 ? tr("%n application(s) are going on, so the figures can still change.", nullptr, open)
                             : tr("Confirmed and claimed are two different things and are never added up."));
}

QString InsightsPage::title() const {
    return tr("Insights");
}

QVector<QWidget*> InsightsPage::panes() const {
    return {m_stack};
}

void InsightsPage::windowResized(const QSize& window) {
    m_head->adaptTo(window.width());
}

QString InsightsPage::help() const {
    return tr("How many of your applications are in each state. Practice is never counted.");
}

} // namespace postulant
