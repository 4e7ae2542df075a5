#include "engine/EngineResources.h"

#include <QFile>

// Outside of every namespace, as the macro wants it.
static void initialiseEngineFiles() {
    Q_INIT_RESOURCE(engine);
}

namespace postulant {

QByteArray engineFile(const QString& path) {
    constexpr qint64 most = 8 * 1024 * 1024;
    initialiseEngineFiles();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
}

} // namespace postulant
