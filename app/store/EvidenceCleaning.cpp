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
namespace {

constexpr qsizetype filesAtOnce = 64; // of one write; what a stop waits for

// One file that goes, with what it frees.
struct Leaving {
    QString path; // as rows name it
    qint64 size = 0;
};

// What the rows say after the commit; the files follow.
struct Marked {
    QVector<Leaving> files;
    QSet<qint64> attempts;
};

Result<RetentionPlan> plan(Database& db, qint64 now) {
    const Result<Options> chosen = options::load(db);
    const Result<QVector<RetentionFile>> all = files(db);
    if (!chosen || !all) {
        return tl::unexpected<Error>(chosen ? all.error() : chosen.error());
    }
    return planRetention(*all, retentionLimits(*chosen), now);
}

// Planned anew and marked in one job: a proof that is found, or a file that is attached, comes before it or after.
// Rows that share a file go together.
Result<Marked> mark(Database& db, const QSet<qint64>& wanted, qint64 now) {
    const Result<RetentionPlan> still = plan(db, now);
    if (!still) {
        return tl::unexpected<Error>(still.error());
    }
    QHash<QString, QVector<qint64>> rows;
    QSet<QString> kept;
    Marked out;
    for (const RetentionFile& file : still->files) {
        if (!wanted.contains(file.artifactId)) {
            kept.insert(file.path);
        }
    }
    for (const RetentionFile& file : still->files) {
        if (kept.contains(file.path)) {
            continue;
        }
        if (!rows.contains(file.path)) {
            out.files << Leaving{file.path, file.size};
        }
        rows[file.path] << file.artifactId;
        out.attempts.insert(file.attemptId);
    }
    for (const QVector<qint64>& ids : std::as_const(rows)) {
        if (const Done marked = markRemoved(db, ids, now); !marked) {
            return tl::unexpected<Error>(marked.error());
        }
    }
    return out;
}

bool removeFile(Store& store, const QString& named) {
    ArtifactRow row;
    row.path = named;
    const QString path = filePath(store.evidenceDir(), row);
    const auto again = store.readNow<bool>([&named](Database& db) { return isNamed(db, named); });
    return !path.isEmpty() && again && !*again && (QFile::remove(path) || !QFile::exists(path));
}

} // namespace

Result<RetentionPlan> planCleaning(Store& store, qint64 now) {
    return store.readNow<RetentionPlan>([now](Database& db) { return plan(db, now); });
}

Result<Cleaned> clean(Store& store, const RetentionPlan& shown, qint64 now, const std::atomic_bool* stop) {
    QHash<QString, QVector<qint64>> rows;
    QStringList paths; // in the plan's order: what is planned anew in between then asks for the rest of it
    for (const RetentionFile& file : shown.files) {
        if (!rows.contains(file.path)) {
            paths << file.path;
        }
        rows[file.path] << file.artifactId;
    }
    Cleaned cleaned;
    QSet<qint64> attempts;
    for (qsizetype at = 0; at < paths.size() && (stop == nullptr || !*stop); at += filesAtOnce) {
        QSet<qint64> wanted;
        for (const QString& path : paths.mid(at, filesAtOnce)) {
            const QVector<qint64> ids = rows.value(path);
            wanted.unite({ids.begin(), ids.end()});
        }
        const auto marked = store.writeNow<Marked>([&](Database& db) { return mark(db, wanted, now); });
        if (!marked) {
            return tl::unexpected<Error>(marked.error());
        }
        attempts.unite(marked->attempts);
        for (const Leaving& file : marked->files) {
            const bool gone = removeFile(store, file.path);
            cleaned.files += gone ? 1 : 0;
            cleaned.bytes += gone ? file.size : 0;
        }
    }
    cleaned.left = static_cast<int>(paths.size()) - cleaned.files;
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
    const auto known = store.readNow<QSet<QString>>([&folder](Database& db) { return pathsIn(db, folder); });
    if (!known) {
        return tl::unexpected<Error>(known.error());
    }
    // "<hash>.png", and what an atomic write calls it before: "<hash>.json.a1B2c3".
    static const QRegularExpression ours(QRegularExpression::anchoredPattern(
        QStringLiteral("[0-9a-f]{64}[.][a-z0-9]+([.][A-Za-z0-9]{6})?|manifest[.]json[.][A-Za-z0-9]{6}")));
    const auto entries =
        QDir(store.evidenceDir() + QLatin1Char('/') + folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo& entry : entries) {
        const bool stray = ours.match(entry.fileName()).hasMatch() &&
                           !known->contains(folder + QLatin1Char('/') + entry.fileName()) &&
                           entry.lastModified().toMSecsSinceEpoch() < writtenBefore;
        if (stray) {
            QFile::remove(entry.filePath());
        }
    }
    return {};
}

} // namespace postulant::evidence
