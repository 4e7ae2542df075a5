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

// What the line of a finding says, and what to change.
struct FindingEntry {
    Finding finding;
    const char* line;
    const char* title;
    const char* advice; // %1: where a redirection leads
};
constexpr FindingEntry findings[] = {
    {Finding::BadAddress, QT_TRANSLATE_NOOP("CheckWords", "The address cannot be used"),
     QT_TRANSLATE_NOOP("CheckWords", "The address cannot be used"),
     QT_TRANSLATE_NOOP("CheckWords",
                       "Write it as the server's pages show it, for example https://skyvern.example:8000.")},
    {Finding::PlainHttpNotAgreed, QT_TRANSLATE_NOOP("CheckWords", "The connection is not encrypted"),
     QT_TRANSLATE_NOOP("CheckWords", "The connection is not encrypted"),
     QT_TRANSLATE_NOOP("CheckWords",
                       "Key, profile and resume could be read on the way. Use an address with https, or allow it below "
                       "the address if the server stands in your own network.")},
    {Finding::Unreachable, QT_TRANSLATE_NOOP("CheckWords", "The server cannot be reached"),
     QT_TRANSLATE_NOOP("CheckWords", "The server cannot be reached"),
     QT_TRANSLATE_NOOP(
         "CheckWords",
         "Nobody answers at this address. See that the server runs, and that address and port are right.")},
    {Finding::TimedOut, QT_TRANSLATE_NOOP("CheckWords", "The server did not answer in time"),
     QT_TRANSLATE_NOOP("CheckWords", "The server did not answer in time"),
     QT_TRANSLATE_NOOP(
         "CheckWords",
         "It may be starting or very busy, or a firewall swallows the request. Check again in a minute.")},
    {Finding::TlsProblem, QT_TRANSLATE_NOOP("CheckWords", "The certificate is not trusted"),
     QT_TRANSLATE_NOOP("CheckWords", "The certificate is not trusted"),
     QT_TRANSLATE_NOOP("CheckWords",
                       "The server's certificate is out of date, made for another name, or made by itself. Renew it at "
                       "the server, or use the name that it was made for.")},
    {Finding::Redirected, QT_TRANSLATE_NOOP("CheckWords", "The server points to another address"),
     QT_TRANSLATE_NOOP("CheckWords", "The server points to another address"),
     QT_TRANSLATE_NOOP(
         "CheckWords",
         "It points to %1. Postulant does not follow it with your key; write that address here if you trust it.")},
    {Finding::WrongPath, QT_TRANSLATE_NOOP("CheckWords", "There is no Skyvern at this address"),
     QT_TRANSLATE_NOOP("CheckWords", "There is no Skyvern at this address"),
     QT_TRANSLATE_NOOP("CheckWords",
                       "A server answers, but not this part of it. Often the port is the one of the web page; the one "
                       "for programs is usually 8000.")},
    {Finding::NotSkyvern, QT_TRANSLATE_NOOP("CheckWords", "Something else answers there"),
     QT_TRANSLATE_NOOP("CheckWords", "Something else answers there"),
     QT_TRANSLATE_NOOP("CheckWords", "What answers is not a Skyvern server. Check address and port.")},
    {Finding::ServerFault, QT_TRANSLATE_NOOP("CheckWords", "The server reports a fault"),
     QT_TRANSLATE_NOOP("CheckWords", "The server reports a fault of its own"),
     QT_TRANSLATE_NOOP("CheckWords", "Look at the server's log, or start it again, then check again.")},
    {Finding::KeyMissing, QT_TRANSLATE_NOOP("CheckWords", "No key is stored"),
     QT_TRANSLATE_NOOP("CheckWords", "No key is stored for this connection"),
     QT_TRANSLATE_NOOP(
         "CheckWords",
         "Choose Replace beside Key and paste the key from the server's settings. If the key store of this "
         "computer is locked, unlock it and check again.")},
    {Finding::KeyRefused, QT_TRANSLATE_NOOP("CheckWords", "The key was refused"),
     QT_TRANSLATE_NOOP("CheckWords", "The server refused the key"),
     QT_TRANSLATE_NOOP("CheckWords", "Copy the key from the server's settings again and choose Replace beside Key.")},
    {Finding::OutOfCredit, QT_TRANSLATE_NOOP("CheckWords", "No credit left"),
     QT_TRANSLATE_NOOP("CheckWords", "No credit left at this server"),
     QT_TRANSLATE_NOOP("CheckWords", "The server wants payment before it starts another run.")},
    {Finding::RateLimited, QT_TRANSLATE_NOOP("CheckWords", "The server asks to wait"),
     QT_TRANSLATE_NOOP("CheckWords", "The server asks to wait"),
     QT_TRANSLATE_NOOP("CheckWords", "Too many requests in a short time. Check again in a minute.")},
    {Finding::NoModel, QT_TRANSLATE_NOOP("CheckWords", "No language model is set up"),
     QT_TRANSLATE_NOOP("CheckWords", "No language model is set up at the server"),
     QT_TRANSLATE_NOOP("CheckWords",
                       "Set up a model and its key in the server's settings; without one every run ends at once.")},
    {Finding::CannotFetchBlocked, QT_TRANSLATE_NOOP("CheckWords", "The server may not fetch from here"),
     QT_TRANSLATE_NOOP("CheckWords", "The server may not fetch from this computer"),
     QT_TRANSLATE_NOOP(
         "CheckWords",
         "Its rules forbid this computer's address. Resumes are uploaded instead, and the employer sees a "
         "longer file name. To change it, allow this address in the server's settings.")},
    {Finding::CannotFetchNoRoute, QT_TRANSLATE_NOOP("CheckWords", "The server cannot fetch from here"),
     QT_TRANSLATE_NOOP("CheckWords", "The server cannot reach this computer"),
     QT_TRANSLATE_NOOP(
         "CheckWords",
         "It runs in a container or on another computer. Give an address of this computer that it can "
         "reach under Address for resumes; until then resumes are uploaded, and the employer sees a longer "
         "file name.")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("CheckWords", text);
}

CheckText failing(const ServerCheck& check) {
    for (const FindingEntry& entry : findings) {
        if (entry.finding != check.finding) {
            continue;
        }
        QString advice = translated(entry.advice);
        if (entry.finding == Finding::Redirected) {
            advice = check.detail.isEmpty()
                         ? Tr::tr("Postulant does not follow it with your key. Write the final address here.")
                         : advice.arg(words::cut(check.detail, 120));
        }
        return {translated(entry.line), {}, translated(entry.title), advice};
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
