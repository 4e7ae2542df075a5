#include "engine/EngineFolder.h"
#include "export/FullExport.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Wait.h"
#include "secrets/ForgetKeys.h"
#include "secrets/KeychainStore.h"
#include "secrets/Secrets.h"
#include "store/Forgetting.h"

#include <QLocale>

namespace postulant::terminal {
namespace {

using forgetting::Inventory;

QJsonObject objectOf(const Inventory& there, bool forgotten) {
    return {{QStringLiteral("profiles"), there.profiles},
            {QStringLiteral("answers"), there.answers},
            {QStringLiteral("letters"), there.letters},
            {QStringLiteral("resumes"), there.resumes},
            {QStringLiteral("applications"), there.applications},
            {QStringLiteral("evidence_files"), there.evidenceFiles},
            {QStringLiteral("evidence_bytes"), there.evidenceBytes},
            {QStringLiteral("backups"), there.backups},
            {QStringLiteral("connections"), there.connections},
            {QStringLiteral("logins"), there.logins},
            {QStringLiteral("blocked"), there.blocked},
            {QStringLiteral("keys"), static_cast<int>(there.keychainKeys.size())},
            {QStringLiteral("stay_known"), there.held},
            {QStringLiteral("open_runs"), there.openRuns},
            {QStringLiteral("forgotten"), forgotten}};
}

void showInventory(Terminal& terminal, const Inventory& there) {
    const auto line = [&terminal](const QString& what, int count) {
        terminal.print(QStringLiteral("%1\t%2").arg(count).arg(what));
    };
    line(Terminal::tr("profiles"), there.profiles);
    line(Terminal::tr("answers"), there.answers);
    line(Terminal::tr("cover letters"), there.letters);
    line(Terminal::tr("resumes"), there.resumes);
    line(Terminal::tr("applications, with notes, letters and history"), there.applications);
    line(Terminal::tr("files of evidence (%1)").arg(QLocale().formattedDataSize(there.evidenceBytes)),
         there.evidenceFiles);
    line(Terminal::tr("backups in the data folder"), there.backups);
    line(Terminal::tr("connections"), there.connections);
    line(Terminal::tr("keys in the key store"), static_cast<int>(there.keychainKeys.size()));
    line(Terminal::tr("logins, which stay at their servers unless they are removed first"), there.logins);
    line(Terminal::tr("companies and sites not to apply to"), there.blocked);
    terminal.message(Terminal::tr("%n posting(s) that were applied to stay known, by a hash alone, so that none is "
                                  "applied to twice.",
                                  nullptr, there.held));
}

// Of the main thread's key store, as everywhere (see the decisions).
int dropKeys(const QVector<qint64>& connections) {
    int left = 0;
    Secrets secrets(std::make_unique<KeychainStore>(QStringLiteral("postulant")));
    waitFor([&](QObject* context, const std::function<void()>& done) {
        forgetKeys(secrets, connections, context, [&left, done](int kept) {
            left = kept;
            done();
        });
    });
    return left;
}

int forget(Terminal& terminal, const Inventory& there) {
    if (there.openRuns > 0) {
        terminal.message(Terminal::tr("%n run(s) are open. Stop them first (cancel ID), or wait for their end.",
                                      nullptr, there.openRuns));
        return static_cast<int>(Exit::Refused);
    }
    terminal.close();
    const int left = dropKeys(there.keychainKeys);
    const Result<int> kept = forgetting::forgetAll(terminal.dataDir(), terminal.clock().nowMs());
    if (!kept) {
        return terminal.fail(kept.error());
    }
    if (terminal.json()) {
        terminal.printJson(objectOf(there, true));
    }
    terminal.message(Terminal::tr("Forgotten. Copies that you made elsewhere, and what servers keep, are not in my "
                                  "reach."));
    if (left > 0) {
        terminal.message(Terminal::tr(
            "%n key(s) could not be taken out of the key store: look for \"postulant\" there.", nullptr, left));
    }
    return static_cast<int>(left > 0 ? Exit::Failed : Exit::Ok);
}

} // namespace

int forgetMe(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{QStringLiteral("yes")}, {}, 0, 0});
    return withStore(terminal, arguments, [&](Store& store) {
        const auto there =
            store.readNow<Inventory>([&](Database& db) { return forgetting::inventory(db, terminal.dataDir()); });
        if (!there) {
            return terminal.fail(there.error());
        }
        const bool yes = arguments->has(QStringLiteral("yes"));
        if (!terminal.json()) {
            showInventory(terminal, *there);
        }
        if (yes) {
            // Its server keeps what it filled in, and its model a key.
            if (EngineFolder(terminal.dataDir()).exists()) {
                const int removed = engineRemove(terminal, {QStringLiteral("--yes")});
                if (removed != 0) {
                    return removed;
                }
            }
            return forget(terminal, *there);
        }
        if (terminal.json()) {
            terminal.printJson(objectOf(*there, false));
        }
        terminal.message(Terminal::tr("Nothing was deleted. forget-me --yes deletes all of this for good; export-all "
                                      "saves it elsewhere first."));
        return 0;
    });
}

int exportAll(Terminal& terminal, const QStringList& words) {
    const auto arguments = needing(Arguments::parse(words, {{}, {QStringLiteral("to")}, 0, 0}), QStringLiteral("to"),
                                   Terminal::tr("Name a folder or a file.zip with --to."));
    return withStore(terminal, arguments, [&](Store& store) {
        ProofProgress progress;
        const auto written = exportEverything(store, {arguments->value(QStringLiteral("to"))}, progress);
        if (!written) {
            return terminal.fail(written.error());
        }
        if (terminal.json()) {
            terminal.printJson(QJsonObject{{QStringLiteral("path"), written->path},
                                           {QStringLiteral("applications"), written->applications},
                                           {QStringLiteral("evidence_files"), written->files},
                                           {QStringLiteral("left_out"), written->leftOut}});
        }
        terminal.message(
            Terminal::tr("Everything is in %1: %n application(s).", nullptr, written->applications).arg(written->path));
        if (written->leftOut > 0) {
            terminal.message(Terminal::tr("%n file(s) were not on disk any more.", nullptr, written->leftOut));
        }
        return 0;
    });
}

} // namespace postulant::terminal
