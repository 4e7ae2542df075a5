#include "ui/pages/settings/ConnectionsSection.h"

#include "dispatch/Core.h"
#include "domain/PackageItems.h"
#include "domain/PackageParameters.h"
#include "store/SeekerRepository.h"
#include "store/SpreadRepository.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/settings/CheckPane.h"
#include "ui/pages/settings/ConnectionForm.h"
#include "ui/pages/settings/ConnectionsModel.h"
#include "ui/pages/settings/ParameterForm.h"
#include "ui/pages/settings/SpreadBox.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TwoLineDelegate.h"
#include "ui/widgets/Words.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace postulant {

namespace {

QFrame* line(QFrame::Shape shape, QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setFrameShape(shape);
    frame->setFrameShadow(QFrame::Plain);
    frame->setForegroundRole(QPalette::Mid);
    return frame;
}

} // namespace

ConnectionsSection::ConnectionsSection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context)
    , m_model(new ConnectionsModel(this))
    , m_form(new ConnectionForm)
    , m_check(new CheckPane)
    , m_spread(new SpreadBox) {
    m_body = new QWidget;
    m_body->setLayout(new QGridLayout);
    m_body->layout()->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setBackgroundRole(QPalette::Window);
    arrange(false);

    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(line(QFrame::HLine, right));
    column->addWidget(makeFoot());
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({256, 880});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(line(QFrame::VLine, this));
    row->addWidget(m_splitter, 1);
    wire();
    load();
}

QWidget* ConnectionsSection::makeList() {
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* caption = new Label(tr("Connections"), TextStyle::SmallStrong, Label::Ink::Secondary, pane);
    caption->setContentsMargins(14, space::wide, 14, space::wide);
    m_list = new QListView(pane);
    m_list->setAccessibleName(tr("Connections"));
    m_list->setObjectName(QStringLiteral("connections"));
    m_list->setModel(m_model);
    auto* rows = new TwoLineDelegate(ConnectionsModel::SecondRole, ConnectionsModel::BadgeRole, m_list);
    RowRoles roles;
    roles.iconId = ConnectionsModel::BadgeIconRole;
    roles.tone = ConnectionsModel::BadgeToneRole;
    rows->setRoles(roles);
    m_list->setItemDelegate(rows);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_add = new QPushButton(icons::action(QStringLiteral("plus")), tr("Add…"), pane);
    m_add->setObjectName(QStringLiteral("addConnection"));
    m_remove = new QPushButton(icons::action(QStringLiteral("minus")), tr("Remove…"), pane);
    m_remove->setObjectName(QStringLiteral("removeConnection"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    buttons->setSpacing(space::base);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    column->addWidget(caption);
    column->addWidget(line(QFrame::HLine, pane));
    column->addWidget(m_list, 1);
    column->addWidget(line(QFrame::HLine, pane));
    column->addLayout(buttons);
    return pane;
}

QWidget* ConnectionsSection::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(space::large, space::wide, space::large, space::wide);
    row->setSpacing(space::base);
    m_hint = new Label(tr("Changes count from the next run on."), TextStyle::Small, Label::Ink::Secondary, foot);
    m_hint->setElided(true);
    m_hint->setObjectName(QStringLiteral("connectionHint"));
    m_result = new ResultLine(foot);
    m_result->hide();
    m_undo = new QPushButton(tr("Undo changes"), foot);
    m_undo->setObjectName(QStringLiteral("undoConnection"));
    m_save = new QPushButton(tr("Save"), foot);
    m_save->setObjectName(QStringLiteral("saveConnection"));
    makePrimary(m_save);
    row->addWidget(m_hint, 1);
    row->addWidget(m_result, 1);
    row->addWidget(m_undo);
    row->addWidget(m_save);
    return foot;
}

void ConnectionsSection::arrange(bool stacked) {
    m_stacked = stacked;
    auto* grid = static_cast<QGridLayout*>(m_body->layout());
    grid->removeWidget(m_form);
    grid->removeWidget(m_check);
    grid->removeWidget(m_spread);
    grid->addWidget(m_form, 0, 0);
    grid->addWidget(m_spread, 1, 0);
    if (stacked) {
        grid->addWidget(m_check, 2, 0);
        m_check->setContentsMargins(space::large, 0, 0, 0);
        m_check->setMinimumWidth(0);
        m_check->setMaximumWidth(640);
    } else {
        grid->addWidget(m_check, 0, 1, 2, 1);
        m_check->setContentsMargins(0, 0, 0, 0);
        m_check->setMinimumWidth(300);
        m_check->setMaximumWidth(420);
    }
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(3, 1); // the room that is left lies below all of it
}

void ConnectionsSection::wire() {
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { selectRow(now.row()); });
    connect(m_form, &ConnectionForm::changed, this, [this] {
        m_result->hide();
        m_hint->show();
        refresh();
    });
    connect(m_add, &QPushButton::clicked, this, &ConnectionsSection::addNew);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionsSection::remove);
    connect(m_undo, &QPushButton::clicked, m_form, &ConnectionForm::undoChanges);
    connect(m_save, &QPushButton::clicked, this, &ConnectionsSection::save);
    connect(m_check, &CheckPane::checkWanted, this, &ConnectionsSection::check);
    connect(m_form, &ConnectionForm::parametersWanted, this, &ConnectionsSection::chooseParameters);
    connect(m_check, &CheckPane::keyWanted, m_form, &ConnectionForm::focusKey);
    connect(&m_context.core, &Core::statusChanged, m_model, &ConnectionsModel::setStatus);
    m_model->setStatus(m_context.core.status());
    connect(&m_context.core, &Core::statusChanged, m_spread, &SpreadBox::setStatus);
    m_spread->setStatus(m_context.core.status());
    connect(m_spread, &SpreadBox::chosen, this, &ConnectionsSection::setInPool);
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("connection"))) {
            load();
        }
    });
}

void ConnectionsSection::entered(qint64 id, const QString& text) {
    open(id);
    if (text == QLatin1String("new connection")) {
        addNew();
    }
}

bool ConnectionsSection::can(PageCommand command) const {
    return command == PageCommand::LookAgain || (command == PageCommand::Primary && canSave());
}

void ConnectionsSection::run(PageCommand command) {
    command == PageCommand::Primary ? save() : check();
}

void ConnectionsSection::windowResized(const QSize& window) {
    const bool stacked = window.width() < breakpoint::rail;
    if (stacked != m_stacked) {
        arrange(stacked);
        m_splitter->setSizes(stacked ? QList<int>{232, 540} : QList<int>{256, 880});
    }
}

QVector<QWidget*> ConnectionsSection::panes() const {
    return {m_list, m_form, m_spread, m_check};
}

void ConnectionsSection::load() {
    m_context.core.store().read<QVector<ConnectionRow>>(
        this, QStringLiteral("settings/connections"), [](Database& db) { return connections::all(db); },
        [this](const Result<QVector<ConnectionRow>>& rows) { rows ? take(*rows) : fail(rows.error()); });
}

void ConnectionsSection::take(const QVector<ConnectionRow>& rows) {
    const qint64 shown = m_form->stored().id;
    const bool editing = m_form->isChanged();
    m_selecting = true;
    m_model->setConnections(rows);
    int row = m_wanted != 0 ? m_model->rowOf(m_wanted) : -1;
    if (row < 0) {
        row = m_model->rowOf(shown);
    }
    if (row < 0) {
        row = 0;
    }
    const bool other = m_wanted != 0 && m_wanted != shown;
    m_wanted = 0;
    m_list->setCurrentIndex(m_model->index(row));
    m_selecting = false;
    const ConnectionRow* now = m_model->at(row);
    if (!editing || other) {
        showRow(row);
    } else if (now != nullptr && now->id == shown) {
        refresh();
    }
}

void ConnectionsSection::open(qint64 id) {
    if (id == 0) {
        return;
    }
    const int row = m_model->rowOf(id);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
    } else {
        m_wanted = id;
    }
}

void ConnectionsSection::selectRow(int row) {
    const ConnectionRow* chosen = m_model->at(row);
    const qint64 id = chosen == nullptr ? 0 : chosen->id;
    if (m_selecting || row < 0 || id == m_form->stored().id) {
        return;
    }
    leaveDraft([this, id] {
        m_model->setDraft(id == 0);
        const int now = m_model->rowOf(id);
        m_selecting = true;
        m_list->setCurrentIndex(m_model->index(now));
        m_selecting = false;
        showRow(now);
    });
}

void ConnectionsSection::showRow(int row) {
    const ConnectionRow* now = m_model->at(row);
    const bool same = now != nullptr && now->id == m_form->stored().id;
    const QString kept = m_form->stored().keySource;
    ConnectionRow shown = now == nullptr ? ConnectionRow() : *now;
    if (same && kept == QLatin1String("session")) {
        shown.keySource = kept; // the store only knows that there is one
    }
    m_form->setConnection(shown);
    if (!same) {
        ++m_checking; // answers of a check under way belong to the other one
        m_check->reset(now != nullptr && now->practice);
    }
    refresh();
}

void ConnectionsSection::leaveDraft(std::function<void()> then) {
    if (!m_form->isChanged()) {
        then();
        return;
    }
    Question question;
    question.title = tr("Connection not saved");
    question.text = tr("Save the changed connection?");
    question.answers = {tr("Save"), tr("Discard changes"), tr("Go on writing")};
    m_context.dialogs.ask(this, question, [this, then = std::move(then)](int answer) {
        if (answer == 0 && canSave()) {
            saveThen(then);
        } else if (answer == 1) {
            then();
        } else {
            m_selecting = true;
            m_list->setCurrentIndex(m_model->index(m_model->rowOf(m_form->stored().id)));
            m_selecting = false;
        }
    });
}

void ConnectionsSection::addNew() {
    leaveDraft([this] {
        m_model->setDraft(true);
        const int row = m_model->rowOf(0);
        m_selecting = true;
        m_list->setCurrentIndex(m_model->index(row));
        m_selecting = false;
        showRow(row);
        m_form->focusName();
    });
}

void ConnectionsSection::refresh() {
    const ConnectionRow now = m_form->connection();
    bool taken = false;
    for (const ConnectionRow& other : m_model->connections()) {
        taken = taken || (other.id != now.id && other.name.compare(now.name, Qt::CaseInsensitive) == 0);
    }
    m_form->setNameTaken(taken);
    const QString problem = m_form->problem();
    const bool changed = m_form->isChanged();
    m_hint->setText(changed && !problem.isEmpty() ? problem : tr("Changes count from the next run on."));
    m_undo->setEnabled(changed);
    m_save->setEnabled(canSave());
    m_remove->setEnabled(!now.practice);
    const auto& all = m_model->connections();
    const auto saved = std::find_if(all.cbegin(), all.cend(), [&now](const auto& row) { return row.id == now.id; });
    m_spread->setConnection(saved == all.cend() ? now : *saved,
                            static_cast<int>(std::count_if(all.cbegin(), all.cend(),
                                                           [](const ConnectionRow& row) { return !row.practice; })));
    m_check->setCanCheck(problem.isEmpty() && !now.practice);
    if (m_model->hasDraft() && now.id == 0) {
        m_model->setDraft(true, now.name);
    }
    Q_EMIT commandsChanged();
}

bool ConnectionsSection::canSave() const {
    return m_form->isChanged() && m_form->problem().isEmpty() && !m_saving;
}

void ConnectionsSection::save() {
    saveThen({});
}

void ConnectionsSection::saveThen(std::function<void()> then) {
    if (!canSave()) {
        return;
    }
    m_saving = true;
    const Sent sent = written();
    m_context.core.commands().saveConnection(
        sent.row, sent.key, this, [this, sent, then = std::move(then)](const Result<Commands::SavedConnection>& done) {
            saved(done, sent, then);
        });
}

ConnectionsSection::Sent ConnectionsSection::written() const {
    const ConnectionRow row = m_form->connection();
    return {row, m_form->key(), m_form->webhookSecret(), row.isDefault && !m_form->stored().isDefault};
}

// The one that was saved is on the screen, and nothing was written since.
bool ConnectionsSection::isStillWritten(const Sent& sent) const {
    const Sent now = written();
    return m_form->problem().isEmpty() && now.key == sent.key && now.webhookSecret == sent.webhookSecret &&
           !m_form->differsFrom(sent.row);
}

void ConnectionsSection::saved(const Result<Commands::SavedConnection>& saved, const Sent& sent,
                               const std::function<void()>& then) {
    m_saving = false;
    if (!saved) {
        fail(saved.error());
        return;
    }
    ConnectionRow row = sent.row;
    row.id = saved->id;
    row.keySource = saved->keyKept.isEmpty() ? row.keySource : saved->keyKept;
    if (const auto& secret = sent.webhookSecret) {
        m_context.core.commands().saveWebhookSecret(row.id, *secret, this, [this](const Done& kept) {
            if (!kept && kept.error().kind == ErrorKind::Keychain) {
                m_result->say(tr("Saved. This computer has no key store, so the secret of its messages is kept only "
                                 "until Postulant is closed."),
                              true);
            } else if (!kept) {
                fail(kept.error());
            }
        });
    }
    const bool shown = m_form->stored().id == sent.row.id; // else another one was opened meanwhile
    if (shown && isStillWritten(sent)) {
        m_form->setConnection(row);
    } else if (shown) {
        m_form->setStored(row);
    }
    if (shown) {
        m_model->setDraft(false);
        m_wanted = saved->id;
    }
    if (sent.becomesDefault) {
        m_context.core.commands().setDefaultConnection(saved->id, this, [](const Done&) {});
    }
    m_hint->hide();
    m_result->show();
    if (saved->keyKept == QLatin1String("session")) {
        m_result->say(tr("Saved. This computer has no key store, so the key is kept only until Postulant is closed."),
                      true);
    } else {
        m_result->say(tr("Saved"), true);
    }
    refresh();
    Q_EMIT said(tr("Connection saved"));
    if (then) {
        m_wanted = 0;
        then();
    }
    load();
}

void ConnectionsSection::check() {
    if (m_check->isRunning() || !m_form->problem().isEmpty()) {
        return;
    }
    const quint64 asked = ++m_checking;
    m_check->start();
    m_context.core.commands().testConnection(
        m_form->connection(), m_form->key(), this,
        [this, asked](const ServerCheck& one) {
            if (asked == m_checking) {
                m_check->add(one);
            }
        },
        [this, asked](const QVector<ServerCheck>& all) {
            if (asked == m_checking) {
                m_check->finish(all, m_context.clock.nowMs());
            }
        });
}

// The preview speaks of the default profile and of no real posting.
void ConnectionsSection::chooseParameters() {
    m_context.core.store().read<ParameterValues>(
        this, QStringLiteral("settings/parameters"),
        [](Database& db) -> Result<ParameterValues> {
            const auto profile = profiles::pick(db, 0);
            Package sample;
            for (const ChosenItem& one : packageItems(profile.value_or(Profile()), {}, {}, {})) {
                sample.items.append(one.item);
            }
            sample.postingUrl = QStringLiteral("https://jobs.example/posting/1");
            sample.resume.sha256 = sample.resume.fileName = QStringLiteral("Resume.pdf");
            sample.coverLetter = ConnectionsSection::tr("The cover letter");
            sample.waitsForCode = true;
            return shownValues(sample);
        },
        [this](const Result<ParameterValues>& sample) {
            const ConnectionRow row = m_form->connection();
            const std::optional<QString> key = m_form->key();
            auto* form = new ParameterForm(
                [this, row, key](QObject* context, ParameterForm::Answer answer) {
                    m_context.core.commands().readWorkflow(row, key, context, std::move(answer));
                },
                row.options, sample.value_or(ParameterValues()), this);
            form->setAttribute(Qt::WA_DeleteOnClose);
            connect(form, &ParameterForm::used, m_form, &ConnectionForm::setWorkflowOptions);
            form->open();
        });
}

void ConnectionsSection::remove() {
    const ConnectionRow row = m_form->stored();
    if (row.practice) {
        return;
    }
    if (row.id == 0) { // never saved
        m_model->setDraft(false);
        m_form->setConnection({});
        load();
        return;
    }
    Question question;
    question.title = tr("Remove connection");
    //: %1 is the name of a connection
    question.text = tr("Remove %1?").arg(row.name);
    question.detail = tr("Its key is deleted from this computer. Applications and evidence stay.");
    question.answers = {tr("Remove"), tr("Keep it")};
    m_context.dialogs.ask(this, question, [this, row](int answer) {
        if (answer != 0) {
            return;
        }
        m_context.core.commands().removeConnection(row.id, this, [this, row](const Done& removed) {
            if (!removed && removed.error().kind == ErrorKind::Guarded) {
                m_hint->hide();
                m_result->show();
                //: %1 is the name of a connection
                m_result->say(tr("%1 still has runs going on, so it stays until they have ended.").arg(row.name),
                              false);
            } else if (!removed) {
                fail(removed.error());
            } else {
                m_form->setConnection({});
                Q_EMIT said(tr("Connection removed"));
                load();
            }
        });
    });
}

// Beside the form: it is no part of what is saved there, and counts at once.
void ConnectionsSection::setInPool(qint64 id, bool in) {
    m_context.core.commands().setInPool(id, in, this, [this](const Done& done) {
        if (!done) {
            fail(done.error());
        }
        load();
    });
}

void ConnectionsSection::fail(const Error& error) {
    const words::ErrorText text = words::error(error.kind);
    m_hint->hide();
    m_result->show();
    m_result->say(text.happened + u' ' + text.next, false);
    refresh();
}

} // namespace postulant
