#include "ui/pages/first_start/FirstStartPage.h"

#include "dispatch/Core.h"
#include "store/SeekerRepository.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/UiSettings.h"
#include "ui/pages/first_start/ChoiceCard.h"
#include "ui/pages/first_start/StepList.h"
#include "ui/pages/parts/Scrolling.h"
#include "ui/pages/profile/FieldEditor.h"
#include "ui/pages/profile/ImportPanel.h"
#include "ui/pages/profile/ImportReading.h"
#include "ui/pages/profile/ProfileForm.h"
#include "ui/pages/profile/ResumesSection.h"
#include "ui/pages/settings/CheckPane.h"
#include "ui/pages/settings/ConnectionForm.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace postulant {

namespace {

const char* const whoFields[] = {"first_name", "last_name", "email", "phone"};
// Skyvern's own service.
const QString cloudAddress = QStringLiteral("https://api.skyvern.com");
constexpr int cardWidth = 960;
constexpr int cardHeight = 700;

QFrame* line(QFrame::Shape shape, QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setFrameShape(shape);
    frame->setFrameShadow(QFrame::Plain);
    frame->setForegroundRole(QPalette::Mid);
    return frame;
}

QLineEdit* keyField(QWidget* parent, const char* name) {
    auto* field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setObjectName(QString::fromLatin1(name));
    return field;
}

class RailPane final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::of(this).tokens().rail); }
};

} // namespace

FirstStartPage::FirstStartPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_card(new QFrame(this))
    , m_steps(new StepList({tr("Who you are"), tr("Where to run"), tr("Ready")}))
    , m_pages(new QStackedWidget) {
    setAcceptDrops(true);
    auto* rail = new RailPane(m_card);
    rail->setFixedWidth(232);
    auto* railColumn = new QVBoxLayout(rail);
    railColumn->setContentsMargins(space::large, space::large, space::large, space::large);
    railColumn->setSpacing(space::pane);
    railColumn->addWidget(new Label(tr("Setting up"), TextStyle::Section, Label::Ink::Text, rail));
    railColumn->addWidget(m_steps);
    railColumn->addStretch();

    m_pages->addWidget(scrolling(makeWho()));
    m_pages->addWidget(scrolling(makeWhere()));
    m_pages->addWidget(makeReady());
    m_pages->addWidget(scrolling(makeImport()));
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(rail);
    upper->addWidget(line(QFrame::VLine, m_card));
    upper->addWidget(m_pages, 1);
    auto* card = new QVBoxLayout(m_card);
    card->setContentsMargins(1, 1, 1, 1);
    card->setSpacing(0);
    card->addLayout(upper, 1);
    card->addWidget(line(QFrame::HLine, m_card));
    card->addWidget(makeFoot());
    static_cast<QFrame*>(m_card)->setFrameShape(QFrame::Box);
    static_cast<QFrame*>(m_card)->setFrameShadow(QFrame::Plain);
    m_card->setForegroundRole(QPalette::Mid);
    m_card->setAutoFillBackground(true);
    m_card->setMaximumSize(cardWidth, cardHeight);

    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card, 1000);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::pane, space::pane, space::pane, space::pane);
    column->addStretch(1);
    column->addLayout(row, 1000);
    column->addStretch(1);
    showStep(Who);
}

QVBoxLayout* FirstStartPage::startPage(QWidget* page, const QString& heading, const QString& sentence) {
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    column->setSpacing(space::wide);
    auto* title = new Label(heading, TextStyle::Page, Label::Ink::Text, page);
    auto* words = new Label(sentence, TextStyle::Base, Label::Ink::Secondary, page);
    words->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(words);
    return column;
}

QWidget* FirstStartPage::makeWho() {
    auto* page = new QWidget;
    auto* column = startPage(page, tr("Who are you?"),
                             tr("Every application form asks for these. The rest can wait until you open Profile."));
    auto* rows = new FormRows(page);
    for (const char* key : whoFields) {
        const ProfileField* field = profileField(QString::fromLatin1(key));
        if (field == nullptr) {
            continue;
        }
        auto* editor = new FieldEditor(*field, fieldLabel(*field), rows);
        rows->addField(fieldLabel(*field), editor);
        m_fields.insert(editor->key(), editor);
        connect(editor, &FieldEditor::edited, this, &FirstStartPage::refresh);
    }
    auto* resume = new QWidget(page);
    auto* resumeRow = new QHBoxLayout(resume);
    resumeRow->setContentsMargins(0, 0, 0, 0);
    m_resumeLine =
        new Label(tr("No resume yet; you can drop one here"), TextStyle::Base, Label::Ink::Secondary, resume);
    m_resumeLine->setElided(true);
    m_resumeLine->setObjectName(QStringLiteral("resumeLine"));
    m_chooseResume = new QPushButton(icons::action(QStringLiteral("folder")), tr("Choose resume…"), resume);
    m_chooseResume->setObjectName(QStringLiteral("chooseResume"));
    resumeRow->addWidget(m_resumeLine, 1);
    resumeRow->addWidget(m_chooseResume);
    rows->addField(tr("Resume"), resume, tr("PDF or Word. It is copied into Postulant's folder on this computer."));
    auto* import = new QPushButton(icons::action(QStringLiteral("download")), tr("Import a file…"), page);
    import->setObjectName(QStringLiteral("importProfile"));
    import->setToolTip(
        tr("From a resume (PDF, DOCX), a JSON Resume or LinkedIn's archive of your data. You check what was read "
           "before anything changes."));
    m_problem = new Notice(Tone::Bad, page);
    m_problem->setObjectName(QStringLiteral("whoProblem"));
    m_problem->hide();
    column->addSpacing(space::base);
    column->addWidget(rows);
    column->addWidget(import, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    column->addStretch();
    connect(m_chooseResume, &QPushButton::clicked, this, [this] {
        FileQuestion question;
        question.title = tr("Choose a resume");
        question.filters = {tr("PDF or Word (*.pdf *.docx)"), tr("All files (*)")};
        m_context.dialogs.openFiles(this, question, [this](const QStringList& paths) { takeResume(paths.value(0)); });
    });
    connect(import, &QPushButton::clicked, this, [this] {
        FileQuestion question;
        question.title = tr("Import a profile");
        question.filters = {tr("Resumes and profiles (*.json *.pdf *.docx *.zip)"), tr("All files (*)")};
        m_context.dialogs.openFiles(this, question,
                                    [this](const QStringList& paths) { importProfile(paths.value(0)); });
    });
    return page;
}

QWidget* FirstStartPage::makeWhere() {
    auto* page = new QWidget;
    auto* column = startPage(page, tr("Where should applications run?"),
                             tr("A Skyvern server drives a browser and fills in the forms for you. You can add more or "
                                "change this at any time in Settings."));
    using Fact = ChoiceCard::Fact;
    m_practice =
        new ChoiceCard(QStringLiteral("practice"), tr("Practice first"),
                       tr("Pretend employers answer on this computer. A good way to see how everything works."),
                       {Fact{QStringLiteral("check"), tr("Ready now")}, Fact{QStringLiteral("coin"), tr("Free")},
                        Fact{QStringLiteral("lock"), tr("Nothing is sent")}},
                       page);
    m_practice->setObjectName(QStringLiteral("wayPractice"));
    m_local = new ChoiceCard(
        QStringLiteral("computer"), tr("On this computer"),
        tr("Postulant installs a Skyvern server here and runs it for you. It needs a model, here or from a provider."),
        {Fact{QStringLiteral("timer"), tr("10 minutes")}, Fact{QStringLiteral("download"), tr("1.2 GB")},
         Fact{QStringLiteral("key"), tr("A model's key needed")}},
        page);
    m_local->setObjectName(QStringLiteral("wayComputer"));
    m_local->setVisible(m_context.local != nullptr);
    m_own = new ChoiceCard(
        QStringLiteral("server"), tr("On a server I already have"),
        tr("Give its address and a key. Made for a Skyvern that you or someone you trust runs."),
        {Fact{QStringLiteral("timer"), tr("1 minute")}, Fact{QStringLiteral("key"), tr("Address and key needed")}},
        page);
    m_own->setObjectName(QStringLiteral("wayServer"));
    m_cloud = new ChoiceCard(QStringLiteral("cloud"), tr("In the Skyvern cloud"),
                             tr("Skyvern runs the browser. Your profile, answers and resume are sent there for each "
                                "application."),
                             {Fact{QStringLiteral("timer"), tr("1 minute")},
                              Fact{QStringLiteral("key"), tr("Account and key needed")},
                              Fact{QStringLiteral("coin"), tr("You pay Skyvern by use")}},
                             page);
    m_cloud->setObjectName(QStringLiteral("wayCloud"));
    m_practice->setChecked(true);
    for (ChoiceCard* card : {m_practice, m_local, m_own, m_cloud}) {
        column->addWidget(card);
        connect(card, &QAbstractButton::toggled, this, &FirstStartPage::refresh);
    }
    m_whereProblem = new Label({}, TextStyle::Small, Label::Ink::Secondary, page);
    m_whereProblem->setTone(Tone::Bad);
    m_whereProblem->setWordWrap(true);
    column->addWidget(makeDetails(page));
    column->addWidget(m_whereProblem);
    column->addStretch();
    return page;
}

// What the chosen way still wants to know; with nothing to ask, what stays on this computer.
QWidget* FirstStartPage::makeDetails(QWidget* parent) {
    m_details = new QStackedWidget(parent);
    auto* privacy = new Notice(Tone::Idle, m_details);
    privacy->setIcon(QStringLiteral("lock"));
    privacy->setTitle(tr("Your data stays here"));
    privacy->setText(
        tr("Your profile, resumes and history are kept on this computer; a server gets only what one "
           "application needs. Keys go into the system's key store. Nothing goes to an employer before you "
           "say so."));
    auto* own = new FormRows(m_details);
    own->setLabelWidth(80);
    m_address = new QLineEdit(own);
    m_address->setObjectName(QStringLiteral("serverAddress"));
    m_address->setPlaceholderText(QStringLiteral("https://skyvern.example:8000"));
    m_ownKey = keyField(own, "serverKey");
    own->addField(tr("Address"), m_address);
    own->addField(tr("Key"), m_ownKey);
    auto* cloud = new FormRows(m_details);
    cloud->setLabelWidth(80);
    m_cloudKey = keyField(cloud, "cloudKey");
    cloud->addField(tr("Key"), m_cloudKey, tr("From your account's settings at Skyvern."));
    auto* local = new Notice(Tone::Idle, m_details);
    local->setIcon(QStringLiteral("computer"));
    local->setTitle(tr("Settings, This computer"));
    local->setText(tr("There you choose a model and install the server; you can stop at any moment and go on later. "
                      "Everything lies in Postulant's folder and can be removed again."));
    for (QWidget* detail : {static_cast<QWidget*>(privacy), static_cast<QWidget*>(local), static_cast<QWidget*>(own),
                            static_cast<QWidget*>(cloud)}) {
        auto* place = new QWidget(m_details); // keeps its height, whatever is in it
        auto* top = new QVBoxLayout(place);
        top->setContentsMargins(0, 0, 0, 0);
        top->addWidget(detail);
        top->addStretch();
        m_details->addWidget(place);
    }
    for (QLineEdit* field : {m_address, m_ownKey, m_cloudKey}) {
        connect(field, &QLineEdit::textChanged, this, &FirstStartPage::refresh);
    }
    return m_details;
}

QWidget* FirstStartPage::makeReady() {
    auto* page = new QWidget;
    auto* column = startPage(page, tr("Ready"),
                             tr("Paste the addresses of a few jobs; each is shown to you before anything is sent."));
    m_summary = new Label({}, TextStyle::Base, Label::Ink::Text, page);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_check = new CheckPane(page);
    m_check->hide();
    connect(m_check, &CheckPane::keyWanted, this, [this] { showStep(Where); });
    connect(m_check, &CheckPane::checkWanted, this, &FirstStartPage::connectAndCheck);
    column->addWidget(m_summary);
    column->addWidget(scrolling(m_check, page), 1);
    return page;
}

// What a file would fill in, to be confirmed line by line.
QWidget* FirstStartPage::makeImport() {
    m_import = new ImportPanel;
    m_import->setBrief();
    connect(m_import, &ImportPanel::taken, this, [this] {
        m_profile = m_import->merged();
        for (FieldEditor* field : std::as_const(m_fields)) {
            field->setValue(m_profile.values.value(field->key()).toString());
        }
        saveWho();
        showStep(Who);
    });
    connect(m_import, &ImportPanel::refused, this, [this] { showStep(Who); });
    return m_import;
}

QWidget* FirstStartPage::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(space::large, space::wide, space::large, space::wide);
    row->setSpacing(space::base);
    m_skip = new QPushButton(tr("Skip setting up"), foot);
    m_skip->setObjectName(QStringLiteral("skip"));
    m_back = new QPushButton(icons::icon(QStringLiteral("left")), tr("Back"), foot);
    m_back->setObjectName(QStringLiteral("back"));
    m_next = new QPushButton(icons::icon(QStringLiteral("right"), QPalette::HighlightedText), {}, foot);
    m_next->setObjectName(QStringLiteral("next"));
    makePrimary(m_next);
    row->addWidget(m_skip);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_skip, &QPushButton::clicked, this, [this] {
        saveWho();
        finish(Room::Applications);
    });
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_pages->currentIndex() == Ready ? Where : Who); });
    connect(m_next, &QPushButton::clicked, this, &FirstStartPage::next);
    return foot;
}

QString FirstStartPage::title() const {
    return tr("Setting up");
}

void FirstStartPage::entered(qint64, const QString&) {
    m_context.core.store().read<Profile>(
        this, QStringLiteral("first_start/profile"), [](Database& db) { return profiles::preferred(db); },
        [this](const Result<Profile>& profile) {
            if (profile) {
                m_profile = *profile;
                m_stored = *profile;
                for (FieldEditor* field : std::as_const(m_fields)) {
                    if (field->value().isEmpty()) {
                        field->setValue(m_profile.values.value(field->key()).toString());
                    }
                }
                refresh();
            }
        });
}

void FirstStartPage::focusFirst() {
    switch (m_pages->currentIndex()) {
    case Who:
        m_fields.value(QString::fromLatin1(whoFields[0]))->input()->setFocus();
        break;
    case Where:
        for (ChoiceCard* card : {m_practice, m_local, m_own, m_cloud}) {
            if (card->isChecked()) {
                card->setFocus();
            }
        }
        break;
    case Import:
        m_import->setFocus();
        break;
    default:
        m_next->setFocus();
        break;
    }
}

QVector<QWidget*> FirstStartPage::panes() const {
    return {m_pages, m_next};
}

bool FirstStartPage::can(PageCommand command) const {
    return (command == PageCommand::Primary && m_next->isEnabled()) ||
           (command == PageCommand::Back && m_pages->currentIndex() > Who);
}

void FirstStartPage::run(PageCommand command) {
    if (command == PageCommand::Primary && can(command)) {
        next();
    } else if (command == PageCommand::Back && can(command)) {
        m_back->click();
    }
}

void FirstStartPage::showStep(Step step) {
    m_pages->setCurrentIndex(step);
    m_steps->setCurrent(step == Import ? Who : step);
    refresh();
    focusFirst();
    Q_EMIT commandsChanged();
}

FirstStartPage::Way FirstStartPage::way() const {
    return m_local->isChecked()   ? Way::ThisComputer
           : m_own->isChecked()   ? Way::OwnServer
           : m_cloud->isChecked() ? Way::Cloud
                                  : Way::Practice;
}

void FirstStartPage::refresh() {
    if (m_next == nullptr) {
        return;
    }
    const int step = m_pages->currentIndex();
    const Way where = way();
    m_details->setCurrentIndex(static_cast<int>(where));
    const QString name = (m_fields.value(QStringLiteral("first_name"))->value() + u' ' +
                          m_fields.value(QStringLiteral("last_name"))->value())
                             .trimmed();
    //: Remark under the first step of setting up; %1 is the seeker's name
    m_steps->setRemark(Who, name.isEmpty() ? tr("Skipped") : tr("Done: %1").arg(name));
    m_back->setVisible(step > Who);
    m_skip->setVisible(step < Ready);
    m_next->setVisible(step != Import);
    bool ready = !m_busy && step != Import;
    switch (step) {
    case Who:
        m_next->setText(tr("Next"));
        break;
    case Where: {
        m_next->setText(where == Way::Practice       ? tr("Start practising")
                        : where == Way::ThisComputer ? tr("Set it up")
                                                     : tr("Connect and check"));
        QString problem;
        if (where == Way::OwnServer) {
            const QUrl url(m_address->text().trimmed());
            const bool whole = (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) &&
                               !url.host().isEmpty();
            ready = ready && whole;
            if (whole && ConnectionForm::wantsConsent(m_address->text())) {
                problem = tr("This address is not encrypted. Add it under Settings, Connections, where you can allow "
                             "that.");
                ready = false;
            }
        } else if (where == Way::Cloud) {
            ready = ready && !m_cloudKey->text().trimmed().isEmpty();
        }
        m_whereProblem->setText(problem);
        break;
    }
    default:
        m_next->setText(tr("Add jobs"));
        break;
    }
    m_next->setEnabled(ready);
}

void FirstStartPage::next() {
    switch (m_pages->currentIndex()) {
    case Who:
        saveWho();
        showStep(Where);
        break;
    case Where:
        if (way() == Way::Practice) {
            m_check->hide();
            m_summary->setText(
                tr("Applications run at the practice server. Its jobs are made up, and nothing leaves this "
                   "computer. Practice is marked everywhere and never counted."));
            showStep(Ready);
        } else if (way() == Way::ThisComputer) {
            m_context.settings.set(QStringLiteral("firstStart/done"), true);
            Q_EMIT goTo(Room::Settings, 0, QStringLiteral("engine"));
        } else {
            connectAndCheck();
        }
        break;
    default:
        finish(Room::AddJobs);
        break;
    }
}

Profile FirstStartPage::written() const {
    Profile out = m_profile;
    for (const FieldEditor* field : std::as_const(m_fields)) {
        if (!field->value().isEmpty()) {
            out.values.insert(field->key(), field->value());
        }
    }
    return out;
}

// One at a time: a second one would make a second profile.
void FirstStartPage::saveWho() {
    const Profile changed = written();
    const bool same = changed.values == m_stored.values && changed.resume == m_stored.resume;
    if (same || m_saving) {
        m_saveAgain = m_saving;
        return;
    }
    m_saving = true;
    m_context.core.commands().saveProfile(changed, this, [this, changed](const Result<qint64>& saved) {
        m_saving = false;
        if (!saved) {
            const words::ErrorText said = words::error(saved.error().kind);
            m_problem->setTitle(said.happened);
            m_problem->setText(said.next);
            m_problem->show();
            return;
        }
        m_stored = changed;
        m_stored.id = m_profile.id = *saved;
        if (std::exchange(m_saveAgain, false)) {
            saveWho();
        }
    });
}

void FirstStartPage::takeResume(const QString& path) {
    const QFileInfo file(path);
    m_problem->hide();
    m_context.core.commands().addResume(path, file.completeBaseName(), this,
                                        [this, name = file.fileName()](const Result<ResumeRow>& resume) {
                                            if (resume) {
                                                m_resume = resume->label;
                                                m_resumeLine->setText(resume->fileName);
                                                return;
                                            }
                                            const ResumeTrouble trouble = resumeTrouble(name, resume.error());
                                            m_problem->setTitle(trouble.title);
                                            m_problem->setText(trouble.text);
                                            m_problem->show();
                                        });
}

void FirstStartPage::importProfile(const QString& path) {
    m_problem->hide();
    readImported(path, this, [this, name = QFileInfo(path).fileName()](const Result<ImportedFile>& read) {
        if (!read) {
            //: %1 is a file name
            m_problem->setTitle(tr("Nothing was read from %1").arg(words::cut(name, 80)));
            m_problem->setText(importTrouble(name, read.error()));
            m_problem->show();
            return;
        }
        if (read->profile) {
            m_import->setProfiles(written(), *read->profile, name);
        } else {
            m_import->setProposal(written(), read->proposal, name);
        }
        showStep(Import);
    });
}

void FirstStartPage::connectAndCheck() {
    if (m_busy || way() == Way::Practice || way() == Way::ThisComputer) {
        return;
    }
    m_busy = true;
    ConnectionRow row;
    row.id = m_connection;
    row.dialect = QStringLiteral("agent");
    const bool cloud = way() == Way::Cloud;
    row.name = cloud ? tr("Skyvern cloud") : QUrl(m_address->text().trimmed()).host();
    row.baseUrl = cloud ? cloudAddress : m_address->text().trimmed();
    row.isDefault = true;
    const QString key = (cloud ? m_cloudKey : m_ownKey)->text().trimmed();
    refresh();
    m_context.core.commands().saveConnection(
        row, key, this, [this, row](const Result<Commands::SavedConnection>& saved) { checkSaved(saved, row); });
}

void FirstStartPage::checkSaved(const Result<Commands::SavedConnection>& saved, const ConnectionRow& row) {
    m_busy = false;
    refresh();
    if (!saved) {
        const words::ErrorText text = words::error(saved.error().kind);
        m_whereProblem->setText(saved.error().kind == ErrorKind::Duplicate
                                    ? tr("There is a connection with this name already; it is under Settings.")
                                    : text.happened + u' ' + text.next);
        return;
    }
    m_connection = saved->id;
    m_context.core.commands().setDefaultConnection(saved->id, this, [](const Done&) {});
    //: %1 is the name of a connection
    QString words = tr("Applications run with %1.").arg(row.name);
    if (saved->keyKept == QLatin1String("session")) {
        words += u' ' + tr("This computer has no key store, so the key is kept only until Postulant is closed.");
    }
    m_summary->setText(words);
    m_check->show();
    m_check->start();
    showStep(Ready);
    ConnectionRow stored = row;
    stored.id = saved->id;
    stored.keySource = saved->keyKept;
    m_context.core.commands().testConnection(
        stored, std::nullopt, this, [this](const ServerCheck& one) { m_check->add(one); },
        [this](const QVector<ServerCheck>& all) { m_check->finish(all, m_context.clock.nowMs()); });
}

void FirstStartPage::finish(Room room) {
    m_context.settings.set(QStringLiteral("firstStart/done"), true);
    Q_EMIT goTo(room, 0, room == Room::AddJobs && way() == Way::Practice ? QString(practiceJobsWanted) : QString());
}

void FirstStartPage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), Theme::of(this).tokens().rail);
}

void FirstStartPage::dragEnterEvent(QDragEnterEvent* event) {
    if (m_pages->currentIndex() == Who && event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void FirstStartPage::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            const QString path = url.toLocalFile();
            const bool isProfile = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ||
                                   path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
            isProfile ? importProfile(path) : takeResume(path);
        }
    }
    event->acceptProposedAction();
}

} // namespace postulant
