#pragma once

#include "net/Call.h"
#include "skyvern/ConnectionSettings.h"
#include "skyvern/ServerCheck.h"
#include "skyvern/ServerMessage.h"

#include <QObject>
#include <QUrl>
#include <QVector>

#include <functional>
#include <optional>

namespace postulant {

// "Test connection", step by step: address, reachable, version, key, model, resume delivery. Tells apart what a person
// has to change; stops at the first failure that makes the rest meaningless. Makes no run.
class ServerProbe : public QObject {
    Q_OBJECT
public:
    using Send = std::function<Call<ServerAnswer>(const ServerRequest&)>;
    using Told = std::function<void(const ServerCheck&)>;
    // probeUrl: empty leaves resume delivery out. Deletes itself after the answer.
    ServerProbe(ConnectionSettings settings, QUrl probeUrl, Send send, Told told, QObject* parent);
    // For a server that knows none of a current one's own requests: what is asked instead.
    void setPlain(const ServerRequest& plain) { m_plain = plain; }
    Call<QVector<ServerCheck>> run();

private:
    void checkAddress();
    void checkDelivery();
    void ask(const ServerRequest& request, void (ServerProbe::*next)(const Result<ServerAnswer>&));
    void onHeartbeat(const Result<ServerAnswer>& answer);
    void onVersion(const Result<ServerAnswer>& answer);
    void onKey(const Result<ServerAnswer>& answer);
    void onModel(const Result<ServerAnswer>& answer);
    void onPlain(const Result<ServerAnswer>& answer);
    void onDelivery(const Result<ServerAnswer>& answer);
    void tell(ServerCheck::Step step, ServerCheck::State state, ServerCheck::Finding finding,
              const QString& detail = {});
    void finish();

    ConnectionSettings m_settings;
    QUrl m_probeUrl;
    Send m_send;
    Told m_told;
    Promise<QVector<ServerCheck>> m_promise{std::chrono::minutes(3)};
    QVector<ServerCheck> m_checks;
    std::optional<ServerRequest> m_plain;
};

} // namespace postulant
