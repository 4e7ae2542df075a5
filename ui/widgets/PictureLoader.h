#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QString>
#include <QThreadPool>

namespace postulant {

// Where pictures come from. Asking never blocks: what is not there yet arrives through loaded() or failed(), always
// later and in the thread of the loader.
class PictureSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // `path` names a picture for the source (a file); `box` in physical pixels, the picture fits inside and is never
    // enlarged; an empty box means full size. A null image: it was asked for now.
    virtual QImage picture(const QString& path, const QSize& box) = 0;

Q_SIGNALS:
    void loaded(const QString& path, const QSize& box);
    void failed(const QString& path);
};

// Files, decoded in a pool of two threads and kept in a cache of `cacheBytes`. A picture of more than 64
// megapixels is refused; what a file is comes from its bytes, not its name.
class FilePictureLoader final : public PictureSource {
    Q_OBJECT
public:
    explicit FilePictureLoader(qsizetype cacheBytes = 48 * 1024 * 1024, QObject* parent = nullptr);
    ~FilePictureLoader() override; // waits for the pictures in work

    QImage picture(const QString& path, const QSize& box) override;
    void forget(const QString& path); // the file has changed

    static QImage decode(const QString& path, const QSize& box); // any thread; null where it cannot be read

private:
    static QString key(const QString& path, const QSize& box);
    void accept(const QString& path, const QSize& box, const QImage& image);

    QThreadPool m_pool;
    QCache<QString, QImage> m_cache;
    QHash<QString, bool> m_underWay;
    int m_wishes = 0;
};

} // namespace postulant
