#pragma once

#include "dispatch/EvidenceLimits.h"
#include "dispatch/EvidenceWorkshop.h"
#include "skyvern/Download.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

// One file of a server, brought to a part file whole and looked at, or an error. What breaks off goes on where it
// stopped, a few times; what the server has changed meanwhile, and an address that it calls expired, is asked for anew
// once. A part that may be continued stays for the next look; of what is refused nothing stays. Answers once, then
// deletes itself; not after its parent died. Engine thread.
namespace postulant {

class PartFile;
class Server;

struct DownloadOrder {
    QString artifactId;
    QUrl address;     // where it lies, if not at the server by its id
    QString partFile; // in a folder that is there
    qint64 maxBytes = 0;
    EvidenceBytes bytes = EvidenceBytes::Any;
};

class EvidenceDownload : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(const Result<EvidenceFile>&)>;
    EvidenceDownload(std::shared_ptr<Server> server, EvidenceWorkshop& workshop, const EvidenceLimits& limits,
                     DownloadOrder order, Then then, QObject* parent);

private:
    void go();
    void answered(const Result<Download>& download);
    void broken(const Error& error);
    void arrived();
    void startOver(); // nothing of what is there is used
    void finish(const Result<EvidenceFile>& result);

    std::shared_ptr<Server> m_server;
    EvidenceWorkshop& m_workshop;
    EvidenceLimits m_limits;
    DownloadOrder m_order;
    Then m_then;
    std::shared_ptr<PartFile> m_part;
    int m_tries = 0;
    bool m_askedAnew = false;
};

// The same bytes would come again: another look is no use unless the server has others by then.
bool isRefusal(const Error& error);

} // namespace postulant
