#include "ui/pages/profile/ProfilePage.h"

#include "dispatch/Core.h"
#include "store/SeekerRepository.h"
#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/FileReading.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/parts/SectionList.h"
#include "ui/pages/profile/ImportPanel.h"
#include "ui/pages/profile/ImportReading.h"
#include "ui/pages/profile/LettersSection.h"
#include "ui/pages/profile/ProfileForm.h"
#include "ui/pages/profile/ProfileMenu.h"
#include "ui/pages/profile/ResumesSection.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RoomHead.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

namespace {

constexpr int saveAfterMs = 700;
constexpr int undoSteps = 50;
const QString resumesId = QStringLiteral("resumes");
const QString lettersId = QStringLiteral("letters");

} // namespace

ProfilePage::ProfilePage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_head(new RoomHead(tr("Profile"),
                          tr("Kept on this computer. Each application gets only what its package shows."), this))
    , m_menu(new ProfileMenu(context, this))
    , m_sections(new SectionList(tr("Sections"), this))
    , m_stack(new QStackedWidget(this))
    , m_pages(new QStackedWidget(this)) {
    auto* import = new QPushButton(icons::action(QStringLiteral("download")), tr("Import…"), this);
    import->setObjectName(QStringLiteral("importProfile"));
    import->setToolTip(
        tr("From a resume (PDF, DOCX), a JSON Resume or LinkedIn's archive of your data. You check what was read "
           "before anything changes."));
    m_export = new QPushButton(icons::action(QStringLiteral("upload")), tr("Export…"), this);
    m_export->setObjectName(QStringLiteral("exportProfile"));
    m_head->addAction(m_menu);
    m_head->addAction(import);
    m_head->addAction(m_export);
    m_head->setLine(true);
    connect(m_menu, &ProfileMenu::opening, this, &ProfilePage::left);
    connect(m_menu, &ProfileMenu::chosen, this, &ProfilePage::showProfile);
    connect(m_menu, &ProfileMenu::said, this, [this](const QString& text, bool good) { m_result->say(text, good); });
    connect(import, &QPushButton::clicked, this, &ProfilePage::importFile);
    connect(m_export, &QPushButton::clicked, this, &ProfilePage::exportFile);

    auto* empty = new EmptyState(m_stack);
    empty->setContent(
        QStringLiteral("profile"), tr("Start with who you are"),
        tr("Your resume as PDF or DOCX, a JSON Resume or LinkedIn's archive fills in most of it, and you check "
           "what was found. Or type it yourself."),
        {{QStringLiteral("type"), tr("I will type it"), QStringLiteral("draft"), true},
         {QStringLiteral("import"), tr("Import a file…"), QStringLiteral("folder")}});
    connect(empty, &EmptyState::triggered, this, [this](const QString& id) {
        if (id == QLatin1String("import")) {
            importFile();
        } else {
            m_stack->setCurrentIndex(2);
            showSection(profileSections().value(0));
            m_forms.value(profileSections().value(0))->focusField({});
        }
    });
    m_stack->addWidget(new QWidget(m_stack)); // before the profile is known
    m_stack->addWidget(empty);
    m_stack->addWidget(makeForms());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(saveAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &ProfilePage::save);
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("profile"))) {
            load();
        }
    });
    load();
}

ProfilePage::~ProfilePage() {
    if (m_soon.isActive()) {
        save();
    }
    // A field that loses the focus while all is taken apart would tell a page that is half gone.
    for (ProfileForm* form : std::as_const(m_forms)) {
        form->disconnect(this);
    }
}

void ProfilePage::addForm(const QString& section) {
    auto* form = new ProfileForm(section, m_pages);
    m_forms.insert(section, form);
    m_pages->addWidget(form);
    form->setObjectName(section);
    m_sections->addSection(section, sectionIcon(section), sectionTitle(section));
    connect(form, &ProfileForm::edited, this, &ProfilePage::typed);
    connect(form, &ProfileForm::finished, this, [this] {
        if (m_soon.isActive()) {
            save();
        }
    });
}

QWidget* ProfilePage::makeForms() {
    auto* pane = new QWidget(m_stack);
    for (const QString& section : profileSections()) {
        addForm(section);
    }
    m_resumes = new ResumesSection(m_context, m_pages);
    m_resumes->setObjectName(resumesId);
    m_pages->addWidget(m_resumes);
    m_sections->addSection(resumesId, QStringLiteral("doc"), tr("Resumes"));
    connect(m_resumes, &ResumesSection::said, this, &Page::said);
    connect(m_resumes, &ResumesSection::commandsChanged, this, &Page::commandsChanged);
    m_letters = new LettersSection(m_context, m_pages);
    m_letters->setObjectName(lettersId);
    m_pages->addWidget(m_letters);
    m_sections->addSection(lettersId, QStringLiteral("mail"), tr("Cover letters"));
    connect(m_letters, &LettersSection::said, this, &Page::said);
    connect(m_letters, &LettersSection::commandsChanged, this, &Page::commandsChanged);
    m_import = new ImportPanel(m_pages);
    m_import->setObjectName(QStringLiteral("import"));
    m_pages->addWidget(m_import);
    connect(m_import, &ImportPanel::taken, this, [this] {
        store(m_import->merged(), true);
        showSection(profileSections().value(0));
    });
    connect(m_import, &ImportPanel::refused, this, [this] {
        showSection(m_sections->currentSection());
        m_stack->setCurrentIndex(m_profile.id == 0 && m_profile.values.isEmpty() ? 1 : 2);
    });
    connect(m_sections, &SectionList::chosen, this, &ProfilePage::showSection);
    m_sections->setCurrentSection(profileSections().value(0));

    m_result = new ResultLine(pane);
    m_result->setObjectName(QStringLiteral("profileResult"));
    connect(m_result, &ResultLine::linkClicked, this, &ProfilePage::undo);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::large, space::small, space::large, space::small);
    foot->addWidget(m_result);
    auto* line = new QFrame(pane);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_pages, 1);
    right->addWidget(line);
    right->addLayout(foot);
    auto* edge = new QFrame(pane);
    edge->setFrameShape(QFrame::VLine);
    edge->setFrameShadow(QFrame::Plain);
    edge->setForegroundRole(QPalette::Mid);
    auto* row = new QHBoxLayout(pane);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sections);
    row->addWidget(edge);
    row->addLayout(right, 1);
    return pane;
}

QString ProfilePage::title() const {
    return tr("Profile");
}

void ProfilePage::entered(qint64 id, const QString& text) {
    if (text.isEmpty()) {
        return;
    }
    m_wanted = text;
    m_wantedId = id;
    const bool ofProfile = text == QLatin1String("profile") || profileField(text) != nullptr;
    if (ofProfile && id != 0 && id != m_profile.id) {
        showProfile(id);
    } else if (m_loaded) {
        take(m_profile);
    }
}

void ProfilePage::left() {
    if (m_soon.isActive()) {
        save();
    }
}

void ProfilePage::focusFirst() {
    if (m_stack->currentIndex() == 2 && !m_pages->isAncestorOf(focusWidget())) {
        m_sections->setFocus(Qt::OtherFocusReason);
    }
}

QVector<QWidget*> ProfilePage::panes() const {
    return {m_sections, m_pages};
}

bool ProfilePage::can(PageCommand command) const {
    switch (command) {
    case PageCommand::Undo:
        return !m_undo.isEmpty() || m_saving;
    case PageCommand::Remove:
        return (m_pages->currentWidget() == m_resumes && m_resumes->canRemove()) ||
               (m_pages->currentWidget() == m_letters && m_letters->canRemove());
    case PageCommand::Export:
        return m_loaded && m_profile.id != 0;
    case PageCommand::Primary:
        return m_soon.isActive() || (m_pages->currentWidget() == m_import && m_import->checkedCount() > 0) ||
               (m_pages->currentWidget() == m_letters && m_letters->canSave());
    default:
        return false;
    }
}

void ProfilePage::run(PageCommand command) {
    if (!can(command)) {
        return;
    }
    switch (command) {
    case PageCommand::Undo:
        undo();
        break;
    case PageCommand::Remove:
        m_pages->currentWidget() == m_letters ? m_letters->remove() : m_resumes->remove();
        break;
    case PageCommand::Export:
        exportFile();
        break;
    case PageCommand::Primary:
        if (m_pages->currentWidget() == m_letters && m_letters->canSave()) {
            m_letters->save();
        } else {
            m_pages->currentWidget() == m_import ? Q_EMIT m_import->taken() : save();
        }
        break;
    default:
        break;
    }
}

void ProfilePage::windowResized(const QSize& window) {
    m_head->adaptTo(window.width());
}

QString ProfilePage::help() const {
    return tr(
        "What you write is saved at once. An empty field is never guessed: a run that needs it stops and asks you. "
        "Ctrl+Z takes the last change back.");
}

void ProfilePage::load() {
    m_context.core.store().read<QVector<Profile>>(
        this, QStringLiteral("profile/all"), [](Database& db) { return profiles::all(db); },
        [this](const Result<QVector<Profile>>& all) {
            if (!all) {
                return;
            }
            const auto shown = std::find_if(all->begin(), all->end(),
                                            [this](const Profile& profile) { return profile.id == m_shown; });
            const Profile profile = shown != all->end() ? *shown : all->value(0);
            m_menu->setProfiles(*all, profile.id);
            if (!m_soon.isActive() && !m_saving) {
                take(profile);
            } else if (profile.id == m_profile.id) { // what is typed is saved under its new name
                m_profile.name = profile.name;
            }
        });
}

// After what is typed is saved where it belongs.
void ProfilePage::showProfile(qint64 id) {
    left();
    if (m_saving) {
        m_next = id;
        return;
    }
    m_shown = id;
    m_undo.clear();
    if (m_pages->currentWidget() == m_import) {
        showSection(m_sections->currentSection());
    }
    load();
}

void ProfilePage::take(const Profile& profile) {
    m_profile = profile;
    const bool first = !m_loaded;
    m_loaded = true;
    m_export->setEnabled(profile.id != 0);
    fillForms();
    const bool nothing = profile.id == 0 && profile.values.isEmpty();
    if (!nothing || !m_wanted.isEmpty()) {
        m_stack->setCurrentIndex(2);
    } else if (first) {
        m_stack->setCurrentIndex(1);
    }
    if (!m_wanted.isEmpty()) {
        const QString wanted = std::exchange(m_wanted, QString());
        const ProfileField* field = profileField(wanted);
        if (field != nullptr) {
            m_sections->setCurrentSection(QString::fromLatin1(field->section));
            m_forms.value(QString::fromLatin1(field->section))->focusField(wanted);
        } else if (wanted == QLatin1String("profile")) {
            for (const ProfileField& one : profileFields()) {
                if (one.required && profile.value(QLatin1String(one.key)).isEmpty()) {
                    m_sections->setCurrentSection(QString::fromLatin1(one.section));
                    m_forms.value(QString::fromLatin1(one.section))->focusField(QString::fromLatin1(one.key));
                    break;
                }
            }
        } else {
            m_sections->setCurrentSection(wanted);
            if (wanted == resumesId) {
                m_resumes->focusList();
            } else if (wanted == lettersId) {
                m_letters->open(std::exchange(m_wantedId, 0));
            }
        }
    }
    Q_EMIT commandsChanged();
}

void ProfilePage::fillForms() {
    for (ProfileForm* form : std::as_const(m_forms)) {
        form->setValues(m_profile.values);
    }
}

void ProfilePage::showSection(const QString& id) {
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->widget(i)->objectName() == id) {
            m_pages->setCurrentIndex(i);
        }
    }
    Q_EMIT commandsChanged();
}

void ProfilePage::typed() {
    m_soon.start();
    Q_EMIT commandsChanged();
}

void ProfilePage::save() {
    m_soon.stop();
    Profile changed = m_profile;
    for (const ProfileForm* form : std::as_const(m_forms)) {
        form->addTo(changed.values);
    }
    if (changed.values != m_profile.values) {
        store(changed, true);
    }
}

void ProfilePage::store(const Profile& profile, bool undoable) {
    if (m_saving) {
        m_waiting = true;
        return;
    }
    m_saving = true;
    Q_EMIT commandsChanged();
    const QJsonObject before = m_profile.values;
    m_context.core.commands().saveProfile(profile, this,
                                          [this, profile, before, undoable](const Result<qint64>& stored) {
                                              m_saving = false;
                                              if (!stored) {
                                                  const words::ErrorText text = words::error(stored.error().kind);
                                                  fail(text.happened + u' ' + text.next);
                                                  m_next.reset(); // what was typed is still there
                                                  m_undoWanted = false;
                                              } else {
                                                  m_profile = profile;
                                                  m_profile.id = *stored;
                                                  m_shown = *stored;
                                                  if (undoable) {
                                                      m_undo.append(before);
                                                      if (m_undo.size() > undoSteps) {
                                                          m_undo.removeFirst();
                                                      }
                                                  }
                                                  saved();
                                              }
                                              if (m_undoWanted && !m_saving) {
                                                  undo();
                                              }
                                              if (m_next && !m_saving) {
                                                  const qint64 next = *m_next;
                                                  m_next.reset();
                                                  showProfile(next);
                                              }
                                          });
}

void ProfilePage::saved() {
    m_stack->setCurrentIndex(2);
    m_export->setEnabled(true);
    if (!m_soon.isActive() && !m_waiting) {
        fillForms(); // what was typed meanwhile stays
    }
    //: %1 is a time
    m_result->say(tr("Saved at %1").arg(dates::time(m_context.clock.nowMs())), true,
                  m_undo.isEmpty() ? QString() : tr("Undo"));
    if (std::exchange(m_waiting, false)) {
        save();
    }
    Q_EMIT commandsChanged();
}

void ProfilePage::undo() {
    m_undoWanted = m_saving; // of what is just being saved: when it is
    if (m_undo.isEmpty() || m_saving) {
        return;
    }
    m_soon.stop();
    Profile before = m_profile;
    before.values = m_undo.takeLast();
    store(before, false);
}

void ProfilePage::importFile() {
    FileQuestion question;
    question.title = tr("Import a profile");
    question.filters = {tr("Resumes and profiles (*.json *.pdf *.docx *.zip)"), tr("All files (*)")};
    m_context.dialogs.openFiles(this, question, [this](const QStringList& paths) { readImport(paths.value(0)); });
}

void ProfilePage::readImport(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    readImported(path, this, [this, name](const Result<ImportedFile>& read) {
        m_stack->setCurrentIndex(2);
        if (!read) {
            fail(importTrouble(name, read.error()));
            return;
        }
        if (read->profile) {
            m_import->setProfiles(m_profile, *read->profile, name);
        } else {
            m_import->setProposal(m_profile, read->proposal, name);
        }
        m_pages->setCurrentWidget(m_import);
        Q_EMIT commandsChanged();
    });
}

void ProfilePage::exportFile() {
    if (m_soon.isActive()) {
        save();
    }
    FileQuestion question;
    question.title = tr("Export the profile");
    question.suggestedName = QStringLiteral("profile.json");
    question.filters = {tr("JSON Resume (*.json)")};
    m_context.dialogs.saveFile(this, question, [this](const QString& path, int) {
        writeFile(path, profileToJsonResume(m_profile), this, [this, path](const Done& done) {
            const QString name = QFileInfo(path).fileName();
            if (done) {
                m_result->say(tr("Written to %1").arg(name), true);
            } else {
                fail(done.error().kind == ErrorKind::DiskFull ? tr("%1 was not written: the disk is full.").arg(name)
                                                              : tr("%1 cannot be written.").arg(name));
            }
        });
    });
}

void ProfilePage::fail(const QString& text) {
    m_result->say(text, false);
}

} // namespace postulant
