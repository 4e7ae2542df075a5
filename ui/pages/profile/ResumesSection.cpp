#include "ui/pages/profile/ResumesSection.h"

#include "dispatch/Core.h"
#include "dispatch/ResumeVersions.h"
#include "documents/PdfPreview.h"
#include "documents/ResumeFile.h"
#include "store/SeekerRepository.h"
#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/FileSize.h"
#include "ui/pages/parts/Languages.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/parts/Scrolling.h"
#include "ui/pages/profile/ChoiceRulesEditor.h"
#include "ui/pages/profile/PicturePane.h"
#include "ui/pages/profile/ResumesModel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TwoLineDelegate.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <memory>

namespace postulant {

ResumeTrouble resumeTrouble(const QString& fileName, const Error& error) {
    const auto is = [&error](ResumeProblem problem) { return error.detail == code(problem); };
    const QString name = words::cut(fileName, 120);
    if (error.kind == ErrorKind::TooLarge) {
        //: %1 is a file name
        return {ResumesSection::tr("%1 is too large").arg(name),
                //: %1 is a size: "10 MB"
                ResumesSection::tr("Job sites and servers take %1 at most. Save it smaller, for example with fewer or "
                                   "smaller pictures.")
                    .arg(fileSize(maxResumeBytes))};
    }
    if (is(ResumeProblem::Locked)) {
        return {ResumesSection::tr("%1 is locked with a password").arg(name),
                ResumesSection::tr("Employers could not open it. Save it without a password.")};
    }
    if (is(ResumeProblem::Damaged)) {
        return {ResumesSection::tr("%1 is damaged").arg(name),
                ResumesSection::tr("It begins like a resume, but cannot be opened. Save it again from the program that "
                                   "made it.")};
    }
    if (is(ResumeProblem::Empty)) {
        return {ResumesSection::tr("%1 is empty").arg(name), ResumesSection::tr("There is nothing in this file.")};
    }
    if (error.kind == ErrorKind::FileType) {
        return {ResumesSection::tr("%1 is neither PDF nor Word").arg(name),
                ResumesSection::tr("Job sites take PDF and DOCX. Save your resume as one of them.")};
    }
    if (is(ResumeProblem::Missing)) {
        return {ResumesSection::tr("%1 is not there any more").arg(name),
                ResumesSection::tr("It was moved or deleted. Choose it again.")};
    }
    if (error.kind == ErrorKind::File) {
        return {ResumesSection::tr("%1 cannot be read").arg(name),
                ResumesSection::tr("See that you may open it, then choose it again.")};
    }
    const words::ErrorText text = words::error(error.kind);
    return {text.happened, text.next};
}

ResumesSection::ResumesSection(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ResumesModel(this))
    , m_stack(new QStackedWidget(this))
    , m_preview(new PdfPreview(this)) {
    setAcceptDrops(true);
    auto* empty = new EmptyState(m_stack);
    empty->setContent(QStringLiteral("doc"), tr("No resume yet"),
                      tr("Drop a PDF or Word file here, or choose one. It is copied into Postulant's folder."),
                      {{QStringLiteral("add"), tr("Choose resume…"), QStringLiteral("folder"), true}});
    connect(empty, &EmptyState::triggered, this, &ResumesSection::chooseFile);
    auto* both = new QWidget(m_stack);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList(), 2);
    row->addWidget(scrolling(makeDetail(), both), 3);
    m_stack->addWidget(new QWidget(m_stack)); // before the list is known
    m_stack->addWidget(empty);
    m_stack->addWidget(both);
    m_problem = new Notice(Tone::Bad, this);
    m_problem->setObjectName(QStringLiteral("resumeProblem"));
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack, 1);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(space::large, 0, space::large, space::wide);
    below->addWidget(m_problem);
    column->addLayout(below);

    connect(m_preview, &PdfPreview::loaded, this, [this] { m_preview->render(0, m_picture->boxInPixels()); });
    connect(m_preview, &PdfPreview::rendered, this, [this](int, const QImage& image) { m_picture->setImage(image); });
    connect(m_preview, &PdfPreview::failed, this,
            [this] { m_picture->setMessage(tr("The first page cannot be shown.")); });
    connect(m_picture, &PicturePane::resized, this, [this] {
        if (m_picture->hasImage()) {
            m_preview->render(0, m_picture->boxInPixels());
        }
    });
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("resume"))) {
            load();
        }
    });
    load();
}

QWidget* ResumesSection::makeList() {
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(space::large, space::pane, 0, space::pane);
    column->setSpacing(space::base);
    column->addWidget(new Label(tr("Resumes"), TextStyle::Section, Label::Ink::Text, pane));
    m_list = new QListView(pane);
    m_list->setObjectName(QStringLiteral("resumes"));
    m_list->setAccessibleName(tr("Resumes"));
    m_list->setModel(m_model);
    auto* rows = new TwoLineDelegate(ResumesModel::SecondRole, ResumesModel::BadgeRole, m_list);
    RowRoles roles;
    roles.iconId = ResumesModel::BadgeIconRole;
    roles.tone = ResumesModel::BadgeToneRole;
    rows->setRoles(roles);
    m_list->setItemDelegate(rows);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumWidth(220);
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::base);
    auto* add = new QPushButton(icons::action(QStringLiteral("plus")), tr("Add…"), pane);
    add->setObjectName(QStringLiteral("addResume"));
    m_remove = new QPushButton(icons::action(QStringLiteral("minus")), tr("Remove…"), pane);
    m_remove->setObjectName(QStringLiteral("removeResume"));
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    column->addLayout(buttons);
    auto* hint =
        new Label(tr("You can also drop a PDF or Word file here."), TextStyle::Small, Label::Ink::Secondary, pane);
    hint->setElided(true);
    column->addWidget(hint);
    connect(add, &QPushButton::clicked, this, &ResumesSection::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &ResumesSection::remove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResumesSection::showCurrent);
    return pane;
}

QWidget* ResumesSection::makeDetail() {
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->setSpacing(space::wide);
    QWidget* rows = makeFields(pane);
    m_about = new Label({}, TextStyle::Small, Label::Ink::Secondary, pane);
    m_about->setElided(true);
    m_default = new QPushButton(icons::icon(QStringLiteral("check")), tr("Make it the default"), pane);
    m_default->setObjectName(QStringLiteral("makeDefault"));
    auto* line = new QHBoxLayout;
    m_replace = new QPushButton(icons::action(QStringLiteral("upload")), tr("Replace…"), pane);
    m_replace->setObjectName(QStringLiteral("replaceResume"));
    m_replace->setToolTip(tr("Another file under the same label and name. What was sent before keeps the old one."));
    line->addWidget(m_about, 1);
    line->addWidget(m_replace);
    line->addWidget(m_default);
    m_picture = new PicturePane(pane);
    m_picture->setAccessibleName(tr("First page of the resume"));
    m_result = new ResultLine(pane);
    column->addWidget(rows);
    column->addLayout(line);
    column->addWidget(m_picture, 1);
    column->addWidget(m_result);
    column->addWidget(new ChoiceRulesEditor(m_context, choice_rules::Of::Resumes, pane));
    connect(m_replace, &QPushButton::clicked, this, &ResumesSection::chooseReplacement);
    connect(m_default, &QPushButton::clicked, this, [this] {
        if (const ResumeRow* resume = current()) {
            m_context.core.commands().setDefaultResume(resume->id, this, [this](const Done& done) {
                m_result->say(done ? tr("This resume goes along where no other is chosen.")
                                   : words::error(done.error().kind).happened,
                              done.has_value());
                load();
            });
        }
    });
    return pane;
}

QWidget* ResumesSection::makeFields(QWidget* pane) {
    auto* rows = new FormRows(pane);
    rows->setLabelWidth(112);
    m_label = new QLineEdit(pane);
    m_label->setObjectName(QStringLiteral("resumeLabel"));
    m_label->setMaxLength(80);
    m_fileName = new QLineEdit(pane);
    m_fileName->setObjectName(QStringLiteral("resumeFileName"));
    m_fileName->setMaxLength(100);
    rows->addField(tr("Label"), m_label);
    rows->addField(tr("File name"), m_fileName, tr("This is the name that employers see."));
    m_language = new QComboBox(pane);
    m_language->setObjectName(QStringLiteral("resumeLanguage"));
    fillLanguages(m_language, tr("Not known"));
    m_tags = new QLineEdit(pane);
    m_tags->setObjectName(QStringLiteral("resumeTags"));
    m_tags->setMaxLength(200);
    m_tags->setPlaceholderText(tr("With commas between them"));
    rows->addField(tr("Language"), m_language);
    rows->addField(tr("Tags"), m_tags);
    connect(m_label, &QLineEdit::editingFinished, this, &ResumesSection::rename);
    connect(m_fileName, &QLineEdit::editingFinished, this, &ResumesSection::rename);
    connect(m_language, &QComboBox::activated, this, &ResumesSection::describe);
    connect(m_tags, &QLineEdit::editingFinished, this, &ResumesSection::describe);
    return rows;
}

const ResumeRow* ResumesSection::current() const {
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->resumes().at(row) : nullptr;
}

bool ResumesSection::isEmpty() const {
    return m_loaded && m_model->rowCount() == 0;
}

bool ResumesSection::canRemove() const {
    return current() != nullptr;
}

void ResumesSection::focusList() {
    m_list->setFocus(Qt::OtherFocusReason);
}

void ResumesSection::load() {
    m_context.core.store().read<QVector<ResumeRow>>(
        this, QStringLiteral("profile/resumes"), [](Database& db) { return resumes::all(db); },
        [this](const Result<QVector<ResumeRow>>& rows) {
            if (rows) {
                take(*rows);
            }
        });
}

void ResumesSection::take(const QVector<ResumeRow>& rows) {
    const ResumeRow* before = current();
    const qint64 wanted = m_wanted != 0 ? m_wanted : before != nullptr ? before->id : 0;
    m_wanted = 0;
    m_loaded = true;
    m_model->setResumes(rows);
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 2);
    if (!rows.isEmpty()) {
        m_list->setCurrentIndex(m_model->index(qMax(0, m_model->rowOf(wanted))));
    }
    showCurrent();
    Q_EMIT commandsChanged();
}

void ResumesSection::showCurrent() {
    const ResumeRow* resume = current();
    m_remove->setEnabled(resume != nullptr);
    if (resume == nullptr) {
        return;
    }
    if (!m_label->hasFocus()) {
        m_label->setText(resume->label);
    }
    if (!m_fileName->hasFocus()) {
        m_fileName->setText(resume->fileName);
    }
    chooseLanguage(m_language, resume->language);
    if (!m_tags->hasFocus()) {
        m_tags->setText(resume->tags.join(QStringLiteral(", ")));
    }
    //: %1 is a size, %2 a time or day
    m_about->setText(
        tr("%1, added %2").arg(fileSize(resume->size), dates::whenLong(resume->addedAt, m_context.clock.nowMs())));
    loadVersions(*resume);
    m_default->setEnabled(!resume->isDefault);
    m_default->setText(resume->isDefault ? tr("Default") : tr("Make it the default"));
    showPreview(*resume);
    Q_EMIT commandsChanged();
}

void ResumesSection::showPreview(const ResumeRow& resume) {
    if (resume.sha256 == m_previewed) {
        return;
    }
    m_previewed = resume.sha256;
    if (resume.mimeType != pdfMimeType) {
        m_picture->setMessage(tr("There is no preview of Word files."));
        return;
    }
    m_picture->setMessage(tr("Opening…"));
    m_preview->load(m_context.core.store().filesDir() + u'/' + resume.sha256);
}

void ResumesSection::rename() {
    const ResumeRow* resume = current();
    if (resume == nullptr) {
        return;
    }
    const QString label = m_label->text().trimmed();
    const QString fileName = employerFileName(m_fileName->text().trimmed(), resume->mimeType);
    if (label.isEmpty() || (label == resume->label && fileName == resume->fileName)) {
        m_label->setText(resume->label);
        m_fileName->setText(resume->fileName);
        return;
    }
    for (const ResumeRow& other : m_model->resumes()) {
        if (other.id != resume->id && other.label.compare(label, Qt::CaseInsensitive) == 0) {
            m_result->say(tr("Another resume has this label."), false);
            return;
        }
    }
    m_fileName->setText(fileName);
    m_context.core.commands().renameResume(resume->id, label, fileName, this, [this](const Done& done) {
        m_result->say(done ? tr("Saved") : words::error(done.error().kind).happened, done.has_value());
        load();
    });
}

void ResumesSection::describe() {
    const ResumeRow* resume = current();
    if (resume == nullptr) {
        return;
    }
    QStringList tags;
    for (const QString& tag : m_tags->text().split(u',')) {
        tags << tag.trimmed();
    }
    tags.removeAll(QString());
    tags.removeDuplicates();
    const QString language = chosenLanguage(m_language);
    if (language == resume->language && tags == resume->tags) {
        return;
    }
    m_context.core.store().write(
        [id = resume->id, language, tags](Database& db) { return resumes::describe(db, id, language, tags); }, this,
        [this](const Done& done) {
            m_result->say(done ? tr("Saved") : words::error(done.error().kind).happened, done.has_value());
            load();
        });
}

void ResumesSection::loadVersions(const ResumeRow& resume) {
    m_context.core.store().read<QVector<ResumeRow>>(
        this, QStringLiteral("profile/versions"), [id = resume.id](Database& db) { return resumes::versions(db, id); },
        [this, before = m_about->fullText(), id = resume.id](const Result<QVector<ResumeRow>>& rows) {
            const ResumeRow* shown = current();
            if (rows && rows->size() > 1 && shown != nullptr && shown->id == id && m_about->fullText() == before) {
                //: After the size and day of a file; %n is how many files stood under this label so far
                m_about->setText(before + u' ' + tr("Version %n.", nullptr, static_cast<int>(rows->size())));
            }
        });
}

void ResumesSection::chooseReplacement() {
    const ResumeRow* resume = current();
    if (resume == nullptr) {
        return;
    }
    FileQuestion question;
    question.title = tr("Choose a resume");
    question.filters = {tr("PDF or Word (*.pdf *.docx)"), tr("All files (*)")};
    m_context.dialogs.openFiles(this, question, [this, id = resume->id](const QStringList& paths) {
        if (!paths.isEmpty()) {
            replace(id, paths.first());
        }
    });
}

void ResumesSection::replace(qint64 id, const QString& path) {
    m_problem->hide();
    Store& store = m_context.core.store();
    auto made = std::make_shared<Result<ResumeRow>>(failure(ErrorKind::Cancelled));
    store.write(
        [made, id, path, dir = store.filesDir(), now = m_context.clock.nowMs()](Database& db) -> Done {
            *made = replaceResume(db, dir, id, path, now);
            return *made ? Done{} : Done(tl::unexpected<Error>(made->error()));
        },
        this,
        [this, made, path](const Done& done) {
            if (!done) {
                explain(path, done.error());
                return;
            }
            m_wanted = (*made)->id;
            m_result->say(tr("Replaced. What was sent before keeps the old file."), true);
            load();
        });
}

void ResumesSection::chooseFile() {
    FileQuestion question;
    question.title = tr("Choose a resume");
    question.several = true;
    question.filters = {tr("PDF or Word (*.pdf *.docx)"), tr("All files (*)")};
    m_context.dialogs.openFiles(this, question, [this](const QStringList& paths) { addFiles(paths); });
}

void ResumesSection::addFiles(const QStringList& paths) {
    m_problem->hide();
    for (const QString& path : paths) {
        const QString label = m_model->freeLabel(QFileInfo(path).completeBaseName());
        m_context.core.commands().addResume(path, label, this, [this, path](const Result<ResumeRow>& resume) {
            if (!resume) {
                explain(path, resume.error());
                return;
            }
            m_wanted = resume->id;
            //: %1 is the label of a resume
            m_result->say(tr("Added: %1").arg(resume->label), true);
            Q_EMIT said(tr("Resume added"));
            Q_EMIT added();
            load();
        });
    }
}

void ResumesSection::explain(const QString& path, const Error& error) {
    const ResumeTrouble trouble = resumeTrouble(QFileInfo(path).fileName(), error);
    m_problem->setTitle(trouble.title);
    m_problem->setText(trouble.text);
    m_problem->setButtons({{QStringLiteral("again"), tr("Choose another…"), QStringLiteral("folder"), {}}});
    disconnect(m_problem, &Notice::triggered, this, nullptr);
    connect(m_problem, &Notice::triggered, this, &ResumesSection::chooseFile);
    m_problem->show();
}

void ResumesSection::remove() {
    const ResumeRow* resume = current();
    if (resume == nullptr) {
        return;
    }
    Question question;
    question.title = tr("Remove resume");
    //: %1 is the label of a resume
    question.text = tr("Remove %1?").arg(resume->label);
    question.detail = tr("What was sent with it stays in the history of those applications.");
    question.answers = {tr("Remove"), tr("Keep it")};
    m_context.dialogs.ask(this, question, [this, id = resume->id](int answer) {
        if (answer == 0) {
            m_context.core.commands().removeResume(id, this, [this](const Done& done) {
                m_result->say(done ? tr("Removed") : words::error(done.error().kind).happened, done.has_value());
                m_previewed.clear();
                load();
            });
        }
    });
}

void ResumesSection::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void ResumesSection::dropEvent(QDropEvent* event) {
    QStringList files;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    event->acceptProposedAction();
    addFiles(files);
}

} // namespace postulant
