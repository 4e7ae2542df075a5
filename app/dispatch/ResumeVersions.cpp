#include "dispatch/ResumeVersions.h"

#include "documents/ResumeFile.h"
#include "store/SeekerRepository.h"

namespace postulant {

Result<ResumeRow> replaceResume(Database& db, const QString& filesDir, qint64 id, const QString& path, qint64 now) {
    const auto old = resumes::get(db, id);
    if (!old) {
        return tl::unexpected<Error>(old.error());
    }
    const auto file = importResumeFile(path, filesDir);
    if (!file) {
        return tl::unexpected<Error>(file.error());
    }
    ResumeRow row = *old;
    row.fileName = file->mimeType == old->mimeType ? old->fileName : employerFileName(old->fileName, file->mimeType);
    row.sha256 = file->sha256;
    row.size = file->size;
    row.mimeType = file->mimeType;
    row.language = file->language;
    row.isDefault = false; // it follows by itself
    const auto added = resumes::add(db, row, now);
    return added ? resumes::get(db, *added) : Result<ResumeRow>(tl::unexpected<Error>(added.error()));
}

} // namespace postulant
