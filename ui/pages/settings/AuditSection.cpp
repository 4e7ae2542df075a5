#include "ui/pages/settings/AuditSection.h"

#include "dispatch/Core.h"
#include "export/AuditExport.h"
#include "store/SeekerRepository.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/settings/AuditModel.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace postulant {
namespace {

constexpr int everyAnswer = -1;
constexpr int onlyErrors = -2;

} // namespace

AuditSection::AuditSection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context)
    , m_model(new AuditModel(context.core.store(), context.clock, this))
    , m_connection(new QComboBox(this))
    , m_answer(new QComboBox(this))
    , m_search(new SearchField(tr("Search requests"), this))
    , m_export(new QPushButton(icons::action(QStringLiteral("download")), tr("Export…"), this))
    , m_stack(new QStackedWidget(this))
    , m_table(new AppTable(this))
    , m_empty(new EmptyState(this)) {
    makeTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* what = new Label(tr("Every request to a server, newest first, without personal data. Old looks at running "
                              "applications are kept as sums by day."),
                           TextStyle::Small, Label::Ink::Secondary, this);
    what->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->setSpacing(space::wide);
    column->addWidget(what);
    column->addWidget(makeTools());
    column->addWidget(m_stack, 1);

    connect(m_connection, &QComboBox::activated, this, &AuditSection::applyFilter);
    connect(m_answer, &QComboBox::activated, this, &AuditSection::applyFilter);
    connect(m_search, &SearchField::searchChanged, this, &AuditSection::applyFilter);
    connect(m_export, &QPushButton::clicked, this, &AuditSection::exportFile);
    connect(m_model, &AuditModel::loaded, this, &AuditSection::showState);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        m_connection->setCurrentIndex(0);
        m_answer->setCurrentIndex(0);
        m_search->clear();
        applyFilter();
    });
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("connection"))) {
            readConnections();
        }
    });
    readConnections();
    showState();
}

QWidget* AuditSection::makeTools() {
    auto* tools = new QWidget(this);
    auto* line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::base);
    m_connection->setObjectName(QStringLiteral("logConnection"));
    m_connection->setAccessibleName(tr("Connection"));
    m_connection->addItem(tr("All connections"), qint64(0));
    m_answer->setObjectName(QStringLiteral("logAnswer"));
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->addItem(tr("Every answer"), everyAnswer);
    m_answer->addItem(tr("Only errors"), onlyErrors);
    m_answer->addItem(tr("No answer"), 0);
    m_answer->addItem(tr("Done (200)"), 200);
    m_answer->addItem(tr("Key refused (403)"), 403);
    m_answer->addItem(tr("Too many requests (429)"), 429);
    m_answer->addItem(tr("Server error (500)"), 500);
    m_search->setObjectName(QStringLiteral("logSearch"));
    m_export->setObjectName(QStringLiteral("logExport"));
    line->addWidget(m_connection);
    line->addWidget(m_answer);
    line->addWidget(m_search, 1);
    line->addWidget(m_export);
    return tools;
}

void AuditSection::makeTable() {
    m_table->setObjectName(QStringLiteral("log"));
    m_table->setAccessibleName(tr("Log of requests"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    RowRoles roles;
    roles.tone = AuditModel::ToneRole;
    m_table->rows()->setRoles(roles);
    m_table->rows()->setColumnKind(AuditModel::When, ColumnKind::Secondary);
    m_table->rows()->setColumnKind(AuditModel::Connection, ColumnKind::Secondary);
    m_table->rows()->setColumnKind(AuditModel::Took, ColumnKind::Figure);
    m_table->rows()->setColumnKind(AuditModel::About, ColumnKind::Secondary);
    m_table->setColumn(AuditModel::When, 96);
    m_table->setColumn(AuditModel::Connection, 120);
    m_table->setStretchColumn(AuditModel::Request);
    m_table->setColumn(AuditModel::Answer, 92);
    m_table->setColumn(AuditModel::Took, 92);
    m_table->setColumn(AuditModel::About, 200);
}

void AuditSection::readConnections() {
    m_context.core.store().read<QVector<ConnectionRow>>(
        this, QStringLiteral("settings/log/connections"), [](Database& db) { return connections::all(db); },
        [this](const Result<QVector<ConnectionRow>>& rows) {
            if (!rows) {
                return;
            }
            const qint64 chosen = m_connection->currentData().toLongLong();
            QHash<qint64, QString> names;
            while (m_connection->count() > 1) {
                m_connection->removeItem(1);
            }
            for (const ConnectionRow& row : *rows) {
                const QString name = row.practice ? tr("Practice") : row.name;
                names.insert(row.id, name);
                m_connection->addItem(name, row.id);
            }
            m_connection->setCurrentIndex(std::max(0, m_connection->findData(chosen)));
            m_model->setConnections(names);
        });
}

void AuditSection::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_model->reload();
}

void AuditSection::applyFilter() {
    AuditFilter filter;
    filter.connectionId = m_connection->currentData().toLongLong();
    const int answer = m_answer->currentData().toInt();
    filter.errorsOnly = answer == onlyErrors;
    filter.status = answer >= 0 ? answer : -1;
    filter.path = m_search->text().trimmed();
    m_model->setFilter(filter);
}

void AuditSection::showState() {
    const AuditFilter& filter = m_model->filter();
    const bool filtered = filter.connectionId != 0 || filter.errorsOnly || filter.status >= 0 || !filter.path.isEmpty();
    const bool any = m_model->rowCount() > 0;
    if (!any && filtered) {
        m_empty->setContent(QStringLiteral("search"), tr("No request fits"),
                            tr("None of the requests has all that you asked for."),
                            {{QStringLiteral("all"), tr("Show all"), {}, true}});
    } else if (!any) {
        m_empty->setContent(QStringLiteral("list"), tr("No requests yet"),
                            tr("Every request to a server will stand here, without personal data."));
    }
    // While the first page is on its way, what was there stays.
    if (any || !m_model->isLoading()) {
        m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_table) : m_empty);
    }
    m_export->setEnabled(any && !m_exporting);
    Q_EMIT commandsChanged();
}

QVector<QWidget*> AuditSection::panes() const {
    return {m_connection, m_stack->currentWidget()};
}

bool AuditSection::can(PageCommand command) const {
    switch (command) {
    case PageCommand::Find:
    case PageCommand::LookAgain:
        return true;
    case PageCommand::Export:
        return m_export->isEnabled();
    default:
        return false;
    }
}

void AuditSection::run(PageCommand command) {
    if (command == PageCommand::Find) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (command == PageCommand::LookAgain) {
        m_model->reload();
    } else if (command == PageCommand::Export) {
        exportFile();
    }
}

void AuditSection::exportFile() {
    FileQuestion question;
    question.title = tr("Export the log of requests");
    question.suggestedName = tr("requests", "name of a file") + QStringLiteral(".csv");
    question.filters = QStringList{tr("Table (*.csv)"), tr("JSON (*.json)")};
    m_context.dialogs.saveFile(this, question, [this](const QString& chosen, int index) {
        const auto endsWith = [&chosen](const char* suffix) {
            return chosen.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
        };
        AuditExportRequest request;
        const bool json = endsWith(".json") || (!endsWith(".csv") && index == 1);
        request.format = json ? QStringLiteral("json") : QStringLiteral("csv");
        request.path = endsWith(".json") || endsWith(".csv") ? chosen : chosen + QLatin1Char('.') + request.format;
        request.filter = m_model->filter();
        m_exporting = true;
        showState();
        Q_EMIT said(tr("Writing the export…"));
        m_context.core.store().read<ExportResult>(
            this, {},
            [request](Database& db) {
                ExportProgress progress;
                return exportAudit(db, request, progress);
            },
            [this](const Result<ExportResult>& result) {
                m_exporting = false;
                showState();
                Q_EMIT said(result ? tr("%n row(s) exported", nullptr, static_cast<int>(result->rows))
                                   : words::error(result.error().kind).happened);
            },
            Store::Reader::Long);
    });
}

} // namespace postulant
