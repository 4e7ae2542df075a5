#include "ui/pages/applications/Happenings.h"

#include "domain/StepUsage.h"
#include "ui/pages/applications/CellText.h"
#include "ui/pages/applications/RunTraits.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace postulant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

Happening usual(qint64 at, const QString& text, const QString& second = {}) {
    return {at, text, second, {}, Happening::Weight::Usual, {}};
}

Happening marked(qint64 at, const QString& iconId, const QString& text, const QString& second = {}) {
    return {at, text, second, iconId, Happening::Weight::State, {}};
}

Happening ofDecision(const RunEventRow& event) {
    if (event.text == QLatin1String("undone")) {
        return usual(event.at, Tr::tr("You took your decision back"));
    }
    const qsizetype colon = event.text.indexOf(QLatin1String(": ")); // a note follows
    const QString note = colon < 0 ? QString() : words::cut(event.text.mid(colon + 2));
    if (event.text.startsWith(QLatin1String("sent"))) {
        return marked(event.at, QStringLiteral("claimed"), Tr::tr("You said that it went through"), note);
    }
    if (event.text.startsWith(QLatin1String("not"))) {
        return marked(event.at, QStringLiteral("cancelled"), Tr::tr("You said that it did not go through"), note);
    }
    return usual(event.at, Tr::tr("You decided"), words::cut(event.text));
}

Happening ofStatus(const RunEventRow& event) {
    const auto status = fromCode<RunStatus>(event.text);
    //: %1 is the state of a run, such as "running" or "completed"
    return usual(event.at,
                 Tr::tr("The server says: %1").arg(status ? words::runStatus(*status) : words::cut(event.text, 64)));
}

Happening ofLookUp(const RunEventRow& event, bool canBeTold) {
    if (event.text == QLatin1String("found")) {
        return usual(event.at, Tr::tr("Looked on the server: its run was found"));
    }
    if (event.text == QLatin1String("turned-up")) {
        return usual(event.at, Tr::tr("Looked on the server: its run turned up after all"));
    }
    if (event.text == QLatin1String("not-found")) {
        return usual(event.at, Tr::tr("Looked on the server: it knows no such run"));
    }
    if (event.text == QLatin1String("not-asked")) {
        return usual(event.at, Tr::tr("The server could not be asked"));
    }
    if (event.text.startsWith(QLatin1String("second-run "))) {
        return usual(event.at,
                     canBeTold ? Tr::tr("A second run of it was found and told to stop")
                               : Tr::tr("A second run of it was found, and cannot be stopped"),
                     words::cut(event.text.mid(11)));
    }
    return usual(event.at, Tr::tr("Looked on the server"));
}

QString attachedKind(const QString& mimeType) {
    if (mimeType == QLatin1String("message/rfc822")) {
        //: Kind of a file that was attached
        return Tr::tr("e-mail");
    }
    return mimeType == QLatin1String("application/pdf") ? Tr::tr("PDF") : Tr::tr("picture");
}

Happening ofEvent(const RunEventRow& event, bool canBeTold) {
    if (event.kind == QLatin1String("attached")) {
        return usual(event.at, Tr::tr("You attached a file"), attachedKind(event.text));
    }
    if (event.kind == QLatin1String("detached")) {
        return usual(event.at, Tr::tr("You took an attached file away"), attachedKind(event.text));
    }
    if (event.kind == QLatin1String("status")) {
        return ofStatus(event);
    }
    if (event.kind == QLatin1String("progress")) {
        return usual(event.at, Tr::tr("Step %1").arg(event.text));
    }
    if (event.kind == QLatin1String("submitted")) {
        return marked(event.at, QStringLiteral("submitting"), Tr::tr("The server read the page as submitted"));
    }
    if (event.kind == QLatin1String("stray")) {
        return marked(event.at, QStringLiteral("checking"), Tr::tr("Typed something that is not in the package"),
                      words::cut(event.text, 120));
    }
    if (event.kind == QLatin1String("cancel")) {
        return usual(event.at, Tr::tr("You asked to stop this run"));
    }
    if (event.kind == QLatin1String("lookup")) {
        return ofLookUp(event, canBeTold);
    }
    if (event.kind == QLatin1String("decision")) {
        return ofDecision(event);
    }
    if (event.kind == QLatin1String("note") && event.text == QLatin1String("keep-waiting")) {
        return usual(event.at, Tr::tr("You wanted to keep waiting"));
    }
    if (event.kind == QLatin1String("note") && event.text == QLatin1String("code-handed")) {
        return usual(event.at, Tr::tr("You handed over a code"));
    }
    if (event.kind == QLatin1String("note") && event.text == QLatin1String("told-to-go-on")) {
        return usual(event.at, Tr::tr("You told the run to go on"));
    }
    const QString text = words::cut(event.text);
    return usual(event.at, text.isEmpty() ? Tr::tr("The server worked on the page") : text);
}

// "Model: 6,448 tokens in, 400 out · about $0.12"; what is not said is left out.
QString usageWords(const StepUsage& usage) {
    const QLocale locale;
    QStringList parts;
    if (usage.inputTokens >= 0 && usage.outputTokens >= 0) {
        //: What the server's language model was given and answered, in tokens; both are numbers
        parts << Tr::tr("Model: %1 tokens in, %2 out")
                     .arg(locale.toString(usage.inputTokens), locale.toString(usage.outputTokens));
    } else if (usage.inputTokens >= 0 || usage.outputTokens >= 0) {
        //: Tokens of the server's language model; a number
        parts << Tr::tr("Model: %1 tokens").arg(locale.toString(std::max(usage.inputTokens, usage.outputTokens)));
    }
    if (usage.cost > 0) {
        // A step may cost a tenth of a cent.
        parts << Tr::tr("about %1")
                     .arg(locale.toCurrencyString(usage.cost, QStringLiteral("$"), usage.cost < 0.1 ? 4 : 2));
    }
    return parts.join(QStringLiteral(" · "));
}

Happening ofUsage(const StepUsage& usage) {
    const QString step = QString::number(usage.order + 1);
    return usual(usage.at,
                 usage.order < 0 ? Tr::tr("What a step took")
                 //: %1 is the number of a step, %2 of a try of it
                 : usage.retry > 0 ? Tr::tr("What step %1 took, try %2").arg(step).arg(usage.retry + 1)
                                   //: %1 is the number of a step
                                   : Tr::tr("What step %1 took").arg(step),
                 usageWords(usage));
}

QVector<StepUsage> usageOf(const ApplicationDetail& detail) {
    QVector<StepUsage> out;
    for (const RunEventRow& event : detail.events) {
        if (event.kind == usageEventKind) {
            if (const auto usage = usageFromText(event.text, event.at)) {
                out.append(*usage);
            }
        }
    }
    return out;
}

void addAttempt(QVector<Happening>& out, const AttemptRow& attempt) {
    if (attempt.via == AttemptVia::ByHand) {
        out.append(marked(attempt.createdAt, QStringLiteral("claimed"), Tr::tr("You said that you applied by hand")));
        return;
    }
    if (attempt.via == AttemptVia::Imported) {
        out.append(usual(attempt.createdAt, Tr::tr("Taken over from your earlier history")));
        return;
    }
    out.append(usual(attempt.createdAt, Tr::tr("Attempt recorded, before anything left")));
    if (attempt.sentAt != 0) {
        const QString run = attempt.run ? attempt.run->snapshot.runId : QString();
        //: %1 is the name of a server
        out.append(
            marked(attempt.sentAt, QStringLiteral("submitting"), Tr::tr("Sent to %1").arg(attempt.connection), run));
    }
    if (attempt.run && attempt.run->collectedAt != 0) {
        out.append(usual(attempt.run->collectedAt, Tr::tr("Evidence copied to this computer")));
    }
    if (attempt.releasedAt != 0) {
        out.append(
            usual(attempt.releasedAt, attempt.releasedWhy == ReleaseReason::SeekerSaidNo
                                          ? Tr::tr("On your word nothing was sent, so this posting may be tried again")
                                          : Tr::tr("Nothing was sent, so this posting may be tried again")));
    }
}

void addStage(QVector<Happening>& out, const StageEventRow& stage) {
    const QString word = stage.outcome == Outcome::None ? words::stage(stage.stage) : words::outcome(stage.outcome);
    if (!word.isEmpty()) {
        out.append(marked(stage.at, QStringLiteral("flag"), Tr::tr("Stage: %1").arg(word), words::cut(stage.note)));
    }
}

} // namespace

QString tookLine(const ApplicationDetail& detail, qint64 now) {
    QStringList parts;
    if (const qint64 took = tookMs(detail.row, now); took >= 0) {
        parts << words::duration(took);
    }
    if (detail.row.steps >= 0) {
        parts << Tr::tr("%n step(s)", nullptr, detail.row.steps);
    }
    StepUsage usage = totalUsage(usageOf(detail));
    usage.cost = -1; // the run's own stands below
    if (const QString words = usageWords(usage); !words.isEmpty()) {
        parts << words;
    }
    const bool ran = !detail.attempts.isEmpty() && detail.attempts.first().run;
    if (ran && detail.attempts.first().run->snapshot.cost >= 0) {
        const double cost = detail.attempts.first().run->snapshot.cost;
        //: %1 is an amount of money, as the server counts it
        parts << Tr::tr("about %1").arg(QLocale().toCurrencyString(cost, QStringLiteral("$"), 2));
    }
    return parts.join(QStringLiteral(" · "));
}

QVector<Happening> happenings(const ApplicationDetail& detail) {
    QVector<Happening> out;
    out.append(usual(detail.row.createdAt, Tr::tr("Added")));
    if (detail.row.queuedAt != 0) {
        out.append(usual(detail.row.queuedAt, detail.approvedBy == ApprovedBy::Rule
                                                  ? Tr::tr("Package approved by your settings, without a look")
                                                  : Tr::tr("Package approved")));
    }
    for (const AttemptRow& attempt : detail.attempts) {
        addAttempt(out, attempt);
    }
    const bool canBeTold = runTraits(detail).canCancel;
    QHash<QString, QString> pictures; // by the server's id
    for (const ArtifactRow& artifact : detail.artifacts) {
        pictures.insert(artifact.serverId, artifact.path);
    }
    for (const RunEventRow& event : detail.events) {
        if (event.kind == usageEventKind) {
            continue; // added below: a picture belongs to what was done before it
        }
        if (event.kind != QLatin1String("picture")) {
            out.append(ofEvent(event, canBeTold));
        } else if (!out.isEmpty() && !event.text.isEmpty()) {
            out.last().picture = pictures.value(event.text);
        }
    }
    for (const StepUsage& usage : usageOf(detail)) {
        out.append(ofUsage(usage));
    }
    for (const StageEventRow& stage : detail.stages) {
        addStage(out, stage);
    }
    std::stable_sort(out.begin(), out.end(), [](const Happening& a, const Happening& b) { return a.at < b.at; });
    const ApplicationRow& row = detail.row;
    if (row.finishedAt != 0) {
        out.append(
            marked(row.finishedAt, icons::stateId(row.state, row.practice), words::state(row.state, row.practice)));
        std::stable_sort(out.begin(), out.end(), [](const Happening& a, const Happening& b) { return a.at < b.at; });
    } else if (row.state == ApplicationState::Running && !out.isEmpty()) {
        out.last().weight = Happening::Weight::Now;
        out.last().iconId = icons::stateId(row.state, row.practice);
    }
    return out;
}

} // namespace postulant
