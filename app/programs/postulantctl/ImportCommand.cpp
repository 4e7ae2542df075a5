#include "documents/ProposalMerge.h"
#include "documents/ResumeImport.h"
#include "domain/WorkRights.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"

#include <QFile>

#include <algorithm>

// profile import: a JSON Resume is the profile; any other file only proposes.
namespace postulant::terminal {
namespace {

const QString takeOption = QStringLiteral("take");
const QString takeEmpty = QStringLiteral("empty");
const QString takeAll = QStringLiteral("all");

Result<QByteArray> readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, file.errorString());
    }
    return file.read(largestImport + 1);
}

int importJson(Terminal& terminal, Store& store, const QByteArray& bytes, const QString& self) {
    const auto read = profileFromJsonResume(bytes);
    if (!read) {
        return terminal.fail(read.error());
    }
    const auto saved = store.writeNow<qint64>([&](Database& db) -> Result<qint64> {
        const auto existing = profileNamed(db, self);
        if (!existing) {
            return tl::unexpected<Error>(existing.error());
        }
        // What the file does not say stays.
        Profile profile = *existing;
        const QVector<WorkRight> rights = workRights(profile.values);
        for (auto value = read->values.constBegin(); value != read->values.constEnd(); ++value) {
            profile.values.insert(value.key(), value.value());
        }
        setWorkRights(profile.values, mergedRights(rights, workRights(read->values)));
        if (!read->resume.isEmpty()) {
            profile.resume = read->resume;
        }
        if (self.isEmpty() && !read->name.isEmpty()) {
            profile.name = read->name;
        }
        profile.language = read->language.isEmpty() ? profile.language : read->language;
        return profiles::save(db, profile, terminal.clock().nowMs());
    });
    if (!saved) {
        return terminal.fail(saved.error());
    }
    terminal.message(
        Terminal::tr("Profile read: %n field(s) that forms ask.", nullptr, static_cast<int>(read->values.size())));
    return 0;
}

QString takesCode(const MergeRow& row) {
    return row.takes == MergeRow::Takes::Yes ? QStringLiteral("yes") : QStringLiteral("ask");
}

QJsonObject objectOf(const MergeRow& row) {
    const bool sure = row.proposed.certainty == Certainty::Sure;
    return {{QStringLiteral("path"), row.path},
            {QStringLiteral("current"), row.current},
            {QStringLiteral("proposed"), row.proposed.value},
            {QStringLiteral("line"), row.proposed.line},
            {QStringLiteral("where"), row.proposed.where},
            {QStringLiteral("certainty"), sure ? QStringLiteral("sure") : QStringLiteral("likely")},
            {QStringLiteral("takes"), takesCode(row)}};
}

// Line breaks and tabs would break the table.
QStringList cellsOf(const MergeRow& row) {
    return {row.path,       row.current.simplified(),           row.proposed.value.simplified(),
            takesCode(row), QString::number(row.proposed.line), row.proposed.where.simplified()};
}

QVector<MergeRow> taken(const QVector<MergeRow>& rows, const QString& take) {
    QVector<MergeRow> out;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(out), [&take](const MergeRow& row) {
        return take == takeAll || (take == takeEmpty && row.takes == MergeRow::Takes::Yes);
    });
    return out;
}

int importProposal(Terminal& terminal, Store& store, const QByteArray& bytes, const QString& take,
                   const QString& self) {
    const auto proposal = proposalFromFile(bytes);
    if (!proposal) {
        return terminal.fail(proposal.error());
    }
    QVector<MergeRow> rows;
    const auto saved = store.writeNow<qint64>([&](Database& db) -> Result<qint64> {
        const auto existing = profileNamed(db, self);
        if (!existing) {
            return tl::unexpected<Error>(existing.error());
        }
        rows = mergeProposal(*existing, *proposal);
        const QVector<MergeRow> chosen = taken(rows, take);
        return chosen.isEmpty() ? existing->id
                                : profiles::save(db, withRows(*existing, chosen), terminal.clock().nowMs());
    });
    if (!saved) {
        return terminal.fail(saved.error());
    }
    printRows<MergeRow>(terminal, rows, objectOf, cellsOf);
    const auto count = static_cast<int>(taken(rows, take).size());
    terminal.message(take.isEmpty() ? Terminal::tr("Nothing was changed. --take empty fills what is empty, --take all "
                                                   "also replaces what is there.")
                                    : Terminal::tr("%n value(s) taken over.", nullptr, count));
    return 0;
}

} // namespace

int profileImport(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {takeOption, profileOption}, 1, 1});
    return withStore(terminal, arguments, [&](Store& store) {
        const QString take = arguments->value(takeOption);
        if (arguments->has(takeOption) && take != takeAll && take != takeEmpty) {
            return terminal.usage(Terminal::tr("--take is all or empty."));
        }
        const auto bytes = readFile(arguments->positional().first());
        if (!bytes) {
            return terminal.fail(bytes.error());
        }
        const QString self = arguments->value(profileOption);
        return proposes(*bytes) ? importProposal(terminal, store, *bytes, take, self)
                                : importJson(terminal, store, *bytes, self);
    });
}

} // namespace postulant::terminal
