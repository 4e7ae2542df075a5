#include "documents/ResumeFile.h"

#include "documents/ResumeText.h"
#include "documents/TextLanguage.h"
#include "documents/ZipDirectory.h"
#include "domain/AtomicFile.h"
#include "domain/Package.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QPdfDocument>

#include <algorithm>

namespace postulant {
namespace {

// PDFium reads a header that begins within the first kilobyte.
bool beginsLikePdf(const QByteArray& bytes) {
    return bytes.left(1024).contains("%PDF-");
}

ResumeProblem judgePdf(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document(nullptr);
    document.load(&buffer);
    if (document.error() == QPdfDocument::Error::IncorrectPassword ||
        document.error() == QPdfDocument::Error::UnsupportedSecurityScheme)
        return ResumeProblem::Locked;
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1)
        return ResumeProblem::Damaged;
    return ResumeProblem::None;
}

ResumeProblem judgeZip(const QByteArray& bytes) {
    const auto entries = zipDirectory(bytes);
    if (!entries)
        return ResumeProblem::Damaged;
    const auto has = [&entries](const char* name) {
        return std::any_of(entries->begin(), entries->end(), [name](const ZipEntry& e) { return e.name == name; });
    };
    if (!has("word/document.xml"))
        return ResumeProblem::WrongType;
    if (std::any_of(entries->begin(), entries->end(), [](const ZipEntry& e) { return e.encrypted; }))
        return ResumeProblem::Locked;
    return has("[Content_Types].xml") ? ResumeProblem::None : ResumeProblem::Damaged;
}

// Word keeps a document with a password in an OLE container.
bool isLockedOffice(const QByteArray& bytes) {
    static const QByteArray ole("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    const QString name = QStringLiteral("EncryptedPackage");
    const QByteArray utf16(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
    return bytes.startsWith(ole) && bytes.contains(utf16);
}

} // namespace

QString code(ResumeProblem problem) {
    switch (problem) {
    case ResumeProblem::None:
        return QStringLiteral("none");
    case ResumeProblem::Missing:
        return QStringLiteral("missing");
    case ResumeProblem::NotReadable:
        return QStringLiteral("not-readable");
    case ResumeProblem::Empty:
        return QStringLiteral("empty");
    case ResumeProblem::TooLarge:
        return QStringLiteral("too-large");
    case ResumeProblem::WrongType:
        return QStringLiteral("wrong-type");
    case ResumeProblem::Damaged:
        return QStringLiteral("damaged");
    case ResumeProblem::Locked:
        return QStringLiteral("locked");
    }
    return {};
}

ResumeCheck checkResumeBytes(const QByteArray& bytes, const QString& originalName) {
    ResumeCheck check;
    check.file.size = bytes.size();
    if (bytes.isEmpty()) {
        check.problem = ResumeProblem::Empty;
    } else if (bytes.size() > maxResumeBytes) {
        check.problem = ResumeProblem::TooLarge;
    } else if (bytes.startsWith("PK\x03\x04")) {
        check.problem = judgeZip(bytes);
        check.file.mimeType = docxMimeType;
    } else if (beginsLikePdf(bytes)) {
        check.problem = judgePdf(bytes);
        check.file.mimeType = pdfMimeType;
    } else {
        check.problem = isLockedOffice(bytes) ? ResumeProblem::Locked : ResumeProblem::WrongType;
    }
    if (check.problem != ResumeProblem::None) {
        check.file.mimeType.clear();
        return check;
    }
    check.file.sha256 = sha256Hex(bytes);
    check.file.fileName = employerFileName(originalName, check.file.mimeType);
    check.bytes = bytes;
    return check;
}

ResumeCheck checkResume(const QString& path) {
    ResumeCheck check;
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile()) {
        check.problem = ResumeProblem::Missing;
        return check;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        check.problem = ResumeProblem::NotReadable;
        return check;
    }
    const QByteArray bytes = file.read(maxResumeBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        check.problem = ResumeProblem::NotReadable;
        return check;
    }
    check = checkResumeBytes(bytes, info.fileName());
    if (check.problem == ResumeProblem::TooLarge)
        check.file.size = info.size();
    return check;
}

Result<ResumeFile> importResumeFile(const QString& path, const QString& filesDir) {
    const ResumeCheck check = checkResume(path);
    switch (check.problem) {
    case ResumeProblem::None:
        break;
    case ResumeProblem::TooLarge:
        return failure(ErrorKind::TooLarge, code(check.problem));
    case ResumeProblem::WrongType:
    case ResumeProblem::Damaged:
    case ResumeProblem::Locked:
        return failure(ErrorKind::FileType, code(check.problem));
    default:
        return failure(ErrorKind::File, code(check.problem));
    }
    if (const auto made = makePrivateFolder(filesDir); !made)
        return tl::unexpected(made.error());
    const auto written = writeFileAtomically(filesDir + u'/' + check.file.sha256, check.bytes);
    if (!written)
        return tl::unexpected(written.error());
    ResumeFile file = check.file;
    file.language = languageOf(resumeText(check.bytes, file.mimeType));
    return file;
}

QString employerFileName(const QString& name, const QString& mimeType) {
    const QString suffix = mimeType == docxMimeType ? QStringLiteral(".docx") : QStringLiteral(".pdf");
    QString base = name.section(u'/', -1).section(u'\\', -1);
    const qsizetype dot = base.lastIndexOf(u'.');
    if (dot > 0 && base.size() - dot <= 6)
        base.truncate(dot);
    base.replace(u'ß', QStringLiteral("ss"));
    // Accents come apart from their letters here and are left behind.
    const QString apart = base.normalized(QString::NormalizationForm_KD);
    QString clean;
    for (const QChar c : apart) {
        const char16_t u = c.unicode();
        const bool good =
            (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '-' || u == '_';
        if (good)
            clean.append(c);
        else if ((c.isSpace() || u < 0x80) && !clean.isEmpty() && !clean.endsWith(u'_'))
            clean.append(u'_');
    }
    clean.truncate(80);
    while (clean.endsWith(u'_'))
        clean.chop(1);
    if (clean.isEmpty())
        clean = QStringLiteral("Resume");
    return clean + suffix;
}

} // namespace postulant
