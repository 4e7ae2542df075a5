#include "skyvern/LiveStream.h"

#include "skyvern/BaseUrl.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace postulant {
namespace {

constexpr int switchingProtocols = 101;

// Much lies between a request and a stream that only streams suffer from, so a failure says nothing about the
// connection: ordinary requests decide whether it is there and whether the key is good.
std::optional<Error> forTheGate(const std::optional<Error>& error) {
    return error ? std::optional(Error{ErrorKind::Cancelled, {}, 0, {}}) : std::nullopt;
}

bool isFutile(ErrorKind kind) {
    return kind == ErrorKind::Guarded || kind == ErrorKind::Invalid;
}

// Silence and lost connections do not: a server may say nothing for minutes, until its run has a page to show.
bool showsThatNoneIsOffered(ErrorKind why) {
    return why == ErrorKind::Protocol || why == ErrorKind::TooLarge || why == ErrorKind::Tls;
}

// A handshake that was answered, only not with a stream. What the server's own troubles are says nothing of streams.
ErrorKind kindOfAnswer(int status) {
    constexpr int tooMany = 429;
    constexpr int serverErrors = 500;
    if (status == tooMany) {
        return ErrorKind::RateLimited;
    }
    return status >= serverErrors ? ErrorKind::Server : ErrorKind::Protocol;
}

} // namespace

LiveStream::LiveStream(Wiring wiring, const LiveTiming& timing, QObject* parent)
    : QObject(parent)
    , m_wiring(std::move(wiring))
    , m_timing(timing)
    , m_wait(timing.retryMin.count()) {
    m_reader.setMaxThreadCount(1);
    m_reader.setObjectName(QStringLiteral("live"));
    m_retry.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LiveStream::connectNow);
    connect(&m_silence, &QTimer::timeout, this, [this] { lost(ErrorKind::Timeout); });
}

LiveStream::~LiveStream() {
    stop();
    m_reader.waitForDone();
}

void LiveStream::start() {
    connectNow();
}

void LiveStream::stop() {
    m_stopped = true;
    m_retry.stop();
    hangUp();
}

void LiveStream::hangUp() {
    m_silence.stop();
    m_turn.reset();
    ++m_connection;
    m_closed.reset();
    m_hasWaiting = false;
    m_waiting.clear();
    if (SocketFeed* feed = std::exchange(m_feed, nullptr)) {
        feed->disconnect(this);
        feed->deleteLater();
    }
}

void LiveStream::tell(const LiveState& state) {
    if (!m_stopped && !(m_state == state)) {
        m_state = state;
        Q_EMIT changed(state);
    }
}

void LiveStream::connectNow() {
    if (m_stopped) {
        return;
    }
    if (!m_wiring.gate) {
        askForKey({});
        return;
    }
    m_wiring.gate->enter(Urgency::Evidence).then(this, [this](const Result<SharedTurn>& turn) {
        turn ? askForKey(*turn) : tryLater(turn.error().kind);
    });
}

void LiveStream::askForKey(const SharedTurn& turn) {
    if (m_stopped) {
        return;
    }
    if (!m_wiring.keys) {
        open({}, turn);
        return;
    }
    m_wiring.keys(m_wiring.settings, this, [this, turn](const Result<QString>& key) {
        if (m_stopped) {
            return;
        }
        key ? open(*key, turn) : finish(LiveEnd::KeyRefused, key.error().kind);
    });
}

void LiveStream::open(const QString& key, const SharedTurn& turn) {
    const Result<QUrl> base = checkedBaseUrl(m_wiring.settings);
    const Result<QUrl> url = base ? requestUrl(*base, m_wiring.request.path) : base;
    if (!url) {
        isFutile(url.error().kind) ? finish(LiveEnd::NotOffered, url.error().kind) : lost(url.error().kind);
        return;
    }
    hangUp();
    m_turn = turn;
    FeedPlan plan;
    plan.url = *url;
    if (!key.isEmpty()) {
        plan.secretQuery = "apikey=" + QUrl::toPercentEncoding(key);
    }
    plan.pinnedFingerprint = m_wiring.settings.pinnedFingerprint;
    plan.handshake = m_timing.handshake;
    plan.pulse = m_timing.pulse;
    plan.maxMessage = m_timing.maxMessage;
    m_startedAt = m_wiring.clock->nowMs();
    m_openedAt = m_wiring.clock->steadyMs();
    m_windowAt = m_openedAt;
    m_windowBytes = 0;
    m_recorded = false;
    m_feed = new SocketFeed(plan, this);
    connect(m_feed, &SocketFeed::opened, this, &LiveStream::onOpened);
    connect(m_feed, &SocketFeed::message, this, &LiveStream::onMessage);
    connect(m_feed, &SocketFeed::ended, this, &LiveStream::onEnded);
    m_feed->open();
}

void LiveStream::onOpened() {
    if (const SharedTurn turn = std::exchange(m_turn, nullptr)) {
        turn->written();
    }
    record(switchingProtocols, std::nullopt);
    m_openedAt = m_windowAt = m_wiring.clock->steadyMs();
    m_silence.start(m_timing.firstMessage);
}

qint64 LiveStream::sinceOpened() const {
    return m_wiring.clock->steadyMs() - m_openedAt;
}

bool LiveStream::floods(qint64 bytes) {
    const qint64 now = m_wiring.clock->steadyMs();
    if (now - m_windowAt > m_timing.window.count()) {
        m_windowAt = now;
        m_windowBytes = 0;
    }
    m_windowBytes += bytes + 1024; // many small ones are a flood, too
    return m_windowBytes > m_timing.mostInWindow;
}

void LiveStream::onMessage(const QString& text) {
    m_silence.stop();
    if (floods(text.size())) {
        lost(ErrorKind::TooLarge);
        return;
    }
    m_waiting = text; // what is older and was not read yet shows nothing that this one does not
    m_hasWaiting = true;
    readNext();
}

void LiveStream::readNext() {
    if (m_reading || !m_hasWaiting) {
        return;
    }
    m_reading = true;
    m_hasWaiting = false;
    const QString text = std::exchange(m_waiting, QString());
    m_reader.start([this, text, number = m_connection, now = m_wiring.clock->nowMs()] {
        const Result<LiveMessage> message = readLiveMessage(text, now);
        // The destructor waits for this thread, so `this` is alive; the call itself dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, number, message] {
                m_reading = false;
                take(number, message);
                readNext();
                judgeEnd();
            },
            Qt::QueuedConnection);
    });
}

void LiveStream::take(quint64 connection, const Result<LiveMessage>& message) {
    if (m_stopped || connection != m_connection || m_state.phase == LiveState::Phase::Ended) {
        return;
    }
    if (!message) {
        lost(message.error().kind);
        return;
    }
    if (message->picture) {
        m_anyPicture = true;
        tell({LiveState::Phase::Showing, LiveEnd::None, 0, {}});
        Q_EMIT picture(*message->picture);
    }
    switch (message->kind) {
    case LiveMessage::Kind::Going:
        break;
    case LiveMessage::Kind::Finished:
        return finish(LiveEnd::Finished);
    case LiveMessage::Kind::Idle:
        return finish(LiveEnd::Idle);
    case LiveMessage::Kind::NotFound:
        return finish(LiveEnd::NotFound);
    case LiveMessage::Kind::Refused:
        return finish(LiveEnd::KeyRefused, ErrorKind::Unauthorized);
    }
}

void LiveStream::onEnded(const FeedEnd& end) {
    if (!m_recorded) {
        Error error{end.trouble.value_or(ErrorKind::ConnectionLost), {}, end.httpStatus, {}};
        record(end.httpStatus, error);
    }
    m_closed = end;
    judgeEnd();
}

// Its last word may say that this is no loss, so that is read first.
void LiveStream::judgeEnd() {
    if (!m_closed || m_reading || m_hasWaiting) {
        return;
    }
    constexpr int noSuchPath = 404;
    constexpr int notAllowed = 403;
    const FeedEnd end = *std::exchange(m_closed, std::nullopt);
    if (end.httpStatus == noSuchPath || end.httpStatus == notAllowed) {
        finish(LiveEnd::NotOffered, ErrorKind::NotFound);
        return;
    }
    lost(end.httpStatus != 0 ? kindOfAnswer(end.httpStatus) : end.trouble.value_or(ErrorKind::ConnectionLost));
}

// It may be only this connection: another one is tried after a while, longer each time.
void LiveStream::lost(ErrorKind why) {
    if (m_stopped || m_state.phase == LiveState::Phase::Ended) {
        return;
    }
    if (!m_anyPicture && showsThatNoneIsOffered(why) && ++m_fruitless >= m_timing.triesWithoutPicture) {
        finish(LiveEnd::NotOffered, why);
        return;
    }
    tryLater(why);
}

void LiveStream::tryLater(ErrorKind why) {
    if (m_stopped || m_state.phase == LiveState::Phase::Ended) {
        return;
    }
    const bool wasGood =
        m_feed != nullptr && m_state.phase == LiveState::Phase::Showing && sinceOpened() >= m_timing.goodAfter.count();
    hangUp();
    if (wasGood) {
        m_wait = m_timing.retryMin.count();
    }
    m_retry.start(static_cast<int>(m_wait));
    tell({LiveState::Phase::Waiting, LiveEnd::None, m_wiring.clock->nowMs() + m_wait, why});
    m_wait = std::min<qint64>(m_timing.retryMax.count(), m_wait * 2);
}

void LiveStream::finish(LiveEnd end, std::optional<ErrorKind> why) {
    hangUp();
    m_retry.stop();
    tell({LiveState::Phase::Ended, end, 0, why});
}

void LiveStream::record(int status, const std::optional<Error>& error) {
    m_recorded = true;
    if (m_wiring.gate) {
        m_wiring.gate->left(Urgency::Evidence, forTheGate(error));
    }
    if (m_wiring.audit == nullptr) {
        return;
    }
    AuditEntry entry;
    entry.at = m_startedAt;
    entry.connectionId = m_wiring.settings.id;
    entry.method = QByteArrayLiteral("GET");
    entry.pathTemplate = m_wiring.request.pathTemplate;
    entry.status = status;
    entry.durationMs = m_wiring.clock->nowMs() - m_startedAt;
    entry.runId = m_wiring.request.runId;
    if (error) {
        entry.error = code(error->kind);
    }
    m_wiring.audit->record(entry);
}

} // namespace postulant
