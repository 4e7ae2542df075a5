#include "domain/JsonValues.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Wait.h"
#include "store/LoginRepository.h"

#include <QFile>
#include <QJsonArray>

namespace postulant::terminal {
namespace {

QJsonObject objectOf(const LoginRow& row) {
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("connection"), row.connection},
            {QStringLiteral("site"), row.site},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("credential"), row.credentialId},
            {QStringLiteral("practice"), row.practice},
            {QStringLiteral("created_at"), isoInstant(row.createdAt)}};
}

QStringList cellsOf(const LoginRow& row) {
    return {QString::number(row.id), row.connection, row.site, row.name, row.credentialId};
}

// A line of standard input each, without their ends. Blanks stay: they may belong to a password.
QVector<std::shared_ptr<Secrecy>> secretLines(int count) {
    constexpr qint64 longest = 8192;
    QVector<std::shared_ptr<Secrecy>> out;
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return out;
    }
    while (out.size() < count) {
        QByteArray line = in.readLine(longest);
        while (line.endsWith('\n') || line.endsWith('\r')) {
            line.chop(1);
        }
        if (line.isEmpty()) {
            break;
        }
        out.append(std::make_shared<Secrecy>(std::move(line)));
    }
    return out;
}

template <class T>
Result<T> answerOf(const std::function<void(QObject* context, std::function<void(Result<T>)> then)>& start) {
    Result<T> out = failure(ErrorKind::Cancelled);
    waitFor([&](QObject* context, const std::function<void()>& done) {
        start(context, [&out, done](const Result<T>& answer) {
            out = answer;
            done();
        });
    });
    return out;
}

// The connection and the site that the options name; whatever misses is said.
int withPlace(Terminal& terminal, const Result<Arguments>& arguments,
              const std::function<int(Core&, const ConnectionRow&, const QString& site)>& work) {
    for (const char* name : {"connection", "site"}) {
        if (arguments && !arguments->has(QLatin1String(name))) {
            return terminal.usage(Terminal::tr("--%1 is needed.").arg(QLatin1String(name)));
        }
    }
    return withCore(terminal, arguments, [&](Core& core) {
        const auto row = core.store().readNow<ConnectionRow>(
            [&](Database& db) { return connectionNamed(db, arguments->value(QStringLiteral("connection"))); });
        return row ? work(core, *row, arguments->value(QStringLiteral("site"))) : terminal.fail(row.error());
    });
}

int tell(Terminal& terminal, const Result<LoginRow>& row) {
    if (!row && row.error().kind == ErrorKind::Invalid) {
        return terminal.usage(row.error().detail == QLatin1String("site")
                                  ? Terminal::tr("This is no host and no known job system.")
                                  : Terminal::tr("This cannot be a login: %1").arg(row.error().detail));
    }
    if (!row) {
        return terminal.fail(row.error());
    }
    if (terminal.json()) {
        terminal.printJson(objectOf(*row));
    } else {
        //: %1 is a site, %2 a connection
        terminal.message(Terminal::tr("Runs at %1 sign in with the login kept at %2.").arg(row->site, row->connection));
    }
    return 0;
}

// What can be done about a login that the server did not take.
int tellRefused(Terminal& terminal, const Error& error, const ConnectionRow& connection, const QString& site) {
    const int code = terminal.fail(error);
    if (logins::keepsNone(error)) {
        terminal.message(
            Terminal::tr("This server keeps no logins: nothing was stored. Set up its store of credentials, "
                         "or put the login into the server in its own way, and name it here by its id:"));
        terminal.message(QStringLiteral("  postulantctl login reference --connection \"%1\" --site %2 --id CREDENTIAL")
                             .arg(connection.name, site));
    } else if (logins::refusesSecret(error)) {
        terminal.message(Terminal::tr("The server does not take this secret. It must be base32 or otpauth, and newer "
                                      "servers want at least 23 letters. Nothing was stored."));
    } else if (logins::mayHaveArrived(error)) {
        terminal.message(Terminal::tr("It may have arrived all the same: see login list --at-server."));
    }
    return code;
}

// What a server keeps, whether or not it is used here.
int listAtServer(Terminal& terminal, Core& core, const ConnectionRow& connection) {
    const auto all = answerOf<QVector<StoredLogin>>(
        [&](QObject* context, auto then) { core.commands().loginsAtServer(connection.id, context, std::move(then)); });
    if (!all) {
        return terminal.fail(all.error());
    }
    return printRows<StoredLogin>(
        terminal, *all,
        [](const StoredLogin& one) {
            return QJsonObject{{QStringLiteral("credential"), one.credentialId},
                               {QStringLiteral("name"), one.name},
                               {QStringLiteral("makes_codes"), one.makesCodes}};
        },
        [](const StoredLogin& one) {
            return QStringList{one.credentialId, one.name};
        });
}

// Each with the server's own answer to whether it is there.
int listChecked(Terminal& terminal, Core& core, const QVector<LoginRow>& rows) {
    QJsonArray array;
    bool allThere = true;
    bool allAsked = true;
    for (const LoginRow& row : rows) {
        const auto there = answerOf<bool>(
            [&](QObject* context, auto then) { core.commands().isLoginThere(row.id, context, std::move(then)); });
        allThere = allThere && there.value_or(false);
        allAsked = allAsked && there.has_value();
        const QString word = !there   ? QStringLiteral("unknown")
                             : *there ? QStringLiteral("there")
                                      : QStringLiteral("gone");
        QJsonObject object = objectOf(row);
        object.insert(QStringLiteral("at_server"), word);
        array.append(object);
        if (!terminal.json()) {
            terminal.print((cellsOf(row) << word).join(QLatin1Char('\t')));
        }
    }
    if (terminal.json()) {
        terminal.printJson(array);
    }
    return static_cast<int>(allThere ? Exit::Ok : allAsked ? Exit::Failed : Exit::Unreachable);
}

} // namespace

int loginAdd(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(
        words,
        {{QStringLiteral("password-stdin"), QStringLiteral("totp-stdin"), QStringLiteral("codes-by-mail")},
         {QStringLiteral("connection"), QStringLiteral("site"), QStringLiteral("user"), QStringLiteral("code-address")},
         0,
         0});
    if (arguments && (!arguments->has(QStringLiteral("user")) || !arguments->has(QStringLiteral("password-stdin")))) {
        return terminal.usage(Terminal::tr("--user and --password-stdin are needed; the password is read from "
                                           "standard input."));
    }
    NewLogin order;
    if (arguments) {
        const bool secret = arguments->has(QStringLiteral("totp-stdin"));
        const bool mailed =
            arguments->has(QStringLiteral("codes-by-mail")) || arguments->has(QStringLiteral("code-address"));
        if (secret && mailed) {
            return terminal.usage(Terminal::tr("Codes come from a secret or by mail, not both."));
        }
        const auto lines = secretLines(secret ? 2 : 1);
        if (lines.size() < (secret ? 2 : 1)) {
            return terminal.usage(secret ? Terminal::tr("Standard input must hold the password on its first line and "
                                                        "the secret of the codes on its second.")
                                         : Terminal::tr("There was no password on standard input."));
        }
        order.userName = arguments->value(QStringLiteral("user"));
        order.password = lines.first();
        order.totpSecret = secret ? lines.last() : nullptr;
        order.codes = secret ? LoginCodes::Secret : mailed ? LoginCodes::ByAddress : LoginCodes::None;
        order.codeAddress = arguments->value(QStringLiteral("code-address"));
    }
    return withPlace(terminal, arguments, [&](Core& core, const ConnectionRow& connection, const QString& site) {
        order.connectionId = connection.id;
        order.site = site;
        const auto row = answerOf<LoginRow>(
            [&](QObject* context, auto then) { core.commands().addLogin(order, context, std::move(then)); });
        const bool ofServer = !row && row.error().kind != ErrorKind::Invalid && row.error().kind != ErrorKind::NotReady;
        return ofServer ? tellRefused(terminal, row.error(), connection, site) : tell(terminal, row);
    });
}

int loginReference(Terminal& terminal, const QStringList& words) {
    const auto arguments =
        needing(Arguments::parse(
                    words, {{}, {QStringLiteral("connection"), QStringLiteral("site"), QStringLiteral("id")}, 0, 0}),
                QStringLiteral("id"), Terminal::tr("--id is needed."));
    return withPlace(terminal, arguments, [&](Core& core, const ConnectionRow& connection, const QString& site) {
        return tell(terminal, answerOf<LoginRow>([&](QObject* context, auto then) {
                        core.commands().referenceLogin(connection.id, site, arguments->value(QStringLiteral("id")),
                                                       context, std::move(then));
                    }));
    });
}

int loginList(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(
        words, {{QStringLiteral("check"), QStringLiteral("at-server")}, {QStringLiteral("connection")}, 0, 0});
    const bool atServer = arguments && arguments->has(QStringLiteral("at-server"));
    if (atServer && !arguments->has(QStringLiteral("connection"))) {
        return terminal.usage(Terminal::tr("--%1 is needed.").arg(QStringLiteral("connection")));
    }
    return withCore(terminal, arguments, [&](Core& core) {
        qint64 wanted = 0;
        if (arguments->has(QStringLiteral("connection"))) {
            const auto row = core.store().readNow<ConnectionRow>(
                [&](Database& db) { return connectionNamed(db, arguments->value(QStringLiteral("connection"))); });
            if (!row || atServer) {
                return row ? listAtServer(terminal, core, *row) : terminal.fail(row.error());
            }
            wanted = row->id;
        }
        auto rows = core.store().readNow<QVector<LoginRow>>([](Database& db) { return logins::all(db); });
        if (!rows) {
            return terminal.fail(rows.error());
        }
        rows->removeIf([wanted](const LoginRow& row) { return wanted != 0 && row.connectionId != wanted; });
        return arguments->has(QStringLiteral("check")) ? listChecked(terminal, core, *rows)
                                                       : printRows<LoginRow>(terminal, *rows, objectOf, cellsOf);
    });
}

int loginRemove(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{QStringLiteral("keep-at-server")}, {}, 1, 1});
    bool number = false;
    const qint64 id = arguments ? arguments->positional().first().toLongLong(&number) : 0;
    if (arguments && !number) {
        return terminal.usage(Terminal::tr("The number of a login is needed; see login list."));
    }
    return withCore(terminal, arguments, [&](Core& core) {
        const Done gone = waitForDone([&](QObject* context, Commands::Then then) {
            core.commands().removeLogin(id, arguments->has(QStringLiteral("keep-at-server")), context, std::move(then));
        });
        return gone ? 0 : terminal.fail(gone.error());
    });
}

} // namespace postulant::terminal
