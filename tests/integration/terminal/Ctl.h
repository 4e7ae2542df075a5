#pragma once

#include "domain/Clock.h"
#include "practice/PracticeServer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace postulant::test {

QStringList words(const char* text); // as a shell would part them; nothing is quoted

// postulantctl as a person runs it, over one data folder.
class Ctl {
public:
    explicit Ctl(QString dataDir);

    struct Answer {
        int exitCode = -1; // -1: crashed or did not end in time
        QByteArray out;
        QByteArray err;

        QJsonArray array() const;
        QJsonObject object() const;
    };
    Answer run(const QStringList& arguments, const QByteArray& input = {}, int seconds = 60) const;
    // Started, not waited for.
    void start(QProcess& process, const QStringList& arguments) const;

    void setProxy(const QString& url) { m_proxy = url; } // for all that is not on this computer

    // Profile, resume and a connection "Lab" to baseUrl with the practice key. Empty: fine; else what failed.
    QString prepare(const QString& baseUrl, const QString& dialect = QStringLiteral("agent")) const;

private:
    QString m_dataDir;
    QString m_proxy = QStringLiteral("http://127.0.0.1:9");
};

// postulantctl on a folder of its own, and a practice server on this computer that it may be connected to.
class CtlPlace {
public:
    explicit CtlPlace(double speed = 60);

    QString dataDir() const { return m_dir.path() + QStringLiteral("/data"); }
    QString path(const QString& name) const { return m_dir.path() + QLatin1Char('/') + name; } // beside the data
    Ctl& ctl() { return m_ctl; }
    PracticeServer& server() { return *m_server; } // started
    const Clock& clock() const { return m_clock; }

private:
    SystemClock m_clock;
    QTemporaryDir m_dir;
    Ctl m_ctl{dataDir()};
    std::unique_ptr<PracticeServer> m_server;
};

} // namespace postulant::test
