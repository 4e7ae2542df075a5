#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "store/LetterRepository.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace postulant::terminal {
namespace {

constexpr qint64 largestLetter = 64 * 1024;

QJsonObject objectOf(const LetterRow& row) {
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("label"), row.label},
            {QStringLiteral("language"), row.language},
            {QStringLiteral("tags"), QJsonArray::fromStringList(row.tags)},
            {QStringLiteral("body"), row.body},
            {QStringLiteral("default"), row.isDefault}};
}

QStringList cellsOf(const LetterRow& row) {
    return {row.label, row.language, row.isDefault ? QStringLiteral("default") : QString()};
}

// "-" reads the standard input.
Result<QString> templateIn(const QString& path) {
    if (path == QLatin1String("-")) {
        return Terminal::readAll();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, file.errorString());
    }
    const QByteArray bytes = file.read(largestLetter + 1);
    if (bytes.size() > largestLetter) {
        return failure(ErrorKind::TooLarge, path);
    }
    return QString::fromUtf8(bytes);
}

Result<qint64> saveLetter(Database& db, const LetterRow& letter, bool makeDefault, qint64 now) {
    const auto old = letters::byLabel(db, letter.label);
    if (!old) {
        return tl::unexpected<Error>(old.error());
    }
    LetterRow row = letter;
    row.id = old->has_value() ? (*old)->id : 0;
    auto id = letters::save(db, row, now);
    if (!id || !makeDefault) {
        return id;
    }
    const Done done = letters::setDefault(db, *id);
    return done ? id : Result<qint64>(tl::unexpected<Error>(done.error()));
}

} // namespace

int letterAdd(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(
        words, {{QStringLiteral("default")}, {QStringLiteral("label"), QStringLiteral("language")}, 1, 1});
    return withStore(terminal, arguments, [&](Store& store) {
        const auto body = templateIn(arguments->positional().first());
        if (!body) {
            return terminal.fail(body.error());
        }
        LetterRow letter;
        letter.label = arguments->value(QStringLiteral("label"));
        letter.language = arguments->value(QStringLiteral("language"));
        letter.body = *body;
        if (letter.label.trimmed().isEmpty()) {
            return terminal.usage(Terminal::tr("A letter needs a label (--label L)."));
        }
        const auto saved = store.writeNow<qint64>([&](Database& db) {
            return saveLetter(db, letter, arguments->has(QStringLiteral("default")), terminal.clock().nowMs());
        });
        return saved ? 0 : terminal.fail(saved.error());
    });
}

int letterList(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        const auto rows = store.readNow<QVector<LetterRow>>([](Database& db) { return letters::all(db); });
        return rows ? printRows<LetterRow>(terminal, *rows, objectOf, cellsOf) : terminal.fail(rows.error());
    });
}

int letterRemove(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    return withStore(terminal, arguments, [&](Store& store) {
        const QString label = arguments->positional().first();
        const auto removed = store.writeNow<void>([&](Database& db) -> Done {
            const auto letter = letters::byLabel(db, label);
            if (!letter || !letter->has_value()) {
                return letter ? Done(failure(ErrorKind::NotFound, label)) : Done(tl::unexpected<Error>(letter.error()));
            }
            return letters::remove(db, (*letter)->id);
        });
        return removed ? 0 : terminal.fail(removed.error());
    });
}

} // namespace postulant::terminal
