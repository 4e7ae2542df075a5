#pragma once

#include <QByteArray>

#include <algorithm>

namespace postulant {

// Overwrites the bytes in place, in every copy that shares them; nobody may be reading them any more. What Qt itself
// has copied (a reply's buffers, the text of a field) is out of reach.
inline void wipe(const QByteArray& bytes) {
    // Through a volatile pointer, so that it is not left out as useless.
    volatile char* at = const_cast<char*>(bytes.constData());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        at[i] = 0;
    }
}

// A secret on its way: moves, shares nothing, is wiped when it goes.
class Secrecy {
public:
    Secrecy() = default;
    explicit Secrecy(QByteArray bytes)
        : m_bytes(std::move(bytes)) {
        m_bytes.detach();
    }
    Secrecy(const Secrecy&) = delete;
    Secrecy& operator=(const Secrecy&) = delete;
    ~Secrecy() { wipe(m_bytes); }

    const QByteArray& bytes() const { return m_bytes; }
    void clear() {
        wipe(m_bytes);
        m_bytes.clear();
    }

private:
    QByteArray m_bytes;
};

} // namespace postulant
