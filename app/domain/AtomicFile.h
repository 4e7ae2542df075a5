#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

class QSaveFile;

namespace postulant {

inline constexpr QFileDevice::Permissions ownerOnlyFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner; // 0600

// Opens a file that is to be written in pieces and then committed; the rest is as of writeFileAtomically.
Done openAtomically(QSaveFile& file, QFileDevice::Permissions permissions = ownerOnlyFile);
// DiskFull or File. Call it while the device still has its error.
Error fileError(const QFileDevice& file);

// Writes to a temporary name beside path, syncs, and renames: under the final name there is either the old file or the
// whole new one. The folder must exist; what is no regular file is
// not replaced. Errors: File, DiskFull.
Done writeFileAtomically(const QString& path, const QByteArray& bytes,
                         QFileDevice::Permissions permissions = ownerOnlyFile);

// Makes the folder and its missing parents, 0700 each that is new; one that exists stays as its owner made it.
// Errors: File, ReadOnly, DiskFull.
Done makePrivateFolder(const QString& path);

} // namespace postulant
