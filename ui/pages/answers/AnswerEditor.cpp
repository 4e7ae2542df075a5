#include "ui/pages/answers/AnswerEditor.h"

#include "ui/pages/Dates.h"
#include "ui/pages/parts/AnswerKinds.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

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
    , m_kind(new QComboBox(this))
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
    m_kind->setObjectName(QStringLiteral("kind"));
    for (const Sensitivity kind : {Sensitivity::Plain, Sensitivity::Personal, Sensitivity::Legal, Sensitivity::Salary,
                                   Sensitivity::Demographic}) {
        m_kind->addItem(isSensitive(kind) ? icons::icon(QStringLiteral("lock")) : QIcon(), kindWord(kind),
                        static_cast<int>(kind));
    }
    m_rows->setLabelWidth(96);
    m_rows->addField(tr("Question"), m_question);
    m_rows->addField(tr("Answer"), m_text);
    m_rows->addField(tr("Kind"), m_kind,
                     tr("Legal, salary and demographic answers are sent only if you wrote or chose them yourself."));
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
    connect(m_kind, &QComboBox::currentIndexChanged, this, edited);
    connect(m_save, &QPushButton::clicked, this, &AnswerEditor::saveWanted);
    connect(m_remove, &QPushButton::clicked, this, &AnswerEditor::removeWanted);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        fill();
        Q_EMIT changed();
    });
}

void AnswerEditor::setAnswer(const Answer& answer, qint64 now) {
    m_open = true;
    m_stored = answer;
    m_now = now;
    fill();
}

void AnswerEditor::clear() {
    m_open = false;
    m_stored = {};
    fill();
}

void AnswerEditor::fill() {
    m_filling = true;
    m_question->setText(m_stored.question);
    m_text->setPlainText(m_stored.answer);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_stored.sensitivity)));
    m_filling = false;
    refresh();
}

void AnswerEditor::refresh() {
    const bool isNew = m_open && m_stored.id == 0;
    m_heading->setText(!m_open ? tr("Choose a question") : isNew ? tr("New answer") : words::cut(m_stored.question));
    m_history->setText(m_open && !isNew
                           //: %1 is a time or a day: "10:19", "12 April"
                           ? tr("Changed %1.").arg(dates::whenLong(m_stored.updatedAt, m_now))
                           : tr("It goes with every application whose form asks the same."));
    for (QWidget* field :
         {static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_kind)}) {
        field->setEnabled(m_open);
    }
    m_remove->setEnabled(m_open && !isNew);
    m_undo->setEnabled(isChanged());
    m_save->setEnabled(canSave());
}

Answer AnswerEditor::answer() const {
    Answer out = m_stored;
    out.question = m_question->text().trimmed();
    out.answer = m_text->toPlainText().trimmed();
    out.sensitivity = static_cast<Sensitivity>(m_kind->currentData().toInt());
    out.source = QStringLiteral("you");
    return out;
}

bool AnswerEditor::isChanged() const {
    const Answer now = answer();
    return m_open && (now.question != m_stored.question || now.answer != m_stored.answer ||
                      now.sensitivity != m_stored.sensitivity);
}

bool AnswerEditor::canSave() const {
    return isChanged() && !answer().question.isEmpty();
}

void AnswerEditor::focusAnswer() {
    m_stored.question.isEmpty() ? m_question->setFocus() : m_text->setFocus();
}

} // namespace postulant
