#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QVector>

// The parameters of a workflow of the seeker's own, and where the value of each comes from. A source is written as
//   field:<key>    what the package says in that profile field
//   package:<what> one of packageSources()
//   text:<text>    this text, the same for every application
// and an empty one means that nothing is sent: the workflow's own default holds.
namespace postulant {

struct WorkflowParameter {
    QString name;                            // as the workflow calls it
    QString type = QStringLiteral("string"); // the server's word: integer, float, boolean, json, file_url, …
    QString source;
    bool required = true;  // the workflow has no default for it
    QString description{}; // the workflow's own words; not kept in the mapping
    QString fallback{};    // its default, as text; not kept in the mapping
};
using ParameterMap = QVector<WorkflowParameter>;

// The stored form: {"name": {"type", "required", "from"}}; a text instead of the object is the source of a required
// string. Errors: Invalid, which names the parameter.
Result<ParameterMap> parameterMapFromJson(const QString& json);
QString parameterMapJson(const ParameterMap& map); // empty for none

QStringList packageSources();                       // what "package:" may be followed by
Result<QString> sourceText(const QString& written); // trimmed and known. Errors: Invalid, detail says what is allowed
bool isSecretType(const QString& type);             // it names a login at the server: never proposed

// By name alone, for the seeker to confirm; empty where the name says nothing.
QString proposedSource(const WorkflowParameter& parameter);
// The old choice where there was one, else the proposal: for parameters as the server tells them now.
ParameterMap withSources(const ParameterMap& told, const ParameterMap& chosen);

// What there is to send.
struct ParameterValues {
    QJsonObject applicant; // as applicantJson(): keys of fields, and "answers"
    QString postingUrl;
    QString resume;
    QString coverLetter;
    QString siteHints;
    QString token;
    QString codeAddress;
};
struct ParameterProblem {
    enum class Kind { Open, Unfit }; // required without a value; a value that its type does not take
    Kind kind = Kind::Open;
    QString name;
    QString detail; // Open: its source; Unfit: its type
};
struct MappedParameters {
    QJsonObject values; // by name, in the type that the workflow wants
    QVector<ParameterProblem> problems;
};
// Only what has a source and a value is in it. A value is never made to fit: what does not fit is a problem.
MappedParameters mapParameters(const ParameterMap& map, const ParameterValues& values);

bool mapsSource(const ParameterMap& map, const QString& source);
// A text as the type wants it; undefined: it does not fit.
QJsonValue valueOfType(const QString& text, const QString& type);

} // namespace postulant
