#pragma once

#include "domain/Result.h"

#include <QImage>
#include <QObject>
#include <QSize>
#include <QString>
#include <QThread>

namespace postulant {

// Draws pages of a PDF in a thread of its own. Needs a QGuiApplication. Signals come in the thread that owns the
// preview; what was asked before the last load() is not answered any more.
class PdfPreview : public QObject {
    Q_OBJECT
public:
    explicit PdfPreview(QObject* parent = nullptr);
    ~PdfPreview() override; // waits for a page that is being drawn

    void load(const QString& path);
    void render(int page, QSize box); // fits the page into box, in pixels; at most 4096 × 4096

Q_SIGNALS:
    void loaded(int pages);
    void failed(const postulant::Error& error); // File, FileType
    void rendered(int page, const QImage& image);

private:
    class Worker;
    QThread m_thread;
    Worker* m_worker; // lives in m_thread
    int m_generation = 0;
};

} // namespace postulant
