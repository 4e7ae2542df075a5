#pragma once

#include "domain/Options.h"
#include "store/Database.h"
#include "store/Rows.h"

#include <QJsonValue>

// The seeker's own data, connections and settings.
namespace postulant {

// The selves of one person.
namespace profiles {
Result<QVector<Profile>> all(Database& db);        // default first
Result<Profile> preferred(Database& db);           // the default one; an empty Profile with id 0 if there is none
Result<Profile> get(Database& db, qint64 id);      // Errors: NotFound
Result<Profile> pick(Database& db, qint64 chosen); // the chosen one; the default for 0
Result<Profile> ofApplication(Database& db, qint64 applicationId); // what it takes along. Errors: NotFound
Result<bool> several(Database& db);                                // there is a choice
Result<std::optional<Profile>> byName(Database& db, const QString& name);
Result<qint64> save(Database& db, const Profile& profile, qint64 now); // id 0: insert; the first becomes the default
// What it is called. Errors: Invalid (no name), Duplicate (another has it), NotFound.
Done rename(Database& db, qint64 id, const QString& name);
// Another self under a name of its own, with everything that `like` has; 0: empty. Errors: as for rename().
Result<qint64> add(Database& db, const QString& name, qint64 like, qint64 now);
Done setDefault(Database& db, qint64 id);
// Jobs that would take it along: those that are under way to being sent without another look, and those that are still
// looked at.
struct Uses {
    int sending = 0;   // queued, or needing the seeker to go on
    int waiting = 0;   // draft, or waiting for review
    bool only = false; // there is no other profile
};
Result<Uses> uses(Database& db, qint64 id);
// What waits for review takes the default one instead. Errors: Guarded while jobs are to be sent with it, or where it
// is the only one; see uses().
Done remove(Database& db, qint64 id);
} // namespace profiles

namespace answers {
Result<QVector<Answer>> all(Database& db);
Result<qint64> save(Database& db, const Answer& answer, qint64 now); // replaces by id, else by normalised question
Done remove(Database& db, qint64 id);
} // namespace answers

namespace resumes {
Result<QVector<ResumeRow>> all(Database& db);   // default first
Result<ResumeRow> get(Database& db, qint64 id); // removed ones too. Errors: NotFound
Result<ResumeRow> preferred(Database& db);      // id 0 if none
Result<std::optional<ResumeRow>> byLabel(Database& db, const QString& label);
// The file must already lie in Store::filesDir() under its sha256. A used label gets the new file as a new version:
// the old row is hidden; what chose it for later applications, its language and its tags follow. The first becomes
// the default.
Result<qint64> add(Database& db, const ResumeRow& resume, qint64 now);
// Errors: Invalid (no label, or a name that no employer should see as a file's: a path, hidden, another suffix).
Done rename(Database& db, qint64 id, const QString& label, const QString& fileName);
Done describe(Database& db, qint64 id, const QString& language, const QStringList& tags);
// The files that stood under this one's label, newest first, and itself.
Result<QVector<ResumeRow>> versions(Database& db, qint64 id);
Done setDefault(Database& db, qint64 id);
Done remove(Database& db, qint64 id, qint64 now); // hides; bytes stay while any package names them
} // namespace resumes

namespace connections {
Result<QVector<ConnectionRow>> all(Database& db);   // "Practice" always exists and is last
Result<ConnectionRow> get(Database& db, qint64 id); // Errors: NotFound, also for a removed one
Result<std::optional<ConnectionRow>> byName(Database& db, const QString& name); // case-insensitive
Result<ConnectionRow> preferred(Database& db);                                  // the default, else Practice
Result<ConnectionRow> practice(Database& db);
Result<qint64> save(Database& db, const ConnectionRow& connection, qint64 now); // Errors: Duplicate (name), Invalid
Done remove(Database& db, qint64 id, qint64 now); // Errors: Guarded while runs are open there; Practice cannot go
Done setDefault(Database& db, qint64 id);
Done setPrepared(Database& db, qint64 id, const QString& agentId, const QString& hash);
Done stop(Database& db, qint64 id, const QString& why, qint64 until, const QString& refusedKey = {});
Done goOn(Database& db, qint64 id);
Done keyChanged(Database& db, qint64 id, qint64 now); // another key is in its place: goes on, in every process
} // namespace connections

namespace settings {
Result<QString> text(Database& db, const QString& key, const QString& fallback = {});
Done setText(Database& db, const QString& key, const QString& value);
} // namespace settings

namespace options {
Result<Options> load(Database& db);
// written: as a person wrote it. Errors: Invalid.
Done set(Database& db, Option option, const QString& written);
} // namespace options

} // namespace postulant
