#include "store/schema/Steps.h"

namespace postulant::schema {

// Cover letters, what is known of resumes beside their bytes, what chooses them, and the language of postings.
QStringList lettersAndRules() {
    QStringList out{
        QStringLiteral(
            "CREATE TABLE cover_letter(id INTEGER PRIMARY KEY, label TEXT NOT NULL, "
            "label_key TEXT NOT NULL UNIQUE, language TEXT NOT NULL, tags TEXT NOT NULL, body TEXT NOT NULL, "
            "is_default INTEGER NOT NULL DEFAULT 0 CHECK(is_default IN(0,1)), "
            "updated_at INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE UNIQUE INDEX cover_letter_default ON cover_letter(is_default) WHERE is_default=1"),
        QStringLiteral("CREATE TABLE choice_rule(id INTEGER PRIMARY KEY, position INTEGER NOT NULL, "
                       "language TEXT NOT NULL, site TEXT NOT NULL, title TEXT NOT NULL, "
                       "resume_id INTEGER REFERENCES resume ON DELETE CASCADE, "
                       "letter_id INTEGER REFERENCES cover_letter ON DELETE CASCADE, "
                       "CHECK((resume_id IS NULL)<>(letter_id IS NULL)), CHECK(language<>'' OR site<>'' OR title<>'')) "
                       "STRICT"),
        QStringLiteral("CREATE INDEX choice_rule_resume ON choice_rule(resume_id)"),
        QStringLiteral("CREATE INDEX choice_rule_letter ON choice_rule(letter_id)"),
        QStringLiteral("ALTER TABLE resume ADD COLUMN language TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE resume ADD COLUMN tags TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE posting_facts ADD COLUMN language TEXT NOT NULL DEFAULT ''"),
        // Neither a letter nor "none": the rules choose, else the default goes along.
        QStringLiteral(
            "ALTER TABLE application ADD COLUMN letter_id INTEGER REFERENCES cover_letter ON DELETE SET NULL"),
        QStringLiteral("ALTER TABLE application ADD COLUMN no_letter INTEGER NOT NULL DEFAULT 0 "
                       "CHECK(no_letter IN(0,1))"),
        QStringLiteral("ALTER TABLE application ADD COLUMN letter_parts TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("CREATE INDEX application_letter ON application(letter_id) WHERE letter_id IS NOT NULL"),
        QStringLiteral("CREATE TRIGGER application_letter_changed AFTER UPDATE OF letter_id,no_letter,letter_parts "
                       "ON application BEGIN UPDATE change SET seq=seq+1; "
                       "UPDATE application SET changed_seq=(SELECT seq FROM change) WHERE id=NEW.id; END"),
    };
    for (const char* table : {"cover_letter", "choice_rule"}) {
        const QString name = QLatin1String(table);
        out << QStringLiteral("INSERT INTO table_change VALUES('%1',0)").arg(name);
        for (const char* event : {"INSERT", "UPDATE", "DELETE"}) {
            out << QStringLiteral("CREATE TRIGGER %1_feed_%2 AFTER %2 ON %1 "
                                  "BEGIN UPDATE table_change SET seq=seq+1 WHERE name='%1'; END")
                       .arg(name, QLatin1String(event));
        }
    }
    return out;
}

} // namespace postulant::schema
