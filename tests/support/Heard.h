#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <mutex>

namespace postulant::test {

// Everything that anybody logs.
class Heard {
public:
    Heard() {
        all().clear();
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) {
            const std::lock_guard lock(mutex());
            all() += text.toUtf8() + '\n';
        });
    }
    ~Heard() { qInstallMessageHandler(m_before); }
    QByteArray text() const {
        const std::lock_guard lock(mutex());
        return all();
    }

private:
    static QByteArray& all() {
        static QByteArray bytes;
        return bytes;
    }
    static std::mutex& mutex() {
        static std::mutex one;
        return one;
    }
    QtMessageHandler m_before;
};

} // namespace postulant::test
