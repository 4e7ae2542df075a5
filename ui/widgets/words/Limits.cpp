#include "ui/widgets/words/Parts.h"

#include <QCoreApplication>

namespace postulant::words {

QString limit(SendingWait wait) {
    switch (wait) {
    case SendingWait::None:
        return {};
    case SendingWait::Spacing:
        //: In brackets after the time of the next sending: the time between two applications to one site
        return translated(QT_TRANSLATE_NOOP("Words", "pace of the site"));
    case SendingWait::SiteCap:
        return translated(QT_TRANSLATE_NOOP("Words", "enough for this site today"));
    case SendingWait::DailyCap:
        return translated(QT_TRANSLATE_NOOP("Words", "enough for today"));
    case SendingWait::SpendCap:
        return translated(QT_TRANSLATE_NOOP("Words", "spending limit"));
    case SendingWait::QuietHours:
        return translated(QT_TRANSLATE_NOOP("Words", "quiet hours"));
    case SendingWait::StartTime:
        return translated(QT_TRANSLATE_NOOP("Words", "start that you set"));
    }
    return {};
}

} // namespace postulant::words
