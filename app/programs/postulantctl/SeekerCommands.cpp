#include "documents/ResumeFile.h"
#include "domain/AtomicFile.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"

#include <QFile>

namespace postulant::terminal {
namespace {

Result<QByteArray> readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, file.errorString());
    }
    return file.read(largestJsonResume + 1);
}

QJsonObject objectOf(const ResumeRow& row) {
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("label"), row.label},
            {QStringLiteral("file_name"), row.fileName},
            {QStringLiteral("sha256"), row.sha256},
            {QStringLiteral("size"), row.size},
            {QStringLiteral("default"), row.isDefault}};
}

QStringList cellsOf(const ResumeRow& row) {
    return {row.label, row.fileName, QString::number(row.size), row.sha256,
            row.isDefault ? QStringLiteral("default") : QString()};
}

QJsonObject objectOf(const Answer& row) {
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("question"), row.question},
            {QStringLiteral("answer"), row.answer},
            {QStringLiteral("source"), row.source}};
}

QStringList cellsOf(const Answer& row) {
    return {row.question, row.answer};
}

Result<Profile> preferredProfile(Store& store) {
    return store.readNow<Profile>([](Database& db) { return profiles::preferred(db); });
}

} // namespace

int profileImport(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    return withStore(terminal, arguments, [&](Store& store) {
        const auto bytes = readFile(arguments->positional().first());
        const auto read = bytes ? profileFromJsonResume(*bytes) : Result<Profile>(tl::unexpected<Error>(bytes.error()));
        if (!read) {
            return terminal.fail(read.error());
        }
        const auto saved = store.writeNow<qint64>([&](Database& db) -> Result<qint64> {
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
    });
}

int profileShow(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        const auto profile = preferredProfile(store);
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
    });
}

int profileExport(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    return withStore(terminal, arguments, [&](Store& store) {
        const auto profile = preferredProfile(store);
        if (!profile) {
            return terminal.fail(profile.error());
        }
        const auto written = writeFileAtomically(arguments->positional().first(), profileToJsonResume(*profile));
        return written ? 0 : terminal.fail(written.error());
    });
}

int resumeAdd(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {QStringLiteral("label")}, 1, 1});
    return withStore(terminal, arguments, [&](Store& store) {
        const auto file = importResumeFile(arguments->positional().first(), store.filesDir());
        if (!file) {
            return terminal.fail(file.error());
        }
        ResumeRow row;
        row.label = arguments->valueOr(QStringLiteral("label"), file->fileName);
        row.fileName = file->fileName;
        row.sha256 = file->sha256;
        row.size = file->size;
        row.mimeType = file->mimeType;
        const auto added = store.writeNow<ResumeRow>([&](Database& db) -> Result<ResumeRow> {
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
    });
}

int resumeList(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        const auto rows = store.readNow<QVector<ResumeRow>>([](Database& db) { return resumes::all(db); });
        return rows ? printRows<ResumeRow>(terminal, *rows, objectOf, cellsOf) : terminal.fail(rows.error());
    });
}

int answerSet(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 2, 2});
    return withStore(terminal, arguments, [&](Store& store) {
        Answer answer;
        answer.question = arguments->positional().at(0).trimmed();
        answer.answer = arguments->positional().at(1).trimmed();
        answer.source = QStringLiteral("you");
        if (normalisedQuestion(answer.question).isEmpty()) {
            return terminal.usage(Terminal::tr("The question is empty."));
        }
        const auto saved =
            store.writeNow<qint64>([&](Database& db) { return answers::save(db, answer, terminal.clock().nowMs()); });
        return saved ? 0 : terminal.fail(saved.error());
    });
}

int answerList(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        const auto rows = store.readNow<QVector<Answer>>([](Database& db) { return answers::all(db); });
        return rows ? printRows<Answer>(terminal, *rows, objectOf, cellsOf) : terminal.fail(rows.error());
    });
}

} // namespace postulant::terminal
