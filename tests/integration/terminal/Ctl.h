#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace postulant::test {

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

} // namespace postulant::test
