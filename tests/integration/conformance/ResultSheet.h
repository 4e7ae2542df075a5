#pragma once

#include <QJsonObject>
#include <QString>

#include <utility>

namespace postulant::test {

// What this run of the tests showed, for docs/conformance.md: dialect → capability → "passed", "failed" or
// "not offered". Written as JSON into the build folder, from where table.py takes it.
class ResultSheet {
public:
    explicit ResultSheet(QString program) // of which this is the sheet
        : m_program(std::move(program)) {}
    void note(const QString& dialect, const QString& capability, const QString& result);
    // whole: every test ran, so what is not here does not exist. False: it could not be written.
    bool write(bool whole) const;

private:
    QString m_program;
    QJsonObject m_dialects;
};

} // namespace postulant::test
