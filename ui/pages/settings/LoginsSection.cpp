#include "ui/pages/settings/LoginsSection.h"

#include "dispatch/Core.h"
#include "dispatch/SiteLogins.h"
#include "store/SeekerRepository.h"
#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/settings/LoginDialog.h"
#include "ui/widgets/BusyBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TwoLineDelegate.h"
#include "ui/widgets/Words.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace postulant {
namespace {

enum Role { SecondRole = Qt::UserRole + 1, MarkRole };

constexpr int listWidth = 640;

struct Loaded {
    QVector<LoginRow> rows;
    QVector<ConnectionRow> connections;
};

Result<Loaded> loadAll(Database& db) {
    const auto rows = logins::all(db);
    const auto connections = rows ? connections::all(db) : tl::unexpected<Error>(rows.error());
    if (!connections) {
        return tl::unexpected<Error>(connections.error());
    }
    Loaded out{*rows, {}};
    std::copy_if(connections->cbegin(), connections->cend(), std::back_inserter(out.connections), signsIn);
    return out;
}

} // namespace

LoginsSection::LoginsSection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context)
    , m_model(new QStandardItemModel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->setSpacing(space::wide);
    column->addWidget(new Label(tr("Logins"), TextStyle::Section, Label::Ink::Text, this));
    auto* what = new Label(tr("Sites that want a login before they show their form. The server keeps the password and "
                              "types it; Postulant only knows which login is for which site."),
                           TextStyle::Small, Label::Ink::Secondary, this);
    what->setWordWrap(true);
    what->setMaximumWidth(listWidth);
    column->addWidget(what);
    m_result = new ResultLine(this);
    column->addWidget(m_result);
    m_busyBar = new BusyBar(this);
    m_busyBar->setMaximumWidth(listWidth);
    QSizePolicy policy = m_busyBar->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when it comes
    m_busyBar->setSizePolicy(policy);
    m_busyBar->hide();
    column->addWidget(m_busyBar);
    column->addWidget(makeList(), 1);
    connect(m_result, &ResultLine::linkClicked, this, [this] { load(); });
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("login")) || tables.contains(QLatin1String("connection"))) {
            load();
        }
    });
    refresh();
    load();
}

QWidget* LoginsSection::makeList() {
    m_stack = new QStackedWidget(this);
    m_stack->setMaximumWidth(listWidth);
    m_empty = new EmptyState(m_stack);
    connect(m_empty, &EmptyState::triggered, this, [this](const QString& id) {
        if (id == QLatin1String("add")) {
            add({}, 0);
        }
    });

    auto* pane = new QWidget(m_stack);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    m_list = new QListView(pane);
    m_list->setObjectName(QStringLiteral("loginsList"));
    m_list->setAccessibleName(tr("Logins"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(SecondRole, MarkRole, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_add = new QPushButton(icons::action(QStringLiteral("plus")), tr("Add login…"), pane);
    m_add->setObjectName(QStringLiteral("loginsAdd"));
    m_remove = new QPushButton(icons::action(QStringLiteral("minus")), tr("Remove…"), pane);
    m_remove->setObjectName(QStringLiteral("loginsRemove"));
    m_check = new QPushButton(icons::action(QStringLiteral("retry")), tr("Ask the servers"), pane);
    m_check->setObjectName(QStringLiteral("loginsCheck"));
    m_check->setToolTip(tr("Whether they still keep these logins"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::base);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_check);
    buttons->addStretch();
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] { add({}, 0); });
    connect(m_remove, &QPushButton::clicked, this, &LoginsSection::askToRemove);
    connect(m_check, &QPushButton::clicked, this, &LoginsSection::check);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LoginsSection::refresh);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(pane);
    return m_stack;
}

QVector<QWidget*> LoginsSection::panes() const {
    return {m_rows.isEmpty() ? static_cast<QWidget*>(m_empty) : m_list};
}

bool LoginsSection::can(PageCommand command) const {
    switch (command) {
    case PageCommand::Remove:
        return m_list->hasFocus() && m_list->currentIndex().isValid();
    case PageCommand::LookAgain:
        return !m_rows.isEmpty() && m_asking == 0;
    default:
        return false;
    }
}

void LoginsSection::run(PageCommand command) {
    if (command == PageCommand::Remove) {
        askToRemove();
    } else if (command == PageCommand::LookAgain) {
        check();
    }
}

void LoginsSection::entered(qint64, const QString& text) {
    if (!text.startsWith(loginWanted)) {
        return;
    }
    if (!m_loaded) {
        m_wanted = text;
        return;
    }
    add(text.section(u':', 2), text.section(u':', 1, 1).toLongLong());
}

void LoginsSection::load() {
    m_context.core.store().read<Loaded>(
        this, QStringLiteral("settings/logins"), loadAll, [this](const Result<Loaded>& all) {
            if (!all) {
                m_result->say(words::error(all.error().kind).happened, false, tr("Try again"));
                return;
            }
            m_loaded = true;
            m_connections = all->connections;
            take(all->rows);
            if (const QString wanted = std::exchange(m_wanted, {}); !wanted.isEmpty()) {
                entered(0, wanted);
            }
        });
}

void LoginsSection::take(const QVector<LoginRow>& rows) {
    m_rows = rows;
    if (m_connections.isEmpty()) {
        m_empty->setContent(QStringLiteral("key"), tr("No server that takes logins"),
                            tr("Logins are kept by a server that is talked to as “agent”. Add one under Connections."));
    } else {
        m_empty->setContent(QStringLiteral("key"), tr("No logins"),
                            tr("The password goes to your server and stays there. Postulant keeps none."),
                            {{QStringLiteral("add"), tr("Add login…"), QStringLiteral("plus"), true}});
    }
    m_stack->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    show();
}

void LoginsSection::show() {
    const int before = std::max(0, m_list->currentIndex().row());
    const qint64 now = m_context.clock.nowMs();
    m_model->clear();
    for (const LoginRow& row : std::as_const(m_rows)) {
        auto* item = new QStandardItem(words::cut(row.site, 120));
        const QString seen = m_seen.value(row.id);
        //: Second line of a login. %1 is a connection, %2 a date, "today" or "3 May"
        const QString kept =
            tr("Kept at %1 · since %2").arg(words::cut(row.connection, 60), dates::day(row.createdAt, now));
        const QString second = seen.isEmpty() ? kept : kept + QStringLiteral(" · ") + seen;
        item->setData(second, SecondRole);
        item->setData(item->text() + QStringLiteral(", ") + second, Qt::AccessibleTextRole);
        item->setData(words::cut(row.name, 200), Qt::ToolTipRole);
        item->setEditable(false);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(std::min(before, m_model->rowCount() - 1), 0));
    refresh();
}

void LoginsSection::refresh() {
    m_add->setEnabled(!m_connections.isEmpty());
    m_remove->setEnabled(m_list->currentIndex().isValid() && m_asking == 0);
    m_check->setEnabled(!m_rows.isEmpty() && m_asking == 0);
    Q_EMIT commandsChanged();
}

void LoginsSection::setBusy(const QString& words) {
    if (words.isEmpty()) {
        m_busyBar->stop();
        m_busyBar->hide();
    } else {
        m_busyBar->setBusy(words);
        m_busyBar->show();
    }
    refresh();
}

void LoginsSection::add(const QString& site, qint64 connectionId) {
    if (m_connections.isEmpty() || m_dialog) {
        return;
    }
    m_dialog = new LoginDialog(m_context.core, m_connections, site, connectionId, window());
    connect(m_dialog, &LoginDialog::added, this, [this](const LoginRow& row) {
        //: %1 is a site, %2 a connection
        const QString text = tr("Runs at %1 sign in with the login kept at %2")
                                 .arg(words::cut(row.site, 80), words::cut(row.connection, 60));
        m_result->say(text, true);
        Q_EMIT said(text);
        load();
    });
    m_dialog->open();
}

void LoginsSection::askToRemove() {
    const int at = m_list->currentIndex().row();
    if (at < 0 || at >= m_rows.size() || m_asking != 0) {
        return;
    }
    const LoginRow row = m_rows.at(at);
    Question question;
    //: %1 is a site
    question.title = tr("Remove the login for %1?").arg(words::cut(row.site, 80));
    //: %1 is a connection
    question.text = tr("Runs there will not sign in any more. At %1 it can be deleted, too, or be kept.")
                        .arg(words::cut(row.connection, 60));
    question.answers = {tr("Delete it there, too"), tr("Only here"), tr("Cancel")};
    m_context.dialogs.ask(this, question, [this, row](int answer) {
        if (answer == 0 || answer == 1) {
            remove(row, answer == 1);
        }
    });
}

void LoginsSection::remove(const LoginRow& row, bool keepAtServer) {
    ++m_asking;
    setBusy(tr("The login is removed"));
    m_context.core.commands().removeLogin(row.id, keepAtServer, this, [this, row](const Done& done) {
        --m_asking;
        setBusy({});
        if (!done && done.error().kind != ErrorKind::NotFound) {
            const words::ErrorText text = words::error(done.error().kind);
            m_result->say(tr("It is still there. %1").arg(text.happened), false);
            return;
        }
        const QString text = tr("No login any more for %1").arg(words::cut(row.site, 80));
        m_result->say(text, true);
        Q_EMIT said(text);
        load();
    });
}

void LoginsSection::check() {
    if (m_asking != 0) {
        return;
    }
    m_asking = static_cast<int>(m_rows.size());
    setBusy(tr("The servers are asked"));
    for (const LoginRow& row : std::as_const(m_rows)) {
        m_context.core.commands().isLoginThere(row.id, this, [this, id = row.id](const Result<bool>& there) {
            m_seen.insert(id, !there   ? tr("the server did not answer")
                              : *there ? tr("still there")
                                       : tr("not there any more: add it again"));
            if (--m_asking == 0) {
                setBusy({});
                show();
            }
        });
    }
}

} // namespace postulant
