#pragma once

#include "dispatch/Intake.h"
#include "store/GuardRepository.h"

#include <QHash>

// What intake says about a line beyond "there already": it looks like another, it is on the list of those not to apply
// to, or its company has enough applications for now.
namespace postulant::intake {

// The keys by which this posting is found and stored. One number at two places of a system (PostingIdentity::scope) is
// two postings until the seeker says otherwise: the second one has its number only together with its place.
Result<QStringList> postingKeysOf(Database& db, const PostingIdentity& identity);

class IntakeGuard {
public:
    static Result<IntakeGuard> load(Database& db);

    // Changes a line that is New or NeedsAccount (or Similar to a line before) to Blocked or Similar, or notes when it
    // may go. Others stay as they are.
    Done look(Database& db, IntakeLine& line, bool practice, qint64 now) const;

private:
    Result<bool> findSimilar(Database& db, IntakeLine& line, const guard::Subject& subject, qint64 now) const;

    guard::Rules m_rules;
};

// The lines before one, within the same text.
class LinesBefore {
public:
    void compare(IntakeLine& line) const; // a duplicate of, or similar to, one of them
    void remember(const IntakeLine& line);

private:
    struct Seen {
        int line = 0;
        QString scope;
    };
    QHash<QString, Seen> m_keys;
    QHash<QString, Seen> m_likes; // company and title, or a shared number
};

// A line that is similar to a line before is similar to what became of that one.
void nameOtherLine(IntakeLine& line, const QVector<IntakeLine>& lines);
// The line was added although it looks like another: neither of the two asks again.
Done acceptLikeness(Database& db, const IntakeLine& line);

} // namespace postulant::intake
