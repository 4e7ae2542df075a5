#include "words/Words.h"

#include <QCoreApplication>

namespace postulant::words {
namespace {

using State = ConnectionStatus::State;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Waiting)
};

QString plainText(const ConnectionStatus& one) {
    switch (one.state) {
    //: %1 in these lines is the name of a server
    case State::NotUsed:
        return one.practice ? Tr::tr("Practice: ready") : Tr::tr("%1: not used yet").arg(one.name);
    case State::Working:
        return one.practice ? Tr::tr("Practice: working") : Tr::tr("%1: connected").arg(one.name);
    case State::Offline:
        return Tr::tr("%1 cannot be reached").arg(one.name);
    case State::KeyRefused:
        return Tr::tr("%1 refused the key").arg(one.name);
    case State::KeyMissing:
        return Tr::tr("%1: no key").arg(one.name);
    case State::OutOfCredit:
        return Tr::tr("No credit left at %1").arg(one.name);
    case State::RateLimited:
        return Tr::tr("%1 asks to wait").arg(one.name);
    case State::Broken:
        return Tr::tr("%1 does not work").arg(one.name);
    }
    return one.name;
}

} // namespace

QString connection(const ConnectionStatus& one, const QString& time) {
    if (one.breaker == ConnectionStatus::Breaker::HalfOpen) {
        return Tr::tr("%1 is tried again now").arg(one.name);
    }
    if (one.nextTryAt == 0 || !one.inTrouble()) {
        return plainText(one);
    }
    switch (one.state) {
    //: %1 in these lines is the name of a server, %2 a time such as 10:24
    case State::Offline:
        return Tr::tr("%1 cannot be reached. Next try %2").arg(one.name, time);
    case State::KeyMissing:
        return Tr::tr("%1: no key. Next try %2").arg(one.name, time);
    case State::RateLimited:
        return Tr::tr("%1 asks to wait. It goes on at %2").arg(one.name, time);
    default:
        return Tr::tr("%1 does not work. Next try %2").arg(one.name, time);
    }
}

QString queueWait(QueueWait why) {
    switch (why) {
    case QueueWait::Connection:
        return Tr::tr("The server is left alone until then, and asked first whether it works.");
    case QueueWait::Retry:
        return Tr::tr("What waits did not get through before and is tried again.");
    case QueueWait::Spacing:
        return Tr::tr("Applications at one site are spaced out.");
    case QueueWait::Cap:
        return Tr::tr("What you allow for a day has been used up.");
    case QueueWait::QuietHours:
        return Tr::tr("Nothing is sent during the quiet hours.");
    case QueueWait::Schedule:
        return Tr::tr("You wanted to start later.");
    case QueueWait::Turn:
    case QueueWait::None:
        break;
    }
    return {};
}

} // namespace postulant::words
