#pragma once

#include "domain/PostingFacts.h"
#include "domain/PostingIdentity.h"
#include "store/Rows.h"
#include "store/Store.h"

#include <QObject>

#include <chrono>
#include <functional>

// From pasted text to verdicts to application rows. Nothing is sent from here.
namespace postulant {

enum class Verdict { New, Duplicate, Similar, Closed, NeedsAccount, NotAPosting, Blocked };
QString code(Verdict verdict); // "new", "duplicate", …: a public interface of the terminal

enum class VerdictReason {
    None,
    AlreadyApplied, // existingId, existingState, existingAt say where and when
    SameAsLine,     // sameAsLine
    NotAnAddress,
    UnsupportedScheme,
    HasCredentials, // user:password@ in the address
    TooLong,
    ListPage, // a board or search page without a posting
    AccountNeeded,
    AccountMaybe,   // some employers at this site want one, or guests may choose; a new line may say so too
    Closed,         // facts.why says how it is known
    LikeAnother,    // Similar: same company, like title; similar says to which
    SameNumber,     // Similar: the number of another one, at another place of the same system
    LikeLine,       // Similar to sameAsLine
    CompanyBlocked, // blockedBy
    SiteBlocked,
    CompanyLimit, // may be added; sent after limitUntil
};

struct IntakeLine {
    int line = 0; // 1-based line of the pasted text
    QString text; // at most 300 characters of it
    QString url;  // empty for NotAPosting without an address
    Verdict verdict = Verdict::NotAPosting;
    VerdictReason reason = VerdictReason::None;
    PostingIdentity identity;
    qint64 existingId = 0;
    ApplicationState existingState = ApplicationState::Draft;
    qint64 existingAt = 0;
    int sameAsLine = 0;
    PostingFacts facts;  // what is publicly known; fetchedAt 0: nothing yet
    bool lookUp = false; // it is worth asking the site (again)
    struct Other {       // the application it looks like
        qint64 id = 0;
        QString company;
        QString title;
        ApplicationState state = ApplicationState::Draft;
        qint64 at = 0;
    } similar;
    QString blockedBy;   // as the seeker wrote it
    bool queued = false; // added, and the seeker's setting wanted no look at it
    qint64 limitUntil = 0;

    QString company() const { return facts.company.isEmpty() ? identity.companyHint : facts.company; }
    QString title() const { return facts.title.isEmpty() ? identity.titleHint : facts.title; }
    bool isTitleKnown() const { return !facts.title.isEmpty() || !identity.titleIsGuess; }
    // Whether it may be queued at all, and whether it is ticked from the start.
    bool canAdd() const {
        return verdict == Verdict::New || verdict == Verdict::Similar || verdict == Verdict::NeedsAccount;
    }
    bool addByDefault() const { return verdict == Verdict::New; }
};

struct IntakeChoice {
    qint64 profileId = 0;    // 0: default
    qint64 resumeId = 0;     // 0: default
    qint64 connectionId = 0; // 0: default
    SpreadWay spread = SpreadWay::None;
    QVector<qint64> over;   // where it is spread; empty: all that are used for spreading
    qint64 letterId = 0;    // 0: as the rules say, else the default; letters::noLetter: none
    QString coverLetter;    // a text of its own, instead of a letter
    bool review = true;     // false: queue without review
    bool bySetting = false; // of those for review, what the seeker's setting wants no look at is queued
};

namespace intake {

// Lines without any text are left out. Practice and real applications of one posting are independent.
// What look-ups found out before is on the lines; asks: says which lines are worth asking for (none of practice, and
// none with the option off).
Result<QVector<IntakeLine>> judge(Database& db, const QString& text, bool practice, qint64 now, bool asks = false);
// What a look-up found out, on its line: a closed posting cannot be added, unless it is a duplicate anyway.
void applyFacts(IntakeLine& line, const PostingFacts& facts, qint64 now);
// A posting and an application for each line that canAdd(); judged again inside, so a line that became a duplicate,
// similar or blocked meanwhile comes back as such. A line that is given as Similar is wanted all the same. Answers the
// lines with existingId set to the new ids. All or nothing, in one job: for a few lines.
Result<QVector<IntakeLine>> add(Database& db, QVector<IntakeLine> lines, const IntakeChoice& choice, qint64 now);

// The same for Store::writeInParts(): thousands of lines would keep everybody else from writing for seconds, a
// submission's answer among them. Each line is there with its posting or not at all; who is interrupted and pastes the
// same again gets the rest, and duplicates for what is there.
class Adding {
public:
    static constexpr std::chrono::milliseconds partTime{50};

    Adding(QVector<IntakeLine> lines, const IntakeChoice& choice, qint64 now);
    // Adds lines for about `most`, at least one. Whether there are more.
    Result<bool> addSome(Database& db, std::chrono::milliseconds most = partTime);
    const QVector<IntakeLine>& lines() const { return m_lines; } // as add() answers them

private:
    QVector<IntakeLine> m_lines;
    IntakeChoice m_choice; // its connection: the same for all, from the first part on
    qint64 m_now;
    qsizetype m_next = 0;
};

} // namespace intake
} // namespace postulant
