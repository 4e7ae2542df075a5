#include "ui/pages/StatusLine.h"

#include "ui/pages/Dates.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StatusBarButton.h"
#include "ui/widgets/Words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace postulant {
namespace {

using State = ConnectionStatus::State;

QString connectionText(const ConnectionStatus& one) {
    return words::connection(one, dates::time(one.nextTryAt));
}

StatusBarButton* part(const QString& name, QWidget* parent) {
    auto* button = new StatusBarButton(parent);
    button->setObjectName(name);
    return button;
}

// The connection worth a word: one in trouble, else one that works for real, else practice.
ConnectionStatus worthAWord(const QVector<ConnectionStatus>& all) {
    const auto rank = [](const ConnectionStatus& one) {
        if (one.inTrouble()) {
            return 0;
        }
        return one.practice ? 3 : one.state == State::Working ? 1 : 2;
    };
    const auto best =
        std::min_element(all.cbegin(), all.cend(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return best == all.cend() ? ConnectionStatus{} : *best;
}

// With the limit that is waited for.
QString timeOf(const EngineStatus& status) {
    const qint64 at = status.nextSubmitAt;
    const QString time = at > QDateTime::currentMSecsSinceEpoch() + 86'400'000LL ? dates::exact(at) : dates::time(at);
    const QString limit = words::limit(sendingWait(status.nextSubmitLimit).value_or(SendingWait::None));
    //: A time, and why: "22:00 (quiet hours)"
    return limit.isEmpty() ? time : StatusLine::tr("%1 (%2)").arg(time, limit);
}

// The cap that is nearer to being reached.
QString spendText(const EngineStatus& status) {
    const auto amount = [](double value) { return QLocale().toString(value, 'f', 2); };
    const bool daily = status.spendDailyCap > 0 &&
                       (status.spendMonthlyCap <= 0 ||
                        status.spentToday * status.spendMonthlyCap >= status.spentThisMonth * status.spendDailyCap);
    //: What was spent of what may be spent: "3.20 of 5.00 today"
    return daily ? StatusLine::tr("%1 of %2 today").arg(amount(status.spentToday), amount(status.spendDailyCap))
                 : StatusLine::tr("%1 of %2 this month")
                       .arg(amount(status.spentThisMonth), amount(status.spendMonthlyCap));
}

// One line for all: several in trouble are summed up, each is in the tooltip.
QString connectionsText(const QVector<ConnectionStatus>& all, const ConnectionStatus& shown) {
    int troubled = 0;
    qint64 next = 0;
    for (const ConnectionStatus& one : all) {
        if (one.inTrouble() && !one.practice) {
            ++troubled;
            next = one.nextTryAt != 0 && (next == 0 || one.nextTryAt < next) ? one.nextTryAt : next;
        }
    }
    const auto works = [](const ConnectionStatus& one) { return !one.practice && one.state == State::Working; };
    const int working = static_cast<int>(std::count_if(all.cbegin(), all.cend(), works));
    if (troubled == 0 && working > 1) {
        return StatusLine::tr("%n servers connected", nullptr, working);
    }
    if (troubled == 1 && working > 0) {
        //: %1: how one server is, "Home server: not reached"; %n others work
        return StatusLine::tr("%1 (%n other(s) work)", nullptr, working).arg(connectionText(shown));
    }
    if (troubled < 2) {
        return connectionText(shown);
    }
    //: Several servers cannot be used; %1 is a time such as 10:24
    return next != 0 ? StatusLine::tr("%n servers do not work. Next try %1", nullptr, troubled).arg(dates::time(next))
                     : StatusLine::tr("%n servers do not work", nullptr, troubled);
}

QString connectionsTip(const QVector<ConnectionStatus>& all) {
    QStringList lines;
    for (const ConnectionStatus& one : all) {
        //: In a tooltip; %1 is a whole line about a server, "Home server: connected"
        QString line = one.slowed ? StatusLine::tr("%1 (asked more slowly for a while)").arg(connectionText(one))
                                  : connectionText(one);
        if (all.size() > 2 && !one.practice && one.open >= 0) { // practice is one of them
            //: In a tooltip; %1 is a whole line about a server, %2 of %3 runs can be started there
            line = StatusLine::tr("%1, %2 of %3 places free")
                       .arg(line)
                       .arg(std::max(0, one.places - one.open))
                       .arg(one.places);
        }
        lines << line;
    }
    lines << StatusLine::tr("Open the connections in Settings");
    return lines.join(QLatin1Char('\n'));
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
        const QString time = timeOf(status);
        if (!brief && status.nextSubmitWhy == QueueWait::Connection) {
            //: %1: a time, "10:27"
            return StatusLine::tr("Queue: %n waiting, next at %1 if the server works", nullptr, status.queued)
                .arg(time);
        }
        if (!brief && status.nextSubmitWhy == QueueWait::Retry) {
            //: %1: a time, "10:27"
            return StatusLine::tr("Queue: %n waiting, next at %1, another try", nullptr, status.queued).arg(time);
        }
        //: %1: a time, "10:27", or "10:27 (quiet hours)"
        return (brief ? StatusLine::tr("Queue: %n, next at %1", nullptr, status.queued)
                      : StatusLine::tr("Queue: %n waiting, next at %1", nullptr, status.queued))
            .arg(time);
    }
    return brief ? StatusLine::tr("Queue: %n", nullptr, status.queued)
                 : StatusLine::tr("Queue: %n waiting", nullptr, status.queued);
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_connection(part(QStringLiteral("status.connection"), this))
    , m_queue(part(QStringLiteral("status.queue"), this))
    , m_spend(part(QStringLiteral("status.spend"), this))
    , m_stop(part(QStringLiteral("status.stop"), this))
    , m_quiet(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_said(new Label({}, TextStyle::Small, Label::Ink::Secondary, this)) {
    setAccessibleName(tr("Status"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 1, 0, 0);
    line->setSpacing(0);
    m_said->setObjectName(QStringLiteral("status.said"));
    m_said->setElided(true);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_said->setContentsMargins(space::base, 0, space::base, 0);
    m_quiet->setContentsMargins(space::base, 0, 0, 0);
    line->addWidget(m_connection);
    line->addWidget(m_queue);
    line->addWidget(m_spend);
    line->addWidget(m_quiet);
    line->addWidget(m_said, 1);
    line->addWidget(m_stop);
    setFixedHeight(m_connection->sizeHint().height() + 1);
    m_connection->setFirst(true);
    m_quiet->hide();
    m_quiet->setText(tr("Nothing has been sent. No server is connected yet"));
    m_stop->setContent(QStringLiteral("stop"), tr("Stop everything…"));
    connect(m_connection, &QToolButton::clicked, this, &StatusLine::connectionPressed);
    connect(m_queue, &QToolButton::clicked, this, &StatusLine::queuePressed);
    connect(m_spend, &QToolButton::clicked, this, &StatusLine::spendPressed);
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopPressed);
    refresh();
}

void StatusLine::setStatus(const EngineStatus& status) {
    m_status = status;
    refresh();
}

void StatusLine::setShort(bool on) {
    m_short = on;
    refresh();
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
    m_firstStart = on;
    m_quiet->setVisible(on);
    m_connection->setVisible(!on);
    m_queue->setVisible(!on);
    refresh();
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, palette().color(QPalette::Mid));
}

QWidget* StatusLine::firstPart() const {
    return m_connection;
}

void StatusLine::refresh() {
    const ConnectionStatus one = worthAWord(m_status.connections);
    const bool trouble = one.inTrouble();
    if (one.name.isEmpty()) {
        m_connection->setContent(QStringLiteral("server"), tr("No server connected"));
    } else {
        const std::optional<Tone> tone = trouble                                        ? std::optional(Tone::Warn)
                                         : !one.practice && one.state == State::Working ? std::optional(Tone::Good)
                                                                                        : std::nullopt;
        m_connection->setContent(one.practice                  ? QStringLiteral("practice")
                                 : trouble                     ? QStringLiteral("needsyou")
                                 : one.state == State::Working ? QStringLiteral("confirmed")
                                                               : QStringLiteral("server"),
                                 connectionsText(m_status.connections, one), tone);
    }
    m_queue->setContent(m_status.stoppedByDisk ? QStringLiteral("failed")
                        : m_status.paused      ? QStringLiteral("pause")
                                               : QStringLiteral("queued"),
                        queueText(m_status, m_short), m_status.stoppedByDisk ? std::optional(Tone::Bad) : std::nullopt);
    const bool caps = m_status.spendDailyCap > 0 || m_status.spendMonthlyCap > 0;
    m_spend->setVisible(caps && !m_firstStart);
    if (caps) {
        const bool reached = m_status.nextSubmitLimit == code(SendingWait::SpendCap);
        m_spend->setContent(QStringLiteral("coin"), spendText(m_status),
                            reached ? std::optional(Tone::Warn) : std::nullopt);
        m_spend->setToolTip(tr("What the servers say the runs cost, and your limit; opens the limits in Settings"));
    }
    const bool busy = m_status.queued + m_status.submitting + m_status.running > 0;
    m_stop->setVisible(busy && !m_firstStart);
    QStringList queueTip{m_status.nextSubmitAt != 0 ? words::queueWait(m_status.nextSubmitWhy) : QString(),
                         m_status.dispatching ? tr("Show what is queued")
                                              : tr("Another Postulant with this data folder works on the queue")};
    queueTip.removeAll(QString());
    m_queue->setToolTip(queueTip.join(QLatin1Char('\n')));
    m_connection->setToolTip(connectionsTip(m_status.connections));
    m_stop->setToolTip(tr("Pauses the queue and stops every run that goes on. Asks first"));
}

} // namespace postulant
