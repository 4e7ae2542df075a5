#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

class QSaveFile;

// Where many files are written to, one after the other: an archive or a folder. Streams; nothing but a chunk is in
// memory.
namespace postulant {

class ExportTarget {
public:
    virtual ~ExportTarget() = default;
    // The next file, with its parents ("applications/7/manifest.json"). at: UTC ms. false: see trouble().
    virtual bool begin(const QString& name, qint64 size, qint64 at) = 0;
    virtual bool add(const QByteArray& bytes) = 0;
    virtual Done close() = 0; // after the last one
    virtual Done trouble() const = 0;

    Done whole(const QString& name, const QByteArray& bytes, qint64 at) {
        return begin(name, bytes.size(), at) && add(bytes) ? Done{} : trouble();
    }
};

class ZipTarget final : public ExportTarget {
public:
    explicit ZipTarget(QSaveFile& out); // open; committed by the caller
    ~ZipTarget() override;
    bool begin(const QString& name, qint64 size, qint64 at) override;
    bool add(const QByteArray& bytes) override;
    Done close() override;
    Done trouble() const override;

private:
    struct Parts;
    QSaveFile& m_out;
    std::unique_ptr<Parts> m_parts;
    bool m_good = false;
};

// Files 0600, folders 0700.
class FolderTarget final : public ExportTarget {
public:
    explicit FolderTarget(QString root); // exists
    bool begin(const QString& name, qint64 size, qint64 at) override;
    bool add(const QByteArray& bytes) override;
    Done close() override;
    Done trouble() const override { return m_trouble; }

private:
    bool finish();

    QString m_root;
    QFile m_file;
    Done m_trouble;
};

} // namespace postulant
