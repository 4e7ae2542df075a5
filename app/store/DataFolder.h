#pragma once

#include "domain/Result.h"

#include <QString>

// Where things lie in a data folder.
namespace postulant {

class DataFolder {
public:
    // Makes what is missing, folders 0700. Errors: File, ReadOnly.
    static Result<DataFolder> prepare(const QString& root);

    QString root() const { return m_root; } // absolute
    QString database() const { return m_root + QStringLiteral("/postulant.db"); }
    QString files() const { return m_root + QStringLiteral("/files"); }
    QString evidence() const { return m_root + QStringLiteral("/evidence"); }
    QString backups() const { return m_root + QStringLiteral("/backups"); } // made when needed

private:
    explicit DataFolder(QString root)
        : m_root(std::move(root)) {}
    QString m_root;
};

} // namespace postulant
