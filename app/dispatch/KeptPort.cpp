#include "dispatch/KeptPort.h"

#include "store/SeekerRepository.h"
#include "store/Store.h"

namespace postulant {

Result<std::unique_ptr<HttpListener>> listenOnKeptPort(Store& store, const QString& setting,
                                                       HttpListener::Options options,
                                                       const HttpListener::Handler& handler) {
    const bool chosen = options.port != 0;
    if (!chosen) {
        const auto kept = store.readNow<QString>([&](Database& db) { return settings::text(db, setting); });
        options.port = static_cast<quint16>(kept ? kept->toUInt() : 0);
    }
    const quint16 wished = options.port;
    auto listener = std::make_unique<HttpListener>(options, handler);
    auto port = listener->start();
    if (!port && !chosen && wished != 0) {
        options.port = 0;
        listener = std::make_unique<HttpListener>(options, handler);
        port = listener->start();
    }
    if (!port) {
        return tl::unexpected<Error>(port.error());
    }
    if (!chosen && *port != wished) {
        (void)store.writeNow<void>(
            [setting, port = *port](Database& db) { return settings::setText(db, setting, QString::number(port)); });
    }
    return listener;
}

} // namespace postulant
