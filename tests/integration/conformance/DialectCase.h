#pragma once

#include "domain/ConnectionOptions.h"
#include "domain/States.h"
#include "skyvern/Dialect.h"

#include <QString>
#include <QVector>

#include <memory>

#include "OneRunApi.h"

// One row a dialect: against which server it is tried, and what becomes of its runs. A new dialect needs a row here,
// and nothing else in this folder.
namespace postulant::test {

struct EndCase {
    Ending ending;
    RunStatus status;
    const char* word;                // as the server spells it
    bool confirmed = false;          // the run says so itself
    std::optional<bool> submitted{}; // what the page said of it
};

struct DialectCase {
    QString dialect;
    std::unique_ptr<OneRunApi> (*api)();
    QVector<EndCase> ends; // all that the API has
    QString agentId;       // the seeker's own definition; empty: none
    ConnectionOptions options;
    bool real; // a server of today answers it too: tests/system/tst_lab_dialects.py
};

const QVector<DialectCase>& dialectCases();
const DialectCase* dialectCase(const QString& dialect); // nullptr: it has no row

QString endName(Ending ending); // as docs/conformance.md calls it: "ends confirmed"

} // namespace postulant::test
