#include "documents/ZipFiles.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace postulant {
namespace {

constexpr qsizetype chunk = 64 * 1024;
constexpr qsizetype longestName = 1024;

struct FreeArchive {
    void operator()(archive* one) const { archive_read_free(one); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

tl::unexpected<Error> damaged() {
    return failure(ErrorKind::FileType, QStringLiteral("damaged"));
}

tl::unexpected<Error> tooLarge(const char* what) {
    return failure(ErrorKind::TooLarge, QLatin1String(what));
}

// The sizes that the archive tells are not believed.
Result<QByteArray> unpacked(archive* in, qint64 room) {
    QByteArray out;
    QByteArray part(chunk, Qt::Uninitialized);
    while (true) {
        const auto count = archive_read_data(in, part.data(), static_cast<std::size_t>(part.size()));
        if (count == 0) {
            return out;
        }
        if (count < 0) {
            return damaged();
        }
        if (out.size() + count > std::min(room, largestUnpackedFile)) {
            return tooLarge("a file in the archive");
        }
        out.append(part.constData(), static_cast<qsizetype>(count));
    }
}

QString nameOf(archive_entry* entry) {
    const char* utf8 = archive_entry_pathname_utf8(entry);
    const QString name = QString::fromUtf8(utf8 != nullptr ? utf8 : archive_entry_pathname(entry));
    return name.size() > longestName ? QString() : name;
}

} // namespace

Result<QHash<QString, QByteArray>> filesOfZip(const QByteArray& bytes,
                                              const std::function<bool(const QString& name)>& wanted) {
    if (bytes.size() > largestArchive) {
        return tooLarge("the archive");
    }
    const Archive in(archive_read_new());
    archive_read_support_format_zip_seekable(in.get());
    if (archive_read_open_memory(in.get(), bytes.constData(), static_cast<std::size_t>(bytes.size())) != ARCHIVE_OK) {
        return damaged();
    }
    QHash<QString, QByteArray> out;
    qint64 room = largestUnpacked;
    archive_entry* entry = nullptr;
    for (int count = 0;; ++count) {
        const int read = archive_read_next_header(in.get(), &entry);
        if (read == ARCHIVE_EOF) {
            return count > 0 ? Result<QHash<QString, QByteArray>>(out) : damaged();
        }
        if (read != ARCHIVE_OK && read != ARCHIVE_WARN) {
            return damaged();
        }
        if (count >= mostArchiveEntries) {
            return tooLarge("files in the archive");
        }
        const QString name = nameOf(entry);
        if (archive_entry_filetype(entry) != AE_IFREG || out.contains(name) || !wanted(name)) {
            continue;
        }
        if (archive_entry_is_encrypted(entry) != 0) {
            return failure(ErrorKind::FileType, QStringLiteral("locked"));
        }
        const auto file = unpacked(in.get(), room);
        if (!file) {
            return tl::unexpected<Error>(file.error());
        }
        room -= file->size();
        out.insert(name, *file);
    }
}

} // namespace postulant
