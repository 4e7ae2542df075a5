#include "store/PostingFactsRepository.h"

#include "store/ApplicationRepository.h"
#include "store/PostingRepository.h"
#include "store/Sql.h"

namespace postulant {
namespace posting_facts {
namespace {

Done save(Database& db, const QString& key, const PostingFacts& facts) {
    return db.exec(
        QStringLiteral("INSERT INTO posting_facts(key,company,title,place,openness,why,source,fetched_at,language) "
                       "VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT(key) DO UPDATE SET company=excluded.company,"
                       "title=excluded.title,place=excluded.place,openness=excluded.openness,why=excluded.why,"
                       "source=excluded.source,fetched_at=excluded.fetched_at,language=excluded.language"),
        {key, facts.company, facts.title, facts.place, code(facts.openness), code(facts.why), facts.source,
         facts.fetchedAt, facts.language});
}

// Only what nothing holds: a run that is under way finds out by itself.
Done sayClosed(Database& db, qint64 postingId, qint64 now) {
    const Result<std::optional<qint64>> id = applications::find(db, postingId, false);
    if (!id || !id->has_value()) {
        return doneOf(id);
    }
    const Result<QVariant> state = db.value(QStringLiteral("SELECT state FROM application WHERE id=?"), {**id});
    const bool queued = state && state->toString() == code(ApplicationState::Queued);
    if (!state || (!queued && state->toString() != code(ApplicationState::Review))) {
        return doneOf(state);
    }
    if (const Done done = queued ? applications::setIntent(db, **id, Intent::Review, now) : Done{}; !done) {
        return done.error().kind == ErrorKind::Guarded ? Done{} : done;
    }
    return applications::setWaiting(db, **id, FailureKind::PostingClosed, {}, 0);
}

} // namespace

Result<std::optional<PostingFacts>> find(Database& db, const QString& key) {
    PostingFacts facts;
    const Result<bool> found =
        db.first(QStringLiteral("SELECT company,title,place,openness,why,source,fetched_at,language FROM posting_facts "
                                "WHERE key=?"),
                 {key}, [&facts](const QSqlQuery& row) {
                     facts.company = textAt(row, 0);
                     facts.title = textAt(row, 1);
                     facts.place = textAt(row, 2);
                     facts.openness = opennessFromCode(textAt(row, 3)).value_or(Openness::Unknown);
                     facts.why = factsWhyFromCode(textAt(row, 4));
                     facts.source = textAt(row, 5);
                     facts.fetchedAt = int64At(row, 6);
                     facts.language = textAt(row, 7);
                 });
    if (!found) {
        return passOn(found.error());
    }
    return *found ? std::optional(facts) : std::nullopt;
}

Done learn(Database& db, const QStringList& keys, const PostingFacts& facts, qint64 now) {
    if (keys.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("facts need a key"));
    }
    if (Done done = save(db, keys.first(), facts); !done) {
        return done;
    }
    const Result<std::optional<qint64>> posting = postings::find(db, keys);
    if (!posting || !posting->has_value()) {
        return doneOf(posting);
    }
    if (Done done = postings::describe(db, **posting, facts.company, facts.title, facts.place); !done) {
        return done;
    }
    return facts.openness == Openness::Closed ? sayClosed(db, **posting, now) : Done{};
}

Done forgetBefore(Database& db, qint64 at) {
    return db.exec(QStringLiteral("DELETE FROM posting_facts WHERE fetched_at<?"), {at});
}

} // namespace posting_facts

namespace host_rests {

Result<QVector<HostRestRow>> all(Database& db) {
    QVector<HostRestRow> out;
    const Done done =
        db.each(QStringLiteral("SELECT host,failures,not_before FROM host_rest"), {}, [&out](const QSqlQuery& row) {
            out << HostRestRow{textAt(row, 0), intAt(row, 1), int64At(row, 2)};
        });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Done save(Database& db, const HostRestRow& row) {
    if (row.failures == 0) {
        return db.exec(QStringLiteral("DELETE FROM host_rest WHERE host=?"), {row.host});
    }
    return db.exec(QStringLiteral("INSERT INTO host_rest(host,failures,not_before) VALUES(?,?,?) ON CONFLICT(host) "
                                  "DO UPDATE SET failures=excluded.failures,not_before=excluded.not_before"),
                   {row.host, row.failures, row.notBefore});
}

Done forgetBefore(Database& db, qint64 at) {
    return db.exec(QStringLiteral("DELETE FROM host_rest WHERE not_before<?"), {at});
}

} // namespace host_rests
} // namespace postulant
