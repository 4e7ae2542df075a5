#include "ui/pages/settings/CheckWords.h"

#include "ui/widgets/Words.h"

#include <QCoreApplication>

namespace postulant {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

using Finding = ServerCheck::Finding;

QString fineLine(const ServerCheck& check) {
    switch (check.step) {
    case ServerCheck::Step::Address:
        return Tr::tr("The address is complete");
    case ServerCheck::Step::Reachable:
        return Tr::tr("Reached the server");
    case ServerCheck::Step::Version:
        //: %1 is a version number
        return check.detail.isEmpty() ? Tr::tr("Version known to work")
                                      : Tr::tr("Version %1, known to work").arg(words::cut(check.detail, 40));
    case ServerCheck::Step::Key:
        return Tr::tr("Key accepted");
    case ServerCheck::Step::Model:
        return Tr::tr("Language model is set up");
    case ServerCheck::Step::ResumeDelivery:
        return Tr::tr("Resumes can be handed over");
    }
    return {};
}

QString cannotTellLine(ServerCheck::Step step) {
    switch (step) {
    case ServerCheck::Step::Version:
        return Tr::tr("Version not known");
    case ServerCheck::Step::Model:
        return Tr::tr("Language model not known");
    case ServerCheck::Step::ResumeDelivery:
        return Tr::tr("Handing over resumes not known");
    default:
        return Tr::tr("The server does not say");
    }
}

CheckText cannotTell(const ServerCheck& check) {
    switch (check.step) {
    case ServerCheck::Step::Version:
        return {cannotTellLine(check.step),
                {},
                Tr::tr("The server does not say its version"),
                Tr::tr("Postulant is made for Skyvern 1.0 and later. It will probably work; try it with one job.")};
    case ServerCheck::Step::Model:
        return {
            cannotTellLine(check.step),
            {},
            Tr::tr("Is a language model set up there?"),
            Tr::tr("The server does not say. If runs end at once, look at the model's key in the server's settings.")};
    default:
        return {
            cannotTellLine(check.step),
            {},
            Tr::tr("Resumes may be uploaded instead"),
            Tr::tr("It is not known whether the server can fetch a resume from this computer. If not, it is uploaded, "
                   "and the employer sees a longer file name.")};
    }
}

// One row a finding: what the line says, and what to change.
CheckText failing(const ServerCheck& check) {
    switch (check.finding) {
    case Finding::BadAddress:
        return {Tr::tr("The address cannot be used"),
                {},
                Tr::tr("The address cannot be used"),
                Tr::tr("Write it as the server's pages show it, for example https://skyvern.example:8000.")};
    case Finding::PlainHttpNotAgreed:
        return {Tr::tr("The connection is not encrypted"),
                {},
                Tr::tr("The connection is not encrypted"),
                Tr::tr("Key, profile and resume could be read on the way. Use an address with https, or allow it below "
                       "the address if the server stands in your own network.")};
    case Finding::Unreachable:
        return {
            Tr::tr("The server cannot be reached"),
            {},
            Tr::tr("The server cannot be reached"),
            Tr::tr("Nobody answers at this address. See that the server runs, and that address and port are right.")};
    case Finding::TimedOut:
        return {
            Tr::tr("The server did not answer in time"),
            {},
            Tr::tr("The server did not answer in time"),
            Tr::tr("It may be starting or very busy, or a firewall swallows the request. Check again in a minute.")};
    case Finding::TlsProblem:
        return {Tr::tr("The certificate is not trusted"),
                {},
                Tr::tr("The certificate is not trusted"),
                Tr::tr("The server's certificate is out of date, made for another name, or made by itself. Renew it at "
                       "the server, or use the name that it was made for.")};
    case Finding::Redirected:
        return {Tr::tr("The server points to another address"),
                {},
                Tr::tr("The server points to another address"),
                //: %1 is an address
                check.detail.isEmpty()
                    ? Tr::tr("Postulant does not follow it with your key. Write the final address here.")
                    : Tr::tr("It points to %1. Postulant does not follow with your key; write that address here if you "
                             "trust it.")
                          .arg(words::cut(check.detail, 120))};
    case Finding::WrongPath:
        return {Tr::tr("There is no Skyvern at this address"),
                {},
                Tr::tr("There is no Skyvern at this address"),
                Tr::tr("A server answers, but not this part of it. Often the port is the one of the web page; the one "
                       "for programs is usually 8000.")};
    case Finding::NotSkyvern:
        return {Tr::tr("Something else answers there"),
                {},
                Tr::tr("Something else answers there"),
                Tr::tr("What answers is not a Skyvern server. Check address and port.")};
    case Finding::ServerFault:
        return {Tr::tr("The server reports a fault"),
                {},
                Tr::tr("The server reports a fault of its own"),
                Tr::tr("Look at the server's log, or start it again, then check again.")};
    case Finding::KeyMissing:
        return {
            Tr::tr("No key is stored"),
            {},
            Tr::tr("No key is stored for this connection"),
            Tr::tr("Choose Replace beside Key and paste the key from the server's settings. If the key store of this "
                   "computer is locked, unlock it and check again.")};
    case Finding::KeyRefused:
        return {Tr::tr("The key was refused"),
                {},
                Tr::tr("The server refused the key"),
                Tr::tr("Copy the key from the server's settings again and choose Replace beside Key.")};
    case Finding::OutOfCredit:
        return {Tr::tr("No credit left"),
                {},
                Tr::tr("No credit left at this server"),
                Tr::tr("The server wants payment before it starts another run.")};
    case Finding::RateLimited:
        return {Tr::tr("The server asks to wait"),
                {},
                Tr::tr("The server asks to wait"),
                Tr::tr("Too many requests in a short time. Check again in a minute.")};
    case Finding::NoModel:
        return {Tr::tr("No language model is set up"),
                {},
                Tr::tr("No language model is set up at the server"),
                Tr::tr("Set up a model and its key in the server's settings; without one every run ends at once.")};
    case Finding::CannotFetchBlocked:
        return {
            Tr::tr("The server may not fetch from here"),
            {},
            Tr::tr("The server may not fetch from this computer"),
            Tr::tr("Its rules forbid this computer's address. Resumes are uploaded instead, and the employer sees a "
                   "longer file name. To change it, allow this address in the server's settings.")};
    case Finding::CannotFetchNoRoute:
        return {
            Tr::tr("The server cannot fetch from here"),
            {},
            Tr::tr("The server cannot reach this computer"),
            Tr::tr("It runs in a container or on another computer. Give an address of this computer that it can "
                   "reach under Address for resumes; until then resumes are uploaded, and the employer sees a longer "
                   "file name.")};
    case Finding::Fine:
    case Finding::CannotTell:
        break;
    }
    return {};
}

} // namespace

QString stepName(ServerCheck::Step step) {
    switch (step) {
    case ServerCheck::Step::Address:
        return Tr::tr("Address");
    case ServerCheck::Step::Reachable:
        return Tr::tr("Reaching the server");
    case ServerCheck::Step::Version:
        return Tr::tr("Version");
    case ServerCheck::Step::Key:
        return Tr::tr("Key");
    case ServerCheck::Step::Model:
        return Tr::tr("Language model");
    case ServerCheck::Step::ResumeDelivery:
        return Tr::tr("Handing over resumes");
    }
    return {};
}

CheckText checkText(const ServerCheck& check) {
    CheckText text;
    if (check.finding == Finding::Fine) {
        text.line = fineLine(check);
    } else {
        text = check.finding == Finding::CannotTell ? cannotTell(check) : failing(check);
    }
    switch (check.state) {
    case ServerCheck::State::Ok:
        //: Result of one step of the connection check
        text.status = Tr::tr("OK");
        break;
    case ServerCheck::State::Warn:
        //: Result of one step of the connection check: works, but worth a look
        text.status = Tr::tr("Look at");
        break;
    case ServerCheck::State::Fail:
        //: Result of one step of the connection check: must be mended
        text.status = Tr::tr("Fix");
        break;
    }
    return text;
}

} // namespace postulant
