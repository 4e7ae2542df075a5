#include "ui/widgets/PictureLoader.h"

#include "domain/EvidenceBytes.h"

#include <QImageReader>

#include <algorithm>

namespace postulant {

FilePictureLoader::FilePictureLoader(qsizetype cacheBytes, QObject* parent)
    : PictureSource(parent)
    , m_cache(std::max<qsizetype>(1, cacheBytes)) {
    m_pool.setMaxThreadCount(2);
    m_pool.setObjectName(QStringLiteral("pictures"));
}

FilePictureLoader::~FilePictureLoader() {
    m_pool.clear();
    m_pool.waitForDone();
}

QString FilePictureLoader::key(const QString& path, const QSize& box) {
    return QStringLiteral("%1|%2|%3").arg(box.width()).arg(box.height()).arg(path);
}

QImage FilePictureLoader::picture(const QString& path, const QSize& box) {
    const QString wanted = key(path, box);
    if (const QImage* known = m_cache.object(wanted)) {
        return *known;
    }
    if (!path.isEmpty() && !m_underWay.contains(wanted)) {
        m_underWay.insert(wanted, true);
        // The newest wish first: what was asked for before may not be looked at any more.
        m_pool.start(
            [this, path, box] {
                const QImage image = decode(path, box);
                // The destructor waits for this thread, so `this` is alive; the call itself dies with the loader.
                QMetaObject::invokeMethod(
                    this, [this, path, box, image] { accept(path, box, image); }, Qt::QueuedConnection);
            },
            ++m_wishes);
    }
    return {};
}

void FilePictureLoader::accept(const QString& path, const QSize& box, const QImage& image) {
    const QString wanted = key(path, box);
    m_underWay.remove(wanted);
    if (image.isNull()) {
        Q_EMIT failed(path);
        return;
    }
    m_cache.insert(wanted, new QImage(image), std::min(image.sizeInBytes(), m_cache.maxCost()));
    Q_EMIT loaded(path, box);
}

void FilePictureLoader::forget(const QString& path) {
    const QString tail = QLatin1Char('|') + path;
    const QList<QString> keys = m_cache.keys();
    for (const QString& known : keys) {
        if (known.endsWith(tail)) {
            m_cache.remove(known);
        }
    }
}

QImage FilePictureLoader::decode(const QString& path, const QSize& box) {
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isValid() && static_cast<qint64>(whole.width()) * whole.height() > mostPicturePixels) {
        return {};
    }
    if (whole.isValid() && !box.isEmpty() && (whole.width() > box.width() || whole.height() > box.height())) {
        reader.setScaledSize(whole.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    return reader.read();
}

} // namespace postulant
