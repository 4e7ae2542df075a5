#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace postulant {

struct AddressFiles {
    QString text;         // lines to put into the editor
    QStringList problems; // a sentence for each file that could not be used
};

// Reads lists, bookmark files, .url files and saved pages away from the window's thread, each at most 8 MiB. Of pages
// and bookmarks only the addresses are taken; of plain lists every line, so that a bad one is seen. then: once.
void readAddressFiles(const QStringList& paths, QObject* context, const std::function<void(AddressFiles)>& then);

// Addresses of the practice server's sample postings, one a line.
QString practiceJobs();

// One file's bytes as lines; name decides how it is read.
QString addressLines(const QString& name, const QByteArray& bytes);

} // namespace postulant
