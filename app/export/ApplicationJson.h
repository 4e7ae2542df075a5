#pragma once

#include "store/Rows.h"

#include <QJsonObject>
#include <QString>

// An application as the public JSON object: `list --json`, `show --json` and the JSON export speak the same words.
// docs/terminal.md promises these members; they change only by adding.
namespace postulant {

class Database;

// What a table row leaves out and exports want.
struct ApplicationRecord {
    ApplicationRow row;
    QString key; // the main posting key
    QString ats;
    PackageResume resume; // of the newest attempt's package; before any attempt the one that would go along
    QString dialect;
    QString runId; // of the newest attempt that has a run
};

// Run in the thread of the database. Errors: those of the store.
Result<QVector<ApplicationRecord>> applicationRecords(Database& db, const QVector<ApplicationRow>& rows);
Result<ApplicationRecord> applicationRecord(Database& db, const ApplicationRow& row);
Result<ApplicationRecord> applicationRecord(Database& db, const ApplicationDetail& detail);

// The words that a gateway's design gives an application: "PENDING_SKYVERN_SUBMISSION" while nothing is settled,
// "APPLIED_VIA_SKYVERN" (claimed or confirmed, by a run), "SKYVERN_APPLICATION_FAILED" (nothing was sent). Empty where
// the dialect is another one, and for what is not on its way or was taken back.
QString gatewayStatus(const ApplicationRecord& record);

// {id, url, key, ats, company, title, place, site, state, proof, sent, confirmation {id, text}, failure {kind, message,
// anything_sent} or null, attention {kind, until} or null, stage, outcome, resume {label, file_name, sha256},
// connection, dialect, run_id, practice, steps or null, created_at, submitted_at, finished_at, gateway_status or null}.
// Instants are ISO 8601 in UTC with Z, or null for never.
QJsonObject listObject(const ApplicationRecord& record);

// listObject and notes, keys[], final_url, attempts[] (newest first), package (of the newest attempt, or null),
// evidence[] {kind, path, size, sha256}, why[] (sentences in the reader's language), events[], stages[]. evidenceDir:
// absolute; path is joined to it, and null for a file that was not copied yet.
QJsonObject detailObject(const ApplicationDetail& detail, const ApplicationRecord& record, const QString& evidenceDir);

} // namespace postulant
