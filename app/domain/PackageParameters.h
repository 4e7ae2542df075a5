#pragma once

#include "domain/Package.h"

#include <QString>

// A package for a workflow of the seeker's own holds what its parameters are given, and nothing else.
namespace postulant {

// The dialect that runs one.
inline constexpr QLatin1String workflowDialect("workflow");

// Takes out what no parameter is given: items, resume, letter, hints, the wait for a code. Nothing for other dialects.
void keepOnlyMapped(Package& package);

bool sendsField(const Package& package, const QString& key);
bool sendsResume(const Package& package);
bool sendsLetter(const Package& package);

// What the package has for its parameters. What only comes into being with the attempt (token, address of the resume,
// address for codes) is taken from what is given.
struct AttemptValues {
    QString resume;
    QString token;
    QString codeAddress;
};
ParameterValues parameterValues(const Package& package, const AttemptValues& attempt);
// The same with stand-ins for these: to see whether everything has a value, and to show it.
ParameterValues shownValues(const Package& package);

// A value as people read it, whole and on one line: what is no text as JSON.
QString valueText(const QJsonValue& value);

QVector<PackageRemark> lintParameters(const Package& package);

} // namespace postulant
