#include "export/ProofFile.h"

#include "domain/AtomicFile.h"
#include "store/ApplicationRepository.h"
#include "store/Store.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace postulant {
namespace {

const QVector<ProofFormat>& formats() {
    static const QVector<ProofFormat> all{
        {QStringLiteral("pdf"), writeProofPdf},
        {QStringLiteral("zip"), writeProofZip},
    };
    return all;
}

Result<ProofCase> readCase(Database& db, qint64 id) {
    Result<ApplicationDetail> detail = applications::detail(db, id);
    if (!detail) {
        return tl::unexpected<Error>(detail.error());
    }
    Result<ApplicationRecord> record = applicationRecord(db, *detail);
    if (!record) {
        return tl::unexpected<Error>(record.error());
    }
    return ProofCase{std::move(*detail), std::move(*record)};
}

} // namespace

ProofSource proofSource(Store& store) {
    return {[&store](qint64 id) { return store.readNow<ProofCase>([id](Database& db) { return readCase(db, id); }); },
            store.evidenceDir(), store.clock().nowMs()};
}

const ProofFormat* findProofFormat(QStringView name) {
    const auto& all = formats();
    const auto found =
        std::find_if(all.begin(), all.end(), [name](const ProofFormat& format) { return format.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QStringList proofFormatNames() {
    QStringList names;
    for (const ProofFormat& format : formats()) {
        names << format.name;
    }
    return names;
}

Result<ProofResult> writeProof(const ProofSource& source, const ProofRequest& request, ProofProgress& progress) {
    const ProofFormat* format = findProofFormat(request.format);
    if (format == nullptr || request.ids.isEmpty()) {
        return failure(ErrorKind::Invalid, format == nullptr ? QStringLiteral("no proof format ") + request.format
                                                             : QStringLiteral("no application"));
    }
    QSaveFile file(request.path);
    if (const Done opened = openAtomically(file); !opened) {
        return tl::unexpected<Error>(opened.error());
    }
    ProofResult result;
    result.path = request.path;
    ProofJob job{source, request, file, progress, result};
    Done written = format->write(job);
    if (written && progress.cancelled) {
        written = failure(ErrorKind::Cancelled);
    }
    if (!written) {
        file.cancelWriting();
        return tl::unexpected<Error>(written.error());
    }
    if (!file.commit()) {
        return tl::unexpected<Error>(fileError(file));
    }
    result.bytes = QFileInfo(request.path).size();
    return result;
}

} // namespace postulant
