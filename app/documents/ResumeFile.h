#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

namespace postulant {

// The most that Skyvern 1.0.56 takes in an upload, and more than job sites take.
inline constexpr qint64 maxResumeBytes = 10 * 1024 * 1024;

enum class ResumeProblem {
    None,
    Missing, // no such file, or a folder
    NotReadable,
    Empty,     // no bytes
    TooLarge,  // over maxResumeBytes
    WrongType, // neither PDF nor DOCX, whatever its name says
    Damaged,   // begins like one of them, but cannot be opened, or has no page
    Locked,    // needs a password
};

struct ResumeFile {
    QString sha256; // lower-case hex of the bytes
    qint64 size = 0;
    QString mimeType;
    QString fileName; // as employers see it, see employerFileName()
    QString language; // of a PDF that was imported, where it is sure: "de"
};

struct ResumeCheck {
    ResumeProblem problem = ResumeProblem::None;
    ResumeFile file;  // size also where there is a problem, as far as known; the rest only where there is none
    QByteArray bytes; // what was checked; empty where there is a problem
};

// Reads the file once and judges its content, never its name. At most maxResumeBytes are read. From any thread; about
// 50 ms for a large PDF.
ResumeCheck checkResume(const QString& path);
ResumeCheck checkResumeBytes(const QByteArray& bytes, const QString& originalName);

// Checks the file and puts its bytes, exactly those that were checked, into filesDir under the name of their sha256,
// mode 0600. Errors: File, FileType, TooLarge, DiskFull; detail is code(problem) for the first three.
Result<ResumeFile> importResumeFile(const QString& path, const QString& filesDir);

QString code(ResumeProblem problem); // "missing", "empty", "too-large", "wrong-type", "damaged", "locked", …

// A name that survives every site: ASCII letters, digits, '.', '-' and '_', accents taken off, at most 80 characters
// before the suffix, which is the type's own. Nothing left: "Resume".
QString employerFileName(const QString& name, const QString& mimeType);

inline const QString pdfMimeType = QStringLiteral("application/pdf");
inline const QString docxMimeType =
    QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

} // namespace postulant
