#include "ui/pages/settings/ConnectionOptionWords.h"

#include <QCoreApplication>

namespace postulant {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ConnectionOptionWords)
};

ConnectionOptionWords browserWords(ConnectionOption option) {
    switch (option) {
    case ConnectionOption::Engine:
        return {Say::tr("Engine"), Say::tr("Which of the server's engines fills in the form."),
                QStringLiteral("skyvern-1.0")};
    case ConnectionOption::ProxyLocation:
        return {Say::tr("Browse from"), Say::tr("The server's word for a place or proxy; NONE for none."),
                QStringLiteral("RESIDENTIAL")};
    case ConnectionOption::BrowserSession:
        return {Say::tr("Browser session"),
                Say::tr("Every run uses this open browser of the server, one after the other: set one run at the same "
                        "time."),
                QStringLiteral("pbs_…")};
    case ConnectionOption::BrowserProfile:
        return {Say::tr("Browser profile"),
                Say::tr("Logins and cookies that the server keeps. Single tasks then use engine skyvern-2.0, of which "
                        "less can be seen and proved."),
                QStringLiteral("bp_…")};
    case ConnectionOption::RunHeaders:
        return {Say::tr("Headers for the job site"),
                Say::tr("One on each line; the server's browser sends them along with every page it asks for."),
                QStringLiteral("X-Name: value")};
    default:
        return {};
    }
}

ConnectionOptionWords runWords(ConnectionOption option) {
    switch (option) {
    case ConnectionOption::ErrorCodes:
        return {Say::tr("More reasons to stop"),
                Say::tr("A word and when it is meant, on each line. Postulant's own words keep their meaning."),
                QStringLiteral("wrong_country = ") + Say::tr("the job is in another country")};
    case ConnectionOption::RunTitle:
        return {Say::tr("Title of runs"), Say::tr("What runs are called at the server."), {}};
    case ConnectionOption::CodeAddress:
        return {
            Say::tr("Address for codes"),
            Say::tr("Where the server waits for one-time codes that something of yours hands it. Two runs that wait "
                    "at the same time may take each other's code."),
            {}};
    case ConnectionOption::CodeUrl:
        return {Say::tr("Codes are fetched from"),
                Say::tr("An address of yours that the server asks for one-time codes."), QStringLiteral("https://")};
    case ConnectionOption::PublishWorkflow:
        return {
            Say::tr("Publish what it did"),
            Say::tr("The server keeps a workflow of each run. It then uses engine skyvern-2.0, of which less can be "
                    "seen and proved."),
            {}};
    default:
        return {};
    }
}

} // namespace

ConnectionOptionWords connectionOptionWords(ConnectionOption option) {
    const ConnectionOptionWords words = browserWords(option);
    return words.label.isEmpty() ? runWords(option) : words;
}

QString connectionOptionProblem(const ConnectionOptionSpec& spec) {
    using Kind = ConnectionOptionSpec::Kind;
    switch (spec.kind) {
    case Kind::Lines:
        return spec.option == ConnectionOption::ErrorCodes
                   ? Say::tr("Write a word, an equals sign and when it is meant on each line.")
                   : Say::tr("Write a name, a colon and a value on each line.");
    case Kind::Address:
        return Say::tr("Write the whole address, beginning with https:// or http://.");
    case Kind::Text:
    case Kind::Path:
    case Kind::IdPath:
    case Kind::Header:
    case Kind::Token:
        return Say::tr("This is too long, or holds signs that cannot be sent.");
    case Kind::Switch:
    case Kind::Choice:
    case Kind::Json:
        break;
    }
    return Say::tr("This cannot be used.");
}

} // namespace postulant
