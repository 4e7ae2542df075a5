#include "ui/pages/StatusLine.h"

#include "ui/pages/Dates.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"

#include <QFrame>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace postulant {
namespace {

using State = ConnectionStatus::State;

QToolButton* part(const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFont(textFont(TextStyle::Small));
    button->setIconSize({14, 14});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QFrame* line(QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setFrameShape(QFrame::VLine);
    frame->setForegroundRole(QPalette::Mid);
    frame->setFixedHeight(16);
    return frame;
}

// The connection worth a word: one in trouble, else one that works for real, else practice.
ConnectionStatus worthAWord(const QVector<ConnectionStatus>& all) {
    const auto rank = [](const ConnectionStatus& one) {
        if (one.state != State::Working && one.state != State::NotUsed) {
            return 0;
        }
        return one.practice ? 3 : one.state == State::Working ? 1 : 2;
    };
    const auto best =
        std::min_element(all.cbegin(), all.cend(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return best == all.cend() ? ConnectionStatus{} : *best;
}

QString connectionText(const ConnectionStatus& one) {
    switch (one.state) {
    //: %1 in these lines is the name of a server
    case State::NotUsed:
        return one.practice ? StatusLine::tr("Practice: ready") : StatusLine::tr("%1: not used yet").arg(one.name);
    case State::Working:
        return one.practice ? StatusLine::tr("Practice: working") : StatusLine::tr("%1: connected").arg(one.name);
    case State::Offline:
        return StatusLine::tr("%1 cannot be reached").arg(one.name);
    case State::KeyRefused:
        return StatusLine::tr("%1 refused the key").arg(one.name);
    case State::KeyMissing:
        return StatusLine::tr("%1: no key").arg(one.name);
    case State::OutOfCredit:
        return StatusLine::tr("No credit left at %1").arg(one.name);
    case State::RateLimited:
        return StatusLine::tr("%1 asks to wait").arg(one.name);
    case State::Broken:
        return StatusLine::tr("%1 does not work").arg(one.name);
    }
    return one.name;
}

QString queueText(const EngineStatus& status, bool brief) {
    if (status.stoppedByDisk) {
        return StatusLine::tr("Queue: stopped, the disk cannot be written");
    }
    if (status.paused) {
        return brief ? StatusLine::tr("Queue: paused, %n", nullptr, status.queued)
                     : StatusLine::tr("Queue: paused, %n waiting", nullptr, status.queued);
    }
    if (status.queued == 0) {
        return status.running + status.submitting == 0
                   ? StatusLine::tr("Queue: empty")
                   : StatusLine::tr("Queue: empty, %n running", nullptr, status.running + status.submitting);
    }
    if (status.nextSubmitAt != 0) {
        const QString time = dates::time(status.nextSubmitAt);
        //: %1: a time, "10:27"
        return (brief ? StatusLine::tr("Queue: %n, next at %1", nullptr, status.queued)
                      : StatusLine::tr("Queue: %n waiting, next at %1", nullptr, status.queued))
            .arg(time);
    }
    return brief ? StatusLine::tr("Queue: %n", nullptr, status.queued)
                 : StatusLine::tr("Queue: %n waiting", nullptr, status.queued);
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_connection(part(QStringLiteral("status.connection"), this))
    , m_queue(part(QStringLiteral("status.queue"), this))
    , m_stop(part(QStringLiteral("status.stop"), this))
    , m_quiet(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_said(new Label({}, TextStyle::Small, Label::Ink::Secondary, this)) {
    setSizeGripEnabled(false);
    setMinimumHeight(size::bar);
    m_said->setObjectName(QStringLiteral("status.said"));
    m_said->setElided(true);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_connection);
    addWidget(line(this));
    addWidget(m_queue);
    addWidget(m_quiet);
    addWidget(m_said, 1);
    addPermanentWidget(m_stop);
    m_quiet->hide();
    m_quiet->setText(tr("Nothing has been sent. No server is connected yet"));
    m_stop->setIcon(icons::icon(QStringLiteral("stop")));
    m_stop->setText(tr("Stop everything…"));
    m_stop->setToolTip(tr("Pauses the queue and stops every run that goes on. Asks first"));
    connect(m_connection, &QToolButton::clicked, this, &StatusLine::connectionPressed);
    connect(m_queue, &QToolButton::clicked, this, &StatusLine::queuePressed);
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopPressed);
    show({}, 0);
}

void StatusLine::setStatus(const EngineStatus& status, qint64 now) {
    m_status = status;
    m_now = now;
    show(status, now);
}

void StatusLine::setShort(bool on) {
    m_short = on;
    show(m_status, m_now);
}

void StatusLine::say(const QString& text) {
    m_said->setText(text);
    QTimer::singleShot(8000, m_said, [said = m_said, text] {
        if (said->fullText() == text) {
            said->setText({});
        }
    });
}

void StatusLine::setFirstStart(bool on) {
    const QList<QWidget*> parts = findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* one : parts) {
        if (one != m_said) {
            one->setVisible((one == m_quiet) == on);
        }
    }
    m_stop->setVisible(!on);
}

QWidget* StatusLine::firstPart() const {
    return m_connection;
}

void StatusLine::show(const EngineStatus& status, qint64) {
    const ConnectionStatus one = worthAWord(status.connections);
    const bool trouble = one.state != State::Working && one.state != State::NotUsed;
    if (one.name.isEmpty()) {
        m_connection->setText(tr("No server connected"));
        m_connection->setIcon(icons::secondary(QStringLiteral("server")));
    } else {
        m_connection->setText(connectionText(one));
        m_connection->setIcon(one.practice                  ? icons::secondary(QStringLiteral("practice"))
                              : trouble                     ? icons::tone(QStringLiteral("needsyou"), Tone::Warn)
                              : one.state == State::Working ? icons::tone(QStringLiteral("confirmed"), Tone::Good)
                                                            : icons::secondary(QStringLiteral("server")));
    }
    m_connection->setToolTip(tr("Open the connections in Settings"));
    m_queue->setText(queueText(status, m_short));
    m_queue->setIcon(status.stoppedByDisk ? icons::tone(QStringLiteral("failed"), Tone::Bad)
                     : status.paused      ? icons::secondary(QStringLiteral("pause"))
                                          : icons::secondary(QStringLiteral("queued")));
    m_queue->setToolTip(status.dispatching ? tr("Show what is queued")
                                           : tr("Another Postulant with this data folder works on the queue"));
    m_stop->setEnabled(status.queued + status.submitting + status.running > 0);
}

} // namespace postulant
