#include "ui/pages/applications/LiveView.h"

#include "dispatch/Core.h"
#include "domain/Clock.h"
#include "ui/models/LiveFeed.h"
#include "ui/pages/Dates.h"
#include "ui/pages/applications/LiveWindow.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/Words.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace postulant {
namespace {

constexpr qint64 freshMs = 15'000;
constexpr int leastWidth = 280; // beside other things in a small window
constexpr int usualWidth = 420; // where there is room

// Why there are no pictures, in a sentence; empty while some may come.
QString endWords(LiveEnd end, const QString& connection) {
    switch (end) {
    case LiveEnd::None:
        return {};
    case LiveEnd::Finished:
        return LiveView::tr("The run has ended");
    case LiveEnd::NotFound:
        return LiveView::tr("The server does not know this run any more");
    case LiveEnd::Idle:
        return LiveView::tr("No more pictures came, so they are not asked for now");
    case LiveEnd::KeyRefused:
        //: %1 is the name of a server
        return LiveView::tr("%1 refused the key for live pictures").arg(words::cut(connection, 80));
    case LiveEnd::NotOffered:
        return LiveView::tr("This connection shows no live picture");
    }
    return {};
}

} // namespace

QString liveAge(qint64 at, qint64 now) {
    if (at == 0) {
        return {};
    }
    const qint64 age = std::max<qint64>(0, now - at);
    if (age > freshMs) {
        //: %1 is a time of day
        return LiveView::tr("No new picture since %1").arg(dates::time(at));
    }
    const int seconds = static_cast<int>(age / 1000);
    return seconds == 0 ? LiveView::tr("just now", "age of a picture")
                        : LiveView::tr("%n second(s) ago", "age of a picture", seconds);
}

LiveView::LiveView(Core& core, const Clock& clock, PictureSource* pictures, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_feed(new LiveFeed(core, this))
    , m_picture(new PictureView(this)) {
    setObjectName(QStringLiteral("live"));
    m_picture->setSource(pictures);
    build();
    connect(m_feed, &LiveFeed::pictureChanged, this, &LiveView::takePicture);
    connect(m_feed, &LiveFeed::stateChanged, this, &LiveView::tellState);
    connect(m_feed, &LiveFeed::trailChanged, this, &LiveView::stepsChanged);
    m_seconds.setInterval(1000);
    connect(&m_seconds, &QTimer::timeout, this, &LiveView::tellAge);
}

LiveView::~LiveView() = default;

void LiveView::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::base);
    auto* heading = new Label(tr("What the server’s browser shows"), TextStyle::Section, Label::Ink::Text, this);
    heading->setElided(true);
    head->addWidget(heading, 1);
    m_age = new Label({}, TextStyle::Small, Label::Ink::Secondary, this);
    m_age->setObjectName(QStringLiteral("live.age"));
    m_age->setElided(true);
    m_fullSize = new QPushButton(icons::action(QStringLiteral("zoom")), tr("Full size"), this);
    m_fullSize->setObjectName(QStringLiteral("live.full"));
    m_fullSize->setAutoDefault(false);
    makeSmall(m_fullSize);
    head->addWidget(m_age);
    head->addWidget(m_fullSize);
    column->addLayout(head);
    m_picture->setObjectName(QStringLiteral("live.picture"));
    auto* middle = new QHBoxLayout; // a frame that is not as wide as the place stands in its middle
    middle->addStretch(1);
    middle->addWidget(m_picture, 1000);
    middle->addStretch(1);
    column->addLayout(middle);

    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::base);
    m_hint = new Label({}, TextStyle::Small, Label::Ink::Secondary, this);
    m_hint->setObjectName(QStringLiteral("live.hint"));
    m_hint->setWordWrap(true);
    m_again = new LinkButton(tr("Look again"), this);
    m_again->setObjectName(QStringLiteral("live.again"));
    //: Check box: new lines and pictures come into view by themselves
    m_follow = new QCheckBox(tr("Follow"), this);
    m_follow->setObjectName(QStringLiteral("live.follow"));
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Off: the picture and the list stand still"));
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_again);
    foot->addWidget(m_follow);
    column->addLayout(foot);
    column->addStretch(1);
    m_again->hide();

    connect(m_picture, &PictureView::activated, this, &LiveView::openFull);
    connect(m_fullSize, &QPushButton::clicked, this, &LiveView::openFull);
    connect(m_again, &LinkButton::clicked, m_feed, &LiveFeed::again);
    connect(m_follow, &QCheckBox::toggled, this, [this](bool on) {
        if (on) {
            takePicture();
        }
        tellAge();
        Q_EMIT followChanged(on);
    });
}

bool LiveView::follows() const {
    return m_follow->isChecked();
}

void LiveView::setMostHeight(int pixels) {
    m_picture->setMostHeight(pixels);
    m_picture->setMinimumWidth(std::min(leastWidth, pixels * 16 / 10));
    m_picture->setMaximumWidth(std::max(usualWidth, pixels * 16 / 10));
}

void LiveView::show(const ApplicationDetail& detail, const QString& last) {
    const bool other = m_id != detail.row.id;
    const bool hasRun = !detail.attempts.isEmpty() && detail.attempts.first().run.has_value();
    m_id = hasRun ? detail.row.id : 0;
    m_connection = detail.row.connection;
    m_last = last;
    if (other) {
        m_shown.clear();
        m_shownAt = 0;
        m_shownImage = {};
        m_picture->setPicture({}, {});
        closeFull();
    }
    updateWish();
    tellState();
}

void LiveView::rest() {
    m_id = 0;
    updateWish();
    closeFull();
}

// Whoever cannot see it does not watch.
void LiveView::updateWish() {
    const bool seen = isVisible() && m_watchedWindow != nullptr && !m_watchedWindow->isMinimized();
    m_feed->setWanted(seen ? m_id : 0);
    if (seen) {
        m_seconds.start();
    } else {
        m_seconds.stop();
    }
}

void LiveView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_watchedWindow != window()) {
        if (m_watchedWindow != nullptr) {
            m_watchedWindow->removeEventFilter(this);
        }
        m_watchedWindow = window();
        m_watchedWindow->installEventFilter(this);
    }
    updateWish();
}

void LiveView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    updateWish();
    if (!event->spontaneous()) { // another tab or room: it would stand still there
        closeFull();
    }
}

bool LiveView::eventFilter(QObject* object, QEvent* event) {
    if (object == m_watchedWindow && event->type() == QEvent::WindowStateChange) {
        updateWish();
    }
    return QWidget::eventFilter(object, event);
}

void LiveView::takePicture() {
    if (m_feed->image().isNull() || (!follows() && m_shownAt != 0)) {
        return;
    }
    m_shown.clear();
    m_shownAt = m_feed->imageAt();
    m_shownImage = m_feed->image();
    // The name stays the same, so that a screen reader is not told of every picture; the age is in a line of its own.
    m_picture->setImage(m_shownImage, tr("Live picture of the server’s browser"));
    if (m_full) {
        m_full->show(m_shownImage);
    }
    tellState();
}

// Why no picture comes, for as long as that is so.
QString LiveView::trouble() const {
    const LiveState& state = m_feed->state();
    switch (state.phase) {
    case LiveState::Phase::Ended:
        return endWords(state.end, m_connection);
    case LiveState::Phase::Waiting:
        return tr("The connection for pictures broke and is made anew");
    default:
        return {};
    }
}

void LiveView::tellState() {
    const LiveState& state = m_feed->state();
    const bool ended = state.phase == LiveState::Phase::Ended;
    const QString end = ended ? trouble() : QString();
    const bool none = m_shownAt == 0;
    if (none) {
        m_picture->setPlaceholder(ended ? end : tr("The first picture is on its way"));
        if (ended && m_shown != m_last) { // the last screenshot is better than nothing
            m_shown = m_last;
            m_picture->setPicture(m_shown, tr("The last screenshot"));
        }
    }
    const bool hintIsEnd = ended && !(none && m_shown.isEmpty());
    m_hint->setText(hintIsEnd                                  ? end
                    : state.phase == LiveState::Phase::Waiting ? trouble()
                    : ended                                    ? QString()
                            : tr("Watching only: clicks and typing here do nothing, so you cannot disturb it."));
    m_again->setVisible(
        ended && (state.end == LiveEnd::Idle || state.end == LiveEnd::NotOffered || state.end == LiveEnd::KeyRefused));
    m_fullSize->setEnabled(!none);
    tellAge();
}

void LiveView::tellAge() {
    //: %1 is a time of day; the picture does not change because the seeker wants it so
    const QString age = follows() || m_shownAt == 0 ? liveAge(m_shownAt, m_clock.nowMs())
                                                    : tr("Standing still since %1").arg(dates::time(m_shownAt));
    m_age->setText(age);
    m_age->setToolTip(dates::exact(m_shownAt));
    if (m_full) {
        QStringList lines{trouble(), age};
        lines.removeAll(QString());
        m_full->tell(lines.join(QLatin1Char('\n')));
    }
}

void LiveView::openFull() {
    if (m_shownAt == 0) {
        return;
    }
    if (!m_full) {
        m_full = new LiveWindow(tr("What the server’s browser shows"), window());
    }
    m_full->show(m_shownImage);
    tellAge();
    m_full->show();
    m_full->raise();
}

void LiveView::closeFull() {
    if (m_full) {
        m_full->close();
        m_full.clear(); // it is deleted a little later
    }
}

} // namespace postulant
