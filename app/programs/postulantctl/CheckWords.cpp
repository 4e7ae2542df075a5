#include "programs/postulantctl/Terminal.h"
#include "programs/postulantctl/Wait.h"

namespace postulant::terminal {

QString checkWords(const ServerCheck& check) {
    using Finding = ServerCheck::Finding;
    QString text;
    switch (check.finding) {
    case Finding::Fine:
        text = Terminal::tr("fine");
        break;
    case Finding::BadAddress:
        text = Terminal::tr("This address cannot be used. Give it as https://name:port");
        break;
    case Finding::PlainHttpNotAgreed:
        text = Terminal::tr(
            "Without https everybody on the way can read your data. Use https, or agree with --allow-plain-http");
        break;
    case Finding::Unreachable:
        text = Terminal::tr("Nothing answers there. Is the server running, and the port right?");
        break;
    case Finding::TimedOut:
        text = Terminal::tr("There was no answer in time. Try again, or check the network.");
        break;
    case Finding::TlsProblem:
        text = Terminal::tr("The certificate is not trusted. For a certificate of your own give its --fingerprint");
        break;
    case Finding::Redirected:
        text = Terminal::tr("The server lives at another address. Use that one.");
        break;
    case Finding::WrongPath:
        text = Terminal::tr(
            "Something answers, but the Skyvern server is not at this path. Leave out what follows the port.");
        break;
    case Finding::NotSkyvern:
        text = Terminal::tr("Something else than Skyvern answers there. Check the address and port.");
        break;
    case Finding::ServerFault:
        text = Terminal::tr("The server has a fault of its own. Look into its log.");
        break;
    case Finding::KeyMissing:
        text = Terminal::tr("There is no key. Add the connection again with --key-stdin or --key-env");
        break;
    case Finding::KeyRefused:
        text = Terminal::tr("The server refused the key. Copy it again from the server's settings.");
        break;
    case Finding::OutOfCredit:
        text = Terminal::tr("The account has no credit left.");
        break;
    case Finding::RateLimited:
        text = Terminal::tr("The server asks to wait.");
        break;
    case Finding::NoModel:
        text = Terminal::tr("The server has no language model. Set one up in its settings.");
        break;
    case Finding::CannotTell:
        text = Terminal::tr("This server does not say.");
        break;
    case Finding::CannotFetchBlocked:
        text = Terminal::tr("The server may not fetch from this computer. Add this computer to its ALLOWED_HOSTS, or "
                            "resumes are uploaded with a longer name.");
        break;
    case Finding::CannotFetchNoRoute:
        text = Terminal::tr("The server cannot reach this computer. Give an address it can reach with "
                            "--resume-address, or resumes are uploaded.");
        break;
    }
    return check.detail.isEmpty() ? text : QStringLiteral("%1 [%2]").arg(text, check.detail.left(200));
}

} // namespace postulant::terminal
