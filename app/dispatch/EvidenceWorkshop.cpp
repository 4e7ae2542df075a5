#include "dispatch/EvidenceWorkshop.h"

#include "domain/AtomicFile.h"
#include "domain/Package.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPointer>

#include <memory>
#include <unistd.h>

namespace postulant {
namespace {

Result<EvidenceFile> inspected(const QString& path, EvidenceBytes wanted) {
    constexpr qint64 piece = 256LL * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return tl::unexpected<Error>(fileError(file));
    }
    EvidenceFile out;
    QByteArray head;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(piece);
        if (bytes.isEmpty()) {
            return tl::unexpected<Error>(fileError(file));
        }
        if (head.size() < evidenceHeadBytes) {
            head += bytes.left(evidenceHeadBytes - head.size());
        }
        out.size += bytes.size();
        hash.addData(bytes);
    }
    // Its row will say that it is here, and rows outlive a power cut.
    if (::fdatasync(file.handle()) != 0) {
        return failure(ErrorKind::File, QStringLiteral("cannot be flushed"));
    }
    out.sha256 = QString::fromLatin1(hash.result().toHex());
    out.bytes = judgeBytes(wanted, head);
    return out;
}

Result<EvidenceFile> kept(const QByteArray& bytes, const QString& folder) {
    EvidenceFile out;
    out.sha256 = sha256Hex(bytes);
    out.size = bytes.size();
    out.bytes = {{}, QStringLiteral("application/json"), QStringLiteral("json")};
    const QString path = folder + QLatin1Char('/') + out.sha256 + QStringLiteral(".json");
    if (QFile(path).size() == out.size && QFile::exists(path)) {
        return out;
    }
    if (const Done written = writeFileAtomically(path, bytes); !written) {
        return tl::unexpected<Error>(written.error());
    }
    return out;
}

} // namespace

EvidenceWorkshop::EvidenceWorkshop(int downloadsAtOnce, QObject* parent)
    : QObject(parent)
    , m_free(downloadsAtOnce) {
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("evidence"));
}

EvidenceWorkshop::~EvidenceWorkshop() {
    m_pool.clear();
    m_pool.waitForDone();
}

template <class T>
void EvidenceWorkshop::work(std::function<Result<T>()> job, QObject* context, std::function<void(Result<T>)> then) {
    m_pool.start([this, job = std::move(job), context = QPointer<QObject>(context), then = std::move(then)] {
        auto result = std::make_shared<Result<T>>(job());
        // The destructor waits for this thread, so `this` is alive; the context is looked at in its own thread.
        QMetaObject::invokeMethod(
            this,
            [context, then, result] {
                if (context != nullptr) {
                    then(std::move(*result));
                }
            },
            Qt::QueuedConnection);
    });
}

void EvidenceWorkshop::inspect(const QString& path, EvidenceBytes wanted, QObject* context,
                               std::function<void(Result<EvidenceFile>)> then) {
    work<EvidenceFile>([path, wanted] { return inspected(path, wanted); }, context, std::move(then));
}

void EvidenceWorkshop::keep(const QByteArray& bytes, const QString& folder, QObject* context,
                            std::function<void(Result<EvidenceFile>)> then) {
    work<EvidenceFile>([bytes, folder] { return kept(bytes, folder); }, context, std::move(then));
}

void EvidenceWorkshop::run(std::function<Done()> job, QObject* context, std::function<void(Done)> then) {
    work<void>(std::move(job), context, std::move(then));
}

bool EvidenceWorkshop::takeTurn() {
    if (m_free == 0) {
        return false;
    }
    m_free--;
    return true;
}

void EvidenceWorkshop::giveTurnBack() {
    m_free++;
    Q_EMIT freed();
}

} // namespace postulant
