#pragma once

#include "httpd/HelperThread.h"
#include "httpd/HttpListener.h"

#include <atomic>
#include <memory>
#include <microhttpd.h>
#include <mutex>
#include <vector>

namespace postulant {

// One running libmicrohttpd daemon: alive from start() to destruction.
class HttpListener::Engine {
public:
    Engine(const Options& options, const Handler& handler);
    ~Engine();

    Result<quint16> start();
    quint16 port() const { return m_port; }
    Counters counters() const;

private:
    struct Exchange;
    using Time = HelperThread::Time;

    // libmicrohttpd's callbacks; `self` is the engine. All run on the listener's thread.
    static void* onUri(void* self, const char* uri, MHD_Connection* connection);
    static MHD_Result onRequest(void* self, MHD_Connection* connection, const char* url, const char* method,
                                const char* version, const char* upload, size_t* uploadSize, void** context);
    static void onCompleted(void* self, MHD_Connection* connection, void** context, MHD_RequestTerminationCode code);
    static void onConnection(void* self, MHD_Connection* connection, void** context,
                             MHD_ConnectionNotificationCode code);

    MHD_Result begin(MHD_Connection* connection, const char* method, Exchange& exchange);
    void readHead(MHD_Connection* connection, Exchange& exchange);
    void judge(Exchange& exchange);
    bool overRate();
    MHD_Result take(Exchange& exchange, const char* bytes, size_t* size);
    MHD_Result finish(MHD_Connection* connection, Exchange& exchange);
    MHD_Result send(MHD_Connection* connection, Exchange& exchange);
    MHD_Result sendUpgrade(MHD_Connection* connection, Exchange& exchange);
    static void onUpgraded(void* self, MHD_Connection* connection, void* context, const char* early, size_t earlySize,
                           MHD_socket socket, MHD_UpgradeResponseHandle* handle);
    void closeUpgraded(); // and every one that comes
    Time in(std::chrono::milliseconds time) const { return std::chrono::steady_clock::now() + time; }

    const Options m_options;
    const Handler m_handler;
    HelperThread m_helper;
    MHD_Daemon* m_daemon = nullptr;
    quint16 m_port = 0;
    double m_tokens = 0;
    Time m_tokensAt;
    std::atomic<qint64> m_connections{0};
    std::atomic<qint64> m_requests{0};
    std::atomic<qint64> m_refused{0};
    std::mutex m_upgradedMutex;
    std::vector<std::weak_ptr<RawSocket>> m_upgraded;
    bool m_closing = false;
};

} // namespace postulant
