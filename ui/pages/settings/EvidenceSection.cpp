#include "ui/pages/settings/EvidenceSection.h"

#include "dispatch/Core.h"
#include "store/SeekerRepository.h"
#include "ui/models/EvidenceCleaner.h"
#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/settings/OptionForm.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace postulant {
namespace {

enum Column { FileColumn, CompanyColumn, SizeColumn, WhenColumn, ColumnCount };

constexpr int contentWidth = 640;
constexpr int mostRows = 500; // the rest is counted

QString sizeText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes);
}

QString twoSentences(const QString& first, const QString& second) {
    //: Two sentences after each other, both without their full stops
    return EvidenceSection::tr("%1. %2").arg(first, second);
}

} // namespace

EvidenceSection::EvidenceSection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context)
    , m_cleaner(new EvidenceCleaner(context.core.store(), context.clock, this))
    , m_model(new QStandardItemModel(0, ColumnCount, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->setSpacing(space::wide);
    column->addWidget(new Label(tr("Evidence"), TextStyle::Section, Label::Ink::Text, this));
    auto* what = new Label(tr("Screenshots, recordings and what was sent, of every run. What shows that an application "
                              "went through is never deleted: the last screenshot and page, what was sent, the proof."),
                           TextStyle::Small, Label::Ink::Secondary, this);
    what->setWordWrap(true);
    column->addWidget(what);
    m_used = new Label({}, TextStyle::Base, Label::Ink::Text, this);
    m_used->setObjectName(QStringLiteral("evidenceUsed"));
    column->addWidget(m_used);
    column->addWidget(makeRules());
    m_summary = new Label({}, TextStyle::SmallStrong, Label::Ink::Secondary, this);
    m_summary->setObjectName(QStringLiteral("evidenceSummary"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    column->addWidget(makeList(), 1);
    wire();
    refresh();
}

QWidget* EvidenceSection::makeRules() {
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    m_form = new OptionForm({OptionGroup::Evidence}, m_context.clock, pane);
    m_undo = new QPushButton(tr("Undo changes"), pane);
    m_undo->setObjectName(QStringLiteral("undoEvidence"));
    m_save = new QPushButton(tr("Save"), pane);
    m_save->setObjectName(QStringLiteral("saveEvidence"));
    makePrimary(m_save);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::base);
    buttons->addWidget(m_save);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    column->addWidget(m_form);
    column->addLayout(buttons);
    return pane;
}

QWidget* EvidenceSection::makeList() {
    auto* pane = new QWidget(this);
    pane->setMaximumWidth(contentWidth);
    m_stack = new QStackedWidget(pane);
    m_table = new AppTable(m_stack);
    m_table->setObjectName(QStringLiteral("evidenceTable"));
    m_table->setAccessibleName(tr("Files that would be deleted"));
    m_model->setHorizontalHeaderLabels({tr("File"), tr("Company"), tr("Size"), tr("Copied")});
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->rows()->setColumnKind(CompanyColumn, ColumnKind::Secondary);
    m_table->rows()->setColumnKind(SizeColumn, ColumnKind::Figure);
    m_table->rows()->setColumnKind(WhenColumn, ColumnKind::Secondary);
    m_table->setStretchColumn(FileColumn);
    m_table->setColumn(CompanyColumn, 150);
    m_table->setColumn(SizeColumn, 90);
    m_table->setColumn(WhenColumn, 110);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_delete = new QPushButton(icons::action(QStringLiteral("trash")), tr("Delete these files…"), pane);
    m_delete->setObjectName(QStringLiteral("deleteEvidence"));
    m_result = new ResultLine(pane);
    m_result->setObjectName(QStringLiteral("evidenceResult"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::base);
    foot->addWidget(m_delete);
    foot->addWidget(m_result, 1);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    return pane;
}

void EvidenceSection::wire() {
    connect(m_form, &OptionForm::changed, this, &EvidenceSection::refresh);
    connect(m_undo, &QPushButton::clicked, m_form, &OptionForm::undoChanges);
    connect(m_save, &QPushButton::clicked, this, &EvidenceSection::save);
    connect(m_delete, &QPushButton::clicked, this, &EvidenceSection::deleteFiles);
    connect(m_cleaner, &EvidenceCleaner::planned, this, &EvidenceSection::take);
    connect(m_cleaner, &EvidenceCleaner::failed, this, [this](const Error& error) {
        m_deleting = false;
        fail(error);
    });
    connect(m_cleaner, &EvidenceCleaner::cleaned, this, [this](const evidence::Cleaned& cleaned) {
        m_deleting = false;
        const QString text = tr("%n file(s) deleted, %1 free", nullptr, cleaned.files).arg(sizeText(cleaned.bytes));
        const QString left = tr("%n file(s) could not be deleted", nullptr, cleaned.left);
        m_result->say(cleaned.left == 0 ? text : twoSentences(text, left), cleaned.left == 0);
        Q_EMIT said(text);
        load();
    });
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("setting")) && isVisible()) {
            load();
        }
    });
}

void EvidenceSection::showEvent(QShowEvent* event) {
    SettingsSection::showEvent(event);
    load();
}

void EvidenceSection::load() {
    m_context.core.store().read<Options>(
        this, QStringLiteral("settings/evidence"), [](Database& db) { return options::load(db); },
        [this](const Result<Options>& options) {
            if (!options) {
                fail(options.error());
                return;
            }
            m_options = *options;
            m_form->setOptions(*options);
            m_cleaner->plan();
        });
}

void EvidenceSection::take(const RetentionPlan& plan) {
    m_plan = plan;
    //: %1 is a size such as 1.2 GB
    m_used->setText(tr("All files take %1.").arg(sizeText(plan.usedBytes)));
    fillTable();
    refresh();
}

void EvidenceSection::fillTable() {
    const qint64 now = m_context.clock.nowMs();
    const qsizetype shown = std::min<qsizetype>(mostRows, m_plan.files.size());
    m_model->removeRows(0, m_model->rowCount());
    for (const RetentionFile& file : m_plan.files.mid(0, shown)) {
        const QString company = file.practice ? tr("Practice") : words::cut(file.company, 60);
        const QStringList cells{words::evidenceKind(file.kind), company, sizeText(file.size),
                                dates::day(file.fetchedAt, now)};
        QList<QStandardItem*> row;
        for (const QString& cell : cells) {
            row.append(new QStandardItem(cell));
            row.last()->setEditable(false);
        }
        m_model->appendRow(row);
    }
    const bool rules = retentionLimits(m_options).any();
    m_empty->setContent(QStringLiteral("check"), tr("Nothing would be deleted"),
                        rules ? tr("All files are within your rules.") : tr("No rule is set: all files stay."));
    m_stack->setCurrentIndex(m_plan.files.isEmpty() ? 0 : 1);
    QString summary;
    if (!m_plan.files.isEmpty()) {
        //: %1 is a size
        summary = tr("%n file(s) would be deleted, %1", nullptr, static_cast<int>(m_plan.files.size()))
                      .arg(sizeText(m_plan.bytes));
        if (shown < m_plan.files.size()) {
            summary = twoSentences(summary, tr("The first %1 are listed").arg(shown));
        }
    }
    if (!m_plan.budgetKept) {
        const QString kept = tr("What must stay takes more than your limit");
        summary = summary.isEmpty() ? kept : twoSentences(summary, kept);
    }
    m_summary->setText(summary);
}

void EvidenceSection::refresh() {
    m_undo->setEnabled(m_form->isChanged());
    m_save->setEnabled(canSave());
    // What is listed belongs to the rules that are saved.
    m_delete->setEnabled(!m_plan.files.isEmpty() && !m_deleting && !m_form->isChanged());
    Q_EMIT commandsChanged();
}

bool EvidenceSection::can(PageCommand command) const {
    return command == PageCommand::Primary && canSave();
}

void EvidenceSection::run(PageCommand) {
    save();
}

bool EvidenceSection::canSave() const {
    return m_form->isChanged() && m_form->problem().isEmpty() && !m_saving;
}

void EvidenceSection::save() {
    if (!canSave()) {
        return;
    }
    m_saving = true;
    m_context.core.commands().setOptions(m_form->changes(), this, [this](const Done& done) {
        m_saving = false;
        if (!done) {
            fail(done.error());
            return;
        }
        Q_EMIT said(tr("Rules saved"));
        load();
    });
}

void EvidenceSection::deleteFiles() {
    Question question;
    question.title = tr("Delete files?");
    //: %1 is a size
    question.text =
        tr("%n file(s), %1, are deleted from this computer for good.", nullptr, static_cast<int>(m_plan.files.size()))
            .arg(sizeText(m_plan.bytes));
    question.detail = tr("What shows that an application went through stays.");
    question.answers = QStringList{tr("Delete"), tr("Keep")};
    m_context.dialogs.ask(this, question, [this, plan = m_plan](int answer) {
        if (answer == 0) {
            m_deleting = true;
            m_result->say(tr("Deleting…"), true);
            m_cleaner->clean(plan);
            refresh();
        }
    });
}

QVector<QWidget*> EvidenceSection::panes() const {
    return {m_form, m_stack->currentWidget(), m_delete};
}

void EvidenceSection::fail(const Error& error) {
    const words::ErrorText text = words::error(error.kind);
    //: Two whole sentences: what happened, what to do next
    m_result->say(tr("%1 %2").arg(text.happened, text.next), false);
    refresh();
}

} // namespace postulant
