#include "documents/ResumeFile.h"
#include "domain/AtomicFile.h"
#include "programs/postulantctl/Command.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace postulant::terminal {
namespace {

constexpr qint64 largestProfile = 8 * 1024 * 1024;

Result<QByteArray> readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, file.errorString());
    }
    return file.read(largestProfile);
}

QJsonObject objectOf(const ResumeRow& row) {
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("label"), row.label},
            {QStringLiteral("file_name"), row.fileName},
            {QStringLiteral("sha256"), row.sha256},
            {QStringLiteral("size"), row.size},
            {QStringLiteral("default"), row.isDefault}};
}

} // namespace

int profileImport(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const auto bytes = readFile(arguments->positional().first());
    if (!bytes) {
        return terminal.fail(bytes.error());
    }
    const auto read = profileFromJsonResume(*bytes);
    if (!read) {
        return terminal.fail(read.error());
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    const auto saved = store->writeNow<qint64>([&](Database& db) -> Result<qint64> {
        const auto existing = profiles::preferred(db);
        if (!existing) {
            return tl::unexpected<Error>(existing.error());
        }
        Profile profile = *read;
        profile.id = existing->id; // the terminal has one self; the window can have several
        return profiles::save(db, profile, terminal.clock().nowMs());
    });
    if (!saved) {
        return terminal.fail(saved.error());
    }
    terminal.message(
        Terminal::tr("Profile read: %n field(s) that forms ask.", nullptr, static_cast<int>(read->values.size())));
    return 0;
}

int profileShow(Terminal& terminal, const QStringList& words) {
    if (const auto arguments = Arguments::parse(words, {}); !arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    const auto profile = store->readNow<Profile>([](Database& db) { return profiles::preferred(db); });
    if (!profile) {
        return terminal.fail(profile.error());
    }
    if (terminal.json()) {
        terminal.printJson(profile->values);
        return 0;
    }
    for (const ProfileField& field : profileFields()) {
        const QString value = profile->value(QLatin1String(field.key));
        if (!value.isEmpty()) {
            terminal.print(QString::fromUtf8(field.key) + QLatin1Char('\t') + value);
        }
    }
    return 0;
}

int profileExport(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    const auto profile = store->readNow<Profile>([](Database& db) { return profiles::preferred(db); });
    if (!profile) {
        return terminal.fail(profile.error());
    }
    const auto written = writeFileAtomically(arguments->positional().first(), profileToJsonResume(*profile));
    return written ? 0 : terminal.fail(written.error());
}

int resumeAdd(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {QStringLiteral("label")}, 1, 1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    const auto file = importResumeFile(arguments->positional().first(), store->filesDir());
    if (!file) {
        return terminal.fail(file.error());
    }
    ResumeRow row;
    row.label = arguments->has(QStringLiteral("label")) ? arguments->value(QStringLiteral("label")) : file->fileName;
    row.fileName = file->fileName;
    row.sha256 = file->sha256;
    row.size = file->size;
    row.mimeType = file->mimeType;
    const auto added = store->writeNow<ResumeRow>([&](Database& db) -> Result<ResumeRow> {
        const auto id = resumes::add(db, row, terminal.clock().nowMs());
        return id ? resumes::get(db, *id) : Result<ResumeRow>(tl::unexpected<Error>(id.error()));
    });
    if (!added) {
        return terminal.fail(added.error());
    }
    if (terminal.json()) {
        terminal.printJson(objectOf(*added));
    } else {
        terminal.message(Terminal::tr("Resume added: %1 (%2)").arg(added->label, added->fileName));
    }
    return 0;
}

int resumeList(Terminal& terminal, const QStringList& words) {
    if (const auto arguments = Arguments::parse(words, {}); !arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    const auto rows = store->readNow<QVector<ResumeRow>>([](Database& db) { return resumes::all(db); });
    if (!rows) {
        return terminal.fail(rows.error());
    }
    QJsonArray array;
    for (const ResumeRow& row : *rows) {
        array.append(objectOf(row));
        if (!terminal.json()) {
            terminal.print(QStringList{row.label, row.fileName, QString::number(row.size), row.sha256,
                                       row.isDefault ? QStringLiteral("default") : QString()}
                               .join(QLatin1Char('\t')));
        }
    }
    if (terminal.json()) {
        terminal.printJson(array);
    }
    return 0;
}

int answerSet(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 2, 2});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    Answer answer;
    answer.question = arguments->positional().at(0).trimmed();
    answer.answer = arguments->positional().at(1).trimmed();
    answer.source = QStringLiteral("you");
    if (normalisedQuestion(answer.question).isEmpty()) {
        return terminal.usage(Terminal::tr("The question is empty."));
    }
    const auto saved =
        store->writeNow<qint64>([&](Database& db) { return answers::save(db, answer, terminal.clock().nowMs()); });
    return saved ? 0 : terminal.fail(saved.error());
}

int answerList(Terminal& terminal, const QStringList& words) {
    if (const auto arguments = Arguments::parse(words, {}); !arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    const auto rows = store->readNow<QVector<Answer>>([](Database& db) { return answers::all(db); });
    if (!rows) {
        return terminal.fail(rows.error());
    }
    QJsonArray array;
    for (const Answer& row : *rows) {
        array.append(QJsonObject{{QStringLiteral("id"), row.id},
                                 {QStringLiteral("question"), row.question},
                                 {QStringLiteral("answer"), row.answer},
                                 {QStringLiteral("source"), row.source}});
        if (!terminal.json()) {
            terminal.print(row.question + QLatin1Char('\t') + row.answer);
        }
    }
    if (terminal.json()) {
        terminal.printJson(array);
    }
    return 0;
}

} // namespace postulant::terminal
