#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Wait.h"

#include <algorithm>

// What a workflow of the seeker's own is given, and where it says how it ended.
namespace postulant::terminal {
namespace {

Result<WorkflowReading> readWorkflow(Core& core, const ConnectionRow& row) {
    Result<WorkflowReading> read = failure(ErrorKind::Cancelled);
    waitFor([&](QObject* context, const std::function<void()>& done) {
        core.commands().readWorkflow(row, std::nullopt, context, [&, done](const Result<WorkflowReading>& answer) {
            read = answer;
            done();
        });
    });
    return read;
}

// The stored choice for the parameters as they are now; what was not chosen yet has no source, unless proposals are
// wanted.
ParameterMap mapOf(const ConnectionRow& row, const WorkflowReading& reading, bool propose) {
    const ParameterMap chosen =
        parameterMapFromJson(row.options.text(ConnectionOption::WorkflowParameters)).value_or(ParameterMap());
    ParameterMap map = withSources(reading.told.parameters, chosen);
    for (WorkflowParameter& parameter : map) {
        const bool known = std::any_of(chosen.cbegin(), chosen.cend(), [&parameter](const WorkflowParameter& one) {
            return one.name == parameter.name && !one.source.isEmpty();
        });
        if (propose && !known) {
            parameter.source = proposedSource(parameter);
        } else if (!known) {
            parameter.source.clear();
        }
    }
    return map;
}

// "P=SOURCE" of --set.
Done choose(ParameterMap& map, const QStringList& choices) {
    for (const QString& choice : choices) {
        const QString name = choice.section(u'=', 0, 0).trimmed();
        const Result<QString> source = sourceText(choice.section(u'=', 1));
        const auto parameter =
            std::find_if(map.begin(), map.end(), [&name](const WorkflowParameter& one) { return one.name == name; });
        if (!choice.contains(u'=') || parameter == map.end()) {
            return failure(ErrorKind::Invalid, Terminal::tr("The workflow has no parameter named %1.").arg(name));
        }
        if (!source) {
            return failure(ErrorKind::Invalid, Terminal::tr("%1 takes: %2.").arg(name, source.error().detail));
        }
        parameter->source = *source;
    }
    return {};
}

// "WHAT=PATH" of --output.
Result<OutputPaths> outputsOf(const OutputPaths& before, const QStringList& choices) {
    QJsonObject object = QJsonDocument::fromJson(outputPathsJson(before).toUtf8()).object();
    const QStringList known{QStringLiteral("submitted"), QStringLiteral("confirmation_text"),
                            QStringLiteral("confirmation_id"), QStringLiteral("resume_file_name")};
    for (const QString& choice : choices) {
        const QString what = choice.section(u'=', 0, 0).trimmed();
        if (!choice.contains(u'=') || !known.contains(what)) {
            return failure(ErrorKind::Invalid,
                           Terminal::tr("--output takes one of %1, \"=\" and the path of an output.")
                               .arg(known.join(QStringLiteral(", "))));
        }
        object.insert(what, choice.section(u'=', 1));
    }
    return outputPathsFromJson(QString::fromUtf8(QJsonDocument(object).toJson()));
}

QJsonObject objectOf(const WorkflowReading& reading, const ParameterMap& map, const OutputPaths& outputs) {
    QJsonArray parameters;
    for (const WorkflowParameter& parameter : map) {
        parameters.append(QJsonObject{{QStringLiteral("name"), parameter.name},
                                      {QStringLiteral("type"), parameter.type},
                                      {QStringLiteral("required"), parameter.required},
                                      {QStringLiteral("description"), parameter.description},
                                      {QStringLiteral("default"), parameter.fallback},
                                      {QStringLiteral("source"), parameter.source},
                                      {QStringLiteral("proposed"), proposedSource(parameter)}});
    }
    QJsonArray said;
    for (const RunOutput& output : reading.outputs) {
        said.append(QJsonObject{{QStringLiteral("path"), output.path}, {QStringLiteral("value"), output.value}});
    }
    return {{QStringLiteral("title"), reading.told.title},
            {QStringLiteral("api"), reading.told.api},
            {QStringLiteral("parameters"), parameters},
            {QStringLiteral("promised_outputs"), QJsonArray::fromStringList(reading.told.outputs)},
            {QStringLiteral("last_outputs"), said},
            {QStringLiteral("output"), QJsonDocument::fromJson(outputPathsJson(outputs).toUtf8()).object()}};
}

void show(Terminal& terminal, const WorkflowReading& reading, const ParameterMap& map, const OutputPaths& outputs) {
    if (terminal.json()) {
        terminal.printJson(objectOf(reading, map, outputs));
        return;
    }
    for (const WorkflowParameter& parameter : map) {
        const QString mark = parameter.required ? QStringLiteral("*") : QString();
        const QString proposed = parameter.source.isEmpty() ? proposedSource(parameter) : QString();
        terminal.print(QStringList{parameter.name + mark, parameter.type, parameter.source,
                                   proposed.isEmpty() ? QString() : QStringLiteral("(%1?)").arg(proposed)}
                           .join(u'\t'));
    }
    for (const RunOutput& output : reading.outputs) {
        terminal.print(QStringLiteral("  %1\t%2").arg(output.path, output.value.simplified().left(100)));
    }
}

int saveChoice(Terminal& terminal, Core& core, ConnectionRow row, const WorkflowReading& reading,
               const ParameterMap& map, const OutputPaths& outputs) {
    for (const Done& set : {row.options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map)),
                            row.options.set(ConnectionOption::WorkflowOutput, outputPathsJson(outputs)),
                            row.options.set(ConnectionOption::WorkflowApi, reading.told.api)}) {
        if (!set) {
            return terminal.fail(set.error());
        }
    }
    const auto saved = core.store().writeNow<qint64>(
        [&](Database& db) { return connections::save(db, row, terminal.clock().nowMs()); });
    return saved ? 0 : terminal.fail(saved.error());
}

} // namespace

int connectionParameters(Terminal& terminal, const QStringList& words) {
    const auto arguments =
        Arguments::parse(words, {{QStringLiteral("propose")}, {QStringLiteral("set"), QStringLiteral("output")}, 1, 1});
    return withConnection(terminal, arguments, [&](Core& core, const ConnectionRow& row) {
        const auto reading = readWorkflow(core, row);
        if (!reading) {
            return terminal.fail(reading.error());
        }
        const bool propose = arguments->has(QStringLiteral("propose"));
        ParameterMap map = mapOf(row, *reading, propose);
        if (const Done chosen = choose(map, arguments->values(QStringLiteral("set"))); !chosen) {
            return terminal.usage(chosen.error().detail);
        }
        OutputPaths before = outputPathsFromJson(row.options.text(ConnectionOption::WorkflowOutput));
        if (propose && outputPathsJson(before).isEmpty()) {
            QStringList paths = reading->told.outputs;
            for (const RunOutput& output : reading->outputs) {
                paths << output.path;
            }
            before = proposedPaths(paths);
        }
        const auto outputs = outputsOf(before, arguments->values(QStringLiteral("output")));
        if (!outputs) {
            return terminal.usage(outputs.error().detail);
        }
        show(terminal, *reading, map, *outputs);
        const bool changes =
            propose || arguments->has(QStringLiteral("set")) || arguments->has(QStringLiteral("output"));
        return changes ? saveChoice(terminal, core, row, *reading, map, *outputs) : 0;
    });
}

} // namespace postulant::terminal
