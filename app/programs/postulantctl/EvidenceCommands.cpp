#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "store/ApplicationRepository.h"
#include "store/EvidenceCleaning.h"
#include "store/EvidenceManifest.h"
#include "store/EvidenceVerify.h"
#include "store/SeekerRepository.h"

#include <QDir>
#include <QFile>
#include <QLocale>

namespace postulant::terminal {
namespace {

Result<ApplicationDetail> detailOf(Store& store, qint64 id) {
    return store.readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); });
}

// "03-screenshot_final.png": in time order, with the kind and a suffix that programs open.
QString numberedName(int number, const ArtifactRow& artifact) {
    return QStringLiteral("%1-%2").arg(number, 2, 10, QLatin1Char('0')).arg(evidence::readableName(artifact));
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

} // namespace

int evidence(Terminal& terminal, const QStringList& words) {
    const auto arguments = needing(Arguments::parse(words, {{}, {QStringLiteral("to")}, 1, 1}), QStringLiteral("to"),
                                   Terminal::tr("Name the folder with --to."));
    return withApplication(terminal, arguments, [&](Store& store, qint64 id) {
        const auto detail = detailOf(store, id);
        if (!detail) {
            return terminal.fail(detail.error());
        }
        const QDir target(arguments->value(QStringLiteral("to")));
        if (!target.mkpath(QStringLiteral("."))) {
            return terminal.fail(Error{ErrorKind::File, target.path(), 0, {}});
        }
        int number = 0;
        for (const ArtifactRow& artifact : detail->artifacts) {
            const QString path = evidence::filePath(store.evidenceDir(), artifact);
            if (path.isEmpty()) {
                continue;
            }
            const QString name = numberedName(++number, artifact);
            QFile::remove(target.filePath(name));
            if (!QFile::copy(path, target.filePath(name))) {
                return terminal.fail(Error{ErrorKind::File, name, 0, {}});
            }
            terminal.print(target.filePath(name));
        }
        terminal.message(Terminal::tr("%n file(s) copied.", nullptr, number));
        return 0;
    });
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
