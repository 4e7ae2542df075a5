#include "export/FullExporter.h"

namespace postulant {

FullExporter::FullExporter(Store& store, QObject* parent)
    : BackgroundExport(parent)
    , m_store(store) {}

void FullExporter::start(const QString& path, QObject* context, std::function<void(Result<FullExportResult>)> then) {
    run<FullExportResult>(
        context,
        [&store = m_store, path](ProofProgress& progress) { return exportEverything(store, {path}, progress); },
        std::move(then));
}

} // namespace postulant
