#pragma once

#include "integration/network/ScriptServer.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "DialectCase.h"

namespace postulant::test {

// The server of one dialect's row, on 127.0.0.1: one run, a key that it wants, and whatever else a test has it say.
class StandInServer {
public:
    explicit StandInServer(const DialectCase& row, Ending ending = Ending::Confirmed)
        : m_api(row.api())
        , m_server([this](const SeenRequest& request) { return said(request); }) {
        run.ending = ending;
    }
    QString url() const { return m_server.url(); }
    quint16 port() const { return m_server.port(); }
    const QVector<SeenRequest>& requests() const { return m_server.requests; }
    int connections() const { return m_server.connections; }
    const OneRunApi& api() const { return *m_api; }
    int submissions() const { // POSTs of one, answered or not
        return static_cast<int>(
            std::count_if(requests().cbegin(), requests().cend(), [this](const auto& one) { return submits(one); }));
    }
    bool submits(const SeenRequest& request) const {
        return request.method == "POST" && m_api->isSubmit(pathOf(request).toLatin1());
    }

    // What it says by itself.
    ScriptedAnswer answerTo(const SeenRequest& request) {
        const QString path = pathOf(request);
        if (path == QLatin1String("/api/v1/heartbeat")) {
            return answer(200, "Server is running.", {}, "text/html");
        }
        const bool ownFile = path.startsWith(QLatin1String("/files/")); // lies there without a key
        if (!ownFile && request.headers.value(m_api->keyHeader()) != m_api->keyValue(key)) {
            return json(QJsonObject{{QStringLiteral("detail"), QStringLiteral("Could not validate credentials")}}, 403);
        }
        return m_api->answer(request, path, run, url());
    }

    QByteArray key = "sk-1";
    OneRun run;
    // Says something else instead; nullopt: not to this request. Asked before the key is looked at.
    std::function<std::optional<ScriptedAnswer>(const SeenRequest&)> instead;

private:
    static QString pathOf(const SeenRequest& request) {
        QString path = QString::fromLatin1(request.target.split('?').first());
        while (path.size() > 1 && path.endsWith(u'/')) {
            path.chop(1);
        }
        return path;
    }
    ScriptedAnswer said(const SeenRequest& request) {
        const auto other = instead ? instead(request) : std::nullopt;
        return other ? *other : answerTo(request);
    }

    std::unique_ptr<OneRunApi> m_api;
    ScriptServer m_server;
};

} // namespace postulant::test
