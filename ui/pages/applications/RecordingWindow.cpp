#include "ui/pages/applications/RecordingWindow.h"

#include "ui/pages/Dialogs.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMediaPlayer>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>
#include <QVideoWidget>

#include <algorithm>

namespace postulant {
namespace {

constexpr qint64 jump = 5000;

} // namespace

RecordingWindow::RecordingWindow(const QString& path, const QString& title, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent)
    , m_player(new QMediaPlayer(this))
    , m_video(new QVideoWidget(this))
    , m_play(new QPushButton(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_times(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_trouble(new Label(tr("This recording cannot be played here. Another program may play it."), TextStyle::Base,
                          Label::Ink::Text, this)) {
    setObjectName(QStringLiteral("recording"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window; %1 is a job
    setWindowTitle(tr("Recording: %1").arg(title));
    resize(900, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::base);
    column->addWidget(m_video, 1);
    column->addWidget(m_trouble);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::base);
    foot->addWidget(m_play);
    foot->addWidget(m_slider, 1);
    foot->addWidget(m_times);
    auto* other = new QPushButton(icons::action(QStringLiteral("external")), tr("Open in another program"), this);
    other->setObjectName(QStringLiteral("recording.other"));
    other->setAutoDefault(false);
    foot->addWidget(other);
    column->addLayout(foot);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_play->setAutoDefault(false);
    m_slider->setAccessibleName(tr("Place in the recording"));
    connect(other, &QPushButton::clicked, this, [&dialogs, path] { dialogs.openUrl(QUrl::fromLocalFile(path)); });
    connect(m_play, &QPushButton::clicked, this, &RecordingWindow::toggle);
    m_slider->setSingleStep(static_cast<int>(jump));
    m_slider->setPageStep(30'000);
    // Mouse, keys and screen readers alike; what the player itself moves is no action.
    connect(m_slider, &QSlider::actionTriggered, m_player,
            [this] { m_player->setPosition(m_slider->sliderPosition()); });
    connect(m_player, &QMediaPlayer::positionChanged, this, &RecordingWindow::showTimes);
    connect(m_player, &QMediaPlayer::durationChanged, this, &RecordingWindow::showTimes);
    connect(m_player, &QMediaPlayer::playbackStateChanged, this, &RecordingWindow::showTimes);
    connect(m_player, &QMediaPlayer::errorOccurred, this, &RecordingWindow::fail);
    m_player->setVideoOutput(m_video);
    m_player->setSource(QUrl::fromLocalFile(path));
    showTimes();
    m_player->play();
}

RecordingWindow::~RecordingWindow() {
    m_player->disconnect(this); // its last words arrive after our members have gone
    m_player->stop();
}

qint64 RecordingWindow::positionMs() const {
    return m_player->position();
}

void RecordingWindow::toggle() {
    m_player->playbackState() == QMediaPlayer::PlayingState ? m_player->pause() : m_player->play();
}

void RecordingWindow::showTimes() {
    const bool playing = m_player->playbackState() == QMediaPlayer::PlayingState;
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setIcon(icons::icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    // A live encoder leaves the duration out, and Qt 6.4 reads none from WebM: then what was played can be gone back
    // to.
    m_furthest = std::max(m_furthest, m_player->position());
    const qint64 reach = m_player->duration() > 0 ? m_player->duration() : m_furthest;
    m_slider->setEnabled(reach > 0 && !m_failed);
    m_slider->setMaximum(static_cast<int>(reach));
    if (!m_slider->isSliderDown()) {
        m_slider->setValue(static_cast<int>(m_player->position()));
    }
    m_times->setText(m_player->duration() > 0
                         //: Place in a recording and its length: "0:12 of 6:20"
                         ? tr("%1 of %2").arg(words::clock(m_player->position()), words::clock(m_player->duration()))
                         : words::clock(m_player->position()));
}

void RecordingWindow::fail() {
    m_failed = true;
    m_video->hide();
    m_trouble->show();
    m_play->setEnabled(false);
    m_slider->setEnabled(false);
}

void RecordingWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        toggle();
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        m_player->setPosition(m_player->position() + (event->key() == Qt::Key_Left ? -jump : jump));
    } else {
        QDialog::keyPressEvent(event);
    }
}

} // namespace postulant
