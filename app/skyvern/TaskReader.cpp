#include "skyvern/TaskReader.h"

#include "skyvern/RunReader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace postulant::reader {
namespace {

constexpr qsizetype longestUrl = 4000; // signed ones are long
constexpr int mostUrls = 100;

QString idOf(const QJsonObject& task) {
    return task.value(QLatin1String("task_id")).toString();
}

// An object, or the first of a list of them.
QJsonObject extractedOf(const QJsonObject& details) {
    const QJsonValue extracted = details.value(QLatin1String("extracted_information"));
    return extracted.isArray() ? extracted.toArray().first().toObject() : extracted.toObject();
}

// Where servers name a file by its artifact, that; else by where it lies, without what signs it.
QString fileId(const QUrl& url) {
    static const QRegularExpression artifact(QStringLiteral("(?:^|[_/])(a_\\d{6,30})(?:[_/.]|$)"));
    const QString path = url.path();
    if (const auto match = artifact.match(path); match.hasMatch()) {
        return match.captured(1);
    }
    const QByteArray place = (url.scheme() + u' ' + url.authority() + path).toUtf8();
    return QStringLiteral("url_") +
           QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(32));
}

struct FileMember {
    const char* name;
    const char* type; // as artifacts are called, so that they are bounded and shown alike
    ArtifactRef::Kind kind;
    const char* suffix;
};
constexpr FileMember fileMembers[] = {
    {"screenshot_url", "screenshot_final", ArtifactRef::Kind::FinalScreenshot, "png"},
    {"action_screenshot_urls", "screenshot_action", ArtifactRef::Kind::Screenshot, "png"},
    {"recording_url", "recording", ArtifactRef::Kind::Recording, "webm"},
    {"browser_console_log_url", "browser_console_log", ArtifactRef::Kind::ConsoleLog, "log"},
};

QVector<ArtifactRef> filesOf(const QJsonObject& details) {
    QVector<ArtifactRef> files;
    QSet<QString> seen;
    for (const FileMember& member : fileMembers) {
        const QJsonValue value = details.value(QLatin1String(member.name));
        const QJsonArray urls = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue& one : urls) {
            const QString text = one.toString();
            const QUrl url(text, QUrl::StrictMode);
            const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
            if (!web || url.host().isEmpty() || !url.userInfo().isEmpty() || text.size() > longestUrl) {
                continue;
            }
            ArtifactRef file;
            file.id = fileId(url);
            if (seen.contains(file.id) || seen.size() >= mostUrls) {
                continue;
            }
            seen.insert(file.id);
            file.kind = member.kind;
            file.serverType = QString::fromLatin1(member.type);
            file.suffix = suffixOf(url.path(), member.suffix);
            file.address = url;
            files.append(file);
        }
    }
    return files;
}

// A task's details, and nothing else: an object that names no task would be one without files.
Result<QJsonObject> detailsOf(const QByteArray& body) {
    const Result<QJsonObject> reply = object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    if (!isId(idOf(*reply)) || reply->value(QLatin1String("status")).toString().isEmpty()) {
        return failure(ErrorKind::Protocol, QStringLiteral("the answer is not a task"));
    }
    return *reply;
}

} // namespace

Result<SubmitReply> createdTask(const QByteArray& body) {
    const Result<QJsonObject> reply = object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    const QString id = idOf(*reply);
    if (!isId(id)) {
        return failure(ErrorKind::Protocol, QStringLiteral("the answer names no task"));
    }
    return SubmitReply{id, {}};
}

Result<RunSnapshot> task(const QByteArray& body, const StatusWords& words) {
    const Result<QJsonObject> reply = detailsOf(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    RunSnapshot run;
    run.runId = idOf(*reply);
    const QString word = reply->value(QLatin1String("status")).toString();
    readCommon(*reply, words(word), run);
    if (run.finishedAt == 0 && isFinal(run.status)) { // not told by name
        run.finishedAt = instant(reply->value(QLatin1String("modified_at")));
    }
    readResult(extractedOf(*reply), run);
    return run;
}

Result<QVector<ArtifactRef>> taskFiles(const QByteArray& details) {
    return detailsOf(details).map([](const QJsonObject& reply) { return filesOf(reply); });
}

Result<int> taskSigns(const QByteArray& details) {
    return detailsOf(details).map([](const QJsonObject& reply) {
        constexpr qint64 mostSeconds = 1'000'000;
        const qint64 created = instant(reply.value(QLatin1String("created_at")));
        const qint64 modified = instant(reply.value(QLatin1String("modified_at")));
        const qint64 seconds = created != 0 && modified > created ? (modified - created) / 1000 : 0;
        return static_cast<int>(filesOf(reply).size() + std::min(seconds, mostSeconds));
    });
}

Result<QVector<FoundRun>> taskList(const QByteArray& body, const StatusWords& words) {
    constexpr qsizetype longestTitle = 300;
    constexpr qsizetype longestWord = 64;
    const Result<QJsonArray> reply = array(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    QVector<FoundRun> runs;
    for (const QJsonValue& item : *reply) {
        const QJsonObject entry = item.toObject();
        const QJsonObject asked = entry.value(QLatin1String("request")).toObject();
        FoundRun run;
        run.runId = idOf(entry);
        run.title = asked.value(QLatin1String("title")).toString().left(longestTitle);
        if (run.title.isEmpty()) {
            const QJsonObject schema = asked.value(QLatin1String("extracted_information_schema")).toObject();
            run.title = schema.value(QLatin1String("$comment")).toString().left(longestTitle);
        }
        const QString word = entry.value(QLatin1String("status")).toString();
        run.serverWord = word.left(longestWord);
        run.status = words(word);
        if (!isId(run.runId)) {
            return failure(ErrorKind::Protocol, QStringLiteral("the list of tasks holds something else"));
        }
        runs.append(run);
    }
    return runs;
}

} // namespace postulant::reader
