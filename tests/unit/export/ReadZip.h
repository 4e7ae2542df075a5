#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <archive.h>
#include <archive_entry.h>

namespace postulant::test {

// Files of an archive by their names, as another program would read it.
inline QMap<QString, QByteArray> readZip(const QString& path) {
    QMap<QString, QByteArray> out;
    archive* in = archive_read_new();
    archive_read_support_format_zip(in);
    if (archive_read_open_filename(in, path.toLocal8Bit().constData(), 65536) == ARCHIVE_OK) {
        archive_entry* entry = nullptr;
        while (archive_read_next_header(in, &entry) == ARCHIVE_OK) {
            QByteArray bytes;
            char part[4096];
            for (la_ssize_t n = 0; (n = archive_read_data(in, part, sizeof part)) > 0;) {
                bytes.append(part, n);
            }
            out.insert(QString::fromUtf8(archive_entry_pathname_utf8(entry)), bytes);
        }
    }
    archive_read_free(in);
    return out;
}

} // namespace postulant::test
