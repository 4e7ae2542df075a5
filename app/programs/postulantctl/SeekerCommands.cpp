#include "documents/ResumeFile.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"

namespace postulant::terminal {
namespace {

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

} // namespace

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
        row.language = file->language;
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

} // namespace postulant::terminal
