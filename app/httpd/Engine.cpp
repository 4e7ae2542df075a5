#include "httpd/Engine.h"

#include "httpd/Answer.h"
#include "httpd/RawSocket.h"

#include <algorithm>
#include <array>
#include <netinet/in.h>

namespace postulant {

// One request and its answer, from the request line to the last byte sent.
struct HttpListener::Engine::Exchange {
    HttpRequest request;
    bool begun = false;
    bool answered = false; // answer holds what is to be sent
    bool refused = false;  // answer holds a refusal made before the handler was asked
    qint64 headBytes = 0;
    qint64 bodyBytes = 0; // received, also those that were dropped
    HttpResponse answer;
    unsigned int sentStatus = 0;

    void refuse(int status, const QByteArray& words) {
        if (refused)
            return;
        refused = true;
        answer = plainRefusal(status, words);
        if (status == 429)
            answer.headers.append({QByteArrayLiteral("Retry-After"), QByteArrayLiteral("1")});
    }
};

// A refused body up to this much over the cap is still read, so that the client sees the answer and not a reset.
static constexpr qint64 drainedBytes = 4 * 1024 * 1024;

HttpListener::Engine::Engine(const Options& options, const Handler& handler)
    : m_options(options)
    , m_handler(handler)
    , m_tokens(options.perSecond)
    , m_tokensAt(std::chrono::steady_clock::now()) {}

HttpListener::Engine::~Engine() {
    m_helper.stop(); // wakes what is suspended: the daemon must not be stopped with suspended connections
    closeUpgraded(); // nor with ones that have left HTTP
    if (m_daemon)
        MHD_stop_daemon(m_daemon);
}

HttpListener::Counters HttpListener::Engine::counters() const {
    return {m_connections.load(), m_requests.load(), m_refused.load(), m_helper.cut()};
}

Result<quint16> HttpListener::Engine::start() {
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    const bool ipv6 = m_options.address.protocol() == QAbstractSocket::IPv6Protocol;
    if (ipv6) {
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(m_options.port);
        const Q_IPV6ADDR bytes = m_options.address.toIPv6Address();
        std::copy(std::begin(bytes.c), std::end(bytes.c), std::begin(v6.sin6_addr.s6_addr));
    } else {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(m_options.port);
        v4.sin_addr.s_addr = htonl(m_options.address.toIPv4Address());
    }
    const auto* address = ipv6 ? reinterpret_cast<const sockaddr*>(&v6) : reinterpret_cast<const sockaddr*>(&v4);
    const auto idle = static_cast<unsigned int>((m_options.idleTimeout.count() + 999) / 1000);
    const auto memory = static_cast<size_t>(std::max(m_options.maxHeaderBytes, 4096)) * 2 + 4096;
    unsigned int flags = MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
    if (ipv6)
        flags |= MHD_USE_IPv6;
    if (m_options.allowUpgrade)
        flags |= MHD_ALLOW_UPGRADE;
    m_daemon = MHD_start_daemon(
        flags, m_options.port, nullptr, nullptr, &Engine::onRequest, this, MHD_OPTION_SOCK_ADDR, address,
        MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned int>(m_options.maxConnections), MHD_OPTION_CONNECTION_TIMEOUT,
        idle, MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory, MHD_OPTION_URI_LOG_CALLBACK, &Engine::onUri, this,
        MHD_OPTION_NOTIFY_COMPLETED, &Engine::onCompleted, this, MHD_OPTION_NOTIFY_CONNECTION, &Engine::onConnection,
        this, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
    if (!m_daemon)
        return failure(ErrorKind::Offline,
                       QStringLiteral("cannot listen on %1:%2").arg(m_options.address.toString()).arg(m_options.port));
    const MHD_DaemonInfo* info = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT);
    m_port = info ? info->port : m_options.port;
    return m_port;
}

void* HttpListener::Engine::onUri(void*, const char* uri, MHD_Connection*) {
    auto* exchange = new Exchange;
    exchange->request.target = QByteArray(uri);
    return exchange;
}

void HttpListener::Engine::onCompleted(void* self, MHD_Connection* connection, void** context,
                                       MHD_RequestTerminationCode code) {
    auto* engine = static_cast<Engine*>(self);
    engine->m_helper.setDeadline(connection, engine->in(engine->m_options.requestDeadline));
    const auto* exchange = static_cast<Exchange*>(*context);
    if (exchange && exchange->answer.sent) {
        const bool hasBody = exchange->sentStatus == 200 && exchange->request.method != "HEAD";
        exchange->answer.sent(code == MHD_REQUEST_TERMINATED_COMPLETED_OK && hasBody);
    }
    delete exchange;
    *context = nullptr;
}

void HttpListener::Engine::onConnection(void* self, MHD_Connection* connection, void**,
                                        MHD_ConnectionNotificationCode code) {
    auto* engine = static_cast<Engine*>(self);
    if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
        engine->m_helper.forget(connection);
        return;
    }
    ++engine->m_connections;
    const MHD_ConnectionInfo* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    if (info)
        engine->m_helper.watch(connection, info->connect_fd, engine->in(engine->m_options.requestDeadline));
}

MHD_Result HttpListener::Engine::onRequest(void* self, MHD_Connection* connection, const char*, const char* method,
                                           const char*, const char* upload, size_t* uploadSize, void** context) {
    auto* engine = static_cast<Engine*>(self);
    auto* exchange = static_cast<Exchange*>(*context);
    if (!exchange)
        return MHD_NO;
    if (!exchange->begun)
        return engine->begin(connection, method, *exchange);
    if (*uploadSize > 0)
        return engine->take(*exchange, upload, uploadSize);
    return engine->finish(connection, *exchange);
}

static MHD_Result addHeader(void* cls, MHD_ValueKind, const char* name, const char* value) {
    auto* request = static_cast<HttpRequest*>(cls);
    request->headers.insert(QByteArray(name).toLower(), QByteArray(value));
    return MHD_YES;
}

void HttpListener::Engine::readHead(MHD_Connection* connection, Exchange& exchange) {
    HttpRequest& request = exchange.request;
    MHD_get_connection_values(connection, MHD_HEADER_KIND, &addHeader, &request);
    exchange.headBytes = request.target.size() + request.method.size() + 12;
    for (auto it = request.headers.cbegin(); it != request.headers.cend(); ++it)
        exchange.headBytes += it.key().size() + it.value().size() + 4;
    const MHD_ConnectionInfo* peer = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (peer && peer->client_addr)
        request.peer = QHostAddress(peer->client_addr);
}

void HttpListener::Engine::judge(Exchange& exchange) {
    HttpRequest& request = exchange.request;
    static constexpr std::array always{"GET", "HEAD", "POST"};
    static constexpr std::array atWish{"PUT", "DELETE"};
    const auto is = [&](const char* name) { return request.method == name; };
    const bool allowed = std::any_of(always.begin(), always.end(), is) ||
                         (m_options.allowPutAndDelete && std::any_of(atWish.begin(), atWish.end(), is));
    const auto path = safePath(request.target);
    if (exchange.headBytes > m_options.maxHeaderBytes)
        exchange.refuse(431, "Request header too large");
    else if (overRate())
        exchange.refuse(429, "Too many requests");
    else if (!allowed)
        exchange.refuse(405, "Method Not Allowed");
    else if (!path)
        exchange.refuse(400, "Bad path");
    if (path)
        request.path = *path;
    request.query = parseQuery(request.target);
}

bool HttpListener::Engine::overRate() {
    if (m_options.perSecond <= 0)
        return false;
    const Time now = std::chrono::steady_clock::now();
    const double passed = std::chrono::duration<double>(now - m_tokensAt).count();
    m_tokensAt = now;
    m_tokens = std::min<double>(m_options.perSecond, m_tokens + passed * m_options.perSecond);
    if (m_tokens < 1)
        return true;
    m_tokens -= 1;
    return false;
}

MHD_Result HttpListener::Engine::begin(MHD_Connection* connection, const char* method, Exchange& exchange) {
    exchange.begun = true;
    exchange.request.method = QByteArray(method);
    readHead(connection, exchange);
    judge(exchange);
    bool isNumber = false;
    const qint64 declared = exchange.request.header("content-length").toLongLong(&isNumber);
    if (isNumber && declared > m_options.maxBodyBytes)
        exchange.refuse(413, "Request body too large");
    const bool waits = exchange.request.headers.contains("expect");
    if (exchange.refused && (waits || (isNumber && declared > m_options.maxBodyBytes + drainedBytes))) {
        ++m_refused;
        exchange.answered = true;
        return send(connection, exchange);
    }
    return MHD_YES;
}

MHD_Result HttpListener::Engine::take(Exchange& exchange, const char* bytes, size_t* size) {
    const auto count = static_cast<qint64>(*size);
    exchange.bodyBytes += count;
    *size = 0;
    if (exchange.bodyBytes > m_options.maxBodyBytes) {
        exchange.refuse(413, "Request body too large");
        exchange.request.body.clear();
    }
    if (exchange.bodyBytes > m_options.maxBodyBytes + drainedBytes)
        return MHD_NO;
    if (!exchange.refused)
        exchange.request.body.append(bytes, count);
    return MHD_YES;
}

MHD_Result HttpListener::Engine::finish(MHD_Connection* connection, Exchange& exchange) {
    if (exchange.answered)
        return send(connection, exchange);
    exchange.answered = true;
    m_helper.setDeadline(connection, in(m_options.answerDeadline));
    if (exchange.refused) {
        ++m_refused;
        return send(connection, exchange);
    }
    ++m_requests;
    exchange.answer = m_handler(exchange.request);
    if (exchange.answer.delay.count() <= 0 && !exchange.answer.later)
        return send(connection, exchange);

    HelperThread::Pending pending{connection, in(exchange.answer.delay), std::move(exchange.answer.later),
                                  &exchange.answer};
    if (pending.make)
        exchange.answer = plainRefusal(503, "Shutting down"); // what is sent if it is never made
    if (m_helper.suspend(std::move(pending)))
        return MHD_YES;
    return send(connection, exchange);
}

MHD_Result HttpListener::Engine::send(MHD_Connection* connection, Exchange& exchange) {
    if (exchange.answer.cut == HttpResponse::Cut::BeforeAnswer)
        return MHD_NO;
    if (exchange.answer.upgraded && m_options.allowUpgrade)
        return sendUpgrade(connection, exchange);
    MHD_Response* response = makeMhdResponse(exchange.request, exchange.answer, exchange.sentStatus);
    if (!response)
        return MHD_NO;
    const MHD_Result result = MHD_queue_response(connection, exchange.sentStatus, response);
    MHD_destroy_response(response);
    return result;
}

// --- connections that leave HTTP -------------------------------------------------------------------------------------

MHD_Result HttpListener::Engine::sendUpgrade(MHD_Connection* connection, Exchange& exchange) {
    MHD_Response* response = MHD_create_response_for_upgrade(&Engine::onUpgraded, this);
    if (!response)
        return MHD_NO;
    for (const auto& [name, value] : exchange.answer.headers)
        MHD_add_response_header(response, name.constData(), value.constData());
    exchange.sentStatus = MHD_HTTP_SWITCHING_PROTOCOLS;
    const MHD_Result result = MHD_queue_response(connection, exchange.sentStatus, response);
    MHD_destroy_response(response);
    return result;
}

void HttpListener::Engine::onUpgraded(void* self, MHD_Connection* connection, void* context, const char*, size_t,
                                      MHD_socket socket, MHD_UpgradeResponseHandle* handle) {
    auto* engine = static_cast<Engine*>(self);
    engine->m_helper.forget(connection); // its deadlines were those of a request
    auto raw = std::make_shared<RawSocket>(socket, [handle] { MHD_upgrade_action(handle, MHD_UPGRADE_ACTION_CLOSE); });
    {
        const std::lock_guard lock(engine->m_upgradedMutex);
        if (engine->m_closing)
            return; // closes it
        auto& all = engine->m_upgraded;
        all.erase(std::remove_if(all.begin(), all.end(), [](const auto& one) { return one.expired(); }), all.end());
        all.push_back(raw);
    }
    const auto* exchange = static_cast<Exchange*>(context);
    if (exchange)
        exchange->answer.upgraded(std::move(raw));
}

void HttpListener::Engine::closeUpgraded() {
    std::vector<std::weak_ptr<RawSocket>> all;
    {
        const std::lock_guard lock(m_upgradedMutex);
        m_closing = true;
        all.swap(m_upgraded);
    }
    for (const auto& one : all) {
        if (const auto raw = one.lock())
            raw->close();
    }
}

} // namespace postulant
