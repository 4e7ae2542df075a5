#include "dispatch/Submission.h"

#include "dispatch/Answering.h"
#include "dispatch/Approval.h"
#include "dispatch/ConnectionPool.h"
#include "dispatch/PackageOrder.h"
#include "dispatch/ResumeDelivery.h"
#include "dispatch/WebhookReceiver.h"
#include "domain/FailureRule.h"
#include "skyvern/OwnDefinition.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/GuardRepository.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTimer>

#include <array>

namespace postulant {
namespace {

// 128 bits from the system, as 32 hex digits after a mark that people recognise in a server's list.
QString freshToken() {
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QString token = QStringLiteral("postulant-");
    for (const quint32 word : words) {
        token += QStringLiteral("%1").arg(word, 8, 16, QLatin1Char('0'));
    }
    return token;
}

// A server that may not reach addresses like ours says so with a 400 that names the field.
bool refusesWebhook(const SubmitAnswer& answer) {
    return answer.verdict.outcome == SubmitOutcome::RefusedJob && answer.error.httpStatus == 400 &&
           answer.error.detail.contains(QLatin1String("webhook_url"));
}

// Not a fault of this one job.
bool isOfTheStore(ErrorKind kind) {
    return kind == ErrorKind::Database || kind == ErrorKind::DatabaseDamaged || kind == ErrorKind::DatabaseLocked ||
           kind == ErrorKind::DiskFull || kind == ErrorKind::ReadOnly || kind == ErrorKind::Cancelled;
}

} // namespace

Submission::Submission(EngineContext& context, ConnectionPool& pool, ResumeDelivery& delivery, qint64 applicationId,
                       qint64 connectionId, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool)
    , m_delivery(delivery)
    , m_applicationId(applicationId)
    , m_connectionId(connectionId)
    , m_token(freshToken()) {}

Submission::~Submission() = default;

void Submission::start() {
    // Asked again in the reservation, which decides; here before anything is spent at the server.
    const auto refusal = m_context.store.readNow<std::optional<GuardRefusal>>(
        [this](Database& db) { return guard::check(db, m_applicationId, m_context.clock.nowMs()); });
    if (refusal && refusal->has_value()) {
        turnBack(**refusal);
        return;
    }
    ReviewReason look = ReviewReason::None;
    auto built = m_context.store.readNow<BuiltPackage>([this, &look](Database& db) -> Result<BuiltPackage> {
        auto made =
            buildPackage(db, m_context.store.filesDir(), m_applicationId, m_context.clock.nowMs(), m_connectionId);
        const auto reason = made ? reviewReason(db, m_applicationId, *made) : Result<ReviewReason>(look);
        if (!reason) {
            return tl::unexpected<Error>(reason.error());
        }
        look = *reason;
        return made;
    });
    if (!built && isOfTheStore(built.error().kind)) {
        finish(End::NotNeeded); // later again
        return;
    }
    if (!built) {
        jobFailed(FailureKind::NotReady, built.error().detail);
        return;
    }
    m_built = *std::move(built);
    if (!m_built.ready()) {
        jobFailed(FailureKind::NotReady, {});
        return;
    }
    if (look != ReviewReason::None) {
        jobFailed(FailureKind::ReviewWanted, code(look));
        return;
    }
    m_server = m_pool.server(m_connectionId);
    if (!m_server || m_server->dialect() == nullptr) {
        connectionFailed(Error{ErrorKind::NotReady, QStringLiteral("connection cannot be used"), 0, {}});
        return;
    }
    if (m_server->settings().options != m_built.connection.options) {
        finish(End::NotNeeded); // it was changed just now: later again, all of it as it is then
        return;
    }
    prepareDefinition();
}

// A workflow of the seeker's own: it is asked for where it runs, and whether it wants what it is not given.
void Submission::findOwnDefinition() {
    askOwn(*m_server, m_built.connection.agentId).then(this, [this](const Result<ToldDefinition>& told) {
        const Done fits = told ? m_server->dialect()->own()->checkOwn(*told) : Done(tl::unexpected(told.error()));
        if (fits) {
            m_order.agentId = told->prepared;
            bringResume();
        } else if (fits.error().kind == ErrorKind::NotFound || fits.error().kind == ErrorKind::Invalid) {
            jobFailed(FailureKind::NotReady, fits.error().detail);
        } else {
            connectionFailed(fits.error());
        }
    });
}

void Submission::prepareDefinition() {
    if (m_server->dialect()->own() != nullptr) {
        findOwnDefinition();
        return;
    }
    const ConnectionRow& row = m_built.connection;
    if (!row.agentId.isEmpty()) {
        m_order.agentId = row.agentId;
        bringResume();
        return;
    }
    if (!m_built.package.login.credentialId.isEmpty()) {
        // Not remembered: the key of the request brings the same one again, and the other keeps its place.
        m_server->prepare({}, true).then(this, [this](const Result<QString>& prepared) {
            if (prepared) {
                m_order.agentId = *prepared;
                bringResume();
            } else {
                connectionFailed(prepared.error());
            }
        });
        return;
    }
    const QString hash = m_server->definitionHash();
    const QString remembered = row.preparedHash == hash ? row.preparedAgentId : QString();
    m_server->prepare(remembered).then(this, [this, remembered, hash](const Result<QString>& prepared) {
        if (!prepared) {
            connectionFailed(prepared.error());
            return;
        }
        m_order.agentId = *prepared;
        if (*prepared != remembered) {
            m_context.store.write([id = m_connectionId, agent = *prepared, hash](Database& db) {
                return connections::setPrepared(db, id, agent, hash);
            });
        }
        bringResume();
    });
}

void Submission::bringResume() {
    if (m_built.package.resume.sha256.isEmpty()) {
        reserveAndSend();
        return;
    }
    const DialectTraits traits = m_server->dialect()->describe();
    if (traits.resumeInBody) {
        putResume();
        return;
    }
    const auto address = ConnectionPool::deliveryAddress(m_built.connection, *m_server);
    if (!address && !traits.takesUpload) {
        jobFailed(FailureKind::NotReady, QStringLiteral("the server cannot fetch the resume from this computer"));
        return;
    }
    if (!address) {
        upload();
        return;
    }
    const auto url = m_delivery.offer(
        m_token, {m_built.resumePath, m_built.package.resume.fileName, m_built.package.resume.mimeType}, *address);
    if (!url && url.error().kind == ErrorKind::File) {
        jobFailed(FailureKind::NotReady, url.error().detail);
    } else if (!url && !traits.takesUpload) {
        connectionFailed(url.error());
    } else if (!url) {
        upload(); // our address cannot be bound now
    } else {
        m_order.resume = url->toString(QUrl::FullyEncoded);
        reserveAndSend();
    }
}

// What goes is what the package says, byte for byte.
void Submission::putResume() {
    constexpr qint64 most = 10 * 1024 * 1024;
    QFile file(m_built.resumePath);
    const bool opened = file.open(QIODevice::ReadOnly);
    if (opened && file.size() > most) {
        jobFailed(FailureKind::ResumeUploadFailed, QStringLiteral("the resume is over 10 MiB"));
        return;
    }
    m_order.resumeBytes = opened ? file.read(most) : QByteArray();
    if (sha256Hex(m_order.resumeBytes) != m_built.package.resume.sha256) {
        jobFailed(FailureKind::NotReady, QStringLiteral("the resume's file is missing or is another one"));
        return;
    }
    reserveAndSend();
}

void Submission::upload() {
    if (!m_server->dialect()->describe().takesUpload) {
        jobFailed(FailureKind::ResumeUploadFailed, QStringLiteral("no files can be given to runs of this dialect"));
        return;
    }
    m_server->uploadFile(m_built.resumePath, m_built.package.resume.fileName)
        .then(this, [this](const Result<Upload>& up) {
            if (up) {
                m_order.resume = m_server->dialect()->describe().uploadsByAddress ? up->address : up->fileId;
                reserveAndSend();
            } else if (up.error().kind == ErrorKind::TooLarge || up.error().kind == ErrorKind::File) {
                jobFailed(FailureKind::ResumeUploadFailed, up.error().detail);
            } else {
                connectionFailed(up.error());
            }
        });
}

// The turn is waited for before anything is reserved: a reservation that waits would look like one that was sent.
void Submission::reserveAndSend() {
    m_server->admit().then(this, [this](const Result<SharedTurn>& turn) {
        if (turn) {
            reserve(*turn);
        } else {
            connectionFailed(turn.error());
        }
    });
}

void Submission::reserve(const SharedTurn& turn) {
    const Package& package = m_built.package;
    Reservation reservation;
    reservation.applicationId = m_applicationId;
    reservation.token = m_token;
    reservation.connectionId = m_connectionId;
    reservation.dialect = m_built.connection.dialect;
    reservation.packageJson = canonicalJson(package);
    reservation.packageSha256 = sha256Hex(reservation.packageJson);
    const auto reserved = m_context.store.writeNow<qint64>(
        [&](Database& db) -> Result<qint64> {
            const qint64 now = m_context.clock.nowMs();
            const auto id = attempts::reserve(db, reservation, now);
            const Done renewed = id ? renewApproval(db, m_applicationId, m_built, now) : Done{};
            return renewed ? id : Result<qint64>(tl::unexpected<Error>(renewed.error()));
        },
        Store::Batching::Alone);
    if (!reserved) {
        if (const auto refusal = guardRefusal(reserved.error())) {
            turnBack(*refusal);
            return;
        }
        m_delivery.withdraw(m_token);
        if (const auto refusal = sendingRefusal(reserved.error())) {
            isSpread() && refusal->why == SendingWait::SpendCap ? finish(End::NotNeeded) // of this connection alone
                                                                : waitForLimit(*refusal);
            return;
        }
        // Held, no longer queued, or the disk: nothing left this computer.
        isOfTheStore(reserved.error().kind) ? takeBack(reserved.error(), End::NotNeeded) : finish(End::NotNeeded);
        return;
    }
    m_attemptId = *reserved;
    // A second commit: a reservation without this mark is known never to have left.
    const auto marked = m_context.store.writeNow<void>(
        [this](Database& db) -> Done {
            const qint64 now = m_context.clock.nowMs();
            const Done sent = attempts::markSent(db, m_attemptId, now);
            return sent ? answering::noteSent(db, m_applicationId, m_built.package, now) : sent;
        },
        Store::Batching::Alone);
    if (!marked) {
        takeBack(marked.error(), End::Waiting);
        return;
    }
    send(turn);
}

// Nothing was sent, so the hold goes. By the token: a commit that was said to have failed may have happened.
void Submission::takeBack(const Error& why, End end) {
    recordUntilStored(
        [token = m_token, words = why.detail, now = m_context.clock.nowMs()](Database& db) -> Done {
            const auto attempt = attempts::byToken(db, token);
            if (!attempt) {
                return tl::unexpected<Error>(attempt.error());
            }
            return attempt->has_value() ? attempts::release(db, (*attempt)->id, ReleaseReason::NeverLeft,
                                                            FailureKind::NotReady, words, true, 0, now)
                                        : Done{};
        },
        end);
}

void Submission::send(const SharedTurn& turn) {
    putPackage(m_built, m_token, m_order);
    if (m_webhooks != nullptr) {
        m_order.webhookUrl = m_webhooks->addressFor(m_built.connection, *m_server);
    }
    m_server->submit(m_order, turn).then(this, [this](const Result<SubmitAnswer>& answer) {
        if (answer) {
            record(*answer);
        } else {
            SubmitAnswer untried; // an error of the call means that it was not even tried
            untried.report = {SubmitReport::Trouble::Other, false, 0, false, false};
            untried.verdict = {SubmitOutcome::NeverLeft, AttemptEvent::NeverLeft, failureOf(answer.error().kind), true,
                               true};
            untried.error = answer.error();
            release(untried);
        }
    });
}

void Submission::record(const SubmitAnswer& answer) {
    const qint64 id = m_attemptId;
    const qint64 now = m_context.clock.nowMs();
    if (answer.verdict.outcome == SubmitOutcome::Accepted) {
        m_pool.submitted(m_connectionId);
        recordUntilStored([id, run = answer.runId, app = answer.appUrl,
                           now](Database& db) { return attempts::markAccepted(db, id, run, app, now); },
                          End::Accepted);
        return;
    }
    if (answer.verdict.outcome == SubmitOutcome::Unclear) {
        recordUntilStored(
            [id, error = answer.error, now](Database& db) { return attempts::markUnclear(db, id, error, now); },
            End::Unclear);
        return;
    }
    release(answer);
}

// Nothing reached an employer: the hold goes, and the job is queued again or has failed.
void Submission::release(const SubmitAnswer& answer) {
    m_delivery.withdraw(m_token);
    bool again = answer.verdict.queueAgain;
    if (answer.definitionGone && m_built.connection.agentId.isEmpty()) {
        again = true;
        m_context.store.write(
            [connection = m_connectionId](Database& db) { return connections::setPrepared(db, connection, {}, {}); });
    }
    if (m_webhooks != nullptr && !m_order.webhookUrl.isEmpty() && refusesWebhook(answer)) {
        m_webhooks->refused(m_connectionId);
        again = true;
    }
    const bool neverLeft = answer.verdict.outcome == SubmitOutcome::NeverLeft;
    if (neverLeft) {
        m_pool.submitFailed(m_connectionId, answer.error);
    }
    recordUntilStored(
        [id = m_attemptId, why = neverLeft ? ReleaseReason::NeverLeft : ReleaseReason::Refused,
         failure = answer.verdict.failure, words = answer.error.detail.left(300), again,
         notBefore = isSpread() ? 0 : m_pool.nextTryAt(m_connectionId), now = m_context.clock.nowMs()](Database& db) {
            return attempts::release(db, id, why, failure, words, again, again ? notBefore : 0, now);
        },
        End::Waiting);
}

// What the server answered is known only here until it is stored; a full disk must not lose it while we live.
void Submission::recordUntilStored(std::function<Done(Database&)> job, End end) {
    const auto stored = m_context.store.writeNow<void>(job);
    if (stored || stored.error().kind == ErrorKind::Guarded || stored.error().kind == ErrorKind::NotFound) {
        finish(end);
        return;
    }
    QTimer::singleShot(2'000, this, [this, job = std::move(job), end] { recordUntilStored(job, end); });
}

// Of what was not reserved. What the seeker decided meanwhile stays.
void Submission::recordWhileQueued(std::function<Done(Database&)> job) {
    recordUntilStored(
        [id = m_applicationId, job = std::move(job)](Database& db) -> Done {
            const Result<bool> queued = applications::isQueued(db, id);
            if (!queued) {
                return tl::unexpected<Error>(queued.error());
            }
            return *queued ? job(db) : Done{};
        },
        End::Waiting);
}

void Submission::connectionFailed(const Error& error) {
    m_delivery.withdraw(m_token);
    m_pool.submitFailed(m_connectionId, error);
    const qint64 notBefore = isSpread() ? 0 : m_pool.nextTryAt(m_connectionId); // another one may take it at once
    recordWhileQueued([id = m_applicationId, kind = failureOf(error.kind), words = error.detail.left(300),
                       notBefore](Database& db) { return applications::setWaiting(db, id, kind, words, notBefore); });
}

void Submission::waitForLimit(const SendingVerdict& refusal) {
    recordWhileQueued([id = m_applicationId, refusal](Database& db) {
        return applications::setWaiting(db, id, FailureKind::CapReached, code(refusal.why), refusal.notBefore);
    });
}

void Submission::jobFailed(FailureKind failure, const QString& message) {
    m_delivery.withdraw(m_token);
    recordWhileQueued([id = m_applicationId, failure, message, now = m_context.clock.nowMs()](Database& db) {
        return applications::backToReview(db, id, failure, message, now);
    });
}

// One of the seeker's own rules holds it back: it waits, and says why.
void Submission::turnBack(const GuardRefusal& refusal) {
    m_delivery.withdraw(m_token);
    recordUntilStored([id = m_applicationId, refusal,
                       now = m_context.clock.nowMs()](Database& db) { return guard::turnBack(db, id, refusal, now); },
                      End::Waiting);
}

void Submission::finish(End end) {
    if (!m_finished) {
        m_finished = true;
        Q_EMIT finished(end);
    }
}

} // namespace postulant
