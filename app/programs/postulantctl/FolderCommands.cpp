#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "store/Backup.h"
#include "store/RecentEnds.h"
#include "store/SeekerRepository.h"

#include <QDir>
#include <QFileInfo>

namespace postulant::terminal {
namespace {

// What others may talk to: whether it is wanted, and where it stands while the program that sends runs.
QString listenerAt(Database& db, bool wanted, const QString& address, int port, const QString& keptPort) {
    if (!wanted) {
        return Terminal::tr("off");
    }
    const auto kept = settings::text(db, keptPort);
    const QString number = port != 0 ? QString::number(port) : kept && !kept->isEmpty() ? *kept : QStringLiteral("?");
    //: %1 an address with its port
    return Terminal::tr("on, at %1").arg(address + QLatin1Char(':') + number);
}

Result<QStringList> listenersOf(Database& db) {
    const auto chosen = options::load(db);
    if (!chosen) {
        return tl::unexpected<Error>(chosen.error());
    }
    const bool webhooks = chosen->on(Option::Webhooks);
    const int port = chosen->number(Option::WebhookPort);
    const QString loopback = QStringLiteral("127.0.0.1");
    const QString kept = QStringLiteral("listener.webhook.");
    QString heard = listenerAt(db, webhooks, loopback, port, kept + loopback);
    if (const QString other = chosen->text(Option::WebhookAddress); webhooks && !other.isEmpty() && other != loopback) {
        heard += QLatin1String("; ") + listenerAt(db, true, other, port, kept + other);
    }
    return QStringList{heard, listenerAt(db, chosen->on(Option::Metrics), loopback, chosen->number(Option::MetricsPort),
                                         QStringLiteral("listener.metrics.") + loopback)};
}

// Sites at which the last applications all ended the same way: worth a look, no fault of the folder.
void tellRepeated(Terminal& terminal, Store& store) {
    const qint64 since = terminal.clock().nowMs() - 30LL * 86'400'000;
    const auto ends =
        store.readNow<QVector<SiteEnd>>([since](Database& db) { return attempts::recentEnds(db, since); });
    const auto all = repeatedFailures(ends ? *ends : QVector<SiteEnd>());
    for (const RepeatedFailure& repeated : all) {
        //: %1: a job site, %2: code of a failure such as captcha
        terminal.print(Terminal::tr("look the last %n application(s) at %1 ended with %2", nullptr,
                                    static_cast<int>(repeated.ends.size()))
                           .arg(repeated.site, code(repeated.failure)));
    }
}

} // namespace

int doctor(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        bool fine = true;
        const auto check = [&](const QString& name, bool ok, const QString& detail) {
            fine = fine && ok;
            terminal.print(QStringLiteral("%1 %2 %3")
                               .arg(ok ? QStringLiteral("ok  ") : QStringLiteral("FAIL"), name, detail)
                               .trimmed());
        };
        const auto integrity = store.readNow<QString>([](Database& db) -> Result<QString> {
            const auto value = db.value(QStringLiteral("PRAGMA quick_check"));
            return value ? Result<QString>(value->toString()) : Result<QString>(tl::unexpected<Error>(value.error()));
        });
        check(Terminal::tr("database"), integrity && *integrity == QLatin1String("ok"),
              integrity ? *integrity : integrity.error().detail);
        const auto resumes = store.readNow<QVector<ResumeRow>>([](Database& db) { return resumes::all(db); });
        bool files = resumes.has_value();
        for (const ResumeRow& row : resumes ? *resumes : QVector<ResumeRow>()) {
            files = files && QFile::exists(store.filesDir() + QLatin1Char('/') + row.sha256);
        }
        check(Terminal::tr("resume files"), files, {});
        const QFileInfo folder(store.dataDir());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        check(Terminal::tr("folder is yours alone"), (folder.permissions() & others) == 0, folder.absoluteFilePath());
        const auto listeners = store.readNow<QStringList>([](Database& db) { return listenersOf(db); });
        check(Terminal::tr("webhooks"), listeners.has_value(), listeners ? listeners->value(0) : QString());
        check(Terminal::tr("metrics"), listeners.has_value(), listeners ? listeners->value(1) : QString());
        tellRepeated(terminal, store);
        return static_cast<int>(fine ? Exit::Ok : Exit::Failed);
    });
}

int backup(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    return withStore(terminal, arguments, [&](Store&) { // opened, so that an older schema is brought up to date first
        const Done done = backup::copyTo(terminal.dataDir(), arguments->positional().first());
        return done ? 0 : terminal.fail(done.error());
    });
}

int restore(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const auto restored =
        backup::restoreFrom(terminal.dataDir(), arguments->positional().first(), terminal.clock().nowMs());
    if (!restored) {
        return terminal.fail(restored.error());
    }
    terminal.message(Terminal::tr("Restored. What was there before is kept as %1").arg(restored->before));
    if (!restored->everything) {
        terminal.message(Terminal::tr(
            "It could not be read, so what was sent after the backup is not known here. What waited in the queue is in "
            "Review and the queue is paused: look at the server's runs before you send again."));
    }
    return 0;
}

} // namespace postulant::terminal
