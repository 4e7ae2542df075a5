#pragma once

#include "domain/EvidenceBytes.h"
#include "domain/Result.h"

#include <QByteArray>
#include <QString>

namespace postulant {

// A file that the seeker puts beside an application as proof: an e-mail as it was saved, a PDF or a picture.
struct AttachedFile {
    QString name; // as the seeker called it, without folders, at most 120 characters; for people only
    QString suffix;
    QString mimeType;
    QString sha256; // lower-case hex of the bytes
    QByteArray bytes;
};

// Reads the file once and tells what it is by its bytes, never by its name. At most so many bytes
// are read as evidenceKinds() allows.
// From any thread. Errors: File (missing, unreadable, empty, no regular file), FileType (something else, damaged, or a
// picture of more than mostPicturePixels), TooLarge.
Result<AttachedFile> readAttachment(const QString& path);
Result<AttachedFile> judgeAttachment(const QByteArray& bytes, const QString& name);

} // namespace postulant
