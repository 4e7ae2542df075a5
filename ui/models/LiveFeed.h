#pragma once

#include "dispatch/LiveNews.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace postulant {

class Core;
class LiveWatch;

// The live pictures of one application's run for the window: watched only while wanted, decoded in a thread of its own.
// A picture that comes while another is being decoded takes the place of those before it.
class LiveFeed final : public QObject {
    Q_OBJECT
public:
    explicit LiveFeed(Core& core, QObject* parent = nullptr);
    ~LiveFeed() override;

    void setWanted(qint64 applicationId); // 0: nobody looks. What was known of another one is forgotten
    void again();                         // after it has ended
    qint64 wanted() const { return m_id; }
    bool isWatching() const { return m_watch != nullptr; }

    const QImage& image() const { return m_image; } // null: none yet
    qint64 imageAt() const { return m_imageAt; }    // UTC ms, when it arrived
    const LiveState& state() const { return m_state; }
    const ActionTrail& trail() const { return m_trail; }

    static QImage decode(const LivePicture& picture); // any thread; null: it cannot be read

Q_SIGNALS:
    void pictureChanged();
    void stateChanged();
    void trailChanged();

private:
    void begin();
    void take(const LiveNews& news);
    void decodeNext();

    Core& m_core;
    qint64 m_id = 0;
    qint64 m_knownId = 0; // whose picture and trail these are
    std::unique_ptr<LiveWatch> m_watch;
    QTimer m_soon; // who moves through the list looks at nobody
    LiveState m_state;
    ActionTrail m_trail;
    QImage m_image;
    qint64 m_imageAt = 0;
    std::optional<LivePicture> m_next;
    bool m_decoding = false;
    QThreadPool m_pool;
};

} // namespace postulant
