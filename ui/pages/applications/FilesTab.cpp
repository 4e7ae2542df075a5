#include "ui/pages/applications/FilesTab.h"

#include "domain/EvidenceKinds.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/applications/EvidenceActions.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Words.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace postulant {
namespace {

using detailparts::wrapped;

QString fileState(const ArtifactRow& artifact, const FileCheck& check) {
    if (artifact.path.isEmpty()) {
        return artifact.problem.isEmpty() ? FilesTab::tr("Still being copied")
                                          : words::evidenceProblem(artifact.problem);
    }
    QString size = QLocale().formattedDataSize(artifact.size);
    if (!check.isDone()) {
        return FilesTab::tr("%1, being checked").arg(size);
    }
    switch (check.state(artifact.id)) {
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

bool isAttached(const ArtifactRow& artifact) {
    return artifact.kind == attachedKind;
}

// What a file is; the name that it has on disk is its hash.
QString kindWords(const ArtifactRow& artifact) {
    return isAttached(artifact) ? words::cut(artifact.name, 120) : words::evidenceKind(artifact.kind);
}

QString iconOf(const ArtifactRow& artifact) {
    if (artifact.mimeType == QLatin1String("message/rfc822")) {
        return QStringLiteral("mail");
    }
    const EvidenceBytes bytes = evidenceKind(artifact.kind).bytes;
    const bool picture = bytes == EvidenceBytes::Picture || artifact.mimeType.startsWith(QLatin1String("image/"));
    return bytes == EvidenceBytes::Recording ? QStringLiteral("film")
           : picture                         ? QStringLiteral("image")
                                             : QStringLiteral("doc");
}

// What came from anywhere, a page or a file of one, is not handed to another program; neither is what nobody knows.
bool opensSafely(const ArtifactRow& artifact) {
    const EvidenceBytes bytes = evidenceKind(artifact.kind).bytes;
    return isAttached(artifact) ||
           (bytes != EvidenceBytes::Page && bytes != EvidenceBytes::Download && bytes != EvidenceBytes::Any);
}

QPushButton* smallButton(const QString& text, const QString& accessible, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    makeSmall(button);
    button->setAutoDefault(false);
    button->setAccessibleName(accessible);
    return button;
}

} // namespace

FilesTab::FilesTab(EvidenceActions* actions, FileCheck* check, const QString& folder, Dialogs& dialogs, QWidget* parent)
    : DetailTab(parent)
    , m_actions(actions)
    , m_check(check)
    , m_folder(folder)
    , m_dialogs(dialogs) {
    column()->insertWidget(0, buildButtons());
    connect(m_check, &FileCheck::done, this, &FilesTab::tellStates);
}

QWidget* FilesTab::buildButtons() {
    auto* box = new QWidget(widget());
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::base);
    auto* attach = new QPushButton(icons::icon(QStringLiteral("plus")), tr("Attach a file…"), box);
    attach->setObjectName(QStringLiteral("files.attach"));
    attach->setToolTip(tr("The confirmation e-mail as a file, a PDF or a picture. It can be dropped here too."));
    auto* save = new QPushButton(icons::action(QStringLiteral("download")), tr("Save proof…"), box);
    save->setObjectName(QStringLiteral("files.proof"));
    save->setToolTip(tr("One PDF with what was sent, what confirms it, pictures and hashes; or all files as a ZIP"));
    for (QPushButton* button : {attach, save}) {
        makeSmall(button);
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch(1);
    connect(attach, &QPushButton::clicked, this, [this] { m_actions->chooseAttachment(m_row); });
    connect(save, &QPushButton::clicked, this, [this] { m_actions->saveProof({m_row}); });
    return box;
}

void FilesTab::show(const DetailLoader::Data& all) {
    m_row = all.detail.row;
    m_artifacts = all.detail.artifacts;
    QString key = QString::number(all.detail.row.id);
    for (const ArtifactRow& artifact : std::as_const(m_artifacts)) {
        key += QStringLiteral("/%1 %2 %3").arg(artifact.id).arg(artifact.fetchedAt).arg(artifact.problem);
    }
    if (key != m_filled) { // what has the keyboard focus is not rebuilt for nothing
        m_filled = key;
        fill();
    } else {
        tellStates();
    }
}

QWidget* FilesTab::fileLine(const ArtifactRow& artifact) {
    auto* row = new QWidget(m_content);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::base);
    auto* mark = new QLabel(row);
    mark->setPixmap(icons::secondary(iconOf(artifact)).pixmap(16, 16));
    auto* name = new Label(kindWords(artifact), TextStyle::Base, Label::Ink::Text, row);
    name->setElided(true);
    row->setToolTip(artifact.path.section(QLatin1Char('/'), -1));
    auto* state = wrapped({}, TextStyle::Small, Label::Ink::Secondary, row);
    state->setObjectName(QStringLiteral("files.state"));
    tellState(state, artifact);
    m_states.insert(artifact.id, state);
    auto* box = new QVBoxLayout;
    box->setSpacing(0);
    box->addWidget(name);
    box->addWidget(state);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addLayout(box, 1);
    if (isAttached(artifact)) {
        auto* remove = smallButton(tr("Remove"), tr("Remove %1").arg(name->fullText()), row);
        remove->setObjectName(QStringLiteral("files.remove"));
        connect(remove, &QPushButton::clicked, this, [this, artifact] { m_actions->removeAttachment(artifact); });
        line->addWidget(remove, 0, Qt::AlignTop);
    }
    if (!artifact.path.isEmpty()) {
        line->addWidget(openButton(artifact, name->fullText(), row), 0, Qt::AlignTop);
    }
    return row;
}

QPushButton* FilesTab::openButton(const ArtifactRow& artifact, const QString& name, QWidget* parent) {
    const QString path = QDir(m_folder).filePath(artifact.path);
    const bool safe = opensSafely(artifact);
    //: %1 is what a file is
    auto* open = safe ? smallButton(tr("Open"), tr("Open %1").arg(name), parent)
                      //: Button beside a stored page: opens its folder, not the page
                      : smallButton(tr("Show in folder"), tr("Show %1 in its folder").arg(name), parent);
    open->setObjectName(safe ? QStringLiteral("files.open") : QStringLiteral("files.folder"));
    if (!safe) {
        open->setToolTip(tr("A stored page may do anything in a browser, so Postulant does not open it."));
    }
    const QString target = safe ? path : QFileInfo(path).absolutePath();
    connect(open, &QPushButton::clicked, this, [this, target] { m_dialogs.openUrl(QUrl::fromLocalFile(target)); });
    return open;
}

void FilesTab::tellState(Label* label, const ArtifactRow& artifact) const {
    const QString words = fileState(artifact, *m_check);
    //: Under the name of a file: %1 size and state
    const QString text = isAttached(artifact) ? tr("Attached by you. %1").arg(words) : words;
    if (text == label->fullText()) {
        return;
    }
    label->setText(text);
    const FileCheck::State found = m_check->state(artifact.id);
    if (m_check->isDone() && (found == FileCheck::State::Changed || found == FileCheck::State::Missing)) {
        label->setTone(Tone::Bad);
    } else {
        label->setInk(Label::Ink::Secondary);
    }
}

// The rows stay: one may have the keyboard focus.
void FilesTab::tellStates() {
    for (const ArtifactRow& artifact : std::as_const(m_artifacts)) {
        if (Label* label = m_states.value(artifact.id)) {
            tellState(label, artifact);
        }
    }
}

void FilesTab::fill() {
    m_states.clear();
    delete m_content;
    m_content = new QWidget(widget());
    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::base);
    column()->insertWidget(1, m_content);
    if (m_artifacts.isEmpty()) {
        inside->addWidget(wrapped(tr("No files yet. Screenshots and the recording are copied when the run ends."),
                                  TextStyle::Base, Label::Ink::Secondary, m_content));
    }
    for (const ArtifactRow& artifact : std::as_const(m_artifacts)) {
        inside->addWidget(fileLine(artifact));
    }
}

} // namespace postulant
