#include "skyvern/SubmitJudge.h"

namespace postulant {
namespace {

SubmitReport::Trouble troubleOf(const OnceReport& once) {
    if (!once.trouble) {
        return SubmitReport::Trouble::None;
    }
    switch (*once.trouble) {
    case ErrorKind::Offline:
        return SubmitReport::Trouble::Unreachable;
    case ErrorKind::Tls:
        return SubmitReport::Trouble::Tls;
    case ErrorKind::ConnectionLost:
        return SubmitReport::Trouble::Cut;
    // Before anything was handed over, a deadline or a stop means that the connection never stood.
    case ErrorKind::Timeout:
        return once.mayHaveLeft ? SubmitReport::Trouble::TimedOut : SubmitReport::Trouble::Unreachable;
    case ErrorKind::Cancelled:
        return once.mayHaveLeft ? SubmitReport::Trouble::Cancelled : SubmitReport::Trouble::Unreachable;
    default:
        return SubmitReport::Trouble::Other;
    }
}

} // namespace

SubmitAnswer judgeSubmit(const Dialect& dialect, const OnceReport& once) {
    SubmitAnswer answer;
    answer.report.trouble = troubleOf(once);
    answer.report.anythingWritten = once.mayHaveLeft;
    answer.report.httpStatus = once.status;
    answer.report.wholeAnswer = once.whole;
    answer.error = once.error;
    if (once.whole && once.status >= 200 && once.status <= 299) {
        const Result<SubmitReply> reply = dialect.readSubmit(once.body);
        answer.report.runIdReadable = reply.has_value();
        if (reply) {
            answer.runId = reply->runId;
            answer.appUrl = reply->appUrl;
        } else {
            answer.error = reply.error();
            answer.error.httpStatus = once.status;
        }
    }
    if (once.whole && once.status == 404) {
        if (once.error.kind == ErrorKind::Unauthorized) {
            answer.report.httpStatus = 403; // it speaks of the key: no verdict on this job
        } else {
            answer.definitionGone = dialect.describe().needsDefinition &&
                                    once.error.detail.contains(QLatin1String("workflow"), Qt::CaseInsensitive);
        }
    }
    if (once.whole && once.status == 403 && once.error.kind == ErrorKind::BadRequest) {
        answer.report.httpStatus = 400; // its words are about this job, not about the key
    }
    answer.verdict = decideSubmit(answer.report);
    return answer;
}

} // namespace postulant
