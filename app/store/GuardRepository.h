#pragma once

#include "domain/GuardRule.h"
#include "store/Database.h"

#include <QString>
#include <QVector>

#include <optional>

// The list of companies and sites not to apply to, and the facts that domain/GuardRule judges. attempts::reserve asks
// in its own transaction; everybody else asks to say it beforehand.
namespace postulant::guard {

enum class BlockKind { Company, Site };
QString code(BlockKind kind); // "company", "site"
std::optional<BlockKind> blockKind(QStringView code);

struct BlockRow {
    qint64 id = 0;
    BlockKind kind = BlockKind::Company;
    QString key;
    QString label; // as the seeker wrote it
    qint64 addedAt = 0;
};

// Adds, or answers the one that means the same. Errors: Invalid if the text names no company, or no host and no known
// job system.
Result<BlockRow> block(Database& db, BlockKind kind, const QString& written, qint64 now);
// What waited in Review only because of it no longer says so. Errors: NotFound.
Done unblock(Database& db, qint64 id);
Result<QVector<BlockRow>> blocklist(Database& db); // companies first, by label
Result<std::optional<BlockRow>> find(Database& db, BlockKind kind, const QString& written);

// What a posting is to the guard.
struct Subject {
    qint64 applicationId = 0; // 0: not added yet
    bool practice = false;
    QString employerKey; // companyKey(); empty: not known
    QString likeKey;     // titleKey(); empty: not known, or only guessed from an address
    QString url;
    QString ats;
    bool likeAccepted = false; // the seeker was asked about the likeness
};
Result<Subject> subjectOf(Database& db, qint64 applicationId);

// Settings and list, read once for many questions within one job.
class Rules {
public:
    static Result<Rules> load(Database& db);

    const GuardSettings& settings() const { return m_settings; }
    std::optional<BlockRow> blockedBy(const Subject& subject) const;
    // As the reservation asks. Similar: only to what was or may have been sent.
    Result<std::optional<GuardRefusal>> refusal(Database& db, const Subject& subject, qint64 now) const;

private:
    GuardSettings m_settings;
    QVector<BlockRow> m_list;
};

Result<std::optional<GuardRefusal>> check(Database& db, qint64 applicationId, qint64 now);
Result<std::optional<BlockRow>> blockedBy(Database& db, qint64 applicationId);

// What becomes of a queued application that was refused: back to Review when blocked or similar (the latter once: the
// seeker's approval lets it go), else it stays queued until the first instant at which it may go. Nothing if it is not
// queued any more.
Done turnBack(Database& db, qint64 applicationId, const GuardRefusal& refusal, qint64 now);

// A place became free or a limit changed: those that wait for their company's limit ask again.
Done wakeCompanyOf(Database& db, qint64 applicationId);
Done wakeAll(Database& db);

} // namespace postulant::guard
