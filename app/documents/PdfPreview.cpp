#include "documents/PdfPreview.h"

#include <QPainter>
#include <QPdfDocument>

#include <algorithm>

namespace postulant {

class PdfPreview::Worker : public QObject {
public:
    // Answers the number of pages, or an error.
    Result<int> load(const QString& path) {
        m_document.close();
        switch (m_document.load(path)) {
        case QPdfDocument::Error::None:
            return m_document.pageCount();
        case QPdfDocument::Error::FileNotFound:
            return failure(ErrorKind::File, QStringLiteral("missing"));
        case QPdfDocument::Error::IncorrectPassword:
        case QPdfDocument::Error::UnsupportedSecurityScheme:
            return failure(ErrorKind::FileType, QStringLiteral("locked"));
        default:
            return failure(ErrorKind::FileType, QStringLiteral("damaged"));
        }
    }

    QImage render(int page, QSize box) {
        if (page < 0 || page >= m_document.pageCount() || box.isEmpty())
            return {};
        const QSizeF points = m_document.pagePointSize(page);
        const QSize pixels = points.scaled(box.boundedTo(QSize(4096, 4096)), Qt::KeepAspectRatio).toSize();
        if (pixels.isEmpty())
            return {};
        const QImage page32 = m_document.render(page, pixels);
        // Paper is white; the page itself is drawn on nothing.
        QImage paper(page32.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, page32);
        return paper;
    }

private:
    QPdfDocument m_document{nullptr};
};

PdfPreview::PdfPreview(QObject* parent)
    : QObject(parent)
    , m_worker(new Worker) {
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

PdfPreview::~PdfPreview() {
    m_thread.quit();
    m_thread.wait();
}

void PdfPreview::load(const QString& path) {
    const int generation = ++m_generation;
    QMetaObject::invokeMethod(m_worker, [this, path, generation, worker = m_worker] {
        const auto pages = worker->load(path);
        QMetaObject::invokeMethod(this, [this, pages, generation] {
            if (generation != m_generation)
                return;
            if (pages)
                Q_EMIT loaded(*pages);
            else
                Q_EMIT failed(pages.error());
        });
    });
}

void PdfPreview::render(int page, QSize box) {
    const int generation = m_generation;
    QMetaObject::invokeMethod(m_worker, [this, page, box, generation, worker = m_worker] {
        const QImage image = worker->render(page, box);
        QMetaObject::invokeMethod(this, [this, page, image, generation] {
            if (generation == m_generation && !image.isNull())
                Q_EMIT rendered(page, image);
        });
    });
}

} // namespace postulant
