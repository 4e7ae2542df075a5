#include "ui/pages/parts/FileSize.h"

#include <QLocale>

namespace postulant {

QString fileSize(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace postulant
