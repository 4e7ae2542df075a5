#include "store/KeptOutputs.h"

#include "domain/EvidenceKinds.h"
#include "domain/Package.h"
#include "store/EvidenceFile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace postulant::evidence {

QVector<RunOutput> keptOutputs(const QString& evidenceDir, const QVector<ArtifactRow>& artifacts, qint64 runId) {
    const auto row = std::find_if(artifacts.cbegin(), artifacts.cend(), [runId](const ArtifactRow& one) {
        return one.runId == runId && one.kind == outputsKind && one.serverId.isEmpty() && !one.path.isEmpty();
    });
    const QString path = row == artifacts.cend() ? QString() : filePath(evidenceDir, *row);
    const QFileInfo info(path);
    const qint64 most = evidenceKind(outputsKind).mostBytes;
    QFile file(path);
    if (path.isEmpty() || info.isSymLink() || !info.isFile() || info.size() > most || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray bytes = file.read(most);
    return sha256Hex(bytes) == row->sha256 ? runOutputsFromJson(bytes) : QVector<RunOutput>();
}

} // namespace postulant::evidence
