#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace postulant {

// A request body that can be read once. It is sequential, so Qt cannot rewind it and send the request a second time
// when a connection breaks: measured with Qt 6.4.2, a QByteArray body arrived twice, this one never.
class OneShotBody final : public QIODevice {
public:
    explicit OneShotBody(QByteArray bytes)
        : m_bytes(std::move(bytes)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_taken + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_taken >= m_bytes.size(); }
    bool seek(qint64) override { return false; } // once is once
    void seal() { m_sealed = true; }             // from now on nothing is handed out
    qint64 taken() const { return m_taken; }     // bytes handed out

protected:
    qint64 readData(char* data, qint64 maxSize) override {
        const qint64 count = std::min(maxSize, m_bytes.size() - m_taken);
        if (count <= 0 || m_sealed) {
            return -1;
        }
        std::memcpy(data, m_bytes.constData() + m_taken, static_cast<std::size_t>(count));
        m_taken += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_taken = 0;
    bool m_sealed = false;
};

} // namespace postulant
