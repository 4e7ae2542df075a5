#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

// Small files for the window, read and written away from its thread.
namespace postulant {

// then: once, never after context died; context lives in the window's thread. Errors: File, TooLarge (over maxBytes).
void readFile(const QString& path, qint64 maxBytes, QObject* context, std::function<void(Result<QByteArray>)> then);

// Written to a temporary beside it and renamed. Errors: File, DiskFull.
void writeFile(const QString& path, const QByteArray& bytes, QObject* context, std::function<void(Done)> then);

} // namespace postulant
