#pragma once

#include "domain/Options.h"
#include "store/Database.h"
#include "store/Rows.h"

#include <QJsonValue>

// The seeker's own data, connections and settings.
namespace postulant {

namespace profiles {
Result<QVector<Profile>> all(Database& db);
Result<Profile> preferred(Database& db); // the default one; an empty Profile with id 0 if there is none
Result<qint64> save(Database& db, const Profile& profile, qint64 now); // id 0: insert; the first becomes the default
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
// the old row is hidden, and what was chosen for later applications follows. The first becomes the default.
Result<qint64> add(Database& db, const ResumeRow& resume, qint64 now);
Done rename(Database& db, qint64 id, const QString& label, const QString& fileName);
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
