#include "domain/EvidenceKinds.h"
#include "export/ProofFile.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Filters.h"
#include "programs/postulantctl/Wait.h"
#include "store/ApplicationRepository.h"
#include "store/EvidenceCleaning.h"
#include "store/EvidenceFile.h"
#include "store/EvidenceNames.h"
#include "store/EvidenceVerify.h"
#include "store/SeekerRepository.h"

#include <QDir>
#include <QFile>
#include <QLocale>

#include <algorithm>

namespace postulant::terminal {
namespace {

Result<ApplicationDetail> detailOf(Store& store, qint64 id) {
    return store.readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); });
}

int sayVerified(Terminal& terminal, const evidence::Verification& found) {
    QJsonArray findings;
    for (const evidence::Finding& finding : found.findings) {
        if (terminal.json()) {
            findings << QJsonObject{
                {QStringLiteral("problem"), code(finding.kind)},
                {QStringLiteral("path"), finding.path},
                {QStringLiteral("attempt_id"), finding.attemptId == 0 ? QJsonValue() : QJsonValue(finding.attemptId)}};
        } else {
            terminal.print(QStringLiteral("%1\t%2").arg(code(finding.kind), finding.path));
        }
    }
    if (terminal.json()) {
        terminal.printJson(QJsonObject{{QStringLiteral("ok"), found.findings.isEmpty()},
                                       {QStringLiteral("files"), found.files},
                                       {QStringLiteral("bytes"), found.bytes},
                                       {QStringLiteral("findings"), findings}});
    }
    const int wrong = static_cast<int>(found.findings.size());
    terminal.message(wrong == 0 ? Terminal::tr("Every evidence file is as it was recorded.")
                                : Terminal::tr("%n evidence file(s) differ from what was recorded.", nullptr, wrong));
    return static_cast<int>(wrong == 0 ? Exit::Ok : Exit::Failed);
}

QJsonObject planObject(const RetentionFile& file) {
    return QJsonObject{{QStringLiteral("id"), file.applicationId},
                       {QStringLiteral("kind"), file.kind},
                       {QStringLiteral("path"), file.path},
                       {QStringLiteral("size"), file.size},
                       {QStringLiteral("practice"), file.practice}};
}

void showPlan(Terminal& terminal, const RetentionPlan& plan) {
    for (const RetentionFile& file : plan.files) {
        terminal.print(
            QStringLiteral("%1\t%2\t%3\t%4").arg(file.applicationId).arg(file.kind).arg(file.size).arg(file.path));
    }
}

QString bytesText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes);
}

// What the rules say, in one line.
QString planWords(const RetentionPlan& plan, const RetentionLimits& limits, bool yes) {
    if (!limits.any()) {
        return Terminal::tr(
                   "No rule is set: see limits set evidence.recording-days and evidence.budget-mb. %1 are used.")
            .arg(bytesText(plan.usedBytes));
    }
    const QString most = plan.budgetKept ? QString() : u' ' + Terminal::tr("What must stay is more than the budget.");
    if (plan.files.isEmpty()) {
        return Terminal::tr("By your rules nothing goes. %1 are used.").arg(bytesText(plan.usedBytes)) + most;
    }
    const QString what = Terminal::tr("%n file(s) go, %1 of %2.", nullptr, static_cast<int>(plan.files.size()))
                             .arg(bytesText(plan.bytes), bytesText(plan.usedBytes));
    return what + most + (yes ? QString() : u' ' + Terminal::tr("Nothing was deleted: --yes does it."));
}

QStringList ways() {
    return QStringList{QStringLiteral("to"), QStringLiteral("attach"), QStringLiteral("detach")} + proofFormatNames();
}

int sayCopied(Terminal& terminal, const QJsonArray& copied, const QStringList& left, bool practice) {
    if (terminal.json()) {
        terminal.printJson(QJsonObject{{QStringLiteral("files"), copied},
                                       {QStringLiteral("left_out"), QJsonArray::fromStringList(left)},
                                       {QStringLiteral("practice"), practice}});
    } else {
        for (const QJsonValue& path : copied) {
            terminal.print(path.toString());
        }
    }
    if (practice) {
        terminal.message(Terminal::tr("These are files of practice: nothing left this computer."));
    }
    terminal.message(Terminal::tr("%n file(s) copied.", nullptr, static_cast<int>(copied.size())));
    for (const QString& name : left) {
        terminal.message(Terminal::tr("%1 could not be copied.").arg(name));
    }
    return static_cast<int>(left.isEmpty() ? Exit::Ok : Exit::Failed);
}

// One path is what a script wants of a command that made or took one file.
void sayFile(Terminal& terminal, const QString& path, QJsonObject more) {
    if (!terminal.json()) {
        terminal.print(path);
        return;
    }
    more.insert(QStringLiteral("path"), path);
    terminal.printJson(more);
}

int copyFiles(Terminal& terminal, const Result<Arguments>& arguments, qint64 id) {
    return withStore(terminal, arguments, [&](Store& store) {
        const auto detail = detailOf(store, id);
        if (!detail) {
            return terminal.fail(detail.error());
        }
        const QDir target(arguments->value(QStringLiteral("to")));
        if (!target.mkpath(QStringLiteral("."))) {
            return terminal.fail(Error{ErrorKind::File, target.path(), 0, {}});
        }
        int number = 0;
        QJsonArray copied;
        QStringList left;
        for (const ArtifactRow& artifact : detail->artifacts) {
            const QString path = evidence::filePath(store.evidenceDir(), artifact);
            if (path.isEmpty()) {
                continue;
            }
            const QString name = evidence::numberedName(++number, artifact);
            QFile::remove(target.filePath(name));
            if (QFile::copy(path, target.filePath(name))) {
                copied << target.filePath(name);
            } else {
                left << name;
            }
        }
        return sayCopied(terminal, copied, left, detail->row.practice);
    });
}

int saveProof(Terminal& terminal, const Arguments& arguments, const QString& format, const QVector<qint64>& ids) {
    return withStore(terminal, arguments, [&](Store& store) {
        ProofProgress progress;
        const ProofRequest request{format, arguments.value(format), ids};
        const auto written = writeProof(proofSource(store), request, progress);
        if (!written) {
            return terminal.fail(written.error());
        }
        sayFile(terminal, written->path,
                {{QStringLiteral("applications"), written->applications},
                 {QStringLiteral("bytes"), written->bytes},
                 {QStringLiteral("left_out"), written->leftOut}});
        terminal.message(Terminal::tr("The proof of %n application(s) was written.", nullptr, written->applications));
        if (written->leftOut > 0) {
            terminal.message(Terminal::tr("%n kept file(s) could not go in: missing, or no picture that can be drawn.",
                                          nullptr, written->leftOut));
        }
        return 0;
    });
}

// What can be wrong with an attachment is not what can be wrong with a resume.
int failAttach(Terminal& terminal, const Error& error) {
    const QString sentence =
        error.kind == ErrorKind::FileType   ? Terminal::tr("Only an e-mail (.eml), a PDF or a picture can be attached.")
        : error.kind == ErrorKind::TooLarge ? Terminal::tr("A file that is attached may have 25 MiB at most.")
        : error.kind == ErrorKind::NotFound
            ? Terminal::tr("Nothing was tried for this application yet, so there is nothing to prove.")
            : QString();
    if (sentence.isEmpty()) {
        return terminal.fail(error);
    }
    terminal.message(sentence);
    return static_cast<int>(Exit::Failed);
}

int attach(Terminal& terminal, const Result<Arguments>& arguments, qint64 id) {
    return withCore(terminal, arguments, [&](Core& core) {
        Result<ArtifactRow> row = failure(ErrorKind::Cancelled);
        waitFor([&](QObject* context, const std::function<void()>& done) {
            core.commands().attach(id, arguments->value(QStringLiteral("attach")), context,
                                   [&, done](Result<ArtifactRow> given) {
                                       row = std::move(given);
                                       done();
                                   });
        });
        if (!row) {
            return failAttach(terminal, row.error());
        }
        sayFile(terminal, core.store().evidenceDir() + QLatin1Char('/') + row->path,
                {{QStringLiteral("sha256"), row->sha256}, {QStringLiteral("name"), row->name}});
        return 0;
    });
}

int detach(Terminal& terminal, const Result<Arguments>& arguments, qint64 id) {
    return withCore(terminal, arguments, [&](Core& core) {
        const auto detail = detailOf(core.store(), id);
        if (!detail) {
            return terminal.fail(detail.error());
        }
        const QString hash = arguments->value(QStringLiteral("detach"));
        const auto& all = detail->artifacts;
        const auto wanted = std::find_if(all.cbegin(), all.cend(), [&hash](const ArtifactRow& artifact) {
            return artifact.kind == attachedKind && hash.size() >= 8 && artifact.sha256.startsWith(hash);
        });
        if (wanted == all.cend()) {
            return terminal.fail(Error{ErrorKind::NotFound, hash, 0, {}});
        }
        const Done done = waitForDone([&](QObject* context, const Commands::Then& then) {
            core.commands().detach(wanted->path, context, [then](const Result<attachments::Removed>& removed) {
                then(removed ? Done{} : Done(tl::unexpected<Error>(removed.error())));
            });
        });
        return done ? 0 : terminal.fail(done.error());
    });
}

} // namespace

int evidence(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, ways(), 1, -1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const QStringList all = ways();
    const auto named = std::count_if(all.begin(), all.end(), [&](const QString& way) { return arguments->has(way); });
    if (named != 1) {
        return terminal.usage(
            Terminal::tr("Say one of %1.").arg(QStringLiteral("--") + all.join(QLatin1String(", --"))));
    }
    const auto ids = idsOf(*arguments);
    if (!ids) {
        return terminal.usage(ids.error().detail);
    }
    for (const QString& format : proofFormatNames()) {
        if (arguments->has(format)) {
            return saveProof(terminal, *arguments, format, *ids);
        }
    }
    if (ids->size() > 1) {
        return terminal.usage(Terminal::tr("This is for one application at a time."));
    }
    if (arguments->has(QStringLiteral("attach"))) {
        return attach(terminal, arguments, ids->first());
    }
    if (arguments->has(QStringLiteral("detach"))) {
        return detach(terminal, arguments, ids->first());
    }
    return copyFiles(terminal, arguments, ids->first());
}

int evidenceVerify(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 0, 1});
    const auto verify = [&](Store& store, qint64 applicationId) {
        const auto found = evidence::verify(store, applicationId);
        return found ? sayVerified(terminal, *found) : terminal.fail(found.error());
    };
    if (arguments && !arguments->positional().isEmpty()) {
        return withApplication(terminal, arguments, verify);
    }
    return withStore(terminal, arguments, [&](Store& store) { return verify(store, 0); });
}

int evidenceClean(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{QStringLiteral("yes")}, {}, 0, 0});
    return withStore(terminal, arguments, [&](Store& store) {
        const bool yes = arguments->has(QStringLiteral("yes"));
        const qint64 now = terminal.clock().nowMs();
        const auto chosen = store.readNow<Options>([](Database& db) { return options::load(db); });
        const auto plan = evidence::planCleaning(store, now);
        if (!chosen || !plan) {
            return terminal.fail(chosen ? plan.error() : chosen.error());
        }
        const RetentionLimits limits = retentionLimits(*chosen);
        const auto done = yes ? evidence::clean(store, *plan, now) : Result<evidence::Cleaned>(evidence::Cleaned{});
        if (!done) {
            return terminal.fail(done.error());
        }
        if (terminal.json()) {
            QJsonArray files;
            for (const RetentionFile& file : plan->files) {
                files << planObject(file);
            }
            terminal.printJson(QJsonObject{{QStringLiteral("used_bytes"), plan->usedBytes},
                                           {QStringLiteral("bytes"), plan->bytes},
                                           {QStringLiteral("files"), files},
                                           {QStringLiteral("deleted"), done->files},
                                           {QStringLiteral("budget_kept"), plan->budgetKept}});
        } else {
            showPlan(terminal, *plan);
        }
        terminal.message(planWords(*plan, limits, yes));
        if (done->left > 0) {
            terminal.message(Terminal::tr("%n file(s) could not be deleted.", nullptr, done->left));
        }
        return static_cast<int>(done->left > 0 ? Exit::Failed : Exit::Ok);
    });
}

} // namespace postulant::terminal
