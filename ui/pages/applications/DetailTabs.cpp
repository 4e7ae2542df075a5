#include "ui/pages/applications/DetailTabs.h"

#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/HappeningList.h"
#include "ui/pages/applications/OutcomeText.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EvidenceWords.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QDir>
#include <QFocusEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace postulant {
namespace {

Label* heading(const QString& text, QWidget* parent) {
    return new Label(text, TextStyle::SmallStrong, Label::Ink::Secondary, parent);
}

Label* wrapped(const QString& text, TextStyle style, Label::Ink ink, QWidget* parent) {
    auto* label = new Label(text, style, ink, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// A new content in place of the old one.
QVBoxLayout* renew(QWidget*& content, QVBoxLayout* column, QWidget* parent) {
    delete content;
    content = new QWidget(parent);
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::base);
    column->insertWidget(0, content);
    return inside;
}

QString iconOf(Sensitivity sensitivity) {
    const bool locked = sensitivity == Sensitivity::Legal || sensitivity == Sensitivity::Salary ||
                        sensitivity == Sensitivity::Demographic;
    return locked ? QStringLiteral("lock") : QString();
}

QString fileState(const ArtifactRow& artifact, const FileCheck& check) {
    if (artifact.path.isEmpty()) {
        return artifact.problem.isEmpty() ? FilesTab::tr("Still being copied")
                                          : words::evidenceProblem(artifact.problem);
    }
    QString size = QLocale().formattedDataSize(artifact.size);
    if (!check.isDone()) {
        return FilesTab::tr("%1, being checked").arg(size);
    }
    switch (check.file(artifact.id).state) {
    case FileCheck::State::Intact:
        return FilesTab::tr("%1, intact").arg(size);
    case FileCheck::State::Changed:
        return FilesTab::tr("%1, changed since it was copied").arg(size);
    case FileCheck::State::Missing:
        return FilesTab::tr("Missing: it was deleted from this computer");
    case FileCheck::State::NotFetched:
        break;
    }
    return size;
}

} // namespace

DetailTab::DetailTab(QWidget* parent)
    : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::pane, space::pane, space::pane, space::pane);
    m_column->setSpacing(space::wide);
    m_column->addStretch(1);
    setWidget(content);
    // The scroll bar takes its place from the margin, so that nothing beside it changes its width.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        const int bar = most > 0 ? verticalScrollBar()->sizeHint().width() : 0;
        m_column->setContentsMargins(space::pane, space::pane, std::max(space::tiny, space::pane - bar), space::pane);
    });
}

// --- timeline --------------------------------------------------------------------------------------------------------

TimelineTab::TimelineTab(QWidget* parent)
    : DetailTab(parent)
    , m_list(new HappeningList(widget())) {
    column()->insertWidget(0, m_list);
}

void TimelineTab::show(const DetailLoader::Data& all) {
    m_list->show(happenings(all.detail));
}

// --- sent ------------------------------------------------------------------------------------------------------------

SentTab::SentTab(QWidget* parent)
    : DetailTab(parent) {}

void SentTab::clear() {
    m_any = false;
    m_shown.clear();
}

void SentTab::show(const DetailLoader::Data& all) {
    const QByteArray json = all.detail.attempts.isEmpty() ? QByteArray() : all.detail.attempts.first().packageJson;
    if (m_any && json == m_shown) {
        return;
    }
    m_any = true;
    m_shown = json;
    fill(all);
}

void SentTab::fill(const DetailLoader::Data& all) {
    QVBoxLayout* inside = renew(m_content, column(), widget());
    const auto package = sentPackage(all.detail);
    if (!package) {
        inside->addWidget(
            wrapped(tr("Nothing was sent for this application."), TextStyle::Base, Label::Ink::Secondary, m_content));
        return;
    }
    const AttemptRow& attempt = all.detail.attempts.first();
    auto* card = new Card(m_content);
    card->addRow(tr("Resume"), package->resume.fileName);
    card->addRow(tr("Cover letter"),
                 package->coverLetter.isEmpty() ? tr("none") : words::cut(package->coverLetter, 120));
    //: The server that ran it, and how it is talked to
    card->addRow(tr("Run with"), tr("%1 (%2)").arg(attempt.connection, attempt.dialect));
    card->addRow(tr("Steps"), tr("at most %n", nullptr, package->maxSteps));
    //: The package is hashed; %1 are the first letters of the hash
    card->addRow(tr("Package"), tr("sealed, %1…").arg(attempt.packageSha256.left(12)));
    inside->addWidget(card);
    inside->addSpacing(space::tiny);
    inside->addWidget(
        heading(tr("%n answer(s), each with its source", nullptr, static_cast<int>(package->items.size())), m_content));
    auto* answers = new Card(m_content);
    answers->body()->setSpacing(space::wide);
    for (const PackageItem& item : package->items) {
        auto* box = new QVBoxLayout;
        box->setSpacing(space::hair);
        auto* line = new QHBoxLayout;
        line->setSpacing(space::small);
        if (!iconOf(item.sensitivity).isEmpty()) {
            auto* lock = new QLabel(answers);
            lock->setPixmap(icons::secondary(iconOf(item.sensitivity)).pixmap(12, 12));
            lock->setAccessibleName(tr("Sensitive"));
            line->addWidget(lock, 0, Qt::AlignTop);
        }
        line->addWidget(wrapped(words::cut(item.question), TextStyle::Small, Label::Ink::Secondary, answers), 1);
        box->addLayout(line);
        box->addWidget(wrapped(item.answer.isEmpty() ? tr("Left blank") : item.answer, TextStyle::Base,
                               Label::Ink::Text, answers));
        //: Where an answer came from: "From profile: Analyst"
        box->addWidget(wrapped(tr("From %1").arg(item.source), TextStyle::Small, Label::Ink::Secondary, answers));
        answers->body()->addLayout(box);
    }
    inside->addWidget(answers);
    if (!package->coverLetter.isEmpty()) {
        inside->addWidget(heading(tr("Cover letter"), m_content));
        auto* letter = new Card(m_content);
        letter->body()->addWidget(wrapped(package->coverLetter, TextStyle::Base, Label::Ink::Text, letter));
        inside->addWidget(letter);
    }
}

// --- notes -----------------------------------------------------------------------------------------------------------

NotesTab::NotesTab(ApplicationActions* actions, QWidget* parent)
    : DetailTab(parent)
    , m_actions(actions)
    , m_edit(new QPlainTextEdit(widget())) {
    m_edit->setObjectName(QStringLiteral("detail.notes"));
    m_edit->setPlaceholderText(tr("Notes for yourself: people, dates, what was said. They are never sent."));
    m_edit->setAccessibleName(tr("Notes"));
    m_edit->setMinimumHeight(180);
    m_edit->setTabChangesFocus(true);
    auto* keep = new QPushButton(tr("Save notes"), widget());
    keep->setObjectName(QStringLiteral("detail.notes.save"));
    keep->setAutoDefault(false);
    connect(keep, &QPushButton::clicked, this, &NotesTab::save);
    column()->insertWidget(0, m_edit);
    column()->insertWidget(1, keep, 0, Qt::AlignLeft);
}

void NotesTab::show(const DetailLoader::Data& all) {
    const bool typing = m_edit->toPlainText() != m_saved && m_row.id == all.detail.row.id;
    m_row = all.detail.row;
    if (!typing) {
        m_saved = all.detail.notes;
        if (m_edit->toPlainText() != m_saved) {
            m_edit->setPlainText(m_saved);
        }
    }
}

void NotesTab::clear() {
    save();
    m_row = {};
    m_saved.clear();
    m_edit->clear();
}

void NotesTab::save() {
    const QString now = m_edit->toPlainText();
    if (m_row.id != 0 && now != m_saved) {
        m_actions->setNotes(m_row, m_saved, now);
        m_saved = now;
    }
}

// --- files -----------------------------------------------------------------------------------------------------------

FilesTab::FilesTab(FileCheck* check, const QString& folder, Dialogs& dialogs, QWidget* parent)
    : DetailTab(parent)
    , m_check(check)
    , m_folder(folder)
    , m_dialogs(dialogs) {
    connect(m_check, &FileCheck::done, this, [this] {
        m_shown.clear();
        fill();
    });
}

void FilesTab::show(const DetailLoader::Data& all) {
    m_artifacts = all.detail.artifacts;
    QString key = QString::number(all.detail.row.id);
    for (const ArtifactRow& artifact : std::as_const(m_artifacts)) {
        key += QStringLiteral("/%1 %2 %3").arg(artifact.id).arg(artifact.fetchedAt).arg(artifact.problem);
    }
    if (key != m_shown) { // what has the keyboard focus is not rebuilt for nothing
        m_shown = key;
        fill();
    }
}

void FilesTab::fill() {
    QVBoxLayout* inside = renew(m_content, column(), widget());
    if (m_artifacts.isEmpty()) {
        inside->addWidget(wrapped(tr("No files yet. Screenshots and the recording are copied when the run ends."),
                                  TextStyle::Base, Label::Ink::Secondary, m_content));
        return;
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::base);
    grid->setVerticalSpacing(space::base);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const ArtifactRow& artifact : std::as_const(m_artifacts)) {
        const bool bad = m_check->isDone() && (m_check->file(artifact.id).state == FileCheck::State::Changed ||
                                               m_check->file(artifact.id).state == FileCheck::State::Missing);
        const QString icon = artifact.kind == QLatin1String("recording")             ? QStringLiteral("film")
                             : artifact.kind.startsWith(QLatin1String("screenshot")) ? QStringLiteral("image")
                                                                                     : QStringLiteral("doc");
        auto* mark = new QLabel(m_content);
        mark->setPixmap(icons::secondary(icon).pixmap(16, 16));
        auto* box = new QVBoxLayout;
        box->setSpacing(0);
        auto* name = new Label(words::evidenceKind(artifact.kind), TextStyle::Base, Label::Ink::Text, m_content);
        name->setToolTip(artifact.path.section(QLatin1Char('/'), -1));
        name->setElided(true);
        auto* state = wrapped(fileState(artifact, *m_check), TextStyle::Small, Label::Ink::Secondary, m_content);
        if (bad) {
            state->setTone(Tone::Bad);
        }
        box->addWidget(name);
        box->addWidget(state);
        grid->addWidget(mark, row, 0, Qt::AlignTop);
        grid->addLayout(box, row, 1);
        if (!artifact.path.isEmpty()) {
            auto* open = new QPushButton(tr("Open"), m_content);
            makeSmall(open);
            open->setAutoDefault(false);
            open->setAccessibleName(tr("Open %1").arg(name->fullText()));
            connect(open, &QPushButton::clicked, this, [this, file = QDir(m_folder).filePath(artifact.path)] {
                m_dialogs.openUrl(QUrl::fromLocalFile(file));
            });
            grid->addWidget(open, row, 2, Qt::AlignTop);
        }
        ++row;
    }
    inside->addLayout(grid);
}

// --- audit -----------------------------------------------------------------------------------------------------------

AuditTab::AuditTab(QWidget* parent)
    : DetailTab(parent) {}

void AuditTab::show(const DetailLoader::Data& all) {
    const QString key =
        all.audit.isEmpty() ? QStringLiteral("none/%1").arg(all.detail.row.id) : QString::number(all.audit.first().id);
    if (key == m_shown) {
        return;
    }
    m_shown = key;
    QVBoxLayout* inside = renew(m_content, column(), widget());
    const QString intro = all.audit.isEmpty()
                              ? tr("No requests about this run are recorded.")
                              : tr("Every request about this run, newest first. No personal data is kept here.");
    inside->addWidget(wrapped(intro, TextStyle::Small, Label::Ink::Secondary, m_content));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::wide);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const AuditRow& line : all.audit) {
        auto* time = new Label(dates::timeWithSeconds(line.at), TextStyle::Small, Label::Ink::Secondary, m_content);
        time->setToolTip(dates::exact(line.at));
        //: An answer of a server: %1 its number, %2 how long it took in milliseconds
        const QString answer =
            line.status == 0 ? words::cut(line.error, 60) : tr("%1, %2 ms").arg(line.status).arg(line.durationMs);
        grid->addWidget(time, row, 0, Qt::AlignTop);
        grid->addWidget(
            wrapped(line.method + QLatin1Char(' ') + line.path, TextStyle::Mono, Label::Ink::Text, m_content), row, 1);
        grid->addWidget(new Label(answer, TextStyle::Small, Label::Ink::Secondary, m_content), row, 2, Qt::AlignTop);
        ++row;
        if (row >= 200) {
            break;
        }
    }
    inside->addLayout(grid);
}

} // namespace postulant
