#pragma once

#include "domain/Clock.h"
#include "net/Call.h"
#include "net/Exchange.h"
#include "skyvern/AuditEntry.h"
#include "skyvern/ConnectionSettings.h"
#include "skyvern/Download.h"
#include "skyvern/ServerMessage.h"
#include "skyvern/SubmitAnswer.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace postulant {

// What came of a request that was sent exactly once.
struct OnceReport {
    int status = 0; // 0: no answer
    QByteArray body;
    bool whole = false;               // the answer is complete
    bool mayHaveLeft = true;          // false: certainly nothing that a server could act on was written
    std::optional<ErrorKind> trouble; // why there is no whole answer
    Error error;                      // of any answer but a whole 2xx
};

// The one factory of requests to one server: address, key, limits, deadline, redirects, proxy, audit. Nothing is
// retried. Lives in one thread.
class Transport : public QObject {
    Q_OBJECT
public:
    // audit may be nullptr; audit and clock must outlive the transport.
    Transport(ConnectionSettings settings, AuditSink* audit, const Clock* clock, QObject* parent = nullptr);
    ~Transport() override;

    void setKey(const QString& key); // empty: no key is sent
    void setKeyHeader(const KeyHeader& header) { m_keyHeader = header; }
    void stopAll(); // every request under way answers now; the destructor does the same

    // Any whole 2xx is an answer, all else an error.
    Call<ServerAnswer> send(const ServerRequest& request);
    // Sends at most once on a connection of its own and says what is known. The call's own error means that it was not
    // even tried.
    Call<OnceReport> submitOnce(const ServerRequest& request);
    // A 2xx body goes to the sink. What breaks after its head is a Download that is not whole; the call's own error
    // means that there was no such answer. Goes over a connection of its own: nothing else waits behind it, and
    // Qt 6.4.2 now and then loses an answer on a connection after one that broke (seen).
    Call<Download> download(const ServerRequest& request, const std::shared_ptr<BodySink>& sink);

private:
    using Done = std::function<void(const ExchangeReport&)>;
    struct Way {
        bool oneShot = false;
        std::shared_ptr<BodySink> sink;
    };
    // nullptr with the reason in error if the request may not be made.
    Exchange* begin(const ServerRequest& request, const Way& way, Done done, Error* error);
    void renewManager();
    void record(const ServerRequest& request, qint64 startedAt, const ExchangeReport& report);
    Error errorOf(const ExchangeReport& report) const;
    // One request, and its answer as `read` makes it of the report.
    template <class T>
    Call<T> answered(const ServerRequest& request, const Way& way,
                     std::function<Result<T>(const ExchangeReport&)> read);

    ConnectionSettings m_settings;
    AuditSink* m_audit;
    const Clock* m_clock;
    QByteArray m_key;
    KeyHeader m_keyHeader;
    struct SharedManager;
    std::shared_ptr<SharedManager> m_shared; // with every exchange that uses it
};

} // namespace postulant
