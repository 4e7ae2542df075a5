#include "ui/pages/settings/BlockedSection.h"

#include "dispatch/Core.h"
#include "ui/pages/Dates.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TwoLineDelegate.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace postulant {

namespace {

enum Role { SecondRole = Qt::UserRole + 1, MarkRole };

constexpr int listWidth = 640;

QString secondLine(const guard::BlockRow& row, qint64 now) {
    const QString when = dates::day(row.addedAt, now);
    //: Second line of a row; %1 is a date, "today" or "3 May"
    return row.kind == guard::BlockKind::Company ? BlockedSection::tr("Company · since %1").arg(when)
                                                 //: Second line of a row; %1 is a date, "today" or "3 May"
                                                 : BlockedSection::tr("Site · since %1").arg(when);
}

} // namespace

BlockedSection::BlockedSection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context)
    , m_model(new QStandardItemModel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->setSpacing(space::wide);
    column->addWidget(new Label(tr("Do not apply to"), TextStyle::Section, Label::Ink::Text, this));
    auto* what = new Label(tr("Nothing is sent to these companies and sites. What was sent before stays as it is."),
                           TextStyle::Small, Label::Ink::Secondary, this);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addWidget(makeInput());
    m_result = new ResultLine(this);
    column->addWidget(m_result);
    column->addWidget(makeList(), 1);

    connect(m_result, &ResultLine::linkClicked, this, [this] { addAgain(m_removed); });
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("blocked"))) {
            load();
        }
    });
    kindChosen();
    refresh();
    load();
}

QWidget* BlockedSection::makeInput() {
    auto* pane = new QWidget(this);
    pane->setMaximumWidth(listWidth);
    auto* row = new QHBoxLayout(pane);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::base);
    m_kind = new QComboBox(pane);
    m_kind->setObjectName(QStringLiteral("blockKind"));
    m_kind->setAccessibleName(tr("Company or site"));
    m_kind->addItem(tr("Company"));
    m_kind->addItem(tr("Site"));
    m_name = new QLineEdit(pane);
    m_name->setObjectName(QStringLiteral("blockName"));
    m_name->setMaxLength(200);
    m_name->setClearButtonEnabled(true);
    m_add = new QPushButton(icons::action(QStringLiteral("plus")), tr("Add"), pane);
    m_add->setObjectName(QStringLiteral("blockAdd"));
    row->addWidget(m_kind);
    row->addWidget(m_name, 1);
    row->addWidget(m_add);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BlockedSection::kindChosen);
    connect(m_name, &QLineEdit::textChanged, this, &BlockedSection::refresh);
    connect(m_name, &QLineEdit::returnPressed, this, &BlockedSection::add);
    connect(m_add, &QPushButton::clicked, this, &BlockedSection::add);
    return pane;
}

QWidget* BlockedSection::makeList() {
    m_stack = new QStackedWidget(this);
    m_stack->setMaximumWidth(listWidth);
    auto* empty = new EmptyState(m_stack);
    empty->setContent(QStringLiteral("shield"), tr("No company and no site"),
                      tr("Your employer, for example, or a site that you do not trust."));

    auto* pane = new QWidget(m_stack);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    m_list = new QListView(pane);
    m_list->setObjectName(QStringLiteral("blockedList"));
    m_list->setAccessibleName(tr("Do not apply to"));
    m_list->setModel(m_model);
    auto* rows = new TwoLineDelegate(SecondRole, MarkRole, m_list);
    m_list->setItemDelegate(rows);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remove = new QPushButton(icons::action(QStringLiteral("minus")), tr("Remove"), pane);
    m_remove->setObjectName(QStringLiteral("blockRemove"));
    column->addWidget(m_list, 1);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_remove, &QPushButton::clicked, this, &BlockedSection::remove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &BlockedSection::refresh);
    m_stack->addWidget(empty);
    m_stack->addWidget(pane);
    return m_stack;
}

QVector<QWidget*> BlockedSection::panes() const {
    return {m_name, m_list};
}

bool BlockedSection::can(PageCommand command) const {
    return command == PageCommand::Remove && m_list->hasFocus() && m_list->currentIndex().isValid();
}

void BlockedSection::run(PageCommand) {
    remove();
}

guard::BlockKind BlockedSection::kind() const {
    return m_kind->currentIndex() == 0 ? guard::BlockKind::Company : guard::BlockKind::Site;
}

void BlockedSection::kindChosen() {
    const bool company = kind() == guard::BlockKind::Company;
    m_name->setAccessibleName(company ? tr("Name of a company") : tr("Address or name of a site"));
    //: In an empty field: an example
    m_name->setPlaceholderText(company ? tr("Acme Labs")
                                       //: In an empty field: examples
                                       : tr("jobs.example.com, or Greenhouse"));
    refresh();
}

void BlockedSection::refresh() {
    m_add->setEnabled(!m_name->text().trimmed().isEmpty());
    if (m_remove != nullptr) {
        m_remove->setEnabled(m_list->currentIndex().isValid());
    }
    Q_EMIT commandsChanged();
}

void BlockedSection::load() {
    m_context.core.store().read<QVector<guard::BlockRow>>(
        this, QStringLiteral("settings/blocked"), [](Database& db) { return guard::blocklist(db); },
        [this](const Result<QVector<guard::BlockRow>>& rows) {
            if (rows) {
                take(*rows);
            }
        });
}

void BlockedSection::take(const QVector<guard::BlockRow>& rows) {
    const qint64 now = m_context.clock.nowMs();
    const int before = std::max(0, m_list->currentIndex().row());
    int current = -1;
    m_rows = rows;
    m_model->clear();
    for (const guard::BlockRow& row : rows) {
        auto* item = new QStandardItem(words::cut(row.label, 120));
        item->setData(secondLine(row, now), SecondRole);
        item->setData(item->text() + QStringLiteral(", ") + secondLine(row, now), Qt::AccessibleTextRole);
        item->setEditable(false);
        current = row.id == m_wanted ? m_model->rowCount() : current;
        m_model->appendRow(item);
    }
    m_stack->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    if (current < 0) {
        current = std::min(before, m_model->rowCount() - 1);
    }
    m_list->setCurrentIndex(m_model->index(current, 0));
    refresh();
}

void BlockedSection::add() {
    const QString written = m_name->text().trimmed();
    if (written.isEmpty()) {
        return;
    }
    const bool company = kind() == guard::BlockKind::Company;
    m_context.core.commands().block(kind(), written, this, [this, company](const Result<guard::BlockRow>& row) {
        if (!row) {
            const QString wrong = company ? tr("This names no company.")
                                          : tr("This is no address of a site, and no job system that is known.");
            m_result->say(row.error().kind == ErrorKind::Invalid ? wrong : words::error(row.error().kind).happened,
                          false);
            return;
        }
        m_wanted = row->id;
        m_name->clear();
        m_name->setFocus();
        //: %1 is a company or a site
        const QString text = tr("Nothing is sent to %1 any more").arg(words::cut(row->label, 80));
        m_result->say(text, true);
        Q_EMIT said(text);
        load();
    });
}

void BlockedSection::remove() {
    const int at = m_list->currentIndex().row();
    if (at < 0 || at >= m_rows.size()) {
        return;
    }
    const guard::BlockRow row = m_rows.at(at);
    m_context.core.commands().unblock(row.id, this, [this, row](const Done& done) {
        if (!done && done.error().kind != ErrorKind::NotFound) {
            m_result->say(words::error(done.error().kind).happened, false);
            return;
        }
        m_removed = row;
        //: %1 is a company or a site
        const QString text = tr("Taken from the list: %1").arg(words::cut(row.label, 80));
        m_result->say(text, true, tr("Undo"));
        Q_EMIT said(text);
        load();
    });
}

void BlockedSection::addAgain(const guard::BlockRow& row) {
    m_context.core.commands().block(row.kind, row.label, this, [this](const Result<guard::BlockRow>& back) {
        if (back) {
            m_wanted = back->id;
            m_result->say(tr("Back on the list: %1").arg(words::cut(back->label, 80)), true);
            load();
        }
    });
}

} // namespace postulant
