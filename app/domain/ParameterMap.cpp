#include "domain/ParameterMap.h"

#include "domain/Profile.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace postulant {
namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestSource = 4000;
constexpr qsizetype mostParameters = 200;

const QString fieldSource = QStringLiteral("field:");
const QString packageSource = QStringLiteral("package:");
const QString textSource = QStringLiteral("text:");

QString word(const char* text) {
    return QString::fromLatin1(text);
}

// "firstName", "First-Name" and "first_name" are one name.
QString foldedName(const QString& name) {
    QString folded;
    for (const QChar c : name) {
        if (c.isLetterOrNumber()) {
            folded += c.toLower();
        }
    }
    return folded;
}

// Names that people give to what we have, folded.
const QHash<QString, QString>& usualNames() {
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        const auto add = [&all](const char* source, std::initializer_list<const char*> usual) {
            for (const char* name : usual) {
                all.insert(QString::fromLatin1(name), QString::fromLatin1(source));
            }
        };
        add("package:posting_url", {"url", "joburl", "joblink", "postingurl", "posting", "targeturl", "targetjoburl",
                                    "applicationurl", "websiteurl", "link"});
        add("package:resume", {"resume", "resumeurl", "resumefile", "resumepath", "cv", "cvurl", "cvfile"});
        add("package:cover_letter", {"coverletter", "coverlettertext", "letter", "motivationletter"});
        add("package:applicant", {"applicant", "applicantdata", "applicantinfo", "candidate", "candidateinfo",
                                  "profile", "userprofile", "userprofiledata", "personalinfo"});
        add("package:token", {"postulanttoken", "trackingid", "externalid", "requestid", "correlationid"});
        add("package:code_address", {"totpidentifier"});
        add("package:site_hints", {"sitehints", "hints"});
        add("field:first_name", {"givenname", "forename"});
        add("field:last_name", {"familyname", "surname"});
        add("field:email", {"emailaddress", "mail"});
        add("field:phone", {"phonenumber", "telephone", "mobile"});
        for (const ProfileField& field : profileFields()) {
            const QString key = QString::fromLatin1(field.key);
            all.insert(foldedName(key), fieldSource + key);
            all.insert(foldedName(key) + QStringLiteral("url"), fieldSource + key);
        }
        return all;
    }();
    return names;
}

QString textOf(const QString& source, const ParameterValues& values) {
    const QHash<QString, QString> known{{word("posting_url"), values.postingUrl},
                                        {word("resume"), values.resume},
                                        {word("cover_letter"), values.coverLetter},
                                        {word("site_hints"), values.siteHints},
                                        {word("token"), values.token},
                                        {word("code_address"), values.codeAddress}};
    if (source.startsWith(fieldSource)) {
        return values.applicant.value(source.mid(fieldSource.size())).toString();
    }
    if (source.startsWith(textSource)) {
        return source.mid(textSource.size());
    }
    return known.value(source.mid(packageSource.size()));
}

WorkflowParameter parameterOf(const QString& name, const QJsonValue& value) {
    WorkflowParameter parameter;
    parameter.name = name;
    if (value.isString()) {
        parameter.source = value.toString();
        return parameter;
    }
    const QJsonObject object = value.toObject();
    parameter.type = object.value(word("type")).toString(parameter.type);
    parameter.required = object.value(word("required")).toBool(true);
    parameter.source = object.value(word("from")).toString();
    return parameter;
}

} // namespace

QStringList packageSources() {
    return {word("posting_url"), word("resume"), word("cover_letter"), word("applicant"),
            word("site_hints"),  word("token"),  word("code_address")};
}

Result<QString> sourceText(const QString& written) {
    QString source = written.trimmed();
    const bool known =
        source.isEmpty() || (source.startsWith(textSource) && source.size() > textSource.size()) ||
        (source.startsWith(packageSource) && packageSources().contains(source.mid(packageSource.size()))) ||
        (source.startsWith(fieldSource) && profileField(source.mid(fieldSource.size())) != nullptr);
    if (!known || source.size() > longestSource) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("field:<profile field>, text:<text>, or package: and one of %1")
                           .arg(packageSources().join(QStringLiteral(", "))));
    }
    return source;
}

Result<ParameterMap> parameterMapFromJson(const QString& json) {
    ParameterMap map;
    if (json.isEmpty()) {
        return map;
    }
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonObject object = document.object();
    if (!document.isObject() || object.size() > mostParameters) {
        return failure(ErrorKind::Invalid, QStringLiteral("one object of parameters"));
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        WorkflowParameter parameter = parameterOf(it.key(), it.value());
        const Result<QString> source = sourceText(parameter.source);
        if (it.key().isEmpty() || it.key().size() > longestName || !(it->isString() || it->isObject()) || !source) {
            return failure(ErrorKind::Invalid,
                           it.key().left(longestName) + QStringLiteral(": ") +
                               (source ? QStringLiteral("a source, or an object of one") : source.error().detail));
        }
        parameter.source = *source;
        map.append(parameter);
    }
    return map;
}

QString parameterMapJson(const ParameterMap& map) {
    QJsonObject object;
    for (const WorkflowParameter& parameter : map) {
        object.insert(parameter.name, QJsonObject{{word("type"), parameter.type},
                                                  {word("required"), parameter.required},
                                                  {word("from"), parameter.source}});
    }
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool isSecretType(const QString& type) {
    return type.contains(QLatin1String("credential"), Qt::CaseInsensitive);
}

QString proposedSource(const WorkflowParameter& parameter) {
    if (isSecretType(parameter.type)) {
        return {};
    }
    QString source = usualNames().value(foldedName(parameter.name));
    const bool whole = source == word("package:applicant");
    if (whole && parameter.type != word("json") && parameter.type != word("string")) {
        return {};
    }
    if (source.isEmpty() && parameter.type == word("file_url") && foldedName(parameter.name).contains(word("resume"))) {
        return word("package:resume");
    }
    return source;
}

ParameterMap withSources(const ParameterMap& told, const ParameterMap& chosen) {
    ParameterMap map = told;
    for (WorkflowParameter& parameter : map) {
        const auto old = std::find_if(chosen.cbegin(), chosen.cend(), [&parameter](const WorkflowParameter& one) {
            return one.name == parameter.name;
        });
        parameter.source = old != chosen.cend() ? old->source : proposedSource(parameter);
    }
    return map;
}

QJsonValue valueOfType(const QString& text, const QString& type) {
    bool ok = false;
    if (type == word("integer")) {
        const qlonglong number = text.trimmed().toLongLong(&ok);
        return ok ? QJsonValue(static_cast<qint64>(number)) : QJsonValue(QJsonValue::Undefined);
    }
    if (type == word("float")) {
        const double number = text.trimmed().toDouble(&ok);
        return ok && std::isfinite(number) ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    if (type == word("boolean")) {
        const QString lower = text.trimmed().toLower();
        if (lower == word("yes") || lower == word("true")) {
            return true;
        }
        return lower == word("no") || lower == word("false") ? QJsonValue(false) : QJsonValue(QJsonValue::Undefined);
    }
    if (type == word("json")) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        return document.isObject()  ? QJsonValue(document.object())
               : document.isArray() ? QJsonValue(document.array())
                                    : QJsonValue(QJsonValue::Undefined);
    }
    return text; // string, file_url, ids, and what a newer server may know
}

MappedParameters mapParameters(const ParameterMap& map, const ParameterValues& values) {
    MappedParameters mapped;
    for (const WorkflowParameter& parameter : map) {
        QJsonValue value(QJsonValue::Undefined);
        bool open = true;
        if (parameter.source == word("package:applicant")) {
            open = values.applicant.isEmpty();
            const bool asText = parameter.type == word("string");
            if (asText) {
                value = QString::fromUtf8(QJsonDocument(values.applicant).toJson(QJsonDocument::Compact));
            } else if (parameter.type == word("json")) {
                value = values.applicant;
            }
        } else if (!parameter.source.isEmpty()) {
            const QString text = textOf(parameter.source, values);
            open = text.trimmed().isEmpty();
            value = valueOfType(text, parameter.type);
        }
        if (open && parameter.required) {
            mapped.problems.append({ParameterProblem::Kind::Open, parameter.name, parameter.source});
        } else if (!open && value.isUndefined()) {
            mapped.problems.append({ParameterProblem::Kind::Unfit, parameter.name, parameter.type});
        } else if (!open) {
            mapped.values.insert(parameter.name, value);
        }
    }
    return mapped;
}

bool mapsSource(const ParameterMap& map, const QString& source) {
    return std::any_of(map.cbegin(), map.cend(),
                       [&source](const WorkflowParameter& parameter) { return parameter.source == source; });
}

} // namespace postulant
