#include "domain/AtomicFile.h"
#include "domain/EvidenceBytes.h"
#include "export/ProofText.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include <optional>

// A proof as a PDF: pages of text, then the pictures two a page. Pages go to the file as they are drawn; one scaled
// picture at a time is in memory.
namespace postulant {
namespace {

constexpr int resolution = 300;
constexpr int pictureResolution = 150;
constexpr qreal margin = 16;    // mm
constexpr qreal headHeight = 9; // mm, also of the foot
constexpr qreal captionHeight = 11;

qreal dots(qreal mm) {
    return mm / 25.4 * resolution;
}

bool isPicture(const ArtifactRow& artifact) {
    return artifact.kind == attachedKind ? artifact.mimeType.startsWith(QLatin1String("image/"))
                                         : evidenceKind(artifact.kind).bytes == EvidenceBytes::Picture;
}

// What a file is, its bytes say; a picture that would need more memory than any screenshot is not read.
QImage readPicture(const QString& path, const QSize& box) {
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> drawn{"png", "jpeg", "gif", "webp"};
    const QSize whole = reader.size();
    if (path.isEmpty() || !reader.canRead() || !drawn.contains(reader.format()) || !whole.isValid() ||
        static_cast<qint64>(whole.width()) * whole.height() > mostPicturePixels) {
        return {};
    }
    if (whole.width() > box.width() || whole.height() > box.height()) {
        reader.setScaledSize(whole.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    const QImage image = reader.read();
    return image.hasAlphaChannel() ? image.convertToFormat(QImage::Format_RGB32) : image;
}

class Pages {
public:
    explicit Pages(ProofJob& job)
        : m_job(job)
        , m_writer(&job.out) {
        m_writer.setResolution(resolution);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
        m_writer.setCreator(QStringLiteral("Postulant"));
    }

    Done begin(const QString& title) {
        m_writer.setTitle(title);
        if (!m_painter.begin(&m_writer)) {
            return tl::unexpected<Error>(fileError(m_job.out));
        }
        const QRectF paper(0, 0, m_writer.width(), m_writer.height());
        m_body = paper.adjusted(0, dots(headHeight), 0, -dots(headHeight));
        return {};
    }
    // Of the pages that follow.
    void setHead(const QString& title, bool practice) {
        m_title = title;
        m_practice = practice;
    }

    Done text(const QString& html) {
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&m_writer);
        document.setDefaultFont(font(9));
        document.setDocumentMargin(0);
        document.setHtml(html);
        document.setPageSize(m_body.size());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        for (int page = 0; page < document.pageCount(); ++page) {
            if (Done begun = newPage(); !begun) {
                return begun;
            }
            const QRectF part(0, page * m_body.height(), m_body.width(), m_body.height());
            m_painter.save();
            m_painter.translate(m_body.left(), m_body.top() - part.top());
            context.clip = part;
            m_painter.setClipRect(part);
            document.documentLayout()->draw(&m_painter, context);
            m_painter.restore();
        }
        m_half = 2;
        return {};
    }

    // In the upper or lower half of a page; an image that is null leaves its words.
    Done picture(const QImage& image, const QString& caption) {
        if (m_half >= 2) {
            if (Done begun = newPage(); !begun) {
                return begun;
            }
            m_half = 0;
        }
        const QRectF box = half().adjusted(0, 0, 0, -dots(captionHeight));
        m_half++;
        qreal below = box.bottom();
        m_painter.setFont(font(8));
        m_painter.setPen(Qt::black);
        if (image.isNull()) {
            m_painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, prooftext::leftOutLine());
        } else {
            const QSizeF drawn = QSizeF(image.size()).scaled(box.size(), Qt::KeepAspectRatio);
            const QRectF place(box.left() + (box.width() - drawn.width()) / 2, box.top(), drawn.width(),
                               drawn.height());
            m_painter.drawImage(place, image);
            m_painter.setPen(QPen(Qt::gray, 1));
            m_painter.drawRect(place);
            below = place.bottom();
        }
        m_painter.setPen(Qt::black);
        m_painter.drawText(QRectF(box.left(), below + dots(1), box.width(), dots(captionHeight - 2)),
                           Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, caption);
        return {};
    }
    // In pixels, as much as a picture is drawn with.
    QSize pictureBox() const {
        const QSizeF box =
            QSizeF(m_body.width(), m_body.height() / 2 - dots(captionHeight)) * (qreal(pictureResolution) / resolution);
        return box.toSize();
    }

    Done end() {
        const bool drawn = m_painter.end();
        return drawn && m_job.out.error() == QFileDevice::NoError ? Done{}
                                                                  : tl::unexpected<Error>(fileError(m_job.out));
    }

private:
    static QFont font(qreal points, bool bold = false) {
        QFont out = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        out.setPointSizeF(points);
        out.setBold(bold);
        return out;
    }
    QRectF half() const {
        const qreal height = m_body.height() / 2;
        return {m_body.left(), m_body.top() + m_half * height, m_body.width(), height};
    }
    Done newPage() {
        if (m_job.progress.cancelled) {
            return failure(ErrorKind::Cancelled);
        }
        if (m_job.out.error() != QFileDevice::NoError || (m_page > 0 && !m_writer.newPage())) {
            return tl::unexpected<Error>(fileError(m_job.out));
        }
        m_page++;
        drawFrame();
        return {};
    }
    void drawFrame() {
        const QRectF head(m_body.left(), 0, m_body.width(), dots(headHeight - 3));
        const QRectF foot(m_body.left(), m_body.bottom() + dots(3), m_body.width(), dots(headHeight - 3));
        m_painter.setPen(Qt::black);
        m_painter.setFont(font(8));
        const QFontMetricsF metrics(m_painter.font(), &m_writer);
        m_painter.drawText(head, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                           metrics.elidedText(m_title, Qt::ElideRight, head.width() * 0.6));
        m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                           prooftext::writtenLine(m_job.source.now));
        m_painter.drawText(foot, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine, prooftext::pageLine(m_page));
        if (m_practice) {
            m_painter.setFont(font(8, true));
            m_painter.drawText(head, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine, prooftext::practiceLine());
        }
        m_painter.setPen(QPen(Qt::gray, 1));
        m_painter.drawLine(head.bottomLeft(), head.bottomRight());
    }

    ProofJob& m_job;
    QPdfWriter m_writer;
    QPainter m_painter;
    QRectF m_body;
    QString m_title;
    bool m_practice = false;
    int m_page = 0;
    int m_half = 2; // which half of the page the next picture takes; 2: a new page
};

Done writeOne(ProofJob& job, Pages& pages, const ProofCase& one) {
    QVector<evidence::FileState> states;
    QVector<const ArtifactRow*> pictures;
    for (const ArtifactRow& artifact : one.detail.artifacts) {
        states << evidence::fileState(job.source.evidenceDir, artifact, &job.progress.cancelled);
        job.result.leftOut += states.last() == evidence::FileState::Missing && !isPicture(artifact) ? 1 : 0;
        ++job.progress.done;
        if (isPicture(artifact) && !artifact.path.isEmpty()) {
            pictures << &artifact;
        }
        if (job.progress.cancelled) {
            return failure(ErrorKind::Cancelled);
        }
    }
    pages.setHead(prooftext::title(one), one.detail.row.practice);
    if (Done text = pages.text(prooftext::application(one, states)); !text) {
        return text;
    }
    int number = 0;
    for (const ArtifactRow* artifact : pictures) {
        const QImage image = readPicture(evidence::filePath(job.source.evidenceDir, *artifact), pages.pictureBox());
        job.result.leftOut += image.isNull() ? 1 : 0;
        const QString caption = prooftext::pictureLine(*artifact, ++number, static_cast<int>(pictures.size()));
        if (Done drawn = pages.picture(image, caption); !drawn) {
            return drawn;
        }
        ++job.progress.done;
    }
    ++job.progress.done;
    ++job.result.applications;
    return {};
}

// The rows of all, and how much there is to do.
Result<QVector<ProofCase>> headsOf(ProofJob& job) {
    QVector<ProofCase> heads;
    for (const qint64 id : job.request.ids) {
        Result<ProofCase> one = job.source.read(id);
        if (!one) {
            return tl::unexpected<Error>(one.error());
        }
        if (job.progress.cancelled) {
            return failure(ErrorKind::Cancelled);
        }
        int files = 1;
        for (const ArtifactRow& artifact : one->detail.artifacts) {
            files += isPicture(artifact) && !artifact.path.isEmpty() ? 2 : 1;
        }
        job.progress.total += files;
        ProofCase head;
        head.detail.row = one->detail.row;
        heads << head;
    }
    return heads;
}

} // namespace

Done writeProofPdf(ProofJob& job) {
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
        return failure(ErrorKind::NotReady, QStringLiteral("no fonts"));
    }
    const Result<QVector<ProofCase>> heads = headsOf(job);
    if (!heads) {
        return tl::unexpected<Error>(heads.error());
    }
    Pages pages(job);
    if (Done begun = pages.begin(prooftext::title(heads->first())); !begun) {
        return begun;
    }
    if (heads->size() > 1) {
        const bool practice =
            std::all_of(heads->cbegin(), heads->cend(), [](const ProofCase& head) { return head.detail.row.practice; });
        pages.setHead({}, practice);
        if (Done listed = pages.text(prooftext::contents(*heads)); !listed) {
            return listed;
        }
    }
    for (const qint64 id : job.request.ids) {
        const Result<ProofCase> one = job.source.read(id);
        if (!one) {
            return tl::unexpected<Error>(one.error());
        }
        if (Done done = writeOne(job, pages, *one); !done) {
            return done;
        }
    }
    return pages.end();
}

} // namespace postulant
