#include "ResultSheet.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace postulant::test {

void ResultSheet::note(const QString& dialect, const QString& capability, const QString& result) {
    QJsonObject row = m_dialects.value(dialect).toObject();
    if (row.value(capability) != QLatin1String("failed")) { // one failure among several tries is one
        row.insert(capability, result);
    }
    m_dialects.insert(dialect, row);
}

bool ResultSheet::write(bool whole) const {
    const QString folder = QStringLiteral(POSTULANT_BINARY_DIR "/conformance");
    QSaveFile file(folder + u'/' + m_program + QStringLiteral(".json"));
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("whole"), whole}, {QStringLiteral("dialects"), m_dialects}})
                   .toJson());
    return file.commit();
}

} // namespace postulant::test
