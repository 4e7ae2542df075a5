#include "domain/JsonValues.h"
#include "export/CsvLine.h"
#include "export/ExportFormat.h"

#include <QString>

#include <array>

// RFC 4180 with a byte order mark (Excel takes UTF-8 for something else without one).
namespace postulant {

namespace {

QString yesNo(bool yes) {
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

struct Column {
    const char* name;
    QString (*value)(const ApplicationRecord& record, const ExportWords& words);
};

using Record = const ApplicationRecord&;
using Words = const ExportWords&;

// confirmed and claimed are never yes for practice, so that whoever adds up a column counts no practice.
constexpr std::array columns{
    Column{"id", [](Record r, Words) { return QString::number(r.row.id); }},
    Column{"practice", [](Record r, Words) { return yesNo(r.row.practice); }},
    Column{"state", [](Record r, Words) { return code(r.row.state); }},
    Column{"state_in_words",
           [](Record r, Words w) {
               return w.state ? w.state(r.row.state, r.row.practice) : englishWord(r.row.state, r.row.practice);
           }},
    Column{"confirmed",
           [](Record r, Words) { return yesNo(r.row.state == ApplicationState::AppliedConfirmed && !r.row.practice); }},
    Column{"claimed",
           [](Record r, Words) { return yesNo(r.row.state == ApplicationState::AppliedClaimed && !r.row.practice); }},
    Column{"anything_sent", [](Record r, Words) { return code(r.row.sent); }},
    Column{"company", [](Record r, Words) { return r.row.company; }},
    Column{"title", [](Record r, Words) { return r.row.title; }},
    Column{"place", [](Record r, Words) { return r.row.place; }},
    Column{"site", [](Record r, Words) { return r.row.site; }},
    Column{"url", [](Record r, Words) { return r.row.url; }},
    Column{"key", [](Record r, Words) { return r.key; }},
    Column{"confirmation_id", [](Record r, Words) { return r.row.confirmationId; }},
    Column{"confirmation_text", [](Record r, Words) { return r.row.confirmationText; }},
    Column{"failure",
           [](Record r, Words) { return r.row.failure == FailureKind::None ? QString() : code(r.row.failure); }},
    Column{"failure_message", [](Record r, Words) { return r.row.failureMessage; }},
    Column{"stage", [](Record r, Words) { return r.row.stage == Stage::None ? QString() : code(r.row.stage); }},
    Column{"outcome", [](Record r, Words) { return r.row.outcome == Outcome::None ? QString() : code(r.row.outcome); }},
    Column{"resume", [](Record r, Words) { return r.resume.fileName; }},
    Column{"resume_sha256", [](Record r, Words) { return r.resume.sha256; }},
    Column{"connection", [](Record r, Words) { return r.row.connection; }},
    Column{"run_id", [](Record r, Words) { return r.runId; }},
    Column{"steps", [](Record r, Words) { return r.row.steps < 0 ? QString() : QString::number(r.row.steps); }},
    Column{"created_at", [](Record r, Words) { return isoInstant(r.row.createdAt); }},
    Column{"submitted_at", [](Record r, Words) { return isoInstant(r.row.submittedAt); }},
    Column{"finished_at", [](Record r, Words) { return isoInstant(r.row.finishedAt); }},
    Column{"gateway_status", [](Record r, Words) { return gatewayStatus(r); }},
};

class CsvWriter final : public ExportWriter {
public:
    explicit CsvWriter(const ExportOptions& options)
        : m_words(options.words)
        , m_separator(options.semicolon ? u';' : u',') {}

    QByteArray begin() override {
        QStringList cells;
        for (const Column& column : columns) {
            cells << QString::fromLatin1(column.name);
        }
        return QByteArrayLiteral("\xEF\xBB\xBF") + csvLine(cells, m_separator);
    }

    QByteArray row(const ApplicationRecord& record) override {
        QStringList cells;
        for (const Column& column : columns) {
            cells << column.value(record, m_words);
        }
        return csvLine(cells, m_separator);
    }

    QByteArray end() override { return {}; }

private:
    ExportWords m_words;
    QChar m_separator;
};

} // namespace

ExportFormat csvFormat() {
    return {QStringLiteral("csv"), QStringLiteral("csv"),
            [](const ExportOptions& options) { return std::make_unique<CsvWriter>(options); }};
}

} // namespace postulant
