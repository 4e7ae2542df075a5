#pragma once

#include "export/ExportFormat.h"
#include "store/ApplicationRepository.h"
#include "store/Store.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

class QFileDevice;

// Writes applications to a file. The file appears under its name only when it is whole: until then it is a temporary
// beside it, which goes away when the export is cancelled or fails.
namespace postulant {

struct ExportRequest {
    QString format = QStringLiteral("csv");
    QString path; // an existing file is replaced
    ApplicationFilter filter;
    ApplicationSort sort = ApplicationSort::Created;
    bool descending = true;
    ExportOptions options;
};

struct ExportResult {
    QString path;
    qint64 rows = 0;
    qint64 bytes = 0;
};

// Shared by the one who asked and the thread that writes.
struct ExportProgress {
    std::atomic<bool> cancelled{false};
    std::atomic<qint64> rows{0};
};

// In the calling thread; the file is for its owner only. Errors: Invalid (format), Cancelled, DiskFull, File, those of
// the store.
Result<ExportResult> exportNow(Database& db, const ExportRequest& request, ExportProgress& progress);

// One export at a time for the window, in the store's thread for long reads.
class Exporter : public QObject {
    Q_OBJECT
public:
    explicit Exporter(Store& store, QObject* parent = nullptr);
    ~Exporter() override; // cancels

    // Errors: Guarded while another one is going on, else those of exportNow. Answers once, in this object's thread.
    void start(const ExportRequest& request, QObject* context, std::function<void(Result<ExportResult>)> then);
    void cancel();
    bool isRunning() const { return m_progress != nullptr; }
    qint64 rowsWritten() const;

Q_SIGNALS:
    void runningChanged(bool running);

private:
    Store& m_store;
    std::shared_ptr<ExportProgress> m_progress;
};

} // namespace postulant
