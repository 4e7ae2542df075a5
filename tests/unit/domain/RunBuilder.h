#pragma once

#include "domain/RunSnapshot.h"

// Short ways to say what a run looked like.
namespace postulant::testing {

inline ActionTrail trail(const QString& letters, bool complete = true) {
    // c click, i input, s select, u upload (completed), U upload (failed), k key, w wait, d done, t terminate, o other
    ActionTrail result;
    result.complete = complete;
    using Kind = PageAction::Kind;
    for (const QChar c : letters) {
        const Kind kind = c == u'c'   ? Kind::Click
                          : c == u'i' ? Kind::Input
                          : c == u's' ? Kind::Select
                          : c == u'u' ? Kind::Upload
                          : c == u'U' ? Kind::Upload
                          : c == u'k' ? Kind::KeyPress
                          : c == u'w' ? Kind::Wait
                          : c == u'd' ? Kind::Complete
                          : c == u't' ? Kind::Terminate
                                      : Kind::Other;
        result.actions.append({kind, c != u'U', {}, 0, {}});
    }
    return result;
}

inline RunSnapshot run(RunStatus status, const QString& errorCode = {}) {
    RunSnapshot snapshot;
    snapshot.runId = QStringLiteral("wr_1");
    snapshot.status = status;
    if (!errorCode.isEmpty()) {
        snapshot.errors.append({errorCode, {}});
    }
    return snapshot;
}

inline RunSnapshot completed(std::optional<bool> submitted) {
    RunSnapshot snapshot = run(RunStatus::Completed);
    snapshot.hasResult = true;
    snapshot.submitted = submitted;
    return snapshot;
}

} // namespace postulant::testing
