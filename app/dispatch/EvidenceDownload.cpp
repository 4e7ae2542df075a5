#include "dispatch/EvidenceDownload.h"

#include "net/PartFile.h"
#include "skyvern/Server.h"

namespace postulant {
namespace {

// The server is there and had begun, or was about to: asking once more may help at once.
bool mayGoOn(const Error& error) {
    return error.kind == ErrorKind::ConnectionLost || error.kind == ErrorKind::Timeout;
}

// "Invalid or expired artifact URL", "gone": of the address, not of the key.
bool isExpired(const Error& error) {
    return (error.httpStatus == 403 && error.kind != ErrorKind::Unauthorized) || error.httpStatus == 410;
}

} // namespace

bool isRefusal(const Error& error) {
    return error.kind == ErrorKind::TooLarge || error.kind == ErrorKind::FileType ||
           error.kind == ErrorKind::Redirected || error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Guarded;
}

EvidenceDownload::EvidenceDownload(std::shared_ptr<Server> server, EvidenceWorkshop& workshop,
                                   const EvidenceLimits& limits, DownloadOrder order, Then then, QObject* parent)
    : QObject(parent)
    , m_server(std::move(server))
    , m_workshop(workshop)
    , m_limits(limits)
    , m_order(std::move(order))
    , m_then(std::move(then)) {
    go();
}

void EvidenceDownload::go() {
    m_tries++;
    m_part = std::make_shared<PartFile>(m_order.partFile, m_order.maxBytes);
    const Call<Download> call = m_order.address.isEmpty()
                                    ? m_server->downloadArtifact(m_order.artifactId, m_part, m_limits.silence)
                                    : m_server->downloadAddress(m_order.address, m_part, m_limits.silence);
    call.then(this, [this](const Result<Download>& download) { answered(download); });
}

void EvidenceDownload::answered(const Result<Download>& download) {
    if (!download) {
        broken(download.error());
    } else if (!download->whole) {
        broken(download->error);
    } else {
        arrived();
    }
}

void EvidenceDownload::broken(const Error& error) {
    constexpr int rangeNotThere = 416;
    const bool changed = m_part->mustStartOver() || error.httpStatus == rangeNotThere;
    const bool more = m_tries < m_limits.triesInOneLook;
    if (changed && more) {
        startOver();
    } else if (isExpired(error) && !m_askedAnew) {
        m_askedAnew = true;
        startOver();
    } else if (mayGoOn(error) && more) {
        go();
    } else {
        if (isRefusal(error) || changed) {
            PartFile::discard(m_order.partFile);
        }
        finish(tl::unexpected<Error>(error));
    }
}

void EvidenceDownload::startOver() {
    PartFile::discard(m_order.partFile);
    go();
}

void EvidenceDownload::arrived() {
    m_part.reset();
    m_workshop.inspect(m_order.partFile, m_order.bytes, this, [this](const Result<EvidenceFile>& file) {
        if (!file || file->bytes.problem.isEmpty()) {
            finish(file);
            return;
        }
        PartFile::discard(m_order.partFile);
        finish(failure(ErrorKind::FileType, file->bytes.problem));
    });
}

void EvidenceDownload::finish(const Result<EvidenceFile>& result) {
    deleteLater();
    if (const Then then = std::exchange(m_then, nullptr)) {
        then(result);
    }
}

} // namespace postulant
