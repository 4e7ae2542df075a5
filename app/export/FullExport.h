#pragma once

#include "export/ProofFile.h"

// "Export everything": all that a data folder holds of the seeker, in formats that other programs read. Profiles as
// JSON Resume, answers, questions, rules and settings as JSON, resumes and letters as files, applications as CSV and
// JSON, a folder for each of them with its evidence, what was sent and a manifest, and the tables of the database as
// they are (TableExport.h says what is left out). Keys are not in it: they are not in the folder.
namespace postulant {

struct FullExportRequest {
    QString path; // "….zip": an archive, which may replace one; anything else: a folder that must not exist yet
};

struct FullExportResult {
    QString path;
    int applications = 0; // practice included; it lies apart
    int files = 0;        // of evidence
    int leftOut = 0;      // kept files that are missing on disk
};

// In the calling thread, never the window's. Under its name there is nothing before it is whole; readable by its owner
// only. progress.total grows on the way. Errors: Cancelled, Duplicate (the folder exists), DiskFull, File, those of the
// store.
Result<FullExportResult> exportEverything(Store& store, const FullExportRequest& request, ProofProgress& progress);

} // namespace postulant
