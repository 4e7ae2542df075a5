#include "store/GuardRepository.h"

#include "domain/BlockedSite.h"
#include "domain/CompanyName.h"
#include "domain/PostingIdentity.h"
#include "store/ApplicationRepository.h"
#include "store/SeekerRepository.h"
#include "store/SimilarRepository.h"
#include "store/Sql.h"

#include <algorithm>

namespace postulant::guard {
namespace {

constexpr int longestLabel = 200;

QString keyOf(BlockKind kind, const QString& written) {
    return kind == BlockKind::Company ? companyKey(written) : blockedSiteKey(written);
}

Result<QVector<BlockRow>> select(Database& db, const QString& where, const QVariantList& values) {
    QVector<BlockRow> out;
    const Done done = db.each(QStringLiteral("SELECT id,kind,key,label,added_at FROM blocked ") + where, values,
                              [&out](const QSqlQuery& q) {
                                  out << BlockRow{int64At(q, 0), blockKind(textAt(q, 1)).value_or(BlockKind::Company),
                                                  textAt(q, 2), textAt(q, 3), int64At(q, 4)};
                              });
    return done ? Result<QVector<BlockRow>>(out) : passOn(done.error());
}

Result<std::optional<BlockRow>> byKey(Database& db, BlockKind kind, const QString& key) {
    const auto rows = select(db, QStringLiteral("WHERE kind=? AND key=?"), {code(kind), key});
    if (!rows) {
        return passOn(rows.error());
    }
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

// The company that the address suggests, while nothing better is known.
QString employerOfAddress(const QString& url) {
    const auto identity = identifyPosting(url);
    return identity ? companyKey(identity->companyHint) : QString();
}

// What was or may have been sent to the company: whatever holds a posting of it.
Result<QVector<qint64>> appliedTo(Database& db, const Subject& subject, qint64 since) {
    QVector<qint64> out;
    const Done done = db.each(
        QStringLiteral("SELECT iif(t.sent_at>0,t.sent_at,t.created_at) AS at FROM application a JOIN attempt t ON "
                       "t.application_id=a.id AND t.holds=1 WHERE a.employer_key=? AND a.employer_key<>'' AND "
                       "a.practice=? AND a.id<>? AND at>=? ORDER BY at DESC LIMIT 2000"),
        {subject.employerKey, subject.practice, subject.applicationId, since},
        [&out](const QSqlQuery& q) { out << int64At(q, 0); });
    return done ? Result<QVector<qint64>>(out) : passOn(done.error());
}

// What the seeker reads about the application it looks like: "Data engineer · Acme Labs". The number finds it again.
Result<QString> nameOf(Database& db, qint64 applicationId) {
    const auto rows = applications::rows(db, {applicationId});
    if (!rows) {
        return passOn(rows.error());
    }
    QStringList words{QLatin1Char('#') + QString::number(applicationId)};
    if (!rows->isEmpty()) {
        words << rows->first().title << rows->first().company;
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

} // namespace

QString code(BlockKind kind) {
    return kind == BlockKind::Company ? QStringLiteral("company") : QStringLiteral("site");
}

std::optional<BlockKind> blockKind(QStringView text) {
    if (text == u"company") {
        return BlockKind::Company;
    }
    return text == u"site" ? std::optional(BlockKind::Site) : std::nullopt;
}

Result<BlockRow> block(Database& db, BlockKind kind, const QString& written, qint64 now) {
    const QString label = written.simplified().left(longestLabel);
    const QString key = keyOf(kind, label);
    if (key.isEmpty()) {
        return failure(ErrorKind::Invalid, kind == BlockKind::Company
                                               ? QStringLiteral("this names no company")
                                               : QStringLiteral("this is no host and no known job system"));
    }
    const auto there = byKey(db, kind, key);
    if (!there || there->has_value()) {
        return there ? Result<BlockRow>(**there) : passOn(there.error());
    }
    if (Done done = db.exec(QStringLiteral("INSERT INTO blocked(kind,key,label,added_at) VALUES(?,?,?,?)"),
                            {code(kind), key, label, now});
        !done) {
        return passOn(done.error());
    }
    return BlockRow{db.lastInsertId(), kind, key, label, now};
}

Done unblock(Database& db, qint64 id) {
    if (Done done = db.exec(QStringLiteral("DELETE FROM blocked WHERE id=?"), {id}); !done) {
        return done;
    }
    if (Done found = expectChange(db, QStringLiteral("not on the list")); !found) {
        return found;
    }
    QVector<qint64> waiting;
    if (Done done = db.each(QStringLiteral("SELECT id FROM application WHERE state_rank=5 AND trashed_at=0 AND "
                                           "waiting_failure='blocked'"),
                            {}, [&waiting](const QSqlQuery& q) { waiting << int64At(q, 0); });
        !done) {
        return done;
    }
    for (const qint64 one : std::as_const(waiting)) {
        const auto still = blockedBy(db, one);
        if (!still) {
            return passOn(still.error());
        }
        if (!still->has_value()) {
            if (Done done = applications::setWaiting(db, one, FailureKind::None, {}, 0); !done) {
                return done;
            }
        }
    }
    return {};
}

Result<QVector<BlockRow>> blocklist(Database& db) {
    return select(db, QStringLiteral("ORDER BY kind,label COLLATE NOCASE,id"), {});
}

Result<std::optional<BlockRow>> find(Database& db, BlockKind kind, const QString& written) {
    return byKey(db, kind, keyOf(kind, written.simplified().left(longestLabel)));
}

Result<Subject> subjectOf(Database& db, qint64 applicationId) {
    Subject out;
    out.applicationId = applicationId;
    const Result<bool> found =
        db.first(QStringLiteral("SELECT a.practice,a.employer_key,a.like_key,a.url,p.ats,"
                                "a.like_accepted=a.employer_key||' '||a.like_key FROM application a JOIN posting p ON "
                                "p.id=a.posting_id WHERE a.id=?"),
                 {applicationId}, [&out](const QSqlQuery& q) {
                     out.practice = boolAt(q, 0);
                     out.employerKey = textAt(q, 1);
                     out.likeKey = textAt(q, 2);
                     out.url = textAt(q, 3);
                     out.ats = textAt(q, 4);
                     out.likeAccepted = boolAt(q, 5);
                 });
    if (!found) {
        return passOn(found.error());
    }
    return *found ? Result<Subject>(out) : failure(ErrorKind::NotFound, QStringLiteral("no such application"));
}

Result<Rules> Rules::load(Database& db) {
    const auto options = options::load(db);
    const auto list = blocklist(db);
    if (!options || !list) {
        return passOn(options ? list.error() : options.error());
    }
    Rules out;
    out.m_settings = GuardSettings::from(*options);
    out.m_list = *list;
    return out;
}

std::optional<BlockRow> Rules::blockedBy(const Subject& subject) const {
    if (m_list.isEmpty()) {
        return std::nullopt;
    }
    const QString employer = subject.employerKey.isEmpty() ? employerOfAddress(subject.url) : subject.employerKey;
    const QStringList sites = siteKeysOf(subject.url, subject.ats);
    const auto found = std::find_if(m_list.cbegin(), m_list.cend(), [&](const BlockRow& row) {
        return row.kind == BlockKind::Company ? row.key == employer : sites.contains(row.key);
    });
    return found == m_list.cend() ? std::nullopt : std::optional(*found);
}

Result<std::optional<GuardRefusal>> Rules::refusal(Database& db, const Subject& subject, qint64 now) const {
    GuardFacts facts;
    if (const auto by = blockedBy(subject)) {
        facts.companyBlocked = by->kind == BlockKind::Company;
        facts.siteBlocked = by->kind == BlockKind::Site;
    }
    if (m_settings.limitsCompanies() && !subject.employerKey.isEmpty()) {
        auto applied = appliedTo(db, subject, now - m_settings.lookBackMs());
        if (!applied) {
            return passOn(applied.error());
        }
        facts.applied = *applied;
    }
    if (m_settings.similarDays > 0 && !subject.likeAccepted) {
        const auto like = similar::sent(db, {subject.employerKey, subject.likeKey, subject.practice,
                                             m_settings.similarSince(now), subject.applicationId});
        if (!like) {
            return passOn(like.error());
        }
        facts.similarTo = like->value_or(0);
    }
    return guardRefusal(m_settings, facts, now);
}

Result<std::optional<GuardRefusal>> check(Database& db, qint64 applicationId, qint64 now) {
    const auto rules = Rules::load(db);
    const auto subject = subjectOf(db, applicationId);
    if (!rules || !subject) {
        return passOn(rules ? subject.error() : rules.error());
    }
    return rules->refusal(db, *subject, now);
}

Result<std::optional<BlockRow>> blockedBy(Database& db, qint64 applicationId) {
    const auto rules = Rules::load(db);
    const auto subject = subjectOf(db, applicationId);
    if (!rules || !subject) {
        return passOn(rules ? subject.error() : rules.error());
    }
    return rules->blockedBy(*subject);
}

Done turnBack(Database& db, qint64 applicationId, const GuardRefusal& refusal, qint64 now) {
    const Result<bool> queued = applications::isQueued(db, applicationId);
    if (!queued || !*queued) {
        return doneOf(queued);
    }
    if (refusal.kind == GuardRefusal::Kind::CompanyLimit) {
        return applications::setWaiting(db, applicationId, FailureKind::CompanyLimit, {}, refusal.until);
    }
    if (refusal.kind == GuardRefusal::Kind::Similar) {
        const auto name = nameOf(db, refusal.similarTo);
        if (!name) {
            return passOn(name.error());
        }
        if (Done asked = similar::accept(db, applicationId); !asked) {
            return asked;
        }
        return applications::backToReview(db, applicationId, FailureKind::Similar, *name, now);
    }
    const auto by = blockedBy(db, applicationId);
    if (!by) {
        return passOn(by.error());
    }
    return applications::backToReview(db, applicationId, FailureKind::Blocked,
                                      by->has_value() ? (*by)->label : QString(), now);
}

Done wakeCompanyOf(Database& db, qint64 applicationId) {
    return db.exec(QStringLiteral("UPDATE application SET not_before=0 FROM (SELECT employer_key AS e,practice AS p "
                                  "FROM application WHERE id=?) o WHERE employer_key=o.e AND employer_key<>'' AND "
                                  "practice=o.p AND state='queued' AND waiting_failure='company-limit'"),
                   {applicationId});
}

Done wakeAll(Database& db) {
    return db.exec(QStringLiteral("UPDATE application SET not_before=0 WHERE state='queued' AND trashed_at=0 AND "
                                  "waiting_failure='company-limit'"));
}

} // namespace postulant::guard
