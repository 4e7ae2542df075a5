#pragma once

#include "domain/PostingIdentity.h"
#include "store/Rows.h"
#include "store/Store.h"

#include <QObject>

#include <functional>

// From pasted text to verdicts to application rows. Nothing is sent from here.
namespace postulant {

enum class Verdict { New, Duplicate, Similar, Closed, NeedsAccount, NotAPosting };
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

    // Whether it may be queued at all, and whether it is ticked from the start.
    bool canAdd() const {
        return verdict == Verdict::New || verdict == Verdict::Similar || verdict == Verdict::NeedsAccount;
    }
    bool addByDefault() const { return verdict == Verdict::New; }
};

struct IntakeChoice {
    qint64 resumeId = 0;     // 0: default
    qint64 connectionId = 0; // 0: default
    QString coverLetter;
    bool review = true; // false: queue without review
};

namespace intake {

// Lines without any text are left out. Practice and real applications of one posting are independent.
Result<QVector<IntakeLine>> judge(Database& db, const QString& text, bool practice);
// One transaction: a posting and an application for each line that canAdd(); judged again inside, so a line that
// became a duplicate meanwhile comes back as such. Answers the lines with existingId set to the new ids.
Result<QVector<IntakeLine>> add(Database& db, QVector<IntakeLine> lines, const IntakeChoice& choice, qint64 now);

} // namespace intake
} // namespace postulant
