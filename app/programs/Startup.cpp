#include "programs/Startup.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace postulant {

void setApplicationNames() {
    QCoreApplication::setApplicationName(QStringLiteral("postulant"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTULANT_VERSION));
}

QString defaultDataDir() {
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return base.isEmpty() ? QString() : base + QStringLiteral("/postulant");
}

QString keychainService() {
    return QStringLiteral("postulant");
}

} // namespace postulant
