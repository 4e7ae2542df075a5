#pragma once

#include "engine/EngineFolder.h"
#include "engine/EngineSettings.h"
#include "engine/ServerRecord.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "Ctl.h"

namespace postulant::test {

// The engine's commands over a data folder; Python and all that it installs is played by a script.
class EnginePlace {
public:
    // under: a folder in which the data folder lies; a deep one has a short link for the browser's socket.
    explicit EnginePlace(const QString& under = {})
        : m_data(m_dir.path() + under + QStringLiteral("/data"))
        , m_ctl(m_data) {
        QDir().mkpath(fakes());
        QDir().mkpath(m_dir.path() + under);
        write(browser(), "a browser\n");
        QFile::setPermissions(browser(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ~EnginePlace() { run("engine stop"); }

    Ctl::Answer run(const char* line, const QByteArray& input = {}) const {
        return m_ctl.run(QStringList{QStringLiteral("--json")} + words(line), input, 120);
    }
    Ctl::Answer install() const {
        return m_ctl.run(QStringList{
            QStringLiteral("--json"), QStringLiteral("engine"), QStringLiteral("install"), QStringLiteral("--python"),
            QStringLiteral(POSTULANT_SOURCE_DIR "/tests/integration/engine_room/fake_python"),
            QStringLiteral("--browser"), browser(), QStringLiteral("--model"), QStringLiteral("compatible"),
            QStringLiteral("--model-url"), QStringLiteral("http://127.0.0.1:9/v1"), QStringLiteral("--model-name"),
            QStringLiteral("m"), QStringLiteral("--key-env"), QStringLiteral("POSTULANT_TEST_KEY"),
            QStringLiteral("--set"), QStringLiteral("FAKE_DIR=") + fakes()});
    }
    QJsonObject status() const { return run("engine status").object(); }
    QString data() const { return m_data; }
    EngineFolder folder() const { return EngineFolder(m_data); }
    ServerRecord record() const { return readServerRecord(folder().record()).value_or(ServerRecord()); }
    // How the server fails: a word that the script knows.
    void fault(const QByteArray& how) const { write(fakes() + QStringLiteral("/serve"), how); }
    const Ctl& ctl() const { return m_ctl; }

private:
    QString fakes() const { return m_dir.path() + QStringLiteral("/fakes"); }
    QString browser() const { return m_dir.path() + QStringLiteral("/chromium"); }
    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
    }

    QTemporaryDir m_dir;
    QString m_data;
    Ctl m_ctl;
};

inline qint64 pidIn(const QJsonObject& status) {
    return status.value(QStringLiteral("pid")).toInteger();
}

} // namespace postulant::test
