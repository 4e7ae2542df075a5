#include "programs/postulantctl/Consent.h"

#include "store/ConsentRepository.h"
#include "store/SeekerRepository.h"
#include "words/Consent.h"

#include <QUrl>

#include <unistd.h>

namespace postulant::terminal {
namespace {

bool agreeToOne(Terminal& terminal, Store& store, qint64 id) {
    const auto given = store.readNow<bool>([id](Database& db) { return consents::given(db, id); });
    const auto row = store.readNow<ConnectionRow>([id](Database& db) { return connections::get(db, id); });
    if (!given || !row) {
        terminal.fail(given ? row.error() : given.error());
        return false;
    }
    if (*given) {
        return true;
    }
    showConsent(terminal, row->name, row->baseUrl);
    if (isatty(STDIN_FILENO) == 0) {
        terminal.message(
            Terminal::tr("Nothing is sent before you agree: connection add \"%1\" --consent").arg(row->name));
        return false;
    }
    terminal.message(Terminal::tr("Do you agree? [y/N]"));
    if (Terminal::readSecretLine().compare(QLatin1String("y"), Qt::CaseInsensitive) != 0) {
        return false;
    }
    const Done kept = store.writeNow<void>([id, shown = row->baseUrl, now = terminal.clock().nowMs()](Database& db) {
        return consents::give(db, id, QStringLiteral("terminal"), now, shown);
    });
    if (!kept) {
        terminal.fail(kept.error());
    }
    return kept.has_value();
}

} // namespace

void showConsent(Terminal& terminal, const QString& connection, const QString& baseUrl) {
    const words::ConsentText text = words::consent(connection, QUrl(baseUrl));
    terminal.message(text.question);
    for (const QString& line : text.lines) {
        terminal.message(QStringLiteral("  ") + line);
    }
}

bool agreeTo(Terminal& terminal, Store& store, const QVector<qint64>& connections) {
    bool all = true;
    for (const qint64 id : connections) {
        all = agreeToOne(terminal, store, id) && all;
    }
    return all;
}

} // namespace postulant::terminal
