#include "documents/LetterPdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFont>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>

namespace postulant {

Result<QByteArray> letterPdf(const QString& text, const QString& title, LetterPaper paper) {
    if (text.trimmed().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a letter without text"));
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setResolution(300);
        const QPageSize size(paper == LetterPaper::A4 ? QPageSize::A4 : QPageSize::Letter);
        writer.setPageLayout(
            QPageLayout(size, QPageLayout::Portrait, QMarginsF(25, 25, 25, 25), QPageLayout::Millimeter));
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        QFont font;
        font.setPointSizeF(11);
        document.setDefaultFont(font);
        document.setDocumentMargin(0);
        document.setPlainText(text);
        // A size of its own keeps Qt from printing page numbers.
        document.setPageSize(QSizeF(writer.pageLayout().paintRectPixels(writer.resolution()).size()));
        document.print(&writer);
    }
    if (!buffer.data().startsWith("%PDF-")) {
        return failure(ErrorKind::File, QStringLiteral("the PDF was not written"));
    }
    return buffer.data();
}

} // namespace postulant
