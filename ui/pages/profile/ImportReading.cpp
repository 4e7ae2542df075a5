#include "ui/pages/profile/ImportReading.h"

#include "documents/ResumeImport.h"
#include "ui/pages/parts/InPool.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QFile>

namespace postulant {
namespace {

Result<ImportedFile> readNow(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, file.errorString());
    }
    const QByteArray bytes = file.read(largestImport + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorKind::File, file.errorString());
    }
    if (proposes(bytes)) {
        return proposalFromFile(bytes).map([](const ResumeProposal& read) { return ImportedFile{{}, read}; });
    }
    return profileFromJsonResume(bytes).map([](const Profile& read) { return ImportedFile{read, {}}; });
}

} // namespace

void readImported(const QString& path, QObject* context, std::function<void(Result<ImportedFile>)> then) {
    runInPool<Result<ImportedFile>>(
        context, [path] { return readNow(path); }, std::move(then));
}

QString importTrouble(const QString& name, const Error& error) {
    switch (error.kind) {
    case ErrorKind::TooLarge:
        //: %1 is a file name
        return QCoreApplication::translate("postulant::ImportPanel", "%1 is too large to be a profile.").arg(name);
    case ErrorKind::File:
        return QCoreApplication::translate("postulant::ImportPanel", "%1 cannot be read.").arg(name);
    case ErrorKind::FileType:
        if (error.detail == QLatin1String("locked")) {
            return QCoreApplication::translate("postulant::ImportPanel", "%1 is locked with a password.").arg(name);
        }
        if (error.detail == QLatin1String("no-text")) {
            return QCoreApplication::translate(
                       "postulant::ImportPanel",
                       "%1 has no text in it, only a picture of it. Type what is in it, or export it anew.")
                .arg(name);
        }
        return QCoreApplication::translate(
                   "postulant::ImportPanel",
                   "%1 is damaged, or not a resume: choose a JSON Resume, a PDF, a Word document (DOCX) or LinkedIn's "
                   "archive of your data.")
            .arg(name);
    default:
        //: %1 is a file name, %2 a technical reason in English
        return QCoreApplication::translate("postulant::ImportPanel", "%1 is not a JSON Resume: %2")
            .arg(name, words::cut(error.detail, 300));
    }
}

} // namespace postulant
