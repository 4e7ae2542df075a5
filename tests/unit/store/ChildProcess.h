#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

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

// Two children that reserve whatever they can get, at the same instant: of each, the postings that it won. Fewer than
// two lists: one did not do as it should.
inline QVector<QStringList> raceOfTwo(const QString& dataDir) {
    ChildProcess first(QStringLiteral("race"), dataDir);
    ChildProcess second(QStringLiteral("race"), dataDir);
    if (first.line() != QLatin1String("ready") || second.line() != QLatin1String("ready")) {
        return {};
    }
    first.word();
    second.word();
    QVector<QStringList> won;
    for (ChildProcess* child : {&first, &second}) {
        QStringList mine;
        QString line = child->line();
        for (; line.startsWith(QLatin1String("won ")); line = child->line()) {
            mine << line.section(QLatin1Char(' '), 1, 1);
        }
        if (line != QLatin1String("done")) {
            return won;
        }
        won << mine;
    }
    return won;
}
