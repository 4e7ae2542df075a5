#include "export/ExportTarget.h"

#include "domain/AtomicFile.h"

#include <QFileInfo>
#include <QSaveFile>

#include <archive.h>
#include <archive_entry.h>

namespace postulant {
namespace {

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

} // namespace

struct ZipTarget::Parts {
    std::unique_ptr<archive, FreeArchive> zip;
};

ZipTarget::ZipTarget(QSaveFile& out)
    : m_out(out)
    , m_parts(std::make_unique<Parts>()) {
    m_parts->zip.reset(archive_write_new());
    m_good = archive_write_set_format_zip(m_parts->zip.get()) == ARCHIVE_OK &&
             archive_write_set_options(m_parts->zip.get(), "zip:hdrcharset=UTF-8") >= ARCHIVE_WARN &&
             // Nothing behind the last byte, as on a tape.
             archive_write_set_bytes_in_last_block(m_parts->zip.get(), 1) == ARCHIVE_OK &&
             archive_write_open(m_parts->zip.get(), &m_out, nullptr, writeChunk, nullptr) == ARCHIVE_OK;
}

ZipTarget::~ZipTarget() = default;

bool ZipTarget::begin(const QString& name, qint64 size, qint64 at) {
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), size);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), at / 1000, 0);
    m_good = m_good && archive_write_header(m_parts->zip.get(), entry.get()) == ARCHIVE_OK;
    return m_good;
}

bool ZipTarget::add(const QByteArray& bytes) {
    m_good = m_good && archive_write_data(m_parts->zip.get(), bytes.constData(),
                                          static_cast<std::size_t>(bytes.size())) == bytes.size();
    return m_good;
}

Done ZipTarget::close() {
    m_good = m_good && archive_write_close(m_parts->zip.get()) == ARCHIVE_OK;
    return m_good ? Done{} : trouble();
}

Done ZipTarget::trouble() const {
    return tl::unexpected<Error>(fileError(m_out));
}

FolderTarget::FolderTarget(QString root)
    : m_root(std::move(root)) {}

bool FolderTarget::finish() {
    if (!m_file.isOpen()) {
        return m_trouble.has_value();
    }
    if (!m_file.flush()) {
        m_trouble = tl::unexpected<Error>(fileError(m_file));
    }
    m_file.close();
    return m_trouble.has_value();
}

bool FolderTarget::begin(const QString& name, qint64, qint64) {
    if (!finish()) {
        return false;
    }
    const QString path = m_root + u'/' + name;
    m_trouble = makePrivateFolder(QFileInfo(path).path());
    if (!m_trouble) {
        return false;
    }
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnlyFile)) {
        m_trouble = tl::unexpected<Error>(fileError(m_file));
    }
    return m_trouble.has_value();
}

bool FolderTarget::add(const QByteArray& bytes) {
    if (m_trouble && m_file.write(bytes) != bytes.size()) {
        m_trouble = tl::unexpected<Error>(fileError(m_file));
    }
    return m_trouble.has_value();
}

Done FolderTarget::close() {
    finish();
    return m_trouble;
}

} // namespace postulant
