#include "export/ProofExporter.h"

namespace postulant {

ProofExporter::ProofExporter(Store& store, QObject* parent)
    : BackgroundExport(parent)
    , m_store(store) {}

void ProofExporter::start(const ProofRequest& request, QObject* context,
                          std::function<void(Result<ProofResult>)> then) {
    if (isRunning()) {
        QMetaObject::invokeMethod(
            context, [then] { then(failure(ErrorKind::Guarded, QStringLiteral("a proof is being written"))); },
            Qt::QueuedConnection);
        return;
    }
    run<ProofResult>(
        context,
        [source = proofSource(m_store), request](ProofProgress& progress) {
            return writeProof(source, request, progress);
        },
        std::move(then));
}

} // namespace postulant
