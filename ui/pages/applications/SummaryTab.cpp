#include "ui/pages/applications/SummaryTab.h"

#include "domain/Clock.h"
#include "domain/ProofRule.h"
#include "ui/models/FileCheck.h"
#include "ui/models/LiveFeed.h"
#include "ui/pages/Dates.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/CellText.h"
#include "ui/pages/applications/HappeningList.h"
#include "ui/pages/applications/LiveSteps.h"
#include "ui/pages/applications/LiveView.h"
#include "ui/pages/applications/OutcomeText.h"
#include "ui/pages/applications/PicturesBox.h"
#include "ui/pages/applications/RunTraits.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace postulant {
namespace {

constexpr int sideLeast = 300;
constexpr int sideMost = 440;
constexpr int sideHeight = 220; // of the large picture
constexpr int wideHeight = 500;
constexpr int lowHeight = 240; // in windows less than 760 high
constexpr int leastHeight = 200;
constexpr int aroundPicture = 180; // heading, strip, buttons, margins

struct StageEntry {
    Stage stage;
    Outcome outcome;
};
constexpr StageEntry stageEntries[] = {
    {Stage::None, Outcome::None},      {Stage::Applied, Outcome::None},  {Stage::Screening, Outcome::None},
    {Stage::Interview, Outcome::None}, {Stage::Offer, Outcome::None},    {Stage::None, Outcome::Accepted},
    {Stage::None, Outcome::Declined},  {Stage::None, Outcome::Rejected}, {Stage::None, Outcome::Withdrawn},
    {Stage::None, Outcome::NoAnswer},
};

QWidget* column(QWidget* parent, QVBoxLayout*& layout) {
    auto* box = new QWidget(parent);
    layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::base);
    return box;
}

bool isChecking(const ApplicationRow& row) {
    return row.state == ApplicationState::NeedsChecking;
}

QStringList reasons(const ApplicationDetail& detail) {
    if (detail.attempts.isEmpty()) {
        return {};
    }
    const AttemptRow& attempt = detail.attempts.first();
    return words::why(attempt.proof, attempt.proofReasons, attempt.sentReasons);
}

bool isLive(const ApplicationRow& row) {
    return row.state == ApplicationState::Running || row.state == ApplicationState::Submitting ||
           row.state == ApplicationState::NeedsYou;
}

constexpr int soFarLeast = 160;
constexpr int soFarMost = 320;   // where it stands above or under other things
constexpr int besideSoFar = 270; // heading and what is being sent

} // namespace

SummaryTab::SummaryTab(ApplicationActions* actions, PictureSource* pictures, FileCheck* check, const QString& folder,
                       const Clock& clock, QWidget* parent)
    : DetailTab(parent)
    , m_actions(actions)
    , m_source(pictures)
    , m_check(check)
    , m_folder(folder)
    , m_clock(clock)
    , m_split(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_main(postulant::column(widget(), m_mainColumn))
    , m_side(postulant::column(widget(), m_sideColumn))
    , m_pictures(new PicturesBox(pictures, m_main)) {
    m_proof = buildProof();
    m_known = buildKnown();
    m_live = buildLive();
    m_stageBox = buildStage();
    m_mainColumn->setSpacing(space::wide);
    m_sideColumn->setSpacing(space::wide);
    m_mainColumn->addWidget(m_proof);
    m_mainColumn->addWidget(m_pictures);
    m_sideColumn->addWidget(m_known);
    m_sideColumn->addWidget(m_live);
    m_sideColumn->addWidget(m_stageBox);
    m_line = new QFrame(widget());
    m_line->setFrameShape(QFrame::VLine);
    m_line->setFrameShadow(QFrame::Plain);
    m_line->setForegroundRole(QPalette::Mid);
    m_split->addWidget(m_main);
    m_split->addWidget(m_line);
    m_split->addWidget(m_side);
    m_split->setSpacing(space::pane);
    DetailTab::column()->insertLayout(0, m_split);
    setShape(Shape::Narrow);
    connect(m_pictures, &PicturesBox::playWanted, this, &SummaryTab::playWanted);
    connect(m_pictures, &PicturesBox::copyWanted, this, &SummaryTab::lookWanted);
    connect(m_check, &FileCheck::done, this, [this] { showProof(m_detail); });
}

QWidget* SummaryTab::buildProof() {
    QVBoxLayout* inside = nullptr;
    QWidget* box = postulant::column(m_main, inside);
    m_proofHead = new Label({}, TextStyle::SmallStrong, Label::Ink::Secondary, box);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::wide);
    auto* attach = new LinkButton(tr("Attach a file…"), box);
    attach->setObjectName(QStringLiteral("detail.attach"));
    auto* save = new LinkButton(tr("Save proof…"), box);
    save->setObjectName(QStringLiteral("detail.saveProof"));
    connect(attach, &LinkButton::clicked, this, &SummaryTab::attachWanted);
    connect(save, &LinkButton::clicked, this, &SummaryTab::saveProofWanted);
    head->addWidget(m_proofHead, 1);
    head->addWidget(attach);
    head->addWidget(save);
    inside->addLayout(head);
    m_proofCard = new Card(box);
    m_proofCard->setObjectName(QStringLiteral("detail.proof"));
    inside->addWidget(m_proofCard);
    return box;
}

QWidget* SummaryTab::buildKnown() {
    QVBoxLayout* inside = nullptr;
    QWidget* box = postulant::column(m_side, inside);
    inside->addWidget(new Label(tr("What is known"), TextStyle::Section, Label::Ink::Text, box));
    m_facts = new CheckList(box);
    m_facts->setObjectName(QStringLiteral("detail.known"));
    inside->addWidget(m_facts);
    m_why = new Label({}, TextStyle::Small, Label::Ink::Secondary, box);
    m_why->setObjectName(QStringLiteral("detail.why"));
    m_why->setWordWrap(true);
    inside->addWidget(m_why);
    inside->addSpacing(space::base);
    inside->addWidget(new Label(tr("Ways to find out"), TextStyle::Section, Label::Ink::Text, box));
    const auto way = [&](const QString& icon, const QString& text, const QString& remark, Label** label) {
        auto* line = new QHBoxLayout;
        line->setSpacing(space::base);
        auto* button = new QPushButton(icons::action(icon), text, box);
        button->setAutoDefault(false);
        auto* words = new Label(remark, TextStyle::Small, Label::Ink::Secondary, box);
        words->setElided(true);
        words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        line->addWidget(button);
        line->addWidget(words, 1);
        inside->addLayout(line);
        if (label != nullptr) {
            *label = words;
        }
        return button;
    };
    m_look = way(QStringLiteral("retry"), tr("Look on the server again"), {}, &m_lastLook);
    m_look->setObjectName(QStringLiteral("detail.look"));
    connect(m_look, &QPushButton::clicked, this, &SummaryTab::lookWanted);
    connect(way(QStringLiteral("external"), tr("Open posting"), tr("It may say you have applied"), nullptr),
            &QPushButton::clicked, this, &SummaryTab::postingWanted);
    m_mail = new Label({}, TextStyle::Base, Label::Ink::Text, box);
    m_mail->setWordWrap(true);
    inside->addWidget(m_mail);
    return box;
}

QWidget* SummaryTab::buildLive() {
    QVBoxLayout* inside = nullptr;
    QWidget* box = postulant::column(m_side, inside);
    inside->addWidget(new Label(tr("So far"), TextStyle::Section, Label::Ink::Text, box));
    m_progress = new Label({}, TextStyle::Base, Label::Ink::Secondary, box);
    m_progress->setObjectName(QStringLiteral("live.progress"));
    m_progress->setWordWrap(true);
    inside->addWidget(m_progress);
    m_soFarArea = new QScrollArea(box);
    m_soFarArea->setObjectName(QStringLiteral("live.soFar"));
    m_soFarArea->setAccessibleName(tr("So far"));
    m_soFarArea->setWidgetResizable(true);
    m_soFarArea->setFrameShape(QFrame::NoFrame);
    m_soFarArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* list = new QWidget(m_soFarArea);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    m_soFar = new HappeningList(list);
    column->addWidget(m_soFar);
    column->addStretch(1);
    m_soFarArea->setWidget(list);
    inside->addWidget(m_soFarArea);
    // The newest line comes into view by itself, unless the seeker wants it to stand still.
    connect(m_soFarArea->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        if (m_liveView == nullptr || m_liveView->follows()) {
            m_soFarArea->verticalScrollBar()->setValue(most);
        }
    });
    inside->addSpacing(space::base);
    auto* line = new QHBoxLayout;
    line->addWidget(new Label(tr("Being sent"), TextStyle::Section, Label::Ink::Text, box), 1);
    auto* all = new LinkButton(tr("Show all"), box);
    connect(all, &LinkButton::clicked, this, &SummaryTab::sentTabWanted);
    line->addWidget(all);
    inside->addLayout(line);
    m_being = new Card(box);
    inside->addWidget(m_being);
    return box;
}

QWidget* SummaryTab::buildStage() {
    QVBoxLayout* inside = nullptr;
    QWidget* box = postulant::column(m_side, inside);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Stage"), TextStyle::SmallStrong, Label::Ink::Secondary, box), 1);
    auto* note = new LinkButton(tr("Add a note"), box);
    connect(note, &LinkButton::clicked, this, &SummaryTab::addNote);
    head->addWidget(note);
    inside->addLayout(head);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::base);
    m_stage = new QComboBox(box);
    m_stage->setObjectName(QStringLiteral("detail.stage"));
    m_stage->setAccessibleName(tr("Stage"));
    m_stage->setMinimumWidth(120);
    for (const StageEntry& entry : stageEntries) {
        const QString word = entry.outcome == Outcome::None ? words::stage(entry.stage) : words::outcome(entry.outcome);
        //: No stage is set
        m_stage->addItem(word.isEmpty() ? tr("None") : word);
    }
    m_stage->insertSeparator(5);
    connect(m_stage, &QComboBox::activated, this, &SummaryTab::chooseStage);
    m_stageText = new Label({}, TextStyle::Small, Label::Ink::Secondary, box);
    m_stageText->setElided(true);
    m_stageText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_stage);
    line->addWidget(m_stageText, 1);
    inside->addLayout(line);
    m_history = new Label({}, TextStyle::Small, Label::Ink::Secondary, box);
    m_history->setWordWrap(true);
    inside->addWidget(m_history);
    return box;
}

void SummaryTab::setShape(Shape shape) {
    m_shape = shape;
    const bool wide = shape == Shape::Wide;
    m_split->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_split->setStretch(0, wide ? 3 : 0);
    m_split->setStretch(2, wide ? 2 : 0);
    m_line->setVisible(wide);
    m_split->setAlignment(m_main, wide ? Qt::AlignTop : Qt::Alignment());
    m_split->setAlignment(m_side, wide ? Qt::AlignTop : Qt::Alignment());
    m_side->setMinimumWidth(wide ? sideLeast : 0);
    m_side->setMaximumWidth(wide ? sideMost : QWIDGETSIZE_MAX);
    m_pictures->setWide(shape != Shape::Narrow);
    fitPicture();
}

void SummaryTab::setLow(bool low) {
    m_low = low;
    fitPicture();
}

void SummaryTab::resizeEvent(QResizeEvent* event) {
    DetailTab::resizeEvent(event);
    fitPicture();
}

// Beside other things in a wide pane, picture, strip and buttons are seen without scrolling.
void SummaryTab::fitPicture() {
    const int rest = viewport()->height() - aroundPicture;
    const int most = m_low ? lowHeight : m_shape == Shape::Narrow ? sideHeight : wideHeight;
    m_pictures->setMostHeight(m_shape == Shape::Wide ? std::clamp(rest, leastHeight, most) : most);
    if (m_liveView != nullptr) {
        const int around = aroundPicture - (m_liveView->isVisibleTo(widget()) ? 60 : 0); // no strip under it
        m_liveView->setMostHeight(m_low ? lowHeight : std::max(leastHeight, viewport()->height() - around));
    }
    fitSoFar();
}

// Beside the picture the list has what is left of the height, and scrolls for itself.
void SummaryTab::fitSoFar() {
    const int wanted = m_soFar->layout()->heightForWidth(m_soFarArea->viewport()->width());
    const int room = m_shape == Shape::Wide ? std::max(soFarLeast, viewport()->height() - besideSoFar) : soFarMost;
    m_soFarArea->setFixedHeight(std::min(std::max(wanted, 40), room));
}

void SummaryTab::takeLiveView(LiveView* view) {
    m_liveView = view;
    m_mainColumn->insertWidget(m_mainColumn->indexOf(m_pictures), view);
    view->hide();
    connect(view, &LiveView::followChanged, m_pictures, &PicturesBox::setFollow);
    connect(view, &LiveView::followChanged, this, [this](bool on) {
        if (on) {
            showSteps();
            m_soFarArea->verticalScrollBar()->setValue(m_soFarArea->verticalScrollBar()->maximum());
        }
    });
    connect(view, &LiveView::stepsChanged, this, [this] {
        if (m_liveView->follows()) {
            showSteps();
        }
    });
}

void SummaryTab::takeNotice(Notice* notice) {
    m_mainColumn->insertWidget(0, notice);
    notice->show();
}

void SummaryTab::clear() {
    m_detail = {};
    m_stepsOf = 0;
    m_pictures->closeViewer(); // of another job
    m_liveView->rest();
}

void SummaryTab::setDialogs(Dialogs& dialogs) {
    m_pictures->setDialogs(dialogs);
}

void SummaryTab::showEvidence() {
    ensureWidgetVisible(m_pictures, 0, 0);
}

void SummaryTab::openViewer(const QString& path) {
    path.isEmpty() ? m_pictures->openViewer() : m_pictures->openViewerAt(QDir(m_folder).filePath(path));
}

void SummaryTab::show(const DetailLoader::Data& all) {
    m_detail = all.detail;
    showProof(m_detail);
    showPictures(m_detail);
    showKnown(m_detail);
    showLive(m_detail);
    showStage(m_detail);
}

void SummaryTab::showProof(const ApplicationDetail& detail) {
    const ApplicationRow& row = detail.row;
    const QStringList why = reasons(detail);
    const bool any = row.proof != Proof::None || !row.confirmationText.isEmpty() ||
                     (row.finishedAt != 0 && (!detail.artifacts.isEmpty() || !why.isEmpty()));
    m_proof->setVisible(any && !isChecking(row));
    if (!any) {
        return;
    }
    const bool sent = row.proof != Proof::None;
    m_proofHead->setText(sent ? tr("Proof") : tr("Evidence"));
    m_proofCard->setRows(proofRows(detail, why));
}

Card::Rows SummaryTab::proofRows(const ApplicationDetail& detail, const QStringList& why) const {
    const ApplicationRow& row = detail.row;
    const AttemptRow* attempt = detail.attempts.isEmpty() ? nullptr : &detail.attempts.first();
    Card::Rows rows;
    if (!row.confirmationText.isEmpty()) {
        const bool onPage =
            attempt != nullptr && attempt->proofReasons.contains(code(ProofReason::ConfirmationTextOnPage));
        rows.append({onPage ? tr("Text on the page") : tr("Server’s word"),
                     //: A quotation from a page
                     tr("“%1”").arg(words::cut(row.confirmationText))});
    }
    if (!row.confirmationId.isEmpty()) {
        rows.append({tr("Reference"), words::cut(row.confirmationId, 80)});
    }
    if (row.proof != Proof::None && attempt != nullptr && attempt->run) {
        const QString shown = attempt->run->snapshot.resumeFileNameShown;
        if (!shown.isEmpty() || runTraits(detail).checksResume) {
            rows.append({tr("Resume shown"), shown.isEmpty() ? tr("not seen on a page") : words::cut(shown, 80)});
        }
    }
    if (!why.isEmpty()) {
        //: Row of a card: why the application counts as confirmed, claimed or not sent
        rows.append({tr("Why"), why.join(QLatin1Char('\n'))});
    }
    if (!detail.artifacts.isEmpty()) {
        rows.append({tr("Files kept"), keptWords(detail)});
    }
    return rows;
}

QString SummaryTab::keptWords(const ApplicationDetail& detail) const {
    const int all = static_cast<int>(detail.artifacts.size());
    const int kept =
        static_cast<int>(std::count_if(detail.artifacts.cbegin(), detail.artifacts.cend(),
                                       [](const ArtifactRow& artifact) { return !artifact.path.isEmpty(); }));
    const int bad = m_check->count(FileCheck::State::Changed) + m_check->count(FileCheck::State::Missing);
    return kept < all           ? tr("%1 of %2 on this computer").arg(kept).arg(all)
           : !m_check->isDone() ? tr("%n on this computer", nullptr, kept)
           : bad == 0           ? tr("%n on this computer, all intact", nullptr, kept)
                                : tr("%1 on this computer, %2 changed or missing").arg(kept).arg(bad);
}

bool SummaryTab::isWatched(const ApplicationDetail& detail) const {
    return m_shape != Shape::Narrow && isUnderWay(detail.row) && runTraits(detail).showsLive;
}

void SummaryTab::showPictures(const ApplicationDetail& detail) {
    const ApplicationRow& row = detail.row;
    PicturesBox::Content content;
    content.pictures = screenshots(detail, m_folder);
    content.recording = recordingPath(detail, m_folder);
    //: Title of a window: %1 is a company, %2 a job
    content.subject = tr("%1, %2").arg(words::cut(companyOf(row), 80), words::cut(titleOf(row), 80));
    content.missing = missingPictures(detail, m_clock.nowMs());
    if (!content.recording.isEmpty()) {
        const qint64 took = tookMs(row, m_clock.nowMs());
        //: %1 is how long a recording is: "6 min 20 s"
        content.recordingText = tr("%1, kept on this computer").arg(words::duration(took));
    }
    if (isLive(row)) {
        m_pictures->setHeading(tr("Screenshots"));
        const bool canWatch = m_shape == Shape::Narrow && isUnderWay(row) && runTraits(detail).showsLive;
        content.placeholder = canWatch ? tr("Open it to watch the run") : QString();
    } else if (isChecking(row)) {
        m_pictures->setHeading(tr("Last page seen"));
        content.placeholder = detail.attempts.isEmpty() || detail.attempts.first().run
                                  ? tr("No picture of the last page")
                                  : tr("The server knows no run with this mark");
        content.remark = row.steps < 0 ? dates::timeWithSeconds(row.finishedAt)
                                       //: %1 number of a step, %2 time
                                       : tr("Step %1, %2").arg(row.steps).arg(dates::timeWithSeconds(row.finishedAt));
    } else {
        m_pictures->setHeading(tr("Screenshots"));
    }
    m_pictures->show(content);
    const bool elsewhere = isWatched(detail); // in the live view
    const bool any = !content.pictures.isEmpty() || !content.recording.isEmpty() || !content.placeholder.isEmpty();
    m_pictures->setVisible(!elsewhere && (any || content.missing));
}

void SummaryTab::showKnown(const ApplicationDetail& detail) {
    const bool checking = isChecking(detail.row);
    m_known->setVisible(checking);
    if (!checking) {
        return;
    }
    const QVector<CheckList::Row> facts = knownFacts(detail);
    m_facts->setRows(facts);
    QStringList why = reasons(detail);
    for (const CheckList::Row& fact : facts) {
        why.removeAll(fact.sentence); // said already
    }
    m_why->setVisible(!why.isEmpty());
    m_why->setText(why.join(QLatin1Char('\n')));
    const AttemptRow* attempt = detail.attempts.isEmpty() ? nullptr : &detail.attempts.first();
    const qint64 looked = attempt != nullptr && attempt->run ? attempt->run->lastPolledAt : 0;
    const bool canLook = ApplicationActions::isOffered(words::Action::LookAgain, detail);
    m_look->setVisible(canLook);
    m_lastLook->setVisible(canLook);
    m_lastLook->setText(looked == 0 ? QString() : tr("Last look %1").arg(dates::time(looked)));
    const words::Placeholders names = placeholders(detail, m_clock.nowMs());
    m_mail->setVisible(!names.email.isEmpty());
    //: %1 email address, %2 time, %3 company
    m_mail->setText(tr("Look for mail to %1 after %2 from %3. Postulant does not read your mail.")
                        .arg(words::cut(names.email, 80), dates::time(detail.row.submittedAt),
                             detail.row.company.isEmpty() ? tr("the employer") : words::cut(detail.row.company, 80)));
}

void SummaryTab::showLive(const ApplicationDetail& detail) {
    const bool live = isLive(detail.row);
    const bool watched = isWatched(detail);
    m_live->setVisible(live);
    m_liveView->setVisible(watched);
    if (watched) {
        const QVector<Picture> kept = screenshots(detail, m_folder);
        m_liveView->show(detail, kept.isEmpty() ? QString() : kept.last().path);
    } else {
        m_liveView->rest();
    }
    if (!live) {
        return;
    }
    if (!watched || m_liveView->follows() || m_stepsOf != detail.row.id) {
        showSteps(); // without Follow, what is looked at stands still
    }
    Card::Rows rows;
    if (const auto package = sentPackage(detail)) {
        rows = {
            {tr("Resume"), package->resume.fileName},
            {tr("Cover letter"), package->coverLetter.isEmpty() ? tr("none") : words::cut(package->coverLetter, 60)},
            {tr("Answers"), tr("%n, all with a source", nullptr, static_cast<int>(package->items.size()))},
            {tr("Package"), (detail.approvedBy == ApprovedBy::Rule
                                 //: %1 is a time
                                 ? tr("approved by your settings %1, sealed")
                                 //: %1 is a time
                                 : tr("approved %1, sealed"))
                                .arg(dates::time(detail.row.queuedAt))}};
    }
    m_being->setRows(rows);
}

// What the store knows, and what the run is seen to do right now.
void SummaryTab::showSteps() {
    if (!isLive(m_detail.row)) {
        return;
    }
    m_stepsOf = m_detail.row.id;
    QVector<Happening> all = happenings(m_detail);
    QString progress;
    const bool watched = m_liveView->feed()->wanted() == m_detail.row.id && m_shape != Shape::Narrow;
    const auto package = sentPackage(m_detail);
    if (watched && package) {
        const ActionTrail& trail = m_liveView->feed()->trail();
        const QVector<Happening> steps = liveSteps(trail, package->resume.fileName);
        if (!steps.isEmpty() && !all.isEmpty()) {
            all.last().weight = Happening::Weight::Usual;
            all.last().iconId.clear();
        }
        all += steps;
        std::stable_sort(all.begin(), all.end(), [](const Happening& a, const Happening& b) { return a.at < b.at; });
        all.last().weight = Happening::Weight::Now;
        all.last().iconId = QStringLiteral("running");
        progress = liveProgress(trail, expectedActions(*package));
    }
    m_progress->setText(progress);
    m_progress->setVisible(!progress.isEmpty());
    m_soFar->show(all, m_shape == Shape::Narrow ? 6 : 40);
    QMetaObject::invokeMethod(
        this, [this] { fitSoFar(); }, Qt::QueuedConnection); // new lines have no size yet
}

void SummaryTab::showStage(const ApplicationDetail& detail) {
    const ApplicationRow& row = detail.row;
    const bool applied = row.state == ApplicationState::AppliedConfirmed ||
                         row.state == ApplicationState::AppliedClaimed || row.stage != Stage::None ||
                         row.outcome != Outcome::None;
    m_stageBox->setVisible(applied);
    int index = 0;
    for (int i = 0; i < static_cast<int>(std::size(stageEntries)); ++i) {
        const StageEntry& entry = stageEntries[i];
        if (row.outcome != Outcome::None ? entry.outcome == row.outcome
                                         : (entry.outcome == Outcome::None && entry.stage == row.stage)) {
            index = i < 5 ? i : i + 1;
            break;
        }
    }
    if (!m_stage->view()->isVisible()) {
        m_stage->setCurrentIndex(index);
    }
    const qint64 now = m_clock.nowMs();
    const qint64 since = detail.stages.isEmpty() ? row.submittedAt : detail.stages.last().at;
    m_stageText->setText(since == 0 ? QString() : tr("since %1").arg(dates::day(since, now)));
    QStringList lines;
    for (const StageEventRow& event : detail.stages) {
        const QString word = event.outcome == Outcome::None ? words::stage(event.stage) : words::outcome(event.outcome);
        //: History of stages: %1 date, %2 stage
        lines.append(tr("%1: %2").arg(dates::day(event.at, now), word) +
                     (event.note.isEmpty() ? QString() : QStringLiteral(" · ") + words::cut(event.note)));
    }
    m_history->setText(lines.join(QLatin1Char('\n')));
    m_history->setVisible(detail.stages.size() > 1 ||
                          (detail.stages.size() == 1 && !detail.stages.first().note.isEmpty()));
}

void SummaryTab::chooseStage(int index) {
    const int entry = index > 5 ? index - 1 : index;
    if (entry < 0 || entry >= static_cast<int>(std::size(stageEntries)) || m_detail.row.id == 0) {
        return;
    }
    const StageEntry& chosen = stageEntries[entry];
    // An outcome keeps how far it came.
    const Stage stage = chosen.outcome == Outcome::None ? chosen.stage : m_detail.row.stage;
    m_actions->setStage(m_detail.row, stage, chosen.outcome, {});
    m_detail.row.stage = stage; // what is read back says the same, a little later
    m_detail.row.outcome = chosen.outcome;
}

void SummaryTab::addNote() {
    m_actions->addStageNote(m_detail.row);
}

} // namespace postulant
