#include "ui/pages/profile/ChoiceRulesEditor.h"

#include "dispatch/Core.h"
#include "domain/SiteRules.h"
#include "store/LetterRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/parts/Languages.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

using choice_rules::Of;

ChoiceRulesEditor::ChoiceRulesEditor(const PageContext& context, Of what, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_what(what)
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(icons::action(QStringLiteral("plus")), tr("Add rule"), this))
    , m_result(new ResultLine(this)) {
    setObjectName(what == Of::Resumes ? QStringLiteral("resumeRules") : QStringLiteral("letterRules"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    column->addWidget(new Label(tr("Rules"), TextStyle::Section, Label::Ink::Text, this));
    auto* hint =
        new Label(what == Of::Resumes
                      ? tr("Where you choose no resume, the first rule that fits does; else the default goes along.")
                      : tr("Where you choose no letter, the first rule that fits does; else the default goes along."),
                  TextStyle::Small, Label::Ink::Secondary, this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_rows->setSpacing(space::base);
    column->addLayout(m_rows);
    m_add->setObjectName(QStringLiteral("addRule"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_add);
    foot->addWidget(m_result, 1);
    column->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({});
        m_lines.last().title->setFocus();
    });
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        for (const char* table : {"resume", "cover_letter", "choice_rule"}) {
            if (tables.contains(QLatin1String(table))) {
                load();
                return;
            }
        }
    });
    load();
}

Result<ChoiceRulesEditor::Read> ChoiceRulesEditor::read(Database& db, Of what) {
    Read out;
    const auto rules = choice_rules::all(db, what);
    if (!rules) {
        return tl::unexpected<Error>(rules.error());
    }
    out.rules = *rules;
    if (what == Of::Resumes) {
        const auto rows = resumes::all(db);
        for (const ResumeRow& row : rows.value_or(QVector<ResumeRow>())) {
            out.choices.append({row.id, row.label});
        }
        return rows ? Result<Read>(out) : Result<Read>(tl::unexpected<Error>(rows.error()));
    }
    const auto rows = letters::all(db);
    for (const LetterRow& row : rows.value_or(QVector<LetterRow>())) {
        out.choices.append({row.id, row.label});
    }
    return rows ? Result<Read>(out) : Result<Read>(tl::unexpected<Error>(rows.error()));
}

void ChoiceRulesEditor::load() {
    m_context.core.store().read<Read>(
        this, objectName(), [what = m_what](Database& db) { return read(db, what); },
        [this](const Result<Read>& known) {
            if (known) {
                take(*known);
            }
        });
}

bool ChoiceRulesEditor::isEdited() const {
    const QWidget* focus = focusWidget();
    return focus != nullptr && focus->hasFocus() && isAncestorOf(focus);
}

void ChoiceRulesEditor::take(const Read& read) {
    m_choices = read.choices;
    m_add->setEnabled(!m_choices.isEmpty());
    if (isEdited()) {
        for (const Line& line : std::as_const(m_lines)) {
            fillChoice(line.choice, line.choice->currentData().toLongLong());
        }
        return;
    }
    for (const Line& line : std::as_const(m_lines)) {
        line.row->hide();
        line.row->deleteLater();
    }
    m_lines.clear();
    for (const ChoiceRule& rule : read.rules) {
        addLine(rule);
    }
}

void ChoiceRulesEditor::fillChoice(QComboBox* combo, qint64 chosen) {
    m_filling = true;
    combo->clear();
    for (const auto& [id, label] : std::as_const(m_choices)) {
        combo->addItem(label, id);
    }
    combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
    m_filling = false;
}

void ChoiceRulesEditor::addLine(const ChoiceRule& rule) {
    Line line;
    line.row = new QWidget(this);
    line.language = new QComboBox(line.row);
    fillLanguages(line.language, tr("Any language"));
    chooseLanguage(line.language, rule.when.language);
    line.language->setAccessibleName(tr("Language of the posting"));
    line.site = new QLineEdit(rule.when.site, line.row);
    line.site->setPlaceholderText(tr("Any site"));
    line.site->setAccessibleName(tr("Site of the posting"));
    line.site->setMaxLength(200);
    line.title = new QLineEdit(rule.when.title, line.row);
    line.title->setPlaceholderText(tr("Any title"));
    line.title->setAccessibleName(tr("Words in the title"));
    line.title->setToolTip(tr("All words must be in the title; commas separate several such groups."));
    line.title->setMaxLength(200);
    line.choice = new QComboBox(line.row);
    line.choice->setAccessibleName(tr("What goes along"));
    fillChoice(line.choice, rule.chosen);
    auto* remove = new QPushButton(icons::action(QStringLiteral("minus")), QString(), line.row);
    remove->setAccessibleName(tr("Remove rule"));
    remove->setToolTip(tr("Remove rule"));
    remove->setObjectName(QStringLiteral("removeRule"));
    for (QComboBox* combo : {line.language, line.choice}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
    }
    line.language->setObjectName(QStringLiteral("ruleLanguage"));
    line.site->setObjectName(QStringLiteral("ruleSite"));
    line.title->setObjectName(QStringLiteral("ruleTitle"));
    line.choice->setObjectName(QStringLiteral("ruleChoice"));
    auto* row = new QHBoxLayout(line.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::base);
    row->addWidget(line.language, 2);
    row->addWidget(line.site, 2);
    row->addWidget(line.title, 3);
    row->addWidget(line.choice, 3);
    row->addWidget(remove);
    m_rows->addWidget(line.row);
    m_lines.append(line);
    connect(line.language, &QComboBox::activated, this, &ChoiceRulesEditor::save);
    connect(line.choice, &QComboBox::activated, this, &ChoiceRulesEditor::save);
    connect(line.site, &QLineEdit::editingFinished, this, &ChoiceRulesEditor::save);
    connect(line.title, &QLineEdit::editingFinished, this, &ChoiceRulesEditor::save);
    connect(remove, &QPushButton::clicked, this, [this, widget = line.row] { removeLine(widget); });
}

void ChoiceRulesEditor::removeLine(const QWidget* row) {
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).row == row) {
            m_lines.at(i).row->hide();
            m_lines.at(i).row->deleteLater();
            m_lines.removeAt(i);
            break;
        }
    }
    save();
}

void ChoiceRulesEditor::save() {
    if (m_filling) {
        return;
    }
    QVector<ChoiceRule> rules;
    for (const Line& line : std::as_const(m_lines)) {
        ChoiceRule rule;
        rule.when.language = chosenLanguage(line.language);
        rule.when.title = line.title->text().trimmed();
        const QString site = line.site->text().trimmed();
        rule.when.site = siteOfText(site);
        rule.chosen = line.choice->currentData().toLongLong();
        if (!site.isEmpty() && rule.when.site.isEmpty()) {
            //: %1 is what was typed
            m_result->say(tr("“%1” is no site: write a name such as lever, or an address.").arg(words::cut(site, 60)),
                          false);
            return;
        }
        if (!rule.when.isEmpty() && rule.chosen > 0) { // others are not whole yet
            rules.append(rule);
        }
    }
    m_context.core.store().write(
        [what = m_what, rules](Database& db) { return choice_rules::save(db, what, rules); }, this,
        [this](const Done& done) {
            m_result->say(done ? tr("Saved") : words::error(done.error().kind).happened, done.has_value());
        });
}

} // namespace postulant
