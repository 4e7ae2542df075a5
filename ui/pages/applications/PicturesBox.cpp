#include "ui/pages/applications/PicturesBox.h"

#include "store/EvidenceNames.h"
#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/ImageViewer.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/Words.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHash>
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

// Evidence of another try proves nothing about this one. -1: the newest try has no run.
qint64 newestRun(const ApplicationDetail& detail) {
    const QVector<AttemptRow>& tries = detail.attempts;
    return !tries.isEmpty() && tries.first().run ? tries.first().run->id : -1;
}

bool isScreenshot(const ArtifactRow& artifact) {
    return artifact.kind.startsWith(QLatin1String("screenshot"));
}

// When the server took it, by its id.
QHash<QString, qint64> pictureTimes(const ApplicationDetail& detail) {
    QHash<QString, qint64> times;
    for (const RunEventRow& event : detail.events) {
        if (event.kind == QLatin1String("picture")) {
            times.insert(event.text, event.at);
        }
    }
    return times;
}

// What the server showed to its model looks like the picture of the action beside it, unless there is no other.
QVector<const ArtifactRow*> withoutTwins(const QVector<const ArtifactRow*>& rows, const QHash<QString, qint64>& times) {
    const auto isTwin = [](const ArtifactRow* row) { return row->kind == QLatin1String("screenshot_llm"); };
    if (std::all_of(rows.cbegin(), rows.cend(), isTwin)) {
        return rows;
    }
    QVector<const ArtifactRow*> out;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(out),
                 [&](const ArtifactRow* row) { return !isTwin(row) || times.contains(row->serverId); });
    return out;
}

// Of one run.
QVector<const ArtifactRow*> screenshotRows(const ApplicationDetail& detail, qint64 run) {
    QVector<const ArtifactRow*> rows;
    QSet<qsizetype> lengths;
    for (const ArtifactRow& artifact : detail.artifacts) {
        if (artifact.runId == run && isScreenshot(artifact) && !artifact.path.isEmpty()) {
            rows.append(&artifact);
            lengths.insert(artifact.serverId.size());
        }
    }
    if (lengths.size() == 1) { // one kind of ids: they can be compared
        std::stable_sort(rows.begin(), rows.end(), isOlder);
    }
    return withoutTwins(rows, pictureTimes(detail));
}

// Only where the question is settled, earlier tries may be looked at beside the last one.
bool isSettled(ApplicationState state) {
    return state == ApplicationState::AppliedConfirmed || state == ApplicationState::AppliedClaimed ||
           state == ApplicationState::Failed || state == ApplicationState::Cancelled;
}

QVector<qint64> earlierRuns(const ApplicationDetail& detail) {
    QVector<qint64> runs;
    for (const AttemptRow& attempt : detail.attempts) { // newest first
        if (attempt.run && attempt.run->id != newestRun(detail)) {
            runs.prepend(attempt.run->id);
        }
    }
    return runs;
}

QString captionOf(const ApplicationDetail& detail, const ArtifactRow& row, const QHash<QString, qint64>& times) {
    QString shows = kindWords(row.kind);
    const bool last = row.kind == QLatin1String("screenshot_final") && row.runId == newestRun(detail);
    const qint64 at = times.value(row.serverId, last ? detail.row.finishedAt : 0);
    if (at == 0) {
        return shows;
    }
    if (last && detail.row.steps > 0) {
        //: Caption of a screenshot: %1 number of a step, %2 time, %3 says what it shows
        return PicturesBox::tr("Step %1, %2. %3").arg(detail.row.steps).arg(dates::timeWithSeconds(at), shows);
    }
    //: Caption of a screenshot: %1 time, %2 says what it shows
    return PicturesBox::tr("%1. %2").arg(dates::timeWithSeconds(at), shows);
}

PicturesBox::Missing stillCopied(const ApplicationDetail& detail, qint64 run) {
    int kept = 0;
    int all = 0;
    for (const ArtifactRow& artifact : detail.artifacts) {
        if (artifact.runId == run) {
            ++all;
            kept += artifact.path.isEmpty() ? 0 : 1;
        }
    }
    //: Empty state: %1 of %2 files of a run
    const QString counted = PicturesBox::tr("%1 of %2 files are on this computer; the rest follows when the server "
                                            "answers.");
    return {PicturesBox::tr("Still being copied"),
            all == 0 ? PicturesBox::tr("The files follow when the server answers.") : counted.arg(kept).arg(all), true};
}

// Copying is over, and there is none.
PicturesBox::Missing notThere(const ApplicationDetail& detail, const RunRow& run, qint64 now) {
    QString problem;
    for (const ArtifactRow& artifact : detail.artifacts) {
        if (artifact.runId == run.id && isScreenshot(artifact)) {
            problem = artifact.problem.isEmpty() ? problem : artifact.problem;
        }
    }
    const QString when = dates::whenLong(run.collectedAt, now);
    if (problem.isEmpty()) {
        //: Empty state: %1 is "today at 10:19" or "on 20 May at 10:19"
        const QString none = PicturesBox::tr("The server was asked %1 and listed no picture of this run.");
        return {PicturesBox::tr("No pictures"), none.arg(when), false};
    }
    //: Empty state: %1 is "today at 10:19" or "on 20 May at 10:19"
    const QString removed = PicturesBox::tr("The server removed it %1 before it could be copied.");
    return {PicturesBox::tr("Not available any more"),
            problem == code(ErrorKind::NotFound) ? removed.arg(when) : words::evidenceProblem(problem), false};
}

} // namespace

QString lastPicture(const ApplicationDetail& detail) {
    const QVector<const ArtifactRow*> rows = screenshotRows(detail, newestRun(detail));
    const auto last = std::find_if(rows.crbegin(), rows.crend(), [](const ArtifactRow* artifact) {
        return artifact->kind == QLatin1String("screenshot_final");
    });
    return last != rows.crend() ? (*last)->path : rows.isEmpty() ? QString() : rows.last()->path;
}

QVector<Picture> screenshots(const ApplicationDetail& detail, const QString& folder) {
    const QVector<const ArtifactRow*> newest = screenshotRows(detail, newestRun(detail));
    QVector<const ArtifactRow*> rows;
    if (isSettled(detail.row.state) && !newest.isEmpty()) { // an earlier one never stands last
        const QVector<qint64> earlier = earlierRuns(detail);
        for (const qint64 run : earlier) {
            rows += screenshotRows(detail, run);
        }
    }
    const qsizetype before = rows.size();
    rows += newest;
    const QHash<QString, qint64> times = pictureTimes(detail);
    QVector<Picture> out;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const ArtifactRow& row = *rows.at(i);
        const QString caption = captionOf(detail, row, times);
        out.append({QDir(folder).filePath(row.path),
                    //: Caption of a screenshot of an attempt before the last one: %1 time and what it shows
                    i < before ? PicturesBox::tr("Earlier try. %1").arg(caption) : caption,
                    evidence::numberedName(static_cast<int>(i) + 1, row)});
    }
    return out;
}

std::optional<PicturesBox::Missing> missingPictures(const ApplicationDetail& detail, qint64 now) {
    const bool ended =
        !detail.attempts.isEmpty() && detail.attempts.first().run && detail.attempts.first().run->finalAt != 0;
    if (!ended || !lastPicture(detail).isEmpty()) {
        return std::nullopt;
    }
    const RunRow& run = *detail.attempts.first().run;
    return run.collectedAt == 0 ? stillCopied(detail, run.id) : notThere(detail, run, now);
}

QString recordingPath(const ApplicationDetail& detail, const QString& folder) {
    const qint64 run = newestRun(detail);
    for (auto artifact = detail.artifacts.crbegin(); artifact != detail.artifacts.crend(); ++artifact) {
        if (artifact->runId == run && artifact->kind == QLatin1String("recording") && !artifact->path.isEmpty()) {
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
    , m_missing(new EmptyState(this))
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
    m_missing->setObjectName(QStringLiteral("pictures.missing"));
    m_missing->hide();
    buildColumn();
    setWide(false);

    connect(m_strip, &FilmStrip::currentChanged, this, &PicturesBox::choose);
    connect(m_strip, &FilmStrip::activated, this, &PicturesBox::openViewer);
    connect(m_large, &PictureView::activated, this, &PicturesBox::openViewer);
    connect(m_viewerLink, &LinkButton::clicked, this, &PicturesBox::openViewer);
    connect(m_viewerButton, &QPushButton::clicked, this, &PicturesBox::openViewer);
    connect(m_play, &QPushButton::clicked, this, [this] { Q_EMIT playWanted(m_content.recording); });
    connect(m_missing, &EmptyState::triggered, this, &PicturesBox::copyWanted);
}

void PicturesBox::buildColumn() {
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
    m_column->addWidget(m_missing);
    m_column->addWidget(m_buttons);
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
    showMissing();
    m_large->setVisible(m_missing->isHidden() && (!content.pictures.isEmpty() || !content.placeholder.isEmpty()));
    m_caption->setVisible(!m_wide && !content.pictures.isEmpty());
    renewViewer();
}

void PicturesBox::showMissing() {
    const bool any = m_content.pictures.isEmpty() && m_content.missing;
    m_missing->setVisible(any);
    if (any) {
        const Missing& missing = *m_content.missing;
        QVector<EmptyState::Button> buttons;
        if (missing.canTry) {
            buttons.append({QStringLiteral("try"), tr("Try now"), QStringLiteral("retry")});
        }
        const bool same = m_missingShown && m_missingShown->heading == missing.heading &&
                          m_missingShown->sentence == missing.sentence && m_missingShown->canTry == missing.canTry;
        if (!same) { // a button under the pointer stays the same button
            m_missing->setContent(QStringLiteral("image"), missing.heading, missing.sentence, buttons);
        }
    }
    m_missingShown = any ? m_content.missing : std::nullopt;
}

// A picture that is there no more, or belongs to another application, is not looked at on.
void PicturesBox::renewViewer() {
    if (m_viewer && !m_alone) {
        m_viewer->setSubject(m_content.subject);
        if (!m_viewer->renewPictures(m_content.pictures)) {
            closeViewer();
        }
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
    //: Under a screenshot: %1 which, %2 of how many, %3 says what it shows
    const QString place = tr("Picture %1 of %2. %3");
    m_caption->setText(
        picture.path.isEmpty() ? QString() : place.arg(index + 1).arg(m_content.pictures.size()).arg(picture.caption));
    m_large->setToolTip(picture.caption);
}

void PicturesBox::setDialogs(Dialogs& dialogs) {
    m_dialogs = &dialogs;
}

void PicturesBox::openViewerAt(const QString& path) {
    const auto& all = m_content.pictures;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&path](const Picture& one) { return one.path == path; });
    if (found != all.cend()) {
        m_alone = false;
        showViewer(all, static_cast<int>(found - all.cbegin()));
    } else {
        m_alone = true;
        showViewer({{path, tr("Earlier try")}}, 0);
    }
}

void PicturesBox::openViewer() {
    if (!m_content.pictures.isEmpty()) {
        m_alone = false;
        showViewer(m_content.pictures, m_strip->current());
    }
}

void PicturesBox::closeViewer() {
    if (m_viewer) {
        m_viewer->close();
        m_viewer.clear(); // it is deleted a little later
    }
}

void PicturesBox::makeViewer() {
    m_viewer = new ImageViewer(m_source, window());
    m_viewer->setAttribute(Qt::WA_DeleteOnClose);
    if (m_dialogs) {
        m_viewer->setChooseFile([this](QWidget* parent, const QString& proposed, const ImageViewer::Then& then) {
            FileQuestion question;
            question.title = tr("Save picture");
            question.suggestedName = proposed;
            if (m_dialogs) {
                m_dialogs->saveFile(parent, question, [then](const QString& path, int) { then(path); });
            }
        });
    }
}

void PicturesBox::showViewer(const QVector<Picture>& pictures, int current) {
    if (!m_viewer) {
        makeViewer();
    }
    m_viewer->setSubject(m_content.subject);
    m_viewer->setPictures(pictures, current);
    m_viewer->show();
    m_viewer->raise();
    m_viewer->activateWindow();
}

} // namespace postulant
