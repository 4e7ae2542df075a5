#include "ui/pages/answers/AnswerEditor.h"

#include "ui/pages/Dates.h"
#include "ui/pages/parts/AnswerForms.h"
#include "ui/pages/parts/AnswerKinds.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace postulant {

AnswerEditor::AnswerEditor(QWidget* parent)
    : QWidget(parent)
    , m_heading(new Label({}, TextStyle::Section, Label::Ink::Text, this))
    , m_history(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_rows(new FormRows(this))
    , m_question(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_blank(new QCheckBox(tr("Left blank on purpose"), this))
    , m_form(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_place(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_also(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_result(new ResultLine(this))
    , m_remove(new QPushButton(icons::action(QStringLiteral("trash")), tr("Delete"), this))
    , m_undo(new QPushButton(tr("Undo changes"), this))
    , m_save(new QPushButton(tr("Save"), this)) {
    makeFields();
    layOut();
    wire();
    clear();
}

void AnswerEditor::makeFields() {
    m_heading->setElided(true);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setMaxLength(1000);
    //: Shown in an empty field for a question
    m_question->setPlaceholderText(tr("As forms word it"));
    m_text->setObjectName(QStringLiteral("answer"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(6 * fontMetrics().lineSpacing() + space::pane);
    m_blank->setObjectName(QStringLiteral("leftBlank"));
    m_form->setObjectName(QStringLiteral("form"));
    for (const AnswerKind kind : {AnswerKind::Text, AnswerKind::Choice, AnswerKind::Number, AnswerKind::Date,
                                  AnswerKind::YesNo, AnswerKind::File}) {
        m_form->addItem(formWord(kind), static_cast<int>(kind));
    }
    m_scope->setObjectName(QStringLiteral("scope"));
    for (const AnswerScope scope :
         {AnswerScope::All, AnswerScope::Site, AnswerScope::Company, AnswerScope::Application}) {
        m_scope->addItem(scopeWord(scope), static_cast<int>(scope));
    }
    m_place->setObjectName(QStringLiteral("place"));
    m_place->setMaxLength(200);
    m_place->setAccessibleName(tr("The site, company or application"));
    m_kind->setObjectName(QStringLiteral("kind"));
    for (const Sensitivity kind : {Sensitivity::Plain, Sensitivity::Personal, Sensitivity::Legal, Sensitivity::Salary,
                                   Sensitivity::Demographic}) {
        m_kind->addItem(isSensitive(kind) ? icons::icon(QStringLiteral("lock")) : QIcon(), kindWord(kind),
                        static_cast<int>(kind));
    }
    m_rows->setLabelWidth(96);
    m_rows->addField(tr("Question"), m_question);
    m_rows->addField(tr("Answer"), m_text);
    m_rows->addWide(m_blank);
    m_rows->addField(tr("Form"), m_form);
    //: Label: where an answer holds
    m_rows->addField(tr("Holds for"), m_scope);
    //: Label: which site, company or application
    m_rows->addField(tr("Which"), m_place);
    m_rows->addField(tr("Kind"), m_kind,
                     tr("Legal, salary and demographic answers are sent only if you wrote or chose them yourself."));
    m_also->setWordWrap(true);
    m_also->setObjectName(QStringLiteral("alsoAnswers"));
    m_history->setWordWrap(true);
    m_history->setObjectName(QStringLiteral("answerHistory"));
    m_remove->setObjectName(QStringLiteral("deleteAnswer"));
    m_undo->setObjectName(QStringLiteral("undoChanges"));
    m_save->setObjectName(QStringLiteral("saveAnswer"));
    makePrimary(m_save);
}

void AnswerEditor::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(space::pane, space::pane, space::pane, space::base);
    body->setSpacing(space::hair);
    body->addWidget(m_heading);
    body->addWidget(m_history);
    body->addSpacing(space::wide);
    body->addWidget(m_rows);
    body->addSpacing(space::base);
    body->addWidget(m_also);
    body->addStretch();
    body->addWidget(m_result);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::pane, space::wide, space::pane, space::wide);
    foot->setSpacing(space::base);
    foot->addWidget(m_remove);
    foot->addStretch();
    foot->addWidget(m_undo);
    foot->addWidget(m_save);
    column->addLayout(body, 1);
    column->addWidget(line);
    column->addLayout(foot);
}

void AnswerEditor::wire() {
    const auto edited = [this] {
        if (!m_filling) {
            refresh();
            Q_EMIT changed();
        }
    };
    connect(m_question, &QLineEdit::textChanged, this, edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, edited);
    connect(m_blank, &QCheckBox::toggled, this, edited);
    connect(m_place, &QLineEdit::textChanged, this, edited);
    for (QComboBox* box : {m_form, m_scope, m_kind}) {
        connect(box, &QComboBox::currentIndexChanged, this, edited);
    }
    connect(m_save, &QPushButton::clicked, this, &AnswerEditor::saveWanted);
    connect(m_remove, &QPushButton::clicked, this, &AnswerEditor::removeWanted);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        fill();
        Q_EMIT changed();
    });
}

void AnswerEditor::setAnswer(const BankAnswer& answer, const About& about, qint64 now) {
    m_open = true;
    m_stored = answer;
    m_about = about;
    m_now = now;
    fill();
}

void AnswerEditor::clear() {
    m_open = false;
    m_stored = {};
    m_about = {};
    fill();
}

void AnswerEditor::fill() {
    m_filling = true;
    m_question->setText(m_stored.question);
    m_text->setPlainText(m_stored.answer);
    m_blank->setChecked(m_stored.leftBlank);
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(m_stored.kind)));
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(m_stored.scope)));
    m_place->setText(m_stored.scopeName);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_stored.sensitivity)));
    m_filling = false;
    refresh();
}

QString AnswerEditor::history() const {
    if (!m_open || m_stored.id == 0) {
        return m_about.asked.isEmpty() ? tr("It goes with every application whose form asks the same.") : m_about.asked;
    }
    if (m_stored.isUnanswered() && !m_about.asked.isEmpty()) {
        return m_about.asked;
    }
    //: %1 is a time or a day: "10:19", "12 April"
    const QString changed = tr("Changed %1.").arg(dates::whenLong(m_stored.updatedAt, m_now));
    //: %1 is a whole sentence: "Changed 12 April."
    return m_stored.uses == 0 ? changed : tr("Used %n time(s). %1", nullptr, m_stored.uses).arg(changed);
}

void AnswerEditor::refresh() {
    const bool isNew = m_open && m_stored.id == 0;
    m_heading->setText(!m_open ? tr("Choose a question") : isNew ? tr("New answer") : words::cut(m_stored.question));
    m_history->setText(history());
    m_also->setText(m_open ? m_about.also : QString());
    refreshFields();
    m_remove->setEnabled(m_open && !isNew);
    m_undo->setEnabled(isChanged());
    m_save->setEnabled(canSave());
}

void AnswerEditor::refreshFields() {
    const BankAnswer now = answer();
    for (QWidget* field :
         {static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_blank), static_cast<QWidget*>(m_form),
          static_cast<QWidget*>(m_scope), static_cast<QWidget*>(m_kind)}) {
        field->setEnabled(m_open);
    }
    m_text->setEnabled(m_open && !now.leftBlank);
    m_rows->setRowVisible(m_place, now.scope != AnswerScope::All);
    const QString problem = m_open && isChanged() ? answerProblem(now) : QString();
    const bool ofPlace = now.scope != AnswerScope::All && now.scopeRef.isEmpty();
    m_rows->setRemark(m_place, ofPlace ? problem : QString());
    m_rows->setRemark(m_text, ofPlace ? QString() : problem);
}

BankAnswer AnswerEditor::answer() const {
    BankAnswer out = m_stored;
    out.question = m_question->text().trimmed();
    out.leftBlank = m_blank->isChecked();
    out.answer = out.leftBlank ? QString() : m_text->toPlainText().trimmed();
    out.kind = static_cast<AnswerKind>(m_form->currentData().toInt());
    out.scope = static_cast<AnswerScope>(m_scope->currentData().toInt());
    const bool asStored = out.scope == m_stored.scope && m_place->text() == m_stored.scopeName;
    out.scopeName = out.scope == AnswerScope::All ? QString() : m_place->text().trimmed();
    out.scopeRef = asStored ? m_stored.scopeRef : scopeRefOf(out.scope, out.scopeName);
    out.sensitivity = static_cast<Sensitivity>(m_kind->currentData().toInt());
    out.source = QStringLiteral("you");
    return out;
}

bool AnswerEditor::isChanged() const {
    const BankAnswer now = answer();
    return m_open && (now.question != m_stored.question || now.answer != m_stored.answer ||
                      now.leftBlank != m_stored.leftBlank || now.kind != m_stored.kind || now.scope != m_stored.scope ||
                      now.scopeName != m_stored.scopeName || now.sensitivity != m_stored.sensitivity);
}

bool AnswerEditor::canSave() const {
    const BankAnswer now = answer();
    return isChanged() && !normalisedQuestion(now.question).isEmpty() && answerProblem(now).isEmpty();
}

void AnswerEditor::focusAnswer() {
    m_stored.question.isEmpty() ? m_question->setFocus() : m_text->setFocus();
}

} // namespace postulant
