#pragma once

#include "domain/CoverLetter.h"
#include "store/Database.h"

#include <QVector>

#include <optional>

namespace postulant {

struct LetterRow {
    qint64 id = 0;
    QString label;
    QString language; // "de"; empty: not said
    QStringList tags;
    QString body; // template, see domain/CoverLetter.h
    bool isDefault = false;
    qint64 updatedAt = 0;
};

namespace letters {

Result<QVector<LetterRow>> all(Database& db);   // default first
Result<LetterRow> get(Database& db, qint64 id); // Errors: NotFound
Result<std::optional<LetterRow>> byLabel(Database& db, const QString& label);
Result<LetterRow> preferred(Database& db); // the default one; id 0 if none is
// id 0: a new one. None becomes the default by itself: a letter goes along only when the seeker said so. Errors:
// Invalid (no label; a template with a flaw, the detail names the first), Duplicate (label).
Result<qint64> save(Database& db, const LetterRow& letter, qint64 now);
Done setDefault(Database& db, qint64 id); // 0: none
Done remove(Database& db, qint64 id);     // what applications sent stays in their packages

// What one application takes along. A text of its own wins over everything.
struct Choice {
    qint64 letterId = 0; // 0: as the rules say, else the default
    bool none = false;
    QString text;
    LetterSwitches switches;
};
Result<Choice> chosen(Database& db, qint64 applicationId);
// letterId: a letter, 0 (automatic) or noLetter; takes back a text of its own.
inline constexpr qint64 noLetter = -1;
Done choose(Database& db, qint64 applicationId, qint64 letterId);
Done setSwitches(Database& db, qint64 applicationId, const LetterSwitches& switches);

} // namespace letters
} // namespace postulant
