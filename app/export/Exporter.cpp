#include "export/Exporter.h"

#include "domain/AtomicFile.h"

#include <QPointer>
#include <QSaveFile>

#include <utility>

namespace postulant {

namespace {

constexpr qsizetype chunkBytes = 256 * 1024;

class ChunkedFile {
public:
    explicit ChunkedFile(QSaveFile& file)
        : m_file(file) {}
    bool add(const QByteArray& bytes) {
        m_pending += bytes;
        m_total += bytes.size();
        return m_pending.size() < chunkBytes || flush();
    }
    bool flush() {
        const bool written = m_file.write(m_pending) == m_pending.size() && m_file.flush();
        m_pending.clear();
        return written;
    }
    qint64 total() const { return m_total; }

private:
    QSaveFile& m_file;
    QByteArray m_pending;
    qint64 m_total = 0;
};

// Writes rows in groups, so that what a row leaves out is read for many at once. Streams; nothing but one group is in
// memory.
class RowStream {
public:
    RowStream(Database& db, ExportWriter& writer, ChunkedFile& out, QSaveFile& file, ExportProgress& progress)
        : m_db(db)
        , m_writer(writer)
        , m_out(out)
        , m_file(file)
        , m_progress(progress) {}

    bool add(const ApplicationRow& row) {
        m_waiting.append(row);
        return m_waiting.size() < groupSize || flush();
    }
    bool flush() {
        const QVector<ApplicationRow> rows = std::exchange(m_waiting, {});
        if (m_progress.cancelled) {
            return stop(Error{ErrorKind::Cancelled, {}, 0, {}});
        }
        const Result<QVector<ApplicationRecord>> records = applicationRecords(m_db, rows);
        if (!records) {
            return stop(records.error());
        }
        for (const ApplicationRecord& record : *records) {
            if (!m_out.add(m_writer.row(record))) {
                return stop(fileError(m_file));
            }
            ++m_progress.rows;
        }
        return true;
    }
    Done result() const { return m_result; }

private:
    static constexpr qsizetype groupSize = 200;
    bool stop(const Error& error) {
        m_result = tl::unexpected<Error>(error);
        return false;
    }

    Database& m_db;
    ExportWriter& m_writer;
    ChunkedFile& m_out;
    QSaveFile& m_file;
    ExportProgress& m_progress;
    QVector<ApplicationRow> m_waiting;
    Done m_result;
};

// Streams the rows; answers why it stopped, if it did.
Done writeRows(Database& db, const ExportRequest& request, ExportWriter& writer, ChunkedFile& out, QSaveFile& file,
               ExportProgress& progress) {
    RowStream stream(db, writer, out, file, progress);
    Done read = applications::forEach(db, request.filter, request.sort, request.descending,
                                      [&stream](const ApplicationRow& row) { return stream.add(row); });
    if (!read) {
        return read;
    }
    if (stream.result()) {
        stream.flush();
    }
    return stream.result();
}

} // namespace

Result<ExportResult> exportNow(Database& db, const ExportRequest& request, ExportProgress& progress) {
    const ExportFormat* format = findExportFormat(request.format);
    if (format == nullptr) {
        return failure(ErrorKind::Invalid, QStringLiteral("no export format ") + request.format);
    }
    QSaveFile file(request.path);
    if (const Done opened = openAtomically(file); !opened) { // it tells where somebody applies
        return tl::unexpected<Error>(opened.error());
    }
    const std::unique_ptr<ExportWriter> writer = format->make(request.options);
    ChunkedFile out(file);
    bool written = out.add(writer->begin());
    if (written) {
        const Done rows = writeRows(db, request, *writer, out, file, progress);
        if (!rows) {
            file.cancelWriting();
            return tl::unexpected<Error>(rows.error());
        }
        written = out.add(writer->end()) && out.flush();
    }
    if (!written || progress.cancelled) {
        const Error error = written ? Error{ErrorKind::Cancelled, {}, 0, {}} : fileError(file);
        file.cancelWriting();
        return tl::unexpected<Error>(error);
    }
    if (!file.commit()) {
        return tl::unexpected<Error>(fileError(file));
    }
    return ExportResult{request.path, progress.rows, out.total()};
}

Exporter::Exporter(Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store) {}

Exporter::~Exporter() {
    cancel();
}

void Exporter::start(const ExportRequest& request, QObject* context, std::function<void(Result<ExportResult>)> then) {
    const QPointer<QObject> caller(context);
    if (m_progress) {
        QMetaObject::invokeMethod(
            context, [then] { then(failure(ErrorKind::Guarded, QStringLiteral("an export is going on"))); },
            Qt::QueuedConnection);
        return;
    }
    auto progress = std::make_shared<ExportProgress>();
    m_progress = progress;
    Q_EMIT runningChanged(true);
    m_store.read<ExportResult>(
        this, {}, [request, progress](Database& db) { return exportNow(db, request, *progress); },
        [this, caller, then = std::move(then)](Result<ExportResult> result) {
            m_progress.reset();
            Q_EMIT runningChanged(false);
            if (caller) {
                then(std::move(result));
            }
        },
        Store::Reader::Long);
}

void Exporter::cancel() {
    if (m_progress) {
        m_progress->cancelled = true;
    }
}

qint64 Exporter::rowsWritten() const {
    return m_progress ? m_progress->rows.load() : 0;
}

} // namespace postulant
