#include "domain/QueueStatus.h"

namespace postulant {

QueueWait queueWaitOf(SendingWait wait) {
    switch (wait) {
    case SendingWait::None:
        break;
    case SendingWait::Spacing:
        return QueueWait::Spacing;
    case SendingWait::SiteCap:
    case SendingWait::DailyCap:
    case SendingWait::SpendCap:
        return QueueWait::Cap;
    case SendingWait::QuietHours:
        return QueueWait::QuietHours;
    case SendingWait::StartTime:
        return QueueWait::Schedule;
    }
    return QueueWait::None;
}

} // namespace postulant
