#pragma once

#include <QByteArray>

#include <functional>
#include <mutex>

namespace postulant {

// A connection that has left HTTP: bytes, never blocking. Any thread. The listener closes what is left when it stops.
class RawSocket {
public:
    RawSocket(int descriptor, std::function<void()> close);
    ~RawSocket(); // closes
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;

    qint64 write(const QByteArray& bytes); // how many were taken, perhaps 0; -1: closed
    qint64 read(QByteArray& into);         // appends at most 4 KiB; 0: nothing there; -1: closed
    void close();

private:
    std::mutex m_mutex;
    int m_descriptor;
    std::function<void()> m_close; // empty: closed
};

} // namespace postulant
