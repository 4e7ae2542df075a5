#include "ui/pages/settings/LimitsSection.h"

#include "dispatch/Core.h"
#include "store/SeekerRepository.h"
#include "store/SendingRepository.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/parts/Scrolling.h"
#include "ui/pages/settings/OptionForm.h"
#include "ui/pages/settings/SiteRulesModel.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Narrow.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/Words.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace postulant {
namespace {

constexpr int tableHeight = 300;
constexpr int tableWidth = 640;

const QVector<OptionGroup>& groups() {
    static const QVector<OptionGroup> all{OptionGroup::Sending,       OptionGroup::Guard,  OptionGroup::Retries,
                                          OptionGroup::Watching,      OptionGroup::Alerts, OptionGroup::JobSites,
                                          OptionGroup::OtherPrograms, OptionGroup::Checks};
    return all;
}

} // namespace

LimitsSection::LimitsSection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context)
    , m_form(new OptionForm(groups(), context.clock))
    , m_model(new SiteRulesModel(this)) {
    auto* body = new QWidget;
    auto* content = new QVBoxLayout(body);
    content->setContentsMargins(space::large, space::pane, space::large, space::pane);
    content->setSpacing(space::wide);
    content->addLayout(narrow(makeSites()));
    content->addWidget(m_form);
    content->addStretch();
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scrolling(body, this), 1);
    column->addWidget(line);
    column->addWidget(makeFoot());
    wire();
    load();
}

QWidget* LimitsSection::makeSites() {
    auto* pane = new QWidget;
    pane->setMaximumWidth(tableWidth);
    m_sites = new AppTable(pane);
    m_sites->setObjectName(QStringLiteral("siteRules"));
    m_sites->setAccessibleName(tr("Pace of each job site"));
    m_sites->setModel(m_model);
    m_sites->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sites->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked);
    m_sites->setFixedHeight(tableHeight);
    m_sites->setFrameShape(QFrame::StyledPanel);
    m_sites->setStretchColumn(SiteRulesModel::Site);
    for (const int column : {SiteRulesModel::Spacing, SiteRulesModel::PerDay, SiteRulesModel::From}) {
        m_sites->rows()->setColumnKind(column,
                                       column == SiteRulesModel::From ? ColumnKind::Secondary : ColumnKind::Figure);
        m_sites->setFixedColumn(column, std::max(110, m_sites->widthFor(column, {})));
    }
    auto* what =
        new Label(tr("Applications to one site keep this distance, with a little more by chance. Double-click "
                     "or F2 changes a number; 0 means none. Sites on this computer and practice have no pace."),
                  TextStyle::Small, Label::Ink::Secondary, pane);
    what->setWordWrap(true);
    m_add = new QPushButton(icons::action(QStringLiteral("plus")), tr("Add a site…"), pane);
    m_add->setObjectName(QStringLiteral("addSite"));
    m_reset = new QPushButton(tr("Back to the default"), pane);
    m_reset->setObjectName(QStringLiteral("resetSite"));
    m_siteResult = new ResultLine(pane);
    m_siteResult->setObjectName(QStringLiteral("siteResult"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::base);
    buttons->addWidget(m_add);
    buttons->addWidget(m_reset);
    buttons->addWidget(m_siteResult, 1);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    column->addWidget(new Label(tr("Pace of each job site"), TextStyle::Section, Label::Ink::Text, pane));
    column->addWidget(what);
    column->addWidget(m_sites);
    column->addLayout(buttons);
    return pane;
}

QWidget* LimitsSection::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(space::large, space::wide, space::large, space::wide);
    row->setSpacing(space::base);
    m_hint = new Label({}, TextStyle::Small, Label::Ink::Secondary, foot);
    m_hint->setElided(true);
    m_hint->setObjectName(QStringLiteral("limitsHint"));
    m_undo = new QPushButton(tr("Undo changes"), foot);
    m_undo->setObjectName(QStringLiteral("undoLimits"));
    m_save = new QPushButton(tr("Save"), foot);
    m_save->setObjectName(QStringLiteral("saveLimits"));
    makePrimary(m_save);
    row->addWidget(m_hint, 1);
    row->addWidget(m_undo);
    row->addWidget(m_save);
    return foot;
}

void LimitsSection::wire() {
    connect(m_form, &OptionForm::changed, this, &LimitsSection::refresh);
    connect(m_undo, &QPushButton::clicked, m_form, &OptionForm::undoChanges);
    connect(m_save, &QPushButton::clicked, this, &LimitsSection::save);
    connect(m_add, &QPushButton::clicked, this, &LimitsSection::addSite);
    connect(m_reset, &QPushButton::clicked, this, &LimitsSection::resetRule);
    connect(m_siteResult, &ResultLine::linkClicked, this, [this] {
        if (m_undoSite) {
            std::exchange(m_undoSite, {})();
            m_siteResult->clear();
        }
    });
    connect(m_model, &SiteRulesModel::ruleWanted, this, &LimitsSection::setRule);
    connect(m_sites->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LimitsSection::refresh);
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("setting"))) {
            load();
        }
    });
}

void LimitsSection::load() {
    using Both = std::pair<Options, SiteRules>;
    m_context.core.store().read<Both>(
        this, QStringLiteral("settings/limits"),
        [](Database& db) -> Result<Both> {
            const auto options = options::load(db);
            const auto rules = site_rules::load(db);
            if (!options || !rules) {
                return tl::unexpected<Error>(options ? rules.error() : options.error());
            }
            return Both{*options, *rules};
        },
        [this](const Result<Both>& both) {
            if (!both) {
                fail(both.error());
                return;
            }
            const SiteRule* chosen = m_model->at(m_sites->currentIndex().row());
            const QString site = chosen == nullptr ? QString() : chosen->site;
            m_model->setRules(both->second.all());
            if (const int row = std::max(0, m_model->rowOf(site)); m_sites->currentIndex().row() != row) {
                m_sites->goToRow(row); // only then: it would end what is being typed
            }
            m_form->setOptions(both->first);
            refresh();
        });
}

void LimitsSection::refresh() {
    const bool changed = m_form->isChanged();
    const QString problem = m_form->problem();
    //: %1: the name of a field
    m_hint->setText(!problem.isEmpty() ? tr("%1: this cannot be saved").arg(problem)
                                       : tr("Changes count from the next application on."));
    m_undo->setEnabled(changed);
    m_save->setEnabled(canSave());
    const SiteRule* rule = m_model->at(m_sites->currentIndex().row());
    m_reset->setEnabled(rule != nullptr && rule->own);
    Q_EMIT commandsChanged();
}

bool LimitsSection::can(PageCommand command) const {
    return command == PageCommand::Primary && canSave();
}

void LimitsSection::run(PageCommand) {
    save();
}

bool LimitsSection::canSave() const {
    return m_form->isChanged() && m_form->problem().isEmpty() && !m_saving;
}

void LimitsSection::save() {
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
        Q_EMIT said(tr("Limits saved"));
        load();
    });
}

QVector<QWidget*> LimitsSection::panes() const {
    return {m_sites, m_form, m_save};
}

// --- sites -----------------------------------------------------------------------------------------------------------

void LimitsSection::tellRule(const QString& site, const SiteRule& before) {
    m_undoSite = [this, before] {
        const auto then = [this](const Done& done) { done ? load() : fail(done.error()); };
        before.own ? m_context.core.commands().setSiteRule(before.site, before.spacingS, before.perDay, this, then)
                   : m_context.core.commands().resetSiteRule(before.site, this, then);
    };
    //: %1: the name of a job site
    m_siteResult->say(tr("%1 changed").arg(SiteRulesModel::siteName(site)), true, tr("Undo"));
}

void LimitsSection::setRule(const QString& site, int spacingS, int perDay) {
    SiteRule before;
    before.site = site;
    if (const SiteRule* known = m_model->at(m_model->rowOf(site))) {
        before = *known;
    }
    m_siteResult->clear(); // Undo is for the last change only
    m_context.core.commands().setSiteRule(site, spacingS, perDay, this, [this, site, before](const Done& done) {
        if (!done) {
            fail(done.error());
            return;
        }
        tellRule(site, before);
        load();
    });
}

void LimitsSection::resetRule() {
    const SiteRule* rule = m_model->at(m_sites->currentIndex().row());
    if (rule == nullptr || !rule->own) {
        return;
    }
    m_context.core.commands().resetSiteRule(rule->site, this, [this, before = *rule](const Done& done) {
        if (!done) {
            fail(done.error());
            return;
        }
        tellRule(before.site, before);
        load();
    });
}

void LimitsSection::addSite() {
    Question question;
    question.title = tr("Add a site");
    question.text = tr("The address of a job there, or its host, such as careers.example.com:");
    question.answers = QStringList{tr("Add")};
    question.defaultAnswer = 0;
    m_context.dialogs.askText(this, question, {}, [this](const QString& text) {
        const QString site = siteOfText(text);
        if (site.isEmpty()) {
            m_siteResult->say(tr("“%1” names no site").arg(words::cut(text, 40)), false);
            return;
        }
        if (m_model->rowOf(site) >= 0) {
            m_sites->goToRow(m_model->rowOf(site));
            return;
        }
        const SiteRule usual = SiteRules::shipped().of(QStringLiteral("*"));
        setRule(site, usual.spacingS, usual.perDay);
    });
}

void LimitsSection::fail(const Error& error) {
    const words::ErrorText text = words::error(error.kind);
    m_siteResult->say(text.happened + u' ' + text.next, false);
    refresh();
}

} // namespace postulant
