#include "domain/AtomicFile.h"
#include "export/ProofFile.h"
#include "store/EvidenceFile.h"
#include "store/EvidenceManifest.h"
#include "store/EvidenceNames.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>
#include <memory>

// The folder of each application with names that people read: every kept file, what was sent, what is known, and a
// manifest with the hashes. Streams; nothing but a chunk is in memory.
namespace postulant {
namespace {

using evidence::FileState;

constexpr qint64 chunk = 256 * 1024;

la_ssize_t writeChunk(archive*, void* out, const void* bytes, std::size_t size) {
    return static_cast<la_ssize_t>(
        static_cast<QSaveFile*>(out)->write(static_cast<const char*>(bytes), static_cast<qint64>(size)));
}

struct FreeArchive {
    void operator()(archive* one) const { archive_write_free(one); }
};
struct FreeEntry {
    void operator()(archive_entry* one) const { archive_entry_free(one); }
};

class Zip {
public:
    explicit Zip(QSaveFile& out)
        : m_out(out)
        , m_archive(archive_write_new()) {
        m_good = archive_write_set_format_zip(m_archive.get()) == ARCHIVE_OK &&
                 archive_write_set_options(m_archive.get(), "zip:hdrcharset=UTF-8") >= ARCHIVE_WARN &&
                 archive_write_open(m_archive.get(), &m_out, nullptr, writeChunk, nullptr) == ARCHIVE_OK;
    }

    bool begin(const QString& name, qint64 size, qint64 at) {
        const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
        archive_entry_set_size(entry.get(), size);
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0600);
        archive_entry_set_mtime(entry.get(), at / 1000, 0);
        m_good = m_good && archive_write_header(m_archive.get(), entry.get()) == ARCHIVE_OK;
        return m_good;
    }
    bool add(const QByteArray& bytes) {
        m_good = m_good && archive_write_data(m_archive.get(), bytes.constData(),
                                              static_cast<std::size_t>(bytes.size())) == bytes.size();
        return m_good;
    }
    Done whole(const QString& name, const QByteArray& bytes, qint64 at) {
        return begin(name, bytes.size(), at) && add(bytes) ? Done{} : trouble();
    }
    Done close() {
        m_good = m_good && archive_write_close(m_archive.get()) == ARCHIVE_OK;
        return m_good ? Done{} : trouble();
    }
    Done trouble() const { return tl::unexpected<Error>(fileError(m_out)); }

private:
    QSaveFile& m_out;
    std::unique_ptr<archive, FreeArchive> m_archive;
    bool m_good = false;
};

QByteArray jsonBytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

class Writer {
public:
    explicit Writer(ProofJob& job)
        : m_job(job)
        , m_zip(job.out) {}

    Done write() {
        m_job.progress.total = static_cast<int>(m_job.request.ids.size());
        for (const qint64 id : m_job.request.ids) {
            const Result<ProofCase> one = m_job.source.read(id);
            if (!one) {
                return tl::unexpected<Error>(one.error());
            }
            if (const Done done = application(*one); !done) {
                return done;
            }
        }
        return m_zip.close();
    }

private:
    Done application(const ProofCase& one) {
        const QString folder = evidence::readableFolder(one.detail.row) + u'/';
        m_job.progress.total += static_cast<int>(one.detail.artifacts.size());
        QJsonArray files;
        int number = 0;
        for (const ArtifactRow& artifact : one.detail.artifacts) {
            QJsonObject entry{{QStringLiteral("kind"), artifact.kind},
                              {QStringLiteral("size"), artifact.size},
                              {QStringLiteral("sha256"), artifact.sha256},
                              {QStringLiteral("source"), evidence::sourceOf(artifact)},
                              {QStringLiteral("time"), isoInstant(artifact.fetchedAt)}};
            const QString name = evidence::numberedName(++number, artifact);
            const Result<FileState> state = file(folder + name, artifact);
            if (!state) {
                return tl::unexpected<Error>(state.error());
            }
            const bool here = *state == FileState::Intact || *state == FileState::Changed;
            m_job.result.leftOut += *state == FileState::Missing ? 1 : 0;
            entry.insert(QStringLiteral("file"), here ? QJsonValue(name) : QJsonValue::Null);
            entry.insert(QStringLiteral("state"), code(*state));
            entry.insert(QStringLiteral("problem"),
                         artifact.problem.isEmpty() ? QJsonValue() : QJsonValue(artifact.problem));
            files.append(entry);
            if (*state == FileState::Intact) {
                m_written.insert(artifact.sha256);
            }
            ++m_job.progress.done;
        }
        const Done rest = words(one, folder, files);
        ++m_job.progress.done;
        ++m_job.result.applications;
        return rest;
    }

    // What stands beside the files.
    Done words(const ProofCase& one, const QString& folder, QJsonArray& files) {
        const auto put = [&](const QString& name, const QString& kind, const QByteArray& bytes) -> Done {
            files.append(
                QJsonObject{{QStringLiteral("kind"), kind},
                            {QStringLiteral("size"), bytes.size()},
                            {QStringLiteral("sha256"),
                             QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())},
                            {QStringLiteral("source"), QStringLiteral("postulant")},
                            {QStringLiteral("time"), isoInstant(m_job.source.now)},
                            {QStringLiteral("file"), name},
                            {QStringLiteral("state"), code(FileState::Intact)}});
            return m_zip.whole(folder + name, bytes, m_job.source.now);
        };
        const QJsonObject object = detailObject(one.detail, one.record, {});
        if (const Done done = put(QStringLiteral("application.json"), QStringLiteral("application"), jsonBytes(object));
            !done) {
            return done;
        }
        int number = static_cast<int>(one.detail.attempts.size());
        for (const AttemptRow& attempt : one.detail.attempts) {
            const QString name = QStringLiteral("package-of-attempt-%1.json").arg(number--);
            if (attempt.packageJson.isEmpty() || m_written.contains(attempt.packageSha256)) {
                continue; // there is none, or it stands among the files
            }
            if (const Done done = put(name, QStringLiteral("package"), attempt.packageJson); !done) {
                return done;
            }
        }
        const QJsonObject manifest{{QStringLiteral("application"), one.detail.row.id},
                                   {QStringLiteral("practice"), one.detail.row.practice},
                                   {QStringLiteral("url"), one.detail.row.url},
                                   {QStringLiteral("written_at"), isoInstant(m_job.source.now)},
                                   {QStringLiteral("files"), files}};
        return m_zip.whole(folder + QStringLiteral("manifest.json"), jsonBytes(manifest), m_job.source.now);
    }

    // The file as it is on disk now, and whether that is what was recorded.
    Result<FileState> file(const QString& name, const ArtifactRow& artifact) {
        const QString path = evidence::filePath(m_job.source.evidenceDir, artifact);
        if (path.isEmpty()) {
            return FileState::NotFetched;
        }
        QFile in(path);
        if (!QFileInfo(path).isFile() || !in.open(QIODevice::ReadOnly)) {
            return FileState::Missing;
        }
        const qint64 size = in.size();
        if (!m_zip.begin(name, size, artifact.fetchedAt)) {
            return tl::unexpected<Error>(m_zip.trouble().error());
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (qint64 left = size; left > 0;) {
            if (m_job.progress.cancelled) {
                return failure(ErrorKind::Cancelled);
            }
            const QByteArray part = in.read(std::min(left, chunk));
            if (part.isEmpty()) {
                return failure(ErrorKind::File, artifact.path); // shorter than it was a moment ago
            }
            hash.addData(part);
            left -= part.size();
            if (!m_zip.add(part)) {
                return tl::unexpected<Error>(m_zip.trouble().error());
            }
        }
        return QString::fromLatin1(hash.result().toHex()) == artifact.sha256 ? FileState::Intact : FileState::Changed;
    }

    ProofJob& m_job;
    Zip m_zip;
    QSet<QString> m_written; // hashes of files that went in as recorded
};

} // namespace

Done writeProofZip(ProofJob& job) {
    return Writer(job).write();
}

} // namespace postulant
