#include "ui/pages/add_jobs/AddJobsPage.h"

#include "dispatch/Core.h"
#include "store/ApplicationRepository.h"
#include "store/ChoiceRuleRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/UiSettings.h"
#include "ui/pages/add_jobs/AddJobsFoot.h"
#include "ui/pages/add_jobs/AddressEditor.h"
#include "ui/pages/add_jobs/AddressFiles.h"
#include "ui/pages/add_jobs/VerdictModel.h"
#include "ui/pages/parts/TurningSplitter.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/RoomHead.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

namespace {

constexpr int judgeAfterMs = 200;
constexpr int mostLookUps = 500; // at a time; who pastes more is not kept waiting for the sites

std::optional<Verdict> verdictOf(const QString& chip) {
    for (const Verdict verdict : {Verdict::New, Verdict::Duplicate, Verdict::Similar, Verdict::Closed,
                                  Verdict::NeedsAccount, Verdict::NotAPosting, Verdict::Blocked}) {
        if (code(verdict) == chip) {
            return verdict;
        }
    }
    return std::nullopt;
}

QFrame* thinLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    line->setFrameShadow(QFrame::Plain);
    return line;
}

// The middle one of the newest applications that ended; 0 without any.
Result<qint64> typicalTime(Database& db) {
    ApplicationFilter filter;
    filter.practice = false;
    filter.states = {ApplicationState::AppliedConfirmed, ApplicationState::AppliedClaimed};
    const auto ids = applications::page(db, filter, 100, 0);
    const auto rows = ids ? applications::rows(db, *ids) : Result<QVector<ApplicationRow>>(QVector<ApplicationRow>());
    if (!ids || !rows) {
        return tl::unexpected<Error>(ids ? rows.error() : ids.error());
    }
    QVector<qint64> times;
    for (const ApplicationRow& row : *rows) {
        if (row.submittedAt > 0 && row.finishedAt > row.submittedAt) {
            times.append(row.finishedAt - row.submittedAt);
        }
    }
    if (times.isEmpty()) {
        return 0;
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

} // namespace

AddJobsPage::AddJobsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_head(new RoomHead(tr("Add jobs"),
                          tr("Paste addresses of job postings, one a line. Nothing is sent from this page."), this))
    , m_practise(new QPushButton(icons::icon(QStringLiteral("practice")), tr("Practice jobs"), this))
    , m_splitter(new TurningSplitter(this))
    , m_model(new VerdictModel(this)) {
    setAcceptDrops(true);
    auto* open = new QPushButton(icons::action(QStringLiteral("folder")), tr("Open file…"), this);
    open->setObjectName(QStringLiteral("openFile"));
    auto* paste = new QPushButton(icons::action(QStringLiteral("paste")), tr("From clipboard"), this);
    paste->setObjectName(QStringLiteral("fromClipboard"));
    m_practise->setObjectName(QStringLiteral("practiceJobs"));
    m_practise->setToolTip(tr("Fills in made-up postings of the practice server"));
    m_practise->hide();
    m_head->addAction(m_practise);
    m_head->addAction(open);
    m_head->addAction(paste);
    m_head->setLine(true);
    connect(m_practise, &QPushButton::clicked, this, &AddJobsPage::practise);
    connect(open, &QPushButton::clicked, this, &AddJobsPage::openFile);
    connect(paste, &QPushButton::clicked, this, &AddJobsPage::pasteClipboard);

    m_splitter->addWidget(makeAddresses());
    m_splitter->addWidget(makeVerdicts());
    m_splitter->begin({380, 1000}, {190, 500}, 1);
    m_splitter->keepIn(m_context.settings, QStringLiteral("add_jobs/splitter"));
    m_foot = new AddJobsFoot(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_splitter, 1);
    column->addWidget(thinLine(this));
    column->addWidget(m_foot);

    m_soon.setSingleShot(true);
    m_soon.setInterval(judgeAfterMs);
    wire();
    loadChoices();
}

QWidget* AddJobsPage::makeAddresses() {
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(space::pane, space::wide, space::pane, space::wide);
    column->setSpacing(space::base);
    auto* top = new QHBoxLayout;
    auto* clear = new LinkButton(tr("Clear"), pane);
    clear->setObjectName(QStringLiteral("clear"));
    top->addWidget(new Label(tr("Addresses"), TextStyle::Section, Label::Ink::Text, pane));
    top->addStretch();
    top->addWidget(clear);
    m_editor = new AddressEditor(pane);
    auto* hint =
        new Label(tr("You can also drop links or a file here."), TextStyle::Small, Label::Ink::Secondary, pane);
    hint->setElided(true);
    column->addLayout(top);
    column->addWidget(m_editor, 1);
    column->addWidget(hint);
    pane->setMinimumWidth(220);
    connect(clear, &LinkButton::clicked, this, [this] {
        m_editor->replaceAll({});
        m_editor->setFocus();
    });
    return pane;
}

QWidget* AddJobsPage::makeVerdicts() {
    m_right = new QStackedWidget(this);
    auto* empty = new EmptyState(m_right);
    empty->setContent(QStringLiteral("add"), tr("Paste addresses, one a line"),
                      tr("Links from mail, a file or your bookmarks work too."),
                      {{QStringLiteral("clipboard"), tr("From clipboard"), QStringLiteral("paste")},
                       {QStringLiteral("file"), tr("Open file…"), QStringLiteral("folder")}});
    connect(empty, &EmptyState::triggered, this,
            [this](const QString& id) { id == QLatin1String("file") ? openFile() : pasteClipboard(); });

    auto* pane = new QWidget(m_right);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(space::pane, space::wide - 2, space::pane, space::wide - 2);
    top->setSpacing(space::small);
    m_chips = new ChipBar(pane);
    QVector<ChipBar::Entry> chips{{QStringLiteral("all"), tr("All")}};
    const auto chip = [&chips](Verdict verdict, bool inMore = false) {
        ChipBar::Entry entry{code(verdict), words::verdict(code(verdict)), icons::verdictId(code(verdict))};
        entry.alwaysInMore = inMore;
        chips << entry;
    };
    chip(Verdict::New);
    chip(Verdict::Duplicate);
    chip(Verdict::NeedsAccount);
    chip(Verdict::Closed);
    chip(Verdict::NotAPosting);
    chip(Verdict::Similar, true);
    chip(Verdict::Blocked, true);
    m_chips->setEntries(chips);
    m_checkedIcon = new Label({}, TextStyle::Small, Label::Ink::Secondary, pane);
    m_checkedIcon->setFixedSize(size::icon, size::icon);
    m_checkedAt = new Label({}, TextStyle::Small, Label::Ink::Secondary, pane);
    m_checkedAt->setObjectName(QStringLiteral("checkedAt"));
    m_checkedAt->setMinimumWidth(
        m_checkedAt->fontMetrics().horizontalAdvance(tr("Checked at %1").arg(QStringLiteral("00:00 PM"))));
    top->addWidget(m_chips, 1);
    top->addWidget(m_checkedIcon);
    top->addWidget(m_checkedAt);
    column->addLayout(top);
    column->addWidget(thinLine(pane));
    makeTable();
    column->addWidget(m_table, 1);
    m_right->addWidget(empty);
    m_right->addWidget(pane);
    return m_right;
}

void AddJobsPage::makeTable() {
    m_table = new AppTable(m_right);
    m_table->setAccessibleName(tr("Verdicts"));
    m_table->setModel(m_model);
    RowRoles roles;
    roles.iconId = VerdictModel::IconRole;
    roles.tone = VerdictModel::ToneRole;
    roles.faint = VerdictModel::FaintRole;
    roles.link = VerdictModel::LinkRole;
    m_table->rows()->setRoles(roles);
    m_table->rows()->setColumnKind(VerdictModel::Check, ColumnKind::Check);
    m_table->rows()->setColumnKind(VerdictModel::Line, ColumnKind::Figure);
    m_table->rows()->setColumnKind(VerdictModel::Site, ColumnKind::Secondary);
    m_table->rows()->setColumnKind(VerdictModel::Meaning, ColumnKind::Secondary);
    m_table->setFixedColumn(VerdictModel::Check, 34);
    m_table->setFixedColumn(VerdictModel::Line, 46);
    m_table->setColumn(VerdictModel::What, 158);
    m_table->setColumn(VerdictModel::Company, 144);
    m_table->setColumn(VerdictModel::Title, 160);
    m_table->setColumn(VerdictModel::Site, 122);
    m_table->setStretchColumn(VerdictModel::Meaning);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == VerdictModel::Check) {
            m_model->checkShown(m_model->shownState() != Qt::Checked);
        }
    });
}

void AddJobsPage::wire() {
    connect(m_editor, &QPlainTextEdit::textChanged, this, &AddJobsPage::textChanged);
    connect(m_editor, &AddressEditor::filesDropped, this, &AddJobsPage::readFiles);
    connect(&m_soon, &QTimer::timeout, this, &AddJobsPage::judge);
    connect(m_chips, &ChipBar::chosen, this, [this](const QString& id) { m_model->setFilter(verdictOf(id)); });
    connect(m_model, &VerdictModel::checksChanged, this, &AddJobsPage::refreshCounts);
    connect(m_table->rows(), &RowDelegate::linkActivated, this, &AddJobsPage::activate);
    connect(m_table, &AppTable::opened, this, &AddJobsPage::activate);
    connect(m_foot, &AddJobsFoot::connectionChosen, this, [this] {
        leavePracticeJobs();
        showPracticeButton();
        textChanged();
        refreshCounts();
    });
    connect(m_foot, &AddJobsFoot::reviewWanted, this, [this] { add(true); });
    connect(m_foot, &AddJobsFoot::queueWanted, this, [this] { add(false); });
    connect(m_foot, &AddJobsFoot::profileChosen, this, &AddJobsPage::sayTrouble);
    connect(m_foot, &AddJobsFoot::mendWanted, this,
            [this] { Q_EMIT goTo(Room::Profile, m_foot->profileId(), m_mend); });
    connect(m_foot, &AddJobsFoot::undoWanted, this, &AddJobsPage::undoAdd);
    connect(m_foot, &AddJobsFoot::showWanted, this,
            [this] { Q_EMIT goTo(m_addedForReview ? Room::Review : Room::Applications, m_addedIds.value(0)); });
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        loadChoices();
        if (isVisible() && m_model->total() > 0 && tables.contains(QLatin1String("blocked"))) {
            m_soon.start();
        }
    });
    connect(&m_context.core.store(), &Store::applicationsChanged, this, [this] {
        if (isVisible() && m_model->total() > 0) {
            m_soon.start(); // verdicts about duplicates may have changed
        }
    });
}

QString AddJobsPage::title() const {
    return tr("Add jobs");
}

void AddJobsPage::entered(qint64, const QString& text) {
    loadChoices();
    if (text == practiceJobsWanted) {
        practise();
    } else if (!text.isEmpty()) {
        m_editor->appendLines(text);
    } else if (m_model->total() > 0) {
        m_soon.start();
    }
}

void AddJobsPage::left() {
    m_foot->setResult({}, true, {}, {});
}

void AddJobsPage::focusFirst() {
    m_editor->setFocus(Qt::OtherFocusReason);
}

QVector<QWidget*> AddJobsPage::panes() const {
    return {m_editor, m_chips, m_table, m_foot};
}

bool AddJobsPage::can(PageCommand command) const {
    switch (command) {
    case PageCommand::Primary:
        return m_model->checkedCount() > 0 && !m_adding;
    case PageCommand::Undo:
        return !m_addedIds.isEmpty() && m_foot->hasResult();
    case PageCommand::LookAgain:
        return m_model->total() > 0;
    default:
        return false;
    }
}

void AddJobsPage::run(PageCommand command) {
    if (!can(command)) {
        return;
    }
    if (command == PageCommand::Primary) {
        add(true);
    } else if (command == PageCommand::Undo) {
        undoAdd();
    } else if (command == PageCommand::LookAgain) {
        judge();
    }
}

void AddJobsPage::windowResized(const QSize& window) {
    const bool stacked = window.width() < breakpoint::rail;
    m_head->adaptTo(window.width());
    m_foot->setNarrow(stacked);
    m_splitter->setStacked(stacked);
}

QString AddJobsPage::help() const {
    return tr(
        "Paste one address a line. Each line gets a verdict; only checked lines are added. A duplicate cannot be "
        "checked: one job is applied to once. Ctrl+Enter adds the checked jobs and opens their review. Nothing is "
        "sent from this page.");
}

void AddJobsPage::textChanged() {
    if (m_foot->hasResult() && !m_adding) {
        m_foot->setResult({}, true, {}, {});
        m_addedIds.clear();
    }
    const bool blank = m_editor->document()->isEmpty();
    m_right->setCurrentIndex(blank ? 0 : 1);
    saySearching();
    m_soon.start();
}

void AddJobsPage::saySearching() {
    m_checkedIcon->setPixmap(icons::secondary(QStringLiteral("queued")).pixmap(size::icon));
    m_checkedAt->setText(tr("Checking…"));
}

void AddJobsPage::judge() {
    const quint64 asked = ++m_asked;
    saySearching();
    m_context.core.commands().judge(m_editor->toPlainText(), m_foot->isPractice(), this,
                                    [this, asked](const Result<QVector<IntakeLine>>& lines) {
                                        if (asked != m_asked) {
                                            return;
                                        }
                                        if (lines) {
                                            takeVerdicts(*lines);
                                        } else if (lines.error().kind != ErrorKind::Cancelled) {
                                            m_checkedAt->setText(words::error(lines.error().kind).happened);
                                        }
                                    });
}

void AddJobsPage::takeVerdicts(const QVector<IntakeLine>& lines) {
    const qint64 now = m_context.clock.nowMs();
    m_model->setLines(lines, m_foot->isPractice(), now);
    lookUp(lines);
    sayChecked();
}

// Nothing waits for this: lines can be added meanwhile.
void AddJobsPage::lookUp(const QVector<IntakeLine>& lines) {
    QVector<IntakeLine> wanted;
    for (const IntakeLine& line : lines) {
        const QString key = line.identity.keys.value(0);
        if (line.lookUp && m_lookingUp.size() < mostLookUps && !m_lookingUp.contains(key)) {
            m_lookingUp.insert(key);
            wanted.append(line);
        }
    }
    if (!wanted.isEmpty()) {
        m_context.core.commands().lookUp(
            wanted, this,
            [this](const PostingIdentity& identity, const PostingFacts& facts) { takeFacts(identity, facts); });
    }
    m_model->setChecking(m_lookingUp);
}

void AddJobsPage::takeFacts(const PostingIdentity& identity, const PostingFacts& facts) {
    const QString key = identity.keys.value(0);
    m_lookingUp.remove(key);
    m_model->setChecking(m_lookingUp);
    if (!m_foot->isPractice()) {
        m_model->setFacts(key, facts, m_context.clock.nowMs());
    }
    sayChecked();
}

void AddJobsPage::sayChecked() {
    if (m_model->isCheckingAny()) {
        saySearching();
        return;
    }
    m_checkedIcon->setPixmap(icons::tone(QStringLiteral("check"), Tone::Good).pixmap(size::icon));
    //: %1 is a time: when the pasted lines were judged last
    m_checkedAt->setText(tr("Checked at %1").arg(dates::time(m_context.clock.nowMs())));
}

void AddJobsPage::refreshCounts() {
    m_chips->setCount(QStringLiteral("all"), m_model->total());
    for (const Verdict verdict :
         {Verdict::New, Verdict::Duplicate, Verdict::NeedsAccount, Verdict::Closed, Verdict::NotAPosting}) {
        m_chips->setCount(code(verdict), m_model->count(verdict));
    }
    m_foot->setEstimate(m_model->checkedCount(), m_choices.typicalMs, atTheSameTime());
    Q_EMIT commandsChanged();
}

int AddJobsPage::atTheSameTime() const {
    int places = 0;
    for (const ConnectionRow& connection : m_choices.connections) {
        const bool used = m_foot->spread() == SpreadWay::None ? connection.id == m_foot->connectionId()
                                                              : connection.inPool && !connection.practice;
        places += used ? connection.concurrency : 0;
    }
    return std::max(1, places);
}

Result<AddJobsPage::Choices> AddJobsPage::readChoices(Database& db) {
    const auto resumes = resumes::all(db);
    const auto connections = connections::all(db);
    const auto people = profiles::all(db);
    const auto typical = typicalTime(db);
    const auto letters = letters::all(db);
    const auto resumeRules = choice_rules::all(db, choice_rules::Of::Resumes);
    const auto letterRules = choice_rules::all(db, choice_rules::Of::Letters);
    const auto options = options::load(db);
    for (const Error* error : {resumes ? nullptr : &resumes.error(), connections ? nullptr : &connections.error(),
                               people ? nullptr : &people.error(), typical ? nullptr : &typical.error(),
                               letters ? nullptr : &letters.error(), resumeRules ? nullptr : &resumeRules.error(),
                               letterRules ? nullptr : &letterRules.error(), options ? nullptr : &options.error()}) {
        if (error != nullptr) {
            return tl::unexpected<Error>(*error);
        }
    }
    return Choices{*resumes, *connections,        *letters, *people, !resumeRules->isEmpty(), !letterRules->isEmpty(),
                   *typical, reviewWish(*options)};
}

// Of the profile that would go along.
QStringList AddJobsPage::missingFields() const {
    const auto chosen = std::find_if(m_choices.profiles.begin(), m_choices.profiles.end(),
                                     [id = m_foot->profileId()](const Profile& one) { return one.id == id; });
    const Profile profile = chosen != m_choices.profiles.end() ? *chosen : m_choices.profiles.value(0);
    QStringList out;
    for (const ProfileField& field : profileFields()) {
        if (field.required && profile.value(QLatin1String(field.key)).trimmed().isEmpty()) {
            out << QCoreApplication::translate("ProfileField", field.label);
        }
    }
    return out;
}

void AddJobsPage::loadChoices() {
    m_context.core.store().read<Choices>(this, QStringLiteral("add_jobs/choices"), &AddJobsPage::readChoices,
                                         [this](const Result<Choices>& choices) {
                                             if (choices) {
                                                 takeChoices(*choices);
                                             }
                                         });
}

void AddJobsPage::takeChoices(const Choices& choices) {
    m_choices = choices;
    m_foot->setProfiles(choices.profiles);
    m_foot->setResumes(choices.resumes, choices.resumesByRule);
    m_foot->setLetters(choices.letters, choices.lettersByRule);
    m_foot->setConnections(choices.connections);
    m_foot->setAsksAlways(choices.review == ReviewWish::Always);
    if (m_practiceWanted) {
        m_practiceWanted = !m_foot->choosePractice();
    }
    showPracticeButton();
    sayTrouble();
}

void AddJobsPage::sayTrouble() {
    const QStringList missing = missingFields();
    if (!missing.isEmpty()) {
        m_mend = QStringLiteral("profile");
        //: %1 is a list of profile fields: "First name, Email"
        m_foot->setTrouble(tr("Your profile has no answer for: %1.").arg(missing.join(QStringLiteral(", "))),
                           tr("Fill in…"));
    } else if (m_choices.resumes.isEmpty()) {
        m_mend = QStringLiteral("resumes");
        m_foot->setTrouble(tr("There is no resume to send yet."), tr("Add resume…"));
    } else {
        m_foot->setTrouble({}, {});
    }
    refreshCounts();
}

void AddJobsPage::practise() {
    m_practiceWanted = !m_foot->choosePractice();
    const QString jobs = practiceJobs();
    if (!m_editor->toPlainText().contains(jobs)) {
        m_editor->appendLines(jobs);
    }
    m_editor->setFocus();
}

// Made-up postings are nothing to spend a real run on. Undo brings them back.
void AddJobsPage::leavePracticeJobs() {
    const QString jobs = practiceJobs();
    const auto at = static_cast<int>(m_editor->toPlainText().indexOf(jobs));
    if (m_foot->isPractice() || jobs.isEmpty() || at < 0) {
        return;
    }
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(at);
    cursor.setPosition(at + static_cast<int>(jobs.size()), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

void AddJobsPage::showPracticeButton() {
    m_practise->setVisible(m_foot->isPractice());
}

void AddJobsPage::openFile() {
    FileQuestion question;
    question.title = tr("Open a file with addresses");
    question.several = true;
    question.filters = {tr("Lists and bookmarks (*.txt *.csv *.tsv *.html *.htm *.url *.md *.json)"),
                        tr("All files (*)")};
    m_context.dialogs.openFiles(this, question, [this](const QStringList& paths) { readFiles(paths); });
}

void AddJobsPage::readFiles(const QStringList& paths) {
    readAddressFiles(paths, this, [this](const AddressFiles& read) {
        m_editor->appendLines(read.text);
        m_editor->setFocus();
        if (!read.problems.isEmpty()) {
            m_foot->setResult(read.problems.join(u' '), false, {}, {});
        } else if (read.text.isEmpty()) {
            m_foot->setResult(tr("There is no address in this file."), false, {}, {});
        }
    });
}

void AddJobsPage::pasteClipboard() {
    const QString text = m_context.dialogs.clipboard();
    m_editor->setFocus();
    if (text.trimmed().isEmpty()) {
        m_foot->setResult(tr("The clipboard holds no text."), false, {}, {});
        return;
    }
    m_editor->appendLines(text);
}

void AddJobsPage::add(bool review) {
    const QVector<IntakeLine> lines = m_model->checkedLines();
    if (lines.isEmpty() || m_adding) {
        return;
    }
    QStringList alike;
    for (const IntakeLine& line : lines) {
        if (line.verdict == Verdict::Similar) {
            alike << (line.reason == VerdictReason::LikeLine ? tr("line %1").arg(line.sameAsLine) : similarName(line));
        }
    }
    alike.isEmpty() ? addLines(lines, review) : askAboutSimilar(lines, review, alike);
}

void AddJobsPage::askAboutSimilar(const QVector<IntakeLine>& lines, bool review, QStringList alike) {
    constexpr int mostNamed = 3;
    const int count = static_cast<int>(alike.size());
    alike.removeDuplicates();
    const bool more = alike.size() > mostNamed;
    alike = alike.mid(0, mostNamed);
    if (more) {
        alike << QStringLiteral("…");
    }
    Question question;
    question.title = tr("Similar jobs");
    question.text = tr("%n of the checked lines look(s) like a job that is there already. Add anyway?", nullptr, count);
    //: %1 is a list of jobs: "Data engineer, Acme Labs; line 4"
    question.detail =
        tr("Like: %1. The employer may see two applications to one job.").arg(alike.join(QStringLiteral("; ")));
    question.answers = {tr("Add all checked"), tr("Leave the similar out"), tr("Go back")};
    m_context.dialogs.ask(this, question, [this, lines, review](int answer) {
        if (answer == 0) {
            addLines(lines, review);
        } else if (answer == 1) {
            QVector<IntakeLine> others;
            std::copy_if(lines.cbegin(), lines.cend(), std::back_inserter(others),
                         [](const IntakeLine& line) { return line.verdict != Verdict::Similar; });
            addLines(others, review);
        }
    });
}

void AddJobsPage::addLines(const QVector<IntakeLine>& lines, bool review) {
    if (lines.isEmpty() || m_adding) {
        return;
    }
    m_adding = true;
    m_foot->setBusy(true);
    IntakeChoice choice;
    choice.profileId = m_foot->profileId();
    choice.resumeId = m_foot->resumeId();
    choice.letterId = m_foot->letterId();
    choice.connectionId = m_foot->connectionId();
    choice.spread = m_foot->spread();
    choice.review = review;
    choice.bySetting = true;
    m_context.core.commands().add(
        lines, choice, this, [this, review, text = m_editor->toPlainText()](const Result<QVector<IntakeLine>>& done) {
            m_foot->setBusy(false);
            if (done) {
                added(*done, review, text);
            } else {
                const words::ErrorText said = words::error(done.error().kind);
                m_foot->setResult(said.happened + u' ' + said.next, false, {}, {});
            }
            m_adding = false;
            Q_EMIT commandsChanged();
        });
}

void AddJobsPage::added(const QVector<IntakeLine>& lines, bool review, const QString& textBefore) {
    m_addedIds.clear();
    QSet<int> handled;
    for (const IntakeLine& line : lines) {
        if (line.canAdd() && line.existingId != 0) {
            m_addedIds.append(line.existingId);
            handled.insert(line.line);
        }
    }
    const int count = static_cast<int>(m_addedIds.size());
    const int queued = review ? static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                                               [](const IntakeLine& line) { return line.queued; }))
                              : count;
    const int waiting = count - queued;
    m_addedForReview = waiting > 0;
    m_textBefore = textBefore;
    if (count == 0) {
        const bool closed = std::any_of(lines.begin(), lines.end(),
                                        [](const IntakeLine& line) { return line.verdict == Verdict::Closed; });
        m_foot->setResult(closed ? tr("Nothing was added: they are closed, or in your list already.")
                                 : tr("Nothing was added: all of them are in your list already."),
                          false, {}, {});
        m_soon.start();
        return;
    }
    // What was added leaves the page, what was not stays to be looked at.
    for (const IntakeLine& line : lines) {
        if (!line.canAdd()) {
            handled.remove(line.line);
        }
    }
    QStringList kept;
    const QStringList all = textBefore.split(u'\n');
    for (int i = 0; i < all.size(); ++i) {
        if (!handled.contains(i + 1) && !all.at(i).trimmed().isEmpty()) {
            kept << all.at(i);
        }
    }
    m_editor->replaceAll(kept.join(u'\n'));
    QStringList done;
    if (queued > 0) {
        done << tr("%n job(s) queued.", nullptr, queued);
    }
    if (waiting > 0) {
        done << tr("%n job(s) wait in Review.", nullptr, waiting);
    }
    m_foot->setResult(done.join(QLatin1Char(' ')), true, tr("Undo"), tr("Show"));
    Q_EMIT said(waiting > 0 ? tr("%n job(s) added for review", nullptr, waiting)
                            : tr("%n job(s) queued", nullptr, queued));
}

void AddJobsPage::undoAdd() {
    const QVector<qint64> ids = m_addedIds;
    if (ids.isEmpty()) {
        return;
    }
    m_addedIds.clear();
    m_context.core.commands().trash(ids, this, [this](const Done& done) {
        if (!done) {
            const words::ErrorText said = words::error(done.error().kind);
            m_foot->setResult(said.happened + u' ' + said.next, false, {}, {});
            return;
        }
        m_adding = true; // keeps the line below
        m_editor->replaceAll(m_textBefore);
        m_adding = false;
        m_foot->setResult(tr("Taken out again."), true, {}, {});
    });
}

void AddJobsPage::activate(const QModelIndex& index) {
    const IntakeLine& line = m_model->at(index.row());
    if (line.existingId != 0) {
        Q_EMIT goTo(Room::Applications, line.existingId);
        return;
    }
    if (line.similar.id != 0) {
        Q_EMIT goTo(Room::Applications, line.similar.id);
        return;
    }
    m_editor->showLine(line.sameAsLine > 0 ? line.sameAsLine : line.line);
    m_editor->setFocus();
}

void AddJobsPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText()) {
        event->acceptProposedAction();
    }
}

void AddJobsPage::dropEvent(QDropEvent* event) {
    QStringList files;
    m_editor->appendLines(addressesOf(*event->mimeData(), &files));
    if (!files.isEmpty()) {
        readFiles(files);
    }
    event->acceptProposedAction();
}

} // namespace postulant
