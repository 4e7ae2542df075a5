#pragma once

#include "domain/Package.h"
#include "store/ApprovalRepository.h"
#include "store/Rows.h"
#include "store/Store.h"

// Freezes what one attempt will send, from profile, answers, resume and connection.
namespace postulant {

struct BuiltPackage {
    Package package;
    QVector<PackageRemark> remarks;
    qint64 profileId = 0; // the self that it speaks of; 0: there is none yet
    QString profileName;
    bool otherProfiles = false; // there is a choice
    QString resumePath;         // the bytes under Store::filesDir()
    qint64 letterId = 0;        // the letter that the text was made from; 0: a text of its own, or none
    QString letterLabel;
    ConnectionRow connection;
    approvals::Approval approval; // that it was made under

    // It is not the one that the seeker approved.
    bool isChanged() const { return approval.isForPackage() && approval.mark != approvalMark(package); }
    bool ready() const { return isReady(remarks); }
};

// Errors: NotFound, Database. A missing resume or profile is a remark, not an error.
// now: by which dates in answers are judged. A letter that the seeker approved keeps the day of the approval.
// connectionId: the one that it is about to go through; 0: the application's own, or of what is spread any.
Result<BuiltPackage> buildPackage(Database& db, const QString& filesDir, qint64 applicationId, qint64 now,
                                  qint64 connectionId = 0);

// As if nobody had approved it yet: what is approved now.
Result<BuiltPackage> buildUnapproved(Database& db, const QString& filesDir, qint64 applicationId, qint64 now);

} // namespace postulant
