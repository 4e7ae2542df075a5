#include "skyvern/ServerProbe.h"

#include "domain/BoundedJson.h"
#include "skyvern/BaseUrl.h"

#include <QJsonObject>

namespace postulant {
namespace {

using Step = ServerCheck::Step;
using State = ServerCheck::State;
using Finding = ServerCheck::Finding;

ServerRequest request(const QString& path, bool withKey) {
    ServerRequest request;
    request.path = path;
    request.pathTemplate = path;
    request.withKey = withKey;
    request.deadline = std::chrono::seconds(15);
    request.maxAnswer = 256 * 1024;
    return request;
}

// What any request can meet before it comes to its own matter.
Finding common(const Error& error) {
    switch (error.kind) {
    case ErrorKind::Timeout:
        return Finding::TimedOut;
    case ErrorKind::Tls:
        return Finding::TlsProblem;
    case ErrorKind::Redirected:
        return Finding::Redirected;
    case ErrorKind::Server:
        return Finding::ServerFault;
    case ErrorKind::RateLimited:
        return Finding::RateLimited;
    case ErrorKind::PaymentRequired:
        return Finding::OutOfCredit;
    case ErrorKind::Offline:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Cancelled:
        return Finding::Unreachable;
    case ErrorKind::KeyMissing:
    case ErrorKind::Keychain:
        return Finding::KeyMissing;
    default:
        return Finding::NotSkyvern;
    }
}

QString words(const Error& error) {
    return error.httpStatus == 0 ? error.detail
                                 : QStringLiteral("HTTP %1 %2").arg(error.httpStatus).arg(error.detail).trimmed();
}

} // namespace

ServerProbe::ServerProbe(ConnectionSettings settings, QUrl probeUrl, Send send, Told told, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_probeUrl(std::move(probeUrl))
    , m_send(std::move(send))
    , m_told(std::move(told)) {}

Call<QVector<ServerCheck>> ServerProbe::run() {
    Call<QVector<ServerCheck>> call = m_promise.call();
    m_promise.onStop([probe = QPointer<ServerProbe>(this)](ErrorKind) {
        if (probe != nullptr) {
            probe->deleteLater();
        }
    });
    checkAddress();
    return call;
}

void ServerProbe::tell(Step step, State state, Finding finding, const QString& detail) {
    const ServerCheck check{step, state, finding, detail};
    m_checks.append(check);
    if (m_told) {
        m_told(check);
    }
}

void ServerProbe::finish() {
    m_promise.answer(m_checks);
    deleteLater();
}

void ServerProbe::ask(const ServerRequest& request, void (ServerProbe::*next)(const Result<ServerAnswer>&)) {
    m_send(request).then(this, [this, next](const Result<ServerAnswer>& answer) { (this->*next)(answer); });
}

void ServerProbe::checkAddress() {
    const Result<QUrl> base = checkedBaseUrl(m_settings);
    if (base) {
        tell(Step::Address, State::Ok, Finding::Fine, base->host());
        if (m_plain) {
            ask(*m_plain, &ServerProbe::onPlain);
        } else {
            ask(request(QStringLiteral("/api/v1/heartbeat"), false), &ServerProbe::onHeartbeat);
        }
        return;
    }
    tell(Step::Address, State::Fail,
         base.error().kind == ErrorKind::Guarded ? Finding::PlainHttpNotAgreed : Finding::BadAddress,
         base.error().detail);
    finish();
}

void ServerProbe::onHeartbeat(const Result<ServerAnswer>& answer) {
    if (answer && answer->body.contains("Server is running")) {
        tell(Step::Reachable, State::Ok, Finding::Fine);
        ask(request(QStringLiteral("/v1/version"), false), &ServerProbe::onVersion);
        return;
    }
    Finding finding = answer ? Finding::NotSkyvern : common(answer.error());
    const bool hasPath = m_settings.baseUrl.path().size() > 1;
    if (!answer && answer.error().kind == ErrorKind::NotFound && hasPath) {
        finding = Finding::WrongPath;
    }
    tell(Step::Reachable, State::Fail, finding,
         answer ? QString::fromLatin1(answer->contentType) : words(answer.error()));
    finish();
}

void ServerProbe::onVersion(const Result<ServerAnswer>& answer) {
    const QString version =
        answer ? boundedJson(answer->body).object().value(QLatin1String("version")).toString().left(64) : QString();
    tell(Step::Version, State::Ok, version.isEmpty() ? Finding::CannotTell : Finding::Fine, version);
    ask(request(QStringLiteral("/api/v1/organizations"), true), &ServerProbe::onKey);
}

void ServerProbe::onKey(const Result<ServerAnswer>& answer) {
    const bool organizations =
        answer && boundedJson(answer->body).object().value(QLatin1String("organizations")).isArray();
    if (organizations) {
        tell(Step::Key, State::Ok, Finding::Fine);
        ask(request(QStringLiteral("/v1/internal/llms/status"), true), &ServerProbe::onModel);
        return;
    }
    Finding finding = answer ? Finding::NotSkyvern : common(answer.error());
    if (!answer && (answer.error().kind == ErrorKind::Unauthorized || answer.error().httpStatus == 403)) {
        finding = Finding::KeyRefused;
    }
    tell(Step::Key, State::Fail, finding, answer ? QString() : words(answer.error()));
    finish();
}

void ServerProbe::onModel(const Result<ServerAnswer>& answer) {
    const QJsonObject status = answer ? boundedJson(answer->body).object() : QJsonObject();
    const QString word = status.value(QLatin1String("status")).toString();
    if (word == QLatin1String("ok")) {
        tell(Step::Model, State::Ok, Finding::Fine, status.value(QLatin1String("default_llm_key")).toString().left(64));
    } else if (word.isEmpty()) { // told only to the server's own computer
        tell(Step::Model, State::Ok, Finding::CannotTell);
    } else {
        tell(Step::Model, State::Fail, Finding::NoModel, status.value(QLatin1String("detail")).toString().left(300));
    }
    checkDelivery();
}

// Asked for something that there is not: "not found" is as good an answer as any, but may come before the key is looked
// at.
void ServerProbe::onPlain(const Result<ServerAnswer>& answer) {
    const bool keyRefused = !answer && answer.error().kind == ErrorKind::Unauthorized;
    const bool keyMissing =
        !answer && (answer.error().kind == ErrorKind::KeyMissing || answer.error().kind == ErrorKind::Keychain);
    const bool notThere =
        !answer && (answer.error().kind == ErrorKind::NotFound || answer.error().kind == ErrorKind::BadRequest);
    if (!answer && !keyRefused && !keyMissing && !notThere) {
        tell(Step::Reachable, State::Fail, common(answer.error()), words(answer.error()));
        finish();
        return;
    }
    if (!keyMissing) {
        tell(Step::Reachable, State::Ok, Finding::Fine);
        tell(Step::Version, State::Ok, Finding::CannotTell);
    }
    if (keyRefused || keyMissing) {
        tell(Step::Key, State::Fail, keyRefused ? Finding::KeyRefused : Finding::KeyMissing, words(answer.error()));
        finish();
        return;
    }
    tell(Step::Key, State::Ok, answer ? Finding::Fine : Finding::CannotTell);
    tell(Step::Model, State::Ok, Finding::CannotTell);
    checkDelivery();
}

void ServerProbe::checkDelivery() {
    if (m_probeUrl.isEmpty()) {
        finish();
        return;
    }
    // An undocumented tester of webhooks: it judges our address by the server's rules, then really calls it.
    ServerRequest probe = request(QStringLiteral("/v1/internal/test-webhook"), true);
    probe.method = QByteArrayLiteral("POST");
    probe.contentType = QByteArrayLiteral("application/json");
    probe.body = QJsonDocument(QJsonObject{{QStringLiteral("webhook_url"), m_probeUrl.toString(QUrl::FullyEncoded)},
                                           {QStringLiteral("run_type"), QStringLiteral("task")}})
                     .toJson(QJsonDocument::Compact);
    probe.deadline = std::chrono::seconds(45);
    ask(probe, &ServerProbe::onDelivery);
}

void ServerProbe::onDelivery(const Result<ServerAnswer>& answer) {
    const QJsonObject reply = answer ? boundedJson(answer->body).object() : QJsonObject();
    const QString error = reply.value(QLatin1String("error")).toString().left(300);
    if (!reply.contains(QLatin1String("status_code"))) {
        tell(Step::ResumeDelivery, State::Warn, Finding::CannotTell, answer ? QString() : words(answer.error()));
    } else if (reply.value(QLatin1String("status_code")).isDouble()) {
        tell(Step::ResumeDelivery, State::Ok, Finding::Fine);
    } else if (error.contains(QLatin1String("blocked"), Qt::CaseInsensitive)) {
        tell(Step::ResumeDelivery, State::Warn, Finding::CannotFetchBlocked, error);
    } else {
        tell(Step::ResumeDelivery, State::Warn, Finding::CannotFetchNoRoute, error);
    }
    finish();
}

} // namespace postulant
