#include "practice/PracticeAgent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace postulant {
namespace {

QJsonObject inner(const QJsonObject& definition) {
    return definition.value(u"workflow_definition").toObject();
}

QJsonObject firstBlock(const QJsonObject& definition, QLatin1String type) {
    const QJsonArray blocks = inner(definition).value(u"blocks").toArray();
    for (const QJsonValue& block : blocks) {
        if (block[u"block_type"].toString() == type)
            return block.toObject();
    }
    return {};
}

QString firstParameter(const QJsonObject& definition, QLatin1String type) {
    const QJsonArray parameters = inner(definition).value(u"parameters").toArray();
    for (const QJsonValue& parameter : parameters) {
        if (parameter[u"workflow_parameter_type"].toString() == type)
            return parameter[u"key"].toString();
    }
    return {};
}

} // namespace

QString PracticeAgent::title() const {
    return definition.value(u"title").toString();
}

QString PracticeAgent::applyLabel() const {
    return firstBlock(definition, QLatin1String("navigation")).value(u"label").toString(QStringLiteral("apply"));
}

QString PracticeAgent::resultLabel() const {
    return firstBlock(definition, QLatin1String("extraction")).value(u"label").toString();
}

QStringList PracticeAgent::resultKeys() const {
    const QJsonObject schema = firstBlock(definition, QLatin1String("extraction")).value(u"data_schema").toObject();
    return schema.value(u"properties").toObject().keys();
}

QString PracticeAgent::extractionGoal() const {
    return firstBlock(definition, QLatin1String("extraction")).value(u"data_extraction_goal").toString();
}

QString PracticeAgent::navigationGoal() const {
    return firstBlock(definition, QLatin1String("navigation")).value(u"navigation_goal").toString();
}

QString PracticeAgent::loginParameter() const {
    const QString parameter = firstParameter(definition, QLatin1String("credential_id"));
    const QJsonArray keys = firstBlock(definition, QLatin1String("login")).value(u"parameter_keys").toArray();
    return keys.contains(parameter) ? parameter : QString();
}

QStringList PracticeAgent::missing(const QJsonObject& parameters) const {
    QStringList names;
    const QJsonArray wanted = inner(definition).value(u"parameters").toArray();
    for (const QJsonValue& parameter : wanted) {
        const QString key = parameter[u"key"].toString();
        if (parameter[u"parameter_type"].toString() != u"workflow" || !parameter[u"default_value"].isUndefined())
            continue;
        if (parameters.value(key).isUndefined() || parameters.value(key).isNull())
            names.append(key);
    }
    names.sort();
    return names;
}

QString PracticeAgent::postingUrl(const QJsonObject& parameters) const {
    const QString url = firstBlock(definition, QLatin1String("navigation")).value(u"url").toString();
    static const QRegularExpression placeholder(QStringLiteral("^\\s*\\{\\{\\s*(\\w+)\\s*\\}\\}\\s*$"));
    const auto match = placeholder.match(url);
    return match.hasMatch() ? parameters.value(match.captured(1)).toString() : url;
}

QString PracticeAgent::resume(const QJsonObject& parameters) const {
    return parameters.value(firstParameter(definition, QLatin1String("file_url"))).toString();
}

QJsonObject PracticeAgent::applicant(const QJsonObject& parameters) const {
    const QString name = firstParameter(definition, QLatin1String("json"));
    if (name.isEmpty()) // each detail is a parameter of its own
        return parameters;
    const QJsonValue value = parameters.value(name);
    if (value.isString())
        return QJsonDocument::fromJson(value.toString().toUtf8()).object();
    return value.toObject();
}

QJsonObject PracticeAgent::toJson() const {
    return {{QStringLiteral("id"), id},
            {QStringLiteral("workflowId"), workflowId},
            {QStringLiteral("idempotencyKey"), idempotencyKey},
            {QStringLiteral("createdAt"), createdAt},
            {QStringLiteral("definition"), definition}};
}

PracticeAgent PracticeAgent::fromJson(const QJsonObject& json) {
    return {json.value(u"id").toString(), json.value(u"workflowId").toString(),
            json.value(u"idempotencyKey").toString(), json.value(u"createdAt").toInteger(),
            json.value(u"definition").toObject()};
}

Result<void> checkDefinition(const QJsonObject& definition) {
    const QJsonArray blocks = inner(definition).value(u"blocks").toArray();
    if (definition.value(u"title").toString().isEmpty() || blocks.isEmpty())
        return failure(ErrorKind::Invalid, QStringLiteral("a title and at least one block are needed"));
    static const QRegularExpression identifier(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    for (const QJsonValue& block : blocks) {
        if (!identifier.match(block[u"label"].toString()).hasMatch())
            return failure(ErrorKind::Invalid, QStringLiteral("a block's label is not an identifier"));
    }
    return {};
}

} // namespace postulant
