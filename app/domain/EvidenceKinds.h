#pragma once

#include <QString>
#include <QStringView>
#include <QVector>

// The kinds of files that an attempt leaves, in one table: what its bytes must be, how large they may be, and when a
// rule of the seeker may remove them.
namespace postulant {

enum class EvidenceBytes { Picture, Recording, Page, Log, Json, Download, Any };

struct EvidenceKind {
    const char* kind; // as a row says it; of a server's files the server's own word
    EvidenceBytes bytes;
    qint64 mostBytes;
    int removal; // rules remove small numbers first; -1: never
    bool proof;  // never where the attempt applied: it shows that it did
};
const QVector<EvidenceKind>& evidenceKinds();
// A kind that is not in the table may be anything and is never removed by a rule.
const EvidenceKind& evidenceKind(QStringView kind);

inline const QString attachedKind = QStringLiteral("attached"); // a file of the seeker's; no rule removes it
inline const QString outputsKind = QStringLiteral("outputs");   // runOutputsJson() of a run
bool isPageKind(QStringView kind);                              // "html_scrape", "html_action"

// A server's ids are numbers that grow with time.
bool isLaterArtifact(QStringView id, QStringView other);

// Rows with serverId, kind and path: the newest page source that is on disk; nullptr: none. It is what the run last
// saw.
template <class Row>
const Row* lastPage(const QVector<Row>& rows) {
    const Row* last = nullptr;
    for (const Row& row : rows) {
        const bool page = !row.path.isEmpty() && isPageKind(row.kind);
        if (page && (last == nullptr || isLaterArtifact(row.serverId, last->serverId))) {
            last = &row;
        }
    }
    return last;
}

// Why a file is not there, beside the codes of ErrorKind. Stable: database, JSON.
namespace evidence_problem {
inline const QString notAPicture = QStringLiteral("not-a-picture");
inline const QString pictureTooLarge = QStringLiteral("picture-too-large");
inline const QString notARecording = QStringLiteral("not-a-recording");
inline const QString notText = QStringLiteral("not-text");
inline const QString notALog = QStringLiteral("not-a-log");
inline const QString tooMany = QStringLiteral("too-many");
inline const QString folderFull = QStringLiteral("folder-full");
inline const QString removedByRule = QStringLiteral("removed-by-rule");
} // namespace evidence_problem

} // namespace postulant
