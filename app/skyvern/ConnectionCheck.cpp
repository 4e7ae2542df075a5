#include "skyvern/ConnectionCheck.h"

namespace postulant {

QString code(ConnectionCheck::Step step) {
    switch (step) {
    case ConnectionCheck::Step::Address:
        return QStringLiteral("address");
    case ConnectionCheck::Step::Reachable:
        return QStringLiteral("reachable");
    case ConnectionCheck::Step::Version:
        return QStringLiteral("version");
    case ConnectionCheck::Step::Key:
        return QStringLiteral("key");
    case ConnectionCheck::Step::Model:
        return QStringLiteral("model");
    case ConnectionCheck::Step::ResumeDelivery:
        return QStringLiteral("resume-delivery");
    }
    return {};
}

QString code(ConnectionCheck::Finding finding) {
    switch (finding) {
    case ConnectionCheck::Finding::Fine:
        return QStringLiteral("fine");
    case ConnectionCheck::Finding::BadAddress:
        return QStringLiteral("bad-address");
    case ConnectionCheck::Finding::PlainHttpNotAgreed:
        return QStringLiteral("plain-http-not-agreed");
    case ConnectionCheck::Finding::Unreachable:
        return QStringLiteral("unreachable");
    case ConnectionCheck::Finding::TimedOut:
        return QStringLiteral("timed-out");
    case ConnectionCheck::Finding::TlsProblem:
        return QStringLiteral("tls-problem");
    case ConnectionCheck::Finding::Redirected:
        return QStringLiteral("redirected");
    case ConnectionCheck::Finding::WrongPath:
        return QStringLiteral("wrong-path");
    case ConnectionCheck::Finding::NotSkyvern:
        return QStringLiteral("not-skyvern");
    case ConnectionCheck::Finding::ServerFault:
        return QStringLiteral("server-fault");
    case ConnectionCheck::Finding::KeyMissing:
        return QStringLiteral("key-missing");
    case ConnectionCheck::Finding::KeyRefused:
        return QStringLiteral("key-refused");
    case ConnectionCheck::Finding::OutOfCredit:
        return QStringLiteral("out-of-credit");
    case ConnectionCheck::Finding::RateLimited:
        return QStringLiteral("rate-limited");
    case ConnectionCheck::Finding::NoModel:
        return QStringLiteral("no-model");
    case ConnectionCheck::Finding::CannotTell:
        return QStringLiteral("cannot-tell");
    case ConnectionCheck::Finding::CannotFetchBlocked:
        return QStringLiteral("cannot-fetch-blocked");
    case ConnectionCheck::Finding::CannotFetchNoRoute:
        return QStringLiteral("cannot-fetch-no-route");
    }
    return {};
}

} // namespace postulant
