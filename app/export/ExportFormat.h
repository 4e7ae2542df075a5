#pragma once

#include "domain/Result.h"
#include "domain/States.h"
#include "export/ApplicationJson.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

// The formats a list of applications can be written in. A new one is one file with a subclass and one line in
// ExportFormat.cpp.
namespace postulant {

// Words that a person reads in the file. The codes beside them never change with the language.
struct ExportWords {
    // "Applied (confirmed)"; of a practice application "Practice (confirmed)". Unset: English.
    std::function<QString(ApplicationState state, bool practice)> state;
};

struct ExportOptions {
    bool semicolon = false; // CSV: for spreadsheet programs that take a comma for a decimal mark
    ExportWords words;
};

// Turns rows into bytes, one after the other; made for one file and used in one thread.
class ExportWriter {
public:
    virtual ~ExportWriter() = default;
    virtual QByteArray begin() = 0;
    virtual QByteArray row(const ApplicationRecord& record) = 0;
    virtual QByteArray end() = 0;
};

struct ExportFormat {
    QString name;   // "csv": terminal, settings
    QString suffix; // of the file, without dot
    std::function<std::unique_ptr<ExportWriter>(const ExportOptions&)> make;
};

const ExportFormat* findExportFormat(QStringView name); // nullptr if unknown; lives as long as the program
QStringList exportFormatNames();

QString englishWord(ApplicationState state, bool practice);

// Each format's line in the registry.
ExportFormat csvFormat();
ExportFormat jsonFormat();

} // namespace postulant
