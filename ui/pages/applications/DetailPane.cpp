#include "ui/pages/applications/DetailPane.h"

#include "dispatch/Core.h"
#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/CellText.h"
#include "ui/pages/applications/EvidenceActions.h"
#include "ui/pages/applications/FilesTab.h"
#include "ui/pages/applications/LiveView.h"
#include "ui/pages/applications/OutcomeText.h"
#include "ui/pages/applications/RecordingWindow.h"
#include "ui/pages/applications/RunLine.h"
#include "ui/pages/applications/RunTraits.h"
#include "ui/pages/applications/SentTab.h"
#include "ui/pages/applications/StateBadge.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/PictureLoader.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace postulant {
namespace {

QToolButton* iconButton(const QString& icon, const QString& words, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icons::icon(icon));
    button->setAutoRaise(true);
    button->setFixedSize(size::control, size::control);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

// Six words fit the narrowest pane.
class DetailTabBar final : public QTabBar {
public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int index) const override {
        const QSize usual = QTabBar::tabSizeHint(index);
        return {usual.width() - (width() < roomy ? 8 : 0), usual.height()};
    }
    void resizeEvent(QResizeEvent* event) override {
        if ((event->oldSize().width() < roomy) != (width() < roomy)) {
            setIconSize(iconSize()); // lays the tabs out again
        }
        QTabBar::resizeEvent(event);
    }

private:
    static constexpr int roomy = 380;
};

// A line above the tabs says everything that the notice would.
bool isPlainlyRunning(const ApplicationRow& row) {
    return isUnderWay(row) && row.state != ApplicationState::NeedsYou;
}

} // namespace

DetailPane::DetailPane(const PageContext& context, ApplicationActions* actions, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_loader(new DetailLoader(context.core.store(), this))
    , m_pictures(new FilePictureLoader(48 * 1024 * 1024, this))
    , m_check(new FileCheck(this))
    , m_stack(new QStackedWidget(this))
    , m_content(new QWidget(this))
    , m_head(new QWidget(m_content))
    , m_notice(new Notice(Tone::Idle, m_content))
    , m_tabs(new DetailTabBar(m_content))
    , m_pages(new QStackedWidget(m_content)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    setAcceptDrops(true);
    auto* nothing = new EmptyState(this);
    nothing->setContent(QStringLiteral("list"), tr("No application chosen"),
                        tr("Choose one in the list to see what became of it."));
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_content);

    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    column->addWidget(m_head);
    m_above = new QVBoxLayout;
    m_above->setContentsMargins(space::pane, 0, space::pane, space::wide);
    m_above->setSpacing(space::wide);
    m_run = new RunLine(m_content);
    m_run->setObjectName(QStringLiteral("detail.run"));
    m_above->addWidget(m_run);
    m_goesOn = new Label(ApplicationActions::whyNotStopped(), TextStyle::Small, Label::Ink::Secondary, m_content);
    m_goesOn->setObjectName(QStringLiteral("detail.goesOn"));
    m_goesOn->setWordWrap(true);
    m_above->addWidget(m_goesOn);
    column->addLayout(m_above);
    buildTabs();
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    m_notice->setObjectName(QStringLiteral("detail.notice"));
    connect(m_notice, &Notice::triggered, this, &DetailPane::press);
    connect(m_loader, &DetailLoader::loaded, this, &DetailPane::update);
    m_engine = context.core.status();
    connect(&context.core, &Core::statusChanged, this, [this](const EngineStatus& status) {
        m_engine = status;
        if (hasData() && detail().row.state == ApplicationState::Queued) {
            updateNotice(detail());
            m_loader->readAgain(); // what others sent moves the plan for this one
        }
    });
    connect(m_loader, &DetailLoader::cleared, this, [this] {
        for (DetailTab* tab : std::as_const(m_all)) {
            tab->clear();
        }
        m_check->stop();
        m_checked.clear();
        m_outcome.reset();
        if (m_loader->id() == 0) {
            m_stack->setCurrentIndex(0);
        }
    });
    connect(m_loader, &DetailLoader::failed, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_actions, &ApplicationActions::changed, this, [this] {
        if (m_loader->hasData()) {
            updateDecision(m_loader->data().detail);
        }
    });
    m_seconds.setInterval(1000);
    connect(&m_seconds, &QTimer::timeout, this, [this] {
        if (isVisible() && m_loader->hasData() && isUnderWay(detail().row)) {
            m_run->show(detail(), m_context.clock.nowMs());
            updateNotice(detail());
        }
    });
    m_seconds.start();
    placeNotice();
}

DetailPane::~DetailPane() = default;

void DetailPane::buildHead() {
    m_back = iconButton(QStringLiteral("left"), tr("Back to the list"), m_head);
    m_back->setObjectName(QStringLiteral("detail.back"));
    m_title = new Label({}, TextStyle::Subject, Label::Ink::Text, m_head);
    m_title->setObjectName(QStringLiteral("detail.title"));
    m_title->setElided(true);
    m_place = new Label({}, TextStyle::Base, Label::Ink::Secondary, m_head);
    m_place->setElided(true);
    m_practice = new Label(tr("Practice: nothing left this computer"), TextStyle::Small, Label::Ink::Secondary, m_head);
    m_badge = new StateBadge(m_head);
    m_openPosting = new QPushButton(icons::action(QStringLiteral("external")), tr("Open posting"), m_head);
    m_openPosting->setAutoDefault(false);
    m_stop = new QPushButton(icons::icon(QStringLiteral("stop")), tr("Stop this run…"), m_head);
    m_stop->setObjectName(QStringLiteral("detail.stop"));
    m_stop->setAutoDefault(false);
    m_code = new QPushButton(icons::action(QStringLiteral("mail")), tr("Hand over a code…"), m_head);
    m_code->setObjectName(QStringLiteral("detail.code"));
    m_code->setAutoDefault(false);
    m_openIcon = iconButton(QStringLiteral("external"), tr("Open posting"), m_head);
    m_more = iconButton(QStringLiteral("more"), tr("More to do with this application"), m_head);
    m_more->setObjectName(QStringLiteral("detail.more"));

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_place);
    words->addWidget(m_practice);
    auto* line = new QHBoxLayout(m_head);
    line->setContentsMargins(space::pane, space::wide, space::wide, space::base);
    line->setSpacing(space::base);
    line->addWidget(m_back, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_badge, m_openPosting, m_code, m_stop, m_openIcon, m_more}) {
        line->addWidget(widget, 0, Qt::AlignTop);
    }
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &DetailPane::backWanted);
    const auto open = [this] { press(words::code(words::Action::OpenPosting)); };
    connect(m_openPosting, &QPushButton::clicked, this, open);
    connect(m_openIcon, &QToolButton::clicked, this, open);
    connect(m_code, &QPushButton::clicked, this, [this] { press(words::code(words::Action::HandOverCode)); });
    connect(m_stop, &QPushButton::clicked, this, [this] { press(words::code(words::Action::StopRun)); });
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuWanted(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void DetailPane::buildTabs() {
    const QString folder = m_context.core.store().evidenceDir();
    m_summary = new SummaryTab(m_actions, m_pictures, m_check, folder, m_context.clock, m_pages);
    m_summary->setDialogs(m_context.dialogs);
    m_summary->takeLiveView(new LiveView(m_context.core, m_context.clock, m_pictures, m_summary));
    auto* timeline = new TimelineTab(m_pictures, folder, m_context.clock, m_pages);
    auto* sent = new SentTab(m_pictures, folder, m_pages);
    m_all = {m_summary,
             timeline,
             sent,
             new NotesTab(m_actions, m_pages),
             new FilesTab(m_actions->evidence(), m_check, folder, m_context.dialogs, m_pages),
             new AuditTab(m_pages)};
    const QStringList names{tr("Summary"), tr("Timeline"), tr("Sent"), tr("Notes"), tr("Files"), tr("Audit")};
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        m_tabs->addTab(names.at(i));
        m_pages->addWidget(m_all.at(i));
    }
    m_tabs->setObjectName(QStringLiteral("detail.tabs"));
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        if (m_loader->hasData()) {
            m_all.at(index)->show(m_loader->data());
        }
    });
    const auto view = [this](const QString& path) { // the summary is not kept fresh while another tab is shown
        if (hasData()) {
            m_summary->show(m_loader->data());
            m_summary->openViewer(path);
        }
    };
    connect(timeline, &TimelineTab::pictureWanted, this, view);
    connect(sent, &SentTab::pictureWanted, this, view);
    connect(m_summary, &SummaryTab::attachWanted, this,
            [this] { m_actions->evidence()->chooseAttachment(detail().row); });
    connect(m_summary, &SummaryTab::saveProofWanted, this,
            [this] { m_actions->evidence()->saveProof({detail().row}); });
    connect(m_summary, &SummaryTab::playWanted, this, &DetailPane::play);
    connect(m_summary, &SummaryTab::sentTabWanted, this, [this] { m_tabs->setCurrentIndex(2); });
    connect(m_summary, &SummaryTab::lookWanted, this, [this] { press(words::code(words::Action::LookAgain)); });
    connect(m_summary, &SummaryTab::postingWanted, this, [this] { press(words::code(words::Action::OpenPosting)); });

    m_decision = new QWidget(m_content);
    m_decision->setObjectName(QStringLiteral("detail.decision"));
    auto* line = new QHBoxLayout(m_decision);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::base);
    m_decisionText = new Label({}, TextStyle::Base, Label::Ink::Text, m_decision);
    m_decisionText->setWordWrap(true);
    auto* undo = new LinkButton(tr("Undo"), m_decision);
    undo->setObjectName(QStringLiteral("detail.undo"));
    connect(undo, &LinkButton::clicked, m_actions, &ApplicationActions::undo);
    line->addWidget(m_decisionText, 1);
    line->addWidget(undo);
    m_above->addWidget(m_decision);
    m_decision->hide();
}

qint64 DetailPane::id() const {
    return m_loader->id();
}

bool DetailPane::hasData() const {
    return m_loader->hasData();
}

const ApplicationDetail& DetailPane::detail() const {
    return m_loader->data().detail;
}

void DetailPane::show(qint64 id) {
    if (id != m_loader->id()) {
        m_tabs->setCurrentIndex(0);
    }
    m_loader->show(id);
}

void DetailPane::setShape(Shape shape) {
    if (m_shape == shape) {
        return;
    }
    m_shape = shape;
    m_summary->setShape(shape);
    placeNotice();
    if (hasData()) {
        update();
    }
}

void DetailPane::setBack(bool on) {
    m_back->setVisible(on);
}

void DetailPane::setLow(bool low) {
    m_summary->setLow(low);
}

bool DetailPane::wantsNoticeAbove() const {
    return m_shape != Shape::Narrow && hasData() && detail().row.state == ApplicationState::NeedsChecking;
}

void DetailPane::placeNotice() {
    if (wantsNoticeAbove()) {
        m_above->insertWidget(0, m_notice);
        m_notice->show();
    } else {
        m_summary->takeNotice(m_notice);
    }
}

void DetailPane::update() {
    const ApplicationDetail& now = detail();
    m_stack->setCurrentIndex(1);
    updateHead(now);
    placeNotice();
    updateNotice(now);
    updateDecision(now);
    QString files = QString::number(now.row.id);
    for (const ArtifactRow& artifact : now.artifacts) {
        files += QStringLiteral("/%1 %2").arg(artifact.id).arg(artifact.fetchedAt);
    }
    if (files != m_checked && !now.artifacts.isEmpty()) { // before the tabs say what it found
        m_checked = files;
        m_check->check(m_context.core.store().evidenceDir(), now.artifacts);
    }
    updateTabs(now);
    Q_EMIT loaded();
}

void DetailPane::updateHead(const ApplicationDetail& detail) {
    const ApplicationRow& row = detail.row;
    m_title->setText(titleOf(row));
    QStringList parts{companyOf(row)};
    if (m_shape != Shape::Narrow && !row.site.isEmpty() && !row.practice) {
        parts.append(words::site(row.site));
    }
    if (!row.place.isEmpty()) {
        parts.append(row.place);
    }
    m_place->setText(parts.join(QStringLiteral(" · ")));
    m_practice->setVisible(row.practice);
    const bool roomy = m_shape != Shape::Narrow;
    const bool live = isUnderWay(row);
    m_badge->show(row.state, row.practice);
    m_badge->setVisible(roomy && !live);
    m_openPosting->setVisible(roomy && live);
    const bool stops = ApplicationActions::isOffered(words::Action::StopRun, detail);
    m_stop->setVisible(roomy && live && stops);
    m_goesOn->setVisible(roomy && isPlainlyRunning(row) && !stops); // elsewhere the notice says it
    // Where the notice offers it, it is not offered twice.
    m_code->setVisible(roomy && isPlainlyRunning(row) &&
                       ApplicationActions::isOffered(words::Action::HandOverCode, detail));
    m_openIcon->setVisible(!m_openPosting->isVisibleTo(m_head));
    m_run->setVisible(roomy && live);
    m_run->show(detail, m_context.clock.nowMs());
    m_run->setVisible(roomy && live);
}

void DetailPane::updateNotice(const ApplicationDetail& detail) {
    const OutcomeText text = outcomeText(detail, m_context.clock.nowMs(), {m_engine, m_loader->data().plan});
    // While a run is shown in a line of its own, the notice would only repeat it.
    m_notice->setVisible(!(m_shape != Shape::Narrow && isPlainlyRunning(detail.row)));
    m_notice->setState(detail.row.state, detail.row.practice);
    if (m_outcome && *m_outcome == text) {
        return; // a button under the pointer or with the focus stays the same button
    }
    m_outcome = text;
    QVector<Notice::Button> buttons;
    for (const words::Button& button : text.buttons) {
        // A question shows its two answers; the ways to find out stand below.
        const bool way = button.action == words::Action::LookAgain || button.action == words::Action::OpenPosting;
        if (!(text.question && way)) {
            buttons.append({words::code(button.action), button.text, button.iconId,
                            text.question ? button.consequence : QString()});
        }
    }
    m_notice->setQuestion(text.question);
    m_notice->setTitle(text.title);
    m_notice->setText(text.text);
    m_notice->setSent(text.sent);
    m_notice->setButtons(buttons);
}

void DetailPane::updateDecision(const ApplicationDetail& detail) {
    const auto decision = m_actions->decisionOn(detail.row.id);
    m_decision->setVisible(decision.has_value());
    if (decision) {
        m_decisionText->setText(*decision ? tr("You said that it went through.")
                                          : tr("You said that it did not go through."));
    }
}

void DetailPane::updateTabs(const ApplicationDetail& detail) {
    const bool roomy = m_shape != Shape::Narrow;
    //: First tab of a detail
    m_tabs->setTabText(0, roomy && detail.row.state == ApplicationState::NeedsChecking     ? tr("Evidence")
                          : roomy && isUnderWay(detail.row) && runTraits(detail).showsLive ? tr("Live")
                                                                                           : tr("Summary"));
    m_all.at(m_tabs->currentIndex())->show(m_loader->data());
}

bool DetailPane::asksQuestion() const {
    return hasData() && detail().row.state == ApplicationState::NeedsChecking;
}

void DetailPane::press(const QString& code) {
    const auto action = words::actionFromCode(code);
    if (!hasData() || !action) {
        return;
    }
    if (*action == words::Action::ShowEvidence) {
        showEvidence();
    } else if (*action == words::Action::Details) {
        showDetails();
    } else {
        m_actions->press(*action, detail());
    }
}

void DetailPane::showEvidence() {
    m_tabs->setCurrentIndex(0);
    m_summary->openViewer();
}

void DetailPane::showDetails() {
    const ApplicationRow& row = detail().row;
    QStringList lines{row.failureMessage};
    if (!detail().attempts.isEmpty()) {
        const AttemptRow& attempt = detail().attempts.first();
        lines << attempt.errorDetail;
        if (attempt.run) {
            lines << attempt.run->snapshot.runId << attempt.run->snapshot.serverWord;
        }
    }
    lines.removeAll(QString());
    Question question;
    question.title = tr("Details");
    question.text = lines.isEmpty() ? tr("The server said nothing more.") : lines.join(QLatin1Char('\n'));
    question.answers = QStringList{tr("Copy"), tr("Close")};
    m_context.dialogs.ask(this, question, [this, text = question.text](int answer) {
        if (answer == 0) {
            m_context.dialogs.setClipboard(text);
        }
    });
}

void DetailPane::play(const QString& path) {
    auto* player =
        new RecordingWindow(path, hasData() ? titleOf(detail().row) : QString(), m_context.dialogs, window());
    player->show();
}

void DetailPane::nextTab(int direction) {
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + direction + m_tabs->count()) % m_tabs->count());
}

void DetailPane::focusContent() {
    if (asksQuestion() && m_tabs->currentIndex() == 0) {
        m_notice->focusHeading();
    } else {
        m_tabs->setFocus(Qt::OtherFocusReason);
    }
}

void DetailPane::dragEnterEvent(QDragEnterEvent* event) {
    if (hasData() && !EvidenceActions::filesOf(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void DetailPane::dropEvent(QDropEvent* event) {
    const QStringList files = EvidenceActions::filesOf(event->mimeData());
    if (hasData() && !files.isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        m_actions->evidence()->attach(detail().row, files);
    }
}

void DetailPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
}

} // namespace postulant
