#include "ui/pages/applications/ApplicationsPage.h"

#include "dispatch/Core.h"
#include "store/ApplicationRepository.h"
#include "ui/models/Counts.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/UiSettings.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/ApplicationList.h"
#include "ui/pages/applications/CellText.h"
#include "ui/pages/applications/DetailPane.h"
#include "ui/pages/applications/EvidenceActions.h"
#include "ui/pages/applications/FilterBar.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RoomHead.h"
#include "ui/widgets/SearchField.h"

#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace postulant {
namespace {

constexpr int detailWidth = 384;
constexpr int detailLeast = 340;
constexpr int openedListWidth = 372;

bool opensWide(const ApplicationRow& row) {
    return isUnderWay(row) || row.state == ApplicationState::NeedsChecking;
}

bool isQueued(const ApplicationRow& row) {
    return row.state == ApplicationState::Queued;
}

QVector<qint64> queuedOf(const QVector<ApplicationRow>& rows) {
    QVector<qint64> ids;
    for (const ApplicationRow& row : rows) {
        if (isQueued(row)) {
            ids.append(row.id);
        }
    }
    return ids;
}

} // namespace

ApplicationsPage::ApplicationsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_actions(new ApplicationActions(context, this))
    , m_counts(new Counts(context.core.store(), this))
    , m_head(new RoomHead(tr("Applications"), {}, this))
    , m_export(new QPushButton(icons::icon(QStringLiteral("download")), tr("Export"), this))
    , m_pause(new QPushButton(this))
    , m_add(new QPushButton(icons::icon(QStringLiteral("plus"), QPalette::HighlightedText), tr("Add jobs"), this))
    , m_filter(new FilterBar(context.settings, context.clock, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_list(new ApplicationList(context, m_splitter))
    , m_detail(new DetailPane(context, m_actions, m_splitter)) {
    build();
    connectParts();
    takeStatus(m_context.core.status());
    takeView();
}

ApplicationsPage::~ApplicationsPage() = default;

QString ApplicationsPage::title() const {
    return tr("Applications");
}

void ApplicationsPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_export->setObjectName(QStringLiteral("applications.export"));
    m_pause->setObjectName(QStringLiteral("applications.pause"));
    m_add->setObjectName(QStringLiteral("applications.add"));
    m_export->setAutoDefault(false);
    m_pause->setAutoDefault(false);
    makePrimary(m_add);
    m_head->addAction(m_export);
    m_head->addAction(m_pause);
    m_head->addAction(m_add);
    column->addWidget(m_head);
    column->addWidget(m_filter);
    column->addWidget(m_splitter, 1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(5);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_list->setMinimumWidth(240);
    m_detail->setMinimumWidth(detailLeast);
    m_detail->setObjectName(QStringLiteral("applications.detail"));
    connect(m_filter->more(), &QToolButton::clicked, this, &ApplicationsPage::showMore);
}

void ApplicationsPage::connectParts() {
    connect(m_filter, &FilterBar::changed, this, &ApplicationsPage::takeView);
    connect(m_filter, &FilterBar::saveViewWanted, this, &ApplicationsPage::askViewName);
    connect(m_counts, &Counts::changed, this, &ApplicationsPage::takeCounts);
    connect(m_list, &ApplicationList::currentChanged, this, [this](qint64 id) {
        m_detail->show(id);
        Q_EMIT commandsChanged();
    });
    connect(m_list, &ApplicationList::opened, this, &ApplicationsPage::open);
    connect(m_list, &ApplicationList::loaded, this, &ApplicationsPage::updateNothing);
    connect(m_list, &ApplicationList::sortWanted, m_filter, &FilterBar::setSort);
    connect(m_list, &ApplicationList::menuWanted, this, &ApplicationsPage::showMenu);
    connect(m_list, &ApplicationList::emptyButton, this, &ApplicationsPage::pressEmpty);
    connect(m_list->model(), &ApplicationTableModel::failed, this,
            [this](const Error& error) { Q_EMIT said(words::error(error.kind).happened); });
    connect(m_detail, &DetailPane::menuWanted, this, &ApplicationsPage::showMenu);
    connect(m_detail, &DetailPane::backWanted, this, &ApplicationsPage::back);
    connect(m_detail, &DetailPane::loaded, this, [this] {
        if (m_shape == Shape::Opened && !opensWide(m_detail->detail().row)) {
            setShape(Shape::Beside); // what was opened has ended
        }
        Q_EMIT commandsChanged();
    });
    connect(m_actions, &ApplicationActions::said, this, &Page::said);
    connect(m_actions, &ApplicationActions::changed, this, &Page::commandsChanged);
    connect(m_actions, &ApplicationActions::goTo, this,
            [this](Room room, qint64 id, const QString& text) { Q_EMIT goTo(room, id, text); });
    connect(m_actions, &ApplicationActions::queueMoved, m_list, &ApplicationList::refresh);
    connect(m_list, &ApplicationList::moveWanted, m_actions, &ApplicationActions::moveInQueue);
    connect(m_actions, &ApplicationActions::evidenceWanted, m_detail, &DetailPane::showEvidence);
    connect(m_export, &QPushButton::clicked, this, [this] { run(PageCommand::Export); });
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT goTo(Room::AddJobs); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        const bool paused = !m_paused;
        m_context.core.commands().setPaused(paused, this, [this, paused](const Done& done) {
            Q_EMIT said(!done    ? words::error(done.error().kind).happened
                        : paused ? tr("The queue is paused; runs already started go on")
                                 : tr("The queue goes on"));
        });
    });
    connect(&m_context.core, &Core::statusChanged, this, &ApplicationsPage::takeStatus);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_shape == Shape::Beside) {
            m_context.settings.set(QStringLiteral("applications/detailWidth"), m_detail->width());
        }
    });
}

// --- what is shown ---------------------------------------------------------------------------------------------------

void ApplicationsPage::takeView() {
    m_counts->setFilter(m_filter->countFilter());
    m_list->model()->setView(m_filter->filter(), m_filter->sort(), m_filter->isDescending());
    updateNothing();
}

void ApplicationsPage::takeCounts() {
    m_filter->setCounts(m_counts->counts());
}

void ApplicationsPage::takeStatus(const EngineStatus& status) {
    m_paused = status.paused;
    m_pause->setText(m_paused ? tr("Go on") : tr("Pause queue"));
    m_pause->setIcon(icons::icon(m_paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(m_paused ? tr("Sends what waits in the queue")
                                 : tr("Nothing more is sent; runs already started go on"));
}

void ApplicationsPage::updateNothing() {
    ApplicationList::Nothing nothing;
    const QString chip = m_filter->chip();
    if (m_filter->isNarrowed()) {
        nothing.icon = QStringLiteral("search");
        nothing.heading = tr("Nothing matches");
        //: %1: what was searched; %2: "Last 30 days"
        nothing.sentence = m_filter->searchText().isEmpty()
                               ? tr("No application fits in the dates chosen: %1.").arg(m_filter->datesText())
                               : tr("No application fits “%1” in the dates chosen: %2.")
                                     .arg(words::cut(m_filter->searchText(), 80), m_filter->datesText());
        nothing.buttons = {{QStringLiteral("clear"), tr("Clear search and filters")}};
    } else if (chip == QLatin1String("all")) {
        nothing.icon = QStringLiteral("list");
        nothing.heading = tr("No applications yet");
        nothing.sentence = tr("Paste the addresses of a few jobs to begin; nothing is sent until you approve it.");
        nothing.buttons = {{QStringLiteral("add"), tr("Add jobs")},
                           {QStringLiteral("practice"), tr("Try it with practice")}};
        nothing.icons = QStringList{QStringLiteral("plus"), QStringLiteral("practice")};
    } else if (chip == code(ApplicationState::NeedsYou) || chip == code(ApplicationState::NeedsChecking)) {
        nothing.icon = QStringLiteral("check");
        nothing.heading = tr("Nothing needs you");
        nothing.sentence = tr("Postulant will show it here and notify you when something does.");
    } else {
        nothing.icon = QStringLiteral("list");
        nothing.heading = tr("None right now");
        nothing.sentence = tr("No application is in this state.");
        nothing.buttons = {{QStringLiteral("clear"), tr("Show all")}};
    }
    m_list->setNothing(nothing);
}

void ApplicationsPage::pressEmpty(const QString& id) {
    if (id == QLatin1String("clear")) {
        m_filter->clear();
    } else {
        Q_EMIT goTo(Room::AddJobs, 0, id == QLatin1String("practice") ? QString(practiceJobsWanted) : QString());
    }
}

void ApplicationsPage::askViewName() {
    Question question;
    question.title = tr("Save this view");
    question.text = tr("A name for these filters and this order:");
    question.answers = QStringList{tr("Save")};
    question.defaultAnswer = 0;
    m_context.dialogs.askText(this, question, {}, [this](const QString& name) {
        if (!name.trimmed().isEmpty()) {
            m_filter->saveViewAs(name.trimmed().left(60));
        }
    });
}

void ApplicationsPage::entered(qint64 id, const QString& text) {
    if (text.startsWith(QLatin1String("state:"))) {
        m_filter->chooseChip(text.mid(6));
    }
    if (id != 0) {
        if (m_list->model()->isLoaded() && m_list->model()->rowOf(id) < 0) {
            m_filter->clear();
        }
        m_list->select(id);
    }
}

void ApplicationsPage::left() {
    m_actions->forgetDecisions();
}

void ApplicationsPage::focusFirst() {
    m_shape == Shape::Detail ? m_detail->focusContent() : m_list->table()->setFocus(Qt::OtherFocusReason);
}

QVector<QWidget*> ApplicationsPage::panes() const {
    return {m_filter->chips(), m_list->table(), m_detail};
}

// --- sharing the room ------------------------------------------------------------------------------------------------

bool ApplicationsPage::isSmall() const {
    return m_window.width() < breakpoint::rail;
}

void ApplicationsPage::windowResized(const QSize& window) {
    m_window = window;
    m_head->adaptTo(window.width());
    m_filter->adaptTo(window.width());
    m_list->windowResized(window);
    m_detail->setLow(window.height() < breakpoint::low);
    if (isSmall() && (m_shape == Shape::Beside || m_shape == Shape::Opened)) {
        m_shape = m_shape == Shape::Opened ? Shape::Detail : Shape::List;
    } else if (!isSmall() && (m_shape == Shape::List || m_shape == Shape::Detail)) {
        m_shape = Shape::Beside;
    }
    applyShape();
}

void ApplicationsPage::setShape(Shape shape) {
    if (m_shape != shape) {
        m_shape = shape;
        applyShape();
        Q_EMIT commandsChanged();
    }
}

void ApplicationsPage::applyShape() {
    m_list->setVisible(m_shape != Shape::Detail);
    m_detail->setVisible(m_shape != Shape::List);
    m_filter->setVisible(m_shape != Shape::Detail);
    m_list->setNarrow(m_shape == Shape::Opened);
    m_detail->setBack(m_shape == Shape::Detail || m_shape == Shape::Opened);
    m_detail->setShape(m_shape == Shape::Opened   ? DetailPane::Shape::Wide
                       : m_shape == Shape::Detail ? DetailPane::Shape::Stacked
                                                  : DetailPane::Shape::Narrow);
    const int all = m_splitter->width();
    if (m_shape == Shape::Opened) {
        m_splitter->setSizes({openedListWidth, std::max(detailLeast, all - openedListWidth)});
    } else if (m_shape == Shape::Beside) {
        const int kept =
            m_window.width() < breakpoint::wide
                ? detailLeast
                : m_context.settings.number(QStringLiteral("applications/detailWidth"), detailWidth, detailLeast, 900);
        m_splitter->setSizes({std::max(240, all - kept), kept});
    }
}

void ApplicationsPage::open(qint64 id) {
    m_detail->show(id);
    if (isSmall()) {
        setShape(Shape::Detail);
    } else {
        const ApplicationRow* row = m_list->model()->rowAt(m_list->model()->rowOf(id));
        if (row != nullptr && opensWide(*row)) {
            setShape(Shape::Opened);
        }
    }
    m_detail->focusContent();
}

void ApplicationsPage::back() {
    setShape(isSmall() ? Shape::List : Shape::Beside);
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

// --- commands --------------------------------------------------------------------------------------------------------

QVector<ApplicationRow> ApplicationsPage::chosen() const {
    if (m_shape == Shape::Detail || m_shape == Shape::Opened) {
        return m_detail->hasData() ? QVector<ApplicationRow>{m_detail->detail().row} : QVector<ApplicationRow>{};
    }
    QVector<ApplicationRow> rows = m_list->selectedRows();
    // The list may not hold the row of what the detail shows (yet, or any more).
    if (rows.isEmpty() && m_detail->hasData() && m_list->selectedIds() == QVector<qint64>{m_detail->id()}) {
        rows.append(m_detail->detail().row);
    }
    return rows;
}

// What can be done with a run is known of the one whose detail is loaded; the others answer when they are asked.
bool ApplicationsPage::mayOffer(words::Action action, const ApplicationRow& row) const {
    return !m_detail->hasData() || m_detail->detail().row.id != row.id ||
           ApplicationActions::isOffered(action, m_detail->detail());
}

bool ApplicationsPage::can(PageCommand command) const {
    const QVector<ApplicationRow> rows = chosen();
    const bool away = m_shape == Shape::Detail || m_shape == Shape::Opened;
    switch (command) {
    case PageCommand::Find:
    case PageCommand::LookAgain:
    case PageCommand::Export:
        return true;
    case PageCommand::Escape:
        return away || m_filter->isNarrowed() || m_filter->chip() != QLatin1String("all");
    case PageCommand::Back:
        return away;
    case PageCommand::OpenPosting:
    case PageCommand::CopyAddress:
    case PageCommand::SaveProof:
        return !rows.isEmpty();
    case PageCommand::AttachFile:
        return rows.size() == 1;
    case PageCommand::Remove:
        return std::any_of(rows.cbegin(), rows.cend(), [](const ApplicationRow& row) {
            // What cannot be stopped is told why.
            return ApplicationActions::canCancel(row) || ApplicationActions::goesOnAnyway(row) ||
                   ApplicationActions::canRemove(row);
        });
    case PageCommand::StopRun:
        return rows.size() == 1 && opensWide(rows.first()) && ApplicationActions::canCancel(rows.first());
    case PageCommand::Undo:
        return m_actions->canUndo();
    case PageCommand::Redo:
        return m_actions->canRedo();
    case PageCommand::NextTab:
    case PageCommand::PreviousTab:
        return m_shape != Shape::List && m_detail->hasData();
    case PageCommand::Yes:
    case PageCommand::No:
        return m_shape != Shape::List && m_detail->asksQuestion();
    case PageCommand::MoveUp:
    case PageCommand::MoveDown:
        return !away && m_list->neighbour(command == PageCommand::MoveUp).has_value();
    case PageCommand::SendNext:
    case PageCommand::SendLast:
        return std::any_of(rows.cbegin(), rows.cend(), isQueued);
    default:
        return false;
    }
}

void ApplicationsPage::run(PageCommand command) {
    const QVector<ApplicationRow> rows = chosen();
    switch (command) {
    case PageCommand::Find:
        if (m_shape == Shape::Detail) {
            back();
        }
        m_filter->search()->setFocus(Qt::ShortcutFocusReason);
        m_filter->search()->selectAll();
        break;
    case PageCommand::Escape:
        m_shape == Shape::Detail || m_shape == Shape::Opened ? back() : m_filter->clear();
        break;
    case PageCommand::Back:
        back();
        break;
    case PageCommand::LookAgain:
        m_actions->lookAgain({});
        m_list->refresh();
        break;
    case PageCommand::OpenPosting:
        m_actions->openPosting(rows.first());
        break;
    case PageCommand::CopyAddress:
        m_actions->copyAddresses(rows);
        break;
    case PageCommand::Remove:
        m_actions->cancelOrRemove(rows);
        break;
    case PageCommand::StopRun:
        m_actions->cancel(rows);
        break;
    case PageCommand::Export: {
        ApplicationFilter filter = m_filter->filter();
        const QVector<qint64> ids = m_list->selectedIds();
        if (ids.size() > 1) {
            filter.ids = ids; // several are chosen: only these
        }
        m_actions->exportRows(filter, m_filter->sort(), m_filter->isDescending());
        break;
    }
    case PageCommand::SaveProof:
        m_actions->evidence()->saveProof(rows);
        break;
    case PageCommand::AttachFile:
        m_actions->evidence()->chooseAttachment(rows.first());
        break;
    case PageCommand::Undo:
        m_actions->undo();
        break;
    case PageCommand::Redo:
        m_actions->redo();
        break;
    case PageCommand::NextTab:
        m_detail->nextTab(1);
        break;
    case PageCommand::PreviousTab:
        m_detail->nextTab(-1);
        break;
    case PageCommand::Yes:
        m_actions->decide(m_detail->detail().row, true);
        break;
    case PageCommand::No:
        m_actions->decide(m_detail->detail().row, false);
        break;
    case PageCommand::MoveUp:
    case PageCommand::MoveDown:
        m_actions->moveInQueue(m_list->selectedIds(), m_list->neighbour(command == PageCommand::MoveUp).value_or(0));
        break;
    case PageCommand::SendNext:
    case PageCommand::SendLast:
        m_actions->moveInQueue(queuedOf(rows), command == PageCommand::SendNext ? applications::queueFirst : 0);
        break;
    default:
        break;
    }
}

void ApplicationsPage::fillMenu(QMenu* menu) {
    const QVector<ApplicationRow> rows = chosen();
    if (rows.isEmpty()) {
        return;
    }
    const auto add = [&](const QString& icon, const QString& text, auto test, auto act) {
        QVector<ApplicationRow> fit;
        std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(fit), test);
        if (!fit.isEmpty()) {
            connect(menu->addAction(icon.isEmpty() ? QIcon() : icons::action(icon, QPalette::Text), text),
                    &QAction::triggered, this, [act, fit] { act(fit); });
        }
    };
    using Rows = QVector<ApplicationRow>;
    const auto any = [](const ApplicationRow&) { return true; };
    if (rows.size() == 1) {
        add(QStringLiteral("external"), tr("Open posting"), any,
            [this](const Rows& r) { m_actions->openPosting(r.first()); });
    }
    add(QStringLiteral("copy"), tr("Copy address"), any, [this](const Rows& r) { m_actions->copyAddresses(r); });
    add(
        QStringLiteral("retry"), tr("Look on the server again"),
        [this](const ApplicationRow& row) { return row.submittedAt != 0 && mayOffer(words::Action::LookAgain, row); },
        [this](const Rows& r) { m_actions->lookAgain(idsOf(r)); });
    menu->addSeparator();
    add(
        QStringLiteral("queued"), tr("Queue without review…"),
        [](const ApplicationRow& row) { return ApplicationActions::canApprove(row.state); },
        [this](const Rows& r) { m_actions->approve(r); });
    add(QStringLiteral("timer"), tr("Send next"), isQueued,
        [this](const Rows& r) { m_actions->moveInQueue(idsOf(r), applications::queueFirst); });
    add(QStringLiteral("down"), tr("Send last"), isQueued,
        [this](const Rows& r) { m_actions->moveInQueue(idsOf(r), 0); });
    add(QStringLiteral("review"), tr("Review again"), ApplicationActions::canReviewAgain,
        [this](const Rows& r) { m_actions->reviewAgain(r); });
    if (rows.size() == 1 && ApplicationActions::canRemove(rows.first()) && rows.first().sent == Sent::No) {
        add(QStringLiteral("external"), tr("Apply by hand…"), any,
            [this](const Rows& r) { m_actions->applyByHand(r.first()); });
        add(QStringLiteral("check"), tr("I applied by hand…"), any,
            [this](const Rows& r) { m_actions->appliedByHand(r.first()); });
    }
    menu->addSeparator();
    if (rows.size() == 1 && isUnderWay(rows.first()) && rows.first().state != ApplicationState::Submitting &&
        mayOffer(words::Action::HandOverCode, rows.first())) {
        add(QStringLiteral("mail"), tr("Hand over a code…"), any,
            [this](const Rows& r) { m_actions->handOverCode(r.first()); });
    }
    if (rows.size() == 1) {
        add(QStringLiteral("check"), tr("It went through…"), ApplicationActions::canConfirm,
            [this](const Rows& r) { m_actions->decideWithNote(r.first(), true); });
        add(QStringLiteral("cross"), tr("It did not go through…"), ApplicationActions::canRefute,
            [this](const Rows& r) { m_actions->decideWithNote(r.first(), false); });
        add(QStringLiteral("mail"), tr("Attach a file…"), any,
            [this](const Rows& r) { m_actions->evidence()->chooseAttachment(r.first()); });
    }
    add(QStringLiteral("download"), tr("Save proof…"), any,
        [this](const Rows& r) { m_actions->evidence()->saveProof(r); });
    menu->addSeparator();
    const bool open = std::any_of(rows.cbegin(), rows.cend(), [](const ApplicationRow& row) {
        return opensWide(row) && ApplicationActions::canCancel(row);
    });
    add(QStringLiteral("stop"), open ? tr("Stop this run…") : tr("Cancel…"), ApplicationActions::canCancel,
        [this](const Rows& r) { m_actions->cancel(r); });
    if (std::none_of(rows.cbegin(), rows.cend(), ApplicationActions::canCancel) &&
        std::any_of(rows.cbegin(), rows.cend(), ApplicationActions::goesOnAnyway)) {
        QAction* why = menu->addAction(icons::action(QStringLiteral("stop"), QPalette::Text),
                                       tr("Cannot be stopped at its server"));
        why->setEnabled(false);
        why->setToolTip(ApplicationActions::whyNotStopped());
        menu->setToolTipsVisible(true);
    }
    if (rows.size() == 1 && !rows.first().company.isEmpty()) {
        add(QStringLiteral("shield"), tr("Never apply to this company…"), any,
            [this](const Rows& r) { m_actions->neverApply(r.first()); });
    }
    add(QStringLiteral("trash"), tr("Remove from list…"), ApplicationActions::canRemove,
        [this](const Rows& r) { m_actions->remove(r); });
}

void ApplicationsPage::showMenu(const QPoint& globalPos) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("applications.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->isEmpty() ? menu->deleteLater() : menu->popup(globalPos);
}

void ApplicationsPage::showMore() {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("applications.columns"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Columns"));
    m_list->fillColumnMenu(menu);
    menu->addSeparator();
    QAction* compact = menu->addAction(tr("Compact rows"));
    compact->setCheckable(true);
    compact->setChecked(m_context.settings.flag(QStringLiteral("compact")));
    connect(compact, &QAction::toggled, this,
            [this](bool on) { m_context.settings.set(QStringLiteral("compact"), on); });
    connect(menu->addAction(tr("Save this view…")), &QAction::triggered, this, &ApplicationsPage::askViewName);
    menu->popup(m_filter->more()->mapToGlobal(QPoint(0, m_filter->more()->height())));
}

QString ApplicationsPage::help() const {
    return tr(
        "Each row is one application to one posting. The word in the first column says where it stands; its shape "
        "and colour repeat it.\n"
        "Applied (confirmed) means that the employer’s page proved it. Applied (claimed) means that only the server, "
        "or you, say so. The two are never counted together.\n"
        "Needs you waits for something that only you can give. Needs checking may have been sent: look at the "
        "evidence and say whether it went through. Until then nothing more is sent to that posting.\n"
        "Failed always means that nothing was sent.\n"
        "Practice rows are marked with a flask and are in no count.\n"
        "Enter opens a row, Esc leaves it, F5 asks the servers again.\n"
        "In the order of the queue, rows can be dragged; Alt+Up and Alt+Down move them too, Alt+Home sends one next.");
}

} // namespace postulant
