#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>

// Which file may know which: rooms know only rooms below them, and only the window knows Widgets.
namespace postulant::structure {

// "app/store/Database.cpp" → "store"; "ui/pages/review/X.cpp" → "ui/pages"; "app/programs/…" → "programs"; else empty.
QString roomOf(const QString& path);

// The Qt module of a class header ("QImage" → "QtGui"), empty if it is none.
using ModuleOfClass = std::function<QString(const QString& header)>;

// What is wrong with a source file, one line each: "app/store/A.h:3: …". path is relative to the repository.
QStringList findingsInSource(const QString& path, QStringView text, const ModuleOfClass& moduleOf);

// The same for a room's CMakeLists.txt: what it links.
QStringList findingsInBuildFile(const QString& path, QStringView text);

} // namespace postulant::structure
