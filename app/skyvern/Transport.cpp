#include "skyvern/Transport.h"

#include "net/Requests.h"
#include "skyvern/BaseUrl.h"
#include "skyvern/HttpErrors.h"

#include <QNetworkAccessManager>
#include <QPointer>

namespace postulant {
namespace {

bool isSuccess(const ExchangeReport& report) {
    return report.whole && !report.trouble && report.status >= 200 && report.status <= 299;
}

} // namespace

// Goes with the last that uses it, or with the transport.
struct Transport::SharedManager {
    QPointer<QNetworkAccessManager> manager;

    SharedManager() = default;
    SharedManager(const SharedManager&) = delete;
    SharedManager& operator=(const SharedManager&) = delete;
    ~SharedManager() {
        if (manager != nullptr) {
            manager->deleteLater(); // its last answer may be speaking
        }
    }
};

Transport::Transport(ConnectionSettings settings, AuditSink* audit, const Clock* clock, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_audit(audit)
    , m_clock(clock) {
    renewManager();
}

Transport::~Transport() {
    stopAll();
    // Exchanges use the manager, so they go first.
    qDeleteAll(findChildren<Exchange*>(QString(), Qt::FindDirectChildrenOnly));
}

void Transport::stopAll() {
    for (Exchange* exchange : findChildren<Exchange*>(QString(), Qt::FindDirectChildrenOnly)) {
        exchange->stop(ErrorKind::Cancelled);
    }
}

// After a change of network old connections hang. What is under way on them goes on to its own end.
void Transport::renewManager() {
    m_shared = std::make_shared<SharedManager>();
    m_shared->manager = makeManager().release();
    m_shared->manager->setParent(this);
}

void Transport::setKey(const QString& key) {
    m_key = key.toUtf8();
}

Exchange* Transport::begin(const ServerRequest& request, const Way& way, Done done, Error* error) {
    const Result<QUrl> base = checkedBaseUrl(m_settings);
    const auto wanted = [&request](const QUrl& from) {
        return request.address.isEmpty() ? requestUrl(from, request.path) : addressAt(from, request.address);
    };
    const Result<QUrl> url = base ? wanted(*base) : base;
    if (!url) {
        *error = url.error();
        return nullptr;
    }
    if (m_key.contains('\r') || m_key.contains('\n')) {
        *error = Error{ErrorKind::Unauthorized, QStringLiteral("the key holds a line break"), 0, {}};
        return nullptr;
    }
    ExchangePlan plan;
    plan.request = makeRequest(*url);
    for (const auto& header : request.headers) {
        plan.request.setRawHeader(header.first, header.second);
    }
    if (!request.contentType.isEmpty()) {
        plan.request.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    }
    if (request.withKey && !m_key.isEmpty()) {
        plan.request.setRawHeader(m_keyHeader.name, m_keyHeader.value(m_key));
    }
    plan.method = request.method;
    plan.body = request.body;
    plan.oneShot = way.oneShot;
    plan.pinnedFingerprint = m_settings.pinnedFingerprint;
    plan.deadline = request.deadline;
    plan.silence = request.silence;
    plan.maxAnswer = request.maxAnswer;
    plan.sink = way.sink;
    if (request.turn != nullptr) {
        plan.written = [turn = request.turn] { turn->written(); };
    }

    const bool ownWay = way.oneShot || way.sink != nullptr;
    const auto shared = ownWay ? nullptr : m_shared;
    QNetworkAccessManager* manager = ownWay ? makeManager().release() : shared->manager.data();
    const qint64 startedAt = m_clock->nowMs();
    return new Exchange(
        manager, ownWay, std::move(plan),
        [this, request, startedAt, shared, done = std::move(done)](const ExchangeReport& report) {
            const bool hangs = report.trouble == ErrorKind::Timeout || report.trouble == ErrorKind::ConnectionLost;
            if (hangs && shared != nullptr && shared == m_shared) {
                renewManager();
            }
            record(request, startedAt, report);
            done(report);
        },
        this);
}

void Transport::record(const ServerRequest& request, qint64 startedAt, const ExchangeReport& report) {
    if (m_audit == nullptr) {
        return;
    }
    AuditEntry entry;
    entry.at = startedAt;
    entry.connectionId = m_settings.id;
    entry.method = request.method;
    entry.pathTemplate = request.pathTemplate;
    entry.status = report.status;
    entry.durationMs = m_clock->nowMs() - startedAt;
    entry.runId = request.runId;
    if (!isSuccess(report)) {
        entry.error = code(errorOf(report).kind);
    }
    m_audit->record(entry);
}

Error Transport::errorOf(const ExchangeReport& report) const {
    Error error;
    error.httpStatus = report.status;
    if (report.trouble) {
        error.kind = *report.trouble;
        error.detail = withoutKey(report.detail, QString::fromUtf8(m_key));
        return error;
    }
    QString text = serverText(report.body, QString::fromUtf8(m_key));
    error.kind = kindOfStatus(report.status, text);
    error.retryAfter = parseRetryAfter(report.retryAfter, m_clock->nowMs());
    if (error.kind == ErrorKind::Redirected) {
        text = report.location;
    }
    error.detail = text;
    return error;
}

template <class T>
Call<T> Transport::answered(const ServerRequest& request, const Way& way,
                            std::function<Result<T>(const ExchangeReport&)> read) {
    const Promise<T> promise;
    Call<T> call = promise.call();
    Error error;
    Exchange* exchange = begin(
        request, way, [promise, read = std::move(read)](const ExchangeReport& report) { promise.answer(read(report)); },
        &error);
    if (exchange == nullptr) {
        promise.answer(tl::unexpected(error));
        return call;
    }
    promise.onStop([exchange = QPointer<Exchange>(exchange)](ErrorKind why) {
        if (exchange != nullptr) {
            exchange->stop(why);
        }
    });
    return call;
}

Call<ServerAnswer> Transport::send(const ServerRequest& request) {
    return answered<ServerAnswer>(request, {request.once, nullptr},
                                  [this](const ExchangeReport& report) -> Result<ServerAnswer> {
                                      if (!isSuccess(report)) {
                                          return tl::unexpected(errorOf(report));
                                      }
                                      return ServerAnswer{report.status, report.contentType, report.body};
                                  });
}

Call<OnceReport> Transport::submitOnce(const ServerRequest& request) {
    return answered<OnceReport>(request, {true, nullptr}, [this](const ExchangeReport& report) -> Result<OnceReport> {
        OnceReport once;
        once.status = report.status;
        once.body = report.body;
        once.whole = report.whole;
        once.mayHaveLeft = report.mayHaveLeft;
        once.trouble = report.trouble;
        if (!isSuccess(report)) {
            once.error = errorOf(report);
        }
        return once;
    });
}

Call<Download> Transport::download(const ServerRequest& request, const std::shared_ptr<BodySink>& sink) {
    return answered<Download>(request, {false, sink}, [this](const ExchangeReport& report) -> Result<Download> {
        if (isSuccess(report)) {
            return Download{true, QString::fromLatin1(report.contentType), {}};
        }
        if (report.status >= 200 && report.status <= 299) {
            return Download{false, QString::fromLatin1(report.contentType), errorOf(report)};
        }
        return tl::unexpected(errorOf(report));
    });
}

} // namespace postulant
