#include "store/schema/Steps.h"

namespace postulant::schema {
namespace {

// Both tables make up what the Answers page shows: one feed for both.
QStringList feedOf(const QString& table) {
    QStringList out;
    for (const char* event : {"INSERT", "UPDATE", "DELETE"}) {
        out << QStringLiteral("CREATE TRIGGER %1_feed_%2 AFTER %2 ON %1 "
                              "BEGIN UPDATE table_change SET seq=seq+1 WHERE name='answer'; END")
                   .arg(table, QLatin1String(event));
    }
    return out;
}

} // namespace

// Answers have a kind and hold for all, one site, one company or one application; and which run asked which question.
QStringList answerBank() {
    QStringList out{
        QStringLiteral(
            "CREATE TABLE answer_new(id INTEGER PRIMARY KEY, question TEXT NOT NULL, normalised TEXT NOT NULL, "
            "answer TEXT NOT NULL, sensitivity TEXT NOT NULL CHECK(sensitivity IN"
            "('plain','personal','legal','salary','demographic')), "
            "source TEXT NOT NULL, updated_at INTEGER NOT NULL, "
            "kind TEXT NOT NULL DEFAULT 'text' CHECK(kind IN('text','choice','number','date','yes-no','file')), "
            "scope TEXT NOT NULL DEFAULT 'all' CHECK(scope IN('all','site','company','application')), "
            "scope_ref TEXT NOT NULL DEFAULT '', scope_name TEXT NOT NULL DEFAULT '', "
            "language TEXT NOT NULL DEFAULT '', "
            "left_blank INTEGER NOT NULL DEFAULT 0 CHECK(left_blank IN(0,1)), "
            "last_used_at INTEGER NOT NULL DEFAULT 0, uses INTEGER NOT NULL DEFAULT 0, "
            "CHECK((scope='all')=(scope_ref='')), CHECK(left_blank=0 OR answer=''), "
            "UNIQUE(normalised,scope,scope_ref)) STRICT"),
        QStringLiteral("INSERT INTO answer_new(id,question,normalised,answer,sensitivity,source,updated_at) "
                       "SELECT id,question,normalised,answer,sensitivity,source,updated_at FROM answer"),
        QStringLiteral("DROP TABLE answer"),
        QStringLiteral("ALTER TABLE answer_new RENAME TO answer"),
        QStringLiteral("CREATE TABLE asked(id INTEGER PRIMARY KEY, "
                       "attempt_id INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE, "
                       "question TEXT NOT NULL, normalised TEXT NOT NULL CHECK(normalised<>''), "
                       "at INTEGER NOT NULL, UNIQUE(attempt_id,normalised)) STRICT"),
        QStringLiteral("CREATE INDEX asked_question ON asked(normalised)"),
    };
    return out + feedOf(QStringLiteral("answer")) + feedOf(QStringLiteral("asked"));
}

} // namespace postulant::schema
