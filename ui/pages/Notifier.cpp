#include "ui/pages/Notifier.h"

#include "domain/Clock.h"
#include "store/ApplicationRepository.h"
#include "store/Store.h"
#include "ui/widgets/Words.h"

namespace postulant {
namespace {

constexpr qint64 minuteMs = 60000; // at most one a minute

} // namespace

QString failureTitle(const ApplicationRow& row) {
    if (row.attention != Attention::None) {
        return words::attention(row.attention);
    }
    words::Placeholders names;
    names.employer = row.company;
    names.site = row.site;
    names.connection = row.connection;
    names.reason = row.failureMessage;
    const QString title = words::failure(row.failure, row.sent, names).title;
    return title.isEmpty() ? words::state(row.state, row.practice) : title;
}

Notifier::Notifier(Store& store, const Clock& clock, QObject* parent, int gatherMs)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock) {
    m_timer.setInterval(gatherMs);
    connect(&m_timer, &QTimer::timeout, this, &Notifier::send);
}

void Notifier::needsSeeker(qint64 applicationId) {
    if (!m_waiting.contains(applicationId)) {
        m_waiting.append(applicationId);
    }
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void Notifier::send() {
    if (m_lastSent != 0 && m_clock.nowMs() < m_lastSent + minuteMs) {
        return; // looks again after the next gathering
    }
    m_timer.stop();
    const QVector<qint64> ids = m_waiting;
    m_waiting.clear();
    if (ids.isEmpty()) {
        return;
    }
    m_lastSent = m_clock.nowMs();
    if (ids.size() > 1) {
        //: Notification of the desktop
        Q_EMIT notify(tr("%n application(s) need you", nullptr, static_cast<int>(ids.size())),
                      tr("Open Postulant to see what each of them needs."), 0);
        return;
    }
    m_store.read<QVector<ApplicationRow>>(
        this, QString(), [ids](Database& db) { return applications::rows(db, ids); },
        [this](const Result<QVector<ApplicationRow>>& rows) {
            if (!rows || rows->isEmpty()) {
                return;
            }
            const ApplicationRow& row = rows->first();
            //: Title of a notification; %1 company, %2 title of the job
            const QString title = row.title.isEmpty() ? row.company : tr("%1, %2").arg(row.company, row.title);
            const QString body = failureTitle(row);
            //: Notification about a practice application; %1 is what it would say for a real one
            Q_EMIT notify(words::cut(title), row.practice ? tr("Practice: %1").arg(body) : body, row.id);
        });
}

AlertText alertText(AlertKind kind, int percent) {
    if (kind == AlertKind::Failing) {
        return {Notifier::tr("Many applications fail"),
                //: %1 is a share in percent
                Notifier::tr("%1 % of the last applications did not get through. Look at what stopped them, or make a "
                             "pause; Limits says when you are told.")
                    .arg(percent)};
    }
    return {Notifier::tr("The server turns many requests away"),
            //: %1 is a share in percent
            Notifier::tr("%1 % of the requests of the last ten minutes were too many for it. Postulant waits and tries "
                         "again; fewer applications at a time help.")
                .arg(percent)};
}

void Notifier::alert(AlertKind kind, int percent) {
    const AlertText text = alertText(kind, percent);
    Q_EMIT notify(text.title, text.sentence, 0);
}

void Notifier::connectionStopped(const ConnectionStatus& status) {
    words::Placeholders names;
    names.connection = status.name;
    const bool credit = status.state == ConnectionStatus::State::OutOfCredit;
    const words::FailureText text =
        words::failure(credit ? FailureKind::OutOfCredit : FailureKind::KeyRefused, Sent::No, names);
    Q_EMIT notify(text.title, text.sentence, 0);
}

void Notifier::batchEnded(int confirmed, int claimed, int needSeeker, int failed, int practice) {
    const int real = confirmed + claimed + needSeeker + failed;
    if (real + practice == 0) {
        return;
    }
    if (real == 0) {
        Q_EMIT notify(tr("Practice has ended"),
                      tr("%n practice application(s), nothing left this computer.", nullptr, practice), 0);
        return;
    }
    QStringList parts;
    if (confirmed > 0) {
        parts.append(tr("%n applied (confirmed)", nullptr, confirmed));
    }
    if (claimed > 0) {
        parts.append(tr("%n applied (claimed)", nullptr, claimed));
    }
    if (needSeeker > 0) {
        parts.append(tr("%n need(s) you", nullptr, needSeeker));
    }
    if (failed > 0) {
        parts.append(tr("%n failed, nothing was sent", nullptr, failed));
    }
    Q_EMIT notify(tr("The queue is done"), parts.join(QStringLiteral(" · ")), 0);
}

} // namespace postulant
