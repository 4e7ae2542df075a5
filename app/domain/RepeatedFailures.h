#pragma once

#include "domain/States.h"

#include <QString>
#include <QVector>

// Job sites at which the last applications all ended the same way: then it is the site, or what the server makes of it,
// and not the one posting. Pure.
namespace postulant {

// How one application ended; the newest attempt speaks for it.
struct SiteEnd {
    qint64 applicationId = 0;
    QString site; // "Greenhouse", or the host of the employer's own pages
    bool applied = false;
    FailureKind failure = FailureKind::None;
    qint64 at = 0; // UTC ms
    QString runId;
    QString dialect;
};

struct RepeatedFailure {
    QString site;
    FailureKind failure = FailureKind::None;
    QVector<SiteEnd> ends; // newest first, all with this failure and nothing else between
    int appliedBefore = 0; // at the same site, in the period that was looked at
};

// newestFirst: of the period that is looked at. Ends that say nothing of the site (a closed posting, a missing answer,
// stopped by the seeker, trouble with the server) count neither way. The most frequent first.
QVector<RepeatedFailure> repeatedFailures(const QVector<SiteEnd>& newestFirst, int least = 3);
bool speaksOfSite(FailureKind kind);

// Plain text to send to somebody: site, kinds, times, run ids. Nothing of the seeker, no address of a posting.
QString repeatedFailureReport(const RepeatedFailure& repeated, const QString& programVersion);

} // namespace postulant
