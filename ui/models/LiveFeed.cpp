#include "ui/models/LiveFeed.h"

#include "dispatch/Core.h"

#include <QBuffer>
#include <QImageReader>

namespace postulant {
namespace {

constexpr int settleMs = 150;
constexpr QSize mostShown(2560, 1600);

} // namespace

LiveFeed::LiveFeed(Core& core, QObject* parent)
    : QObject(parent)
    , m_core(core) {
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("live pictures"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &LiveFeed::begin);
}

LiveFeed::~LiveFeed() {
    m_watch.reset();
    m_pool.clear();
    m_pool.waitForDone();
}

void LiveFeed::setWanted(qint64 applicationId) {
    if (applicationId == m_id) {
        return;
    }
    m_id = applicationId;
    m_watch.reset();
    m_soon.stop();
    m_next.reset();
    if (m_id == 0) {
        return; // what was seen last stays until another one is wanted
    }
    if (m_id != m_knownId) {
        m_knownId = m_id;
        m_image = {};
        m_imageAt = 0;
        m_trail = {};
        Q_EMIT pictureChanged();
        Q_EMIT trailChanged();
    }
    m_state = {};
    Q_EMIT stateChanged();
    m_soon.start();
}

void LiveFeed::again() {
    m_watch.reset();
    m_state = {};
    Q_EMIT stateChanged();
    begin();
}

void LiveFeed::begin() {
    if (m_id != 0) {
        m_watch = m_core.commands().watchLive(m_id, this, [this](const LiveNews& news) { take(news); });
    }
}

void LiveFeed::take(const LiveNews& news) {
    if (news.state) {
        m_state = *news.state;
        Q_EMIT stateChanged();
    }
    if (news.trail) {
        m_trail = *news.trail;
        Q_EMIT trailChanged();
    }
    if (news.picture) {
        m_next = *news.picture;
        decodeNext();
    }
}

void LiveFeed::decodeNext() {
    if (m_decoding || !m_next) {
        return;
    }
    m_decoding = true;
    const LivePicture picture = *std::exchange(m_next, std::nullopt);
    m_pool.start([this, picture, id = m_id] {
        const QImage image = decode(picture);
        // The destructor waits for this thread, so `this` is alive; the call itself dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, image, id, at = picture.at] {
                m_decoding = false;
                if (!image.isNull() && id == m_id) {
                    m_image = image;
                    m_imageAt = at;
                    Q_EMIT pictureChanged();
                }
                decodeNext();
            },
            Qt::QueuedConnection);
    });
}

QImage LiveFeed::decode(const LivePicture& picture) {
    QByteArray bytes = picture.bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, picture.kind == LivePicture::Kind::Jpeg ? "jpeg" : "png");
    reader.setDecideFormatFromContent(false);
    const QSize size = reader.size();
    if (size != QSize(picture.width, picture.height)) {
        return {}; // not the picture that its head promised
    }
    if (size.width() > mostShown.width() || size.height() > mostShown.height()) {
        reader.setScaledSize(size.scaled(mostShown, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    return reader.read();
}

} // namespace postulant
