#pragma once

#include "domain/Clock.h"
#include "engine/LocalSkyvern.h"
#include "support/MemorySecretStore.h"

#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace postulant::test {

// A Skyvern on this computer whose Python, pip, browser and server are played by a script that fails where it is told.
class EngineRig {
public:
    EngineRig() {
        QDir().mkpath(fakes());
        write(fakes() + QStringLiteral("/requirements.txt"), "first==1.0\nsecond==1.0\n");
        write(browser(), "a browser\n");
        QFile(browser()).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        tools.install.pythons = QStringList{python()};
        tools.install.browsers = QStringList{browser()};
        tools.install.environment = QProcessEnvironment::systemEnvironment();
        tools.install.environment.insert(QStringLiteral("FAKE_DIR"), fakes());
        tools.install.packages = fakes() + QStringLiteral("/requirements.txt");
        tools.install.freeBytes = [this](const QString&) { return free; };
        tools.timing.firstLook = tools.timing.look = std::chrono::milliseconds(50);
        tools.timing.backoffFirst = std::chrono::milliseconds(20);
        tools.tick = std::chrono::milliseconds(50);
    }

    static QString python() {
        return QStringLiteral(POSTULANT_SOURCE_DIR "/tests/integration/engine_room/fake_python");
    }
    QString data() const { return m_dir.path() + QStringLiteral("/data"); }
    QString fakes() const { return m_dir.path() + QStringLiteral("/fakes"); }
    QString browser() const { return fakes() + QStringLiteral("/chromium"); }
    EngineFolder folder() const { return EngineFolder(data()); }

    LocalSkyvern& skyvern() {
        if (!m_skyvern) {
            m_skyvern = std::make_unique<LocalSkyvern>(data(), secrets, m_clock, tools);
            m_skyvern->open();
        }
        return *m_skyvern;
    }
    void closeProgram() { m_skyvern.reset(); }

    // What it answered; NoAnswer if it did not within a minute.
    EngineFailure does(const std::function<void(LocalSkyvern&, LocalSkyvern::Then)>& work) {
        EngineFailure answer{EngineTrouble::NoAnswer, QStringLiteral("the test")};
        QEventLoop loop;
        QTimer::singleShot(std::chrono::minutes(1), &loop, &QEventLoop::quit);
        bool done = false;
        work(skyvern(), [&](const EngineFailure& failure) {
            answer = failure;
            done = true;
            loop.quit();
        });
        if (!done) {
            loop.exec();
        }
        return answer;
    }
    EngineTrouble install() {
        return does([](LocalSkyvern& s, LocalSkyvern::Then then) { s.install(std::move(then)); }).trouble;
    }
    EngineTrouble start(int port = 0) {
        return does([port](LocalSkyvern& s, LocalSkyvern::Then then) {
                   LocalSkyvern::Wish wish;
                   wish.port = port;
                   s.start(wish, std::move(then));
               })
            .trouble;
    }
    EngineTrouble stop() {
        return does([](LocalSkyvern& s, LocalSkyvern::Then then) { s.stop(std::move(then)); }).trouble;
    }
    EngineTrouble choose(const QString& key) {
        EngineSettings settings = skyvern().report().settings;
        settings.model = {QStringLiteral("openai"), {}, {}};
        settings.overrides.insert(QStringLiteral("FAKE_DIR"), fakes()); // the server sees only what is set for it
        return does([&](LocalSkyvern& s, LocalSkyvern::Then then) { s.choose(settings, key, std::move(then)); })
            .trouble;
    }

    void fault(const QString& step, const QByteArray& how) { write(fakes() + u'/' + step, how); }
    void mend(const QString& step) { QFile::remove(fakes() + u'/' + step); }
    bool isHanging() const { return QFile::exists(fakes() + QStringLiteral("/hanging")); }
    QStringList steps() const {
        QFile file(fakes() + QStringLiteral("/steps.log"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                              : QStringList();
    }
    // Files of the data folder in which these bytes stand.
    QStringList filesWith(const QByteArray& bytes) const {
        QStringList out;
        QDirIterator all(data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes)) {
                out.append(file.fileName());
            }
        }
        return out;
    }
    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
    }

    EngineTools tools;
    MemorySecretStore secrets;
    qint64 free = 1LL << 40;

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::unique_ptr<LocalSkyvern> m_skyvern;
};

} // namespace postulant::test
