#include "documents/ResumeText.h"

#include "documents/DocxText.h"
#include "documents/ResumeFile.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>

#include <algorithm>

namespace postulant {

namespace {

// As much as says the language for sure; a Word file has no pages.
constexpr qsizetype mostCharacters = 20'000;

QString wordText(const QByteArray& bytes) {
    QString text;
    const auto lines = linesOfDocx(bytes);
    for (const ResumeLine& line : lines ? *lines : QVector<ResumeLine>()) {
        if (text.size() > mostCharacters) {
            break;
        }
        text += line.text + u'\n';
    }
    return text;
}

} // namespace

QString resumeText(const QByteArray& bytes, const QString& mimeType) {
    constexpr int mostPages = 4;
    if (mimeType == docxMimeType) {
        return wordText(bytes);
    }
    if (mimeType != pdfMimeType) {
        return {};
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document(nullptr);
    document.load(&buffer);
    QString text;
    if (document.status() == QPdfDocument::Status::Ready) {
        for (int page = 0; page < std::min(mostPages, document.pageCount()); ++page) {
            text += document.getAllText(page).text() + u'\n';
        }
    }
    return text;
}

} // namespace postulant
