#include "engine/LocalThread.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace postulant {

LocalThread::LocalThread(const QString& dataDir, SecretStore& secrets, const Clock& clock, EngineTools tools) {
    m_thread.setObjectName(QStringLiteral("this computer"));
    m_thread.start();
    QObject there;
    there.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &there,
        [&] {
            m_skyvern = new LocalSkyvern(dataDir, secrets, clock, std::move(tools));
            there.moveToThread(QCoreApplication::instance()->thread());
        },
        Qt::BlockingQueuedConnection);
    QObject::connect(&m_thread, &QThread::finished, m_skyvern, &QObject::deleteLater);
}

LocalThread::~LocalThread() {
    m_thread.quit();
    m_thread.wait();
}

void LocalThread::open() {
    post(*m_skyvern, [](LocalSkyvern& skyvern) { skyvern.open(); });
}

void LocalThread::post(LocalSkyvern& skyvern, std::function<void(LocalSkyvern&)> work) {
    QMetaObject::invokeMethod(
        &skyvern, [&skyvern, work = std::move(work)] { work(skyvern); }, Qt::QueuedConnection);
}

QString terminalProgram() {
    const QString name = QStringLiteral("postulantctl");
    const QString here = QCoreApplication::applicationDirPath();
    // Beside each other where they are installed, in folders side by side where they are built.
    for (const QString& path : {here + u'/' + name, here + QStringLiteral("/../postulantctl/") + name}) {
        if (QFileInfo(path).isFile() && QFileInfo(path).isExecutable()) {
            return QFileInfo(path).canonicalFilePath();
        }
    }
    return QStandardPaths::findExecutable(name);
}

} // namespace postulant
