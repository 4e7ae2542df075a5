#include "skyvern/Server.h"

#include "net/HostNames.h"
#include "net/PartFile.h"
#include "net/PublicFetcher.h"
#include "skyvern/BaseUrl.h"
#include "skyvern/FileUpload.h"
#include "skyvern/HttpErrors.h"
#include "skyvern/LiveStream.h"
#include "skyvern/RunReader.h"
#include "skyvern/ServerProbe.h"
#include "skyvern/SubmitJudge.h"
#include "skyvern/Transport.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace postulant {

class Server::Private {
public:
    Server* q;
    ConnectionSettings settings;
    std::shared_ptr<const Dialect> own;
    const Dialect* dialect;
    KeyProvider keys;
    AuditSink* audit;
    const Clock* clock;
    Transport transport;
    bool keyKnown = false;
    std::shared_ptr<RequestGate> gate;
    HostNames systemNames;
    const HostNames* names = &systemNames;
    std::unique_ptr<PublicFetcher> elsewhere; // made when first needed

    Private(Server* server, ConnectionSettings connection, KeyProvider provider, AuditSink* auditSink, const Clock* now)
        : q(server)
        , settings(std::move(connection))
        , own(dialectFor(settings.dialect, settings.options))
        , dialect(own.get())
        , keys(std::move(provider))
        , audit(auditSink)
        , clock(now)
        , transport(settings, audit, clock) {
        if (dialect != nullptr) {
            transport.setKeyHeader(dialect->keyHeader());
        }
    }

    // Runs work (() → Call<T>) with the key in place.
    template <class T, class Work>
    Call<T> withKey(Urgency urgency, Work work);
    template <class T, class Work>
    void startWithKey(Urgency urgency, const Promise<T>& promise, Work work);
    // Waits at the gate, reads the key, makes the request (work(turn) → Call<T>), and tells the gate what became of it.
    template <class T, class Work>
    Call<T> admitted(Urgency urgency, bool needsKey, Work work);
    std::optional<Error> shut(Urgency urgency) const { return gate ? gate->shut(urgency) : std::nullopt; }
    void left(Urgency urgency, const std::optional<Error>& error);
    Call<ServerAnswer> send(const ServerRequest& request, std::optional<Urgency> urgency = std::nullopt);
    // One request, made and read by the dialect: build(dialect) → ServerRequest, read(dialect, body) → Result<T>.
    template <class T, class Build, class Read>
    Call<T> ask(Urgency urgency, Build build, Read read);
    void makeDefinition(int generation, const Promise<QString>& promise, bool signsIn);
    void readOnLogins(int page, QVector<StoredLogin> sofar, const Promise<QVector<StoredLogin>>& promise);
    bool usesLogins() const { return dialect != nullptr && dialect->describe().usesLogins; }
    // The same of the list of a run's files, or of where an older server tells them.
    template <class T, class Read>
    Call<T> askFiles(const QString& runId, const ServerRequest& list, Read read);
    void readResult(const RunSnapshot& run, const ServerRequest& request, const Promise<RunSnapshot>& promise);
    Call<Download> downloadOwn(const QUrl& address, const std::shared_ptr<PartFile>& part,
                               std::chrono::milliseconds silence);
    Call<Download> downloadPublic(const QUrl& address, const std::shared_ptr<PartFile>& part,
                                  std::chrono::milliseconds silence);
    void recordElsewhere(const QUrl& address, qint64 startedAt, int status, const std::optional<Error>& error);
    void readOnTrail(const QString& runId, const QVector<QByteArray>& bodies, QVector<TrailAnswer> answers,
                     const Promise<RunTrail>& promise);

    // The runs of one token. A server that knows no search answers any runs, so each one has to prove itself: by its
    // title, or by telling the token among its own parameters.
    struct TokenSearch {
        QString token;
        int page = 0;               // the last one asked for
        bool full = true;           // it held as many as a page can
        bool lastCarried = true;    // and its last run is one of ours: there may be more
        bool plain = false;         // the list of all runs, where only titles prove
        QVector<FoundRun> unproven; // of this page, newest first
        QVector<FoundRun> carriers;
    };
    ServerRequest pageOf(const TokenSearch& search) const;
    bool endsHere(const TokenSearch& search) const; // no further page is asked for
    void searchOn(const std::shared_ptr<TokenSearch>& search, const Promise<QVector<FoundRun>>& promise);
    void proveNext(const std::shared_ptr<TokenSearch>& search, const Promise<QVector<FoundRun>>& promise);
};

namespace {

tl::unexpected<Error> noDialect() {
    return failure(ErrorKind::Invalid, QStringLiteral("the connection's dialect is not known"));
}

ServerRequest withTurn(ServerRequest request, const SharedTurn& turn) {
    request.turn = turn;
    return request;
}

template <class T>
void passOn(const Call<T>& call, const Promise<T>& promise) {
    promise.follow(call);
    call.chain([promise](Result<T> result) { promise.answer(std::move(result)); });
}

} // namespace

template <class T, class Work>
void Server::Private::startWithKey(Urgency urgency, const Promise<T>& promise, Work work) {
    keys(settings, q, [this, urgency, promise, work](Result<QString> key) {
        if (promise.isAnswered()) {
            return;
        }
        if (!key) {
            left(urgency, key.error());
            promise.answer(tl::unexpected(key.error()));
            return;
        }
        transport.setKey(*key);
        keyKnown = true;
        passOn(work(), promise);
    });
}

template <class T, class Work>
Call<T> Server::Private::withKey(Urgency urgency, Work work) {
    if (keyKnown || !keys) {
        return work();
    }
    const Promise<T> promise(std::chrono::minutes(30)); // what comes after has shorter deadlines of its own
    startWithKey(urgency, promise, work);
    return promise.call();
}

void Server::Private::left(Urgency urgency, const std::optional<Error>& error) {
    if (error && error->kind == ErrorKind::Unauthorized) {
        keyKnown = false; // it may have been replaced meanwhile
    }
    if (gate) {
        gate->left(urgency, error);
    }
}

template <class T, class Work>
Call<T> Server::Private::admitted(Urgency urgency, bool needsKey, Work work) {
    const auto told = [this, urgency, work](const SharedTurn& turn) -> Call<T> {
        if (const std::optional<Error> no = shut(urgency)) {
            return Call<T>::ready(tl::unexpected(*no));
        }
        return mapCall<T>(work(turn), [this, urgency](Result<T> answer) {
            left(urgency, answer ? std::nullopt : std::optional(answer.error()));
            return answer;
        });
    };
    const auto keyed = [this, urgency, needsKey, told](const SharedTurn& turn) {
        return needsKey ? withKey<T>(urgency, [told, turn] { return told(turn); }) : told(turn);
    };
    if (!gate) {
        return keyed({});
    }
    const Promise<T> promise;
    const Call<SharedTurn> call = gate->enter(urgency);
    promise.follow(call);
    call.then(q, [promise, keyed](const Result<SharedTurn>& turn) {
        if (!turn) {
            promise.answer(tl::unexpected(turn.error()));
        } else {
            passOn(keyed(*turn), promise);
        }
    });
    return promise.call();
}

Call<ServerAnswer> Server::Private::send(const ServerRequest& request, std::optional<Urgency> urgency) {
    return admitted<ServerAnswer>(
        urgency.value_or(request.urgency), request.withKey,
        [this, request](const SharedTurn& turn) { return transport.send(withTurn(request, turn)); });
}

template <class T, class Build, class Read>
Call<T> Server::Private::ask(Urgency urgency, Build build, Read read) {
    if (dialect == nullptr) {
        return Call<T>::ready(noDialect());
    }
    return mapCall<T>(send(build(*dialect), urgency), [this, read](Result<ServerAnswer> answer) -> Result<T> {
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        return read(*dialect, answer->body);
    });
}

template <class T, class Read>
Call<T> Server::Private::askFiles(const QString& runId, const ServerRequest& list, Read read) {
    const auto instead = dialect->buildArtifactsElsewhere(runId);
    Call<T> first = ask<T>(
        Urgency::Evidence, [list](const Dialect&) { return list; }, read);
    if (!instead) {
        return first;
    }
    const Promise<T> promise;
    promise.follow(first);
    first.then(q, [this, promise, instead, read](Result<T> files) {
        if (files || files.error().kind != ErrorKind::NotFound) {
            promise.answer(std::move(files));
            return;
        }
        passOn(ask<T>(
                   Urgency::Evidence, [instead](const Dialect&) { return *instead; }, read),
               promise);
    });
    return promise.call();
}

Server::Server(ConnectionSettings settings, KeyProvider keys, AuditSink* audit, const Clock* clock, QObject* parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, std::move(settings), std::move(keys), audit, clock)) {}

Server::~Server() {
    m_d->transport.stopAll(); // a submission under way still tells what is known of it
    m_d->elsewhere.reset();
}

const ConnectionSettings& Server::settings() const {
    return m_d->settings;
}

const Dialect* Server::dialect() const {
    return m_d->dialect;
}

void Server::forgetKey() {
    m_d->keyKnown = false;
}

void Server::setGate(std::shared_ptr<RequestGate> gate) {
    m_d->gate = std::move(gate);
}

Call<SharedTurn> Server::admit() {
    return m_d->gate ? m_d->gate->enter(Urgency::Submission) : Call<SharedTurn>::ready(SharedTurn());
}

Call<void> Server::probe() {
    if (m_d->dialect == nullptr) {
        return Call<void>::ready(noDialect());
    }
    return mapCall<void>(m_d->send(m_d->dialect->buildProbe(), Urgency::Probe), [](Result<ServerAnswer> answer) {
        return answer ? Done() : Done(tl::unexpected(answer.error()));
    });
}

Call<ServerAnswer> Server::read(const ServerRequest& request) {
    if (request.method != "GET") {
        return Call<ServerAnswer>::ready(failure(ErrorKind::Invalid, QStringLiteral("only reads")));
    }
    return m_d->send(request);
}

QString Server::definitionHash() const {
    return m_d->dialect != nullptr ? m_d->dialect->definitionHash() : QString();
}

void Server::Private::makeDefinition(int generation, const Promise<QString>& promise, bool signsIn) {
    const Call<QString> call = ask<QString>(
        Urgency::Submission,
        [generation, signsIn](const Dialect& spoken) {
            const auto other = signsIn ? spoken.signingIn() : nullptr;
            return (other ? *other : spoken).buildPrepare(generation);
        },
        [](const Dialect& spoken, const QByteArray& body) { return spoken.readPrepared(body); });
    promise.follow(call);
    call.then(q, [this, promise, generation, signsIn](Result<QString> id) {
        constexpr int mostGenerations = 20;
        const bool unusable = !id && id.error().kind == ErrorKind::NotFound && id.error().httpStatus == 0;
        if (unusable && generation < mostGenerations) {
            makeDefinition(generation + 1, promise, signsIn);
        } else {
            promise.answer(std::move(id));
        }
    });
}

Call<QString> Server::prepare(const QString& rememberedId, bool signsIn) {
    if (m_d->dialect == nullptr) {
        return Call<QString>::ready(noDialect());
    }
    if (!m_d->dialect->describe().needsDefinition) {
        return Call<QString>::ready(QString());
    }
    const Promise<QString> promise(std::chrono::minutes(3));
    if (rememberedId.isEmpty()) {
        m_d->makeDefinition(1, promise, signsIn);
        return promise.call();
    }
    const Call<QString> check = m_d->ask<QString>(
        Urgency::Submission,
        [rememberedId](const Dialect& dialect) { return dialect.buildPreparedCheck(rememberedId); },
        [](const Dialect& dialect, const QByteArray& body) { return dialect.readPrepared(body); });
    promise.follow(check);
    check.then(this, [this, promise, signsIn](Result<QString> id) {
        if (!id && id.error().kind == ErrorKind::NotFound) {
            m_d->makeDefinition(1, promise, signsIn);
        } else {
            promise.answer(std::move(id));
        }
    });
    return promise.call();
}

Call<SubmitAnswer> Server::submit(const SubmitOrder& order, const SharedTurn& turn) {
    if (m_d->dialect == nullptr) {
        return Call<SubmitAnswer>::ready(noDialect());
    }
    if (m_d->dialect->describe().needsDefinition && order.agentId.isEmpty()) {
        return Call<SubmitAnswer>::ready(failure(ErrorKind::NotReady, QStringLiteral("prepare() comes first")));
    }
    return m_d->withKey<SubmitAnswer>(Urgency::Submission, [this, order, turn] {
        if (const std::optional<Error> no = m_d->shut(Urgency::Submission)) {
            return Call<SubmitAnswer>::ready(tl::unexpected(*no));
        }
        const Call<OnceReport> sent = m_d->transport.submitOnce(withTurn(m_d->dialect->buildSubmit(order), turn));
        return mapCall<SubmitAnswer>(sent, [this](Result<OnceReport> once) -> Result<SubmitAnswer> {
            if (!once) {
                return tl::unexpected(once.error());
            }
            const bool good = once->whole && !once->trouble && once->status >= 200 && once->status <= 299;
            m_d->left(Urgency::Submission, good ? std::nullopt : std::optional(once->error));
            return judgeSubmit(*m_d->dialect, *once);
        });
    });
}

Call<RunSnapshot> Server::fetchRun(const QString& runId) {
    const Call<RunSnapshot> read = m_d->ask<RunSnapshot>(
        Urgency::Poll, [runId](const Dialect& dialect) { return dialect.buildRun(runId); },
        [runId](const Dialect& dialect, const QByteArray& body) -> Result<RunSnapshot> {
            Result<RunSnapshot> run = dialect.readRun(body);
            if (run && run->runId != runId) {
                return failure(ErrorKind::Protocol, QStringLiteral("the answer is another run"));
            }
            return run;
        });
    const Promise<RunSnapshot> promise(std::chrono::minutes(30)); // the requests have shorter deadlines of their own
    promise.follow(read);
    read.then(this, [this, promise](const Result<RunSnapshot>& run) {
        const auto more = run ? m_d->dialect->buildResult(*run) : std::nullopt;
        more ? m_d->readResult(*run, *more, promise) : promise.answer(run);
    });
    return promise.call();
}

// A server that has no result of the run has said all it knows; one that fails just now, or is not yet so far (408,
// 409), is asked again.
void Server::Private::readResult(const RunSnapshot& run, const ServerRequest& request,
                                 const Promise<RunSnapshot>& promise) {
    const Call<ServerAnswer> call = send(request, Urgency::Poll);
    promise.follow(call);
    call.then(q, [this, run, promise](const Result<ServerAnswer>& answer) {
        const Error failed = answer ? Error() : answer.error();
        const bool later = failed.httpStatus == 408 || failed.httpStatus == 409;
        if (answer) {
            promise.answer(dialect->readResult(run, answer->body));
        } else if (failed.kind == ErrorKind::NotFound || (failed.kind == ErrorKind::BadRequest && !later)) {
            promise.answer(run);
        } else {
            promise.answer(tl::unexpected(answer.error()));
        }
    });
}

Call<QVector<FoundRun>> Server::lookUp(const QString& token) {
    if (m_d->dialect != nullptr && !m_d->dialect->describe().canLookUp) {
        return Call<QVector<FoundRun>>::ready(
            failure(ErrorKind::Invalid, QStringLiteral("runs of this dialect cannot be looked up")));
    }
    const Promise<QVector<FoundRun>> promise(std::chrono::minutes(2));
    auto search = std::make_shared<Private::TokenSearch>();
    search->token = token;
    search->plain = m_d->dialect != nullptr && m_d->dialect->describe().listsOnly;
    m_d->searchOn(search, promise);
    return promise.call();
}

Call<void> Server::cancel(const QString& runId) {
    if (m_d->dialect != nullptr && !m_d->dialect->describe().canCancel) {
        return Call<void>::ready(failure(ErrorKind::Invalid, QStringLiteral("runs of this dialect cannot be stopped")));
    }
    return m_d->ask<void>(
        Urgency::Submission, [runId](const Dialect& dialect) { return dialect.buildCancel(runId); },
        [](const Dialect&, const QByteArray&) { return Done(); });
}

std::unique_ptr<LiveStream> Server::live(const QString& runId) {
    if (m_d->dialect == nullptr || !m_d->dialect->describe().showsLive) {
        return nullptr;
    }
    return std::make_unique<LiveStream>(
        LiveStream::Wiring{m_d->settings, m_d->dialect->buildLive(runId), m_d->keys, m_d->gate, m_d->audit, m_d->clock},
        LiveTiming{});
}

Call<void> Server::handCode(const CodeOrder& order) {
    if (m_d->dialect != nullptr && !m_d->dialect->describe().takesCode) {
        return Call<void>::ready(failure(ErrorKind::NotReady, QStringLiteral("this dialect takes no codes")));
    }
    return m_d->ask<void>(
        Urgency::Submission, [order](const Dialect& dialect) { return dialect.buildCode(order); },
        [](const Dialect&, const QByteArray&) { return Done(); });
}

Call<PauseNote> Server::pauseNote(const QString& runId) {
    if (m_d->dialect != nullptr && !m_d->dialect->describe().tellsPause) {
        return Call<PauseNote>::ready(failure(ErrorKind::NotReady, QStringLiteral("this dialect says no more")));
    }
    return m_d->ask<PauseNote>(
        Urgency::Poll, [runId](const Dialect& dialect) { return dialect.buildPause(runId); },
        [](const Dialect& dialect, const QByteArray& body) { return dialect.readPause(body); });
}

Call<void> Server::continueRun(const QString& runId) {
    if (m_d->dialect != nullptr && !m_d->dialect->describe().canContinue) {
        return Call<void>::ready(failure(ErrorKind::NotReady, QStringLiteral("runs of this dialect do not pause")));
    }
    return m_d->ask<void>(
        Urgency::Submission, [runId](const Dialect& dialect) { return dialect.buildContinue(runId); },
        [](const Dialect&, const QByteArray&) { return Done(); });
}

ServerRequest Server::Private::pageOf(const TokenSearch& search) const {
    const auto list = search.plain ? dialect->buildList(search.page) : std::nullopt;
    return list ? *list : dialect->buildSearch(search.token, search.page);
}

bool Server::Private::endsHere(const TokenSearch& search) const {
    constexpr int mostPages = 5;
    constexpr int mostListPages = 50;
    return !search.full ||
           (search.plain ? search.page >= mostListPages : !search.lastCarried || search.page >= mostPages);
}

void Server::Private::searchOn(const std::shared_ptr<TokenSearch>& search, const Promise<QVector<FoundRun>>& promise) {
    if (endsHere(*search)) {
        const bool unread = search->plain && search->full && search->carriers.isEmpty();
        unread ? promise.answer(failure(ErrorKind::Protocol, QStringLiteral("too many runs to look through")))
               : promise.answer(search->carriers);
        return;
    }
    search->page++;
    const Call<QVector<FoundRun>> call = ask<QVector<FoundRun>>(
        Urgency::LookUp, [this, search](const Dialect&) { return pageOf(*search); },
        [](const Dialect& spoken, const QByteArray& body) { return spoken.readSearch(body); });
    promise.follow(call);
    call.then(q, [this, search, promise](Result<QVector<FoundRun>> found) {
        const bool noSearch = !found && found.error().kind == ErrorKind::NotFound && search->page == 1;
        if (noSearch && !search->plain && dialect->buildList(1)) { // an older server: it has but the list
            search->plain = true;
            search->page = 0;
            searchOn(search, promise);
            return;
        }
        if (!found) {
            search->carriers.isEmpty() ? promise.answer(std::move(found)) : promise.answer(search->carriers);
            return;
        }
        search->full = found->size() >= Dialect::searchPage;
        search->unproven = found->mid(0, Dialect::searchPage);
        proveNext(search, promise);
    });
}

void Server::Private::proveNext(const std::shared_ptr<TokenSearch>& search, const Promise<QVector<FoundRun>>& promise) {
    const auto judge = [search](const FoundRun& run, bool carries) {
        const auto same = [&run](const FoundRun& other) { return other.runId == run.runId; };
        if (carries && std::none_of(search->carriers.cbegin(), search->carriers.cend(), same)) {
            search->carriers.append(run);
        }
        search->lastCarried = carries;
    };
    while (!search->unproven.isEmpty() && search->unproven.first().title.contains(search->token)) {
        judge(search->unproven.takeFirst(), true);
    }
    if (search->plain && !search->unproven.isEmpty()) {
        judge(search->unproven.takeFirst(), false);
        proveNext(search, promise);
        return;
    }
    if (search->unproven.isEmpty()) {
        searchOn(search, promise);
        return;
    }
    const FoundRun run = search->unproven.takeFirst();
    const Call<bool> proof = ask<bool>(
        Urgency::LookUp, [id = run.runId](const Dialect& spoken) { return spoken.buildRun(id); },
        [token = search->token.toUtf8()](const Dialect&, const QByteArray& body) { return body.contains(token); });
    promise.follow(proof);
    proof.then(q, [this, search, promise, judge, run](const Result<bool>& carries) {
        if (!carries && carries.error().kind != ErrorKind::NotFound && search->carriers.isEmpty()) {
            promise.answer(tl::unexpected(carries.error()));
            return;
        }
        judge(run, carries.value_or(false));
        proveNext(search, promise);
    });
}

void Server::Private::readOnTrail(const QString& runId, const QVector<QByteArray>& bodies, QVector<TrailAnswer> answers,
                                  const Promise<RunTrail>& promise) {
    const std::optional<ServerRequest> next = dialect->nextTrail(runId, bodies);
    if (!next) {
        Result<RunTrail> trail = dialect->readTrail(bodies);
        if (trail) {
            trail->answers = std::move(answers);
        }
        promise.answer(std::move(trail));
        return;
    }
    const Call<ServerAnswer> call = send(*next, Urgency::Evidence);
    promise.follow(call);
    const QString last = next->pathTemplate.section(u'/', -1);
    const QString name = next->answerName.isEmpty() ? last : next->answerName;
    call.then(q,
              [this, runId, bodies, answers = std::move(answers), name, promise](Result<ServerAnswer> answer) mutable {
                  // Run and actions; what else is missing makes the list incomplete.
                  const qsizetype needed = dialect->describe().hasTrail ? 2 : 1;
                  const bool stopped = !answer && answer.error().kind == ErrorKind::Cancelled;
                  if (!answer && (bodies.size() < needed || stopped)) {
                      promise.answer(tl::unexpected(answer.error()));
                      return;
                  }
                  if (answer) {
                      answers.append({name == QLatin1String("{id}") ? QStringLiteral("run") : name, answer->body});
                  }
                  readOnTrail(runId, bodies + QVector<QByteArray>{answer ? answer->body : QByteArray()},
                              std::move(answers), promise);
              });
}

Call<RunTrail> Server::trail(const QString& runId) {
    if (m_d->dialect == nullptr) {
        return Call<RunTrail>::ready(noDialect());
    }
    const Promise<RunTrail> promise(std::chrono::minutes(3));
    m_d->readOnTrail(runId, {}, {}, promise);
    return promise.call();
}

Call<LifeSigns> Server::signsOfLife(const QString& runId) {
    if (m_d->dialect == nullptr) {
        return Call<LifeSigns>::ready(noDialect());
    }
    const DialectTraits traits = m_d->dialect->describe();
    if (!traits.hasTrail && !traits.tellsChange) {
        return Call<LifeSigns>::ready(LifeSigns()); // its status is all it gives
    }
    const Promise<LifeSigns> promise(std::chrono::minutes(2));
    const Call<LifeSigns> files = m_d->askFiles<LifeSigns>(
        runId, m_d->dialect->buildAllFiles(runId), [](const Dialect& dialect, const QByteArray& body) {
            return dialect.countFiles(body).map([&body](int count) {
                // What the model says is stored when its step ends; what it is shown, before. A first step that waits
                // for a code leaves no more than that.
                const bool shown = body.contains("\"screenshot_llm") || body.contains("\"llm_response");
                return LifeSigns{count, shown};
            });
        });
    promise.follow(files);
    files.then(this, [this, runId, promise](const Result<LifeSigns>& left) {
        // What comes after the run itself in reading its trail: the list of its actions.
        const auto actions = left ? m_d->dialect->nextTrail(runId, {QByteArray()}) : std::nullopt;
        if (!left || !actions) {
            promise.answer(left);
            return;
        }
        const Call<LifeSigns> all =
            mapCall<LifeSigns>(m_d->send(*actions), [files = *left](Result<ServerAnswer> answer) -> Result<LifeSigns> {
                if (!answer) {
                    return tl::unexpected(answer.error());
                }
                const auto done = static_cast<int>(answer->body.count("\"action_type\""));
                return LifeSigns{files.all + done, files.begun || done > 0};
            });
        promise.follow(all);
        all.chain([promise](Result<LifeSigns> result) { promise.answer(std::move(result)); });
    });
    return promise.call();
}

Call<QVector<ArtifactRef>> Server::artifacts(const QString& runId) {
    if (m_d->dialect == nullptr) {
        return Call<QVector<ArtifactRef>>::ready(noDialect());
    }
    return m_d->askFiles<QVector<ArtifactRef>>(
        runId, m_d->dialect->buildArtifacts(runId),
        [](const Dialect& dialect, const QByteArray& body) { return dialect.readArtifacts(body); });
}

Call<Download> Server::downloadArtifact(const QString& artifactId, const std::shared_ptr<PartFile>& part,
                                        std::chrono::milliseconds silence) {
    if (m_d->dialect == nullptr) {
        return Call<Download>::ready(noDialect());
    }
    return m_d->admitted<Download>(Urgency::Evidence, true, [this, artifactId, part, silence](const SharedTurn& turn) {
        ServerRequest request = withTurn(m_d->dialect->buildArtifact(artifactId), turn);
        request.headers += part->requestHeaders();
        request.maxAnswer = part->maxBytes();
        request.silence = silence;
        return m_d->transport.download(request, part);
    });
}

void Server::setHostNames(const HostNames* names) {
    m_d->names = names != nullptr ? names : &m_d->systemNames;
    m_d->elsewhere.reset();
}

namespace {

// Nobody was told a key, so nobody can have refused it; and a page that is not there is no error of the run's.
Error withoutTheKey(Error error) {
    if (error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::PaymentRequired) {
        error.kind = ErrorKind::BadRequest;
    }
    return error;
}

} // namespace

Call<Download> Server::downloadAddress(const QUrl& address, const std::shared_ptr<PartFile>& part,
                                       std::chrono::milliseconds silence) {
    const Result<QUrl> base = checkedBaseUrl(m_d->settings);
    if (!base) {
        return Call<Download>::ready(tl::unexpected(base.error()));
    }
    return isAtOrigin(*base, address) ? m_d->downloadOwn(address, part, silence)
                                      : m_d->downloadPublic(address, part, silence);
}

Call<Download> Server::Private::downloadOwn(const QUrl& address, const std::shared_ptr<PartFile>& part,
                                            std::chrono::milliseconds silence) {
    return admitted<Download>(Urgency::Evidence, false, [this, address, part, silence](const SharedTurn& turn) {
        ServerRequest request;
        request.address = address;
        request.pathTemplate = QStringLiteral("{file}");
        request.withKey = false;
        request.deadline = std::chrono::minutes(30);
        request.headers = part->requestHeaders();
        request.maxAnswer = part->maxBytes();
        request.silence = silence;
        return mapCall<Download>(transport.download(withTurn(request, turn), part),
                                 [](Result<Download> answer) -> Result<Download> {
                                     if (!answer) {
                                         return tl::unexpected(withoutTheKey(answer.error()));
                                     }
                                     return answer;
                                 });
    });
}

Call<Download> Server::Private::downloadPublic(const QUrl& address, const std::shared_ptr<PartFile>& part,
                                               std::chrono::milliseconds silence) {
    if (!elsewhere) {
        elsewhere = std::make_unique<PublicFetcher>(*names, *clock);
    }
    PublicRequest request;
    request.url = address;
    request.accept = "*/*";
    request.deadline = std::chrono::minutes(30);
    request.maxAnswer = part->maxBytes();
    request.silence = silence;
    request.onlyHttps = true;
    request.headers = part->requestHeaders();
    request.sink = part;
    const qint64 startedAt = clock->nowMs();
    return mapCall<Download>(elsewhere->get(request),
                             [this, address, startedAt](Result<PublicAnswer> answer) -> Result<Download> {
                                 if (!answer) {
                                     recordElsewhere(address, startedAt, 0, answer.error());
                                     return tl::unexpected(answer.error());
                                 }
                                 if (answer->status >= 200 && answer->status <= 299) {
                                     recordElsewhere(address, startedAt, answer->status, std::nullopt);
                                     return Download{true, QString::fromLatin1(answer->contentType), {}};
                                 }
                                 Error error{kindOfStatus(answer->status, {}), {}, answer->status, answer->retryAfter};
                                 error = withoutTheKey(error);
                                 recordElsewhere(address, startedAt, answer->status, error);
                                 return tl::unexpected(error);
                             });
}

// Whom we asked, not for what: such addresses are often signed.
void Server::Private::recordElsewhere(const QUrl& address, qint64 startedAt, int status,
                                      const std::optional<Error>& error) {
    if (audit == nullptr) {
        return;
    }
    AuditEntry entry;
    entry.at = startedAt;
    entry.connectionId = settings.id;
    entry.method = "GET";
    entry.pathTemplate = QStringLiteral("//%1/{file}").arg(address.host(QUrl::FullyEncoded).left(200));
    entry.status = status;
    entry.durationMs = clock->nowMs() - startedAt;
    entry.error = error ? code(error->kind) : QString();
    audit->record(entry);
}

Call<Upload> Server::uploadFile(const QString& path, const QString& fileName) {
    const DialectTraits traits = m_d->dialect != nullptr ? m_d->dialect->describe() : DialectTraits{};
    if (!traits.takesUpload) {
        return Call<Upload>::ready(failure(ErrorKind::NotReady, QStringLiteral("this dialect takes no uploads")));
    }
    Result<ServerRequest> request = buildUpload(path, fileName);
    if (!request) {
        return Call<Upload>::ready(tl::unexpected(request.error()));
    }
    if (traits.uploadsByAddress) { // as servers of that time have it
        request->path.prepend(QStringLiteral("/api"));
        request->pathTemplate = request->path;
    }
    const bool byAddress = traits.uploadsByAddress;
    const auto read = [byAddress](Result<ServerAnswer> answer) -> Result<Upload> {
        const Result<QJsonObject> reply = answer ? reader::object(answer->body) : tl::unexpected(answer.error());
        if (!reply) {
            return tl::unexpected(reply.error());
        }
        Upload upload;
        upload.fileId = reply->value(QLatin1String("file_id")).toString();
        upload.expiresAt = reader::instant(reply->value(QLatin1String("expires_at")));
        upload.address = reader::storageAddress(reply->value(QLatin1String("s3_uri")).toString());
        // Older servers only name a storage address, which cannot be attached.
        if (byAddress ? upload.address.isEmpty() : !reader::isId(upload.fileId)) {
            return failure(ErrorKind::Protocol, QStringLiteral("the answer names no uploaded file"));
        }
        return upload;
    };
    return mapCall<Upload>(m_d->send(*request, Urgency::Submission), read);
}

Call<void> Server::deleteUpload(const QString& fileId) {
    ServerRequest request;
    request.method = QByteArrayLiteral("DELETE");
    request.path = QStringLiteral("/v1/files/%1").arg(QString::fromLatin1(QUrl::toPercentEncoding(fileId)));
    request.pathTemplate = QStringLiteral("/v1/files/{id}");
    return mapCall<void>(m_d->send(request), [](Result<ServerAnswer> answer) -> Done {
        if (!answer && answer.error().kind != ErrorKind::NotFound) {
            return tl::unexpected(answer.error());
        }
        return {};
    });
}

namespace {

tl::unexpected<Error> noLogins() {
    return failure(ErrorKind::NotReady, QStringLiteral("this dialect uses no logins"));
}

} // namespace

Call<StoredLogin> Server::createLogin(const LoginOrder& order) {
    const Result<void> good = m_d->usesLogins() ? postulant::logins::check(order) : Result<void>(noLogins());
    if (!good) {
        return Call<StoredLogin>::ready(tl::unexpected(good.error()));
    }
    const ServerRequest request = postulant::logins::buildCreate(order);
    return mapCall<StoredLogin>(m_d->send(request),
                                [body = request.body, order](Result<ServerAnswer> answer) -> Result<StoredLogin> {
                                    wipe(body);
                                    Result<StoredLogin> login = answer ? postulant::logins::readOne(answer->body)
                                                                       : tl::unexpected(answer.error());
                                    if (login) {
                                        return login;
                                    }
                                    return tl::unexpected(postulant::logins::withoutSecrets(login.error(), order));
                                });
}

void Server::Private::readOnLogins(int page, QVector<StoredLogin> sofar, const Promise<QVector<StoredLogin>>& promise) {
    const Call<ServerAnswer> call = send(logins::buildList(page));
    promise.follow(call);
    call.then(q, [this, page, promise, sofar = std::move(sofar)](const Result<ServerAnswer>& answer) mutable {
        const Result<logins::Page> read = answer ? logins::readPage(answer->body) : tl::unexpected(answer.error());
        if (!read) {
            promise.answer(tl::unexpected(read.error()));
            return;
        }
        sofar += read->logins;
        if (read->last || page >= logins::mostPages) {
            promise.answer(sofar);
        } else {
            readOnLogins(page + 1, std::move(sofar), promise);
        }
    });
}

Call<QVector<StoredLogin>> Server::logins() {
    if (!m_d->usesLogins()) {
        return Call<QVector<StoredLogin>>::ready(noLogins());
    }
    const Promise<QVector<StoredLogin>> promise(std::chrono::minutes(2));
    m_d->readOnLogins(1, {}, promise);
    return promise.call();
}

Call<StoredLogin> Server::login(const QString& credentialId) {
    if (!m_d->usesLogins() || !reader::isId(credentialId)) {
        return Call<StoredLogin>::ready(
            m_d->usesLogins() ? failure(ErrorKind::Invalid, QStringLiteral("not an id of a login")) : noLogins());
    }
    return mapCall<StoredLogin>(m_d->send(postulant::logins::buildGet(credentialId)),
                                [credentialId](Result<ServerAnswer> answer) -> Result<StoredLogin> {
                                    Result<StoredLogin> login = answer ? postulant::logins::readOne(answer->body)
                                                                       : tl::unexpected(answer.error());
                                    if (login && login->credentialId != credentialId) {
                                        return failure(ErrorKind::Protocol, QStringLiteral("the answer is another"));
                                    }
                                    return login;
                                });
}

Call<void> Server::deleteLogin(const QString& credentialId) {
    if (!m_d->usesLogins() || !reader::isId(credentialId)) {
        return Call<void>::ready(noLogins());
    }
    return mapCall<void>(m_d->send(postulant::logins::buildDelete(credentialId)),
                         [](Result<ServerAnswer> answer) -> Done {
                             if (!answer && answer.error().kind != ErrorKind::NotFound) {
                                 return tl::unexpected(answer.error());
                             }
                             return {};
                         });
}

Call<QVector<ServerCheck>> Server::check(const QUrl& probeUrl) {
    if (m_d->dialect == nullptr) {
        return Call<QVector<ServerCheck>>::ready(noDialect());
    }
    forgetKey();
    const bool current = m_d->dialect->isCurrentServer();
    auto* probe = new ServerProbe(
        m_d->settings, current ? probeUrl : QUrl(),
        [this](const ServerRequest& request) { return m_d->send(request, Urgency::Check); },
        [this](const ServerCheck& check) { Q_EMIT checked(check); }, this);
    if (!current) {
        probe->setPlain(m_d->dialect->buildProbe());
    }
    return probe->run();
}

} // namespace postulant
