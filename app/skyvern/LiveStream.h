#pragma once

#include "domain/Clock.h"
#include "net/SocketFeed.h"
#include "skyvern/AuditEntry.h"
#include "skyvern/KeyProvider.h"
#include "skyvern/LiveMessage.h"
#include "skyvern/RequestGate.h"
#include "skyvern/ServerMessage.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace postulant {

// Every wait of a live stream.
struct LiveTiming {
    using ms = std::chrono::milliseconds;
    ms handshake{10'000};
    ms firstMessage{10'000}; // a stream can hang from its first moment on without a word
    ms pulse{20'000};
    ms retryMin{1'000};
    ms retryMax{30'000};
    ms goodAfter{10'000};                  // a connection that has told something for so long begins anew at retryMin
    int triesWithoutPicture = 4;           // answered with something else, before the connection counts as showing none
    qint64 maxMessage = 8LL * 1024 * 1024; // bytes
    qint64 mostInWindow = 48LL * 1024 * 1024; // bytes within `window`; more is a flood
    ms window{5'000};
};

// Why no more pictures come.
enum class LiveEnd {
    None,
    Finished,   // the run has ended
    NotFound,   // the server knows no such run
    Idle,       // the server gave up waiting for something new
    KeyRefused, // or there is none
    NotOffered, // this connection shows no live pictures
};

struct LiveState {
    enum class Phase { Connecting, Showing, Waiting, Ended };
    Phase phase = Phase::Connecting;
    LiveEnd end = LiveEnd::None;
    qint64 nextTryAt = 0;           // UTC ms, while Waiting
    std::optional<ErrorKind> error; // why it waits or has ended, where that is known
    bool operator==(const LiveState& other) const = default;
};

// The browser of one run, watched: pictures as they come, over as many connections as it takes. The key travels only in
// the query of the address; it is in no text, log or audit row. Decoding of messages happens in a thread of its own,
// and only the newest waits for it. Lives in one thread; ends for good with stop(), destruction, or by itself.
class LiveStream : public QObject {
    Q_OBJECT
public:
    struct Wiring {
        ConnectionSettings settings;
        ServerRequest request;             // path and template of the stream
        KeyProvider keys;                  // may be empty: no key is needed
        std::shared_ptr<RequestGate> gate; // may be nullptr
        AuditSink* audit = nullptr;        // may be nullptr
        const Clock* clock = nullptr;
    };
    LiveStream(Wiring wiring, const LiveTiming& timing, QObject* parent = nullptr);
    ~LiveStream() override;

    void start(); // once
    void stop();  // nothing is said any more
    const LiveState& state() const { return m_state; }

Q_SIGNALS:
    void picture(const postulant::LivePicture& picture);
    void changed(const postulant::LiveState& state);

private:
    void connectNow();
    void askForKey(const SharedTurn& turn);
    void open(const QString& key, const SharedTurn& turn);
    void onOpened();
    void onMessage(const QString& text);
    void readNext();
    void take(quint64 connection, const Result<LiveMessage>& message);
    void onEnded(const FeedEnd& end);
    void judgeEnd();
    void lost(ErrorKind why);     // the connection
    void tryLater(ErrorKind why); // whatever was lost before
    void finish(LiveEnd end, std::optional<ErrorKind> why = std::nullopt);
    void hangUp();
    void tell(const LiveState& state);
    void record(int status, const std::optional<Error>& error);
    bool floods(qint64 bytes);
    qint64 sinceOpened() const;

    Wiring m_wiring;
    LiveTiming m_timing;
    LiveState m_state;
    SocketFeed* m_feed = nullptr; // child
    SharedTurn m_turn;            // of the connection that is being made
    QThreadPool m_reader;         // one thread
    QTimer m_retry;
    QTimer m_silence;
    QString m_waiting; // newest message not yet read
    bool m_hasWaiting = false;
    bool m_reading = false;
    bool m_stopped = false;
    bool m_recorded = false;
    quint64 m_connection = 0;        // number of the one that is open; what an earlier one said is not heard
    std::optional<FeedEnd> m_closed; // it closed while its last words are still being read
    qint64 m_startedAt = 0;
    qint64 m_openedAt = 0; // steady ms
    qint64 m_windowAt = 0;
    qint64 m_windowBytes = 0;
    qint64 m_wait = 0;
    int m_fruitless = 0;
    bool m_anyPicture = false;
};

} // namespace postulant

Q_DECLARE_METATYPE(postulant::LiveState)
