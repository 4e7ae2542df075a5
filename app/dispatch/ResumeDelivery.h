#pragma once

#include "dispatch/EngineContext.h"
#include "domain/Result.h"

#include <QHostAddress>
#include <QString>
#include <QUrl>

#include <memory>
#include <vector>

// Hands a resume to a server over our own small listener, under an unguessable address that ends with the file's own
// name, so that the employer sees that name. Engine thread.
//
// The secret part is derived from the attempt's token, and the port is kept across restarts: after the program was
// closed and opened, a run that has not fetched its resume yet still finds it.
namespace postulant {

class ConnectionPool;
struct AttemptRow;

class ResumeDelivery {
public:
    explicit ResumeDelivery(EngineContext& context);
    ~ResumeDelivery();

    struct File {
        QString path;
        QString name; // as the employer sees it
        QString mimeType;
    };
    // Starts the listener on that address where needed. Errors: Offline (cannot listen there), File.
    Result<QUrl> offer(const QString& attemptToken, const File& file, const QHostAddress& address);
    // After a restart: what a run of this attempt may still come for stands at the same address again.
    void reoffer(const AttemptRow& attempt, ConnectionPool& pool);
    void withdraw(const QString& attemptToken);
    // Whether every byte was handed out at least once since the offer (of this process).
    bool fetchedWhole(const QString& attemptToken) const;
    // An address that answers 200 to GET and POST, for asking a server whether it can reach us.
    Result<QUrl> probe(const QHostAddress& address);

private:
    class Desk;
    Result<Desk*> desk(const QHostAddress& address);
    EngineContext& m_context;
    std::vector<std::unique_ptr<Desk>> m_desks; // one a bound address
};

} // namespace postulant
