#include "store/ChoiceRuleRepository.h"

#include "domain/SiteRules.h"
#include "store/Sql.h"

#include <algorithm>

namespace postulant::choice_rules {
namespace {

QString column(Of what) {
    return what == Of::Resumes ? QStringLiteral("resume_id") : QStringLiteral("letter_id");
}

} // namespace

Result<QVector<ChoiceRule>> all(Database& db, Of what) {
    QVector<ChoiceRule> out;
    const Done done = db.each(
        QStringLiteral("SELECT id,language,site,title,%1 FROM choice_rule WHERE %1 IS NOT NULL ORDER BY position,id")
            .arg(column(what)),
        {}, [&out](const QSqlQuery& q) {
            out << ChoiceRule{int64At(q, 0), {textAt(q, 1), textAt(q, 2), textAt(q, 3)}, int64At(q, 4)};
        });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Done save(Database& db, Of what, const QVector<ChoiceRule>& rules) {
    const bool whole = std::all_of(rules.begin(), rules.end(),
                                   [](const ChoiceRule& rule) { return !rule.when.isEmpty() && rule.chosen > 0; });
    if (!whole) {
        return failure(ErrorKind::Invalid, QStringLiteral("a rule needs a condition and a choice"));
    }
    if (Done done = db.exec(QStringLiteral("DELETE FROM choice_rule WHERE %1 IS NOT NULL").arg(column(what))); !done) {
        return done;
    }
    int position = 0;
    for (const ChoiceRule& rule : rules) {
        if (Done done =
                db.exec(QStringLiteral("INSERT INTO choice_rule(position,language,site,title,%1) VALUES(?,?,?,?,?)")
                            .arg(column(what)),
                        {position++, plainLanguage(rule.when.language), rule.when.site, rule.when.title.trimmed(),
                         rule.chosen});
            !done) {
            return done;
        }
    }
    return {};
}

Result<PostingTraits> traitsOf(Database& db, qint64 applicationId) {
    PostingTraits out;
    const Result<bool> found = db.first(
        QStringLiteral("SELECT a.company,a.title,a.place,a.url,p.ats,ifnull((SELECT f.language FROM posting_key k "
                       "JOIN posting_facts f ON f.key=k.key WHERE k.posting_id=a.posting_id AND f.language<>'' "
                       "ORDER BY f.fetched_at DESC LIMIT 1),''),NOT EXISTS(SELECT 1 FROM posting_key k "
                       "JOIN posting_facts f ON f.key=k.key WHERE k.posting_id=a.posting_id AND f.company<>'') "
                       "FROM application a JOIN posting p ON p.id=a.posting_id "
                       "WHERE a.id=?"),
        {applicationId}, [&out](const QSqlQuery& row) {
            out = {textAt(row, 5), siteKey(textAt(row, 4), textAt(row, 3)),
                   textAt(row, 0), textAt(row, 1),
                   textAt(row, 2), textAt(row, 3),
                   boolAt(row, 6)};
        });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such application"));
    }
    return out;
}

} // namespace postulant::choice_rules
