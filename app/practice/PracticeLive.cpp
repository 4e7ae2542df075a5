#include "practice/PracticeLive.h"

#include "httpd/RawSocket.h"
#include "practice/FrameCodec.h"
#include "practice/PracticeAnswer.h"
#include "practice/PracticePictures.h"

#include <QJsonObject>

#include <algorithm>

namespace postulant {

using Time = std::chrono::steady_clock::time_point;

// One who watches.
struct PracticeLive::Seat {
    std::shared_ptr<RawSocket> socket;
    Viewer viewer;
    Time next;       // message
    QByteArray in;   // of the client, not yet read
    QByteArray out;  // not yet taken by the system
    QByteArray shot; // the picture as it was told last
    qsizetype shotActions = -1;
    bool leaves = false; // after what is still to be sent
    bool gone = false;
};

PracticeLive::PracticeLive(Look look)
    : m_look(std::move(look)) {}

PracticeLive::~PracticeLive() {
    stop();
}

void PracticeLive::start() {
    m_stopping = false;
    m_thread = std::thread([this] { run(); });
}

void PracticeLive::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
    m_seats.clear();
    m_arriving.clear();
}

void PracticeLive::setSpeed(double speed) {
    const std::lock_guard lock(m_mutex);
    m_every = std::chrono::milliseconds(std::clamp(static_cast<int>(1000 / speed), 40, 5000));
}

void PracticeLive::show(std::shared_ptr<RawSocket> socket, const Viewer& viewer) {
    auto seat = std::make_unique<Seat>();
    seat->socket = std::move(socket);
    seat->viewer = viewer;
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return;
    m_arriving.push_back(std::move(seat));
    ++m_watching;
    m_wake.notify_one();
}

int PracticeLive::watching() const {
    const std::lock_guard lock(m_mutex);
    return m_watching;
}

void PracticeLive::run() {
    constexpr auto look = std::chrono::milliseconds(20);
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        std::move(m_arriving.begin(), m_arriving.end(), std::back_inserter(m_seats));
        m_arriving.clear();
        lock.unlock();
        const Time now = std::chrono::steady_clock::now();
        for (const auto& seat : m_seats)
            serve(*seat, now);
        m_seats.erase(std::remove_if(m_seats.begin(), m_seats.end(), [](const auto& seat) { return seat->gone; }),
                      m_seats.end());
        lock.lock();
        m_watching = static_cast<int>(m_seats.size() + m_arriving.size());
        if (m_stopping)
            return;
        if (m_seats.empty() && m_arriving.empty())
            m_wake.wait(lock);
        else
            m_wake.wait_for(lock, look);
    }
}

void PracticeLive::serve(Seat& seat, Time now) {
    if (!listen(seat) || !flush(seat)) {
        seat.gone = true;
        return;
    }
    if (!seat.out.isEmpty() || seat.viewer.mute)
        return;
    if (seat.leaves) {
        seat.socket->close();
        seat.gone = true;
        return;
    }
    if (now < seat.next)
        return;
    {
        const std::lock_guard lock(m_mutex);
        seat.next = now + m_every;
    }
    if (!seat.viewer.refusal.isEmpty()) {
        seat.out = textFrame(seat.viewer.refusal.toUtf8());
        seat.leaves = true;
    } else {
        const Scene scene = m_look(seat.viewer.runId);
        seat.out += messageFor(seat, scene);
        seat.leaves = seat.leaves || scene.over;
    }
    seat.gone = !flush(seat);
}

bool PracticeLive::listen(Seat& seat) {
    constexpr qsizetype mostUnread = 4096;
    qint64 count = 0;
    while ((count = seat.socket->read(seat.in)) > 0) {
        while (const auto frame = takeFrame(seat.in)) {
            if (frame->kind == ClientFrame::Kind::Close)
                return false;
            if (frame->kind == ClientFrame::Kind::Ping)
                seat.out += pongFrame(frame->payload);
        }
        if (seat.in.size() > mostUnread)
            return false;
    }
    return count == 0;
}

bool PracticeLive::flush(Seat& seat) {
    while (!seat.out.isEmpty()) {
        const qint64 count = seat.socket->write(seat.out);
        if (count < 0)
            return false;
        if (count == 0)
            return true;
        seat.out.remove(0, count);
    }
    return true;
}

QByteArray PracticeLive::messageFor(Seat& seat, const Scene& scene) {
    constexpr qsizetype huge = 12 * 1024 * 1024;
    QJsonObject message{{seat.viewer.idName, seat.viewer.runId}, {QStringLiteral("status"), scene.status}};
    if (!scene.view)
        return textFrame(compact(message));
    if (seat.shotActions != scene.actions) {
        seat.shotActions = scene.actions;
        seat.shot = practiceLivePicture(*scene.view).toBase64();
    }
    message.insert(QStringLiteral("screenshot"), QString::fromLatin1(seat.shot));
    message.insert(QStringLiteral("format"), QStringLiteral("jpeg"));
    message.insert(QStringLiteral("viewport_width"), practicePictureWidth);
    message.insert(QStringLiteral("viewport_height"), practicePictureHeight);
    const auto fault = std::exchange(seat.viewer.fault, std::nullopt);
    if (fault == FaultKind::MalformedBody)
        return textFrame("\x7b\"status\":\"running\",\"screenshot\":\"" + seat.shot.left(99) + "<html>\"}");
    if (fault == FaultKind::HugeFrame)
        return textFrame(QByteArray(huge, 'x'));
    if (fault == FaultKind::TruncatedBody) {
        seat.leaves = true;
        const QByteArray whole = textFrame(compact(message));
        return whole.left(whole.size() / 2);
    }
    return textFrame(compact(message));
}

} // namespace postulant
