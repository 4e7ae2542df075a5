#include "skyvern/WorkflowOutputs.h"

#include "skyvern/RunReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QVariant>

#include <array>
#include <optional>

namespace postulant {
namespace {

constexpr int deepest = 12;

const QString information = QStringLiteral("extracted_information");
const QString loopValue = QStringLiteral("output_value");

// Empty for what has parts.
QString textOf(const QJsonValue& value) {
    if (value.isDouble()) {
        return reader::numberText(value);
    }
    return value.isObject() || value.isArray() ? QString() : value.toVariant().toString();
}

bool isRound(const QJsonValue& value) {
    return value.isObject() && value.toObject().contains(loopValue);
}

// A list of rounds, or of lists of them: one a round, with every block of it.
bool isLoop(const QJsonValue& value) {
    const QJsonValue first = value.toArray().first();
    return isRound(first) || isRound(first.toArray().first());
}

class Collector {
public:
    // name: what the value is called wherever it stands.
    void add(const QJsonValue& value, const QString& path, const QString& name, int depth = 0) {
        if (depth > deepest || m_found.size() >= mostRunOutputs || path.size() > longestOutputPath) {
            return;
        }
        if (value.isArray()) {
            addList(value.toArray(), path, name, depth);
        } else if (isRound(value)) {
            const QJsonObject round = value.toObject();
            const QString block =
                round.value(QLatin1String("output_parameter")).toObject().value(QLatin1String("key")).toString();
            add(round.value(loopValue), path + u'.' + loopValue, block.isEmpty() ? name : block, depth + 1);
        } else if (value.isObject()) {
            addObject(value.toObject(), path, name, depth);
        } else if (!value.isNull() && !value.isUndefined()) {
            const QString text = textOf(value);
            const QString identity = name + u'\n' + text;
            if (!m_known.contains(identity)) {
                m_known.insert(identity);
                m_found.append({path, outputText(text)});
            }
        }
    }
    // As evidence would have them: what cannot be kept is not told, either.
    QVector<RunOutput> take() const { return runOutputsFromJson(runOutputsJson(m_found)); }
    bool saidInformation() const { return m_information; }

private:
    void addList(const QJsonArray& list, const QString& path, const QString& name, int depth) {
        const bool loop = isLoop(list) || (!list.isEmpty() && isRound(list.first()));
        for (int i = 0; i < list.size(); ++i) {
            const QString index = QStringLiteral("[%1]").arg(i);
            add(list.at(i), path + index, loop ? name : name + index, depth + 1);
        }
    }
    void addObject(const QJsonObject& object, const QString& path, const QString& name, int depth) {
        if (object.contains(information)) { // a block with what the server keeps of it
            m_information = m_information || !object.value(information).isNull();
            add(object.value(information), path + u'.' + information, name + u'.' + information, depth + 1);
            return;
        }
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it.key().contains(u'.') && !it.key().contains(u'[')) { // a path could not name it
                add(it.value(), path + u'.' + it.key(), name + u'.' + it.key(), depth + 1);
            }
        }
    }

    QVector<RunOutput> m_found;
    QSet<QString> m_known;
    bool m_information = false;
};

void promise(const QJsonArray& blocks, QStringList& out, int depth) {
    for (const QJsonValue& value : blocks) {
        const QJsonObject block = value.toObject();
        const QString label = block.value(QLatin1String("label")).toString();
        const QJsonObject properties =
            block.value(QLatin1String("data_schema")).toObject().value(QLatin1String("properties")).toObject();
        const QStringList keys = properties.keys();
        for (const QString& key : keys) {
            if (!label.isEmpty() && out.size() < mostRunOutputs) {
                out << QStringLiteral("%1_output.%2.%3").arg(label, information, key);
            }
        }
        if (depth < deepest) {
            promise(block.value(QLatin1String("loop_blocks")).toArray(), out, depth + 1);
        }
    }
}

struct PathName {
    const char* name;
    QString OutputPaths::*path;
};
constexpr std::array<PathName, 4> pathNames{{{"submitted", &OutputPaths::submitted},
                                             {"confirmation_text", &OutputPaths::confirmationText},
                                             {"confirmation_id", &OutputPaths::confirmationId},
                                             {"resume_file_name", &OutputPaths::resumeFileName}}};

QString pathEndingIn(const QStringList& paths, const QStringList& names) {
    for (const QString& name : names) {
        for (const QString& path : paths) {
            if (path.section(u'.', -1).compare(name, Qt::CaseInsensitive) == 0) {
                return path;
            }
        }
    }
    return {};
}

std::optional<bool> truthOf(const QJsonValue& value) {
    if (value.isBool()) {
        return value.toBool();
    }
    const QString word = value.toString().trimmed().toLower();
    if (word == QLatin1String("true") || word == QLatin1String("yes")) {
        return true;
    }
    return word == QLatin1String("false") || word == QLatin1String("no") ? std::optional(false) : std::nullopt;
}

} // namespace

QVector<RunOutput> runOutputs(const QJsonObject& outputs) {
    Collector collector;
    for (const bool loops : {false, true}) {
        for (auto it = outputs.begin(); it != outputs.end(); ++it) {
            const bool named = !it.key().contains(u'.') && !it.key().contains(u'[');
            if (named && it.key() != information && isLoop(it.value()) == loops) {
                collector.add(it.value(), it.key(), it.key());
            }
        }
    }
    if (!collector.saidInformation()) { // else it is what the blocks have said already
        collector.add(outputs.value(information), information, information);
    }
    return collector.take();
}

QJsonValue outputAt(const QJsonObject& outputs, const QString& path) {
    static const QRegularExpression part(QStringLiteral("([^.\\[\\]]+)|\\[(\\d{1,6})\\]"));
    QJsonValue value = outputs;
    auto parts = part.globalMatch(path.left(longestOutputPath));
    if (!parts.hasNext()) {
        return QJsonValue(QJsonValue::Undefined);
    }
    while (parts.hasNext()) {
        const auto match = parts.next();
        value = match.capturedLength(1) > 0 ? value.toObject().value(match.captured(1))
                                            : value.toArray().at(match.captured(2).toInt());
    }
    return value;
}

QStringList promisedOutputs(const QJsonObject& definition) {
    QStringList out;
    promise(definition.value(QLatin1String("blocks")).toArray(), out, 0);
    return out;
}

OutputPaths outputPathsFromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    OutputPaths paths;
    for (const PathName& one : pathNames) {
        paths.*one.path = object.value(QLatin1String(one.name)).toString().trimmed().left(longestOutputPath);
    }
    return paths;
}

QString outputPathsJson(const OutputPaths& paths) {
    QJsonObject object;
    for (const PathName& one : pathNames) {
        if (!(paths.*one.path).isEmpty()) {
            object.insert(QLatin1String(one.name), paths.*one.path);
        }
    }
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

OutputPaths proposedPaths(const QStringList& paths) {
    OutputPaths out;
    out.submitted = pathEndingIn(paths, {QStringLiteral("submitted"), QStringLiteral("application_submitted")});
    out.confirmationText =
        pathEndingIn(paths, {QStringLiteral("confirmation_text"), QStringLiteral("confirmation_message"),
                             QStringLiteral("confirmation")});
    out.confirmationId = pathEndingIn(paths, {QStringLiteral("confirmation_id"), QStringLiteral("confirmation_number"),
                                              QStringLiteral("reference_number")});
    out.resumeFileName = pathEndingIn(paths, {QStringLiteral("resume_filename_shown"),
                                              QStringLiteral("resume_file_name"), QStringLiteral("resume_filename")});
    return out;
}

void readMapped(const QJsonObject& outputs, const OutputPaths& paths, RunSnapshot& run) {
    const auto text = [&outputs](const QString& path, qsizetype longest) {
        return path.isEmpty() ? QString() : textOf(outputAt(outputs, path)).trimmed().left(longest);
    };
    run.submitted = paths.submitted.isEmpty() ? std::nullopt : truthOf(outputAt(outputs, paths.submitted));
    run.confirmationText = text(paths.confirmationText, 2000);
    run.confirmationId = text(paths.confirmationId, 200);
    run.resumeFileNameShown = text(paths.resumeFileName, 300);
    run.hasResult = run.submitted || !run.confirmationText.isEmpty() || !run.confirmationId.isEmpty() ||
                    !run.resumeFileNameShown.isEmpty();
}

} // namespace postulant
