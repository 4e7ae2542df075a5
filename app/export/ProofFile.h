#pragma once

#include "export/ApplicationJson.h"
#include "store/Rows.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <atomic>
#include <functional>

class QSaveFile;

// One file that shows what was applied for and what proves it, for one application or many: made from the store and
// the disk alone, so that it can be made years after the server has gone. A new format is one file with a function and
// one line in ProofFile.cpp.
namespace postulant {

class Store;

struct ProofRequest {
    QString format = QStringLiteral("pdf");
    QString path; // an existing file is replaced
    QVector<qint64> ids;
};

struct ProofResult {
    QString path;
    int applications = 0;
    qint64 bytes = 0;
    int leftOut = 0; // kept files that could not go in: missing, or no picture that may be drawn
};

// Shared by the one who asked and the thread that writes.
struct ProofProgress {
    std::atomic<bool> cancelled{false};
    std::atomic<int> done{0}; // of `total` files and applications
    std::atomic<int> total{0};
};

// What is told of one application.
struct ProofCase {
    ApplicationDetail detail;
    ApplicationRecord record;
};

// Where a proof file is read from.
struct ProofSource {
    std::function<Result<ProofCase>(qint64 id)> read; // may block
    QString evidenceDir;
    qint64 now = 0;
};
ProofSource proofSource(Store& store);

// What a format's function works with; `out` is open, and committed by the caller.
struct ProofJob {
    const ProofSource& source;
    const ProofRequest& request;
    QSaveFile& out;
    ProofProgress& progress;
    ProofResult& result;
};

struct ProofFormat {
    QString name; // "pdf": also the suffix
    Done (*write)(ProofJob& job);
};
const ProofFormat* findProofFormat(QStringView name); // nullptr if unknown; lives as long as the program
QStringList proofFormatNames();

// In the calling thread, never the window's. The file appears under its name when it is whole, readable by its owner
// only. PDF needs a QGuiApplication. Errors: Invalid (format, no application), NotFound (application), Cancelled,
// DiskFull, File, those of the store.
Result<ProofResult> writeProof(const ProofSource& source, const ProofRequest& request, ProofProgress& progress);

// Each format's function.
Done writeProofPdf(ProofJob& job);
Done writeProofZip(ProofJob& job);

} // namespace postulant
