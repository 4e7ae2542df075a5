#include "dispatch/IntakeGuard.h"

#include "domain/CompanyName.h"
#include "domain/JobTitle.h"
#include "store/ApplicationRepository.h"
#include "store/PostingRepository.h"
#include "store/SimilarRepository.h"

#include <algorithm>

namespace postulant::intake {
namespace {

bool isOpen(const IntakeLine& line) {
    return line.verdict == Verdict::New || line.verdict == Verdict::NeedsAccount || line.verdict == Verdict::Similar;
}

guard::Subject subjectOf(const IntakeLine& line, bool practice) {
    guard::Subject subject;
    subject.practice = practice;
    subject.employerKey = companyKey(line.company());
    subject.likeKey = line.isTitleKnown() ? titleKey(line.title()) : QString();
    subject.url = line.identity.url;
    subject.ats = line.identity.ats;
    subject.likeAccepted = true; // likeness is asked here, with the whole list
    return subject;
}

// By what two lines are alike; empty: nothing to compare.
QStringList likesOf(const IntakeLine& line) {
    QStringList likes = line.identity.similarKeys;
    const guard::Subject subject = subjectOf(line, false);
    if (!subject.employerKey.isEmpty() && !subject.likeKey.isEmpty()) {
        likes << subject.employerKey + QLatin1Char('\n') + subject.likeKey;
    }
    return likes;
}

Done describeOther(Database& db, IntakeLine& line, qint64 otherId, VerdictReason reason) {
    const auto rows = applications::rows(db, {otherId});
    if (!rows) {
        return tl::unexpected<Error>(rows.error());
    }
    line.verdict = Verdict::Similar;
    line.reason = reason;
    line.sameAsLine = 0;
    line.similar = {};
    line.similar.id = otherId;
    if (!rows->isEmpty()) {
        const ApplicationRow& row = rows->first();
        line.similar = {otherId, row.company, row.title, row.state,
                        row.submittedAt != 0 ? row.submittedAt : row.createdAt};
    }
    return {};
}

// The application of this kind to the posting that has the number without its place.
Result<std::optional<qint64>> underOtherScope(Database& db, const PostingIdentity& identity, bool practice) {
    const QString main = identity.keys.value(0);
    const auto only = postings::onlyUnderOtherScopes(db, main, identity.scope);
    if (!only) {
        return tl::unexpected<Error>(only.error());
    }
    auto posting = *only ? postings::find(db, {main}) : Result<std::optional<qint64>>(std::nullopt);
    if (!posting || !posting->has_value()) {
        return posting;
    }
    return applications::find(db, **posting, practice);
}

} // namespace

Result<QStringList> postingKeysOf(Database& db, const PostingIdentity& identity) {
    QStringList keys = identity.keys;
    if (identity.scope.isEmpty() || keys.isEmpty()) {
        return keys;
    }
    const QString placed = keys.first() + QLatin1Char('@') + identity.scope;
    const auto other = postings::onlyUnderOtherScopes(db, keys.first(), identity.scope);
    if (!other) {
        return tl::unexpected<Error>(other.error());
    }
    if (*other) {
        keys.first() = placed;
    } else {
        keys.append(placed);
    }
    return keys;
}

Result<IntakeGuard> IntakeGuard::load(Database& db) {
    auto rules = guard::Rules::load(db);
    if (!rules) {
        return tl::unexpected<Error>(rules.error());
    }
    IntakeGuard out;
    out.m_rules = std::move(*rules);
    return out;
}

Done IntakeGuard::look(Database& db, IntakeLine& line, bool practice, qint64 now) const {
    if (!isOpen(line)) {
        return {};
    }
    const guard::Subject subject = subjectOf(line, practice);
    if (const auto by = m_rules.blockedBy(subject)) {
        line.verdict = Verdict::Blocked;
        line.reason =
            by->kind == guard::BlockKind::Company ? VerdictReason::CompanyBlocked : VerdictReason::SiteBlocked;
        line.blockedBy = by->label;
        return {};
    }
    const auto similar = findSimilar(db, line, subject, now);
    if (!similar || *similar) {
        return similar ? Done{} : Done(tl::unexpected<Error>(similar.error()));
    }
    const auto refusal = m_rules.refusal(db, subject, now);
    if (!refusal) {
        return tl::unexpected<Error>(refusal.error());
    }
    if (refusal->has_value() && (*refusal)->kind == GuardRefusal::Kind::CompanyLimit) {
        line.limitUntil = (*refusal)->until;
        line.reason = line.reason == VerdictReason::None ? VerdictReason::CompanyLimit : line.reason;
    }
    return {};
}

Result<bool> IntakeGuard::findSimilar(Database& db, IntakeLine& line, const guard::Subject& subject, qint64 now) const {
    auto reason = VerdictReason::LikeAnother;
    auto other = m_rules.settings().similarDays > 0
                     ? similar::inList(db, {subject.employerKey, subject.likeKey, subject.practice,
                                            m_rules.settings().similarSince(now), 0})
                     : Result<std::optional<qint64>>(std::nullopt);
    if (other && !other->has_value()) {
        reason = VerdictReason::SameNumber;
        other = similar::byNumber(db, line.identity.similarKeys, subject.practice);
    }
    if (other && !other->has_value()) {
        other = underOtherScope(db, line.identity, subject.practice);
    }
    if (!other) {
        return tl::unexpected<Error>(other.error());
    }
    if (!other->has_value()) {
        return false;
    }
    const Done described = describeOther(db, line, **other, reason);
    return described ? Result<bool>(true) : Result<bool>(tl::unexpected<Error>(described.error()));
}

void LinesBefore::compare(IntakeLine& line) const {
    if (!isOpen(line)) {
        return;
    }
    int like = 0;
    for (qsizetype i = 0; i < line.identity.keys.size(); ++i) {
        const auto seen = m_keys.constFind(line.identity.keys.at(i));
        if (seen == m_keys.cend()) {
            continue;
        }
        const bool otherPlace =
            i == 0 && !seen->scope.isEmpty() && !line.identity.scope.isEmpty() && seen->scope != line.identity.scope;
        if (!otherPlace) {
            line.verdict = Verdict::Duplicate;
            line.reason = VerdictReason::SameAsLine;
            line.sameAsLine = seen->line;
            return;
        }
        like = seen->line;
    }
    for (const QString& key : likesOf(line)) {
        const auto seen = m_likes.constFind(key);
        like = seen == m_likes.cend() || like != 0 ? like : seen->line;
    }
    if (like != 0) {
        line.verdict = Verdict::Similar;
        line.reason = VerdictReason::LikeLine;
        line.sameAsLine = like;
    }
}

void LinesBefore::remember(const IntakeLine& line) {
    if (line.verdict == Verdict::Blocked) {
        return;
    }
    for (const QString& key : line.identity.keys) {
        if (!m_keys.contains(key)) {
            m_keys.insert(key, {line.line, line.identity.scope});
        }
    }
    if (line.verdict == Verdict::Duplicate) {
        return;
    }
    for (const QString& key : likesOf(line)) {
        if (!m_likes.contains(key)) {
            m_likes.insert(key, {line.line, {}});
        }
    }
}

void nameOtherLine(IntakeLine& line, const QVector<IntakeLine>& lines) {
    if (line.reason != VerdictReason::LikeLine) {
        return;
    }
    const auto other = std::find_if(lines.cbegin(), lines.cend(),
                                    [&line](const IntakeLine& one) { return one.line == line.sameAsLine; });
    if (other != lines.cend()) {
        line.similar = {other->existingId, other->company(), other->title(), ApplicationState::Draft, 0};
    }
}

Done acceptLikeness(Database& db, const IntakeLine& line) {
    const Done own = similar::accept(db, line.existingId);
    return own && line.similar.id != 0 ? similar::accept(db, line.similar.id) : own;
}

} // namespace postulant::intake
