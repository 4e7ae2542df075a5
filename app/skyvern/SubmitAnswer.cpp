#include "skyvern/SubmitAnswer.h"

namespace postulant {

QString code(SubmitAnswer::Kind kind) {
    switch (kind) {
    case SubmitAnswer::Kind::Accepted:
        return QStringLiteral("accepted");
    case SubmitAnswer::Kind::NeverLeft:
        return QStringLiteral("never-left");
    case SubmitAnswer::Kind::RefusedQueue:
        return QStringLiteral("refused-queue");
    case SubmitAnswer::Kind::RefusedJob:
        return QStringLiteral("refused-job");
    case SubmitAnswer::Kind::Unclear:
        return QStringLiteral("unclear");
    }
    return {};
}

} // namespace postulant
