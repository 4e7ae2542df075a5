// postulant-bench-watch DIR: the engine and the store of that data folder, nothing else. Says "ready" and goes on until
// it is ended.
#include "dispatch/Core.h"
#include "domain/Clock.h"
#include "secrets/KeychainStore.h"
#include "secrets/Secrets.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace postulant;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    CoreOptions options;
    options.dataDir = QCoreApplication::arguments().value(1);
    const SystemClock clock;
    const auto core = Core::open(
        options, clock, std::make_unique<Secrets>(std::make_unique<KeychainStore>(QStringLiteral("postulant-bench"))));
    if (!core || !(*core)->dispatching()) {
        QTextStream(stderr) << (core ? QStringLiteral("another process dispatches") : core.error().detail) << Qt::endl;
        return 1;
    }
    QTextStream(stdout) << "ready" << Qt::endl;
    return QCoreApplication::exec();
}
