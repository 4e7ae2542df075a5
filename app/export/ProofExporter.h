#pragma once

#include "export/BackgroundExport.h"

namespace postulant {

// Writes proof files for the window.
class ProofExporter final : public BackgroundExport {
    Q_OBJECT
public:
    explicit ProofExporter(Store& store, QObject* parent = nullptr);

    // Errors: Guarded while another one is being written, else those of writeProof(). Answers once, in this object's
    // thread.
    void start(const ProofRequest& request, QObject* context, std::function<void(Result<ProofResult>)> then);

private:
    Store& m_store;
};

} // namespace postulant
