#include "net/Exchange.h"

#include "domain/BoundedJson.h"
#include "net/NetErrors.h"
#include "net/OneShotBody.h"

#include <QMetaObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace postulant {

static constexpr qsizetype longestLocation = 4096;

Exchange::Exchange(QNetworkAccessManager* manager, bool ownsManager, ExchangePlan plan, Callback done, QObject* parent)
    : QObject(parent)
    , m_manager(manager)
    , m_ownsManager(ownsManager)
    , m_plan(std::move(plan))
    , m_done(std::move(done)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { stop(ErrorKind::Timeout); });
    m_timer.start(m_plan.deadline);
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_plan.silence);
    connect(&m_silence, &QTimer::timeout, this, [this] { stop(ErrorKind::Timeout); });
    if (m_plan.silence.count() > 0) {
        m_silence.start();
    }
    start();
}

Exchange::~Exchange() {
    m_done = nullptr;
    dropReply();
    if (m_ownsManager) {
        delete m_manager;
    }
}

void Exchange::start() {
    if (m_plan.body.isEmpty() && m_plan.method == "GET") {
        m_reply = m_manager->get(m_plan.request);
    } else if (m_plan.oneShot) {
        auto body = std::make_unique<OneShotBody>(m_plan.body);
        m_plan.request.setHeader(QNetworkRequest::ContentLengthHeader, m_plan.body.size());
        m_plan.request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_reply = m_manager->sendCustomRequest(m_plan.request, m_plan.method, body.get());
        m_upload = std::move(body);
    } else {
        m_reply = m_manager->sendCustomRequest(m_plan.request, m_plan.method, m_plan.body);
    }
    m_reply->setReadBufferSize(1024 * 1024);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::onMetaData);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::onReadyRead);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_requestSent = true;
        if (m_plan.written) {
            m_plan.written();
        }
    });
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::onEncrypted);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::onSslErrors);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
}

void Exchange::fail(ErrorKind why) {
    if (!m_reported) {
        m_report.trouble = why;
        report();
    }
}

bool Exchange::failed(const Done& done) {
    if (!done) {
        m_report.detail = done.error().detail;
        fail(done.error().kind);
    }
    return !done;
}

void Exchange::stop(ErrorKind why) {
    if (m_reported) {
        return;
    }
    // Not later: Qt 6.4.2 starts a request that was aborted before it had begun (seen), unless the reply is gone.
    const QPointer<Exchange> self(this);
    fail(why);
    if (self != nullptr) {
        dropReply();
    }
}

void Exchange::dropReply() {
    if (QNetworkReply* reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        delete reply;
    }
}

bool Exchange::fingerprintFits() const {
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    return !certificate.isNull() && certificate.digest(QCryptographicHash::Sha256).toHex() == m_plan.pinnedFingerprint;
}

void Exchange::onSslErrors(const QList<QSslError>& errors) {
    if (!m_plan.pinnedFingerprint.isEmpty() && fingerprintFits()) {
        m_reply->ignoreSslErrors(errors);
        return;
    }
    QStringList texts;
    for (const QSslError& error : errors) {
        texts << error.errorString();
    }
    m_report.detail = texts.join(QLatin1String("; ")).left(300);
}

void Exchange::onEncrypted() // before anything of the request is written
{
    if (!m_plan.pinnedFingerprint.isEmpty() && !fingerprintFits()) {
        m_report.detail = QStringLiteral("the server's certificate is not the one that was agreed to");
        fail(ErrorKind::Tls);
    }
}

bool Exchange::isSuccess() const {
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status >= 200 && status <= 299;
}

bool Exchange::beginSink() {
    if (m_plan.sink == nullptr || m_sinkBegun || !isSuccess()) {
        return true;
    }
    m_sinkBegun = true;
    AnswerHead head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    head.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
    head.encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    head.etag = m_reply->rawHeader("ETag").trimmed();
    head.lastModified = m_reply->rawHeader("Last-Modified").trimmed();
    head.contentRange = m_reply->rawHeader("Content-Range");
    bool known = false;
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(&known);
    head.length = known ? length : -1;
    return !failed(m_plan.sink->begin(head));
}

void Exchange::onMetaData() {
    if (m_reported) {
        return;
    }
    bool known = false;
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(&known);
    if (known && length > m_plan.maxAnswer) {
        fail(ErrorKind::TooLarge);
    } else if (m_sinkBegun) {
        // Qt 6.4.2 now and then sends a GET again by itself when the connection broke in the middle of the answer,
        // though it has handed out some of it (seen). The beginning of a second answer is not the rest of the first.
        fail(ErrorKind::ConnectionLost);
    } else {
        beginSink();
    }
}

void Exchange::onReadyRead() {
    if (!m_reported) {
        if (m_silence.isActive()) {
            m_silence.start();
        }
        take(m_reply->readAll());
    }
}

bool Exchange::take(const QByteArray& bytes) {
    m_report.size += bytes.size();
    if (m_report.size > m_plan.maxAnswer) {
        fail(ErrorKind::TooLarge);
        return false;
    }
    if (m_plan.sink != nullptr && isSuccess()) {
        return beginSink() && !failed(m_plan.sink->take(bytes));
    }
    constexpr qsizetype longestErrorText = 64 * 1024;
    if (m_plan.sink == nullptr || m_report.body.size() < longestErrorText) {
        m_report.body += bytes;
    }
    return true;
}

bool Exchange::arrivedWhole() const {
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool brokenConnection = (error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied) ||
                                  error == QNetworkReply::ContentReSendError || error == QNetworkReply::ProtocolFailure;
    // Qt gives up reading a 307 or 308 when it cannot rewind the body; its head is all that counts.
    const bool redirected = (m_report.status == 307 || m_report.status == 308) && m_reply->hasRawHeader("Location");
    if (redirected && error == QNetworkReply::ContentReSendError) {
        return true;
    }
    if (m_report.status == 0 || brokenConnection) {
        return false;
    }
    bool known = false;
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(&known);
    if (known) {
        return m_report.size == length;
    }
    if (m_reply->rawHeader("Transfer-Encoding").toLower().contains("chunked") || m_report.status == 204) {
        return true;
    }
    // The connection's end was the only end mark: believe it only where the body itself is closed.
    return m_plan.closeEndsIt || !boundedJson(m_report.body).isNull();
}

void Exchange::onFinished() {
    if (m_reported || !take(m_reply->readAll())) {
        return;
    }
    m_report.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_report.whole = arrivedWhole();
    if (!m_report.whole) {
        const QNetworkReply::NetworkError error = m_reply->error();
        m_report.trouble = m_report.status != 0 || error == QNetworkReply::NoError ? ErrorKind::ConnectionLost
                                                                                   : kindOfNetworkError(error);
        if (m_report.detail.isEmpty()) {
            m_report.detail = QStringLiteral("network error %1").arg(static_cast<int>(error));
        }
    }
    report();
}

void Exchange::report() {
    m_reported = true;
    m_timer.stop();
    m_silence.stop();
    if (m_reply != nullptr) {
        m_report.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_report.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
        m_report.retryAfter = m_reply->rawHeader("Retry-After");
        m_report.redirect = QUrl::fromEncoded(m_reply->rawHeader("Location").left(longestLocation));
        m_report.location = m_reply->header(QNetworkRequest::LocationHeader)
                                .toUrl()
                                .toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
        m_reply->disconnect(this);
        if (m_upload != nullptr) {
            m_upload->seal();
        }
        m_report.mayHaveLeft = m_requestSent || m_report.status != 0 || m_upload == nullptr || m_upload->taken() > 0;
        m_reply->abort();
    }
    if (m_sinkBegun) {
        if (const Done done = m_plan.sink->end(m_report.whole && !m_report.trouble); !done) {
            m_report.trouble = done.error().kind;
            m_report.detail = done.error().detail;
        }
    }
    const Callback done = std::exchange(m_done, nullptr);
    deleteLater();
    if (done) {
        done(m_report);
    }
}

} // namespace postulant
