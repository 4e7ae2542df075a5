#include "documents/ResumeImport.h"

#include "documents/DocxText.h"
#include "documents/LinkedInArchive.h"
#include "documents/PdfText.h"
#include "documents/ResumeFile.h"
#include "documents/ResumeReader.h"
#include "documents/ZipDirectory.h"

#include <algorithm>

namespace postulant {
namespace {

Result<ResumeProposal> read(const Result<QVector<ResumeLine>>& lines) {
    if (!lines) {
        return tl::unexpected<Error>(lines.error());
    }
    return readResume(*lines);
}

bool isLinkedIn(const QByteArray& bytes) {
    const auto entries = zipDirectory(bytes);
    return entries && std::any_of(entries->begin(), entries->end(),
                                  [](const ZipEntry& entry) { return isLinkedInTable(QString::fromUtf8(entry.name)); });
}

} // namespace

bool proposes(const QByteArray& bytes) {
    return bytes.startsWith("PK\x03\x04") || bytes.left(1024).contains("%PDF-");
}

Result<ResumeProposal> proposalFromFile(const QByteArray& bytes) {
    if (bytes.startsWith("PK\x03\x04") && isLinkedIn(bytes)) {
        return proposalFromLinkedIn(bytes);
    }
    const ResumeCheck check = checkResumeBytes(bytes, {});
    switch (check.problem) {
    case ResumeProblem::None:
        return check.file.mimeType == pdfMimeType ? read(linesOfPdf(bytes)) : read(linesOfDocx(bytes));
    case ResumeProblem::TooLarge:
        return failure(ErrorKind::TooLarge, code(check.problem));
    default:
        return failure(ErrorKind::FileType, code(check.problem));
    }
}

} // namespace postulant
