#include "ui/pages/profile/LettersSection.h"

#include "dispatch/Core.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/Languages.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/parts/Scrolling.h"
#include "ui/pages/profile/ChoiceRulesEditor.h"
#include "ui/pages/profile/LetterPreview.h"
#include "ui/pages/profile/LetterWords.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TwoLineDelegate.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <memory>

namespace postulant {

namespace {

enum Role { SecondRole = Qt::UserRole + 1, MarkRole, IconRole, ToneRole };

constexpr int longestBody = 20'000;

QStringList tagsOf(const QString& text) {
    QStringList tags;
    for (const QString& tag : text.split(u',')) {
        if (!tag.trimmed().isEmpty()) {
            tags << tag.trimmed();
        }
    }
    tags.removeDuplicates();
    return tags;
}

} // namespace

LettersSection::LettersSection(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new QStandardItemModel(this))
    , m_stack(new QStackedWidget(this)) {
    auto* empty = new EmptyState(m_stack);
    empty->setContent(QStringLiteral("mail"), tr("No cover letter yet"),
                      tr("A letter is a template: company, title and your own details are put in for each job."),
                      {{QStringLiteral("new"), tr("Write a letter"), QStringLiteral("draft"), true}});
    connect(empty, &EmptyState::triggered, this, &LettersSection::startNew);
    auto* both = new QSplitter(m_stack);
    both->setChildrenCollapsible(false);
    both->addWidget(makeList());
    both->addWidget(scrolling(makeEditor(), both));
    both->setStretchFactor(1, 1);
    m_stack->addWidget(new QWidget(m_stack)); // before the list is known
    m_stack->addWidget(empty);
    m_stack->addWidget(both);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("cover_letter"))) {
            load();
        }
    });
    load();
}

QWidget* LettersSection::makeList() {
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(space::large, space::pane, space::base, space::pane);
    column->setSpacing(space::base);
    column->addWidget(new Label(tr("Cover letters"), TextStyle::Section, Label::Ink::Text, pane));
    m_list = new QListView(pane);
    m_list->setObjectName(QStringLiteral("letters"));
    m_list->setAccessibleName(tr("Cover letters"));
    m_list->setModel(m_model);
    auto* rows = new TwoLineDelegate(SecondRole, MarkRole, m_list);
    RowRoles roles;
    roles.iconId = IconRole;
    roles.tone = ToneRole;
    rows->setRoles(roles);
    m_list->setItemDelegate(rows);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumWidth(200);
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    auto* add = new QPushButton(icons::action(QStringLiteral("plus")), tr("New"), pane);
    add->setObjectName(QStringLiteral("newLetter"));
    m_remove = new QPushButton(icons::action(QStringLiteral("minus")), tr("Remove…"), pane);
    m_remove->setObjectName(QStringLiteral("removeLetter"));
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] { leaveDraft([this] { startNew(); }); });
    connect(m_remove, &QPushButton::clicked, this, &LettersSection::remove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { selectRow(index.row()); });
    return pane;
}

QWidget* LettersSection::makeEditor() {
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(space::base, space::pane, space::large, space::pane);
    column->setSpacing(space::base);
    QWidget* rows = makeFields(pane);
    m_body = new QPlainTextEdit(pane);
    m_body->setObjectName(QStringLiteral("letterBody"));
    m_body->setAccessibleName(tr("Text of the letter"));
    m_body->setTabChangesFocus(true);
    m_flaw = new Label({}, TextStyle::Small, Label::Ink::Text, pane);
    m_flaw->setObjectName(QStringLiteral("letterFlaw"));
    m_flaw->setTone(Tone::Bad);
    m_flaw->setElided(true);
    auto* insert = new QPushButton(icons::action(QStringLiteral("plus")), tr("Insert"), pane);
    insert->setObjectName(QStringLiteral("insertPlaceholder"));
    fillInsertMenu(insert);
    m_default = new QPushButton(icons::icon(QStringLiteral("check")), tr("Make it the default"), pane);
    m_default->setObjectName(QStringLiteral("makeLetterDefault"));
    m_save = new QPushButton(icons::icon(QStringLiteral("check")), tr("Save letter"), pane);
    m_save->setObjectName(QStringLiteral("saveLetter"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::base);
    buttons->addWidget(insert);
    buttons->addWidget(m_flaw, 1);
    buttons->addWidget(m_default);
    buttons->addWidget(m_save);
    m_result = new ResultLine(pane);
    m_result->setObjectName(QStringLiteral("letterResult"));
    m_preview = new LetterPreview(m_context, pane);
    auto* rules = new ChoiceRulesEditor(m_context, choice_rules::Of::Letters, pane);
    column->addWidget(rows);
    column->addWidget(m_body, 3);
    column->addLayout(buttons);
    column->addWidget(m_result);
    column->addWidget(m_preview, 3);
    column->addWidget(rules);
    connect(m_body, &QPlainTextEdit::textChanged, this, &LettersSection::typed);
    connect(m_default, &QPushButton::clicked, this, &LettersSection::makeDefault);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_preview, &LetterPreview::said, m_result,
            [this](const QString& text, bool good) { m_result->say(text, good); });
    return pane;
}

QWidget* LettersSection::makeFields(QWidget* pane) {
    auto* rows = new FormRows(pane);
    rows->setLabelWidth(112);
    m_label = new QLineEdit(pane);
    m_label->setObjectName(QStringLiteral("letterLabel"));
    m_label->setMaxLength(80);
    m_language = new QComboBox(pane);
    m_language->setObjectName(QStringLiteral("letterLanguage"));
    fillLanguages(m_language, tr("Not said"));
    m_tags = new QLineEdit(pane);
    m_tags->setObjectName(QStringLiteral("letterTags"));
    m_tags->setMaxLength(200);
    rows->addField(tr("Label"), m_label);
    rows->addField(tr("Language"), m_language);
    rows->addField(tr("Tags"), m_tags, tr("With commas between them"));
    connect(m_label, &QLineEdit::textEdited, this, &LettersSection::typed);
    connect(m_tags, &QLineEdit::textEdited, this, &LettersSection::typed);
    connect(m_language, &QComboBox::activated, this, &LettersSection::typed);
    return rows;
}

void LettersSection::fillInsertMenu(QPushButton* button) {
    auto* menu = new QMenu(button);
    QMenu* ofProfile = nullptr;
    for (const QString& name : letterPlaceholders()) {
        if (profileField(name) != nullptr && ofProfile == nullptr) {
            ofProfile = menu->addMenu(tr("From your profile"));
        }
        QMenu* into = profileField(name) != nullptr ? ofProfile : menu;
        connect(into->addAction(placeholderLabel(name)), &QAction::triggered, this, [this, name] {
            m_body->insertPlainText(QStringLiteral("{{") + name + QStringLiteral("}}"));
            m_body->setFocus();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Free paragraph")), &QAction::triggered, this, [this] {
        m_body->insertPlainText(
            QStringLiteral("\n{{#%1}}\n\n{{/%1}}\n").arg(tr("paragraph", "name of a free paragraph")));
        m_body->setFocus();
    });
    button->setMenu(menu);
}

const LetterRow* LettersSection::current() const {
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

void LettersSection::load() {
    m_context.core.store().read<QVector<LetterRow>>(
        this, QStringLiteral("profile/letters"), [](Database& db) { return letters::all(db); },
        [this](const Result<QVector<LetterRow>>& rows) {
            if (rows) {
                take(*rows);
            }
        });
}

// What is being written stays, whatever arrives.
void LettersSection::take(const QVector<LetterRow>& rows) {
    const bool writing = isChanged() || (m_loaded && m_shown.id == 0 && m_stack->currentIndex() == 2);
    const qint64 wanted = m_wanted != 0 ? m_wanted : m_shown.id;
    m_wanted = 0;
    m_loaded = true;
    m_filling = true;
    m_rows = rows;
    m_model->clear();
    int row = writing && m_shown.id == 0 ? -1 : 0;
    for (const LetterRow& letter : rows) {
        auto* item = new QStandardItem(letter.label);
        QStringList about;
        if (!letter.language.isEmpty()) {
            about << languageName(letter.language);
        }
        item->setData((about + letter.tags).join(QStringLiteral(" · ")), SecondRole);
        item->setData(letter.isDefault ? tr("Default") : QString(), MarkRole);
        item->setData(letter.isDefault ? QStringLiteral("check") : QString(), IconRole);
        item->setData(static_cast<int>(Tone::Good), ToneRole);
        row = letter.id == wanted ? m_model->rowCount() : row;
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_filling = false;
    m_stack->setCurrentIndex(rows.isEmpty() && !writing ? 1 : 2);
    if (!writing) {
        showRow(row);
    }
    m_remove->setEnabled(canRemove());
    Q_EMIT commandsChanged();
}

void LettersSection::selectRow(int row) {
    if (m_filling || row < 0 || row >= m_rows.size() || m_rows.at(row).id == m_shown.id) {
        return;
    }
    leaveDraft([this, id = m_rows.at(row).id] {
        m_shown.id = id;
        choose(id);
        showRow(m_list->currentIndex().row());
    });
}

void LettersSection::choose(qint64 id) {
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const LetterRow& letter) { return letter.id == id; });
    m_filling = true;
    m_list->setCurrentIndex(found == m_rows.cend()
                                ? QModelIndex()
                                : m_model->index(static_cast<int>(std::distance(m_rows.cbegin(), found)), 0));
    m_filling = false;
}

// What was written is never thrown away unasked.
void LettersSection::leaveDraft(std::function<void()> then) {
    if (!isChanged()) {
        then();
        return;
    }
    Question question;
    question.title = tr("Letter not saved");
    question.text = tr("Save the changed letter?");
    question.answers = {tr("Save"), tr("Discard changes"), tr("Go on writing")};
    m_context.dialogs.ask(this, question, [this, then = std::move(then)](int answer) {
        if (answer == 0 && canSave()) {
            save(then);
        } else if (answer == 1) {
            then();
        } else {
            choose(m_shown.id);
            m_body->setFocus();
        }
    });
}

void LettersSection::showRow(int row) {
    if (m_filling || row < 0 || row >= m_rows.size()) {
        return;
    }
    m_shown = m_rows.at(row);
    m_filling = true;
    m_label->setText(m_shown.label);
    chooseLanguage(m_language, m_shown.language);
    m_tags->setText(m_shown.tags.join(QStringLiteral(", ")));
    m_body->setPlainText(m_shown.body);
    m_filling = false;
    typed();
}

void LettersSection::startNew() {
    m_stack->setCurrentIndex(2);
    m_filling = true;
    m_list->setCurrentIndex({});
    m_shown = LetterRow();
    m_label->clear();
    m_tags->clear();
    m_language->setCurrentIndex(0);
    m_body->clear();
    m_filling = false;
    typed();
    m_label->setFocus();
}

void LettersSection::open(qint64 id) {
    m_wanted = id;
    if (m_loaded) {
        load();
    }
    m_list->setFocus(Qt::OtherFocusReason);
}

LetterRow LettersSection::written() const {
    LetterRow letter = m_shown;
    letter.label = m_label->text().trimmed();
    letter.language = chosenLanguage(m_language);
    letter.tags = tagsOf(m_tags->text());
    letter.body = m_body->toPlainText();
    return letter;
}

bool LettersSection::isChanged() const {
    const LetterRow letter = written();
    return letter.label != m_shown.label || letter.language != m_shown.language || letter.tags != m_shown.tags ||
           letter.body != m_shown.body;
}

bool LettersSection::canSave() const {
    return isChanged() && !written().label.isEmpty() && m_flaw->fullText().isEmpty();
}

bool LettersSection::canRemove() const {
    return current() != nullptr;
}

void LettersSection::typed() {
    if (m_filling) {
        return;
    }
    const LetterRow letter = written();
    const QVector<LetterFlaw> flaws = checkLetter(letter.body);
    const bool tooLong = letter.body.size() > longestBody;
    m_flaw->setText(!flaws.isEmpty() ? letterFlawText(flaws.first())
                    : tooLong        ? tr("This letter is too long.")
                                     : QString());
    m_preview->setLetter(letter.body, letter.language, letter.label);
    m_save->setEnabled(canSave());
    m_default->setEnabled(m_shown.id != 0);
    m_default->setText(m_shown.isDefault ? tr("Not the default any more") : tr("Make it the default"));
    m_remove->setEnabled(canRemove());
    Q_EMIT commandsChanged();
}

void LettersSection::save(std::function<void()> then) {
    if (!canSave()) {
        return;
    }
    const LetterRow letter = written();
    auto id = std::make_shared<Result<qint64>>(failure(ErrorKind::Cancelled));
    m_context.core.store().write(
        [id, letter, now = m_context.clock.nowMs()](Database& db) -> Done {
            *id = letters::save(db, letter, now);
            return *id ? Done{} : Done(tl::unexpected<Error>(id->error()));
        },
        this,
        [this, id, letter, then = std::move(then)](const Done& done) {
            saved(letter, done ? *id : Result<qint64>(tl::unexpected<Error>(done.error())));
            if (*id && done && then) {
                then();
            }
        });
}

// What was typed on meanwhile is still to be saved.
void LettersSection::saved(const LetterRow& letter, const Result<qint64>& id) {
    if (!id) {
        m_result->say(id.error().kind == ErrorKind::Duplicate ? tr("Another letter has this label.")
                                                              : words::error(id.error().kind).happened,
                      false);
        return;
    }
    if (m_shown.id == letter.id) {
        m_shown = letter;
        m_shown.id = *id;
    }
    m_result->say(tr("Saved"), true);
    Q_EMIT said(tr("Cover letter saved"));
    typed();
    load();
}

void LettersSection::makeDefault() {
    const qint64 id = m_shown.isDefault ? 0 : m_shown.id;
    m_context.core.store().write([id](Database& db) { return letters::setDefault(db, id); }, this,
                                 [this, id](const Done& done) {
                                     if (!done) {
                                         m_result->say(words::error(done.error().kind).happened, false);
                                         return;
                                     }
                                     m_shown.isDefault = id != 0;
                                     m_result->say(id != 0 ? tr("This letter goes along where no other is chosen.")
                                                           : tr("Where none is chosen, no letter goes along."),
                                                   true);
                                     typed();
                                     load();
                                 });
}

void LettersSection::remove() {
    const LetterRow* letter = current();
    if (letter == nullptr) {
        return;
    }
    Question question;
    question.title = tr("Remove cover letter");
    //: %1 is the label of a letter
    question.text = tr("Remove %1?").arg(letter->label);
    question.detail = tr("What was sent with it stays in the history of those applications.");
    question.answers = {tr("Remove"), tr("Keep it")};
    m_context.dialogs.ask(this, question, [this, id = letter->id](int answer) {
        if (answer != 0) {
            return;
        }
        m_context.core.store().write([id](Database& db) { return letters::remove(db, id); }, this,
                                     [this](const Done& done) {
                                         m_result->say(done ? tr("Removed") : words::error(done.error().kind).happened,
                                                       done.has_value());
                                         m_shown = written(); // nothing is left to save
                                         m_shown.id = -1;
                                         load();
                                     });
    });
}

} // namespace postulant
