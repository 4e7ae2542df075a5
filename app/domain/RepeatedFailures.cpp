#include "domain/RepeatedFailures.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace postulant {
namespace {

struct Row {
    RepeatedFailure found;
    bool broken = false; // something else came before
};

void take(Row& row, const SiteEnd& end) {
    if (end.applied) {
        row.found.appliedBefore++;
    }
    if (row.broken) {
        return;
    }
    if (end.applied || (!row.found.ends.isEmpty() && end.failure != row.found.failure)) {
        row.broken = true;
        return;
    }
    row.found.site = end.site;
    row.found.failure = end.failure;
    row.found.ends.append(end);
}

} // namespace

bool speaksOfSite(FailureKind kind) {
    switch (kind) {
    case FailureKind::LoginNeeded:
    case FailureKind::Captcha:
    case FailureKind::ResumeUploadFailed:
    case FailureKind::ResumeNotSeen:
    case FailureKind::EmailVerification:
    case FailureKind::TimedOut:
    case FailureKind::StepsUsedUp:
    case FailureKind::RetriesUsedUp:
    case FailureKind::FormRejected:
    case FailureKind::UnclearNoProof:
    case FailureKind::SiteDown:
    case FailureKind::RequestRefused:
    case FailureKind::Other:
        return true;
    default:
        return false;
    }
}

QVector<RepeatedFailure> repeatedFailures(const QVector<SiteEnd>& newestFirst, int least) {
    QHash<QString, Row> bySite;
    QSet<qint64> seen;
    for (const SiteEnd& end : newestFirst) {
        if (end.site.isEmpty() || seen.contains(end.applicationId) || (!end.applied && !speaksOfSite(end.failure))) {
            continue;
        }
        seen.insert(end.applicationId);
        take(bySite[end.site], end);
    }
    QVector<RepeatedFailure> out;
    for (const Row& row : std::as_const(bySite)) {
        if (row.found.ends.size() >= least) {
            out.append(row.found);
        }
    }
    std::sort(out.begin(), out.end(), [](const RepeatedFailure& a, const RepeatedFailure& b) {
        return a.ends.size() != b.ends.size() ? a.ends.size() > b.ends.size() : a.site < b.site;
    });
    return out;
}

QString repeatedFailureReport(const RepeatedFailure& repeated, const QString& programVersion) {
    const auto instant = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate); };
    QStringList lines{
        QStringLiteral("Postulant %1").arg(programVersion),
        QStringLiteral("Site: %1").arg(repeated.site.simplified().left(100)),
        QStringLiteral("The last %1 applications ended with: %2").arg(repeated.ends.size()).arg(code(repeated.failure)),
        QStringLiteral("Applied at this site in the same period: %1").arg(repeated.appliedBefore), QString()};
    for (const SiteEnd& end : repeated.ends) {
        lines << QStringLiteral("%1  %2  %3  %4")
                     .arg(instant(end.at), code(end.failure), end.dialect.isEmpty() ? QStringLiteral("-") : end.dialect,
                          end.runId.isEmpty() ? QStringLiteral("no run") : end.runId.simplified().left(80));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace postulant
