#include "ui/pages/answers/AnswersPage.h"

#include "dispatch/Answering.h"
#include "dispatch/Core.h"
#include "domain/QuestionFamilies.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/UiSettings.h"
#include "ui/pages/answers/AnswerEditor.h"
#include "ui/pages/answers/AnswersModel.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/parts/Scrolling.h"
#include "ui/pages/parts/TurningSplitter.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RoomHead.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace postulant {

namespace {

using Show = AnswersModel::Show;

struct ShowChip {
    Show show;
    const char* id;
};
constexpr ShowChip showChips[] = {{Show::All, "all"},
                                  {Show::Unanswered, "unanswered"},
                                  {Show::Legal, "legal"},
                                  {Show::Salary, "salary"},
                                  {Show::Demographic, "demographic"}};

Show showOf(const QString& id) {
    for (const ShowChip& chip : showChips) {
        if (id == QLatin1String(chip.id)) {
            return chip.show;
        }
    }
    return Show::All;
}

// At most three, so that a line stays a line.
QString askedWords(const QVector<answers::Asked>& asked) {
    QStringList places;
    for (const answers::Asked& one : asked.mid(0, 3)) {
        //: Where a form asked a question. %1 company, %2 title, %3 site
        places << AnswersPage::tr("%1, %2 (%3)").arg(one.company, one.title, one.site);
    }
    if (asked.size() > places.size()) {
        places << AnswersPage::tr("%n more", nullptr, static_cast<int>(asked.size() - places.size()));
    }
    //: %1 is a list of companies and titles
    return places.isEmpty() ? QString() : AnswersPage::tr("Asked by %1.").arg(places.join(QStringLiteral("; ")));
}

QString alsoWords(const QStringList& questions) {
    QStringList quoted;
    for (const QString& question : questions) {
        quoted << AnswersPage::tr("“%1”").arg(words::cut(question, 120));
    }
    //: %1 is a list of questions in quotes
    return quoted.isEmpty() ? QString() : AnswersPage::tr("Also answers: %1").arg(quoted.join(QStringLiteral(", ")));
}

} // namespace

AnswersPage::AnswersPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_head(new RoomHead(tr("Answers"), tr("Answer once; every form that asks the same gets the same."), this))
    , m_new(new QPushButton(icons::icon(QStringLiteral("plus"), QPalette::HighlightedText), tr("New answer"), this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new TurningSplitter)
    , m_model(new AnswersModel(this))
    , m_editor(new AnswerEditor) {
    m_new->setObjectName(QStringLiteral("newAnswer"));
    makePrimary(m_new);
    m_head->addAction(m_new);
    auto* empty = new EmptyState(m_stack);
    empty->setContent(QStringLiteral("answers"), tr("No answers yet"),
                      tr("Write down what forms ask again and again; each answer goes with every application."),
                      {{QStringLiteral("new"), tr("New answer"), QStringLiteral("plus"), true}});
    connect(empty, &EmptyState::triggered, this, [this] { startNew({}); });

    m_splitter->addWidget(makeList());
    m_splitter->addWidget(scrolling(m_editor, m_splitter));
    m_editor->setMinimumWidth(320);
    m_splitter->begin({900, 420}, {280, 320}, 0);
    m_splitter->keepIn(m_context.settings, QStringLiteral("answers/splitter"));
    m_stack->addWidget(new QWidget(m_stack)); // before the list is known
    m_stack->addWidget(empty);
    m_stack->addWidget(m_splitter);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    wire();
    load();
}

QWidget* AnswersPage::makeList() {
    auto* pane = new QWidget(m_splitter);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(space::pane, 0, space::pane, space::wide);
    line->setSpacing(space::base);
    m_chips = new ChipBar(pane);
    const QString lock = QStringLiteral("lock");
    m_chips->setEntries({{QStringLiteral("all"), tr("All")},
                         {QStringLiteral("unanswered"), tr("No answer yet"), QString(), ApplicationState::NeedsYou},
                         {QStringLiteral("legal"), kindWord(Sensitivity::Legal), lock},
                         {QStringLiteral("salary"), kindWord(Sensitivity::Salary), lock},
                         {QStringLiteral("demographic"), kindWord(Sensitivity::Demographic), lock}});
    m_search = new SearchField(tr("Search answers"), pane);
    line->addWidget(m_chips, 1);
    line->addWidget(m_search);
    column->addLayout(line);
    makeTable(pane);
    column->addWidget(m_table, 1);
    return pane;
}

void AnswersPage::makeTable(QWidget* parent) {
    m_table = new AppTable(parent);
    m_table->setAccessibleName(tr("Answers"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    RowRoles roles;
    roles.iconId = AnswersModel::IconRole;
    roles.tone = AnswersModel::ToneRole;
    m_table->rows()->setRoles(roles);
    m_table->rows()->setColumnKind(AnswersModel::Kind, ColumnKind::Secondary);
    m_table->rows()->setColumnKind(AnswersModel::From, ColumnKind::Secondary);
    m_table->rows()->setColumnKind(AnswersModel::Changed, ColumnKind::Secondary);
    m_table->setColumn(AnswersModel::Question, 232);
    m_table->setStretchColumn(AnswersModel::AnswerText);
    m_table->setColumn(AnswersModel::Kind, 124);
    m_table->setColumn(AnswersModel::From, 78);
    m_table->setColumn(AnswersModel::Changed, 118);
    m_table->rows()->setColumnKind(AnswersModel::Used, ColumnKind::Figure);
    m_table->setColumn(AnswersModel::Used, 54);
}

void AnswersPage::wire() {
    connect(m_new, &QPushButton::clicked, this, [this] { startNew({}); });
    connect(m_chips, &ChipBar::chosen, this, &AnswersPage::applyFilter);
    connect(m_search, &SearchField::searchChanged, this, &AnswersPage::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { selectRow(now.row()); });
    connect(m_table, &AppTable::opened, this, [this] { m_editor->focusAnswer(); });
    connect(m_editor, &AnswerEditor::changed, this, &AnswersPage::commandsChanged);
    connect(m_editor, &AnswerEditor::saveWanted, this, [this] { save(); });
    connect(m_editor, &AnswerEditor::removeWanted, this, &AnswersPage::remove);
    connect(m_editor->result(), &ResultLine::linkClicked, this, &AnswersPage::undoRemove);
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("answer"))) {
            load();
        }
    });
}

QString AnswersPage::title() const {
    return tr("Answers");
}

void AnswersPage::entered(qint64, const QString& text) {
    if (text.isEmpty()) {
        return;
    }
    if (m_loaded) {
        openQuestion(text);
    } else {
        m_wantedQuestion = text;
    }
}

void AnswersPage::focusFirst() {
    if (m_editor->isOpen() && m_editor->stored().id == 0) {
        m_editor->focusAnswer();
    } else {
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

QVector<QWidget*> AnswersPage::panes() const {
    return {m_chips, m_table, m_editor};
}

bool AnswersPage::can(PageCommand command) const {
    switch (command) {
    case PageCommand::Find:
        return m_model->hasAny();
    case PageCommand::Primary:
        return m_editor->canSave();
    case PageCommand::Edit:
    case PageCommand::Remove:
        return m_editor->isOpen() && m_editor->stored().id != 0;
    case PageCommand::Undo:
        return m_removed.id != 0;
    default:
        return false;
    }
}

void AnswersPage::run(PageCommand command) {
    if (!can(command)) {
        return;
    }
    switch (command) {
    case PageCommand::Find:
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        break;
    case PageCommand::Primary:
        save();
        break;
    case PageCommand::Edit:
        m_editor->focusAnswer();
        break;
    case PageCommand::Remove:
        remove();
        break;
    case PageCommand::Undo:
        undoRemove();
        break;
    default:
        break;
    }
}

void AnswersPage::windowResized(const QSize& window) {
    m_head->adaptTo(window.width());
    m_search->adaptTo(window.width());
    m_splitter->setStacked(window.width() < breakpoint::rail);
}

QString AnswersPage::help() const {
    return tr("An answer goes with every application whose form asks the same question. What has no answer is never "
              "guessed. Ctrl+Enter saves, F2 goes to the answer, Del deletes it.");
}

void AnswersPage::load() {
    m_context.core.store().read<Known>(
        this, QStringLiteral("answers/all"),
        [](Database& db) -> Result<Known> {
            auto bank = answers::bank(db);
            auto asked = answers::asked(db);
            if (!bank || !asked) {
                return tl::unexpected<Error>(!bank ? bank.error() : asked.error());
            }
            return Known{*std::move(bank), *std::move(asked)};
        },
        [this](const Result<Known>& all) {
            if (all) {
                take(*all);
            } else {
                fail(all.error());
            }
        });
}

void AnswersPage::take(const Known& known) {
    const qint64 shown = m_wantedId != 0 ? m_wantedId : m_editor->stored().id;
    const bool draft = m_editor->isChanged() || (m_editor->isOpen() && m_editor->stored().id == 0);
    m_wantedId = 0;
    m_loaded = true;
    m_selecting = true;
    m_model->setAnswers(known.bank, known.asked, m_context.clock.nowMs());
    for (const ShowChip& chip : showChips) {
        m_chips->setCount(QLatin1String(chip.id), m_model->count(chip.show));
    }
    const int row = m_model->rowOf(shown);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_selecting = false;
    m_stack->setCurrentIndex(m_model->hasAny() || m_editor->isOpen() ? 2 : 1);
    if (!m_wantedQuestion.isEmpty()) {
        openQuestion(std::exchange(m_wantedQuestion, QString()));
    } else if (!draft && row >= 0) {
        showAnswer(m_model->at(row));
    } else if (!draft) {
        m_editor->clear();
    }
    Q_EMIT commandsChanged();
}

void AnswersPage::applyFilter() {
    m_selecting = true;
    m_model->setFilter(showOf(m_chips->current()), m_search->text().trimmed());
    const int row = m_model->rowOf(m_editor->stored().id);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_selecting = false;
}

void AnswersPage::showAnswer(const BankAnswer& answer) {
    m_editor->setAnswer(answer, {askedWords(m_model->askedAt(answer)), alsoWords(m_model->alsoAnswers(answer))},
                        m_context.clock.nowMs());
    Q_EMIT commandsChanged();
}

void AnswersPage::selectRow(int row) {
    if (m_selecting || row < 0) {
        return;
    }
    const BankAnswer chosen = m_model->at(row);
    if (chosen.id == m_editor->stored().id && m_editor->isOpen()) {
        return;
    }
    leaveDraft([this, chosen] { showAnswer(chosen); });
}

void AnswersPage::startNew(const QString& question) {
    leaveDraft([this, question] {
        BankAnswer answer;
        const ProfileField* field = profileField(question);
        answer.question = field == nullptr ? question : QString::fromUtf8(field->question);
        answer.sensitivity = QuestionFamilies::shipped().sensitivityOf(answer.question);
        m_selecting = true;
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        m_selecting = false;
        m_stack->setCurrentIndex(2);
        showAnswer(answer);
        m_editor->focusAnswer();
    });
}

void AnswersPage::openQuestion(const QString& question) {
    const qint64 id = m_model->idOf(question);
    if (id == 0) {
        startNew(question);
        return;
    }
    m_chips->setCurrent(QStringLiteral("all"));
    m_search->clear();
    applyFilter();
    m_table->setCurrentIndex(m_model->index(m_model->rowOf(id), 0));
    m_editor->focusAnswer();
}

void AnswersPage::leaveDraft(std::function<void()> then) {
    if (!m_editor->isChanged()) {
        then();
        return;
    }
    Question question;
    question.title = tr("Answer not saved");
    question.text = tr("Save the changed answer?");
    question.answers = {tr("Save"), tr("Discard changes"), tr("Go on writing")};
    m_context.dialogs.ask(this, question, [this, then = std::move(then)](int answer) {
        if (answer == 0 && m_editor->canSave()) {
            save(then);
        } else if (answer == 1) {
            then();
        } else {
            m_selecting = true;
            const int row = m_model->rowOf(m_editor->stored().id);
            m_table->setCurrentIndex(row >= 0 ? m_model->index(row, 0) : QModelIndex());
            m_selecting = false;
            m_editor->focusAnswer();
        }
    });
}

void AnswersPage::save(std::function<void()> then) {
    if (!m_editor->canSave()) {
        return;
    }
    const BankAnswer answer = m_editor->answer();
    const qint64 other = m_model->idOf(answer);
    if (other == 0 || other == answer.id) {
        store(answer, std::move(then));
        return;
    }
    Question question;
    question.title = tr("Already answered");
    question.text = tr("There is an answer to this question already. Replace it?");
    question.answers = {tr("Replace"), tr("Go on writing")};
    m_context.dialogs.ask(this, question, [this, answer, other, then = std::move(then)](int chosen) {
        if (chosen == 0) {
            BankAnswer replacing = answer;
            replacing.id = other;
            store(replacing, then);
        }
    });
}

void AnswersPage::store(const BankAnswer& answer, std::function<void()> then) {
    answering::save(m_context.core.store(), answer, this,
                    [this, answer, then = std::move(then)](const Result<answering::Saved>& saved) {
                        if (!saved) {
                            fail(saved.error());
                            return;
                        }
                        BankAnswer kept = answer;
                        kept.id = saved->id;
                        kept.updatedAt = m_context.clock.nowMs();
                        m_wantedId = saved->id;
                        showAnswer(kept);
                        const int moved = static_cast<int>(saved->moved.size());
                        m_editor->result()->say(
                            moved == 0 ? tr("Saved")
                                       : tr("Saved; %n job(s) that waited for it are in Review", nullptr, moved),
                            true);
                        Q_EMIT said(tr("Answer saved"));
                        if (then) {
                            m_wantedId = 0;
                            then();
                        }
                        load();
                    });
}

void AnswersPage::remove() {
    const BankAnswer answer = m_editor->stored();
    if (answer.id == 0) {
        return;
    }
    answering::remove(m_context.core.store(), answer.id, this, [this, answer](const Done& removed) {
        if (!removed) {
            fail(removed.error());
            return;
        }
        m_removed = answer;
        m_editor->clear();
        //: %1 is a question
        m_editor->result()->say(tr("Deleted: %1").arg(words::cut(answer.question, 80)), true, tr("Undo"));
        Q_EMIT said(tr("Answer deleted"));
        load();
    });
}

void AnswersPage::undoRemove() {
    if (m_removed.id == 0) {
        return;
    }
    BankAnswer again = std::exchange(m_removed, {});
    again.id = 0;
    store(again, {});
}

void AnswersPage::fail(const Error& error) {
    const words::ErrorText said = words::error(error.kind);
    m_editor->result()->say(said.happened + u' ' + said.next, false);
}

} // namespace postulant
