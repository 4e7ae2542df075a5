#include "store/EvidenceCleaning.h"

#include "store/EvidenceFile.h"
#include "store/EvidenceManifest.h"
#include "store/EvidenceRepository.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace postulant::evidence {

Result<RetentionPlan> planCleaning(Store& store, qint64 now) {
    return store.readNow<RetentionPlan>([now](Database& db) -> Result<RetentionPlan> {
        const Result<Options> chosen = options::load(db);
        const Result<QVector<RetentionFile>> all = files(db);
        if (!chosen || !all) {
            return tl::unexpected<Error>(chosen ? all.error() : chosen.error());
        }
        return planRetention(*all, retentionLimits(*chosen), now);
    });
}

Result<Cleaned> clean(Store& store, const RetentionPlan& plan, qint64 now) {
    // Rows that share a file go together. What the plan shows is planned anew: a proof that was found meanwhile stays.
    const Result<RetentionPlan> still = planCleaning(store, now);
    if (!still) {
        return tl::unexpected<Error>(still.error());
    }
    QSet<qint64> wanted;
    for (const RetentionFile& file : plan.files) {
        wanted.insert(file.artifactId);
    }
    QHash<QString, QVector<qint64>> rows;
    QHash<QString, qint64> sizes;
    QSet<qint64> attempts;
    QSet<QString> left;
    for (const RetentionFile& file : still->files) {
        if (!wanted.contains(file.artifactId)) {
            left.insert(file.path);
            continue;
        }
        rows[file.path] << file.artifactId;
        sizes[file.path] = file.size;
        attempts.insert(file.attemptId);
    }
    Cleaned cleaned;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        ArtifactRow row;
        row.path = it.key();
        const QString path = filePath(store.evidenceDir(), row);
        const bool marked = !path.isEmpty() && !left.contains(it.key()) &&
                            store.writeNow<void>([&](Database& db) { return markRemoved(db, it.value(), now); });
        if (marked && (QFile::remove(path) || !QFile::exists(path))) {
            cleaned.files++;
            cleaned.bytes += sizes.value(it.key());
        } else {
            cleaned.left++;
        }
    }
    for (const qint64 attempt : std::as_const(attempts)) {
        if (const Done written = writeManifest(store, attempt); !written) {
            return tl::unexpected<Error>(written.error());
        }
    }
    return cleaned;
}

Done sweep(Store& store, qint64 attemptId, qint64 writtenBefore) {
    const auto attempt = store.readNow<AttemptFiles>([attemptId](Database& db) { return ofAttempt(db, attemptId); });
    if (!attempt) {
        return tl::unexpected<Error>(attempt.error());
    }
    const QString folder = folderOf(*attempt);
    QSet<QString> known;
    for (const ArtifactRow& row : attempt->rows) {
        known.insert(row.path);
    }
    // "<hash>.png", and what an atomic write calls it before: "<hash>.json.a1B2c3".
    static const QRegularExpression ours(QRegularExpression::anchoredPattern(
        QStringLiteral("[0-9a-f]{64}[.][a-z0-9]+([.][A-Za-z0-9]{6})?|manifest[.]json[.][A-Za-z0-9]{6}")));
    const auto entries =
        QDir(store.evidenceDir() + QLatin1Char('/') + folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo& entry : entries) {
        const bool stray = ours.match(entry.fileName()).hasMatch() &&
                           !known.contains(folder + QLatin1Char('/') + entry.fileName()) &&
                           entry.lastModified().toMSecsSinceEpoch() < writtenBefore;
        if (stray) {
            QFile::remove(entry.filePath());
        }
    }
    return {};
}

} // namespace postulant::evidence
