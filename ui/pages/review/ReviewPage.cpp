#include "ui/pages/review/ReviewPage.h"

#include "dispatch/Core.h"
#include "store/ApplicationRepository.h"
#include "store/ChoiceRuleRepository.h"
#include "store/LetterRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/UiSettings.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/parts/TurningSplitter.h"
#include "ui/pages/profile/ProfileMenu.h"
#include "ui/pages/review/ChecksPane.h"
#include "ui/pages/review/ComparisonBar.h"
#include "ui/pages/review/PackageModel.h"
#include "ui/pages/review/RemarkWords.h"
#include "ui/pages/review/WaitingModel.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RoomHead.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TwoLineDelegate.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

ReviewPage::ReviewPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_inner(new TurningSplitter)
    , m_package(new PackageModel(this))
    , m_checks(new ChecksPane)
    , m_waiting(new WaitingModel(context.core.store(), this)) {
    makeHead();
    auto* empty = new EmptyState(m_stack);
    empty->setContent(QStringLiteral("review"), tr("Nothing waits for review"),
                      tr("Jobs that you add with review appear here before anything is sent."),
                      {{QStringLiteral("add"), tr("Add jobs"), QStringLiteral("add"), true}});
    connect(empty, &EmptyState::triggered, this, [this] { Q_EMIT goTo(Room::AddJobs); });

    m_inner->addWidget(makePackage());
    m_inner->addWidget(m_checks);
    m_checks->setMinimumWidth(280);
    m_inner->begin({720, 330}, {340, 240}, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_inner);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({282, 1050});
    m_stack->addWidget(new QWidget(m_stack)); // before the list is known
    m_stack->addWidget(empty);
    m_stack->addWidget(m_splitter);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    wire();
    m_waiting->load();
}

void ReviewPage::makeHead() {
    m_head = new RoomHead(tr("Review"), {}, this);
    m_head->setLine(true);
    m_combo = new QComboBox(this);
    m_combo->setAccessibleName(tr("Waiting for review"));
    m_combo->setModel(m_waiting);
    m_combo->setMinimumWidth(240);
    m_combo->hide();
    m_approveAll = new QPushButton(icons::icon(QStringLiteral("check")), tr("Approve all ready"), this);
    m_approveAll->setObjectName(QStringLiteral("approveAll"));
    m_approveAll->hide(); // until something waits
    m_head->addAction(m_combo);
    m_head->addAction(m_approveAll);
}

QWidget* ReviewPage::makeList() {
    m_listPane = new QWidget(m_splitter);
    m_listPane->setMinimumWidth(220);
    auto* column = new QVBoxLayout(m_listPane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* caption = new Label(tr("Waiting, in order of sending"), TextStyle::Small, Label::Ink::Secondary, m_listPane);
    caption->setContentsMargins(14, space::small, 14, space::small);
    m_list = new QListView(m_listPane);
    m_list->setAccessibleName(tr("Waiting for review"));
    m_list->setModel(m_waiting);
    auto* rows = new TwoLineDelegate(WaitingModel::CompanyRole, WaitingModel::ReadyTextRole, m_list);
    RowRoles roles;
    roles.iconId = WaitingModel::ReadyIconRole;
    roles.tone = WaitingModel::ReadyToneRole;
    rows->setRoles(roles);
    m_list->setItemDelegate(rows);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_result = new ResultLine(m_listPane);
    m_result->setBackgroundRole(QPalette::Base); // empty, it looks like the end of the list
    m_result->setAutoFillBackground(true);
    m_result->setContentsMargins(14, space::small, space::base, space::small);
    column->addWidget(caption);
    column->addWidget(m_list, 1);
    column->addWidget(m_result);
    return m_listPane;
}

QWidget* ReviewPage::makePackage() {
    auto* pane = new QWidget(m_inner);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::pane, space::wide, space::pane, space::wide);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::hair);
    m_jobTitle = new Label({}, TextStyle::Subject, Label::Ink::Text, pane);
    m_jobTitle->setElided(true);
    m_jobTitle->setObjectName(QStringLiteral("jobTitle"));
    m_jobLine = new Label({}, TextStyle::Small, Label::Ink::Secondary, pane);
    m_jobLine->setElided(true);
    words->addWidget(m_jobTitle);
    words->addWidget(m_jobLine);
    m_open = new QPushButton(icons::action(QStringLiteral("external")), tr("Open posting"), pane);
    head->addLayout(words, 1);
    head->addWidget(m_open, 0, Qt::AlignTop);
    column->addLayout(head);
    m_comparison = new ComparisonBar(pane);
    column->addWidget(m_comparison);

    m_table = new AppTable(pane);
    m_table->setAccessibleName(tr("What will be sent"));
    m_table->setModel(m_package);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    RowRoles roles;
    roles.section = PackageModel::SectionRole;
    roles.iconId = PackageModel::IconRole;
    roles.tone = PackageModel::ToneRole;
    roles.tint = PackageModel::TintRole;
    roles.tail = PackageModel::TailRole;
    roles.mark = PackageModel::WasRole;
    roles.button = PackageModel::ButtonRole;
    m_table->rows()->setRoles(roles);
    m_table->rows()->setColumnKind(PackageModel::Source, ColumnKind::Secondary);
    m_table->setColumn(PackageModel::Question, 196);
    m_table->setStretchColumn(PackageModel::Answer);
    m_table->setColumn(PackageModel::Source, 206);
    m_table->setFixedColumn(PackageModel::Edit, 40);
    column->addWidget(m_table, 1);
    pane->setMinimumWidth(420);
    return pane;
}

void ReviewPage::wire() {
    connect(m_waiting, &WaitingModel::loaded, this, &ReviewPage::listLoaded);
    connect(m_waiting, &WaitingModel::readinessChanged, this, &ReviewPage::refreshHead);
    connect(m_waiting, &WaitingModel::packagesChanged, this, &ReviewPage::loadPackage);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { select(now.row()); });
    connect(m_combo, &QComboBox::activated, this, [this](int row) { m_list->setCurrentIndex(m_waiting->index(row)); });
    connect(m_open, &QPushButton::clicked, this, [this] { run(PageCommand::OpenPosting); });
    connect(m_approveAll, &QPushButton::clicked, this, &ReviewPage::approveAllReady);
    connect(m_table->rows(), &RowDelegate::buttonClicked, this,
            [this](const QModelIndex& index) { editRow(index.row()); });
    connect(m_table, &AppTable::opened, this, [this](const QModelIndex& index) { editRow(index.row()); });
    connect(m_comparison, &ComparisonBar::onlyDifferencesChanged, this, &ReviewPage::showOnlyDifferences);
    connect(m_checks, &ChecksPane::approveWanted, this, &ReviewPage::approve);
    connect(m_checks, &ChecksPane::removeWanted, this, &ReviewPage::remove);
    connect(m_checks, &ChecksPane::saveWanted, this, &ReviewPage::saveField);
    connect(m_checks, &ChecksPane::placeWanted, this, &ReviewPage::goToPlace);
    connect(m_result, &ResultLine::linkClicked, this, &ReviewPage::undo);
}

QString ReviewPage::title() const {
    return tr("Review");
}

void ReviewPage::entered(qint64 id, const QString&) {
    m_wanted = id;
    m_waiting->load();
}

void ReviewPage::focusFirst() {
    m_list->isVisible() ? m_list->setFocus(Qt::OtherFocusReason) : m_table->setFocus(Qt::OtherFocusReason);
}

QVector<QWidget*> ReviewPage::panes() const {
    return {m_list->isVisibleTo(this) ? static_cast<QWidget*>(m_list) : m_combo, m_table, m_checks};
}

bool ReviewPage::can(PageCommand command) const {
    switch (command) {
    case PageCommand::Primary:
        return m_current != 0 && m_checks->canApprove();
    case PageCommand::ApproveAllReady:
        return !m_waiting->readyIds().isEmpty() && !m_busy;
    case PageCommand::Remove:
    case PageCommand::OpenPosting:
    case PageCommand::CopyAddress:
        return m_current != 0;
    case PageCommand::Edit:
        return m_package->placeOf(m_table->currentIndex().row()) != PackageModel::Place::None;
    case PageCommand::Undo:
        return m_undo != Undo::None;
    case PageCommand::LookAgain:
        return true;
    default:
        return false;
    }
}

void ReviewPage::run(PageCommand command) {
    if (!can(command)) {
        return;
    }
    switch (command) {
    case PageCommand::Primary:
        approve();
        break;
    case PageCommand::ApproveAllReady:
        approveAllReady();
        break;
    case PageCommand::Remove:
        remove();
        break;
    case PageCommand::OpenPosting:
        if (const int row = currentRow(); row >= 0) {
            m_context.dialogs.openUrl(QUrl(m_waiting->applicationAt(row).url));
        }
        break;
    case PageCommand::CopyAddress:
        if (const int row = currentRow(); row >= 0) {
            m_context.dialogs.setClipboard(m_waiting->applicationAt(row).url);
        }
        break;
    case PageCommand::Edit:
        editRow(m_table->currentIndex().row());
        break;
    case PageCommand::Undo:
        undo();
        break;
    case PageCommand::LookAgain:
        m_waiting->load();
        loadPackage();
        break;
    default:
        break;
    }
}

void ReviewPage::windowResized(const QSize& window) {
    const bool narrow = window.width() < breakpoint::rail;
    m_head->adaptTo(window.width());
    m_listPane->setVisible(!narrow);
    m_combo->setVisible(narrow && m_waiting->rowCount() > 0);
    if (m_inner->setStacked(narrow)) {
        m_checks->setStacked(narrow);
    }
}

QString ReviewPage::help() const {
    return tr(
        "Every line shows what will be sent and where it comes from. What must be fixed blocks Approve; what is "
        "worth a look does not. Ctrl+Enter approves the job shown, Ctrl+Shift+Enter all that are ready, F2 changes "
        "a line, Del removes the job.");
}

int ReviewPage::currentRow() const {
    return m_waiting->rowOf(m_current);
}

void ReviewPage::listLoaded() {
    const bool any = m_waiting->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 2 : 1);
    m_combo->setVisible(any && !m_listPane->isVisibleTo(m_splitter));
    refreshHead();
    if (!any) {
        m_current = 0;
        m_built.reset();
        m_package->clear();
        Q_EMIT commandsChanged();
        return;
    }
    int row = m_wanted != 0 ? m_waiting->rowOf(m_wanted) : -1;
    m_wanted = 0;
    if (row < 0) {
        row = m_waiting->rowOf(m_current);
    }
    if (row < 0) {
        row = std::clamp(m_place, 0, m_waiting->rowCount() - 1);
    }
    m_list->setCurrentIndex(m_waiting->index(row));
    m_combo->setCurrentIndex(row);
    select(row);
}

void ReviewPage::refreshHead() {
    const int waiting = m_waiting->rowCount();
    const int ready = static_cast<int>(m_waiting->readyIds().size());
    m_head->setSentence(waiting == 0 ? QString()
                                     : tr("%n waiting. Nothing is sent until you approve it.", nullptr, waiting));
    m_approveAll->setText(ready > 0 ? tr("Approve all %n ready", nullptr, ready) : tr("Approve all ready"));
    m_approveAll->setEnabled(ready > 0 && !m_busy);
    m_approveAll->setVisible(waiting > 0);
    Q_EMIT commandsChanged();
}

void ReviewPage::select(int row) {
    const qint64 id = m_waiting->idAt(row);
    if (id == 0) {
        return;
    }
    m_place = row;
    m_combo->setCurrentIndex(row);
    const ApplicationRow& job = m_waiting->applicationAt(row);
    m_jobTitle->setText(jobTitle(job));
    QStringList parts;
    for (const QString& part :
         {job.title.isEmpty() ? shortAddress(job.url) : job.company, words::site(job.site), job.place}) {
        if (!part.isEmpty()) {
            parts << words::cut(part, 80);
        }
    }
    //: %1 is the name of a connection
    parts << (job.practice ? tr("practice, nothing is sent")
              //: %1: names of several servers, "Home, Lab"
              : job.spread != SpreadWay::None ? tr("will run with any of: %1").arg(job.connection)
                                              : tr("will run with %1").arg(job.connection));
    m_jobLine->setText(parts.join(QStringLiteral(" · ")));
    if (id != m_current) {
        m_current = id;
        m_built.reset();
        m_package->clear();
        m_comparison->setUnknown();
        m_checks->setUnknown();
    }
    loadPackage();
}

void ReviewPage::loadPackage() {
    if (m_current == 0) {
        return;
    }
    const quint64 asked = ++m_asked;
    // Asked for first, so that it is there when the package comes: no line gets its mark later.
    using Earlier = std::optional<sent_packages::SentPackage>;
    m_context.core.store().read<Earlier>(
        this, QString(), [id = m_current](Database& db) { return sent_packages::lastAtLikeSite(db, id); },
        [this, asked](const Result<Earlier>& earlier) {
            if (asked == m_asked) {
                m_earlier = earlier;
            }
        });
    m_context.core.commands().package(m_current, this, [this, asked](const Result<BuiltPackage>& built) {
        if (asked == m_asked) {
            takePackage(built);
        }
    });
}

void ReviewPage::takePackage(const Result<BuiltPackage>& built) {
    if (!built) {
        const words::ErrorText said = words::error(built.error().kind);
        m_result->say(said.happened + u' ' + said.next, false);
        return;
    }
    m_built = *built;
    m_package->setPackage(*built, compare());
    spanSections();
    const int row = currentRow();
    m_checks->setPackage(*built, row >= 0 ? whyInReview(m_waiting->applicationAt(row)) : QString());
    Q_EMIT commandsChanged();
}

QVector<PackageDifference> ReviewPage::compare() {
    if (!m_earlier) {
        m_comparison->setUnreadable();
        return {};
    }
    const std::optional<sent_packages::SentPackage>& earlier = *m_earlier;
    if (!earlier) {
        m_comparison->setNone(m_built->package.practice);
        return {};
    }
    auto differences = packageDiff(earlier->package, m_built->package);
    const QString known = earlier->company.isEmpty() ? earlier->title : earlier->company;
    m_comparison->setCompared(
        {known.isEmpty() ? shortAddress(earlier->url) : known, earlier->at, m_built->package.practice},
        static_cast<int>(differences.size()), m_context.clock.nowMs());
    return differences;
}

void ReviewPage::showOnlyDifferences(bool only) {
    const QString key = m_package->keyOf(m_table->currentIndex().row());
    m_package->setOnlyDifferences(only);
    spanSections();
    if (const int row = m_package->rowOf(key); row >= 0 && !key.isEmpty()) {
        m_table->goToRow(row);
    }
    Q_EMIT commandsChanged();
}

void ReviewPage::spanSections() {
    m_table->clearSpans();
    for (int row = 0; row < m_package->rowCount(); ++row) {
        if (m_package->isSection(row)) {
            m_table->setSpan(row, 0, 1, PackageModel::ColumnCount);
        }
    }
}

void ReviewPage::approve() {
    const int row = currentRow();
    if (row < 0 || !m_checks->canApprove()) {
        return;
    }
    m_busy = true;
    m_checks->setBusy(true);
    const qint64 id = m_current;
    const QString name = m_waiting->index(row).data().toString();
    const QVector<ShownPackage> shown{{id, m_built ? approvalMark(m_built->package) : QString()}};
    m_context.core.commands().approveShown(shown, this, [this, id, name](const Done& result) {
        //: %1 is the title of a job
        const QString said = tr("Queued: %1").arg(name);
        done(result, Undo::Approve, {id}, said);
    });
}

void ReviewPage::approveAllReady() {
    const QVector<qint64> ids = m_waiting->readyIds();
    if (ids.isEmpty() || m_busy) {
        return;
    }
    const int count = static_cast<int>(ids.size());
    int practice = 0;
    for (const qint64 id : ids) {
        practice += m_waiting->applicationAt(m_waiting->rowOf(id)).practice ? 1 : 0;
    }
    Question question;
    question.title = tr("Approve all ready");
    question.text = tr("Approve %n application(s)?", nullptr, count);
    question.detail = practice == count
                          ? tr("They run at the practice server; nothing leaves this computer.")
                          : tr("Each is sent to its employer when its turn comes. Jobs with a remark stay "
                               "here.");
    question.answers = {tr("Approve %n", nullptr, count), tr("Go back")};
    m_context.dialogs.ask(this, question, [this, ids, count, shown = m_waiting->shown(ids)](int answer) {
        if (answer != 0) {
            return;
        }
        m_busy = true;
        m_checks->setBusy(true);
        m_context.core.commands().approveShown(shown, this, [this, ids, count](const Done& result) {
            done(result, Undo::Approve, ids, tr("%n application(s) queued", nullptr, count));
        });
    });
}

void ReviewPage::remove() {
    const int row = currentRow();
    if (row < 0 || m_busy) {
        return;
    }
    m_busy = true;
    m_checks->setBusy(true);
    const qint64 id = m_current;
    const QString name = m_waiting->index(row).data().toString();
    m_context.core.commands().trash({id}, this, [this, id, name](const Done& result) {
        //: %1 is the title of a job
        const QString said = tr("Removed: %1").arg(name);
        done(result, Undo::Remove, {id}, said);
    });
}

void ReviewPage::done(const Done& result, Undo undo, const QVector<qint64>& ids, const QString& text) {
    m_busy = false;
    m_checks->setBusy(false);
    if (!result && undo == Undo::Approve && result.error().kind == ErrorKind::NotReady) {
        m_result->say(tr("It changed since it was shown here, so nothing was queued. Look at it again."), false);
        loadPackage();
        return;
    }
    if (!result) {
        const words::ErrorText said = words::error(result.error().kind);
        m_result->say(said.happened + u' ' + said.next, false);
        return;
    }
    m_undo = undo;
    m_undoIds = ids;
    m_result->say(text, true, undo == Undo::None ? QString() : tr("Undo"));
    Q_EMIT said(text);
    m_waiting->load();
}

void ReviewPage::undo() {
    const QVector<qint64> ids = m_undoIds;
    const auto then = [this, ids](const Done& result) {
        m_wanted = ids.value(0);
        done(result, Undo::None, {}, tr("Back in Review"));
    };
    if (m_undo == Undo::Approve) {
        m_context.core.commands().reviewAgain(ids, this, then);
    } else if (m_undo == Undo::Remove) {
        m_context.core.commands().untrash(ids, this, then);
    }
    m_undo = Undo::None;
}

void ReviewPage::saveField(const QString& key, const QString& value) {
    m_context.core.store().write(
        [id = m_current, key, value, now = m_context.clock.nowMs()](Database& db) -> Done {
            auto profile = profiles::ofApplication(db, id);
            if (!profile) {
                return tl::unexpected<Error>(profile.error());
            }
            profile->values.insert(key, value);
            const auto saved = profiles::save(db, *profile, now);
            return saved ? Done{} : Done(tl::unexpected<Error>(saved.error()));
        },
        this,
        [this](const Done& result) {
            done(result, Undo::None, {}, tr("Saved in your profile"));
            loadPackage();
        });
}

void ReviewPage::editRow(int row) {
    switch (m_package->placeOf(row)) {
    case PackageModel::Place::Profile:
        goToPlace(QStringLiteral("profile"), m_package->keyOf(row));
        break;
    case PackageModel::Place::Answers:
        goToPlace(QStringLiteral("answers"), m_package->keyOf(row));
        break;
    case PackageModel::Place::Settings:
        goToPlace(QStringLiteral("limits"), {});
        break;
    case PackageModel::Place::Logins:
        Q_EMIT goTo(Room::Settings, 0, QStringLiteral("logins"));
        break;
    case PackageModel::Place::Self: {
        const QRect cell = m_table->visualRect(m_package->index(row, PackageModel::Answer));
        chooseProfile(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
        break;
    }
    case PackageModel::Place::Resume: {
        const QRect cell = m_table->visualRect(m_package->index(row, PackageModel::Answer));
        chooseResume(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
        break;
    }
    case PackageModel::Place::CoverLetter: {
        const QRect cell = m_table->visualRect(m_package->index(row, PackageModel::Answer));
        chooseLetter(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
        break;
    }
    case PackageModel::Place::None:
        break;
    }
}

void ReviewPage::goToPlace(const QString& place, const QString& key) {
    if (place == QLatin1String("posting")) {
        run(PageCommand::OpenPosting);
    } else if (place == QLatin1String("answers")) {
        Q_EMIT goTo(Room::Answers, 0, key);
    } else if (place == QLatin1String("blocked") || place == QLatin1String("limits")) {
        Q_EMIT goTo(Room::Settings, 0, place);
    } else if (place == QLatin1String("connections")) {
        Q_EMIT goTo(Room::Settings, m_built ? m_built->connection.id : 0);
    } else if (place == QLatin1String("similar")) { // "#12 · Data engineer · …"
        Q_EMIT goTo(Room::Applications, key.section(QLatin1Char(' '), 0, 0).mid(1).toLongLong());
    } else if (place == QLatin1String("letters")) {
        Q_EMIT goTo(Room::Profile, m_built ? m_built->letterId : 0, place);
    } else {
        const bool resumes = place == QLatin1String("resumes");
        Q_EMIT goTo(Room::Profile, m_built && !resumes ? m_built->profileId : 0, resumes ? place : key);
    }
}

void ReviewPage::chooseProfile(const QPoint& at) {
    const qint64 id = m_current;
    m_context.core.store().read<QVector<Profile>>(
        this, QString(), [](Database& db) { return profiles::all(db); },
        [this, id, at](const Result<QVector<Profile>>& all) {
            if (!all) {
                return;
            }
            auto* menu = new QMenu(this);
            menu->setObjectName(QStringLiteral("profileMenu"));
            menu->setAttribute(Qt::WA_DeleteOnClose);
            for (const Profile& profile : *all) {
                QAction* action = menu->addAction(profileName(profile.name));
                action->setCheckable(true);
                action->setChecked(m_built && m_built->profileId == profile.id);
                connect(action, &QAction::triggered, this, [this, id, profileId = profile.id] {
                    m_context.core.store().write(
                        [id, profileId](Database& db) { return applications::setProfile(db, id, profileId); }, this,
                        [this](const Done& result) {
                            done(result, Undo::None, {}, tr("Profile changed for this job"));
                            loadPackage();
                        });
                });
            }
            menu->popup(at);
        });
}

void ReviewPage::chooseResume(const QPoint& at) {
    const qint64 id = m_current;
    m_context.core.store().read<QVector<ResumeRow>>(
        this, QString(), [](Database& db) { return resumes::all(db); },
        [this, id, at](const Result<QVector<ResumeRow>>& all) {
            if (!all) {
                return;
            }
            auto* menu = new QMenu(this);
            menu->setObjectName(QStringLiteral("resumeMenu"));
            menu->setAttribute(Qt::WA_DeleteOnClose);
            for (const ResumeRow& resume : *all) {
                QAction* action = menu->addAction(tr("%1: %2").arg(resume.label, resume.fileName));
                action->setCheckable(true);
                action->setChecked(m_built && m_built->package.resume.sha256 == resume.sha256);
                connect(action, &QAction::triggered, this, [this, id, resumeId = resume.id] {
                    m_context.core.store().write(
                        [id, resumeId](Database& db) { return applications::setResume(db, id, resumeId); }, this,
                        [this](const Done& result) {
                            done(result, Undo::None, {}, tr("Resume changed for this job"));
                            loadPackage();
                        });
                });
            }
            menu->addSeparator();
            connect(menu->addAction(tr("Add resume…")), &QAction::triggered, this,
                    [this] { goToPlace(QStringLiteral("resumes"), {}); });
            menu->popup(at);
        });
}

void ReviewPage::setLetter(qint64 applicationId, qint64 letterId) {
    m_context.core.store().write(
        [applicationId, letterId](Database& db) { return letters::choose(db, applicationId, letterId); }, this,
        [this](const Done& result) {
            done(result, Undo::None, {}, tr("Letter changed for this job"));
            loadPackage();
        });
}

void ReviewPage::chooseLetter(const QPoint& at) {
    struct Letters {
        QVector<LetterRow> all;
        letters::Choice choice;
        PostingTraits posting;
    };
    const qint64 id = m_current;
    m_context.core.store().read<Letters>(
        this, QString(),
        [id](Database& db) -> Result<Letters> {
            const auto all = letters::all(db);
            const auto choice = letters::chosen(db, id);
            const auto posting = choice_rules::traitsOf(db, id);
            if (!all || !choice || !posting) {
                return tl::unexpected<Error>(!all ? all.error() : !choice ? choice.error() : posting.error());
            }
            return Letters{*all, *choice, *posting};
        },
        [this, id, at](const Result<Letters>& known) {
            if (!known || id != m_current) {
                return;
            }
            auto* menu = new QMenu(this);
            menu->setObjectName(QStringLiteral("letterMenu"));
            menu->setAttribute(Qt::WA_DeleteOnClose);
            const letters::Choice& choice = known->choice;
            const auto add = [this, menu, id](const QString& text, qint64 letterId, bool checked) {
                QAction* action = menu->addAction(text);
                action->setCheckable(true);
                action->setChecked(checked);
                connect(action, &QAction::triggered, this, [this, id, letterId] { setLetter(id, letterId); });
            };
            const bool own = !choice.text.isEmpty();
            add(tr("As your rules say, else the default"), 0, !own && !choice.none && choice.letterId == 0);
            add(tr("None"), letters::noLetter, choice.none);
            for (const LetterRow& letter : known->all) {
                add(letter.label, letter.id, !own && !choice.none && choice.letterId == letter.id);
                if (m_built && letter.id == m_built->letterId) {
                    addParagraphs(menu, letter.body, known->posting, choice.switches);
                }
            }
            menu->addSeparator();
            connect(menu->addAction(tr("Change letters…")), &QAction::triggered, this,
                    [this] { goToPlace(QStringLiteral("letters"), {}); });
            menu->popup(at);
        });
}

// The free paragraphs of the letter that goes along, each on or off for this job.
void ReviewPage::addParagraphs(QMenu* menu, const QString& body, const PostingTraits& posting,
                               const LetterSwitches& switches) {
    const QVector<LetterParagraph> paragraphs = letterParagraphs(body);
    for (const LetterParagraph& paragraph : paragraphs) {
        //: In a menu, under a letter: one of its paragraphs that may be left out; %1 is its name
        QAction* action = menu->addAction(tr("    with “%1”").arg(paragraph.name));
        action->setCheckable(true);
        action->setChecked(switches.value(paragraph.name, paragraph.when.isEmpty() || paragraph.when.holds(posting)));
        connect(action, &QAction::triggered, this, [this, id = m_current, switches, name = paragraph.name](bool on) {
            LetterSwitches changed = switches;
            changed.insert(name, on);
            m_context.core.store().write([id, changed](Database& db) { return letters::setSwitches(db, id, changed); },
                                         this,
                                         [this](const Done& result) {
                                             done(result, Undo::None, {}, tr("Letter changed for this job"));
                                             loadPackage();
                                         });
        });
    }
}

} // namespace postulant
