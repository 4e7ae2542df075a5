#include "dispatch/Intake.h"

#include "dispatch/Approval.h"
#include "dispatch/IntakeGuard.h"
#include "domain/PastedText.h"
#include "store/ApplicationRepository.h"
#include "store/PostingFactsRepository.h"
#include "store/PostingRepository.h"
#include "store/SeekerRepository.h"
#include "store/SpreadRepository.h"

#include <QElapsedTimer>
#include <QRegularExpression>

namespace postulant {

QString code(Verdict verdict) {
    switch (verdict) {
    case Verdict::New:
        return QStringLiteral("new");
    case Verdict::Duplicate:
        return QStringLiteral("duplicate");
    case Verdict::Similar:
        return QStringLiteral("similar");
    case Verdict::Closed:
        return QStringLiteral("closed");
    case Verdict::NeedsAccount:
        return QStringLiteral("needs-account");
    case Verdict::NotAPosting:
        return QStringLiteral("not-a-posting");
    case Verdict::Blocked:
        return QStringLiteral("blocked");
    }
    return {};
}

namespace intake {
namespace {

VerdictReason reasonOf(const Error& error) {
    switch (identityRefusal(error).value_or(IdentityRefusal::NotAUrl)) {
    case IdentityRefusal::NotAUrl:
        return VerdictReason::NotAnAddress;
    case IdentityRefusal::NotHttp:
        return VerdictReason::UnsupportedScheme;
    case IdentityRefusal::HasCredentials:
        return VerdictReason::HasCredentials;
    case IdentityRefusal::TooLong:
        return VerdictReason::TooLong;
    case IdentityRefusal::ListPage:
        return VerdictReason::ListPage;
    case IdentityRefusal::Ambiguous:
        return VerdictReason::ListPage;
    }
    return VerdictReason::NotAnAddress;
}

// A pasted password is shown nowhere again.
QString withoutCredentials(QString text) {
    static const QRegularExpression userInfo(QStringLiteral("//[^/@\\s]*@"));
    return text.replace(userInfo, QStringLiteral("//…@"));
}

IntakeLine identify(const PastedLine& pasted) {
    IntakeLine line;
    line.line = pasted.lineNumber;
    line.text = pasted.text;
    line.url = pasted.url;
    const Result<PostingIdentity> identity = identifyPosting(pasted.url.isEmpty() ? pasted.text : pasted.url);
    if (!identity) {
        line.verdict = Verdict::NotAPosting;
        line.reason = reasonOf(identity.error());
        if (line.reason == VerdictReason::HasCredentials) {
            line.url.clear();
            line.text = withoutCredentials(line.text);
        }
        return line;
    }
    line.identity = *identity;
    line.url = identity->url;
    line.verdict = identity->needsAccount ? Verdict::NeedsAccount : Verdict::New;
    line.reason = identity->accountOptional ? VerdictReason::AccountMaybe
                  : identity->needsAccount  ? VerdictReason::AccountNeeded
                                            : VerdictReason::None;
    return line;
}

// Looks the posting up; turns the line into a duplicate of what is there.
Done compareWithHistory(Database& db, IntakeLine& line, bool practice) {
    const auto keys = postingKeysOf(db, line.identity);
    const auto posting =
        keys ? postings::find(db, *keys) : Result<std::optional<qint64>>(tl::unexpected<Error>(keys.error()));
    if (!posting) {
        return tl::unexpected<Error>(posting.error());
    }
    if (!posting->has_value()) {
        return {};
    }
    const auto existing = applications::find(db, **posting, practice);
    if (!existing) {
        return tl::unexpected<Error>(existing.error());
    }
    if (!existing->has_value()) {
        return {};
    }
    const auto rows = applications::rows(db, {**existing});
    if (!rows) {
        return tl::unexpected<Error>(rows.error());
    }
    line.verdict = Verdict::Duplicate;
    line.reason = VerdictReason::AlreadyApplied;
    line.existingId = **existing;
    if (!rows->isEmpty()) {
        const ApplicationRow& row = rows->first();
        line.existingState = row.state;
        line.existingAt = row.submittedAt != 0 ? row.submittedAt : row.createdAt;
    }
    return {};
}

Done applyKnown(Database& db, IntakeLine& line, qint64 now) {
    const auto facts = posting_facts::find(db, line.identity.keys.value(0));
    if (!facts) {
        return tl::unexpected<Error>(facts.error());
    }
    if (facts->has_value()) {
        applyFacts(line, **facts, now);
    }
    return {};
}

Result<qint64> addPosting(Database& db, const IntakeLine& line, qint64 now) {
    const PostingIdentity& identity = line.identity;
    const auto keys = postingKeysOf(db, identity);
    if (!keys) {
        return tl::unexpected<Error>(keys.error());
    }
    NewPosting posting;
    posting.url = identity.url;
    posting.ats = identity.ats;
    posting.site = identity.siteName;
    posting.keys = *keys;
    posting.company = line.company();
    posting.title = line.title();
    posting.place = line.facts.place;
    posting.titleKnown = line.isTitleKnown();
    posting.similarKeys = identity.similarKeys;
    return postings::findOrAdd(db, posting, now);
}

// What was learned since it was judged: there by now, or closed.
Done judgeAgain(Database& db, IntakeLine& line, bool practice, qint64 now) {
    if (!line.canAdd()) {
        return {};
    }
    const Done looked = compareWithHistory(db, line, practice);
    return looked && line.canAdd() && !practice ? applyKnown(db, line, now) : looked;
}

Done addLine(Database& db, IntakeLine& line, const IntakeGuard& guard, const ConnectionRow& connection,
             const IntakeChoice& choice, qint64 now) {
    if (Done looked = judgeAgain(db, line, connection.practice, now); !looked) {
        return looked;
    }
    if (!line.canAdd()) {
        return {};
    }
    const bool wanted = line.verdict == Verdict::Similar; // although it looks like another
    IntakeLine again = line;
    if (Done looked = guard.look(db, again, connection.practice, now); !looked) {
        return looked;
    }
    if (again.verdict == Verdict::Blocked || (again.verdict == Verdict::Similar && !wanted)) {
        line = again;
        return {};
    }
    const auto postingId = addPosting(db, line, now);
    if (!postingId) {
        return tl::unexpected<Error>(postingId.error());
    }
    NewApplication application;
    application.postingId = *postingId;
    application.practice = connection.practice;
    application.intent = choice.review ? Intent::Review : Intent::Queue;
    application.connectionId = connection.id;
    application.profileId = choice.profileId;
    application.resumeId = choice.resumeId;
    application.letterId = choice.letterId;
    application.coverLetter = choice.coverLetter;
    const auto id = applications::add(db, application, now);
    if (!id && id.error().kind == ErrorKind::Duplicate) {
        return compareWithHistory(db, line, connection.practice);
    }
    if (!id) {
        return tl::unexpected<Error>(id.error());
    }
    line.existingId = *id;
    if (Done spread = choice.spread != SpreadWay::None ? spreading::set(db, *id, {choice.spread, choice.over}) : Done{};
        !spread) {
        return spread;
    }
    if (Done done = wanted ? acceptLikeness(db, line) : Done{}; !done || !choice.review || !choice.bySetting) {
        return done;
    }
    const auto queued = approveByRule(db, *id, now);
    line.queued = queued.value_or(false);
    return queued ? Done{} : Done(tl::unexpected<Error>(queued.error()));
}

// Which connections a spread batch goes over, once for all of its lines; the first stands with each until it is sent.
Done chooseSpread(Database& db, IntakeChoice& choice) {
    if (choice.spread == SpreadWay::None) {
        return {};
    }
    if (choice.over.isEmpty()) {
        const auto pool = spreading::pool(db);
        if (!pool) {
            return tl::unexpected<Error>(pool.error());
        }
        for (const ConnectionRow& row : *pool) {
            choice.over << row.id;
        }
    }
    if (choice.over.isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no connection to spread over"));
    }
    choice.connectionId = choice.over.first();
    return {};
}

} // namespace

Result<QVector<IntakeLine>> judge(Database& db, const QString& text, bool practice, qint64 now, bool asks) {
    const auto guard = IntakeGuard::load(db);
    if (!guard) {
        return tl::unexpected<Error>(guard.error());
    }
    const auto options = options::load(db);
    if (!options) {
        return tl::unexpected<Error>(options.error());
    }
    const bool worthAsking = asks && !practice && options->on(Option::LookUpPostings);
    QVector<IntakeLine> lines;
    LinesBefore before;
    for (const PastedLine& pasted : splitPastedText(text)) {
        IntakeLine line = identify(pasted);
        if (line.verdict != Verdict::NotAPosting) {
            Done looked = compareWithHistory(db, line, practice);
            if (looked && line.canAdd() && !practice) {
                line.lookUp = worthAsking;
                looked = applyKnown(db, line, now);
            }
            if (looked) {
                before.compare(line);
                looked = guard->look(db, line, practice, now);
            }
            if (!looked) {
                return tl::unexpected<Error>(looked.error());
            }
            before.remember(line);
        }
        lines.append(line);
    }
    return lines;
}

void applyFacts(IntakeLine& line, const PostingFacts& facts, qint64 now) {
    line.facts = facts;
    const bool fresh = facts.isFresh(now);
    line.lookUp = line.lookUp && !fresh;
    if (line.canAdd() && fresh && facts.openness == Openness::Closed) {
        line.verdict = Verdict::Closed;
        line.reason = VerdictReason::Closed;
    }
}

Result<QVector<IntakeLine>> add(Database& db, QVector<IntakeLine> lines, const IntakeChoice& choice, qint64 now) {
    Adding adding(std::move(lines), choice, now);
    const Result<bool> more = adding.addSome(db, std::chrono::milliseconds::max());
    return more ? Result<QVector<IntakeLine>>(adding.lines()) : tl::unexpected<Error>(more.error());
}

Adding::Adding(QVector<IntakeLine> lines, const IntakeChoice& choice, qint64 now)
    : m_lines(std::move(lines))
    , m_choice(choice)
    , m_now(now) {}

Result<bool> Adding::addSome(Database& db, std::chrono::milliseconds most) {
    QElapsedTimer timer;
    timer.start();
    if (Done chosen = chooseSpread(db, m_choice); !chosen) {
        return tl::unexpected<Error>(chosen.error());
    }
    const auto connection =
        m_choice.connectionId != 0 ? connections::get(db, m_choice.connectionId) : connections::preferred(db);
    if (!connection) {
        return tl::unexpected<Error>(connection.error());
    }
    m_choice.connectionId = connection->id;
    const auto guard = IntakeGuard::load(db);
    if (!guard) {
        return tl::unexpected<Error>(guard.error());
    }
    do {
        if (m_next == m_lines.size()) {
            return false;
        }
        IntakeLine& line = m_lines[m_next];
        nameOtherLine(line, m_lines);
        if (const Done done = addLine(db, line, *guard, *connection, m_choice, m_now); !done) {
            return tl::unexpected<Error>(done.error());
        }
        ++m_next;
    } while (timer.elapsed() < most.count());
    return m_next < m_lines.size();
}

} // namespace intake
} // namespace postulant
