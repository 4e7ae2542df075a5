#include "skyvern/RunReader.h"

#include "domain/BoundedJson.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace postulant::reader {
namespace {

QString text(const QJsonObject& object, const char* key, qsizetype longest) {
    return object.value(QLatin1String(key)).toString().left(longest);
}

tl::unexpected<Error> protocol(const QString& what) {
    return failure(ErrorKind::Protocol, what);
}

// The extraction block's answer: under its label, or first in the list over all blocks.
QJsonObject resultOf(const QJsonObject& output) {
    const QJsonValue named =
        output.value(QLatin1String("result_output")).toObject().value(QLatin1String("extracted_information"));
    if (named.isObject()) {
        return named.toObject();
    }
    if (named.isArray()) {
        return named.toArray().first().toObject();
    }
    return {};
}

// Of the run, else of the block that fills in the form.
QStringList categoriesOf(const QJsonObject& reply) {
    QJsonArray list = reply.value(QLatin1String("failure_category")).toArray();
    if (list.isEmpty()) {
        const QJsonObject output = reply.value(QLatin1String("output")).toObject();
        const QJsonObject block = output.value(QLatin1String("apply_output")).toObject();
        list = block.value(QLatin1String("failure_category")).toArray();
    }
    QStringList categories;
    for (const QJsonValue& item : list) {
        const QString category = text(item.toObject(), "category", 64);
        if (!category.isEmpty() && categories.size() < 10) {
            categories.append(category);
        }
    }
    return categories;
}

PageAction::Kind actionKind(const QString& type) {
    static const QHash<QString, PageAction::Kind> kinds{
        {QStringLiteral("click"), PageAction::Kind::Click},
        {QStringLiteral("input_text"), PageAction::Kind::Input},
        {QStringLiteral("select_option"), PageAction::Kind::Select},
        {QStringLiteral("upload_file"), PageAction::Kind::Upload},
        {QStringLiteral("keypress"), PageAction::Kind::KeyPress},
        {QStringLiteral("wait"), PageAction::Kind::Wait},
        {QStringLiteral("scroll"), PageAction::Kind::Scroll},
        {QStringLiteral("complete"), PageAction::Kind::Complete},
        {QStringLiteral("terminate"), PageAction::Kind::Terminate},
        {QStringLiteral("extract"), PageAction::Kind::Complete}, // reads the page, touches nothing
    };
    return kinds.value(type.toLower(), PageAction::Kind::Other);
}

// -1: not said, or no count that any model reaches.
qint64 tokens(const QJsonValue& value) {
    constexpr qint64 most = 1'000'000'000;
    const qint64 count = value.toInteger(-1);
    return count >= 0 && count <= most ? count : -1;
}

// A price of nothing is none: servers that do not know their model's say 0.
double price(const QJsonValue& value) {
    constexpr double most = 1e6;
    const double cost = value.toDouble(-1);
    return cost > 0 && cost <= most ? cost : -1;
}

int smallNumber(const QJsonValue& value) {
    constexpr int most = 1'000'000;
    const int number = value.toInt(-1);
    return number >= 0 && number <= most ? number : -1;
}

StepUsage usage(const QJsonObject& step) {
    StepUsage out;
    out.order = smallNumber(step.value(QLatin1String("order")));
    out.retry = smallNumber(step.value(QLatin1String("retry_index")));
    out.inputTokens = tokens(step.value(QLatin1String("input_token_count")));
    out.outputTokens = tokens(step.value(QLatin1String("output_token_count")));
    out.cost = price(step.value(QLatin1String("step_cost")));
    out.at = instant(step.value(QLatin1String("created_at")));
    return out;
}

struct ArtifactType {
    const char* word;
    ArtifactRef::Kind kind;
    const char* suffix;
};
constexpr ArtifactType knownTypes[] = {
    {"screenshot_action", ArtifactRef::Kind::Screenshot, "png"},
    {"screenshot_final", ArtifactRef::Kind::FinalScreenshot, "png"},
    {"screenshot_llm", ArtifactRef::Kind::Screenshot, "png"},
    {"recording", ArtifactRef::Kind::Recording, "webm"},
    {"html_scrape", ArtifactRef::Kind::PageSource, "html"},
    {"html_action", ArtifactRef::Kind::PageSource, "html"},
    {"browser_console_log", ArtifactRef::Kind::ConsoleLog, "log"},
};

} // namespace

QString webUrl(const QString& text) {
    const QUrl url(text.left(2000), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return web && !url.host().isEmpty() ? url.toString(QUrl::FullyEncoded) : QString();
}

QString storageAddress(const QString& text) {
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    return plain && text.size() <= 2000 && text.contains(QLatin1String("://")) ? text : QString();
}

QString suffixOf(const QString& uri, const char* usual) {
    static const QStringList known{QStringLiteral("png"),  QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                   QStringLiteral("webm"), QStringLiteral("mp4"), QStringLiteral("html"),
                                   QStringLiteral("log"),  QStringLiteral("webp")};
    const QString path = uri.section(QLatin1Char('?'), 0, 0);
    const QString suffix = path.section(QLatin1Char('.'), -1).toLower();
    return known.contains(suffix) ? suffix : QString::fromLatin1(usual);
}

Result<QJsonObject> object(const QByteArray& body) {
    const QJsonDocument document = boundedJson(body);
    if (!document.isObject()) {
        return protocol(QStringLiteral("not a JSON object"));
    }
    return document.object();
}

Result<QJsonArray> array(const QByteArray& body) {
    const QJsonDocument document = boundedJson(body);
    if (!document.isArray()) {
        return protocol(QStringLiteral("not a JSON array"));
    }
    return document.array();
}

qint64 instant(const QJsonValue& value) {
    constexpr qsizetype date = 10; // of "2026-11-22T19:23:18.441014"
    static const QRegularExpression zone(QStringLiteral("(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?)$"));
    QString text = value.toString().left(100);
    if (text.size() == date) {
        text += QStringLiteral("T00:00:00");
    }
    // Said here and not afterwards: read as local time, what the clock on the wall skips in March would be none.
    if (!zone.match(text, date).hasMatch()) {
        text += u'Z';
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QString numberText(const QJsonValue& value) {
    constexpr double exact = 9007199254740992.0; // above it, digits are lost
    const double number = value.toDouble();
    const qint64 whole = value.toInteger(0);
    if (whole != 0 || number == 0) {
        return QString::number(whole);
    }
    return std::abs(number) < exact ? QString::number(number, 'g', QLocale::FloatingPointShortest) : QString();
}

RunStatus status(const QString& word) {
    const QString lower = word.toLower();
    return fromCode<RunStatus>(lower).value_or(lower == QLatin1String("cancelled") ? RunStatus::Canceled
                                                                                   : RunStatus::Unknown);
}

bool isId(const QString& text) {
    const auto fits = [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == QLatin1Char('_') || c == QLatin1Char('-');
    };
    return !text.isEmpty() && text.size() <= longestId && std::all_of(text.begin(), text.end(), fits);
}

Result<SubmitReply> submitted(const QByteArray& body) {
    const Result<QJsonObject> reply = object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    SubmitReply answer;
    answer.runId = reply->value(QLatin1String("run_id")).toString();
    answer.appUrl = webUrl(reply->value(QLatin1String("app_url")).toString());
    if (!isId(answer.runId)) {
        return protocol(QStringLiteral("the answer names no run"));
    }
    return answer;
}

Result<RunSnapshot> run(const QByteArray& body) {
    const Result<QJsonObject> reply = object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    RunSnapshot run;
    run.runId = reply->value(QLatin1String("run_id")).toString();
    const QString word = reply->value(QLatin1String("status")).toString();
    if (!isId(run.runId) || word.isEmpty()) {
        return protocol(QStringLiteral("the answer is not a run"));
    }
    readCommon(*reply, status(word), run);
    run.appUrl = webUrl(reply->value(QLatin1String("app_url")).toString());
    readResult(resultOf(reply->value(QLatin1String("output")).toObject()), run);
    return run;
}

void readResult(const QJsonObject& result, RunSnapshot& run) {
    run.hasResult = !result.isEmpty();
    const QJsonValue submitted = result.value(QLatin1String("submitted"));
    if (submitted.isBool()) {
        run.submitted = submitted.toBool();
    }
    run.confirmationText = text(result, "confirmation_text", 2000).trimmed();
    const QJsonValue id = result.value(QLatin1String("confirmation_id"));
    run.confirmationId = (id.isDouble() ? numberText(id) : id.toString().trimmed()).left(200);
    run.resumeFileNameShown = text(result, "resume_filename_shown", 300).trimmed();
}

void readCommon(const QJsonObject& reply, RunStatus status, RunSnapshot& run) {
    run.serverWord = text(reply, "status", 64);
    run.status = status;
    run.failureReason = text(reply, "failure_reason", 2000);
    for (const QJsonValue& item : reply.value(QLatin1String("errors")).toArray()) {
        const QJsonObject error = item.toObject();
        if (run.errors.size() < 50) {
            run.errors.append({text(error, "error_code", 100), text(error, "reasoning", 1000)});
        }
    }
    run.categories = categoriesOf(reply);
    run.stepCount = std::max(-1, reply.value(QLatin1String("step_count")).toInt(-1));
    run.createdAt = instant(reply.value(QLatin1String("created_at")));
    run.startedAt = instant(reply.value(QLatin1String("started_at")));
    run.finishedAt = instant(reply.value(QLatin1String("finished_at")));
}

Result<QVector<FoundRun>> found(const QByteArray& body) {
    const Result<QJsonArray> reply = array(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    QVector<FoundRun> runs;
    for (const QJsonValue& item : *reply) {
        const QJsonObject entry = item.toObject();
        FoundRun run;
        run.runId = entry.value(QLatin1String("run_id")).toString();
        run.title = text(entry, "title", 300);
        run.serverWord = text(entry, "status", 64);
        run.status = status(run.serverWord);
        if (!isId(run.runId)) {
            return protocol(QStringLiteral("the list of runs holds something else"));
        }
        runs.append(run);
    }
    return runs;
}

QStringList artifactTypes() {
    QStringList words;
    for (const ArtifactType& type : knownTypes) {
        words << QString::fromLatin1(type.word);
    }
    return words;
}

Result<QVector<ArtifactRef>> artifacts(const QByteArray& body) {
    const Result<QJsonArray> reply = array(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    QVector<ArtifactRef> list;
    QSet<QString> seen;
    for (const QJsonValue& item : *reply) {
        const QJsonObject entry = item.toObject();
        ArtifactRef artifact;
        artifact.id = entry.value(QLatin1String("artifact_id")).toString();
        artifact.serverType = text(entry, "artifact_type", 64);
        const auto* type = std::find_if(std::begin(knownTypes), std::end(knownTypes), [&](const auto& known) {
            return artifact.serverType == QLatin1String(known.word);
        });
        if (!isId(artifact.id) || type == std::end(knownTypes)) {
            continue; // of no use, or never to be fetched: a network log can hold passwords
        }
        if (seen.contains(artifact.id)) {
            continue; // told twice, it would be fetched twice into one file
        }
        seen.insert(artifact.id);
        artifact.kind = type->kind;
        artifact.suffix = suffixOf(entry.value(QLatin1String("uri")).toString(), type->suffix);
        artifact.size = std::max<qint64>(-1, entry.value(QLatin1String("file_size")).toInteger(-1));
        artifact.createdAt = instant(entry.value(QLatin1String("created_at")));
        list.append(artifact);
    }
    return list;
}

QVector<ArtifactRef> downloads(const QByteArray& run) {
    constexpr qsizetype most = 200;
    const Result<QJsonObject> reply = object(run);
    QVector<ArtifactRef> list;
    QSet<QString> seen;
    for (const QJsonValue& item : reply ? reply->value(QLatin1String("downloaded_files")).toArray() : QJsonArray()) {
        const QJsonObject entry = item.toObject();
        ArtifactRef file;
        file.id = entry.value(QLatin1String("artifact_id")).toString();
        if (!isId(file.id) || seen.contains(file.id) || list.size() >= most) {
            continue;
        }
        seen.insert(file.id);
        file.kind = ArtifactRef::Kind::Download;
        file.serverType = QStringLiteral("download");
        file.size = entry.value(QLatin1String("file_size")).toInteger(-1);
        file.createdAt = instant(entry.value(QLatin1String("modified_at")));
        list.append(file);
    }
    return list;
}

QVector<StepAction> stepActions(const QJsonArray& actions) {
    struct Entry {
        qint64 order;
        int index;
        StepAction action;
    };
    std::vector<Entry> entries;
    for (const QJsonValue& item : actions) {
        const QJsonObject json = item.toObject();
        StepAction entry;
        entry.stepId = json.value(QLatin1String("step_id")).toString();
        entry.action.kind = actionKind(json.value(QLatin1String("action_type")).toString());
        entry.action.completed = json.value(QLatin1String("status")).toString() == QLatin1String("completed");
        entry.action.description = text(json, "reasoning", 500);
        entry.action.at = instant(json.value(QLatin1String("created_at")));
        const QString picture = json.value(QLatin1String("screenshot_artifact_id")).toString();
        entry.action.pictureId = isId(picture) ? picture : QString();
        entries.push_back({entry.action.at, json.value(QLatin1String("action_order")).toInt(), entry});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.order != b.order ? a.order < b.order : a.index < b.index;
    });
    QVector<StepAction> sorted;
    for (Entry& entry : entries) {
        sorted.append(std::move(entry.action));
    }
    return sorted;
}

Result<QVector<Step>> steps(const QByteArray& body) {
    const Result<QJsonArray> reply = array(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    QVector<Step> list;
    for (const QJsonValue& item : *reply) {
        const QJsonObject json = item.toObject();
        Step step;
        step.id = json.value(QLatin1String("step_id")).toString();
        step.status = json.value(QLatin1String("status")).toString();
        const QJsonObject output = json.value(QLatin1String("output")).toObject();
        step.hasOutput = output.contains(QLatin1String("actions_and_results"));
        step.actionCount = static_cast<int>(output.value(QLatin1String("actions_and_results")).toArray().size());
        step.createdAt = instant(json.value(QLatin1String("created_at")));
        step.modifiedAt = instant(json.value(QLatin1String("modified_at")));
        step.usage = usage(json);
        if (step.id.isEmpty() || step.status.isEmpty()) {
            return protocol(QStringLiteral("the list of steps holds something else"));
        }
        list.append(step);
    }
    return list;
}

QVector<StepUsage> usageOf(const QVector<QVector<Step>>& stepsOfTasks) {
    QVector<StepUsage> out;
    for (const QVector<Step>& steps : stepsOfTasks) {
        for (const Step& step : steps) {
            if (step.usage.saysAnything()) {
                out.append(step.usage);
            }
        }
    }
    return out;
}

bool coversAll(const QVector<StepAction>& actions, const QVector<QVector<Step>>& stepsOfTasks, const RunSnapshot& run) {
    if (!isFinal(run.status) || run.stepCount < 0) {
        return false;
    }
    int stepCount = 0;
    for (const QVector<Step>& steps : stepsOfTasks) {
        stepCount += static_cast<int>(steps.size());
        for (const Step& step : steps) {
            const auto made = std::count_if(actions.begin(), actions.end(),
                                            [&](const StepAction& action) { return action.stepId == step.id; });
            // Also a step that a cancel stopped has its output written by whoever acted, after its last action.
            const bool ended = step.status == QLatin1String("completed") || step.status == QLatin1String("failed") ||
                               step.status == QLatin1String("canceled");
            if (ended && step.hasOutput && made >= step.actionCount) {
                continue;
            }
            const bool madeMeanwhile = std::any_of(steps.begin(), steps.end(), [&](const Step& other) {
                return other.id != step.id && other.hasOutput && other.createdAt <= step.createdAt &&
                       other.modifiedAt >= step.createdAt;
            });
            const bool onlyPlanned =
                step.status == QLatin1String("canceled") && !step.hasOutput && made == 0 && madeMeanwhile;
            if (!onlyPlanned) {
                return false;
            }
        }
    }
    const auto known = [&](const StepAction& action) {
        return std::any_of(stepsOfTasks.begin(), stepsOfTasks.end(), [&](const QVector<Step>& steps) {
            return std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.id == action.stepId; });
        });
    };
    return stepCount >= run.stepCount && std::all_of(actions.begin(), actions.end(), known);
}

} // namespace postulant::reader
