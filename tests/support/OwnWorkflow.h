#pragma once

#include "domain/ConnectionOptions.h"
#include "domain/ParameterMap.h"
#include "practice/LoopbackHttp.h"
#include "practice/PracticeServer.h"
#include "skyvern/WorkflowOutputs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <initializer_list>
#include <utility>

// A workflow as a seeker may have written it, with names of his own.
namespace postulant::test {

inline QJsonObject ownParameter(const char* name, const char* type,
                                const QJsonValue& fallback = QJsonValue::Undefined) {
    QJsonObject parameter{{QStringLiteral("parameter_type"), QStringLiteral("workflow")},
                          {QStringLiteral("workflow_parameter_type"), QLatin1String(type)},
                          {QStringLiteral("key"), QLatin1String(name)},
                          {QStringLiteral("description"), QStringLiteral("About ") + QLatin1String(name)}};
    parameter.insert(QStringLiteral("default_value"), fallback); // undefined: no member
    return parameter;
}

inline QJsonObject ownWorkflow() {
    QJsonObject properties;
    for (const char* key : {"submitted", "confirmation_text", "confirmation_id", "resume_filename_shown"}) {
        properties.insert(QLatin1String(key), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}});
    }
    const QJsonObject fill{{QStringLiteral("block_type"), QStringLiteral("navigation")},
                           {QStringLiteral("label"), QStringLiteral("fill")},
                           {QStringLiteral("url"), QStringLiteral("{{ url }}")},
                           {QStringLiteral("navigation_goal"), QStringLiteral("Apply.")}};
    const QJsonObject check{{QStringLiteral("block_type"), QStringLiteral("extraction")},
                            {QStringLiteral("label"), QStringLiteral("check")},
                            {QStringLiteral("data_extraction_goal"), QStringLiteral("Read.")},
                            {QStringLiteral("data_schema"), QJsonObject{{QStringLiteral("properties"), properties}}}};
    const QJsonArray parameters{ownParameter("url", "string"),       ownParameter("first_name", "string"),
                                ownParameter("mail", "string"),      ownParameter("cv", "file_url"),
                                ownParameter("years", "integer", 0), ownParameter("tracking_id", "string", QString())};
    return {{QStringLiteral("title"), QStringLiteral("My applier")},
            {QStringLiteral("workflow_definition"), QJsonObject{{QStringLiteral("parameters"), parameters},
                                                                {QStringLiteral("blocks"), QJsonArray{fill, check}}}}};
}

// Puts it there; its id, or empty.
inline QString makeOwnWorkflow(const PracticeServer& server) {
    const QJsonObject body{{QStringLiteral("json_definition"), ownWorkflow()}};
    const auto answer =
        loopbackExchange("POST", QUrl(server.baseUrl().toString() + QStringLiteral("/v1/agents")),
                         QJsonDocument(body).toJson(), {{"x-api-key", "practice"}}, 1024 * 1024, 10'000);
    return answer
               ? QJsonDocument::fromJson(answer->body).object().value(QLatin1String("workflow_permanent_id")).toString()
               : QString();
}

// What a seeker would choose for it. token: whether a parameter carries ours.
inline ConnectionOptions ownChoices(bool token, const QString& api) {
    ParameterMap map;
    const auto add = [&map](const char* name, const char* type, const char* source, bool required) {
        WorkflowParameter parameter;
        parameter.name = QLatin1String(name);
        parameter.type = QLatin1String(type);
        parameter.source = QLatin1String(source);
        parameter.required = required;
        map.append(parameter);
    };
    add("url", "string", "package:posting_url", true);
    add("first_name", "string", "field:first_name", true);
    add("mail", "string", "field:email", true);
    add("cv", "file_url", "package:resume", true);
    add("years", "integer", "text:7", false);
    add("tracking_id", "string", token ? "package:token" : "", false);
    const QString at = QStringLiteral("check_output.extracted_information.");
    const OutputPaths paths{at + QStringLiteral("submitted"), at + QStringLiteral("confirmation_text"),
                            at + QStringLiteral("confirmation_id"), at + QStringLiteral("resume_filename_shown")};
    ConnectionOptions options;
    (void)options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map));
    (void)options.set(ConnectionOption::WorkflowOutput, outputPathsJson(paths));
    (void)options.set(ConnectionOption::WorkflowApi, api);
    return options;
}

} // namespace postulant::test
