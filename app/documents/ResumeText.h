#pragma once

#include <QByteArray>
#include <QString>

namespace postulant {

// The words of a resume's first pages (PDF or Word), for telling its language; empty for what cannot be read. From any
// thread; about as long as checking the file takes.
QString resumeText(const QByteArray& bytes, const QString& mimeType);

} // namespace postulant
