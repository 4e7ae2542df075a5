#pragma once

#include <QProcess>
#include <QString>

// One store_child; fails by answering an empty line after ten seconds.
class ChildProcess {
public:
    ChildProcess(const QString& mode, const QString& dataDir) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(STORE_CHILD), {mode, dataDir});
    }
    ~ChildProcess() {
        m_process.kill();
        m_process.waitForFinished();
    }

    QString line() {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(10'000)) {
                return {};
            }
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    void word() {
        m_process.write("go\n");
        m_process.waitForBytesWritten();
    }
    QProcess& process() { return m_process; }

private:
    QProcess m_process;
};
