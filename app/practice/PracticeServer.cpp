#include "practice/PracticeServer.h"

#include "domain/Package.h"
#include "httpd/HttpListener.h"
#include "practice/LoopbackHttp.h"
#include "practice/PracticeDesk.h"

#include <QJsonDocument>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace postulant {
namespace {

constexpr int requestsKept = 10'000;
constexpr qint64 maxBody = 12 * 1024 * 1024;   // an upload over the server's limit is refused by the desk
constexpr qint64 maxResume = 64 * 1024 * 1024; // no limit of Skyvern's

PracticeResume fetchResume(const QString& reference) {
    PracticeResume resume;
    resume.reference = reference;
    resume.state = PracticeResume::State::Failed;
    const QUrl url(reference);
    const auto answer = loopbackExchange("GET", url, {}, {{"User-Agent", "Practice/1.0"}}, maxResume, 10'000);
    if (!answer) {
        resume.problem = QStringLiteral("Failed to download file: ") + answer.error().detail;
    } else if (answer->status != 200 || answer->body.isEmpty()) {
        resume.problem = QStringLiteral("Failed to download file: HTTP %1").arg(answer->status);
    } else {
        resume.state = PracticeResume::State::Ready;
        resume.fileName = downloadName(*answer, url);
        resume.sha256 = sha256Hex(answer->body);
        resume.size = answer->body.size();
    }
    return resume;
}

HttpResponse notFound() {
    return detailAnswer(404, QStringLiteral("Not Found"));
}

// Segments of a path against "/v1/runs/{}"; a trailing slash does not count.
bool matchPath(const QStringList& segments, const char* pattern, QStringList& captured) {
    const QStringList wanted = QString::fromLatin1(pattern).split(u'/', Qt::SkipEmptyParts);
    if (wanted.size() != segments.size())
        return false;
    captured.clear();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted.at(i) == u"{}")
            captured.append(segments.at(i));
        else if (wanted.at(i) != segments.at(i))
            return false;
    }
    return true;
}

// At a place of what is really sent: the rest, where the client has the beginning.
qint64 cutOf(const HttpRequest& request, const HttpResponse& answer, double place) {
    const ByteRange range = parseRange(request.header("range"), answer.body.size());
    const qint64 length = range.kind == ByteRange::Kind::Part ? range.length : answer.body.size();
    return static_cast<qint64>(place * static_cast<double>(length));
}

void spoil(const HttpRequest& request, HttpResponse& answer, const FaultRule& fault) {
    switch (fault.kind) {
    case FaultKind::DropAfterAccept:
        answer.cut = HttpResponse::Cut::BeforeAnswer;
        break;
    case FaultKind::ErrorAfterAccept:
        answer = jsonAnswer(QJsonObject{{QStringLiteral("error"), QStringLiteral("Unexpected error: PracticeFault")}},
                            fault.status);
        break;
    case FaultKind::MalformedBody:
        answer.body.chop(std::max<qsizetype>(1, answer.body.size() / 3));
        break;
    case FaultKind::TruncatedBody:
        answer.cut = HttpResponse::Cut::InBody;
        answer.cutAfter = answer.body.size() / 2;
        break;
    case FaultKind::CutAnywhere:
        answer.cut = HttpResponse::Cut::InBody;
        answer.cutAfter = cutOf(request, answer, fault.place);
        break;
    case FaultKind::Html:
        answer = {};
        answer.contentType = "text/html";
        answer.body = "<!doctype html><html><body><h1>Welcome to the network</h1></body></html>";
        break;
    case FaultKind::WrongContentType:
        answer.contentType = "text/plain";
        break;
    case FaultKind::Slow:
        answer.delay = std::chrono::milliseconds(fault.delayMs);
        break;
    default:
        break;
    }
}

// What a viewer is told instead of the right pictures; the others hit the handshake like any request.
bool isLiveFault(FaultKind kind) {
    return kind == FaultKind::KeyRefused || kind == FaultKind::MalformedBody || kind == FaultKind::TruncatedBody ||
           kind == FaultKind::HugeFrame || kind == FaultKind::Mute;
}

// The answer of a fault that keeps the request from having any effect.
std::optional<HttpResponse> refusalOf(const FaultRule& fault) {
    HttpResponse answer;
    switch (fault.kind) {
    case FaultKind::DropBeforeAccept:
        answer.cut = HttpResponse::Cut::BeforeAnswer;
        return answer;
    case FaultKind::ErrorBeforeAccept:
        return jsonAnswer(QJsonObject{{QStringLiteral("error"), QStringLiteral("Unexpected error: PracticeFault")}},
                          fault.status);
    case FaultKind::RateLimited:
        answer = detailAnswer(429, QStringLiteral("Too many requests"));
        if (fault.retryAfter >= 0)
            answer.headers.append({QByteArrayLiteral("Retry-After"), QByteArray::number(fault.retryAfter)});
        return answer;
    case FaultKind::KeyRefused:
        return detailAnswer(403, QStringLiteral("Could not validate credentials"));
    case FaultKind::PaymentRequired:
        return detailAnswer(402, QStringLiteral("Insufficient credits"));
    case FaultKind::EmptyNotFound:
        answer.status = 404;
        answer.contentType.clear();
        return answer;
    default:
        return std::nullopt;
    }
}

} // namespace

class PracticeServer::Private {
public:
    Private(const Clock* givenClock, Options givenOptions)
        : clock(givenClock)
        , options(std::move(givenOptions))
        , desk(clock, &state)
        , picker(options.faults)
        , live([this](const QString& runId) {
            const std::lock_guard lock(mutex);
            return desk.scene(runId);
        })
        , webhooks(options.key.toUtf8(), options.faults.webhooks, options.faults.seed,
                   [this](qint64 number, qint64 notBefore) {
                       const std::lock_guard lock(mutex);
                       return desk.webhook(number, notBefore);
                   }) {}

    HttpResponse answer(const HttpRequest& request);
    HttpResponse serve(const HttpRequest& request, QString& endpoint);
    void fetchAll(); // the fetcher's thread
    void fetchSoon(qint64 number, const QString& reference);

    const Clock* clock;
    Options options;
    mutable std::mutex mutex; // guards what follows, but not listener and threads
    PracticeState state;
    PracticeDesk desk;
    FaultPicker picker;
    QHash<QString, int> counts;
    QHash<QString, int> met; // by fault
    std::deque<PracticeRequest> log;
    qint64 logged = 0;

    std::condition_variable fetchWake;
    std::deque<std::pair<qint64, QString>> toFetch;
    bool stopping = false;

    std::unique_ptr<HttpListener> listener;
    std::thread fetcher;
    PracticeLive live;
    PracticeWebhooks webhooks;
};

void PracticeServer::Private::fetchSoon(qint64 number, const QString& reference) {
    toFetch.emplace_back(number, reference);
    fetchWake.notify_one();
}

void PracticeServer::Private::fetchAll() {
    std::unique_lock lock(mutex);
    while (true) {
        fetchWake.wait(lock, [this] { return stopping || !toFetch.empty(); });
        if (stopping)
            return;
        const auto [number, reference] = toFetch.front();
        toFetch.pop_front();
        lock.unlock();
        const PracticeResume resume = fetchResume(reference);
        lock.lock();
        desk.resumeSettled(number, resume);
    }
}

HttpResponse PracticeServer::Private::answer(const HttpRequest& request) {
    const qint64 at = clock->nowMs(); // others may be served first
    const std::lock_guard lock(mutex);
    QString endpoint = QStringLiteral("unknown");
    HttpResponse answer = serve(request, endpoint);
    ++counts[endpoint];
    const int status = answer.cut == HttpResponse::Cut::BeforeAnswer ? 0 : answer.status;
    log.push_back({endpoint, request.method, request.path, status, at, ++logged});
    if (log.size() > requestsKept)
        log.pop_front();
    return answer;
}

HttpResponse PracticeServer::Private::serve(const HttpRequest& request, QString& endpoint) {
    const QStringList segments = request.path.split(u'/', Qt::SkipEmptyParts);
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    QStringList captured;
    const PracticeDesk::Route* route = nullptr;
    for (const PracticeDesk::Route& candidate : PracticeDesk::routes()) {
        if (method == candidate.method && matchPath(segments, candidate.pattern, captured)) {
            route = &candidate;
            break;
        }
    }
    if (!route)
        return notFound();
    endpoint = QLatin1String(route->name);
    const auto fault = picker.next(endpoint, request.path);
    const bool watched = fault && endpoint == u"live" && isLiveFault(fault->kind);
    if (fault) {
        ++met[faultName(fault->kind)];
        if (auto refusal = watched ? std::nullopt : refusalOf(*fault))
            return *refusal;
    }
    if (!route->open) {
        if (auto refusal = desk.refuseKey(request))
            return *refusal;
    }
    PracticeDesk::Call call{request, captured, {}, fault && fault->kind == FaultKind::Stuck, {}};
    if (watched)
        call.liveFault = fault->kind;
    if (route->jsonBody) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (!document.isObject())
            return detailAnswer(422,
                                QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("json_invalid")},
                                                       {QStringLiteral("loc"), QJsonArray{QStringLiteral("body"), 0}},
                                                       {QStringLiteral("msg"), QStringLiteral("JSON decode error")},
                                                       {QStringLiteral("input"), QJsonObject()}}});
        call.body = document.object();
    }
    HttpResponse reply = (desk.*route->handler)(call);
    if (fault && !watched)
        spoil(request, reply, *fault);
    return reply;
}

PracticeServer::PracticeServer(const Clock* clock, Options options)
    : m_d(std::make_unique<Private>(clock, std::move(options))) {}

PracticeServer::~PracticeServer() {
    stop();
}

Result<quint16> PracticeServer::start() {
    if (isRunning())
        return failure(ErrorKind::NotReady, QStringLiteral("practice is already running"));
    HttpListener::Options options;
    options.port = m_d->options.port;
    options.maxBodyBytes = maxBody;
    options.maxConnections = 512;
    options.allowPutAndDelete = true;
    options.allowUpgrade = true;
    auto listener =
        std::make_unique<HttpListener>(options, [this](const HttpRequest& request) { return m_d->answer(request); });

    // Nothing is answered before everything stands.
    const std::lock_guard lock(m_d->mutex);
    if (const auto opened = m_d->state.open(m_d->options.stateFile); !opened)
        return tl::unexpected(opened.error());
    auto port = listener->start();
    if (!port)
        return port;
    m_d->stopping = false;
    m_d->desk.set({m_d->options.key, m_d->options.speed, QStringLiteral("http://127.0.0.1:%1").arg(*port),
                   [this](qint64 number, const QString& url) { m_d->fetchSoon(number, url); },
                   [this](qint64 number, qint64 notBefore) { m_d->webhooks.expect(number, notBefore); },
                   m_d->options.faults.webhooks.blocked,
                   [this](std::shared_ptr<RawSocket> socket, const PracticeLive::Viewer& viewer) {
                       m_d->live.show(std::move(socket), viewer);
                   }});
    m_d->live.setSpeed(m_d->options.speed);
    m_d->webhooks.setSpeed(m_d->options.speed);
    for (const qint64 number : m_d->state.runNumbers()) {
        const PracticeRun* run = m_d->state.run(number);
        if (run->resume.state == PracticeResume::State::Pending)
            m_d->fetchSoon(number, run->resume.reference);
    }
    m_d->listener = std::move(listener);
    m_d->fetcher = std::thread([this] { m_d->fetchAll(); });
    m_d->webhooks.start();
    m_d->live.start();
    return port;
}

void PracticeServer::stop() {
    if (!m_d->listener)
        return;
    m_d->live.stop();
    m_d->listener->stop();
    m_d->webhooks.stop();
    {
        const std::lock_guard lock(m_d->mutex);
        m_d->stopping = true;
        m_d->toFetch.clear();
        m_d->fetchWake.notify_one();
    }
    m_d->fetcher.join();
    m_d->listener.reset();
    const std::lock_guard lock(m_d->mutex);
    m_d->state.close();
}

bool PracticeServer::isRunning() const {
    return m_d->listener != nullptr;
}

quint16 PracticeServer::port() const {
    return m_d->listener ? m_d->listener->port() : 0;
}

QUrl PracticeServer::baseUrl() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port()));
}

void PracticeServer::setSpeed(double speed) {
    const std::lock_guard lock(m_d->mutex);
    m_d->options.speed = speed;
    m_d->desk.setSpeed(speed);
    m_d->live.setSpeed(speed);
    m_d->webhooks.setSpeed(speed);
}

void PracticeServer::setFaults(const PracticeFaults& faults) {
    const std::lock_guard lock(m_d->mutex);
    m_d->picker = FaultPicker(faults);
    m_d->webhooks.setFaults(faults.webhooks);
}

QVector<PracticeSubmission> PracticeServer::submissions() const {
    const std::lock_guard lock(m_d->mutex);
    return m_d->desk.submissions();
}

QVector<PracticeRunNote> PracticeServer::runs() const {
    const std::lock_guard lock(m_d->mutex);
    return m_d->desk.runs();
}

QHash<QString, int> PracticeServer::faultsMet() const {
    const std::lock_guard lock(m_d->mutex);
    return m_d->met;
}

QHash<QString, int> PracticeServer::requestLog() const {
    const std::lock_guard lock(m_d->mutex);
    return m_d->counts;
}

QVector<PracticeRequest> PracticeServer::requests() const {
    const std::lock_guard lock(m_d->mutex);
    return {m_d->log.begin(), m_d->log.end()};
}

QVector<PracticeLoginNote> PracticeServer::logins() const {
    const std::lock_guard lock(m_d->mutex);
    QVector<PracticeLoginNote> all;
    for (const PracticeLogin& login : m_d->state.logins()) {
        if (!login.deleted)
            all.append({login.id, login.name, login.userName, login.password, login.totpType, login.totpSecret,
                        login.totpIdentifier});
    }
    return all;
}

int PracticeServer::watching() const {
    return m_d->live.watching();
}

QStringList PracticeServer::endpointNames() {
    QStringList names;
    for (const PracticeDesk::Route& route : PracticeDesk::routes()) {
        const QString name = QLatin1String(route.name);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace postulant
