#include "skyvern/ServerCheck.h"

namespace postulant {

QString code(ServerCheck::Step step) {
    switch (step) {
    case ServerCheck::Step::Address:
        return QStringLiteral("address");
    case ServerCheck::Step::Reachable:
        return QStringLiteral("reachable");
    case ServerCheck::Step::Version:
        return QStringLiteral("version");
    case ServerCheck::Step::Key:
        return QStringLiteral("key");
    case ServerCheck::Step::Model:
        return QStringLiteral("model");
    case ServerCheck::Step::ResumeDelivery:
        return QStringLiteral("resume-delivery");
    }
    return {};
}

QString code(ServerCheck::Finding finding) {
    switch (finding) {
    case ServerCheck::Finding::Fine:
        return QStringLiteral("fine");
    case ServerCheck::Finding::BadAddress:
        return QStringLiteral("bad-address");
    case ServerCheck::Finding::PlainHttpNotAgreed:
        return QStringLiteral("plain-http-not-agreed");
    case ServerCheck::Finding::Unreachable:
        return QStringLiteral("unreachable");
    case ServerCheck::Finding::TimedOut:
        return QStringLiteral("timed-out");
    case ServerCheck::Finding::TlsProblem:
        return QStringLiteral("tls-problem");
    case ServerCheck::Finding::Redirected:
        return QStringLiteral("redirected");
    case ServerCheck::Finding::WrongPath:
        return QStringLiteral("wrong-path");
    case ServerCheck::Finding::NotSkyvern:
        return QStringLiteral("not-skyvern");
    case ServerCheck::Finding::ServerFault:
        return QStringLiteral("server-fault");
    case ServerCheck::Finding::KeyMissing:
        return QStringLiteral("key-missing");
    case ServerCheck::Finding::KeyRefused:
        return QStringLiteral("key-refused");
    case ServerCheck::Finding::OutOfCredit:
        return QStringLiteral("out-of-credit");
    case ServerCheck::Finding::RateLimited:
        return QStringLiteral("rate-limited");
    case ServerCheck::Finding::NoModel:
        return QStringLiteral("no-model");
    case ServerCheck::Finding::CannotTell:
        return QStringLiteral("cannot-tell");
    case ServerCheck::Finding::CannotFetchBlocked:
        return QStringLiteral("cannot-fetch-blocked");
    case ServerCheck::Finding::CannotFetchNoRoute:
        return QStringLiteral("cannot-fetch-no-route");
    }
    return {};
}

} // namespace postulant
