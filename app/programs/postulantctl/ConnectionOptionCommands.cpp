#include "programs/postulantctl/ConnectionOptionCommands.h"

#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "skyvern/Dialect.h"

namespace postulant::terminal {
namespace {

using Kind = ConnectionOptionSpec::Kind;

QString kindWord(Kind kind) {
    switch (kind) {
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Lines:
        return QStringLiteral("lines");
    case Kind::Switch:
        return QStringLiteral("switch");
    case Kind::Choice:
        return QStringLiteral("choice");
    case Kind::Address:
        return QStringLiteral("address");
    case Kind::Json:
        return QStringLiteral("json");
    case Kind::Path:
        return QStringLiteral("path");
    case Kind::IdPath:
        return QStringLiteral("path with {id}");
    case Kind::Header:
        return QStringLiteral("header");
    case Kind::Token:
        return QStringLiteral("word");
    }
    return {};
}

QVector<ConnectionOptionSpec> specsOf(const Dialect& dialect) {
    QVector<ConnectionOptionSpec> specs;
    for (const ConnectionOption option : dialect.options()) {
        specs.append(connectionOptionSpec(option));
    }
    return specs;
}

QStringList choicesOf(const ConnectionOptionSpec& spec) {
    return QString::fromLatin1(spec.choices).split(u' ', Qt::SkipEmptyParts);
}

QJsonObject objectOf(const ConnectionOptionSpec& spec) {
    return {{QStringLiteral("key"), QString::fromLatin1(spec.key)},
            {QStringLiteral("kind"), kindWord(spec.kind)},
            {QStringLiteral("choices"), QJsonArray::fromStringList(choicesOf(spec))},
            {QStringLiteral("secret"), spec.secret}};
}

QStringList cellsOf(const ConnectionOptionSpec& spec) {
    return {QString::fromLatin1(spec.key), kindWord(spec.kind), choicesOf(spec).join(QStringLiteral(", "))};
}

QString unknownOption(const QString& key, const ConnectionRow& row, const Dialect* dialect) {
    QStringList keys;
    for (const ConnectionOptionSpec& spec : dialect != nullptr ? specsOf(*dialect) : QVector<ConnectionOptionSpec>()) {
        keys << QString::fromLatin1(spec.key);
    }
    return keys.isEmpty() ? Terminal::tr("Nothing can be set for %1.").arg(row.dialect)
                          //: %1 what was written, %2 a way of talking to a server, %3 words with commas between them
                          : Terminal::tr("There is no option %1 for %2; there are: %3")
                                .arg(key.left(60), row.dialect, keys.join(QStringLiteral(", ")));
}

} // namespace

Done putOptions(const QStringList& written, ConnectionRow& row) {
    const Dialect* dialect = findDialect(row.dialect);
    QStringList order;
    QHash<QString, QString> values;
    for (const QString& one : written) {
        const qsizetype at = one.indexOf(u'=');
        const QString key = one.left(at).trimmed();
        const ConnectionOptionSpec* spec = connectionOptionByKey(key);
        if (spec == nullptr || dialect == nullptr || !dialect->options().contains(spec->option)) {
            return failure(ErrorKind::Invalid, unknownOption(key, row, dialect));
        }
        if (at < 0) {
            return failure(ErrorKind::Invalid, Terminal::tr("--option takes KEY=VALUE; KEY= takes it away."));
        }
        const bool adds = spec->kind == Kind::Lines && values.contains(key);
        values[key] = adds ? values.value(key) + u'\n' + one.mid(at + 1) : one.mid(at + 1);
        order << key;
    }
    for (const QString& key : std::as_const(order)) {
        if (Done set = row.options.set(connectionOptionByKey(key)->option, values.value(key)); !set) {
            //: %1 is the name of an option, %2 what it takes, in English: "one line of at most 500 characters"
            return failure(ErrorKind::Invalid, Terminal::tr("%1 takes %2.").arg(key, set.error().detail));
        }
    }
    return {};
}

QJsonObject optionsObject(const ConnectionOptions& options) {
    QJsonObject object;
    for (const ConnectionOption option : options.present()) {
        const ConnectionOptionSpec& spec = connectionOptionSpec(option);
        object.insert(QLatin1String(spec.key), spec.secret ? QStringLiteral("set") : options.text(option));
    }
    return object;
}

int connectionOptions(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const QString name = arguments->positional().first();
    const Dialect* dialect = findDialect(name);
    if (dialect == nullptr) {
        return terminal.usage(Terminal::tr("There is no way of talking named %1; there are: %2")
                                  .arg(name.left(60), dialectNames().join(QStringLiteral(", "))));
    }
    return printRows<ConnectionOptionSpec>(terminal, specsOf(*dialect), objectOf, cellsOf);
}

} // namespace postulant::terminal
