#include "net/Exchange.h"

#include "net/NetErrors.h"
#include "net/OneShotBody.h"

#include <QJsonDocument>
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
    if (!m_plan.partFile.isEmpty()) {
        m_file = std::make_unique<QFile>(m_plan.partFile);
        if (!m_file->open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner)) {
            m_report.detail = m_file->errorString();
            QMetaObject::invokeMethod(
                this, [this] { stop(ErrorKind::File); }, Qt::QueuedConnection);
            return;
        }
    }
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

void Exchange::onMetaData() {
    bool known = false;
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(&known);
    if (known && length > m_plan.maxAnswer) {
        fail(ErrorKind::TooLarge);
    }
}

void Exchange::onReadyRead() {
    if (!m_reported) {
        take(m_reply->readAll());
    }
}

bool Exchange::take(const QByteArray& bytes) {
    m_report.size += bytes.size();
    if (m_report.size > m_plan.maxAnswer) {
        fail(ErrorKind::TooLarge);
        return false;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool toFile = m_file != nullptr && status >= 200 && status <= 299;
    if (!toFile) {
        constexpr qsizetype longestErrorText = 64 * 1024;
        if (m_file == nullptr || m_report.body.size() < longestErrorText) {
            m_report.body += bytes;
        }
        return true;
    }
    m_hash.addData(bytes);
    if (m_file->write(bytes) != bytes.size()) {
        m_report.detail = m_file->errorString();
        fail(ErrorKind::File);
        return false;
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
    return m_plan.closeEndsIt || !QJsonDocument::fromJson(m_report.body).isNull();
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
    if (m_file != nullptr) {
        if (!m_report.trouble && !m_file->flush()) {
            m_report.trouble = ErrorKind::File;
            m_report.detail = m_file->errorString();
        }
        m_file->close();
        const bool kept = !m_report.trouble && m_report.status >= 200 && m_report.status <= 299;
        if (!kept) {
            m_file->remove();
        }
        m_report.sha256 = QString::fromLatin1(m_hash.result().toHex());
    }
    const Callback done = std::exchange(m_done, nullptr);
    deleteLater();
    if (done) {
        done(m_report);
    }
}

} // namespace postulant
