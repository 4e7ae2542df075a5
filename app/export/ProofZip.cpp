#include "export/ExportTarget.h"
#include "export/ProofFile.h"
#include "export/ProofFolders.h"

namespace postulant {

Done writeProofZip(ProofJob& job) {
    ZipTarget zip(job.out);
    job.progress.total = static_cast<int>(job.request.ids.size());
    for (const qint64 id : job.request.ids) {
        if (Done done = writeProofFolder(job.source, id, {}, zip, job.progress, job.result); !done) {
            return done;
        }
    }
    return zip.close();
}

} // namespace postulant
