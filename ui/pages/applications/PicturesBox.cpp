#include "ui/pages/applications/PicturesBox.h"

#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/ImageViewer.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PictureView.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {
namespace {

QString kindWords(const QString& kind) {
    if (kind == QLatin1String("screenshot_final")) {
        //: What a screenshot shows
        return PicturesBox::tr("Last page seen");
    }
    if (kind == QLatin1String("screenshot_action")) {
        return PicturesBox::tr("After an action");
    }
    if (kind == QLatin1String("screenshot_llm")) {
        return PicturesBox::tr("The page as the server read it");
    }
    return PicturesBox::tr("Screenshot");
}

// Files arrive in any order; a server's ids grow with time. The last page stands last.
bool isOlder(const ArtifactRow* a, const ArtifactRow* b) {
    const QLatin1String last("screenshot_final");
    if (a->runId == b->runId && (a->kind == last) != (b->kind == last)) {
        return b->kind == last;
    }
    if (a->runId != b->runId || a->serverId.size() != b->serverId.size()) {
        return a->id < b->id;
    }
    return a->serverId < b->serverId;
}

QVector<const ArtifactRow*> screenshotRows(const ApplicationDetail& detail) {
    QVector<const ArtifactRow*> rows;
    QSet<qsizetype> lengths;
    for (const ArtifactRow& artifact : detail.artifacts) {
        if (artifact.kind.startsWith(QLatin1String("screenshot")) && !artifact.path.isEmpty()) {
            rows.append(&artifact);
            lengths.insert(artifact.serverId.size());
        }
    }
    if (lengths.size() == 1) { // one kind of ids: they can be compared
        std::stable_sort(rows.begin(), rows.end(), isOlder);
    }
    return rows;
}

} // namespace

QString lastPicture(const ApplicationDetail& detail) {
    const QVector<const ArtifactRow*> rows = screenshotRows(detail);
    const auto last = std::find_if(rows.crbegin(), rows.crend(), [](const ArtifactRow* artifact) {
        return artifact->kind == QLatin1String("screenshot_final");
    });
    return last != rows.crend() ? (*last)->path : rows.isEmpty() ? QString() : rows.last()->path;
}

QVector<Picture> screenshots(const ApplicationDetail& detail, const QString& folder) {
    const QVector<const ArtifactRow*> rows = screenshotRows(detail);
    QVector<Picture> out;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        //: Caption of a screenshot: %1 of %2, %3 says what it shows
        out.append(
            {QDir(folder).filePath(rows.at(i)->path),
             PicturesBox::tr("Picture %1 of %2. %3").arg(i + 1).arg(rows.size()).arg(kindWords(rows.at(i)->kind))});
    }
    return out;
}

QString recordingPath(const ApplicationDetail& detail, const QString& folder) {
    for (auto artifact = detail.artifacts.crbegin(); artifact != detail.artifacts.crend(); ++artifact) {
        if (artifact->kind == QLatin1String("recording") && !artifact->path.isEmpty()) {
            return QDir(folder).filePath(artifact->path);
        }
    }
    return {};
}

PicturesBox::PicturesBox(PictureSource* source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_heading(new Label(tr("Screenshots"), TextStyle::SmallStrong, Label::Ink::Secondary, this))
    , m_remark(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_viewerLink(new LinkButton(tr("Open viewer"), this))
    , m_strip(new FilmStrip(this))
    , m_large(new PictureView(this))
    , m_caption(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_buttons(new QWidget(this))
    , m_viewerButton(new QPushButton(icons::icon(QStringLiteral("zoom")), tr("Open viewer"), m_buttons))
    , m_play(new QPushButton(icons::icon(QStringLiteral("play")), tr("Play recording"), m_buttons))
    , m_recordingText(new Label({}, TextStyle::Small, Label::Ink::Secondary, m_buttons))
    , m_column(new QVBoxLayout(this)) {
    m_strip->setSource(source);
    m_large->setSource(source);
    m_large->setObjectName(QStringLiteral("pictures.large"));
    m_strip->setObjectName(QStringLiteral("pictures.strip"));
    m_play->setObjectName(QStringLiteral("pictures.play"));
    m_play->setAutoDefault(false);
    m_viewerButton->setAutoDefault(false);
    m_caption->setElided(true);
    m_recordingText->setElided(true);
    m_recordingText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* head = new QHBoxLayout;
    head->setSpacing(space::base);
    head->addWidget(m_heading, 1);
    head->addWidget(m_remark);
    head->addWidget(m_viewerLink);
    auto* foot = new QHBoxLayout(m_buttons);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(space::base);
    foot->addWidget(m_viewerButton);
    foot->addWidget(m_play);
    foot->addWidget(m_recordingText, 1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::base);
    m_column->addLayout(head);
    m_column->addWidget(m_strip);
    m_column->addWidget(m_large);
    m_column->addWidget(m_caption);
    m_column->addWidget(m_buttons);
    setWide(false);

    connect(m_strip, &FilmStrip::currentChanged, this, &PicturesBox::choose);
    connect(m_strip, &FilmStrip::activated, this, &PicturesBox::openViewer);
    connect(m_large, &PictureView::activated, this, &PicturesBox::openViewer);
    connect(m_viewerLink, &LinkButton::clicked, this, &PicturesBox::openViewer);
    connect(m_viewerButton, &QPushButton::clicked, this, &PicturesBox::openViewer);
    connect(m_play, &QPushButton::clicked, this, [this] { Q_EMIT playWanted(m_content.recording); });
}

void PicturesBox::setWide(bool on) {
    m_wide = on;
    m_column->removeWidget(m_strip);
    m_column->removeWidget(m_large);
    m_column->removeWidget(m_caption);
    m_column->insertWidget(1, on ? static_cast<QWidget*>(m_large) : m_strip);
    m_column->insertWidget(2, on ? static_cast<QWidget*>(m_strip) : m_large);
    m_column->insertWidget(3, m_caption);
    m_heading->setTextStyle(on ? TextStyle::Section : TextStyle::SmallStrong);
    m_heading->setInk(on ? Label::Ink::Text : Label::Ink::Secondary);
    m_viewerLink->setVisible(!on && !m_content.pictures.isEmpty());
    m_viewerButton->setVisible(on);
}

void PicturesBox::setMostHeight(int pixels) {
    m_large->setMostHeight(pixels);
}

void PicturesBox::setHeading(const QString& text) {
    m_heading->setText(text);
}

void PicturesBox::show(const Content& content) {
    const bool atLast = m_strip->current() < 0 || m_strip->current() + 1 >= m_content.pictures.size();
    m_content = content;
    m_remark->setText(content.remark);
    m_strip->setPictures(content.pictures);
    m_strip->setVisible(content.pictures.size() > 1);
    m_large->setPlaceholder(content.placeholder);
    if (m_follow && atLast && !content.pictures.isEmpty()) {
        m_strip->setCurrent(static_cast<int>(content.pictures.size()) - 1);
    }
    choose(m_strip->current());
    m_viewerLink->setVisible(!m_wide && !content.pictures.isEmpty());
    m_viewerButton->setEnabled(!content.pictures.isEmpty());
    m_play->setVisible(!content.recording.isEmpty());
    m_recordingText->setText(content.recordingText);
    m_buttons->setVisible(m_wide || !content.recording.isEmpty());
    m_large->setVisible(!content.pictures.isEmpty() || !content.placeholder.isEmpty());
    m_caption->setVisible(!m_wide && !content.pictures.isEmpty());
    if (m_viewer) {
        m_viewer->setPictures(content.pictures, m_viewer->current());
    }
}

void PicturesBox::showLast() {
    if (!m_content.pictures.isEmpty()) {
        m_strip->setCurrent(static_cast<int>(m_content.pictures.size()) - 1);
        choose(m_strip->current());
    }
}

void PicturesBox::choose(int index) {
    const Picture picture = m_content.pictures.value(index);
    m_large->setPicture(picture.path, picture.caption);
    m_caption->setText(picture.caption);
    m_large->setToolTip(picture.caption);
}

void PicturesBox::openViewerAt(const QString& path) {
    const auto& all = m_content.pictures;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&path](const Picture& one) { return one.path == path; });
    if (found != all.cend()) {
        openViewer();
        m_viewer->setCurrent(static_cast<int>(found - all.cbegin()));
    }
}

void PicturesBox::openViewer() {
    if (m_content.pictures.isEmpty()) {
        return;
    }
    if (!m_viewer) {
        m_viewer = new ImageViewer(m_source, window());
        m_viewer->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_viewer->setPictures(m_content.pictures, m_strip->current());
    m_viewer->show();
    m_viewer->raise();
    m_viewer->activateWindow();
}

} // namespace postulant
