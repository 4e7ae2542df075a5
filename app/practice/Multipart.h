#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace postulant {

struct MultipartFile {
    QString fileName;
    QByteArray bytes;
};

// The file part with this name out of a multipart/form-data body; nullopt if there is none.
std::optional<MultipartFile> multipartFile(const QByteArray& contentType, const QByteArray& body,
                                           const QByteArray& name);

} // namespace postulant
