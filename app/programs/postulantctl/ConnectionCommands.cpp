#include "domain/RequestPace.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/ConnectionOptionCommands.h"
#include "programs/postulantctl/Consent.h"
#include "programs/postulantctl/Wait.h"
#include "skyvern/Dialect.h"
#include "store/ConsentRepository.h"

#include <QUrl>

namespace postulant::terminal {
namespace {

const QString keyOption = QStringLiteral("key-stdin");
const QString secretOption = QStringLiteral("webhook-secret-stdin");
const QString secretVariable = QStringLiteral("webhook-secret-env");

// The row that the options describe; a connection of that name is changed, not doubled.
Result<ConnectionRow> rowOf(const Result<ConnectionRow>& existing, const Arguments& arguments) {
    ConnectionRow row = existing.value_or(ConnectionRow());
    const auto number = [&](const char* name, int fallback) {
        const QString option = QString::fromUtf8(name);
        return arguments.has(option) ? arguments.value(option).toInt() : fallback;
    };
    row.name = arguments.positional().first();
    row.dialect =
        arguments.valueOr(QStringLiteral("dialect"), row.dialect.isEmpty() ? QStringLiteral("agent") : row.dialect);
    row.baseUrl = arguments.valueOr(QStringLiteral("url"), row.baseUrl);
    row.agentId = arguments.valueOr(QStringLiteral("agent"), row.agentId);
    row.maxSteps = number("steps", row.maxSteps);
    row.maxMinutes = number("minutes", row.maxMinutes);
    row.concurrency = number("at-once", row.concurrency);
    if (arguments.has(QStringLiteral("per-second"))) {
        bool ok = false;
        row.perSecond = arguments.value(QStringLiteral("per-second")).toDouble(&ok);
        if (!ok || !(row.perSecond >= RequestPace::leastPerSecond && row.perSecond <= RequestPace::mostPerSecond)) {
            return failure(ErrorKind::Invalid, Terminal::tr("--per-second takes a number from 0.2 to 1000."));
        }
    }
    row.resumeAddress = arguments.valueOr(QStringLiteral("resume-address"), row.resumeAddress);
    row.plainHttpConsent = row.plainHttpConsent || arguments.has(QStringLiteral("allow-plain-http"));
    row.pinnedFingerprint = arguments.valueOr(QStringLiteral("fingerprint"), row.pinnedFingerprint);
    row.isDefault = row.isDefault || arguments.has(QStringLiteral("default"));
    if (arguments.has(QStringLiteral("key-env"))) {
        row.keySource = QStringLiteral("env");
        row.keyEnv = arguments.value(QStringLiteral("key-env"));
    } else if (arguments.has(keyOption)) {
        row.keySource = QStringLiteral("keychain");
        row.keyEnv.clear();
    } else if (row.keySource.isEmpty()) {
        row.keySource = QStringLiteral("none");
    }
    const QUrl url(row.baseUrl);
    if (!findDialect(row.dialect)) {
        return failure(ErrorKind::Invalid, Terminal::tr("There is no way of talking named %1; there are: %2")
                                               .arg(row.dialect, dialectNames().join(QStringLiteral(", "))));
    }
    if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith(QLatin1String("http"))) {
        return failure(ErrorKind::Invalid, Terminal::tr("The address must begin with https:// or http://"));
    }
    if (const Done put = putOptions(arguments.values(QStringLiteral("option")), row); !put) {
        return tl::unexpected(put.error());
    }
    return row;
}

QJsonObject objectOf(const ConnectionRow& row) {
    return {{QStringLiteral("name"), row.name},
            {QStringLiteral("dialect"), row.dialect},
            {QStringLiteral("url"), row.baseUrl},
            {QStringLiteral("agent"), row.agentId},
            {QStringLiteral("key"), row.keySource},
            {QStringLiteral("default"), row.isDefault},
            {QStringLiteral("practice"), row.practice},
            {QStringLiteral("stopped"), row.stoppedWhy},
            {QStringLiteral("per_second"), row.perSecond},
            {QStringLiteral("in_pool"), row.inPool},
            {QStringLiteral("options"), optionsObject(row.options)}};
}

QStringList cellsOf(const ConnectionRow& row) {
    return {row.name, row.dialect, row.baseUrl, row.isDefault ? QStringLiteral("default") : QString()};
}

Result<Commands::SavedConnection> save(Core& core, const ConnectionRow& row, const std::optional<QString>& key) {
    Result<Commands::SavedConnection> saved = failure(ErrorKind::Cancelled);
    waitFor([&](QObject* context, const std::function<void()>& done) {
        core.commands().saveConnection(row, key, context, [&, done](const Result<Commands::SavedConnection>& answer) {
            saved = answer;
            done();
        });
    });
    return saved;
}

// What stands in no command line: lines of standard input, the key before the secret of a gateway's messages, or the
// secret in a variable, which is read now.
struct WrittenSecrets {
    std::optional<QString> key;
    std::optional<QString> ofMessages;
};
Result<WrittenSecrets> secretsOf(const ConnectionRow& row, const Arguments& arguments) {
    WrittenSecrets secrets;
    const bool byLine = arguments.has(secretOption);
    const bool byVariable = arguments.has(secretVariable);
    const auto dialect = dialectFor(row.dialect, row.options);
    if ((byLine || byVariable) && !dialect->webhookProof().ownSecret()) {
        return failure(ErrorKind::Invalid,
                       Terminal::tr("A secret of messages is only for a gateway that is told to show "
                                    "it: --option gateway-webhook=bearer or header."));
    }
    if (byLine && byVariable) {
        return failure(ErrorKind::Invalid, Terminal::tr("Say --webhook-secret-stdin or --webhook-secret-env."));
    }
    if (arguments.has(keyOption)) {
        secrets.key = Terminal::readSecretLine();
        if (secrets.key->isEmpty()) {
            return failure(ErrorKind::Invalid, Terminal::tr("There was no key on standard input."));
        }
    }
    if (byLine) {
        secrets.ofMessages = Terminal::readSecretLine();
    } else if (byVariable) {
        secrets.ofMessages = qEnvironmentVariable(arguments.value(secretVariable).toUtf8().constData()).trimmed();
    }
    if (secrets.ofMessages && secrets.ofMessages->isEmpty()) {
        return failure(ErrorKind::Invalid,
                       byLine ? Terminal::tr("There was no secret on standard input.")
                              : Terminal::tr("The variable %1 is not set.").arg(arguments.value(secretVariable)));
    }
    return secrets;
}

} // namespace

int connectionAdd(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(
        words, {{keyOption, secretOption, QStringLiteral("allow-plain-http"), QStringLiteral("consent"),
                 QStringLiteral("default")},
                {secretVariable, QStringLiteral("dialect"), QStringLiteral("url"), QStringLiteral("agent"),
                 QStringLiteral("key-env"), QStringLiteral("steps"), QStringLiteral("minutes"),
                 QStringLiteral("at-once"), QStringLiteral("per-second"), QStringLiteral("resume-address"),
                 QStringLiteral("fingerprint"), QStringLiteral("option")},
                1,
                1});
    return withCore(terminal, arguments, [&](Core& core) {
        const auto existing = core.store().readNow<ConnectionRow>(
            [&](Database& db) { return connectionNamed(db, arguments->positional().first()); });
        const auto row = rowOf(existing, *arguments);
        if (!row) {
            return terminal.usage(row.error().detail);
        }
        const auto secrets = secretsOf(*row, *arguments);
        if (!secrets) {
            return terminal.usage(secrets.error().detail);
        }
        const auto saved = save(core, *row, secrets->key);
        if (!saved) {
            return terminal.fail(saved.error());
        }
        if (secrets->key && saved->keyKept != QLatin1String("keychain")) {
            // A terminal command ends at once: a key kept "for this session" is a lost key.
            const bool undone = existing ? save(core, *existing, std::nullopt).has_value()
                                         : core.store()
                                               .writeNow<void>([&](Database& db) {
                                                   return connections::remove(db, saved->id, terminal.clock().nowMs());
                                               })
                                               .has_value();
            return terminal.fail(
                Error{ErrorKind::Keychain, undone ? Terminal::tr("nothing was saved") : QString(), 0, {}});
        }
        if (secrets->ofMessages) {
            const Done kept = waitForDone([&](QObject* context, Commands::Then then) {
                core.commands().saveWebhookSecret(saved->id, *secrets->ofMessages, context, std::move(then));
            });
            if (!kept) { // a gateway without it is told no address
                return terminal.fail(
                    Error{kept.error().kind, Terminal::tr("all but the secret of its messages was saved"), 0, {}});
            }
        }
        terminal.message(Terminal::tr("Connection saved: %1").arg(row->name));
        if (arguments->has(QStringLiteral("consent"))) {
            showConsent(terminal, row->name, row->baseUrl);
            const Done agreed = core.store().writeNow<void>([&](Database& db) {
                return consents::give(db, saved->id, QStringLiteral("terminal"), terminal.clock().nowMs());
            });
            return agreed ? 0 : terminal.fail(agreed.error());
        }
        return 0;
    });
}

int connectionList(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        const auto rows = store.readNow<QVector<ConnectionRow>>([](Database& db) { return connections::all(db); });
        return rows ? printRows<ConnectionRow>(terminal, *rows, objectOf, cellsOf) : terminal.fail(rows.error());
    });
}

int connectionTest(Terminal& terminal, const QStringList& words) {
    const auto work = [&](Core& core, const ConnectionRow& row) {
        QJsonArray array;
        bool reached = false;
        bool ok = true;
        const auto tell = [&](const ServerCheck& check) {
            const bool passed = check.state != ServerCheck::State::Fail;
            ok = ok && passed;
            reached = reached || (check.step == ServerCheck::Step::Reachable && passed);
            array.append(QJsonObject{{QStringLiteral("name"), code(check.step)},
                                     {QStringLiteral("ok"), passed},
                                     {QStringLiteral("finding"), code(check.finding)},
                                     {QStringLiteral("message"), checkWords(check)}});
            if (!terminal.json()) {
                terminal.print(QStringLiteral("%1 %2: %3")
                                   .arg(check.state == ServerCheck::State::Ok     ? QStringLiteral("ok  ")
                                        : check.state == ServerCheck::State::Warn ? QStringLiteral("look")
                                                                                  : QStringLiteral("FAIL"),
                                        code(check.step), checkWords(check)));
            }
        };
        waitFor([&](QObject* context, const std::function<void()>& done) {
            core.commands().testConnection(row, std::nullopt, context, tell,
                                           [done](const QVector<ServerCheck>&) { done(); });
        });
        if (terminal.json()) {
            terminal.printJson(QJsonObject{{QStringLiteral("checks"), array}});
        }
        return static_cast<int>(ok ? Exit::Ok : reached ? Exit::Failed : Exit::Unreachable);
    };
    return withConnection(terminal, Arguments::parse(words, {{}, {}, 1, 1}), work);
}

int connectionPool(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{QStringLiteral("in"), QStringLiteral("out")}, {}, 1, 1});
    if (arguments && arguments->has(QStringLiteral("in")) == arguments->has(QStringLiteral("out"))) {
        return terminal.usage(Terminal::tr("Say --in or --out."));
    }
    const auto work = [&](Core& core, const ConnectionRow& row) {
        const bool in = arguments->has(QStringLiteral("in"));
        const Done set =
            core.store().writeNow<void>([&row, in](Database& db) { return spreading::setInPool(db, row.id, in); });
        if (!set) {
            return set.error().kind == ErrorKind::Invalid ? terminal.usage(Terminal::tr("Practice is not spread."))
                                                          : terminal.fail(set.error());
        }
        terminal.message(in ? Terminal::tr("%1 is used where a batch is spread.").arg(row.name)
                            : Terminal::tr("%1 is left out where a batch is spread.").arg(row.name));
        return 0;
    };
    return withConnection(terminal, arguments, work);
}

int connectionRemove(Terminal& terminal, const QStringList& words) {
    const auto work = [&](Core& core, const ConnectionRow& row) {
        const Done removed = waitForDone([&](QObject* context, Commands::Then then) {
            core.commands().removeConnection(row.id, context, std::move(then));
        });
        return removed ? 0 : terminal.fail(removed.error());
    };
    return withConnection(terminal, Arguments::parse(words, {{}, {}, 1, 1}), work);
}

} // namespace postulant::terminal
