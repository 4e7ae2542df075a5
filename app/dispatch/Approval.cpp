#include "dispatch/Approval.h"

#include "store/ApplicationRepository.h"
#include "store/ApprovalRepository.h"
#include "store/GuardRepository.h"
#include "store/SeekerRepository.h"

namespace postulant {
namespace {

// What the seeker does not want to apply to is not queued, either.
Done checkList(Database& db, qint64 id) {
    const auto by = guard::blockedBy(db, id);
    if (!by || !by->has_value()) {
        return by ? Done{} : Done(tl::unexpected<Error>(by.error()));
    }
    const bool company = (*by)->kind == guard::BlockKind::Company;
    return tl::unexpected<Error>(
        errorOf({company ? GuardRefusal::Kind::CompanyBlocked : GuardRefusal::Kind::SiteBlocked, 0, 0}));
}

} // namespace

Done approveApplication(Database& db, const QString& filesDir, qint64 id, qint64 now, const QString& shown) {
    if (Done free = checkList(db, id); !free) {
        return free;
    }
    const auto built = buildUnapproved(db, filesDir, id, now);
    if (!built) {
        return tl::unexpected<Error>(built.error());
    }
    if (!built->ready()) {
        return failure(ErrorKind::NotReady, QString::number(id));
    }
    const QString mark = approvalMark(built->package);
    if (!shown.isEmpty() && shown != mark) {
        return failure(ErrorKind::NotReady, QStringLiteral("changed since it was shown"));
    }
    const Done queued = applications::setIntent(db, id, Intent::Queue, now);
    return queued ? approvals::record(db, id, {ApprovedBy::Seeker, mark, now}) : queued;
}

Done approveShown(Database& db, const QString& filesDir, const QVector<ShownPackage>& shown, qint64 now) {
    for (const ShownPackage& one : shown) {
        if (Done done = approveApplication(db, filesDir, one.id, now, one.mark); !done) {
            return done;
        }
    }
    return {};
}

Result<ReviewReason> reviewReason(Database& db, qint64 id, const BuiltPackage& built) {
    const auto options = options::load(db);
    const auto sent = approvals::isSentAtSite(db, id);
    if (!options || !sent) {
        return tl::unexpected<Error>(!options ? options.error() : sent.error());
    }
    ReviewFacts facts;
    facts.wish = reviewWish(*options);
    facts.ready = built.ready();
    facts.remarked = !built.remarks.isEmpty();
    facts.sentAtSite = *sent;
    facts.approved = built.approval.by;
    facts.changed = built.isChanged();
    return reviewReason(facts);
}

Result<bool> approveByRule(Database& db, qint64 id, qint64 now) {
    const auto options = options::load(db);
    if (!options || reviewWish(*options) == ReviewWish::Always) { // no package is needed to know
        return options ? Result<bool>(false) : Result<bool>(tl::unexpected<Error>(options.error()));
    }
    const auto built = buildPackage(db, {}, id, now);
    if (!built) {
        return tl::unexpected<Error>(built.error());
    }
    const auto reason = reviewReason(db, id, *built);
    if (!reason || *reason != ReviewReason::None) {
        return reason ? Result<bool>(false) : Result<bool>(tl::unexpected<Error>(reason.error()));
    }
    Done done = applications::setIntent(db, id, Intent::Queue, now);
    if (done) {
        done = approvals::record(db, id, {ApprovedBy::Rule, approvalMark(built->package), now});
    }
    return done ? Result<bool>(true) : Result<bool>(tl::unexpected<Error>(done.error()));
}

Done recordApproval(Database& db, qint64 id, ApprovedBy by, qint64 now) {
    const auto built = buildUnapproved(db, {}, id, now);
    return built ? approvals::record(db, id, {by, approvalMark(built->package), now})
                 : Done(tl::unexpected<Error>(built.error()));
}

Done renewApproval(Database& db, qint64 id, const BuiltPackage& built, qint64 now) {
    return built.approval.by == ApprovedBy::Rule
               ? approvals::record(db, id, {ApprovedBy::Rule, approvalMark(built.package), now})
               : Done{};
}

} // namespace postulant
