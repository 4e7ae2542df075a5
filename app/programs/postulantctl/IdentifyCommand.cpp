#include "domain/PostingIdentity.h"
#include "programs/postulantctl/Command.h"

#include <QJsonArray>
#include <QJsonObject>

namespace postulant::terminal {
namespace {

QStringList urlsOf(const Arguments& arguments) {
    QStringList urls;
    for (const QString& argument : arguments.positional()) {
        if (argument == QLatin1String("-")) {
            urls += Terminal::readAll().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        } else {
            urls.append(argument);
        }
    }
    return urls;
}

} // namespace

int identify(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, -1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    bool allKnown = true;
    QJsonArray array;
    for (const QString& line : urlsOf(*arguments)) {
        const QString url = line.trimmed();
        if (url.isEmpty()) {
            continue;
        }
        const auto identity = identifyPosting(url);
        allKnown = allKnown && identity.has_value();
        const QString ats = identity ? identity->ats : QString();
        const QString key = identity && !identity->keys.isEmpty() ? identity->keys.first() : QString();
        if (terminal.json()) {
            array.append(
                QJsonObject{{QStringLiteral("url"), url}, {QStringLiteral("ats"), ats}, {QStringLiteral("key"), key}});
        } else {
            terminal.print(url + QLatin1Char('\t') + ats + QLatin1Char('\t') + key);
        }
        if (!identity) {
            terminal.message(QStringLiteral("%1: %2").arg(url.left(200), identity.error().detail));
        }
    }
    if (terminal.json()) {
        terminal.printJson(array);
    }
    return static_cast<int>(allKnown ? Exit::Ok : Exit::Failed);
}

} // namespace postulant::terminal
