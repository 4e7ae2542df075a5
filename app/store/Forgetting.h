#pragma once

#include "store/Database.h"

#include <QString>
#include <QVector>

// "Forget me": everything of the seeker goes from a data folder. What stays cannot be read by a person and still keeps
// a posting from being applied to twice (see Ledger.h).
namespace postulant::forgetting {

// What there is, so that it can be shown before it goes.
struct Inventory {
    int profiles = 0;
    int answers = 0;
    int letters = 0; // templates; what was written for an application goes with it
    int resumes = 0;
    int applications = 0; // practice and trash included
    int evidenceFiles = 0;
    qint64 evidenceBytes = 0;
    int backups = 0;
    int connections = 0; // without practice
    int logins = 0;      // references; the logins themselves stay at their servers
    int blocked = 0;
    int held = 0;                 // postings that stay known, by their hashes alone
    int openRuns = 0;             // something may still arrive at an employer: stop these first
    QVector<qint64> keychainKeys; // connections whose key lies in the keychain
};
// Reads the folders too, not only the database.
Result<Inventory> inventory(Database& db, const QString& dataDir);

// The database becomes a new one that holds nothing but the ledger; resume files, evidence, backups and what the window
// remembered are deleted. Keys in the keychain are the caller's, and go first. Nobody may have the folder open. Answers
// how many postings stay known. Errors: DatabaseLocked (somebody has), Guarded while runs are open, File, DiskFull,
// Database; as long as files could be deleted, the database is as it was.
Result<int> forgetAll(const QString& dataDir, qint64 now);

} // namespace postulant::forgetting
