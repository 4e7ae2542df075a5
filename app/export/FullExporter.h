#pragma once

#include "export/BackgroundExport.h"
#include "export/FullExport.h"

namespace postulant {

// "Export everything" for the window.
class FullExporter final : public BackgroundExport {
    Q_OBJECT
public:
    explicit FullExporter(Store& store, QObject* parent = nullptr);

    // Errors: those of exportEverything(). Answers once, in this object's thread. Not while it is running.
    void start(const QString& path, QObject* context, std::function<void(Result<FullExportResult>)> then);

private:
    Store& m_store;
};

} // namespace postulant
