#include "net/PublicFetcher.h"

#include "net/Exchange.h"
#include "net/NetErrors.h"
#include "net/Requests.h"

#include <QPointer>

#include <algorithm>

namespace postulant {
namespace {

QByteArray hostHeader(const QUrl& url) {
    QUrl bare;
    bare.setScheme(url.scheme());
    bare.setHost(url.host(QUrl::FullyDecoded));
    bare.setPort(url.port());
    return bare.authority(QUrl::FullyEncoded).toLatin1();
}

// One of each kind, IPv4 first: a network without the one often has the other.
QVector<QHostAddress> worthTrying(const QVector<QHostAddress>& addresses) {
    QVector<QHostAddress> out;
    for (const auto protocol : {QAbstractSocket::IPv4Protocol, QAbstractSocket::IPv6Protocol}) {
        const auto it = std::find_if(addresses.begin(), addresses.end(),
                                     [protocol](const QHostAddress& a) { return a.protocol() == protocol; });
        if (it != addresses.end()) {
            out << *it;
        }
    }
    return out;
}

} // namespace

// One request with its redirects; dies when it has answered.
class PublicGet : public QObject {
public:
    PublicGet(const HostNames& names, const Clock& clock, QNetworkAccessManager& manager, const PublicRequest& request,
              QObject* parent)
        : QObject(parent)
        , m_names(names)
        , m_clock(clock)
        , m_manager(manager)
        , m_request(request)
        , m_promise(request.deadline) {
        m_promise.onStop([self = QPointer<PublicGet>(this)](ErrorKind why) {
            if (self) {
                self->fail(why);
            }
        });
    }
    Call<PublicAnswer> call() const { return m_promise.call(); }

    void goTo(const QUrl& url) {
        m_shown = url;
        const QUrl target = m_names.contacted(url);
        const QString scheme = url.scheme();
        if (!url.isValid() || (scheme != QLatin1String("http") && scheme != QLatin1String("https")) ||
            url.host().isEmpty() || !url.userInfo().isEmpty()) {
            fail(ErrorKind::Invalid, QStringLiteral("not a public http address"));
            return;
        }
        if (m_request.onlyHttps && scheme != QLatin1String("https")) {
            fail(ErrorKind::Guarded, QStringLiteral("not an https address"));
            return;
        }
        const QString host = target.host(QUrl::FullyEncoded);
        QHostAddress literal;
        if (literal.setAddress(host)) {
            judge(target, host, {literal});
        } else if (!m_names.mayAsk(host)) {
            refuse();
        } else if (m_names.goesThroughProxy(target)) {
            ask(target, std::nullopt);
        } else {
            m_names.resolve(host, this, [this, target, host](const QVector<QHostAddress>& addresses) {
                judge(target, host, addresses);
            });
        }
    }

private:
    void judge(const QUrl& target, const QString& host, const QVector<QHostAddress>& addresses) {
        if (m_promise.isAnswered()) {
            return;
        }
        if (addresses.isEmpty()) {
            fail(ErrorKind::Offline, QStringLiteral("no such name"));
            return;
        }
        const bool all = std::all_of(addresses.begin(), addresses.end(),
                                     [&](const QHostAddress& address) { return m_names.mayContact(host, address); });
        if (!all) {
            refuse();
            return;
        }
        m_addresses = worthTrying(addresses);
        ask(target, m_addresses.takeFirst());
    }

    // address: where to connect; unset: the proxy finds out.
    void ask(const QUrl& target, const std::optional<QHostAddress>& address) {
        QUrl url = target;
        url.setFragment({});
        if (address) {
            url.setHost(address->toString());
        }
        ExchangePlan plan;
        plan.request = makeRequest(url);
        plan.request.setRawHeader("Accept", m_request.accept);
        plan.request.setRawHeader("Accept-Language", "en, *;q=0.5");
        plan.request.setRawHeader("Host", hostHeader(m_shown));
        plan.request.setPeerVerifyName(target.host(QUrl::FullyEncoded)); // the certificate is the name's
        for (const auto& header : m_request.headers) {
            plan.request.setRawHeader(header.first, header.second);
        }
        plan.sink = m_request.sink;
        plan.silence = m_request.silence;
        plan.method = "GET";
        plan.deadline = m_request.deadline; // ours ends it before
        plan.maxAnswer = m_request.maxAnswer;
        plan.closeEndsIt = true;
        m_exchange = new Exchange(
            &m_manager, false, std::move(plan), [this, target](const ExchangeReport& report) { took(target, report); },
            this);
    }

    void took(const QUrl& target, const ExchangeReport& report) {
        m_exchange = nullptr;
        if (report.trouble == ErrorKind::Offline && !m_addresses.isEmpty()) {
            ask(target, m_addresses.takeFirst());
            return;
        }
        if (report.trouble) {
            fail(*report.trouble, report.detail);
            return;
        }
        if (report.status >= 300 && report.status <= 399 && !report.redirect.isEmpty()) {
            if (++m_redirects > PublicFetcher::mostRedirects) {
                fail(ErrorKind::Redirected, QStringLiteral("too many redirects"));
                return;
            }
            goTo(m_shown.resolved(report.redirect));
            return;
        }
        finish(PublicAnswer{report.status, m_shown, report.contentType, report.body,
                            parseRetryAfter(report.retryAfter, m_clock.nowMs())});
    }

    void refuse() { fail(ErrorKind::Guarded, QStringLiteral("not a public address")); }
    void fail(ErrorKind why, const QString& detail = {}) { finish(failure(why, detail)); }
    void finish(Result<PublicAnswer> result) {
        deleteLater();
        if (Exchange* exchange = std::exchange(m_exchange, nullptr)) {
            delete exchange; // its callback goes with it
        }
        m_promise.answer(std::move(result));
    }

    const HostNames& m_names;
    const Clock& m_clock;
    QNetworkAccessManager& m_manager;
    PublicRequest m_request;
    Promise<PublicAnswer> m_promise;
    QUrl m_shown;                      // as the world knows it
    QVector<QHostAddress> m_addresses; // not tried yet
    Exchange* m_exchange = nullptr;
    int m_redirects = 0;
};

PublicFetcher::PublicFetcher(const HostNames& names, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_names(names)
    , m_clock(clock)
    , m_manager(makeManager()) {}

PublicFetcher::~PublicFetcher() {
    // They use the manager, so they go first.
    qDeleteAll(findChildren<QObject*>(QString(), Qt::FindDirectChildrenOnly));
}

Call<PublicAnswer> PublicFetcher::get(const PublicRequest& request) {
    auto* work = new PublicGet(m_names, m_clock, *m_manager, request, this);
    Call<PublicAnswer> call = work->call();
    work->goTo(request.url);
    return call;
}

} // namespace postulant
